import type { DocumentContext } from '../extraction/extraction.ts';
import type { GivenFacts } from '../reading/given.ts';
import type { ReadDocument } from '../reading/readDocument.ts';
import { ReadingError } from '../reading/readingError.ts';
import { openReadingPool, type ReadingPool } from '../reading/readingPool.ts';
import { sketchOf } from '../text/sketch.ts';
import { type Extracted, type Extractor, keepExtraction, makeExtractor } from './extracting.ts';
import type { FileToAdd } from './filesToAdd.ts';
import { alreadyKept, type Incoming, type Kept, keepDocument } from './keepDocument.ts';
import { HOUSE } from './libraries.ts';
import type { Rows, Store } from './store.ts';

/** What became of one file. `refused`: nothing of it was kept; `reason` is a sentence for the person. */
export type ImportOutcome = { readonly file: string } & (
	| (Kept & {
			/** Numbers of our digests of this very file that step aside for it from now on. */
			readonly stepsAside: readonly number[];
	  })
	| { readonly outcome: 'refused'; readonly reason: string }
);

export interface ImportOptions {
	readonly libraryId: string;
	readonly origin?: 'data' | 'added';
	/** What a person says about all of the files. */
	readonly given?: GivenFacts;
	/** Tells the time; the day is stored with what is added. */
	readonly now?: () => Date;
	/** For a folder: the keys of all files that are in it. */
	readonly present?: ReadonlySet<string>;
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

/** A file on its way in: read, or refused with a sentence. */
interface ReadFile {
	readonly file: FileToAdd;
	readonly document: ReadDocument | { readonly refused: string };
}

async function readOne(pool: ReadingPool, file: FileToAdd, given: GivenFacts | undefined): Promise<ReadFile> {
	try {
		return { file, document: await pool.read(await file.bytes(), file.name, { ...given, ...file.given }) };
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		return { file, document: { refused: error.message } };
	}
}

/** Reads some files ahead of the one that is being kept, so that reading and keeping go on at the same time. In order. */
async function* readAhead(
	pool: ReadingPool,
	files: Iterable<FileToAdd>,
	given: GivenFacts | undefined,
): AsyncGenerator<ReadFile> {
	const ahead: Promise<ReadFile>[] = [];
	for (const file of files) {
		const reading = readOne(pool, file, given);
		// A fault is thrown where the file's turn comes; until then it must not end the process.
		reading.catch(() => {});
		ahead.push(reading);
		if (ahead.length <= READ_AHEAD) continue;
		const first = ahead.shift();
		if (first !== undefined) yield await first;
	}
	for (const reading of ahead) yield await reading;
}

async function importOne(
	store: Store,
	extractor: Extractor,
	{ file, document }: ReadFile,
	options: ImportOptions,
): Promise<ImportOutcome> {
	const now = (options.now?.() ?? new Date()).toISOString();
	if ('refused' in document) return { file: file.shown, outcome: 'refused', reason: document.refused };
	const { libraryId, origin = 'added', present } = options;
	const incoming: Incoming = {
		libraryId,
		origin,
		file,
		document,
		sketch: sketchOf(document.text.content),
		now,
		...(present === undefined ? {} : { present }),
	};
	const before = await store.read(async (rows) => {
		const kept = await alreadyKept(rows, incoming);
		return kept === null ? null : { ...kept, stepsAside: await digestsOf(rows, incoming) };
	});
	if (before !== null) return { file: file.shown, ...before };
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
		if (kept.outcome !== 'unchanged') await keepExtraction(rows, extractor.rules, extracted);
		return { file: file.shown, ...kept, stepsAside: await digestsOf(rows, incoming) };
	});
}

/** Numbers of the digests of this very file that the library sees. */
async function digestsOf(rows: Rows, { libraryId, document }: Incoming): Promise<readonly number[]> {
	const digests = await rows
		.selectFrom('sources')
		.innerJoin('revisions', (join) =>
			join.onRef('revisions.source_id', '=', 'sources.id').onRef('revisions.revision', '=', 'sources.revision'),
		)
		.where('sources.library_id', 'in', [...new Set([HOUSE, libraryId])])
		.where('revisions.original_sha256', '=', document.bytesSha256)
		.where('sources.withdrawn_at', 'is', null)
		.select('sources.number')
		.orderBy('sources.number')
		.execute();
	return digests.map((row) => row.number);
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
	const extractor = makeExtractor(store);
	const pool = openReadingPool({ processes: READING_PROCESSES });
	try {
		for await (const read of readAhead(pool, files, options.given))
			yield await importOne(store, extractor, read, options);
	} finally {
		await pool.close();
	}
}
