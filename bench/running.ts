import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The real program as a bench runs it and looks at it from outside. */

const PROGRAM = fileURLToPath(new URL('../bin/on-the-record.js', import.meta.url));
const SAMPLE_MS = 50;
const POLL_MS = 10;
const KIB_A_MIB = 1_024;

/** What one run came to. */
export interface Run {
	/** Milliseconds from start to end. */
	readonly took: number;
	readonly code: number | null;
	/** Each line of standard output with the milliseconds after the start. */
	readonly lines: readonly { readonly at: number; readonly text: string }[];
	/** Most memory of the process itself, and of it and all that it started (shared pages shared out), in MiB. */
	readonly most: { readonly own: number; readonly all: number };
	/** Processor time of the process itself until then, in milliseconds, again and again: what others do on the machine hardly shows. */
	readonly cpu: readonly { readonly at: number; readonly used: number }[];
}

const environment = (home: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
	PATH: process.env.PATH ?? '',
	HOME: process.env.HOME ?? '',
	ON_THE_RECORD_HOME: home,
	ON_THE_RECORD_DATA: 'none',
	...more,
});

async function field(path: string, name: string): Promise<number> {
	const content = await readFile(path, 'utf8').catch(() => '');
	return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(content)?.[1] ?? 0) / KIB_A_MIB;
}

/** Processor time in user and system mode; fields 14 and 15 of proc_pid_stat(5), in hundredths of a second. */
async function cpuOf(pid: number): Promise<number | null> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
	if (stat === null) return null;
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A process and all that it started. Linux only. */
async function familyOf(pid: number): Promise<readonly number[]> {
	const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
	const children = await Promise.all(
		threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
	);
	const pids = children.flatMap((line) => line.split(' ').filter(Boolean).map(Number));
	return [pid, ...(await Promise.all(pids.map(familyOf))).flat()];
}

/** Runs the program to its end. */
export async function runProgram(
	home: string,
	parameters: readonly string[],
	nodeFlags: readonly string[] = [],
): Promise<Run> {
	const began = performance.now();
	const child = spawn(process.execPath, [...nodeFlags, PROGRAM, ...parameters], {
		env: environment(home),
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const lines: { at: number; text: string }[] = [];
	createInterface({ input: child.stdout }).on('line', (text) => lines.push({ at: performance.now() - began, text }));
	let over = false;
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).finally(() => {
		over = true;
	});
	const most = { own: 0, all: 0 };
	const cpu: { at: number; used: number }[] = [];
	while (!over && child.pid !== undefined) {
		const family = await familyOf(child.pid);
		const shares = await Promise.all(family.map((pid) => field(`/proc/${pid}/smaps_rollup`, 'Pss')));
		most.own = Math.max(most.own, await field(`/proc/${child.pid}/status`, 'VmRSS'));
		most.all = Math.max(
			most.all,
			shares.reduce((sum, share) => sum + share, 0),
		);
		const used = await cpuOf(child.pid);
		if (used !== null) cpu.push({ at: performance.now() - began, used });
		await wait(SAMPLE_MS);
	}
	return { code: await ended, took: performance.now() - began, lines, most, cpu };
}

/** A port of this computer that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

const NOBODY = '100000000000000000';

/** A running bot, asked through its page. */
export interface Bot {
	/** Milliseconds from its start until the page answered. */
	readonly opened: number;
	/** Asks `/ask` and reads the whole answer. @returns the milliseconds that took */
	ask(question: string): Promise<number>;
	/** Memory now, in MiB. */
	memory(): Promise<number>;
	stop(): Promise<void>;
}

export async function startBot(home: string, nodeFlags: readonly string[] = []): Promise<Bot> {
	const port = await freePort();
	const began = performance.now();
	const child = spawn(process.execPath, [...nodeFlags, PROGRAM, 'start'], {
		env: environment(home, { PORT: String(port) }),
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const address = `http://127.0.0.1:${port}`;
	const ask = async (question: string): Promise<number> => {
		const asked = performance.now();
		const interaction = {
			id: NOBODY,
			application_id: NOBODY,
			type: 2,
			token: 'bench',
			version: 1,
			user: { id: NOBODY, username: 'bench' },
			channel_id: NOBODY,
			locale: 'en-GB',
			data: { id: NOBODY, type: 1, name: 'ask', options: [{ name: 'question', type: 3, value: question }] },
		};
		const answer = await fetch(`${address}/interactions`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Origin: address },
			body: JSON.stringify(interaction),
		});
		const body = await answer.text();
		if (!answer.ok || body === '') throw new Error(`no answer: ${answer.status} ${body}`);
		return performance.now() - asked;
	};
	const answered = (): Promise<boolean> =>
		ask('tram').then(
			() => true,
			() => false,
		);
	while (!(await answered())) {
		if (child.exitCode !== null) throw new Error('the bot has ended');
		await wait(POLL_MS);
	}
	return {
		opened: performance.now() - began,
		ask,
		memory: () => field(`/proc/${child.pid}/status`, 'VmRSS'),
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}
