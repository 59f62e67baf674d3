import Fuse from 'fuse.js';
import { foldCase } from './tokens.ts';

/** How a short string fits what was typed: the same, beginning with it (or one of its words does), or like it. */
export type Bucket = 'exact' | 'starts' | 'fuzzy';

export interface ShortMatch {
	/** Index into the strings that the matcher was made from. */
	readonly index: number;
	readonly bucket: Bucket;
	/** 0 is the same, 1 is nothing alike. Comparable within a bucket. */
	readonly score: number;
}

export interface ShortStrings {
	/**
	 * @param typed - case, accents, hyphens and punctuation do not count
	 * @returns best first: exact, then starts, then fuzzy; by score within a bucket, equal ones in the order given
	 */
	match(typed: string, options?: { readonly limit?: number; readonly worst?: number }): readonly ShortMatch[];
}

/** Fuse compares each candidate letter by letter, so it sees only so many. */
const MOST_CANDIDATES = 100;
/** Above this, two strings have too little in common to be offered. */
const WORST = 0.5;
const GRAM = 3;
/** What is typed in fewer letters is a beginning, nothing to be fuzzy about. */
const SHORTEST_FUZZY = 3;

const fold = (text: string): string =>
	foldCase(text)
		.replace(/['’]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Trigrams of each word, its beginning marked, so that the order of the words does not count. */
function gramsOf(folded: string): Set<string> {
	const grams = new Set<string>();
	for (const word of folded.split(' ')) {
		const marked = `^${word}`;
		if (marked.length <= GRAM) grams.add(marked);
		for (let i = 0; i + GRAM <= marked.length; i++) grams.add(marked.slice(i, i + GRAM));
	}
	return grams;
}

interface Entry {
	readonly index: number;
	readonly folded: string;
}

/**
 * A fuzzy matcher for names, titles and topics. Letter trigrams choose at most {@link MOST_CANDIDATES} strings, and fuse.js
 * ranks those: with its default options, which like an early match, for what somebody has begun to type, and with
 * `ignoreLocation` for a match anywhere.
 *
 * @param strings - at most some hundred thousand, each of a line or less
 */
export function shortStrings(strings: readonly string[]): ShortStrings {
	const entries = strings.map((text, index): Entry => ({ index, folded: fold(text) }));
	const byGram = new Map<string, number[]>();
	const gramCounts = entries.map(({ index, folded }) => {
		const grams = gramsOf(folded);
		for (const gram of grams) {
			const list = byGram.get(gram);
			if (list === undefined) byGram.set(gram, [index]);
			else list.push(index);
		}
		return grams.size;
	});

	const candidatesFor = (typed: string): { readonly entry: Entry; readonly likeness: number }[] => {
		const grams = gramsOf(typed);
		const shared = new Map<number, number>();
		let all = 0;
		for (const gram of grams) {
			const list = byGram.get(gram) ?? [];
			const rarity = Math.log(1 + strings.length / (1 + list.length));
			all += rarity;
			for (const index of list) shared.set(index, (shared.get(index) ?? 0) + rarity);
		}
		return [...shared]
			.map(([index, sum]) => ({ index, likeness: (2 * sum) / (all + (sum * (gramCounts[index] ?? 1)) / grams.size) }))
			.map(({ index, likeness }) => ({ index, likeness, sum: shared.get(index) ?? 0 }))
			.sort((a, b) => b.sum - a.sum || b.likeness - a.likeness || a.index - b.index)
			.slice(0, MOST_CANDIDATES)
			.flatMap(({ index, likeness }) => {
				const entry = entries[index];
				return entry === undefined ? [] : [{ entry, likeness: Math.min(1, likeness) }];
			});
	};

	return {
		match(typed, { limit = strings.length, worst = WORST } = {}) {
			const folded = fold(typed);
			if (folded === '') return [];
			const matches = new Map<number, ShortMatch>();
			for (const { index, folded: other } of entries) {
				if (other === folded) matches.set(index, { index, bucket: 'exact', score: 0 });
				else if (other.startsWith(folded)) matches.set(index, { index, bucket: 'starts', score: 0 });
				else if (other.includes(` ${folded}`)) matches.set(index, { index, bucket: 'starts', score: 0.1 });
			}
			if (folded.length >= SHORTEST_FUZZY && matches.size < limit) {
				const candidates = candidatesFor(folded);
				const likenesses = new Map(candidates.map(({ entry, likeness }) => [entry.index, likeness]));
				const options = { keys: ['folded'], includeScore: true, shouldSort: false, threshold: 1 };
				const list = candidates.map(({ entry }) => entry);
				const early = new Map(new Fuse(list, options).search(folded).map((one) => [one.item.index, one.score ?? 1]));
				const anywhere = new Fuse(list, { ...options, ignoreLocation: true }).search(folded);
				const scores = new Map(anywhere.map((one) => [one.item.index, one.score ?? 1]));
				for (const { index } of list) {
					if (matches.has(index)) continue;
					const place = scores.get(index) ?? 1;
					// Swapped words defeat letter-by-letter comparison; shared trigrams do not mind.
					const likeness = 1 - (likenesses.get(index) ?? 0);
					const score = Math.min(place, (place + (early.get(index) ?? 1)) / 2, likeness);
					if (score <= worst) matches.set(index, { index, bucket: 'fuzzy', score });
				}
			}
			const rank = { exact: 0, starts: 1, fuzzy: 2 } as const;
			return [...matches.values()]
				.sort(
					(a, b) =>
						rank[a.bucket] - rank[b.bucket] ||
						a.score - b.score ||
						likelihood(entries, a) - likelihood(entries, b) ||
						a.index - b.index,
				)
				.slice(0, limit);
		},
	};
}

/** Of two strings that fit equally well the shorter has less that was not asked for. */
const likelihood = (entries: readonly Entry[], { index }: ShortMatch): number => entries[index]?.folded.length ?? 0;
