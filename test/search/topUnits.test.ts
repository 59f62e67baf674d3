import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitSegment } from '../../src/search/buildUnitIndex.ts';
import { makeTopUnits } from '../../src/search/ranking/topUnits.ts';
import { eachPosting, type Segment, unitsWith } from '../../src/search/segments/segment.ts';
import { madeUpUnits, numbersFrom } from './corpus.ts';

/** A question to one segment, its terms by number. */
interface Asked {
	readonly terms: readonly { readonly term: number; readonly factor: number; readonly required: boolean }[];
	readonly most: number;
	readonly accept: (unit: number) => boolean;
}

/** The plain way: add up every posting of every term, sort, cut. */
function byScoringEverything(segment: Segment, { terms, most, accept }: Asked) {
	const scores = new Map<number, { score: number; holds: number[] }>();
	for (const [i, { term, factor }] of terms.entries()) {
		eachPosting(segment, term, (unit, impact) => {
			const known = scores.get(unit) ?? { score: 0, holds: [] };
			scores.set(unit, { score: known.score + factor * impact, holds: [...known.holds, i] });
		});
	}
	return [...scores]
		.map(([unit, scored]) => ({ unit, ...scored }))
		.filter(({ unit }) => accept(unit))
		.sort((a, b) => b.score - a.score || a.unit - b.unit)
		.slice(0, most);
}

function byTopUnits(segment: Segment, { terms, most, accept }: Asked) {
	const found = makeTopUnits([{ segment, numbers: null }])({
		terms: terms.map(({ term, ...rest }) => ({ ...rest, terms: [term] })),
		most,
		accept: (number) => accept(number),
	});
	const bits = (holds: Int32Array) => terms.flatMap((_, i) => (((holds[i >> 5] ?? 0) >> (i & 31)) & 1 ? [i] : []));
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
						terms: [...chosen].map((term) => ({ term, factor: 1 + Math.floor(next() * 5000), required: true })),
						most,
						accept: (unit: number) => refuseEvery === 1 || unit % refuseEvery !== 0,
					};
					expect(byTopUnits(segment, question).top).toEqual(byScoringEverything(segment, question));
				},
			),
			{ numRuns: 60 },
		);
	});

	it('are the same where units without any required term are never read', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 9_000 }), (seed, count) => {
				const segment = buildUnitSegment(madeUpUnits(seed, count, 60));
				const [rare, ...frequent] = Array.from({ length: segment.terms.size }, (_, term) => term)
					.sort((a, b) => unitsWith(segment, a) - unitsWith(segment, b))
					.slice(0, 4);
				const holding = new Set<number>();
				eachPosting(segment, rare ?? 0, (unit) => holding.add(unit));
				const question = {
					terms: [
						{ term: rare ?? 0, factor: 7, required: true },
						...frequent.map((term) => ({ term, factor: 5, required: false })),
					],
					most: 10,
					accept: (unit: number) => holding.has(unit),
				};
				expect(byTopUnits(segment, question).top).toEqual(byScoringEverything(segment, question));
			}),
			{ numRuns: 30 },
		);
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
				{ term: frequent, factor: 100, required: true },
				{ term: rare, factor: 900, required: true },
			],
			most: 10,
			accept: () => true,
		});
		expect(visited).toBeLessThan(postings * 0.5);
	});
});
