// Reads files of every format that were changed at random, as an import does, and counts what came of them.
//
//   npx node bench/readFuzz.ts [files of each format, 10000] [first number, 0]
//
// The table goes to docs/reading-fuzz.md. The same numbers give the same files.
import { writeFileSync } from 'node:fs';
import { sha256 } from '../src/reading/readDocument.ts';
import { ReadingError } from '../src/reading/readingError.ts';
import { openReadingPool } from '../src/reading/readingPool.ts';
import { FUZZED, type Fuzzed, MARKS, markOf, mutatedFile } from '../test/reading/files/mutatedFiles.ts';

const files = Number(process.argv[2] ?? 10_000);
const from = Number(process.argv[3] ?? 0);
/** Files on their way at once. */
const AT_ONCE = 4;

interface Tally {
	read: number;
	refused: number;
	/** Files at which the reading process stopped, or was ended for its time or memory. */
	crashed: number;
	overdue: number;
	large: number;
	/** Results with words or bytes of another file. */
	leaked: number;
	/** Milliseconds. */
	longest: number;
}

const marks = new Set<string>();
const say = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

const pool = openReadingPool({ processes: 2 });

async function tryOne(format: Fuzzed, number: number, tally: Tally): Promise<void> {
	const { name, bytes } = mutatedFile(format, number);
	const began = performance.now();
	try {
		const document = await pool.read(bytes, name);
		tally.read++;
		const own = markOf(format, number);
		const others = (document.text.content.match(MARKS) ?? []).filter((mark) => mark !== own && marks.has(mark));
		if (others.length > 0 || document.bytesSha256 !== sha256(bytes)) tally.leaked++;
	} catch (error) {
		if (!(error instanceof ReadingError)) throw error;
		if (/made the program/u.test(error.message)) {
			tally.crashed++;
			say(`${format} ${number}: ${error.message}`);
		} else if (/took longer/u.test(error.message)) tally.overdue++;
		else if (/of memory/u.test(error.message)) tally.large++;
		else tally.refused++;
	}
	tally.longest = Math.max(tally.longest, performance.now() - began);
}

const rows: string[] = [];
for (const format of FUZZED) {
	const tally: Tally = { read: 0, refused: 0, crashed: 0, overdue: 0, large: 0, leaked: 0, longest: 0 };
	let next = from;
	for (let number = from; number < from + files; number++) marks.add(markOf(format, number));
	const lane = async (): Promise<void> => {
		while (next < from + files) await tryOne(format, next++, tally);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	const { read, refused, crashed, overdue, large, leaked, longest } = tally;
	const row = `| ${format} | ${files} | ${read} | ${refused} | ${crashed} | ${overdue} | ${large} | ${leaked} | ${Math.round(longest)} |`;
	say(row);
	rows.push(row);
}
await pool.close();

writeFileSync(
	new URL('../docs/reading-fuzz.md', import.meta.url),
	`# Files changed at random

\`npx node bench/readFuzz.ts ${files} ${from}\`: sound files of each format, made by the tests' own writers, with bytes flipped, cut out, doubled and put
in, or their source changed before packing; each read as an import reads it. A *crash* is a fault of a parser that ends its process and is
one refused file; *other's words* counts results that hold anything of another file. Times are with two files at a time on two cores that had
other work to do, the wait for a free process among them.

| format | files | read | refused | crashes | over 30 s | over 400 MB | other's words | longest, ms |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
);
