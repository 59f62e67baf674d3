/**
 * Measures the index against its peers in one run: `node --expose-gc bench/search.ts [sizes...]`, by default 1,000 to
 * 100,000 passages (1000000 takes some minutes and 8 GB). Each system and size has a process of its own, one at a time.
 * Writes `docs/search-figures.md` and `docs/search-figures.svg`. The ratios are what counts: times depend on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { numbersFrom } from '../test/search/corpus.ts';
import { countWords, misspelt, type Passage, passagesFrom, questionOn } from './madeUpCorpus.ts';
import { drawing } from './searchDrawing.ts';
import { type Figures, page, type Timing } from './searchFigures.ts';
import { type Asked, PEERS, sizeOf } from './searchPeers.ts';
import { measureTitles, TITLES } from './searchTitles.ts';

const SIZES = [1_000, 10_000, 100_000];
const SEED = 20_260_816;
/** So often at least, and more often until so many milliseconds have gone: all are measured warm. */
const TIMES = 3;
const MOST_TIMES = 20;
const WARM = 3_000;
/** Questions that are judged: the same for all systems that are asked so many. */
const JUDGED = 40;

const memory = (): number => {
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};

function timed<T>(work: () => T): { readonly result: T; readonly took: number } {
	const start = performance.now();
	const result = work();
	return { result, took: performance.now() - start };
}

/** Asks every question some times over and keeps the best time of each: other work on the machine is no figure of ours. */
function timingOf(asked: Asked, questions: readonly { text: string; from: number }[], wrong: boolean): Timing {
	const best = questions.map(() => Number.POSITIVE_INFINITY);
	let hits = 0;
	const start = performance.now();
	for (let time = 0; time < TIMES || (time < MOST_TIMES && performance.now() - start < WARM); time++) {
		for (const [i, { text, from }] of questions.entries()) {
			const { result, took } = timed(() => asked.ask(text, wrong));
			best[i] = Math.min(best[i] ?? took, took);
			if (time === 0 && i < JUDGED && result.includes(from)) hits++;
		}
	}
	best.sort((a, b) => a - b);
	const at = (share: number): number => best[Math.min(best.length - 1, Math.floor(best.length * share))] ?? 0;
	return { p50: at(0.5), p99: at(0.99), hit: hits / Math.min(JUDGED, questions.length) };
}

/** The middle share of the postings of two-word questions that are read. */
function readShare({ read }: Asked, questions: readonly { text: string }[]): number | null {
	if (read === undefined) return null;
	const shares = questions
		.filter(({ text }) => text.split(' ').length === 2)
		.map(({ text }) => read(text))
		.sort((a, b) => a - b);
	return shares[Math.floor(shares.length / 2)] ?? null;
}

function questionsOn(passages: readonly Passage[], count: number) {
	const next = numbersFrom(SEED + 1);
	const counts = countWords(passages);
	const clean = Array.from({ length: count }, (_, i) => {
		const from = Math.floor(passages.length * next());
		const passage = passages[from];
		return { from, text: passage === undefined ? '' : questionOn(passage, counts, 2 + (i % 5), next) };
	});
	return { clean, wrong: clean.map(({ text, from }) => ({ text: misspelt(text, next), from })) };
}

async function measure(name: string, size: number): Promise<Figures> {
	const peer = PEERS.find((one) => one.name === name);
	if (peer === undefined) throw new Error(`no peer ${name}`);
	const passages = [...passagesFrom(SEED, size)];
	const { clean, wrong } = questionsOn(passages, peer.questions);
	const before = memory();
	const { result: built, took } = timed(() => peer.build(passages));
	const live = (memory() - before) / size;
	const folder = mkdtempSync(join(tmpdir(), 'search-'));
	const file = join(folder, 'index');
	let cold: number | null = null;
	if (peer.save !== null && peer.load !== null) {
		peer.save(built, file);
		const start = performance.now();
		(await peer.load(file, passages)).ask(clean[0]?.text ?? '', false);
		cold = performance.now() - start;
	}
	const figures: Figures = {
		name,
		size,
		build: (size / took) * 1000,
		live,
		file: cold === null ? null : sizeOf(file) / size,
		cold,
		clean: timingOf(built, clean, false),
		misspelt: timingOf(built, wrong, true),
		read: readShare(built, clean),
	};
	rmSync(folder, { recursive: true });
	return figures;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--one') {
	process.stdout.write(JSON.stringify(await measure(rest[0] ?? '', Number(rest[1]))));
} else {
	const sizes = [mode, ...rest].flatMap((one) => (one === undefined ? [] : [Number(one)]));
	const all: Figures[] = [];
	for (const size of sizes.length > 0 ? sizes : SIZES) {
		for (const { name, most } of PEERS) {
			if (size > most) continue;
			const flags = ['--expose-gc', '--max-old-space-size=12000', import.meta.filename, '--one', name, String(size)];
			const words = execFileSync(process.execPath, flags, { encoding: 'utf8', maxBuffer: 2 ** 24 });
			const figures: Figures = JSON.parse(words);
			all.push(figures);
			process.stderr.write(`${size} ${name}: ${words}\n`);
		}
	}
	const docs = join(import.meta.dirname, '..', 'docs');
	writeFileSync(join(docs, 'search-figures.md'), page(all, measureTitles(SEED), TITLES));
	writeFileSync(join(docs, 'search-figures.svg'), drawing(all));
}
