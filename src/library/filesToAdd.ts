import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isReadable } from '../reading/formatOf.ts';
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

/** A file that did not come from this machine's disk: an upload. The same name is the same file. */
export function fileOfBytes(name: string, bytes: Uint8Array): FileToAdd {
	return { shown: name, name, originKey: `upload:${name}`, bytes: async () => bytes };
}

/**
 * The documents of a folder and the folders in it, in order of their names. Hidden files, read-me files and files of other
 * formats are passed over.
 *
 * @throws LibraryError when there is no such folder: nothing is withdrawn because a disk was not there
 */
export async function filesInFolder(folder: string): Promise<readonly FileToAdd[]> {
	let entries: readonly { readonly name: string; readonly parentPath: string; isFile(): boolean }[];
	try {
		entries = await readdir(folder, { recursive: true, withFileTypes: true });
	} catch (error) {
		throw new LibraryError(
			`The folder of documents ${folder} cannot be read (${codeOf(error)}); set ON_THE_RECORD_DATA to another one, or to none.`,
		);
	}
	return entries
		.filter((entry) => entry.isFile() && isReadable(entry.name) && !/^(?:[._]|readme\b)/i.test(entry.name))
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			const inside = relative(folder, path).split(sep).join('/');
			return { shown: inside, name: entry.name, originKey: inside, bytes: () => readWhole(path) };
		})
		.filter((file) => !file.originKey.split('/').some((part) => part.startsWith('.')))
		.sort((a, b) => (a.originKey < b.originKey ? -1 : a.originKey > b.originKey ? 1 : 0));
}
