import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inSlices } from '../../text/slices.ts';
import { ContainerError } from '../files/container.ts';
import { openContainer } from '../files/openContainer.ts';
import type { PagedFiles } from '../files/pagedFiles.ts';
import type { DocumentSegment } from './documentSegment.ts';
import { documentForm, documentSegmentFrom } from './documentSegmentBytes.ts';

/** Files that are segments, files that are being written, and the folder for what is neither. */
const SEGMENT = /^([0-9a-f]{40})\.segment$/u;
const UNFINISHED = '.part';
const SET_ASIDE = 'set-aside';
/** A file that was being written so many milliseconds ago, by whichever process, is not being written any more. */
const ABANDONED = 600_000;

/** Told, in words for a log, what was found wrong with a file. */
export type Noticed = (file: string, why: string) => void;

const fileOf = (folder: string, address: string): string => join(folder, `${address}.segment`);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The addresses of the segments in a folder, made if missing. What a killed process left unfinished is cleared away. */
export async function segmentsIn(folder: string): Promise<readonly string[]> {
	await mkdir(folder, { recursive: true });
	const names = (await readdir(folder)).sort();
	for (const name of names.filter((one) => one.endsWith(UNFINISHED))) {
		const file = join(folder, name);
		const written = await stat(file).then(
			({ mtimeMs }) => mtimeMs,
			() => Number.POSITIVE_INFINITY,
		);
		if (Date.now() - written > ABANDONED) await rm(file, { force: true });
	}
	return names.flatMap((name) => SEGMENT.exec(name)?.[1] ?? []);
}

/** Puts a file aside that cannot be used, so that it is made again and can be looked into. */
export async function setAside(folder: string, address: string): Promise<void> {
	const file = fileOf(folder, address);
	await mkdir(join(folder, SET_ASIDE), { recursive: true });
	await rename(file, join(folder, SET_ASIDE, `${address}.segment`)).catch(() => rm(file, { force: true }));
}

/** How segments are opened. */
export interface Opening {
	readonly files: PagedFiles;
	readonly noticed: Noticed;
	/** Told, after `noticed`, where a segment is found torn only when it is asked; its file stays where it is. */
	readonly torn: () => void;
	readonly wholeUpTo?: number;
}

/**
 * Opens a segment. One that is torn, cut short or something else is set aside, and said.
 *
 * @returns null where there is none, or none that can be used: its documents are to be indexed again
 */
export async function readSegment(
	folder: string,
	address: string,
	{ files, noticed, torn, wholeUpTo }: Opening,
): Promise<DocumentSegment | null> {
	const file = fileOf(folder, address);
	let isOpen = false;
	const found = (why: string): void => {
		// What is found while it is opened is told below.
		if (!isOpen) return;
		noticed(file, why);
		torn();
	};
	try {
		const sections = await openContainer(files, file, documentForm(), found, wholeUpTo);
		const segment = await inSlices(documentSegmentFrom(sections));
		isOpen = true;
		return segment;
	} catch (error) {
		if (isMissing(error)) return null;
		if (!(error instanceof ContainerError)) throw error;
		noticed(file, error.message);
		await setAside(folder, address);
		return null;
	}
}

/**
 * Writes a segment so that its file is there as a whole or not at all, whenever the process or the computer stops.
 *
 * @returns why it could not be written, or null: without its file a segment is only made again at the next start
 */
export async function writeSegment(folder: string, address: string, bytes: Uint8Array): Promise<string | null> {
	const unfinished = join(folder, `${address}-${process.pid}-${performance.now()}${UNFINISHED}`);
	try {
		await mkdir(folder, { recursive: true });
		const handle = await open(unfinished, 'w');
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(unfinished, fileOf(folder, address));
		return null;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		await rm(unfinished, { force: true }).catch(() => {});
		return `the segment could not be written (${String(error.code)})`;
	}
}

/** Takes a segment away whose documents are in others. Whoever has it open has read it already. */
export const removeSegment = (folder: string, address: string): Promise<void> =>
	rm(fileOf(folder, address), { force: true });
