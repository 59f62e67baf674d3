// Entry of the thread in which one file after the other is read. Started by `readingProcess.ts` only. Whatever a file holds,
// nothing in here can reach the network or start a program: the ways there are taken away before a parser is loaded.
import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { GivenFacts } from './given.ts';
import { type ReadingMessage, readingJob } from './readingJob.ts';

const BARRED = new Set(
	'child_process cluster dgram dns dns/promises http http2 https inspector net repl tls'
		.split(' ')
		.flatMap((name) => [name, `node:${name}`]),
);
registerHooks({
	resolve(specifier, context, next) {
		if (BARRED.has(specifier)) throw new Error(`${specifier} is barred where files are read`);
		return next(specifier, context);
	},
});
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name);

const { readDocument } = await import('./readDocument.ts');
const { ReadingError } = await import('./readingError.ts');

const say = (message: ReadingMessage): void => parentPort?.postMessage(message);

// pdf.js leaves promises behind that nobody waits for, and that fail with a damaged file; what is waited for is caught below.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (sent: unknown) => {
	try {
		const { id, bytes, name, given } = readingJob.parse(sent);
		await answer(id, bytes, name, given);
	} catch (fault) {
		// A fault ends this thread, and the file with it.
		setImmediate(() => {
			throw fault;
		});
	}
});

async function answer(id: number, bytes: Uint8Array, name: string, given: GivenFacts): Promise<void> {
	try {
		say({ id, is: 'read', document: await readDocument(bytes, name, given) });
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		say({ id, is: 'refused', reason: error.message, last: false });
	}
}
