import { crc32 } from 'node:zlib';
import { atOnce, type Slices } from '../text/slices.ts';
import { BRIDGES } from './bridgeList.ts';
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
} from './container.ts';
import { toNumberBytes } from './numberBytes.ts';
import { MOST_UNITS } from './postings.ts';
import type { Segment } from './segment.ts';
import { STOP_WORDS } from './stopWords.ts';
import { makeWordList, type WordList } from './wordList.ts';

/** Changes with the layout and with the rules of folding, stemming and scoring: a segment of another version is rebuilt. */
export const SEGMENT_VERSION = 6;

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
			toNumberBytes(segment.surfaces.starts),
			toNumberBytes(segment.frequencies),
			toNumberBytes(segment.surfaceTerms),
			encoder.encode(segment.terms.pool),
			toNumberBytes(segment.terms.starts),
			toNumberBytes(segment.postingStarts),
			toNumberBytes(segment.byteStarts),
			toNumberBytes(segment.longTerms),
			toNumberBytes(segment.longBlocks),
			toNumberBytes(segment.blockLasts),
			segment.blockTops,
			toNumberBytes(segment.blockStarts),
			toNumberBytes(segment.deletions.starts),
		],
		byNeed: [segment.unitBytes, segment.impacts, segment.deletions.numbers, segment.deletions.shapes].map(whole),
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
	function* words(): Slices<WordList> {
		const pool = sections.text();
		yield;
		return makeWordList(pool, sections.coded());
	}
	function* coded(): Slices<Uint32Array> {
		yield;
		return sections.coded();
	}
	const surfaces = yield* words();
	const frequencies = yield* coded();
	const surfaceTerms = yield* coded();
	const terms = yield* words();
	const postingStarts = yield* coded();
	const byteStarts = yield* coded();
	const unitBytes = sections.byNeed();
	const impacts = sections.byNeed();
	return {
		units,
		length: high * 2 ** 32 + low,
		surfaces,
		frequencies,
		surfaceTerms,
		terms,
		postingStarts,
		byteStarts,
		unitBytes,
		unitWords: wordsIn(unitBytes.bytes),
		impacts,
		longTerms: yield* coded(),
		longBlocks: yield* coded(),
		blockLasts: yield* coded(),
		blockTops: sections.bytes(),
		blockStarts: yield* coded(),
		deletions: { starts: yield* coded(), numbers: sections.byNeed(), shapes: sections.byNeed() },
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
