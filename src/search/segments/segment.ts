import type { Stretch } from '../files/container.ts';
import type { Deletions } from '../words/deletions.ts';
import type { WordList } from '../words/wordList.ts';
import { BLOCK, decodeBlock, decodeFew } from './postings.ts';

/** Largest quantised impact: impacts are one byte. */
export const TOP_IMPACT = 255;

/**
 * One immutable inverted index, in flat arrays that are read from a file as they are. Units are numbered in the order they
 * were given; a term is a stem, or a reviewed combination of several words.
 */
export interface Segment {
	readonly units: number;
	/** Words of all units together, stop words left out; the average length came from it. */
	readonly length: number;
	/** Surface forms, for spelling and completion. */
	readonly surfaces: WordList;
	/** How often each surface form is printed. */
	readonly frequencies: Uint32Array;
	/** The term of each surface form. */
	readonly surfaceTerms: Uint32Array;
	readonly terms: WordList;
	/** Postings of term `t` are numbers `postingStarts[t]` to `postingStarts[t + 1]`. */
	readonly postingStarts: Uint32Array;
	/** Where the term's units begin in {@link unitBytes}. */
	readonly byteStarts: Uint32Array;
	/** Units of the postings, coded (postings.ts): as few, or in blocks where the term is long. */
	readonly unitBytes: Stretch;
	/** The same bytes as whole numbers, as blocks are read: once {@link unitBytes} has them. */
	readonly unitWords: Uint32Array;
	/** For each posting what BM25 gives it, before rarity: 1 to {@link TOP_IMPACT}. */
	readonly impacts: Stretch;
	/** Terms of more than one block, ascending. Only these have skip data, so that the many rare terms cost nothing. */
	readonly longTerms: Uint32Array;
	/** Blocks of long term `i` are `longBlocks[i]` to `longBlocks[i + 1]`. */
	readonly longBlocks: Uint32Array;
	/** For each block its last unit, its largest impact, and where it begins in {@link unitWords}. */
	readonly blockLasts: Uint32Array;
	readonly blockTops: Uint8Array;
	readonly blockStarts: Uint32Array;
	readonly deletions: Deletions;
}

/** In how many units a term stands. */
export const unitsWith = (segment: Segment, term: number): number =>
	(segment.postingStarts[term + 1] ?? 0) - (segment.postingStarts[term] ?? 0);

/** Where a term's bytes in {@link Segment.unitBytes} end. */
export const endOfUnits = ({ byteStarts, unitBytes }: Segment, term: number): number =>
	byteStarts[term + 1] ?? unitBytes.bytes.length;

/** Index into {@link Segment.longTerms}, or -1 for a term of one block. */
export function longNumber({ longTerms }: Segment, term: number): number {
	let low = 0;
	let high = longTerms.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const at = longTerms[middle] ?? 0;
		if (at === term) return middle;
		if (at < term) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

/** Every unit of a term, ascending, with its impact. Reads all of the term's postings. */
export function eachPosting(segment: Segment, term: number, take: (unit: number, impact: number) => void): void {
	const { impacts, unitBytes, unitWords, byteStarts, blockStarts, blockLasts } = segment;
	const start = segment.postingStarts[term] ?? 0;
	const end = segment.postingStarts[term + 1] ?? 0;
	const units = new Uint32Array(BLOCK);
	const long = longNumber(segment, term);
	const from = byteStarts[term] ?? 0;
	unitBytes.need(from, endOfUnits(segment, term));
	impacts.need(start, end);
	if (long < 0) decodeFew(unitBytes.bytes, from, end - start, units);
	let block = segment.longBlocks[long] ?? 0;
	let before = -1;
	for (let at = start; at < end; at += BLOCK, block++) {
		const count = Math.min(BLOCK, end - at);
		if (long >= 0) {
			const last = blockLasts[block] ?? 0;
			decodeBlock(unitWords, blockStarts[block] ?? 0, count, before, last, units);
			before = last;
		}
		for (let i = 0; i < count; i++) take(units[i] ?? 0, impacts.bytes[at + i] ?? 0);
	}
}
