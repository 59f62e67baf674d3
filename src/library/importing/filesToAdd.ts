import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isReadable } from '../../reading/formatOf.ts';
import type { GivenFacts } from '../../reading/given.ts';
import { LARGEST_FILE_BYTES, refuseLarger } from '../../reading/limits.ts';
import { ReadingError } from '../../reading/readingError.ts';
import { LibraryError } from '../store/libraryError.ts';

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
	/** How many links were not followed. */
	readonly links: number;
	/** Folders that may not be read. */
	readonly closed: readonly ClosedFolder[];
}

/** A folder that cannot be read. */
interface ClosedFolder {
	/** Path in the folder that was asked for, with `/`; empty for that one itself. */
	readonly inside: string;
	/** Of the system: `EACCES`. */
	readonly code: string;
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

/** Hidden files, read-me files, and what Word and LibreOffice leave beside a file that is open. */
const NO_DOCUMENT = /^(?:[._]|~\$|readme\b)/iu;

/** What stands in a folder and those below it. */
interface Walked {
	readonly files: string[];
	/** Links are not followed: they may lead in a circle. */
	readonly links: string[];
	/** Folders below it, or itself, that may not be read. */
	readonly closed: ClosedFolder[];
}

async function walk(folder: string, into: Walked, at = ''): Promise<void> {
	let entries: readonly Dirent[];
	try {
		entries = await readdir(join(folder, at), { withFileTypes: true });
	} catch (error) {
		into.closed.push({ inside: at, code: codeOf(error) });
		return;
	}
	for (const entry of entries) {
		const inside = at === '' ? entry.name : `${at}/${entry.name}`;
		if (entry.isFile()) into.files.push(inside);
		else if (entry.isSymbolicLink()) into.links.push(inside);
		else if (entry.isDirectory() && !entry.name.startsWith('.')) await walk(folder, into, inside);
	}
}

/**
 * The documents of a folder and the folders in it, in order of their paths. Hidden files, read-me files, links, files of other formats
 * and what the folder's ignore file names are passed over.
 *
 * @throws LibraryError when its ignore file cannot be read
 */
export async function filesInFolder(
	folder: string,
	{ only = null, fileFor }: FolderOptions = {},
): Promise<FolderFiles> {
	const walked: Walked = { files: [], links: [], closed: [] };
	await walk(folder, walked);
	if (walked.closed.some(({ inside }) => inside === '')) {
		return { files: [], passedOver: [], links: 0, closed: walked.closed };
	}
	const [isIgnored, fits] = [await ignored(folder), await fitting(only)];
	const found = walked.files
		.map((inside) => ({ name: basename(inside), path: join(folder, inside), inside }))
		.filter(({ name, inside }) => !NO_DOCUMENT.test(name) && fits(inside) && !isIgnored(inside))
		.sort((a, b) => (a.inside < b.inside ? -1 : a.inside > b.inside ? 1 : 0));
	const file =
		fileFor ??
		((path, inside) => ({ shown: inside, name: basename(path), originKey: inside, bytes: () => readWhole(path) }));
	return {
		files: found.filter(({ name }) => isReadable(name)).map(({ path, inside }) => file(path, inside)),
		passedOver: found.filter(({ name }) => !isReadable(name)).map(({ inside }) => inside),
		links: walked.links.filter((inside) => !isIgnored(inside)).length,
		closed: walked.closed.filter(({ inside }) => !isIgnored(`${inside}/`)),
	};
}
