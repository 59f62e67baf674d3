import { BRIDGES } from './bridgeList.ts';
import { stemOf } from './stems.ts';

/** Most words between a verb and its particle: "kicked the two of them out" is still "kick out". */
const FURTHEST_PARTICLE = 4;

/** Marks an entry that leads to the others of its line, while none leads to it. */
const TYPED_ONLY = '>';

/** An entry of several words, as it is found in a text. */
export interface Combination {
	/** The reviewed words: "kick out". Also the name of the index term that stands for it. */
	readonly words: string;
	readonly stems: readonly string[];
	/** Other words may stand between the two parts (a verb and its particle), or must not (a name). */
	readonly loose: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(['out', 'down', 'off', 'back', 'up']);

const combinationOf = (words: string): Combination => {
	const stems = words.split(' ').map(stemOf);
	return { words, stems, loose: stems.length === 2 && PARTICLES.has(stems[1] ?? '') };
};

/** The reviewed list, made ready: which words stand for which others, and which of them are made of several words. */
export interface Bridges {
	/** Combinations by the stem of their last word. */
	readonly byLast: ReadonlyMap<string, readonly Combination[]>;
	/** Whether a stem is on the list: then it is a word, also where no document prints it, and no slip to correct. */
	holds(stem: string): boolean;
	/** Entries ("expel", "kick out") that stand for the same as a stem or a combination, without itself. */
	bridgedFrom(term: string): readonly string[];
}

export function makeBridges(list: readonly (readonly string[])[] = BRIDGES): Bridges {
	const byLast = new Map<string, Combination[]>();
	const byTerm = new Map<string, Map<string, string>>();
	for (const line of list) {
		const entries = line.map((one) => {
			const entry = one.replace(TYPED_ONLY, '');
			return { entry, term: termOf(entry), typedOnly: entry !== one };
		});
		for (const { entry, term } of entries) {
			const others = byTerm.get(term) ?? new Map<string, string>();
			for (const other of entries) if (other.term !== term && !other.typedOnly) others.set(other.term, other.entry);
			byTerm.set(term, others);
			const combination = combinationOf(entry);
			const last = combination.stems.at(-1) ?? '';
			if (combination.stems.length === 1) continue;
			const known = byLast.get(last) ?? [];
			if (!known.some((one) => one.words === entry)) byLast.set(last, [...known, combination]);
		}
	}
	return {
		byLast,
		holds: (stem) => byTerm.has(stem),
		bridgedFrom: (term) => [...(byTerm.get(term)?.values() ?? [])],
	};
}

/** The index term of an entry of the list: its stem, or for several words the words themselves. */
export const termOf = (entry: string): string => (entry.includes(' ') ? entry : stemOf(entry));

/**
 * Where a combination that ends at word `at` begins, or -1.
 *
 * @param stemAt - stem of a word of the text
 */
export function combinationStart(
	{ stems, loose }: Combination,
	stemAt: (word: number) => string | undefined,
	at: number,
): number {
	if (!loose) {
		const start = at - stems.length + 1;
		return start >= 0 && stems.every((stem, i) => stemAt(start + i) === stem) ? start : -1;
	}
	if (stemAt(at) !== stems[1]) return -1;
	for (let start = at - 1; start >= 0 && at - start <= FURTHEST_PARTICLE; start--) {
		if (stemAt(start) === stems[0]) return start;
	}
	return -1;
}
