import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isReadable } from '../reading/formatOf.ts';
import type { GivenFacts } from '../reading/given.ts';
import { LARGEST_FILE_BYTES, refuseLarger } from '../reading/limits.ts';
import { ReadingError } from '../reading/readingError.ts';
import { LibraryError } from './libraryError.ts';

/** A file that may be taken into a library. */
export interface FileToAdd {
	/** As the person named it, for the line about it. */
	readonly shown: string;
	/** Base name. */
	readonly name: string;
	/** Tells whether it is the same file as before; see `sources.origin_key`. */
	readonly originKey: string;
	/** What a person says about this file alone; goes before what is said about all. */
	readonly given?: GivenFacts;
	/** @throws ReadingError with a sentence when it cannot be read or is too large */
	readonly bytes: () => Promise<Uint8Array>;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'There is no such file.',
	EACCES: 'This file may not be read.',
	EPERM: 'This file may not be read.',
	EISDIR: 'This is a folder; give the files in it.',
};

async function readWhole(path: string): Promise<Uint8Array> {
	try {
		const about = await stat(path);
		if (about.isDirectory()) throw new ReadingError('This is a folder; give the files in it.');
		if (!about.isFile()) throw new ReadingError('This is no file that can be read.');
		refuseLarger(about.size, LARGEST_FILE_BYTES);
		return await readFile(path);
	} catch (error) {
		if (error instanceof ReadingError) throw error;
		throw new ReadingError(REASONS[codeOf(error)] ?? `This file cannot be read (${codeOf(error)}).`);
	}
}

/** A file that a person named. Where it lies is kept only as a hash. */
export function fileAt(path: string): FileToAdd {
	const whole = resolve(path);
	return {
		shown: path,
		name: basename(whole),
		originKey: createHash('sha256').update(whole).digest('hex'),
		bytes: () => readWhole(whole),
	};
}

/**
 * A file that did not come from this machine's disk: an upload.
 *
 * @param originKey - says which file it is; without it the same name is the same file
 */
export function fileOfBytes(name: string, bytes: Uint8Array, originKey = `upload:${name}`): FileToAdd {
	return { shown: name, name, originKey, bytes: async () => bytes };
}

/** The files of a folder: those that may be documents, and the paths of those that were passed over for their format. */
export interface FolderFiles {
	readonly files: readonly FileToAdd[];
	readonly passedOver: readonly string[];
}

export interface FolderOptions {
	/** Only files that fit this pattern, in the syntax of `.gitignore`: `*.pdf`, `minutes/`. Null for all. */
	readonly only?: string | null;
	/** How a file is known again; by its path in the folder where absent. */
	readonly fileFor?: (path: string, inside: string) => FileToAdd;
}

/** A folder's own list of what is no document, in the syntax of `.gitignore`. */
const IGNORE_FILE = '.addignore';

async function ignored(folder: string): Promise<(inside: string) => boolean> {
	let lines: string;
	try {
		lines = await readFile(join(folder, IGNORE_FILE), 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return () => false;
		throw new LibraryError(`${join(folder, IGNORE_FILE)} cannot be read (${codeOf(error)}).`);
	}
	const { default: ignore } = await import('ignore');
	const rules = ignore().add(lines);
	return (inside) => rules.ignores(inside);
}

async function fitting(only: string | null): Promise<(inside: string) => boolean> {
	if (only === null) return () => true;
	const { default: ignore } = await import('ignore');
	const rules = ignore().add(only);
	return (inside) => rules.ignores(inside);
}

/**
 * The documents of a folder and the folders in it, in order of their paths. Hidden files, read-me files, links, files of other formats
 * and what the folder's ignore file names are passed over.
 *
 * @throws LibraryError when there is no such folder: nothing is withdrawn because a disk was not there
 */
export async function filesInFolder(
	folder: string,
	{ only = null, fileFor }: FolderOptions = {},
): Promise<FolderFiles> {
	let entries: readonly { readonly name: string; readonly parentPath: string; isFile(): boolean }[];
	try {
		entries = await readdir(folder, { recursive: true, withFileTypes: true });
	} catch (error) {
		throw new LibraryError(
			`The folder of documents ${folder} cannot be read (${codeOf(error)}); set ON_THE_RECORD_DATA to another one, or to none.`,
		);
	}
	const [isIgnored, fits] = [await ignored(folder), await fitting(only)];
	const found = entries
		.filter((entry) => entry.isFile() && !/^(?:[._]|readme\b)/i.test(entry.name))
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return { name: entry.name, path, inside: relative(folder, path).split(sep).join('/') };
		})
		.filter(
			({ inside }) => !inside.split('/').some((part) => part.startsWith('.')) && fits(inside) && !isIgnored(inside),
		)
		.sort((a, b) => (a.inside < b.inside ? -1 : a.inside > b.inside ? 1 : 0));
	const file =
		fileFor ??
		((path, inside) => ({ shown: inside, name: basename(path), originKey: inside, bytes: () => readWhole(path) }));
	return {
		files: found.filter(({ name }) => isReadable(name)).map(({ path, inside }) => file(path, inside)),
		passedOver: found.filter(({ name }) => !isReadable(name)).map(({ inside }) => inside),
	};
}
