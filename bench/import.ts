import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { writePdfs, writeReports } from './importCorpus.ts';
import { type Run, runProgram, startBot } from './running.ts';

/**
 * How long documents take on their way in, by the real program (Linux):
 *
 * `npx node bench/import.ts pdfs [FILES] [PAGES]` (default 60 of 20 pages): time and memory of `add FOLDER`, how long a running bot
 * takes to answer meanwhile, and `add` again over the same folder.
 *
 * `npx node bench/import.ts many [DOCUMENTS]` (default 10,000): how fast the first and the last tenth come in, how long the library
 * then takes to open, and `add` again over the same folder.
 */

const [what = 'pdfs', ...numbers] = process.argv.slice(2);
const ASK_EVERY_MS = 20;
const QUESTION = 'what did Ada Abney say about the tram';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const mib = (size: number): string => `${size.toFixed(0)} MiB`;
const memory = ({ most }: Run): string => `memory at most ${mib(most.own)} itself, ${mib(most.all)} with its processes`;

/** The value below which so large a share lies. */
const quantile = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** As `npm run add` does it: with less room for what was just made the program stays smaller, and is as fast. */
const ADD_FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=1024'];
const add = (home: string, ...parameters: readonly string[]): Promise<Run> =>
	runProgram(home, ['add', ...parameters], ADD_FLAGS);

/** Asks a running bot again and again while something else goes on. @returns milliseconds, sorted */
async function askedDuring(home: string, work: () => Promise<void>): Promise<readonly number[]> {
	const bot = await startBot(home);
	const times: number[] = [];
	let over = false;
	const working = work().finally(() => {
		over = true;
	});
	while (!over) {
		times.push(await bot.ask(QUESTION));
		await wait(ASK_EVERY_MS);
	}
	await working;
	say(`the bot's memory at the end: ${mib(await bot.memory())}`);
	await bot.stop();
	return times.sort((a, b) => a - b);
}

const closing = ({ lines }: Run): string =>
	lines.find(({ text }) => /^[\d,]+ files?: /u.test(text))?.text ?? 'no closing line';

async function again(home: string, folder: string): Promise<void> {
	const run = await add(home, '--no-sheet', folder);
	say(`again, unchanged: ${seconds(run.took)}; ${closing(run)}`);
}

async function pdfs(base: string): Promise<void> {
	const [files = 60, pages = 20] = numbers.map(Number);
	const folder = join(base, 'pdfs');
	const home = join(base, 'home');
	say(`${files} PDFs, ${await writePdfs(folder, files, pages)} pages`);
	const alone = await add(join(base, 'alone'), folder);
	say(`added alone: ${seconds(alone.took)}; ${memory(alone)}; ${closing(alone)}`);
	const times = await askedDuring(home, async () => {
		const beside = await add(home, folder);
		say(`added beside a bot that answers: ${seconds(beside.took)}; ${memory(beside)}`);
	});
	const at = (share: number): string => quantile(times, share).toFixed(0);
	say(`${times.length} answers meanwhile: median ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms`);
	await again(home, folder);
}

/** How long the documents took to come in, and how much of the processor: each tenth of them, in milliseconds. */
function tenths({ lines, cpu }: Run, count: number): readonly { readonly took: number; readonly used: number }[] {
	const added = lines.filter(({ text }) => text.includes(': added as Document ')).map(({ at }) => at);
	const usedAt = (at: number): number => cpu.findLast((sample) => sample.at <= at)?.used ?? 0;
	return Array.from({ length: 10 }, (_, i) => {
		const until = added[Math.floor(((i + 1) * count) / 10) - 1] ?? 0;
		const from = added[Math.max(0, Math.floor((i * count) / 10) - 1)] ?? 0;
		return { took: until - from, used: usedAt(until) - usedAt(from) };
	});
}

async function many(base: string): Promise<void> {
	const [count = 10_000] = numbers.map(Number);
	const folder = join(base, 'reports');
	const home = join(base, 'home');
	await writeReports(folder, count);
	const run = await add(home, '--no-sheet', folder);
	say(`${closing(run)} ${seconds(run.took)}; ${memory(run)}`);
	const each = tenths(run, count);
	say(`each tenth of them: ${each.map(({ took }) => seconds(took)).join(', ')}`);
	say(`processor time of each: ${each.map(({ used }) => seconds(used)).join(', ')}`);
	for (const start of ['first', 'second']) {
		const bot = await startBot(home);
		say(`start to answering, ${start} time: ${seconds(bot.opened)}; memory ${mib(await bot.memory())}`);
		await bot.stop();
	}
	await again(home, folder);
}

const base = await mkdtemp(join(tmpdir(), 'import-'));
try {
	await (what === 'many' ? many(base) : pdfs(base));
} finally {
	await rm(base, { recursive: true, force: true });
}
