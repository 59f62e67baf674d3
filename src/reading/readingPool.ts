import { type ChildProcess, fork } from 'node:child_process';
import type { GivenFacts } from './given.ts';
import { LARGEST_FILE_BYTES, refuseLarger } from './limits.ts';
import { isReadByOwnCode } from './ownCode.ts';
import { type ReadDocument, readDocument } from './readDocument.ts';
import { ReadingError } from './readingError.ts';
import { CRASHED, type ReadingLimits, readingMessage, tookTooLong, tookTooMuch } from './readingJob.ts';

/**
 * Processes that read files, each one file at a time. A file that is too much for its process ends that process and nothing else: a
 * thread would not do, since V8 ends the whole process where a thread's heap runs out inside one operation.
 */
export interface ReadingPool {
	/**
	 * Reads a file as {@link readDocument} does: what needs no parser of others here, by our own code, which is linear in the file's
	 * length; everything else in another process.
	 *
	 * @throws ReadingError with one sentence; also for a file that takes too long or too much memory, or makes its reader crash
	 */
	read(bytes: Uint8Array, fileName: string, given?: GivenFacts): Promise<ReadDocument>;
	/** Ends the processes. Files that are still being read are refused. */
	close(): Promise<void>;
}

export interface PoolOptions extends Partial<ReadingLimits> {
	/** How many files are read at once. */
	readonly processes?: number;
}

/** Twenty pages of PDF take a tenth of a second; a small server should not do more than this for one file. */
const LONGEST_MS = 30_000;
/** What a reading process may take in all; it takes 100 MB before it reads anything. */
const MEMORY_MB = 400;
/** V8's own limit for the heap, so that it tidies up in time. */
const HEAP_MB = 192;
/** V8's limit for half of what is just made: with its own of 16 MB the process grows to twice the size over a few files. */
const YOUNG_MB = 4;
/** Beyond its own watch a process gets so much longer before it is ended from outside. */
const GRACE_MS = 5_000;
/** After so many files a process makes room for a fresh one: no library's leak adds up. */
const FILES_PER_PROCESS = 500;

interface Task {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly given: GivenFacts;
	readonly resolve: (document: ReadDocument) => void;
	readonly reject: (error: ReadingError) => void;
}

/** A process and the file that it reads. */
interface Reader {
	readonly child: ChildProcess;
	task: Task | null;
	/** When it got its task, by this process's clock. */
	since: number;
	jobs: number;
	overdue: NodeJS.Timeout | undefined;
}

const BROKEN_OFF = 'Reading this file was broken off.';

/** Opens a pool. Its processes start when there are files for them, keep nobody from ending while they rest, and end with him. */
export function openReadingPool(options: PoolOptions = {}): ReadingPool {
	const { processes = 1, longest = LONGEST_MS, memory = MEMORY_MB } = options;
	const waiting: Task[] = [];
	const readers = new Set<Reader>();
	const ends = new Set<Promise<void>>();
	let closed = false;

	/** Takes a reader out; what it was reading is refused. */
	const drop = (reader: Reader, reason: string): void => {
		if (!readers.delete(reader)) return;
		clearTimeout(reader.overdue);
		reader.child.kill('SIGKILL');
		reader.task?.reject(new ReadingError(reason));
		reader.task = null;
		next();
	};

	const rest = (reader: Reader): void => {
		clearTimeout(reader.overdue);
		reader.task = null;
		reader.child.unref();
		reader.child.channel?.unref();
	};

	const start = (): Reader => {
		const child = fork(new URL('./readingProcess.ts', import.meta.url), [JSON.stringify({ longest, memory })], {
			// No secret of the bot is known where hostile files are read, no file may be written and no program started.
			env: {},
			execArgv: [
				'--permission',
				'--allow-fs-read=*',
				'--allow-worker',
				`--max-old-space-size=${HEAP_MB}`,
				`--max-semi-space-size=${YOUNG_MB}`,
			],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		});
		const reader: Reader = { child, task: null, since: 0, jobs: 0, overdue: undefined };
		readers.add(reader);
		ends.add(
			new Promise((resolve) => {
				child.once('exit', (code, signal) => {
					const late = performance.now() - reader.since >= longest;
					// Its own watch ended it, or its heap ran out.
					const full = signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134;
					drop(reader, late ? tookTooLong(longest) : full ? tookTooMuch(memory) : CRASHED);
					resolve();
				});
				child.once('error', () => {
					drop(reader, CRASHED);
					resolve();
				});
			}),
		);
		child.on('message', (sent: unknown) => {
			const message = readingMessage.parse(sent);
			const { task } = reader;
			if (task === null || message.id !== reader.jobs) return;
			rest(reader);
			if (message.is === 'read') task.resolve(message.document);
			else task.reject(new ReadingError(message.reason));
			if (reader.jobs >= FILES_PER_PROCESS) drop(reader, BROKEN_OFF);
			else next();
		});
		return reader;
	};

	const next = (): void => {
		if (closed || waiting.length === 0) return;
		const free = [...readers].find(({ task, child }) => task === null && child.connected);
		if (free === undefined && readers.size >= processes) return;
		const task = waiting.shift();
		if (task === undefined) return;
		const reader = free ?? start();
		reader.task = task;
		reader.since = performance.now();
		reader.jobs++;
		reader.child.ref();
		reader.child.channel?.ref();
		reader.overdue = setTimeout(() => drop(reader, tookTooLong(longest)), longest + GRACE_MS);
		const { bytes, name, given } = task;
		// A process that ends at this very moment is seen by its end.
		reader.child.send({ id: reader.jobs, bytes: new Uint8Array(bytes), name, given }, () => {});
		next();
	};

	return {
		async read(bytes, name, given = {}) {
			refuseLarger(bytes.length, LARGEST_FILE_BYTES);
			if (closed) throw new ReadingError(BROKEN_OFF);
			if (isReadByOwnCode(bytes, name)) return readDocument(bytes, name, given);
			return new Promise((resolve, reject) => {
				waiting.push({ bytes, name, given, resolve, reject });
				next();
			});
		},
		async close() {
			closed = true;
			for (const { reject } of waiting.splice(0)) reject(new ReadingError(BROKEN_OFF));
			for (const reader of [...readers]) {
				reader.child.ref();
				drop(reader, BROKEN_OFF);
			}
			await Promise.all(ends);
		},
	};
}
