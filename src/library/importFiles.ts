import type { DocumentContext } from '../extraction/extraction.ts';
import { isPlain } from '../reading/formatOf.ts';
import type { GivenFacts } from '../reading/given.ts';
import { type ReadDocument, readDocument } from '../reading/readDocument.ts';
import { ReadingError } from '../reading/readingError.ts';
import { openReadingPool, type ReadingPool } from '../reading/readingPool.ts';
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

/** What extraction may know of a document that stands alone. */
const contextOf = (document: ReadDocument, addedOn: string): DocumentContext => ({
	title: document.title.value,
	author: document.author.value,
	published: document.published.value,
	addedOn,
	yearHint: null,
});

/**
 * Plain text and Markdown are read here, by our own code, which is linear in their length; every other format by a parser in a
 * process of its own.
 */
const read = (pool: ReadingPool, bytes: Uint8Array, name: string, given: GivenFacts = {}): Promise<ReadDocument> =>
	isPlain(bytes, name) ? readDocument(bytes, name, given) : pool.read(bytes, name, given);

async function importOne(
	store: Store,
	extractor: Extractor,
	pool: ReadingPool,
	file: FileToAdd,
	options: ImportOptions,
): Promise<ImportOutcome> {
	const now = (options.now?.() ?? new Date()).toISOString();
	let document: ReadDocument;
	try {
		document = await read(pool, await file.bytes(), file.name, options.given);
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		return { file: file.shown, outcome: 'refused', reason: error.message };
	}
	const { libraryId, origin = 'added', present } = options;
	const incoming: Incoming = {
		libraryId,
		origin,
		file,
		document,
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
	const pool = openReadingPool();
	try {
		for (const file of files) yield await importOne(store, extractor, pool, file, options);
	} finally {
		await pool.close();
	}
}
