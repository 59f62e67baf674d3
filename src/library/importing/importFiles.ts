import { createHash } from 'node:crypto';
import type { DocumentContext } from '../../extraction/extraction.ts';
import type { GivenFacts } from '../../reading/given.ts';
import { type ReadDocument, sha256 } from '../../reading/readDocument.ts';
import { ReadingError } from '../../reading/readingError.ts';
import { openReadingPool, type ReadingPool } from '../../reading/readingPool.ts';
import { sketchOf } from '../../text/sketch.ts';
import { withdrawalOf } from '../decisions/log.ts';
import { type Extracted, type Extractor, keepExtraction, makeExtractor } from '../extracting/extracting.ts';
import { HOUSE } from '../store/libraries.ts';
import type { Rows, Store } from '../store/store.ts';
import type { FileToAdd } from './filesToAdd.ts';
import type { Incoming, Kept, Unread } from './incoming.ts';
import { keepDocument, rememberReading } from './keepDocument.ts';
import { alreadyKept, keptUnread } from './standing.ts';

/** What became of a file that there is, or was, a document of. */
interface KeptFile extends Kept {
	readonly file: string;
	/** Numbers of our digests of this very file that step aside for it from now on. */
	readonly stepsAside: readonly number[];
	/** Where it stays withdrawn: who decided that, a Discord user id or `terminal`; null where its adding was undone. */
	readonly withdrawal: { readonly on: string; readonly by: string; readonly reason: string } | null;
}

/** What became of one file. `refused`: nothing of it was kept; `reason` is a sentence for the person. */
export type ImportOutcome = KeptFile | { readonly file: string; readonly outcome: 'refused'; readonly reason: string };

export interface ImportOptions {
	readonly libraryId: string;
	readonly origin?: 'data' | 'added';
	/** What a person says about all of the files. */
	readonly given?: GivenFacts;
	/** Tells the time; the day is stored with what is added. */
	readonly now?: () => Date;
	/** For a folder: the keys of all files that are in it. */
	readonly present?: ReadonlySet<string>;
	/** Whether documents that a person withdrew come back; whoever says so writes that decision down. */
	readonly bringsBack?: boolean;
}

/** One process reads while this one takes out who said what: more would only wait for each other on a small server. */
const READING_PROCESSES = 1;
/** Files that are read before their turn comes: enough to keep the process busy, few enough to hold in memory. */
const READ_AHEAD = 2;

/** What extraction may know of a document that stands alone. */
const contextOf = (document: ReadDocument, addedOn: string): DocumentContext => ({
	title: document.title.value,
	author: document.author.value,
	published: document.published.value,
	addedOn,
	yearHint: null,
});

/** What a file is read by; see `revisions.read_by`. */
const readByOf = (rules: string, name: string, given: GivenFacts): string =>
	createHash('sha256')
		.update(JSON.stringify([rules, name, Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]))
		.digest('hex');

/** A file on its way in: read, or there as it is, or refused with a sentence. */
type ReadFile = { readonly file: FileToAdd } & (
	| { readonly document: ReadDocument; readonly readBy: string }
	| { readonly outcome: ImportOutcome }
);

/** What goes the same way for all files of one import. */
interface Import {
	readonly store: Store;
	readonly pool: ReadingPool;
	readonly extractor: Extractor;
	readonly options: ImportOptions;
}

async function readOne({ store, pool, options }: Import, file: FileToAdd): Promise<ReadFile> {
	const { libraryId, origin = 'added', bringsBack = false } = options;
	const given = { ...options.given, ...file.given };
	try {
		const bytes = await file.bytes();
		const readBy = readByOf(store.made.readingRules, file.name, given);
		const unread: Unread = { libraryId, origin, file, readBy, bringsBack, bytesSha256: sha256(bytes) };
		const kept = await store.read(async (rows): Promise<KeptFile | null> => {
			const found = await keptUnread(rows, unread);
			if (found === null) return null;
			return outcomeOf(rows, file, { libraryId, bytesSha256: unread.bytesSha256 }, found);
		});
		if (kept !== null) return { file, outcome: kept };
		return { file, document: await pool.read(bytes, file.name, given), readBy };
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		return { file, outcome: { file: file.shown, outcome: 'refused', reason: error.message } };
	}
}

/** Reads some files ahead of the one that is being kept, so that reading and keeping go on at the same time. In order. */
async function* readAhead(under: Import, files: Iterable<FileToAdd>): AsyncGenerator<ReadFile> {
	const ahead: Promise<ReadFile>[] = [];
	for (const file of files) {
		const reading = readOne(under, file);
		// A fault is thrown where the file's turn comes; until then it must not end the process.
		reading.catch(() => {});
		ahead.push(reading);
		if (ahead.length <= READ_AHEAD) continue;
		const first = ahead.shift();
		if (first !== undefined) yield await first;
	}
	for (const reading of ahead) yield await reading;
}

async function importOne({ store, extractor, options }: Import, read: ReadFile): Promise<ImportOutcome> {
	if ('outcome' in read) return read.outcome;
	const now = (options.now?.() ?? new Date()).toISOString();
	const { file, document, readBy } = read;
	const { libraryId, origin = 'added', bringsBack = false, present } = options;
	const about = { libraryId, bytesSha256: document.bytesSha256 };
	const incoming: Incoming = {
		libraryId,
		origin,
		file,
		document,
		sketch: sketchOf(document.text.content),
		readBy,
		bringsBack,
		now,
		...(present === undefined ? {} : { present }),
	};
	const before = await store.read(async (rows) => {
		const kept = await alreadyKept(rows, incoming);
		return kept === null ? null : outcomeOf(rows, file, about, kept);
	});
	if (before !== null) {
		await store.write((rows) => rememberReading(rows, incoming, before));
		return before;
	}
	// Read out before the transaction, which then only writes rows.
	let extracted: Extracted;
	try {
		extracted = await extractor.extract(document.text, contextOf(document, now.slice(0, 'YYYY-MM-DD'.length)));
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
		// A text that the rules stumble over is one refused file; kept, it would stop every answer.
		return {
			file: file.shown,
			outcome: 'refused',
			reason: `This file trips a fault in the program (${error.message}); please report it.`,
		};
	}
	return store.write(async (rows) => {
		const kept = await keepDocument(rows, incoming);
		const isNew = kept.outcome !== 'unchanged' && kept.outcome !== 'withdrawn';
		if (isNew) await keepExtraction(rows, extractor.rules, extracted);
		return outcomeOf(rows, file, about, kept);
	});
}

/** What became of a file, with what follows from it for other documents and who decided it. */
async function outcomeOf(
	rows: Rows,
	file: FileToAdd,
	{ libraryId, bytesSha256 }: { readonly libraryId: string; readonly bytesSha256: string },
	kept: Kept,
): Promise<KeptFile> {
	const stays = kept.outcome === 'withdrawn';
	return {
		file: file.shown,
		...kept,
		stepsAside: stays ? [] : await digestsOf(rows, libraryId, bytesSha256),
		withdrawal: stays ? await withdrawalOf(rows, libraryId, kept.sourceId) : null,
	};
}

/** Numbers of the digests of this very file that the library sees. */
async function digestsOf(rows: Rows, libraryId: string, bytesSha256: string): Promise<readonly number[]> {
	// Looked up first, since there hardly ever are any: joined at once, SQLite goes through the whole library.
	const named = await rows
		.selectFrom('revisions')
		.select(['source_id', 'revision'])
		.where('original_sha256', '=', bytesSha256)
		.execute();
	if (named.length === 0) return [];
	const digests = await rows
		.selectFrom('sources')
		.select(['id', 'number', 'revision'])
		.where(
			'id',
			'in',
			named.map((row) => row.source_id),
		)
		.where('library_id', 'in', [...new Set([HOUSE, libraryId])])
		.where('withdrawn_at', 'is', null)
		.execute();
	return digests
		.filter(({ id, revision }) => named.some((row) => row.source_id === id && row.revision === revision))
		.map(({ number }) => number)
		.sort((a, b) => a - b);
}

/**
 * Takes files into a library, one transaction a file: each outcome that comes out of here is on the disk. A file that cannot
 * be read is refused and the others go on.
 *
 * @throws LibraryError when the library cannot be written
 */
export async function* importFiles(
	store: Store,
	files: Iterable<FileToAdd>,
	options: ImportOptions,
): AsyncGenerator<ImportOutcome> {
	const pool = openReadingPool({ processes: READING_PROCESSES });
	const under: Import = { store, pool, extractor: makeExtractor(store, { inPassing: true }), options };
	try {
		for await (const read of readAhead(under, files)) yield await importOne(under, read);
	} finally {
		await pool.close();
	}
}
