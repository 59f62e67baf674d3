import type { ByteSink } from '../files/byteSink.ts';
import { atHand, wordsIn } from '../files/container.ts';
import { type Bridges, combinationStart } from '../words/bridges.ts';
import type { Deletions } from '../words/deletions.ts';
import { fileForSpelling } from '../words/spelling.ts';
import { wordListOf } from '../words/wordList.ts';
import { BLOCK, encodeBlock, encodeFew, MOST_UNITS } from './postings.ts';
import { type Segment, TOP_IMPACT } from './segment.ts';
import type { UnitText } from './unitText.ts';
import { codeOf, ENDS, makeWordTable, termIn, type WordRun, type WordTable } from './wordTable.ts';

/** BM25 (Robertson and Walker 1994), with the constants of Lucene's defaults. */
const K1 = 1.2;
const B = 0.75;
/** A word of the title counts as so many of the text. */
const TITLE_WEIGHT = 2;
/** What BM25 gives a term of a unit before the rarity of the term is multiplied in is below this. */
export const LARGEST_WEIGHT = K1 + 1;

function impactOf(count: number, length: number, averageLength: number): number {
	const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
	return Math.max(1, Math.round((weight / LARGEST_WEIGHT) * TOP_IMPACT));
}

export interface BuildOptions {
	/**
	 * The length that BM25 compares a unit's with, in words that are no function words; the average of these units by
	 * default. Segments that are searched as one must have the same.
	 */
	readonly usualLength?: number;
	/** Whether the words are filed for spelling (default true). */
	readonly spelling?: boolean;
}

const NOTHING = atHand(new Uint8Array(0));
const NOT_FILED: Deletions = { starts: Uint32Array.of(0, 0), numbers: NOTHING, shapes: NOTHING };

/** Counts are kept in a byte: BM25 tells nothing apart beyond. */
const MOST_COUNTED = 255;
/** Room for the first entries of units; it doubles. */
const FIRST_ENTRIES = 1 << 16;
/** Impacts of shorter units and smaller counts are worked out once. */
const USUAL_LENGTHS = 512;
const USUAL_COUNTS = 8;

/** The terms of each unit, and how often each stands there. */
interface Counted {
	/** Terms by the word table's numbers, unit after unit, and where those of each unit end. */
	readonly terms: Uint32Array;
	readonly counts: Uint8Array;
	readonly ends: Uint32Array;
	/** Words of each unit that are no stop words; those of the title count twice. */
	readonly lengths: Uint32Array;
	/** In how many units each term stands. */
	readonly unitsWith: (term: number) => number;
}

/** Step 1: reads each text once. */
function countTerms(units: readonly UnitText[], bridges: Bridges, table: WordTable): Counted {
	let terms = new Uint32Array(FIRST_ENTRIES);
	let counts = new Uint8Array(FIRST_ENTRIES);
	let entries = 0;
	/** For each term, where its entry of the present unit is, plus 1, and in how many units it stands. */
	let marks = new Uint32Array(FIRST_ENTRIES);
	let unitStart = 0;

	const room = (more: number): void => {
		if (entries + more > terms.length) {
			const size = Math.max(entries + more, terms.length * 2);
			terms = larger(new Uint32Array(size), terms);
			counts = larger(new Uint8Array(size), counts);
		}
		const named = table.terms() * 2;
		if (named > marks.length) marks = larger(new Uint32Array(named * 2), marks);
	};

	/** @returns how many words are no stop words */
	const countWords = (codes: Int32Array, size: number, weight: number): number => {
		room(size);
		const [into, often, places] = [terms, counts, marks];
		let at = entries;
		let length = 0;
		for (let i = 0; i < size; i++) {
			const term = termIn(codes[i] ?? 0);
			if (term < 0) continue;
			length++;
			const place = places[term * 2] ?? 0;
			if (place > unitStart) {
				often[place - 1] = Math.min(MOST_COUNTED, (often[place - 1] ?? 0) + weight);
				continue;
			}
			into[at] = term;
			often[at] = weight;
			at++;
			places[term * 2] = at;
			places[term * 2 + 1] = (places[term * 2 + 1] ?? 0) + 1;
		}
		entries = at;
		return length;
	};

	/** Combinations are terms of their own, beside their words. */
	const countCombinations = ({ words, codes, size }: WordRun, weight: number): void => {
		const stemAt = (i: number): string | undefined => (i < 0 || i >= size ? undefined : table.stemOf(words[i] ?? 0));
		for (let i = 0; i < size; i++) {
			if (((codes[i] ?? 0) & ENDS) === 0) continue;
			for (const combination of bridges.byLast.get(table.stemOf(words[i] ?? 0)) ?? []) {
				if (combinationStart(combination, stemAt, i) < 0) continue;
				const code = codeOf(table.combinationTerm(combination.words));
				countWords(Int32Array.of(code), 1, weight);
			}
		}
	};

	const ends = new Uint32Array(units.length);
	const lengths = new Uint32Array(units.length);
	for (const [unit, { title, text }] of units.entries()) {
		unitStart = entries;
		let length = 0;
		for (const [words, weight] of [
			[title, TITLE_WEIGHT],
			[text, 1],
		] as const) {
			const run = table.read(words);
			length += countWords(run.codes, run.size, weight) * weight;
			countCombinations(run, weight);
		}
		lengths[unit] = length;
		ends[unit] = entries;
	}
	return { terms, counts, ends, lengths, unitsWith: (term) => marks[term * 2 + 1] ?? 0 };
}

/** Impacts by length and count: most units have few words, and most words stand there once. */
function makeImpacts(averageLength: number): (count: number, length: number) => number {
	const known = new Uint8Array(USUAL_LENGTHS * USUAL_COUNTS);
	return (count, length) => {
		if (count >= USUAL_COUNTS || length >= USUAL_LENGTHS) return impactOf(count, length, averageLength);
		const at = length * USUAL_COUNTS + count;
		if (known[at] === 0) known[at] = impactOf(count, length, averageLength);
		return known[at] ?? 0;
	};
}

/** Bits of an impact beside a unit's in one number. */
const IMPACT_BITS = 8;

/**
 * Step 2: a counting sort, so that the units of each term stand together, ascending.
 *
 * @param starts - by the word table's numbers, where the postings of each term begin; afterwards, where they end
 * @returns for each posting its unit and its impact, in one number: one place to write to, since waiting for memory is what takes time
 */
function sortByTerm(
	{ terms, counts, ends, lengths }: Counted,
	starts: Uint32Array,
	averageLength: number,
): Uint32Array {
	const impact = makeImpacts(averageLength);
	const postings = new Uint32Array(ends.at(-1) ?? 0);
	for (let unit = 0, i = 0; unit < ends.length; unit++) {
		const end = ends[unit] ?? 0;
		const length = lengths[unit] ?? 0;
		for (; i < end; i++) {
			const term = terms[i] ?? 0;
			const at = starts[term] ?? 0;
			starts[term] = at + 1;
			postings[at] = (unit << IMPACT_BITS) | impact(counts[i] ?? 0, length);
		}
	}
	return postings;
}

/**
 * Builds a segment in three steps: words are numbered as they are met and counted unit by unit; the counts are sorted by
 * term (a counting sort, linear); each term's list is coded in blocks.
 *
 * @throws RangeError for more than {@link MOST_UNITS} units
 */
export function buildSegment(
	units: readonly UnitText[],
	bridges: Bridges,
	{ usualLength, spelling = true }: BuildOptions = {},
): Segment {
	if (units.length > MOST_UNITS) throw new RangeError(`${units.length} units; a segment holds ${MOST_UNITS} at most`);
	const table = makeWordTable(bridges);

	const counted = countTerms(units, bridges, table);
	const totalLength = counted.lengths.reduce((sum, length) => sum + length, 0);
	const averageLength = usualLength ?? Math.max(1, totalLength / Math.max(1, units.length));

	// A term may have been named without being met.
	const { terms, termNumbers, surfaces, frequencies, surfaceTerms } = table.sorted();
	const postingStarts = new Uint32Array(terms.length + 1);
	for (const [term, number] of termNumbers.entries()) postingStarts[number + 1] = counted.unitsWith(term);
	for (let term = 0; term < terms.length; term++) {
		postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + (postingStarts[term] ?? 0);
	}
	const starts = termNumbers.map((number) => postingStarts[number] ?? 0);
	const unitNumbers = sortByTerm(counted, starts, averageLength);
	const impacts = new Uint8Array(unitNumbers.length);
	for (let i = 0; i < impacts.length; i++) {
		const posting = unitNumbers[i] ?? 0;
		impacts[i] = posting & TOP_IMPACT;
		unitNumbers[i] = posting >>> IMPACT_BITS;
	}

	// Step 3: coded in blocks, with skip data for the terms that have more than one.
	const sink: ByteSink = { bytes: new Uint8Array(Math.max(16, impacts.length)), length: 0 };
	const byteStarts = new Uint32Array(terms.length);
	const longTerms: number[] = [];
	const longBlocks: number[] = [0];
	const blockLasts: number[] = [];
	const blockTops: number[] = [];
	const blockStarts: number[] = [];
	for (let term = 0; term < terms.length; term++) {
		const start = postingStarts[term] ?? 0;
		const end = postingStarts[term + 1] ?? 0;
		byteStarts[term] = sink.length;
		if (end - start <= BLOCK) {
			encodeFew(sink, unitNumbers, start, end);
			continue;
		}
		for (let from = start; from < end; from += BLOCK) {
			const to = Math.min(end, from + BLOCK);
			const at = encodeBlock(sink, unitNumbers, from, to, from === start ? -1 : (unitNumbers[from - 1] ?? 0));
			blockStarts.push(at);
			blockLasts.push(unitNumbers[to - 1] ?? 0);
			let top = 0;
			for (let i = from; i < to; i++) top = Math.max(top, impacts[i] ?? 0);
			blockTops.push(top);
		}
		longTerms.push(term);
		longBlocks.push(blockStarts.length);
	}
	const unitBytes = sink.bytes.slice(0, (sink.length + 3) & ~3);

	const surfaceList = wordListOf(surfaces);
	return {
		units: units.length,
		length: totalLength,
		surfaces: surfaceList,
		frequencies,
		surfaceTerms,
		terms: wordListOf(terms),
		postingStarts,
		byteStarts,
		unitBytes: atHand(unitBytes),
		unitWords: wordsIn(unitBytes),
		impacts: atHand(impacts),
		longTerms: Uint32Array.from(longTerms),
		longBlocks: Uint32Array.from(longBlocks),
		blockLasts: Uint32Array.from(blockLasts),
		blockTops: Uint8Array.from(blockTops),
		blockStarts: Uint32Array.from(blockStarts),
		deletions: spelling ? fileForSpelling(surfaceList, (number) => frequencies[number] ?? 0) : NOT_FILED,
	};
}

function larger<T extends Uint8Array | Uint32Array>(into: T, from: T): T {
	into.set(from);
	return into;
}
