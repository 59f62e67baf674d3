import { crc32 } from 'node:zlib';
import { BRIDGES } from './bridgeList.ts';
import { MOST_UNITS } from './postings.ts';
import type { Segment } from './segment.ts';
import { STOP_WORDS } from './stopWords.ts';
import { makeWordList } from './wordList.ts';

/**
 * A segment as one file. Little-endian, every section at a multiple of 8 bytes, so that what is read is used in place:
 *
 * ```text
 * 0   magic "OTRSEG", 2 bytes of version
 * 8   length of the whole file (8 bytes)
 * 16  CRC-32 of everything from byte 20 on
 * 20  number of sections
 * 24  fingerprint of the word lists that it was built with, and 4 bytes of nothing
 * 32  for each section its length in bytes (8 bytes each); then the sections
 * ```
 */
const MAGIC = 'OTRSEG';
/** Changes with the layout and with the rules of folding, stemming and scoring: a segment of another version is rebuilt. */
const VERSION = 1;
const HEAD = 32;
const CHECKED_FROM = 20;
const ALIGNMENT = 8;

/** Why some bytes are no segment. The one who asked rebuilds it from the library. */
export class SegmentBytesError extends Error {
	override readonly name = 'SegmentBytesError';
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
const bytesOf = (array: Uint8Array | Uint32Array): Uint8Array =>
	new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** A segment knows its terms only as long as the stop words and the bridge list stay as they were. */
const fingerprint = (): number => crc32(JSON.stringify([...STOP_WORDS, BRIDGES]));

/** The same segment always gives the same bytes. */
export function toBytes(segment: Segment): Uint8Array {
	const encoder = new TextEncoder();
	const sections = [
		Uint32Array.of(segment.units, segment.length >>> 0, Math.floor(segment.length / 2 ** 32)),
		encoder.encode(segment.surfaces.pool),
		segment.surfaces.starts,
		segment.frequencies,
		segment.surfaceTerms,
		encoder.encode(segment.terms.pool),
		segment.terms.starts,
		segment.postingStarts,
		segment.byteStarts,
		segment.unitBytes,
		segment.impacts,
		segment.longTerms,
		segment.longBlocks,
		segment.blockLasts,
		segment.blockTops,
		segment.blockStarts,
		segment.deletions.starts,
		segment.deletions.numbers,
		segment.deletions.shapes,
	].map(bytesOf);
	const first = HEAD + sections.length * 8;
	const length = sections.reduce((sum, section) => sum + aligned(section.length), aligned(first));
	const bytes = new Uint8Array(length);
	const view = new DataView(bytes.buffer);
	bytes.set(encoder.encode(MAGIC));
	view.setUint16(6, VERSION, true);
	view.setBigUint64(8, BigInt(length), true);
	view.setUint32(20, sections.length, true);
	view.setUint32(24, fingerprint(), true);
	let at = aligned(first);
	for (const [i, section] of sections.entries()) {
		view.setBigUint64(HEAD + i * 8, BigInt(section.length), true);
		bytes.set(section, at);
		at += aligned(section.length);
	}
	view.setUint32(16, crc32(bytes.subarray(CHECKED_FROM)), true);
	return bytes;
}

/**
 * The segment in some bytes. Its arrays are views into them, so they must not be changed afterwards.
 *
 * @throws SegmentBytesError for bytes that are cut short, torn, of another version or of something else
 */
export function fromBytes(given: Uint8Array): Segment {
	// Arrays of 32 bits need their place to be a multiple of four.
	const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	if (bytes.length < HEAD || String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) {
		throw new SegmentBytesError('not an index segment');
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const version = view.getUint16(6, true);
	if (version !== VERSION) throw new SegmentBytesError(`a segment of version ${version}, not ${VERSION}`);
	const length = Number(view.getBigUint64(8, true));
	if (length !== bytes.length) throw new SegmentBytesError(`${bytes.length} bytes of ${length}`);
	if (view.getUint32(16, true) !== crc32(bytes.subarray(CHECKED_FROM))) {
		throw new SegmentBytesError('checksum does not fit');
	}
	if (view.getUint32(24, true) !== fingerprint()) throw new SegmentBytesError('built with other word lists');

	const sections: Uint8Array[] = [];
	const count = view.getUint32(20, true);
	let at = aligned(HEAD + count * 8);
	for (let i = 0; i < count; i++) {
		const size = Number(view.getBigUint64(HEAD + i * 8, true));
		sections.push(bytes.subarray(at, at + size));
		at += aligned(size);
	}
	let next = 0;
	const section = (): Uint8Array => {
		const one = sections[next++];
		if (one === undefined) throw new SegmentBytesError(`${count} sections, too few`);
		return one;
	};
	const numbers = (): Uint32Array => {
		const { buffer, byteOffset, byteLength } = section();
		return new Uint32Array(buffer, byteOffset, byteLength / 4);
	};
	const words = () => makeWordList(decoder.decode(section()), numbers());

	const [units = 0, low = 0, high = 0] = numbers();
	if (units > MOST_UNITS) throw new SegmentBytesError(`${units} units, more than ${MOST_UNITS}`);
	return {
		units,
		length: high * 2 ** 32 + low,
		surfaces: words(),
		frequencies: numbers(),
		surfaceTerms: numbers(),
		terms: words(),
		postingStarts: numbers(),
		byteStarts: numbers(),
		unitBytes: section(),
		impacts: section(),
		longTerms: numbers(),
		longBlocks: numbers(),
		blockLasts: numbers(),
		blockTops: section(),
		blockStarts: numbers(),
		deletions: { starts: numbers(), numbers: numbers(), shapes: numbers() },
	};
}
