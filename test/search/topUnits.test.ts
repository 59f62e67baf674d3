import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitSegment } from '../../src/search/buildUnitIndex.ts';
import { makeTopUnits } from '../../src/search/ranking/topUnits.ts';
import { eachPosting, type Segment, unitsWith } from '../../src/search/segments/segment.ts';
import { madeUpUnits, numbersFrom } from './corpus.ts';

/** A question to one segment, its terms by number. */
interface Asked {
	readonly terms: readonly { readonly term: number; readonly factor: number }[];
	readonly most: number;
	/** Whether a unit that holds these terms is wanted, by their places in the question. */
	readonly reaches: (holds: readonly number[]) => boolean;
	readonly accept: (unit: number) => boolean;
}

/** The plain way: add up every posting of every term, sort, cut. */
function byScoringEverything(segment: Segment, { terms, most, reaches, accept }: Asked) {
	const scores = new Map<number, { score: number; holds: number[] }>();
	for (const [i, { term, factor }] of terms.entries()) {
		eachPosting(segment, term, (unit, impact) => {
			const known = scores.get(unit) ?? { score: 0, holds: [] };
			scores.set(unit, { score: known.score + factor * impact, holds: [...known.holds, i] });
		});
	}
	return [...scores]
		.map(([unit, scored]) => ({ unit, ...scored }))
		.filter(({ unit, holds }) => reaches(holds) && accept(unit))
		.sort((a, b) => b.score - a.score || a.unit - b.unit)
		.slice(0, most);
}

function byTopUnits(segment: Segment, { terms, most, reaches, accept }: Asked) {
	const bits = (holds: Int32Array, from = 0) =>
		terms.flatMap((_, i) => (((holds[from + (i >> 5)] ?? 0) >> (i & 31)) & 1 ? [i] : []));
	const found = makeTopUnits([{ segment, numbers: null }])({
		terms: terms.map(({ term, ...rest }) => ({ ...rest, terms: [term] })),
		most,
		reaches: (holds, from) => reaches(bits(holds, from)),
		accept: (number) => accept(number),
	});
	return { ...found, top: found.top.map(({ holds, ...one }) => ({ ...one, holds: bits(holds) })) };
}

describe('the best units', () => {
	it('are those that scoring every unit gives, in the same order, whatever is skipped', () => {
		fc.assert(
			fc.property(
				fc.record({
					seed: fc.nat(),
					count: fc.integer({ min: 1, max: 12_000 }),
					vocabulary: fc.integer({ min: 2, max: 400 }),
					words: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(40)),
					most: fc.constantFrom(1, 3, 10, 100, Number.POSITIVE_INFINITY),
					refuseEvery: fc.constantFrom(1, 2, 3),
				}),
				({ seed, count, vocabulary, words, most, refuseEvery }) => {
					const segment = buildUnitSegment(madeUpUnits(seed, count, vocabulary));
					const next = numbersFrom(seed + 1);
					const chosen = new Set(Array.from({ length: words }, () => Math.floor(next() * segment.terms.size)));
					const question = {
						terms: [...chosen].map((term) => ({ term, factor: 1 + Math.floor(next() * 5000) })),
						most,
						reaches: () => true,
						accept: (unit: number) => refuseEvery === 1 || unit % refuseEvery !== 0,
					};
					expect(byTopUnits(segment, question).top).toEqual(byScoringEverything(segment, question));
				},
			),
			{ numRuns: 60 },
		);
	});

	it('are the same where only units are wanted whose terms carry enough together', () => {
		fc.assert(
			fc.property(
				fc.record({
					seed: fc.nat(),
					count: fc.integer({ min: 1, max: 12_000 }),
					vocabulary: fc.integer({ min: 30, max: 2_000 }),
					carries: fc.oneof(
						fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
						fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 33, maxLength: 40 }),
					),
					share: fc.double({ min: 0, max: 1, noNaN: true }),
					most: fc.constantFrom(1, 10, Number.POSITIVE_INFINITY),
				}),
				({ seed, count, vocabulary, carries, share, most }) => {
					const segment = buildUnitSegment(madeUpUnits(seed, count, vocabulary));
					const next = numbersFrom(seed + 1);
					const chosen = new Set(carries.map(() => Math.floor(next() * segment.terms.size)));
					const all = carries.slice(0, chosen.size).reduce((sum, one) => sum + one, 0);
					const question = {
						terms: [...chosen].map((term) => ({ term, factor: 1 + Math.floor(next() * 5000) })),
						most,
						reaches: (holds: readonly number[]) =>
							holds.reduce((sum, one) => sum + (carries[one] ?? 0), 0) >= share * all,
						accept: (unit: number) => unit % 5 !== 0,
					};
					expect(byTopUnits(segment, question).top).toEqual(byScoringEverything(segment, question));
				},
			),
			{ numRuns: 30 },
		);
	});

	it('are found without reading a frequent term that is not enough by itself', () => {
		const segment = buildUnitSegment(madeUpUnits(1, 40_000, 5_000));
		const byCount = Array.from({ length: segment.terms.size }, (_, term) => term).sort(
			(a, b) => unitsWith(segment, b) - unitsWith(segment, a),
		);
		const [frequent = 0] = byCount;
		const rare = byCount.find((term) => unitsWith(segment, term) < 300) ?? 0;
		const { visited } = byTopUnits(segment, {
			terms: [
				{ term: frequent, factor: 100 },
				{ term: rare, factor: 100 },
			],
			most: 1_000,
			reaches: (holds) => holds.length === 2,
			accept: () => true,
		});
		// The rare term's units are all read, and the frequent one is asked about each: it looks at a few of its own.
		expect(visited).toBeLessThan(unitsWith(segment, rare) * 4);
	});

	it('are found without reading most of a frequent term beside a rare one', () => {
		const units = madeUpUnits(1, 40_000, 5_000);
		const segment = buildUnitSegment(units);
		const byCount = Array.from({ length: segment.terms.size }, (_, term) => term).sort(
			(a, b) => unitsWith(segment, b) - unitsWith(segment, a),
		);
		const [frequent = 0] = byCount;
		const rare = byCount.find((term) => unitsWith(segment, term) < 30) ?? 0;
		const { visited, postings } = byTopUnits(segment, {
			terms: [
				{ term: frequent, factor: 100 },
				{ term: rare, factor: 900 },
			],
			most: 10,
			reaches: () => true,
			accept: () => true,
		});
		expect(visited).toBeLessThan(postings * 0.5);
	});
});
