import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { extract } from '../src/extraction/extract.ts';
import { layOut } from '../src/reading/blocks.ts';
import { plainParagraphs } from '../src/reading/paragraphs.ts';
import type { Text } from '../src/text/span.ts';
import { reportOf } from './reports.ts';

/**
 * Kilobytes of text that extraction reads in a second of one core, and how the time grows with the text. Two figures for each size:
 *
 * - the first text of a process, which reads it with code that was never run: the engine compiles functions and patterns meanwhile
 *   (loading the modules is not counted); the median of some processes, of short texts;
 * - texts after others, as where a library is read: many different texts of that size, all their time by all their length.
 *
 * Processor time of all threads, so that what else the machine does counts less, and the engine's own work counts too.
 *
 * Run: npx node bench/extraction.ts
 */

const CONTEXT = { title: null, author: null, published: '2021-09-06', addedOn: '2021-09-07', yearHint: null } as const;
const KILOBYTES = [1, 10, 100, 1000, 5000] as const;
/** So much is read before the second figure is taken, in texts of three sizes each, and for it. */
const WARM_UP = 1_500_000;
const MEASURED = 3_000_000;
const PROCESSES = 5;
/** A longer first text is read in one process only. */
const SHORT = 100;
/** UTF-16 code units: nearly all of them are one byte. A report ends with a whole paragraph. */
const LENGTH = 1000;
const MICROSECONDS_A_MS = 1000;

function textsFrom(seed: number, length: number, total: number): readonly Text[] {
	return Array.from({ length: Math.ceil(total / length) }, (_, i) => {
		const content = reportOf(seed + i, length);
		return { id: `made ${seed + i}`, content, blocks: layOut(content, plainParagraphs(content)).blocks };
	});
}

interface Measured {
	readonly ms: number;
	readonly length: number;
}

/** Time and length of all of some texts. */
function read(texts: readonly Text[]): Measured {
	const start = process.cpuUsage();
	for (const text of texts) extract(text, CONTEXT);
	const { user, system } = process.cpuUsage(start);
	return {
		ms: (user + system) / MICROSECONDS_A_MS,
		length: texts.reduce((sum, { content }) => sum + content.length, 0),
	};
}

function firstOfAProcess(kilobytes: number): Measured {
	const file = fileURLToPath(import.meta.url);
	const processes = kilobytes > SHORT ? 1 : PROCESSES;
	const all = Array.from({ length: processes }, (_, i): Measured => {
		const printed = execFileSync(process.execPath, [file, String(kilobytes), String(i)], { encoding: 'utf8' });
		const [ms = 0, length = 0] = printed.split(' ').map(Number);
		return { ms, length };
	}).sort((a, b) => a.ms - b.ms);
	return all[Math.floor(processes / 2)] ?? { ms: 0, length: 0 };
}

const shown = ({ ms, length }: Measured, texts: number): string =>
	`${(ms / texts).toFixed(1).padStart(8)} ms ${(length / ms).toFixed(0).padStart(5)} kB/s`;

const [only, seed] = process.argv.slice(2).map(Number);
if (only !== undefined) {
	const { ms, length } = read(textsFrom(seed ?? 0, only * LENGTH, 1));
	process.stdout.write(`${ms} ${length}`);
} else {
	for (const kilobytes of [100, 10, 1]) read(textsFrom(1_000_000, kilobytes * LENGTH, WARM_UP));
	process.stdout.write('size       first of a process       after others\n');
	for (const kilobytes of KILOBYTES) {
		const texts = textsFrom(2_000_000 + kilobytes * 10_000, kilobytes * LENGTH, MEASURED);
		const size = `${kilobytes} kB`.padEnd(8);
		process.stdout.write(`${size}${shown(firstOfAProcess(kilobytes), 1)} ${shown(read(texts), texts.length)}\n`);
	}
}
