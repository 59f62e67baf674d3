import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Real processes of the program and of small scripts beside the tests. */

const PROGRAM = new URL('../../bin/on-the-record.js', import.meta.url);
const SCRIPTS = {
	answering: new URL('./scripts/answering.ts', import.meta.url),
	starting: new URL('./scripts/starting.ts', import.meta.url),
	stuckMigration: new URL('./scripts/stuckMigration.ts', import.meta.url),
} as const;

/** The program is started some hundred times; compiled once, it starts in half the time. */
export const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/on-the-record', import.meta.url));

interface Ended {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly out: string;
	readonly err: string;
}

export interface Running {
	readonly child: ChildProcess;
	/** Lines of standard output so far. */
	readonly lines: readonly string[];
	/** Resolves when a line of standard output has these words, or rejects when the process ends without. */
	line(words: string): Promise<void>;
	readonly ended: Promise<Ended>;
}

function run(script: URL, parameters: readonly string[], env: Readonly<Record<string, string>>): Running {
	const child = spawn(process.execPath, [fileURLToPath(script), ...parameters], {
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			NODE_COMPILE_CACHE: COMPILED,
			ON_THE_RECORD_DATA: 'none',
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let out = '';
	let err = '';
	const watchers = new Set<() => void>();
	child.stdout.setEncoding('utf8').on('data', (words: string) => {
		out += words;
		for (const watcher of watchers) watcher();
	});
	child.stderr.setEncoding('utf8').on('data', (words: string) => {
		err += words;
	});
	const ended = new Promise<Ended>((resolve) => {
		child.on('close', (code, signal) => resolve({ code, signal, out, err }));
	});
	onTestFinished(async () => {
		if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
		await ended;
	});
	const wholeLines = (): string[] => out.split('\n').slice(0, -1);
	return {
		child,
		get lines() {
			return wholeLines();
		},
		line: (words) =>
			new Promise((resolve, reject) => {
				const watcher = (): void => {
					if (!wholeLines().some((one) => one.includes(words))) return;
					watchers.delete(watcher);
					resolve();
				};
				watchers.add(watcher);
				watcher();
				void ended.then(({ err: said }) => reject(new Error(`ended without "${words}": ${out}${said}`)));
			}),
		ended,
	};
}

/** The program itself: `terminal(home, 'add', file)`. */
export const terminal = (home: string, ...parameters: readonly string[]): Running =>
	run(PROGRAM, parameters, { ON_THE_RECORD_HOME: home });

/** A script of `test/library/scripts`, with the library in `home`. */
export const script = (name: keyof typeof SCRIPTS, home: string, ...parameters: readonly string[]): Running =>
	run(SCRIPTS[name], [home, ...parameters], {});
