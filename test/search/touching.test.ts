import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touching } from '../../src/text/touching.ts';

it('what shares a letter with a range is found, what only meets it is not', () => {
	const sentences = [
		{ start: 0, end: 10 },
		{ start: 11, end: 20 },
		{ start: 20, end: 30 },
	];
	expect(touching(sentences, { start: 10, end: 20 })).toEqual([sentences[1]]);
	expect(touching(sentences, { start: 9, end: 21 })).toEqual(sentences);
	expect(touching(sentences, { start: 10, end: 11 })).toEqual([]);
	expect(touching([], { start: 0, end: 1 })).toEqual([]);
});

it('the same are found as by looking at each', () => {
	const offset = fc.integer({ min: 0, max: 60 });
	fc.assert(
		fc.property(fc.uniqueArray(offset, { maxLength: 12 }), offset, offset, (offsets, one, other) => {
			const ends = offsets.toSorted((a, b) => a - b);
			const ranges = ends.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: ends[i + 1] ?? start + 1 }] : []));
			const sought = { start: Math.min(one, other), end: Math.max(one, other) + 1 };
			expect(touching(ranges, sought)).toEqual(
				ranges.filter(({ start, end }) => start < sought.end && sought.start < end),
			);
		}),
	);
});
