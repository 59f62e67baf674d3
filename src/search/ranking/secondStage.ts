import type { ScoredUnit } from './bestUnits.ts';
import type { Matching } from './matching.ts';

/** It looks into the texts of so many. */
export const SECOND_STAGE = 20;
/** A unit that matches all of the query counts so much more. */
const MATCHES_ALL = 1.2;
/** One with the query's words side by side counts up to so much more. */
const SIDE_BY_SIDE = 0.1;
/** The same, and what the sums of a proximity may be off by. */
const AT_MOST = 1 + SIDE_BY_SIDE + 1e-9;

interface StagedUnit {
	/** In the whole. */
	readonly number: number;
	readonly score: number;
	readonly share: number;
	readonly holds: Int32Array;
}

/**
 * Puts the best units in their final order: what matches everything goes ahead, and of the first {@link SECOND_STAGE} those whose
 * text prints the words close together. A text that cannot bring its unit among those that are shown is not looked into.
 *
 * @param top - best first
 * @param shown - so many of them are wanted
 * @param worth - what a sum of the first stage is in BM25
 * @param proximity - of a text, 0 to 1
 * @returns best first, as many as are shown; of equal scores the lower number first
 */
export function secondStage(
	top: readonly ScoredUnit[],
	shown: number,
	matching: Matching,
	worth: (score: number) => number,
	proximity: (text: string) => number,
	textOf: (number: number) => string,
): readonly StagedUnit[] {
	const staged = top.map(({ unit, score, holds }) => {
		const share = matching.share(holds, 0);
		const all = share === 1 ? MATCHES_ALL : 1;
		return { number: unit, share, holds, by: worth(score), all, score: worth(score) * all };
	});
	/** Whoever stays below this is not shown. */
	const least =
		shown < staged.length ? (staged.map(({ score }) => score).sort((a, b) => b - a)[shown - 1] ?? Infinity) : 0;
	return staged
		.map((one, rank) => {
			if (rank >= SECOND_STAGE || one.score * AT_MOST < least) return one;
			const close = proximity(textOf(one.number));
			return { ...one, score: one.by * (one.all * (1 + SIDE_BY_SIDE * close)) };
		})
		.sort((a, b) => b.score - a.score || a.number - b.number)
		.slice(0, shown);
}
