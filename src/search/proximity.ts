import type { Slot } from './plan.ts';
import type { Segment } from './segment.ts';
import { wordsOf } from './tokens.ts';
import type { Unit } from './unitIndex.ts';

/** Texts that are kept as term numbers once they were looked into. */
const MOST_KEPT = 10_000;
/** Words further apart than this are not together. */
const FURTHEST = 10;

/**
 * How close together a unit prints neighbouring words of the query: 1 where each stands beside the next, 0 where none is
 * within {@link FURTHEST} words. Each pair counts by what its words carry. Looks into the text.
 */
export function makeProximity(
	segment: Segment,
	unitAt: (number: number) => Unit | undefined,
): (unit: number, slots: readonly Slot[]) => number {
	const kept = new Map<number, Int32Array>();
	const termsOf = (number: number): Int32Array => {
		const known = kept.get(number);
		if (known !== undefined) return known;
		const terms = Int32Array.from(wordsOf(unitAt(number)?.text ?? ''), (word) => {
			const surface = segment.surfaces.numberOf(word);
			return surface < 0 ? -1 : (segment.surfaceTerms[surface] ?? -1);
		});
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(number, terms);
		return terms;
	};

	return (unit, slots) => {
		if (slots.length < 2) return 0;
		const slotsOf = new Map<number, number[]>();
		for (const [i, { alternatives }] of slots.entries()) {
			for (const { term } of alternatives) slotsOf.set(term, [...(slotsOf.get(term) ?? []), i]);
		}
		/** Where each slot's word was met last, and how near each pair came. */
		const lasts = slots.map(() => Number.NEGATIVE_INFINITY);
		const gaps = slots.map(() => Number.POSITIVE_INFINITY);
		for (const [at, term] of termsOf(unit).entries()) {
			for (const i of slotsOf.get(term) ?? []) {
				lasts[i] = at;
				for (const [pair, other] of [
					[i - 1, i - 1],
					[i, i + 1],
				] as const) {
					const gap = at - (lasts[other] ?? Number.NEGATIVE_INFINITY);
					if (gap > 0 && gap < (gaps[pair] ?? 0)) gaps[pair] = gap;
				}
			}
		}
		let close = 0;
		let all = 0;
		for (let pair = 0; pair + 1 < slots.length; pair++) {
			const weight = (slots[pair]?.weight ?? 0) + (slots[pair + 1]?.weight ?? 0);
			const gap = gaps[pair] ?? Number.POSITIVE_INFINITY;
			all += weight;
			if (gap <= FURTHEST) close += weight / gap;
		}
		return all === 0 ? 0 : close / all;
	};
}
