/**
 * How much the figures of a scorer move when any one document is left out of what it measures on: a rule made for one document
 * shows as a figure that falls without it. Each text is read once; the scorer runs once for every document.
 *
 * A scorer is a command that takes a file of JSON lines (one a document), asks the program for them as `$ON_THE_RECORD read --json
 * --rows -`, and ends with a line `FIGURES {"name": number, ...}`.
 *
 * Run: npx node bench/leaveOneOut.ts DOCUMENTS.jsonl node SCORER.mjs {} [what else it takes], where {} stands for the file
 */
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readRows } from '../src/terminal/readRows.ts';

const FIGURES = /^FIGURES (\{.*\})$/mu;
const figures = z.record(z.string(), z.number().nullable());
type Figures = z.infer<typeof figures>;
const LARGEST_OUTPUT = 64 * 1024 * 1024;
const A_POINT = 0.01;

const linesOf = (content: string): readonly string[] => content.split('\n').filter((line) => line !== '');

/** Stands for the program: what was read before is given again. @param memory - a file with a row and its answer on each two lines */
async function answer(memory: string): Promise<void> {
	const kept = linesOf(await readFile(memory, 'utf8').catch(() => ''));
	const known = new Map(kept.flatMap((line, i) => (i % 2 === 0 ? [[line, kept[i + 1] ?? '']] : [])));
	for (const row of linesOf(await text(process.stdin))) {
		let found = known.get(row);
		if (found === undefined) {
			for await (const read of readRows(Readable.from([row]))) found = JSON.stringify(read);
			await appendFile(memory, `${row}\n${found}\n`);
		}
		process.stdout.write(`${found}\n`);
	}
}

async function measure(documents: string, scorer: readonly string[]): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'leave-one-out-'));
	try {
		const rows = linesOf(await readFile(documents, 'utf8'));
		const left = join(folder, 'left.jsonl');
		const program = `${process.execPath} ${fileURLToPath(import.meta.url)} answer ${join(folder, 'memory')}`;
		const score = async (some: readonly string[]): Promise<Figures> => {
			await writeFile(left, some.join('\n'));
			const [command = '', ...given] = scorer.map((one) => (one === '{}' ? left : one));
			const { stdout } = await promisify(execFile)(command, given, {
				env: { ...process.env, ON_THE_RECORD: program },
				maxBuffer: LARGEST_OUTPUT,
			});
			return figures.parse(JSON.parse(FIGURES.exec(stdout)?.[1] ?? '{}'));
		};
		const all = await score(rows);
		const without: Figures[] = [];
		for (const row of rows) without.push(await score(rows.filter((one) => one !== row)));
		process.stdout.write(`${rows.length} documents\n`);
		for (const [name, value] of Object.entries(all)) {
			if (value === null) continue;
			const others = without.map((one) => one[name] ?? value);
			const far = others.filter((one) => Math.abs(one - value) > A_POINT).length;
			const [least, most] = [Math.min(...others), Math.max(...others)].map((one) => (100 * one).toFixed(1));
			const from = `${least} to ${most} without one`;
			process.stdout.write(
				`${name}: ${(100 * value).toFixed(1)}, ${from}, ${far} of them move it by more than a point\n`,
			);
		}
	} finally {
		await rm(folder, { recursive: true });
	}
}

const [first = '', ...rest] = process.argv.slice(2);
if (first === 'answer') await answer(rest[0] ?? '');
else await measure(first, rest);
