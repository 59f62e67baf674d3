import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSink } from '../../src/search/files/byteSink.ts';
import { wordsIn } from '../../src/search/files/container.ts';
import {
	BLOCK,
	BlockReader,
	decodeBlock,
	decodeFew,
	encodeBlock,
	encodeFew,
	MOST_UNITS,
} from '../../src/search/segments/postings.ts';

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
	const blocks = (count: { readonly min: number; readonly max: number }) =>
		fc.tuple(fc.nat(), fc.integer(count), fc.constantFrom(1, 2, 50, 130_000));

	it('gives back the units that it was made of, dense or far apart, full or not', () => {
		fc.assert(
			fc.property(blocks({ min: 1, max: BLOCK }), ([seed, count, gap]) => {
				const units = ascending(seed, count + 3, gap);
				const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
				encodeFew(sink, units, 0, 3);
				const at = encodeBlock(sink, units, 3, units.length, units[2] ?? 0);
				const read = new Uint32Array(count);
				decodeBlock(wordsIn(sink.bytes), at, count, units[2] ?? 0, units.at(-1) ?? 0, read);
				expect(read).toEqual(units.subarray(3));
				const few = new Uint32Array(3);
				decodeFew(sink.bytes, 0, 3, few);
				expect(few).toEqual(units.subarray(0, 3));
			}),
			{ numRuns: 300 },
		);
	});

	it('says where a unit stands, and of others that they do not, looking at few', () => {
		fc.assert(
			fc.property(blocks({ min: 1, max: BLOCK }), fc.nat(), ([seed, count, gap], other) => {
				const units = ascending(seed, count, gap);
				const last = units.at(-1) ?? 0;
				const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
				const at = encodeBlock(sink, units, 0, count, -1);
				const readerHere = () => {
					const reader = new BlockReader();
					reader.open(wordsIn(sink.bytes), at, count, -1, last);
					return reader;
				};
				const passing = readerHere();
				for (const [i, unit] of units.entries()) {
					expect(readerHere().find(unit)).toBe(i);
					expect(passing.find(unit)).toBe(i);
				}
				expect(readerHere().find(other % (last + 1))).toBe(units.indexOf(other % (last + 1)));
				expect(passing.visited / count).toBeLessThanOrEqual(Math.max(2, Math.sqrt(count) * 4));
			}),
		);
	});

	it('holds the last unit that a segment may have, in a full block too', () => {
		const units = Uint32Array.from({ length: BLOCK }, (_, i) => (i === BLOCK - 1 ? MOST_UNITS - 1 : i));
		const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
		const at = encodeBlock(sink, units, 0, BLOCK, -1);
		const read = new Uint32Array(BLOCK);
		decodeBlock(wordsIn(sink.bytes), at, BLOCK, -1, MOST_UNITS - 1, read);
		expect(read).toEqual(units);
	});

	it('takes few bytes where units are close together', () => {
		const sink: ByteSink = { bytes: new Uint8Array(1), length: 0 };
		encodeBlock(sink, ascending(1, BLOCK, 1), 0, BLOCK, -1);
		expect(sink.length).toBe(32);
	});
});
