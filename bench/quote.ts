import process from 'node:process';
import { makeQuotationIndex } from '../src/answers/collection/quotationIndex.ts';
import { makeWordBook } from '../src/answers/collection/wordBook.ts';
import { readQuotation, verdictOn } from '../src/answers/quotations/verdict.ts';
import { atOnce } from '../src/text/slices.ts';
import { heldOf } from '../test/discord/answers.ts';
import { numbersFrom } from '../test/search/corpus.ts';
import { passagesFrom } from './madeUpCorpus.ts';

/**
 * How long it takes to find an approximate quotation of 5 to 100 words, and how often it is found: passages of made-up text,
 * twenty a document; quotations are stretches of them with one word in eight (at least one) put in, left out or changed.
 *
 *     npx node bench/quote.ts [passages] [quotations]
 */

const PASSAGES = Number(process.argv[2] ?? 100_000);
const QUOTATIONS = Number(process.argv[3] ?? 1_000);
const WARM_UP = 100;
const PASSAGES_A_DOCUMENT = 20;
const SHORTEST = 5;
const LONGEST = 100;
const WORDS_AN_ERROR = 8;

const random = numbersFrom(11);
const below = (count: number): number => Math.floor(random() * count);

const documents: string[] = [];
let passages: string[] = [];
for (const { text } of passagesFrom(3, PASSAGES)) {
	passages.push(text);
	if (passages.length === PASSAGES_A_DOCUMENT) {
		documents.push(passages.join('\n\n'));
		passages = [];
	}
}
if (passages.length > 0) documents.push(passages.join('\n\n'));

const began = performance.now();
const index = atOnce(
	makeQuotationIndex(
		documents.map((content) => heldOf(content).text),
		makeWordBook(),
	),
);
process.stdout.write(
	`${PASSAGES} passages, ${documents.length} documents; words read and indexed in ${Math.round(performance.now() - began)} ms\n`,
);

interface Asked {
	readonly typed: string;
	readonly document: number;
}

/** A stretch of a document, not quite as it is printed. */
function asked(): Asked {
	const document = below(documents.length);
	const words = (documents[document] ?? '').split(/\s+/u);
	const count = SHORTEST + below(LONGEST - SHORTEST + 1);
	const from = below(Math.max(1, words.length - count));
	const quoted = words.slice(from, from + count);
	for (let errors = Math.max(1, Math.floor(count / WORDS_AN_ERROR)); errors > 0; errors--) {
		// The first and the last word stay, or there would be nothing to see of it.
		const at = 1 + below(Math.max(1, quoted.length - 2));
		const kind = below(3);
		if (kind === 0) quoted.splice(at, 1);
		else quoted.splice(at, kind - 1, words[below(words.length)] ?? '');
	}
	return { typed: quoted.join(' '), document };
}

const times: number[] = [];
const kinds = new Map<string, number>();
let found = 0;
for (let i = 0; i < WARM_UP + QUOTATIONS; i++) {
	const { typed, document } = asked();
	const start = performance.now();
	const verdict = verdictOn(index, readQuotation(typed));
	const time = performance.now() - start;
	if (i < WARM_UP) continue;
	times.push(time);
	kinds.set(verdict.kind, (kinds.get(verdict.kind) ?? 0) + 1);
	if ('matches' in verdict && verdict.matches.some(({ run }) => run.stream.document === document)) found++;
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(2);
process.stdout.write(`p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  slowest ${at(1)} ms\n`);
process.stdout.write(
	`found in its own document: ${found} of ${QUOTATIONS}; ${JSON.stringify(Object.fromEntries(kinds))}\n`,
);
