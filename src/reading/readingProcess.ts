// Entry of a process in which one file after the other is read. Started by `readingPool.ts` only; it ends with whoever started it.
// Whatever a file holds, nothing in here can reach the network or start a program: the ways there are taken away before a parser is
// loaded. A thread beside this one looks at the clock and at the memory, since this one is busy with the file.
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type ReadingMessage, readingJob, readingLimits } from './readingJob.ts';

const BARRED = new Set(
	'child_process cluster dgram dns dns/promises http http2 https inspector net repl tls worker_threads'
		.split(' ')
		.flatMap((name) => [name, `node:${name}`]),
);

const watch = new Worker(new URL('./readingWatch.js', import.meta.url), {
	workerData: readingLimits.parse(JSON.parse(process.argv[2] ?? '')),
	// It holds a number and a timer.
	resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
});
await once(watch, 'online');

registerHooks({
	resolve(specifier, context, next) {
		if (BARRED.has(specifier)) throw new Error(`${specifier} is barred where files are read`);
		return next(specifier, context);
	},
});
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);

const { readDocument } = await import('./readDocument.ts');
const { ReadingError } = await import('./readingError.ts');

async function answer(sent: unknown): Promise<ReadingMessage> {
	const { id, bytes, name, given } = readingJob.parse(sent);
	try {
		return { id, is: 'read', document: await readDocument(bytes, name, given) };
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		return { id, is: 'refused', reason: error.message };
	}
}

// pdf.js leaves promises behind that nobody waits for, and that fail with a damaged file; what is waited for is caught below.
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit(0));
process.on('message', async (sent: unknown) => {
	watch.postMessage(true);
	try {
		process.send?.(await answer(sent));
	} catch {
		// A fault of a parser ends the process, and the file with it: nothing that it left behind meets another file.
		process.exit(1);
	} finally {
		watch.postMessage(false);
	}
});
