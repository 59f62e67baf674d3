import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexedDocument } from '../segments/indexedDocument.ts';
import { type IndexAnswer, type Indexed, type IndexOrder, indexAnswer } from './indexJob.ts';

/** Letters sent at once: copying them takes well under a millisecond. */
const LETTERS_AT_ONCE = 200_000;

function* batchesOf(documents: readonly IndexedDocument[]): Generator<IndexedDocument[]> {
	let batch: IndexedDocument[] = [];
	let letters = 0;
	for (const document of documents) {
		batch.push(document);
		letters += document.text.content.length;
		if (letters < LETTERS_AT_ONCE) continue;
		yield batch;
		batch = [];
		letters = 0;
	}
	yield batch;
}

/**
 * Indexes documents in a worker thread, which also writes the file. It has the texts of some of them at a time: more are only sent
 * when it has counted the words of the last ones.
 *
 * @param folder - where the file goes; null for none
 * @param stopped - ends the worker before it is done
 * @returns null where it was stopped
 * @throws what went wrong in the worker
 */
export async function indexInWorker(
	folder: string | null,
	documents: readonly IndexedDocument[],
	stopped: AbortSignal,
): Promise<Indexed | null> {
	if (stopped.aborted) return null;
	const worker = new Worker(new URL('./indexWorker.ts', import.meta.url));
	const stop = (): void => void worker.terminate();
	stopped.addEventListener('abort', stop, { once: true });
	const ended = once(worker, 'exit').then(() => null);
	// A fault is told to whoever waits for the next answer.
	ended.catch(() => {});
	const ask = async (order: IndexOrder): Promise<IndexAnswer | null> => {
		const answered = Promise.race([once(worker, 'message'), ended]);
		worker.postMessage(order);
		const answer = await answered;
		return answer === null ? null : indexAnswer.parse(answer[0]);
	};
	try {
		let answer: IndexAnswer | null = { is: 'taken' };
		for (const batch of batchesOf(documents)) answer &&= await ask({ is: 'documents', documents: batch });
		answer &&= await ask({ is: 'index', folder });
		if (answer?.is === 'indexed') return answer;
		if (stopped.aborted) return null;
		throw new Error('the index worker ended before it was done');
	} finally {
		stopped.removeEventListener('abort', stop);
		await worker.terminate();
	}
}
