// Entry of the worker thread that reads a file, says what is in it and keeps it as a draft, so that a running bot goes on answering
// meanwhile. Started by `lookInWorker.ts` only. It has a store of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { extract } from '../../extraction/extract.ts';
import { ReadingError } from '../../reading/readingError.ts';
import { openReadingPool } from '../../reading/readingPool.ts';
import { splitsSurrogatePair } from '../../text/span.ts';
import { LibraryError } from '../store/libraryError.ts';
import { openStore } from '../store/store.ts';
import { keepDraft } from './drafts.ts';
import { type LookMessage, lookJob } from './lookJob.ts';

/** Of a document's beginning so much is shown, in UTF-16 code units. */
const OPENING = 300;

const say = (message: LookMessage): void => parentPort?.postMessage(message);

function beginning(content: string): string {
	const from = content.search(/\S/);
	if (from < 0) return '';
	const end = Math.min(content.length, from + OPENING);
	return content.slice(from, splitsSurrogatePair(content, end) ? end - 1 : end);
}

const { home, libraryId, name, bytes, given, sourceId, day } = lookJob.parse(workerData);
async function keep(draft: Parameters<typeof keepDraft>[2]): Promise<string> {
	const store = await openStore(home);
	try {
		return await keepDraft(store, libraryId, draft);
	} finally {
		await store.close();
	}
}

const pool = openReadingPool();
try {
	const document = await pool.read(bytes, name, given);
	const { text, title, publisher, author, published, url, kind } = document;
	const context = {
		title: title.value,
		author: author.value,
		published: published.value,
		addedOn: day,
		yearHint: null,
	};
	const { statements, entities, events } = extract(text, context);
	const { bytesSha256 } = document;
	say({
		key: await keep({ name, bytes, given, sourceId, bytesSha256 }),
		found: {
			title,
			publisher,
			author,
			published,
			url,
			kind,
			paragraphs: new Set(text.blocks.map((block) => block.paragraph)).size,
			length: text.content.length,
			opening: beginning(text.content.slice(text.blocks.find((block) => block.kind !== 'metadata')?.start ?? 0)),
			statements: statements.length,
			events: events.length,
			names: entities.map((entity) => entity.name),
			bytesSha256,
		},
	});
} catch (error) {
	if (!(error instanceof ReadingError || error instanceof LibraryError)) throw error;
	say({ refused: error.message });
} finally {
	await pool.close();
}
