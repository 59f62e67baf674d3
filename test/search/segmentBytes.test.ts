import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitSegment, openUnits } from '../../src/search/buildUnitIndex.ts';
import { ContainerError } from '../../src/search/files/container.ts';
import { fromBytes, toBytes } from '../../src/search/segments/segmentBytes.ts';
import { madeUpUnits, unitsOf } from './corpus.ts';

const bytes = toBytes(buildUnitSegment(madeUpUnits(3, 900, 200)));

describe('a segment as bytes', () => {
	it('answers after reading as it did before writing', () => {
		const units = unitsOf(
			'The council voted to close Millbrook library.',
			'Élise Brandt resigned from the parish council on Friday.',
			'Bus drivers in Harrow Vale will strike for two days.',
		);
		const segment = buildUnitSegment(units);
		const again = fromBytes(toBytes(segment));
		for (const query of ['library vote', 'elise brant', 'industrial action by bus drivers']) {
			expect(openUnits(units, again).search(query)).toEqual(openUnits(units, segment).search(query));
		}
	});

	it('is the same for the same units', () => {
		expect(toBytes(buildUnitSegment(madeUpUnits(3, 900, 200)))).toEqual(bytes);
	});

	it('is read from the middle of a larger buffer, as a file reader may hand it over', () => {
		const larger = new Uint8Array(bytes.length + 13);
		larger.set(bytes, 13);
		expect(toBytes(fromBytes(larger.subarray(13)))).toEqual(bytes);
	});

	it('is refused where it was cut short, at whatever place', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
				expect(() => fromBytes(bytes.slice(0, length))).toThrow(ContainerError);
			}),
		);
	});

	it('is refused where a single bit was turned', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
				const torn = bytes.slice();
				torn[at] = (torn[at] ?? 0) ^ (1 << bit);
				expect(() => fromBytes(torn)).toThrow(ContainerError);
			}),
		);
	});

	it('is told from any other file', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (other) => {
				expect(() => fromBytes(other)).toThrow(ContainerError);
			}),
		);
	});
});
