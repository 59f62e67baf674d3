import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNumberBytes, toNumberBytes } from '../../src/search/files/numberBytes.ts';

describe('numbers in bytes', () => {
	it('come back as they were, rising, falling and as large as 32 bits go', () => {
		fc.assert(
			fc.property(fc.uint32Array({ maxLength: 200 }), (numbers) => {
				expect(fromNumberBytes(toNumberBytes(numbers))).toEqual(numbers);
			}),
		);
	});

	it('take one byte each where they rise in small steps', () => {
		const ends = Uint32Array.from({ length: 100 }, (_, i) => 1_000_000 + i * 9);
		expect(toNumberBytes(ends).length).toBe(1 + 3 + 99);
	});

	it('are refused where fewer bytes are there than numbers are said to be', () => {
		expect(() => fromNumberBytes(toNumberBytes(Uint32Array.of(7, 8, 9)).subarray(0, 2))).toThrow(RangeError);
	});
});
