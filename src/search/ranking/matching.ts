import type { Slot } from './plan.ts';

/** What units match of a question, told from the terms that stand in them: bit `i % 32` of number `from + i / 32` is term `i`. */
export interface Matching {
	/** The question's terms, each once, in the order of their bits. */
	readonly terms: readonly string[];
	/** Share of the question's weight that is matched, 0 to 1. */
	share(holds: Int32Array, from: number): number;
	/** Whether the share is at least this. Heavy words are looked at first. */
	reaches(floor: number, holds: Int32Array, from: number): boolean;
	/** Indexes of the slots that are matched at least in part. */
	slots(holds: Int32Array, from: number): readonly number[];
}

/** Sums of fractions are not exact; this much is no difference. */
const ROUNDING = 1e-9;

export function matchingOf(slots: readonly Slot[]): Matching {
	const positions = new Map<string, number>();
	const each = slots.map(({ weight, alternatives }, slot) => ({
		slot,
		weight,
		alternatives: alternatives.map(({ term, share }) => {
			const position = positions.get(term) ?? positions.size;
			positions.set(term, position);
			return { word: position >> 5, bit: 1 << (position & 31), share };
		}),
	}));
	const heaviest = each.toSorted((a, b) => b.weight - a.weight);
	const all = slots.reduce((sum, slot) => sum + slot.weight, 0);

	const matched = ({ alternatives }: (typeof each)[number], holds: Int32Array, from: number): number => {
		let share = 0;
		for (const { word, bit, share: more } of alternatives) {
			if (((holds[from + word] ?? 0) & bit) !== 0) share += more;
		}
		return Math.min(1, share);
	};
	return {
		terms: [...positions.keys()],
		share(holds, from) {
			let sum = 0;
			for (const one of each) sum += one.weight * matched(one, holds, from);
			return all === 0 ? 0 : sum / all;
		},
		reaches(floor, holds, from) {
			const enough = floor * all * (1 - ROUNDING);
			let sum = 0;
			let rest = all;
			for (const one of heaviest) {
				if (sum >= enough) return true;
				if (sum + rest < enough) return false;
				sum += one.weight * matched(one, holds, from);
				rest -= one.weight;
			}
			return sum >= enough;
		},
		slots: (holds, from) => each.filter((one) => matched(one, holds, from) > 0).map(({ slot }) => slot),
	};
}
