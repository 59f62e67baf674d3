import type { ByteSink } from '../files/byteSink.ts';
import { atHand, wordsIn } from '../files/container.ts';
import type { Bridges } from '../words/bridges.ts';
import type { Deletions } from '../words/deletions.ts';
import { fileForSpelling } from '../words/spelling.ts';
import { wordListOf } from '../words/wordList.ts';
import { BLOCK, encodeBlock, encodeFew, MOST_UNITS } from './postings.ts';
import { type Segment, TOP_IMPACT } from './segment.ts';
import { type Counted, makeTermCounts, type TermCounts } from './termCounts.ts';
import type { UnitText } from './unitText.ts';
import { makeWordTable, type WordOrder, type WordTable } from './wordTable.ts';

/** BM25 (Robertson and Walker 1994), with the constants of Lucene's defaults. */
const K1 = 1.2;
const B = 0.75;
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

/** Impacts of shorter units and smaller counts are worked out once. */
const USUAL_LENGTHS = 512;
const USUAL_COUNTS = 8;

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
 * A counting sort, so that the units of each term stand together, ascending.
 *
 * @param starts - by the word table's numbers, where the postings of each term begin; afterwards, where they end
 * @returns for each posting its unit and its impact, in one number: one place to write to, since waiting for memory is what takes time
 */
function sortByTerm(
	{ units, terms, counts, ends, lengths }: Counted,
	starts: Uint32Array,
	averageLength: number,
): Uint32Array {
	const impact = makeImpacts(averageLength);
	const postings = new Uint32Array(ends[units - 1] ?? 0);
	for (let unit = 0, i = 0; unit < units; unit++) {
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

type Coded = Pick<
	Segment,
	'byteStarts' | 'unitBytes' | 'unitWords' | 'longTerms' | 'longBlocks' | 'blockLasts' | 'blockTops' | 'blockStarts'
>;

/** The units of all terms in their final order, coded in blocks, with skip data for the terms that have more than one. */
function encode(postingStarts: Uint32Array, unitNumbers: Uint32Array, impacts: Uint8Array): Coded {
	const terms = postingStarts.length - 1;
	const sink: ByteSink = { bytes: new Uint8Array(Math.max(16, impacts.length)), length: 0 };
	const byteStarts = new Uint32Array(terms);
	const longTerms: number[] = [];
	const longBlocks: number[] = [0];
	const blockLasts: number[] = [];
	const blockTops: number[] = [];
	const blockStarts: number[] = [];
	for (let term = 0; term < terms; term++) {
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
	return {
		byteStarts,
		unitBytes: atHand(unitBytes),
		unitWords: wordsIn(unitBytes),
		longTerms: Uint32Array.from(longTerms),
		longBlocks: Uint32Array.from(longBlocks),
		blockLasts: Uint32Array.from(blockLasts),
		blockTops: Uint8Array.from(blockTops),
		blockStarts: Uint32Array.from(blockStarts),
	};
}

/** Builds a segment unit by unit. */
export interface SegmentBuilder {
	/**
	 * Takes in the next unit, whose texts are not needed afterwards.
	 *
	 * @throws RangeError for more than {@link MOST_UNITS} units
	 */
	add(unit: UnitText): void;
	/**
	 * The segment of these units. Nothing may be added afterwards.
	 *
	 * @param order - of the word table's words, once all that are to come have been read
	 */
	finish(order: WordOrder): Segment;
}

/**
 * Builds a segment in three steps: words are numbered as they are met and counted unit by unit; the counts are sorted by
 * term (a counting sort, linear); each term's list is coded in blocks.
 *
 * @param table - may be read by the builders of several segments: words that they share are looked up and stemmed once
 */
export function makeSegmentBuilder(
	table: WordTable,
	bridges: Bridges,
	{ usualLength, spelling = true }: BuildOptions = {},
): SegmentBuilder {
	let counts: TermCounts | null = makeTermCounts(table, bridges);
	let units = 0;
	return {
		add(unit) {
			if (units === MOST_UNITS) throw new RangeError(`more than ${MOST_UNITS} units, which a segment holds at most`);
			units++;
			counts?.add(unit);
		},
		finish(order) {
			const counted = (counts ?? makeTermCounts(table, bridges)).counted();
			// What was counted takes more room than the segment: whoever holds the builder must not hold that.
			counts = null;
			let totalLength = 0;
			for (let unit = 0; unit < units; unit++) totalLength += counted.lengths[unit] ?? 0;
			const averageLength = usualLength ?? Math.max(1, totalLength / Math.max(1, units));

			const met = order.terms.filter((term) => counted.unitsWith(term) > 0);
			const postingStarts = new Uint32Array(met.length + 1);
			const starts = new Uint32Array(order.terms.length);
			const numbers = new Uint32Array(order.terms.length);
			for (let number = 0; number < met.length; number++) {
				const term = met[number] ?? 0;
				const start = postingStarts[number] ?? 0;
				numbers[term] = number;
				starts[term] = start;
				postingStarts[number + 1] = start + counted.unitsWith(term);
			}
			const unitNumbers = sortByTerm(counted, starts, averageLength);
			const impacts = new Uint8Array(unitNumbers.length);
			for (let i = 0; i < impacts.length; i++) {
				const posting = unitNumbers[i] ?? 0;
				impacts[i] = posting & TOP_IMPACT;
				unitNumbers[i] = posting >>> IMPACT_BITS;
			}

			const read = order.words.filter((word) => counted.frequencyOf(word) > 0);
			const surfaces = wordListOf(each(read, table.wordAt));
			const frequencies = read.map(counted.frequencyOf);
			return {
				units,
				length: totalLength,
				surfaces,
				frequencies,
				surfaceTerms: read.map((word) => numbers[table.termOf(word)] ?? 0),
				terms: wordListOf(each(met, table.termAt)),
				postingStarts,
				...encode(postingStarts, unitNumbers, impacts),
				impacts: atHand(impacts),
				deletions: spelling ? fileForSpelling(surfaces, (number) => frequencies[number] ?? 0) : NOT_FILED,
			};
		},
	};
}

function each(numbers: Uint32Array, at: (number: number) => string): readonly string[] {
	const all: string[] = [];
	for (let i = 0; i < numbers.length; i++) all.push(at(numbers[i] ?? 0));
	return all;
}

/** A segment of units that are all there. */
export function buildSegment(units: readonly UnitText[], bridges: Bridges, options: BuildOptions = {}): Segment {
	const table = makeWordTable(bridges);
	const builder = makeSegmentBuilder(table, bridges, options);
	for (const unit of units) builder.add(unit);
	return builder.finish(table.order());
}
