// Entry of a process in which files are read. Started by `readingPool.ts` only. Its one thread reads; this part of it stays free
// to look at the clock and at the memory, and ends the process with the file that is too much. It ends with whoever started it.
import { Worker } from 'node:worker_threads';
import { CRASHED, type ReadingMessage, readingJob, readingLimits, tookTooLong, tookTooMuch } from './readingJob.ts';

const MEGABYTE = 1_048_576;
const WATCH_MS = 25;

const limits = readingLimits.parse(JSON.parse(process.argv[2] ?? ''));
let thread: Worker | null = null;

/** The file that is read: which, and since when. */
let current: { readonly id: number; readonly since: number } | null = null;

const say = (message: ReadingMessage, then: () => void = () => {}): void => {
	process.send?.(message, then);
};

/** Refuses the file that is read and ends: nothing that it left behind meets another file. */
function give(reason: string): void {
	if (current === null) process.exit(1);
	const { id } = current;
	current = null;
	say({ id, is: 'refused', reason, last: true }, () => process.exit(0));
}

function startThread(): Worker {
	const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { stdin: false });
	worker.on('message', (message: ReadingMessage) => {
		if (current?.id !== message.id) return;
		current = null;
		say(message);
	});
	worker.on('error', () => give(CRASHED));
	worker.on('exit', () => give(CRASHED));
	return worker;
}

process.on('message', (sent) => {
	const { id, bytes, name, given } = readingJob.parse(sent);
	current = { id, since: performance.now() };
	thread ??= startThread();
	thread.postMessage({ id, bytes, name, given });
});
process.on('disconnect', () => process.exit(0));

setInterval(() => {
	if (current === null) return;
	if (performance.now() - current.since > limits.longest) give(tookTooLong(limits.longest));
	else if (process.memoryUsage.rss() > limits.memory * MEGABYTE) give(tookTooMuch(limits.memory));
}, WATCH_MS);
