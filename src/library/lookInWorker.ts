import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Found } from './found.ts';
import { LibraryError } from './libraryError.ts';
import { type LookJob, lookMessage } from './lookJob.ts';

/** Megabytes of heap that looking at a file may take; a file that takes more ends the worker, not the bot. */
const WORKER_HEAP_MB = 256;
/** A file that takes longer to read is given up, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Reads a file in a thread of its own and says what is in it. Nothing is kept.
 *
 * @throws LibraryError with a sentence for the person where the file cannot be read or is too much
 */
export async function lookInWorker(job: LookJob): Promise<Found> {
	const worker = new Worker(new URL('./lookWorker.ts', import.meta.url), {
		workerData: job,
		resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
	});
	try {
		const [sent]: readonly unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
		const message = lookMessage.parse(sent);
		if ('refused' in message) throw new LibraryError(message.refused);
		return message.found;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : null;
		if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ABORT_ERR') {
			throw new LibraryError('This file is too much to be read.');
		}
		throw error;
	} finally {
		await worker.terminate();
	}
}
