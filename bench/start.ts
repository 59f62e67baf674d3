import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './running.ts';

/**
 * How long it takes from `npm start` on an empty library to a page that answers, in milliseconds: smallest, median and largest
 * of some starts.
 *
 * `npx node bench/start.ts [STARTS]` (default 5)
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STARTS = Number(process.argv[2] ?? 5);
const POLL_MS = 10;
const PATIENCE_MS = 30_000;

async function answered(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${port}/commands`)).ok;
	} catch {
		return false;
	}
}

async function oneStart(): Promise<number> {
	const home = await mkdtemp(join(tmpdir(), 'start-'));
	const port = await freePort();
	const began = performance.now();
	const program = spawn('npm', ['start'], {
		cwd: ROOT,
		env: { ...process.env, ON_THE_RECORD_HOME: home, PORT: String(port), DISCORD_TOKEN: '' },
		stdio: 'ignore',
		detached: true,
	});
	const ended = new Promise((resolve) => program.once('exit', resolve));
	try {
		while (!(await answered(port))) {
			if (performance.now() - began > PATIENCE_MS) throw new Error('the page did not answer');
			await wait(POLL_MS);
		}
		return performance.now() - began;
	} finally {
		if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
		await ended;
		await rm(home, { recursive: true, force: true });
	}
}

const times: number[] = [];
for (let i = 0; i < STARTS; i++) times.push(await oneStart());
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.round((times.length - 1) * share)] ?? 0).toFixed(0);
process.stdout.write(
	`start to an answering page: ${at(0)} / ${at(0.5)} / ${at(1)} ms (least, median, most of ${STARTS})\n`,
);
