import { crc32 } from 'node:zlib';
import { BRIDGES } from './bridgeList.ts';
import { bytesOf, ContainerError, type ContainerForm, pack, type Sections, unpack } from './container.ts';
import { toNumberBytes } from './numberBytes.ts';
import { MOST_UNITS } from './postings.ts';
import { type Segment, wordsIn } from './segment.ts';
import { STOP_WORDS } from './stopWords.ts';
import { makeWordList } from './wordList.ts';

/** Changes with the layout and with the rules of folding, stemming and scoring: a segment of another version is rebuilt. */
export const SEGMENT_VERSION = 5;

/** A segment knows its terms only as long as the stop words and the bridge list stay as they were. */
export const wordListsFingerprint = (): number => crc32(JSON.stringify([...STOP_WORDS, BRIDGES]));

const form = (): ContainerForm => ({
	magic: 'OTRSEG',
	version: SEGMENT_VERSION,
	fingerprint: wordListsFingerprint(),
});

/** A segment as sections of a file. */
export function sectionsOf(segment: Segment): readonly Uint8Array[] {
	const encoder = new TextEncoder();
	return [
		bytesOf(Uint32Array.of(segment.units, segment.length >>> 0, Math.floor(segment.length / 2 ** 32))),
		encoder.encode(segment.surfaces.pool),
		toNumberBytes(segment.surfaces.starts),
		toNumberBytes(segment.frequencies),
		toNumberBytes(segment.surfaceTerms),
		encoder.encode(segment.terms.pool),
		toNumberBytes(segment.terms.starts),
		toNumberBytes(segment.postingStarts),
		toNumberBytes(segment.byteStarts),
		segment.unitBytes,
		segment.impacts,
		toNumberBytes(segment.longTerms),
		toNumberBytes(segment.longBlocks),
		toNumberBytes(segment.blockLasts),
		segment.blockTops,
		toNumberBytes(segment.blockStarts),
		toNumberBytes(segment.deletions.starts),
		segment.deletions.numbers,
		bytesOf(segment.deletions.shapes),
	];
}

/**
 * The segment in the next sections of a file. What is large is used in place: those arrays are views into it.
 *
 * @throws ContainerError
 */
export function segmentFrom(sections: Sections): Segment {
	const words = () => makeWordList(sections.text(), sections.coded());
	const [units = 0, low = 0, high = 0] = sections.numbers();
	if (units > MOST_UNITS) throw new ContainerError(`${units} units, more than ${MOST_UNITS}`);
	const surfaces = words();
	const frequencies = sections.coded();
	const surfaceTerms = sections.coded();
	const terms = words();
	const postingStarts = sections.coded();
	const byteStarts = sections.coded();
	const unitBytes = sections.bytes();
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
		unitWords: wordsIn(unitBytes),
		impacts: sections.bytes(),
		longTerms: sections.coded(),
		longBlocks: sections.coded(),
		blockLasts: sections.coded(),
		blockTops: sections.bytes(),
		blockStarts: sections.coded(),
		deletions: { starts: sections.coded(), numbers: sections.bytes(), shapes: sections.numbers() },
	};
}

/** A segment by itself as one file. The same segment always gives the same bytes. */
export const toBytes = (segment: Segment): Uint8Array => pack(form(), sectionsOf(segment));

/**
 * The segment in some bytes. Some of its arrays are views into them, so they must not be changed afterwards.
 *
 * @throws ContainerError for bytes that are cut short, torn, of another version or of something else
 */
export const fromBytes = (bytes: Uint8Array, sum?: number): Segment => segmentFrom(unpack(form(), bytes, sum));
