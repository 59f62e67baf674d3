import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type FileToAdd, fileAt } from '../library/importing/filesToAdd.ts';
import type { ImportOutcome } from '../library/importing/importFiles.ts';
import { type Details, detailsOf, detailsOfNumber } from '../library/opening/details.ts';
import { fileTrouble } from '../library/store/fileTrouble.ts';
import { HOUSE, libraryOfServer } from '../library/store/libraries.ts';
import type { Store } from '../library/store/store.ts';
import { decode } from '../reading/decode.ts';
import { checkGiven, type GivenFacts } from '../reading/given.ts';
import { ReadingError } from '../reading/readingError.ts';
import { isHere } from './addedLines.ts';
import { changedFacts, EVERYONE, isMissingSomething, readSheet, type SheetRow, writeSheet } from './detailsSheet.ts';
import { isServerId } from './serverId.ts';
import { SHEET_NAME } from './sheetName.ts';

/** From folders that were added to sheets of details, and from a sheet that was filled in to files to add. */

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Who may read a row's document: a server's id, null for everyone, or undefined where the cell says something else. */
function serverOf({ who }: SheetRow, otherwise: string | null): string | null | undefined {
	if (who === null) return otherwise;
	if (who.toLowerCase() === EVERYONE) return null;
	return isServerId(who) ? who : undefined;
}

const libraryOf = (serverId: string | null): string => (serverId === null ? HOUSE : libraryOfServer(serverId));

/** What a row says about its file, beside what is known already; or in a sentence what is wrong with it. */
function givenBy(row: SheetRow, details: Details | null): GivenFacts | string {
	if (typeof row.readInFull === 'string') return `Line ${row.line}: may be read in full is yes or no.`;
	const full = row.readInFull !== null && row.readInFull !== details?.readInFull ? { readInFull: row.readInFull } : {};
	try {
		return checkGiven({ ...changedFacts(row, details), ...full }, (name) => `Line ${row.line}: ${name}`);
	} catch (error) {
		if (error instanceof ReadingError) return error.message;
		throw error;
	}
}

/** A house document that leaves the house, since its row now says that one server alone may read it. */
interface Move {
	readonly sourceId: string;
	readonly number: number;
	readonly serverId: string;
}

export interface SheetPlan {
	readonly batches: readonly { readonly serverId: string | null; readonly files: readonly FileToAdd[] }[];
	readonly folders: readonly never[];
	readonly passedOver: readonly never[];
	readonly links: 0;
	readonly closed: readonly never[];
	readonly refused: readonly ImportOutcome[];
	readonly moves: readonly Move[];
}

/**
 * What a sheet asks for. A row that does not do is one refused file; the others go on.
 *
 * @param otherwise - server whose members may read what does not say, or null for everyone
 * @returns a sentence where there is no such sheet
 */
export async function planSheet(store: Store, path: string, otherwise: string | null): Promise<SheetPlan | string> {
	let content: string;
	try {
		({ text: content } = await decode(await readFile(path)));
	} catch (error) {
		if (error instanceof ReadingError) return `${path}: ${error.message}`;
		return `The sheet ${path} cannot be read: ${fileTrouble(error)}.`;
	}
	const rows = readSheet(content);
	if (typeof rows === 'string') return rows;
	const refused: ImportOutcome[] = [];
	const moves: Move[] = [];
	const batches = new Map<string | null, FileToAdd[]>();
	for (const row of rows) {
		const serverId = serverOf(row, otherwise);
		const refuse = (reason: string): number => refused.push({ file: row.file, outcome: 'refused', reason });
		if (row.file === '') continue;
		if (serverId === undefined) {
			refuse(`Line ${row.line}: who may read it is "${EVERYONE}" or a server's id, 17 to 20 digits.`);
			continue;
		}
		const here = row.number === null ? null : await detailsOfNumber(store, libraryOf(serverId), row.number);
		const house = row.number === null || here !== null ? null : await detailsOfNumber(store, HOUSE, row.number);
		const given = givenBy(row, here ?? house);
		if (typeof given === 'string') {
			refuse(given);
			continue;
		}
		if (house !== null && serverId !== null) moves.push({ sourceId: house.id, number: house.number, serverId });
		const file = fileAt(resolve(dirname(path), row.file));
		batches.set(serverId, [...(batches.get(serverId) ?? []), { ...file, shown: row.file, given }]);
	}
	return {
		batches: [...batches].map(([serverId, files]) => ({ serverId, files })),
		folders: [],
		passedOver: [],
		links: 0,
		closed: [],
		refused,
		moves,
	};
}

/** Withdraws from the house what one server alone may read from now on. @returns lines that say so */
export async function carryOutMoves(store: Store, moves: readonly Move[]): Promise<readonly string[]> {
	const { decide } = await import('../library/decisions/log.ts');
	const lines: string[] = [];
	for (const { sourceId, number, serverId } of moves) {
		await decide(store, HOUSE, 'terminal', { kind: 'withdraw', sourceId, reason: `For server ${serverId} alone` });
		lines.push(`Document ${number} is withdrawn for everyone: only server ${serverId} reads it now.`);
	}
	return lines;
}

/** A folder as the person named it, with where it lies. */
interface Folder {
	readonly shown: string;
	readonly path: string;
}

interface Taken {
	readonly outcome: ImportOutcome;
	readonly serverId: string | null;
}

/** Writes a sheet into each folder in which something is missing. A sheet that is there is left alone. @returns lines that say so */
export async function writeSheets(
	store: Store,
	folders: readonly Folder[],
	taken: readonly Taken[],
): Promise<readonly string[]> {
	const ids = taken.flatMap(({ outcome }) => (isHere(outcome) ? [outcome.sourceId] : []));
	const known = await detailsOf(store, ids);
	const lines: string[] = [];
	for (const { shown, path } of folders) {
		const documents = taken.flatMap(({ outcome, serverId }) => {
			if (!isHere(outcome)) return [];
			const file = relative(shown, outcome.file);
			const details = known.get(outcome.sourceId);
			if (file.startsWith('..') || details === undefined || !isMissingSomething(details)) return [];
			return [{ file: file.split(sep).join('/'), details, serverId }];
		});
		if (documents.length > 0) lines.push(await writeOne(join(path, SHEET_NAME), join(shown, SHEET_NAME), documents));
	}
	return lines;
}

/** A path as it is typed in a shell. */
const forShell = (path: string): string =>
	/^[\w./~+-]+$/u.test(path) ? path : `"${path.replace(/["$`\\]/gu, '\\$&')}"`;

async function writeOne(path: string, shown: string, documents: Parameters<typeof writeSheet>[0]): Promise<string> {
	const count = documents.length === 1 ? '1 document' : `${documents.length} documents`;
	try {
		await writeFile(path, writeSheet(documents), { flag: 'wx' });
		return `${shown}: what is missing about ${count}. Fill it in, then: npm run add -- --details ${forShell(shown)}`;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return `${shown} is there already and stays as it is; take it in with --details, or delete it to get a new one.`;
		}
		return `${shown} could not be written: ${fileTrouble(error)}. Something is missing about ${count}.`;
	}
}
