import { crc32 } from 'node:zlib';
import { atOnce, type Slices } from '../../text/slices.ts';
import {
	bytesOf,
	ContainerError,
	type ContainerForm,
	type Packed,
	pack,
	type Sections,
	type Stretch,
	unpack,
	wordsIn,
} from '../files/container.ts';
import { fromNumberBytes, toNumberBytes } from '../files/numberBytes.ts';
import { BRIDGES } from '../words/bridgeList.ts';
import { STOP_WORDS } from '../words/stopWords.ts';
import { makeWordList, type WordList } from '../words/wordList.ts';
import { MOST_UNITS } from './postings.ts';
import type { Segment } from './segment.ts';

/** Changes with the layout and with the rules of folding, stemming and scoring: a segment of another version is rebuilt. */
export const SEGMENT_VERSION = 8;

/** A segment knows its terms only as long as the stop words and the bridge list stay as they were. */
export const wordListsFingerprint = (): number => crc32(JSON.stringify([...STOP_WORDS, BRIDGES]));

/** The form of a segment that stands in a file by itself. */
export const segmentForm = (): ContainerForm => ({
	magic: 'OTRSEG',
	version: SEGMENT_VERSION,
	fingerprint: wordListsFingerprint(),
});

function whole({ bytes, need }: Stretch): Uint8Array {
	need(0, bytes.length);
	return bytes;
}

/** A segment as sections of a file. */
export function sectionsOf(segment: Segment): Packed {
	const encoder = new TextEncoder();
	return {
		read: [
			bytesOf(Uint32Array.of(segment.units, segment.length >>> 0, Math.floor(segment.length / 2 ** 32))),
			encoder.encode(segment.surfaces.pool),
			bytesOf(segment.surfaces.starts),
			bytesOf(segment.frequencies),
			encoder.encode(segment.terms.pool),
			bytesOf(segment.terms.starts),
			bytesOf(segment.postingStarts),
			bytesOf(segment.byteStarts),
			toNumberBytes(segment.longTerms),
			toNumberBytes(segment.longBlocks),
			bytesOf(segment.blockLasts),
			segment.blockTops,
			bytesOf(segment.blockStarts),
		],
		byNeed: [
			whole(segment.unitBytes),
			whole(segment.impacts),
			toNumberBytes(segment.surfaceTerms),
			toNumberBytes(segment.deletions.starts),
			whole(segment.deletions.numbers),
			whole(segment.deletions.shapes),
		],
	};
}

/**
 * The segment in the next sections of a file. What is large is used in place, and read by need: those arrays are views into
 * it.
 *
 * @throws ContainerError
 */
export function* segmentFrom(sections: Sections): Slices<Segment> {
	const [units = 0, low = 0, high = 0] = sections.numbers();
	if (units > MOST_UNITS) throw new ContainerError(`${units} units, more than ${MOST_UNITS}`);
	function* next<T>(read: () => T): Slices<T> {
		yield;
		return read();
	}
	function* words(): Slices<WordList> {
		const pool = yield* next(sections.text);
		return makeWordList(pool, yield* next(sections.numbers));
	}
	const surfaces = yield* words();
	const frequencies = yield* next(sections.numbers);
	const terms = yield* words();
	const postingStarts = yield* next(sections.numbers);
	const byteStarts = yield* next(sections.numbers);
	const unitBytes = sections.byNeed();
	const impacts = sections.byNeed();
	const surfaceTerms = unrolledByNeed(sections.byNeed());
	const starts = unrolledByNeed(sections.byNeed());
	const numbers = sections.byNeed();
	const shapes = sections.byNeed();
	return {
		units,
		length: high * 2 ** 32 + low,
		surfaces,
		frequencies,
		get surfaceTerms() {
			return surfaceTerms();
		},
		terms,
		postingStarts,
		byteStarts,
		unitBytes,
		unitWords: wordsIn(unitBytes.bytes),
		impacts,
		longTerms: sections.coded(),
		longBlocks: sections.coded(),
		blockLasts: yield* next(sections.numbers),
		blockTops: sections.bytes(),
		blockStarts: yield* next(sections.numbers),
		deletions: {
			get starts() {
				return starts();
			},
			numbers,
			shapes,
		},
	};
}

/** Numbers that completions or corrections need, unrolled when they are. */
function unrolledByNeed(stretch: Stretch): () => Uint32Array {
	let numbers: Uint32Array | null = null;
	return () => {
		numbers ??= fromNumberBytes(whole(stretch));
		return numbers;
	};
}

/** A segment by itself as one file. The same segment always gives the same bytes. */
export const toBytes = (segment: Segment): Uint8Array<ArrayBuffer> => pack(segmentForm(), sectionsOf(segment));

/**
 * The segment in some bytes. Some of its arrays are views into them, so they must not be changed afterwards.
 *
 * @throws ContainerError for bytes that are cut short, torn, of another version or of something else
 */
export const fromBytes = (bytes: Uint8Array): Segment => atOnce(segmentFrom(unpack(segmentForm(), bytes)));
