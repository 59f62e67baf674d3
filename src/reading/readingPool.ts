import { Worker } from 'node:worker_threads';
import type { GivenFacts } from './given.ts';
import type { ReadDocument } from './readDocument.ts';
import { ReadingError } from './readingError.ts';
import { readingMessage } from './readingJob.ts';

/** Threads that read files, each one file at a time. A file that is too much for its thread ends the thread, not the bot. */
export interface ReadingPool {
	/**
	 * Reads a file as {@link readDocument} does.
	 *
	 * @throws ReadingError with one sentence; also for a file that takes too long or too much memory, or makes its reader crash
	 */
	read(bytes: Uint8Array, fileName: string, given?: GivenFacts): Promise<ReadDocument>;
	/** Ends the threads. Files that are still being read are refused. */
	close(): Promise<void>;
}

export interface PoolOptions {
	/** How many files are read at once. */
	readonly threads?: number;
	/** Milliseconds that one file may take. */
	readonly longest?: number;
	/** Megabytes that reading one file may take, its heap and its buffers together. */
	readonly memory?: number;
}

/** Twenty pages of PDF take a tenth of a second; a minute's work is none that a small server should do for one file. */
const LONGEST_MS = 30_000;
const MEMORY_MB = 192;
/** V8 ends a thread whose heap alone grows over this share of its memory. */
const HEAP_SHARE = 0.8;
const MEGABYTE = 1_048_576;
/** How often a thread's memory is looked at. Buffers do not count for V8's own limit. */
const WATCH_MS = 50;
/** After so many files a thread makes room for a fresh one: no library's leak adds up. */
const FILES_PER_THREAD = 250;

interface Task {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly given: GivenFacts;
	readonly resolve: (document: ReadDocument) => void;
	readonly reject: (error: Error) => void;
}

/** A thread and the file that it reads. */
interface Reader {
	readonly worker: Worker;
	task: Task | null;
	jobs: number;
	/** Ends the watch over the file that is read. */
	stopWatching: () => void;
}

const seconds = (milliseconds: number): string => {
	const count = Math.round(milliseconds / 1_000);
	return `${count} second${count === 1 ? '' : 's'}`;
};

/** Opens a pool. Its threads start when there are files for them, and keep no process from ending while they rest. */
export function openReadingPool(options: PoolOptions = {}): ReadingPool {
	const { threads = 1, longest = LONGEST_MS, memory = MEMORY_MB } = options;
	const waiting: Task[] = [];
	const readers = new Set<Reader>();
	const ending = new Set<Promise<unknown>>();
	let closed = false;

	const end = (reader: Reader, reason: string | null): void => {
		if (!readers.delete(reader)) return;
		reader.stopWatching();
		const { task } = reader;
		reader.task = null;
		const ended = reader.worker.terminate().catch(() => {});
		ending.add(ended);
		void ended.then(() => {
			ending.delete(ended);
			if (task !== null) task.reject(new ReadingError(reason ?? 'Reading this file was broken off.'));
			next();
		});
	};

	const watch = (reader: Reader): (() => void) => {
		const began = performance.now();
		let looking = false;
		const timer = setInterval(() => {
			if (performance.now() - began > longest) {
				end(reader, `Reading this file took longer than ${seconds(longest)}; it is not read.`);
				return;
			}
			if (looking) return;
			looking = true;
			reader.worker.getHeapStatistics().then(
				(held) => {
					looking = false;
					if (held.total_heap_size + held.external_memory > memory * MEGABYTE && reader.task !== null) {
						end(reader, tooMuch(memory));
					}
				},
				// The thread has ended; that is seen elsewhere.
				() => {},
			);
		}, WATCH_MS);
		return () => clearInterval(timer);
	};

	const start = (): Reader => {
		const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), {
			// No secret of the process is known where hostile files are read.
			env: {},
			stdin: false,
			stdout: true,
			stderr: true,
			resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory * HEAP_SHARE) },
		});
		worker.stdout.resume();
		worker.stderr.resume();
		const reader: Reader = { worker, task: null, jobs: 0, stopWatching: () => {} };
		readers.add(reader);
		worker.on('message', (sent: unknown) => {
			const message = readingMessage.parse(sent);
			const { task } = reader;
			if (task === null || message.id !== reader.jobs) return;
			reader.task = null;
			reader.stopWatching();
			worker.unref();
			if (message.is === 'read') task.resolve(message.document);
			else task.reject(new ReadingError(message.reason));
			if (reader.jobs >= FILES_PER_THREAD) end(reader, null);
			else next();
		});
		worker.on('error', (error: unknown) => {
			const memoryOut = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			end(reader, memoryOut ? tooMuch(memory) : CRASHED);
		});
		worker.on('exit', () => end(reader, CRASHED));
		return reader;
	};

	const next = (): void => {
		if (closed) return;
		const free = [...readers].find(({ task }) => task === null) ?? (readers.size < threads ? null : undefined);
		if (free === undefined) return;
		const task = waiting.shift();
		if (task === undefined) return;
		const reader = free ?? start();
		reader.task = task;
		reader.jobs++;
		reader.worker.ref();
		reader.stopWatching = watch(reader);
		reader.worker.postMessage({ id: reader.jobs, bytes: task.bytes, name: task.name, given: task.given });
		next();
	};

	return {
		read: (bytes, name, given = {}) =>
			new Promise((resolve, reject) => {
				if (closed) {
					reject(new ReadingError('Reading this file was broken off.'));
					return;
				}
				waiting.push({ bytes, name, given, resolve, reject });
				next();
			}),
		async close() {
			closed = true;
			for (const { reject } of waiting.splice(0)) reject(new ReadingError('Reading this file was broken off.'));
			for (const reader of [...readers]) end(reader, null);
			await Promise.all(ending);
		},
	};
}

const CRASHED = 'This file made the program that reads it stop; it is damaged, or not what it says it is.';

const tooMuch = (memory: number): string => `Reading this file took more than ${memory} MB of memory; it is not read.`;
