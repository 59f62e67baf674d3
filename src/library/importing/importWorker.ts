// Entry of the worker thread that takes files in, so that a running bot goes on answering meanwhile. Started by
// `importInWorker.ts` only. It has a store of its own and ends when its job is done.
import { parentPort, workerData } from 'node:worker_threads';
import { LibraryError } from '../store/libraryError.ts';
import { openStore } from '../store/store.ts';
import { fileAt, fileOfBytes } from './filesToAdd.ts';
import { importFiles } from './importFiles.ts';
import { type ImportMessage, importJob } from './importJob.ts';

const say = (message: ImportMessage): void => parentPort?.postMessage(message);

const job = importJob.parse(workerData);
try {
	const store = await openStore(job.home);
	try {
		const files = job.files.map((file) =>
			'path' in file ? fileAt(file.path) : fileOfBytes(file.name, file.bytes, file.originKey),
		);
		const { libraryId, given, bringsBack = false } = job;
		const options = { libraryId, given, bringsBack };
		for await (const outcome of importFiles(store, files, options)) {
			say({ is: 'outcome', outcome });
		}
	} finally {
		await store.close();
	}
	say({ is: 'done' });
} catch (error) {
	if (!(error instanceof LibraryError)) throw error;
	say({ is: 'failed', message: error.message });
}
