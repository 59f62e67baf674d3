import type { ByteSink } from '../files/byteSink.ts';
import { atHand, wordsIn } from '../files/container.ts';
import { type Bridges, combinationStart } from '../words/bridges.ts';
import type { Deletions } from '../words/deletions.ts';
import { fileForSpelling } from '../words/spelling.ts';
import { wordListOf } from '../words/wordList.ts';
import { BLOCK, encodeBlock, encodeFew, MOST_UNITS } from './postings.ts';
import { type Segment, TOP_IMPACT } from './segment.ts';
import type { UnitText } from './unitText.ts';
import { makeWordTable } from './wordTable.ts';

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

/** Numbers that are appended to one by one. */
function growing(first: number): { array: Uint32Array; reserve(length: number): void } {
	return {
		array: new Uint32Array(first),
		reserve(length) {
			if (length <= this.array.length) return;
			const larger = new Uint32Array(Math.max(length, this.array.length * 2));
			larger.set(this.array);
			this.array = larger;
		},
	};
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

	// Step 1: for each unit its terms, in order of their first appearance there.
	const unitEnds = new Uint32Array(units.length);
	const lengths = new Uint32Array(units.length);
	const met = growing(1 << 16);
	let counts = new Uint8Array(1 << 16);
	let entries = 0;
	/** For each term, where its entry of the present unit is, plus 1. */
	const places = growing(1 << 12);
	let unitStart = 0;

	const count = (term: number, weight: number): void => {
		if (term >= places.array.length) places.reserve(term + 1);
		const place = places.array[term] ?? 0;
		if (place > unitStart) {
			counts[place - 1] = Math.min(MOST_COUNTED, (counts[place - 1] ?? 0) + weight);
			return;
		}
		if (entries === counts.length) {
			met.reserve(entries * 2);
			const larger = new Uint8Array(entries * 2);
			larger.set(counts);
			counts = larger;
		}
		met.array[entries] = term;
		counts[entries] = weight;
		entries++;
		places.array[term] = entries;
	};

	let totalLength = 0;
	for (let unit = 0; unit < units.length; unit++) {
		const one = units[unit];
		unitStart = entries;
		let length = 0;
		for (let field = 0; field < 2; field++) {
			const weight = field === 0 ? TITLE_WEIGHT : 1;
			const { words, size } = table.read((field === 0 ? one?.title : one?.text) ?? '');
			const stemAt = (i: number): string | undefined => (i < 0 || i >= size ? undefined : table.stemOf(words[i] ?? 0));
			for (let i = 0; i < size; i++) {
				const word = words[i] ?? 0;
				const term = table.termOf(word);
				if (table.endsCombination(word)) {
					for (const combination of bridges.byLast.get(table.stemOf(word)) ?? []) {
						if (combinationStart(combination, stemAt, i) >= 0) count(table.combinationTerm(combination.words), weight);
					}
				}
				if (term < 0) continue;
				table.countOne(word);
				count(term, weight);
				length += weight;
			}
		}
		lengths[unit] = length;
		unitEnds[unit] = entries;
		totalLength += length;
	}

	// Step 2: sorted by term, in the terms' final order. A term may have been named without being met.
	const { terms, termNumbers, surfaces, frequencies, surfaceTerms } = table.sorted();
	const postingStarts = new Uint32Array(terms.length + 1);
	for (let i = 0; i < entries; i++) {
		const number = (termNumbers[met.array[i] ?? 0] ?? 0) + 1;
		postingStarts[number] = (postingStarts[number] ?? 0) + 1;
	}
	for (let term = 0; term < terms.length; term++) {
		postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + (postingStarts[term] ?? 0);
	}
	const averageLength = usualLength ?? Math.max(1, totalLength / Math.max(1, units.length));
	const next = postingStarts.slice(0, terms.length);
	const unitNumbers = new Uint32Array(entries);
	const impacts = new Uint8Array(entries);
	for (let unit = 0, i = 0; unit < units.length; unit++) {
		const end = unitEnds[unit] ?? 0;
		const length = lengths[unit] ?? 0;
		for (; i < end; i++) {
			const term = termNumbers[met.array[i] ?? 0] ?? 0;
			const at = next[term] ?? 0;
			next[term] = at + 1;
			unitNumbers[at] = unit;
			impacts[at] = impactOf(counts[i] ?? 0, length, averageLength);
		}
	}

	// Step 3: coded in blocks, with skip data for the terms that have more than one.
	const sink: ByteSink = { bytes: new Uint8Array(Math.max(16, entries)), length: 0 };
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
