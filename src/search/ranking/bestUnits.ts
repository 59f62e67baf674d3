export interface ScoredUnit {
	/** In the whole. */
	readonly unit: number;
	/** Sum of factor times impact. */
	readonly score: number;
	/** Which of the terms stand in it, as bits. */
	readonly holds: Int32Array;
}

/** A unit that was among the best at some time. What falls out is filled anew: most units that come in do not stay. */
interface Place {
	unit: number;
	score: number;
	readonly holds: Int32Array;
}

/** The best so far, in order. */
export class BestUnits {
	readonly #most: number;
	readonly #words: number;
	readonly kept: Place[] = [];
	/** What a unit has to be above; 0 as long as there is room for any. */
	mark = 0;

	/** @param words - numbers of 32 bits that say which terms stand in a unit */
	constructor(most: number, words: number) {
		this.#most = most;
		this.#words = words;
	}

	add(unit: number, score: number, holds: Int32Array, from: number): void {
		const { kept } = this;
		const words = this.#words;
		const fallen = kept.length < this.#most ? undefined : kept[kept.length - 1];
		const one = fallen ?? { unit, score, holds: new Int32Array(words) };
		if (fallen === undefined) kept.push(one);
		one.unit = unit;
		one.score = score;
		for (let i = 0; i < words; i++) one.holds[i] = holds[from + i] ?? 0;
		// Of all units there is no best: they are put in order at the end.
		if (this.#most === Number.POSITIVE_INFINITY) return;
		let at = kept.length - 1;
		for (; at > 0; at--) {
			const other = kept[at - 1];
			if (other === undefined || compareUnits(other, one) < 0) break;
			kept[at] = other;
		}
		kept[at] = one;
		if (kept.length === this.#most) this.mark = kept[kept.length - 1]?.score ?? 0;
	}
}

export const compareUnits = (a: ScoredUnit, b: ScoredUnit): number => b.score - a.score || a.unit - b.unit;
