import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, type ByteSink, decodeBlock, encodeBlock, MOST_UNITS } from '../../src/search/postings.ts';
import { numbersFrom } from './corpus.ts';

/** Ascending units with gaps of up to `gap`. */
function ascending(seed: number, count: number, gap: number): Uint32Array {
	const next = numbersFrom(seed);
	let unit = -1;
	return Uint32Array.from({ length: count }, () => {
		unit += 1 + Math.floor(gap * next() ** 3);
		return unit;
	});
}

describe('a block of postings', () => {
	it('gives back the units that it was made of, dense or far apart, full or not', () => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.integer({ min: 1, max: BLOCK }),
				fc.constantFrom(1, 2, 50, 130_000),
				(seed, count, gap) => {
					const units = ascending(seed, count + 3, gap);
					const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
					encodeBlock(sink, units, 0, 3, -1);
					const at = sink.length;
					encodeBlock(sink, units, 3, units.length, units[2] ?? 0);
					const read = new Uint32Array(count);
					decodeBlock(sink.bytes, at, count, units[2] ?? 0, read);
					expect(read).toEqual(units.subarray(3));
				},
			),
			{ numRuns: 300 },
		);
	});

	it('holds the last unit that a segment may have, in a full block too', () => {
		const units = Uint32Array.from({ length: BLOCK }, (_, i) => (i === BLOCK - 1 ? MOST_UNITS - 1 : i));
		const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
		encodeBlock(sink, units, 0, BLOCK, -1);
		const read = new Uint32Array(BLOCK);
		decodeBlock(sink.bytes, 0, BLOCK, -1, read);
		expect(read).toEqual(units);
	});

	it('takes few bytes where units are close together', () => {
		const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
		encodeBlock(sink, ascending(1, BLOCK, 1), 0, BLOCK, -1);
		expect(sink.length).toBe(1);
	});
});
