import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { LibraryError } from '../store/libraryError.ts';
import { type Looked, type LookJob, lookMessage } from './lookJob.ts';

/** Megabytes of heap that looking at a file may take; a file that takes more ends the worker, not the bot. */
const WORKER_HEAP_MB = 256;
/** A file that takes longer is given up, in milliseconds: the longest text takes some ten seconds of a processor that is busy with much else. */
const PATIENCE_MS = 180_000;

/**
 * Reads a file in a thread of its own, says what is in it, and keeps it there as a draft ({@link findDraft}).
 *
 * @param job - its bytes go over to the thread
 *
 * @throws LibraryError with a sentence for the person where the file cannot be read or is too much
 */
export async function lookInWorker(job: LookJob): Promise<Looked> {
	const worker = new Worker(new URL('./lookWorker.ts', import.meta.url), {
		workerData: job,
		transferList: [job.bytes.buffer],
		resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
	});
	try {
		const [sent]: readonly unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
		const message = lookMessage.parse(sent);
		if ('refused' in message) throw new LibraryError(message.refused);
		return message;
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
