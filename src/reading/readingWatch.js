// Entry of the thread that watches over a process in which files are read: it looks at the clock and at the memory while the other
// thread is busy, and ends the whole process with the file that is too much. Started by `readingProcess.ts` only. Plain JavaScript on
// purpose: it needs nothing of ours, and taking the types out of one file costs a thread of its own 30 MB.
import { parentPort, workerData } from 'node:worker_threads';

const MEGABYTE = 1_048_576;
const WATCH_MS = 25;

/** @type {{ readonly longest: number, readonly memory: number }} milliseconds and megabytes */
const { longest, memory } = workerData;

/** Since when a file is read, or null. */
let since = null;

parentPort.on('message', (reads) => {
	since = reads ? performance.now() : null;
});

setInterval(() => {
	if (since === null) return;
	const tooMuch = performance.now() - since > longest || process.memoryUsage.rss() > memory * MEGABYTE;
	// Whoever started the process knows by its end and by his own clock which of the two it was.
	if (tooMuch) process.kill(process.pid, 'SIGKILL');
}, WATCH_MS);
