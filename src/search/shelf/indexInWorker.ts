import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { inSlices, type Slices } from '../../text/slices.ts';
import type { IndexedDocument } from '../segments/indexedDocument.ts';
import { type IndexOrder, type IndexResult, indexResult } from './indexJob.ts';

/** Letters sent at once: copying them takes well under a millisecond. */
const LETTERS_AT_ONCE = 200_000;

function* sending(worker: Worker, documents: readonly IndexedDocument[]): Slices<void> {
	const send = (order: IndexOrder): void => worker.postMessage(order);
	let batch: IndexedDocument[] = [];
	let letters = 0;
	for (const document of documents) {
		batch.push(document);
		letters += document.text.content.length;
		if (letters < LETTERS_AT_ONCE) continue;
		send({ is: 'documents', documents: batch });
		batch = [];
		letters = 0;
		yield;
	}
	send({ is: 'documents', documents: batch });
}

/**
 * Indexes documents in a worker thread, which also writes the file.
 *
 * @param stopped - ends the worker before it is done
 * @returns the bytes of the segment and why they could not be written, if so; null where it was stopped
 * @throws what went wrong in the worker
 */
export async function indexInWorker(
	folder: string,
	documents: readonly IndexedDocument[],
	stopped: AbortSignal,
): Promise<IndexResult | null> {
	if (stopped.aborted) return null;
	const worker = new Worker(new URL('./indexWorker.ts', import.meta.url));
	const stop = (): void => void worker.terminate();
	stopped.addEventListener('abort', stop, { once: true });
	try {
		const answered = Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => null)]);
		// A fault while documents are still being sent is told below, when the answer is waited for.
		answered.catch(() => {});
		await inSlices(sending(worker, documents));
		worker.postMessage({ is: 'index', folder } satisfies IndexOrder);
		const answer = await answered;
		if (answer === null) {
			if (stopped.aborted) return null;
			throw new Error('the index worker ended before it was done');
		}
		return indexResult.parse(answer[0]);
	} finally {
		stopped.removeEventListener('abort', stop);
		await worker.terminate();
	}
}
