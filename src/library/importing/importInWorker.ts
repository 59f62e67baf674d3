import { on, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LibraryError } from '../store/libraryError.ts';
import type { ImportOutcome } from './importFiles.ts';
import { type ImportJob, importMessage } from './importJob.ts';

/** Megabytes of heap that reading documents may take; a file that takes more ends the worker, not the bot. */
const WORKER_HEAP_MB = 256;
/** Of what is just made: more only makes the bot larger while documents come in. */
const WORKER_YOUNG_MB = 12;

/**
 * Takes files into a library in a thread of its own. Each outcome that comes out of here is on the disk.
 *
 * @throws LibraryError when the library cannot be written, or the worker was ended by a file that is too much for it
 */
export async function* importInWorker(job: ImportJob): AsyncGenerator<ImportOutcome> {
	const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
		workerData: job,
		resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: WORKER_YOUNG_MB },
	});
	// A fault in the worker comes out of the loop below; here only its end is waited for.
	const ended = once(worker, 'exit').catch(() => {});
	try {
		for await (const [sent] of on(worker, 'message', { close: ['exit'] })) {
			const message = importMessage.parse(sent);
			if (message.is === 'done') return;
			if (message.is === 'failed') throw new LibraryError(message.message);
			yield message.outcome;
		}
		throw new LibraryError('Reading the files was broken off; what was said to be added is added.');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
			throw new LibraryError('A file was too much to be read; what was said to be added is added.');
		}
		throw error;
	} finally {
		await worker.terminate();
		await ended;
	}
}
