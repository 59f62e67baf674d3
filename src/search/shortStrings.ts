import Fuse from 'fuse.js';
import { atOnce, type Slices } from '../text/slices.ts';
import { foldCase } from './words/tokens.ts';

/** How a short string fits what was typed: the same, beginning with it (or one of its words does), or like it. */
export type Bucket = 'exact' | 'starts' | 'fuzzy';

interface ShortMatch {
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

/** Fuse compares each candidate letter by letter, so it sees only so many. More of them cost time and added no right answer. */
const MOST_CANDIDATES = 30;
/** Above this, two strings have too little in common to be offered. */
const WORST = 0.5;
const GRAM = 3;
/** What is typed in fewer letters is a beginning, nothing to be fuzzy about. */
const SHORTEST_FUZZY = 3;
/** More letters than this are no beginning of something, but all of it. */
const LONGEST_BEGINNING = 32;
/** What a match that is not at the beginning is worse by. */
const NOT_EARLY = 0.05;

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

/** Strings that are taken in before other work is let through. */
const STRINGS_A_SLICE = 64;

/** A matcher, all at once. */
export const shortStrings = (strings: readonly string[]): ShortStrings => atOnce(makeShortStrings(strings));

/**
 * A fuzzy matcher for names, titles and topics. Letter trigrams choose at most {@link MOST_CANDIDATES} strings, and fuse.js
 * ranks those: with its default options, which like an early match, for what somebody has begun to type, and with
 * `ignoreLocation` for a match anywhere.
 *
 * @param strings - at most some hundred thousand, each of a line or less
 */
export function* makeShortStrings(strings: readonly string[]): Slices<ShortStrings> {
	const entries: Entry[] = [];
	const gramCounts = new Uint16Array(strings.length);
	const lists = new Map<string, number[]>();
	for (const [index, text] of strings.entries()) {
		const folded = fold(text);
		const grams = gramsOf(folded);
		entries.push({ index, folded });
		gramCounts[index] = grams.size;
		for (const gram of grams) {
			const list = lists.get(gram);
			if (list === undefined) lists.set(gram, [index]);
			else list.push(index);
		}
		if (index % STRINGS_A_SLICE === 0) yield;
	}
	const byGram = new Map([...lists].map(([gram, list]) => [gram, Uint32Array.from(list)]));
	lists.clear();
	/** All strings, each behind a line feed: one search over this finds every beginning of a word. */
	const pool = `\n${entries.map((entry) => entry.folded).join('\n')}`;
	const starts = new Uint32Array(entries.length);
	for (let i = 1; i < entries.length; i++) starts[i] = (starts[i - 1] ?? 0) + (entries[i - 1]?.folded.length ?? 0) + 1;

	/** The string that a place of the pool belongs to. */
	const stringAt = (place: number): number => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= place) low = middle;
			else high = middle - 1;
		}
		return low;
	};

	const beginningsOf = (folded: string, matches: Map<number, ShortMatch>): void => {
		for (const [border, score] of [
			['\n', 0],
			[' ', 0.1],
		] as const) {
			const sought = border + folded;
			for (let at = pool.indexOf(sought); at >= 0; at = pool.indexOf(sought, at + 1)) {
				const index = stringAt(at);
				if (matches.has(index)) continue;
				const same = entries[index]?.folded === folded;
				matches.set(index, { index, bucket: same ? 'exact' : 'starts', score });
			}
		}
	};

	const candidatesFor = (typed: string): { readonly entry: Entry; readonly likeness: number }[] => {
		const grams = gramsOf(typed);
		const shared = new Float32Array(entries.length);
		let all = 0;
		for (const gram of grams) {
			const list = byGram.get(gram);
			const rarity = Math.log(1 + entries.length / (1 + (list?.length ?? 0)));
			all += rarity;
			if (list === undefined) continue;
			for (let i = 0; i < list.length; i++) {
				const index = list[i] ?? 0;
				shared[index] = (shared[index] ?? 0) + rarity;
			}
		}
		const sumOf = ({ index }: Entry): number => shared[index] ?? 0;
		const order = (a: Entry, b: Entry): number =>
			sumOf(b) - sumOf(a) || a.folded.length - b.folded.length || a.index - b.index;
		/** The best so far, in order: few strings are better than the last of them. */
		const chosen: Entry[] = [];
		let least = 0;
		for (const entry of entries) {
			const sum = sumOf(entry);
			if (sum === 0 || sum < least) continue;
			let at = chosen.length;
			while (at > 0 && order(entry, chosen[at - 1] ?? entry) < 0) at--;
			chosen.splice(at, 0, entry);
			if (chosen.length > MOST_CANDIDATES) chosen.pop();
			const last = chosen[MOST_CANDIDATES - 1];
			if (last !== undefined) least = sumOf(last);
		}
		return chosen.map((entry) => {
			const sum = sumOf(entry);
			const printed = (sum * (gramCounts[entry.index] ?? 1)) / grams.size;
			return { entry, likeness: Math.min(1, (2 * sum) / (all + printed)) };
		});
	};

	/** Fuse's score of each candidate, at its beginning or anywhere. Long strings are not marked down for being long. */
	const scoresOf = (folded: string, list: readonly Entry[], ignoreLocation: boolean): ReadonlyMap<number, number> =>
		new Map(
			new Fuse(list, {
				keys: ['folded'],
				includeScore: true,
				shouldSort: false,
				threshold: 0.6,
				ignoreFieldNorm: true,
				ignoreLocation,
			})
				.search(folded)
				.map((one) => [one.item.index, one.score ?? 1]),
		);

	return {
		match(typed, { limit = strings.length, worst = WORST } = {}) {
			const folded = fold(typed);
			if (folded === '') return [];
			const matches = new Map<number, ShortMatch>();
			beginningsOf(folded, matches);
			if (folded.length >= SHORTEST_FUZZY && matches.size < limit) {
				const candidates = candidatesFor(folded).filter(({ entry }) => !matches.has(entry.index));
				const list = candidates.map(({ entry }) => entry);
				const anywhere = scoresOf(folded, list, true);
				const early = folded.length <= LONGEST_BEGINNING ? scoresOf(folded, list, false) : anywhere;
				for (const { entry, likeness } of candidates) {
					const place = anywhere.get(entry.index) ?? 1;
					// Swapped words defeat letter-by-letter comparison; shared trigrams do not mind.
					const score = Math.min((place + (early.get(entry.index) ?? 1)) / 2, place + NOT_EARLY, 1 - likeness);
					if (score <= worst) matches.set(entry.index, { index: entry.index, bucket: 'fuzzy', score });
				}
			}
			const rank = { exact: 0, starts: 1, fuzzy: 2 } as const;
			return [...matches.values()]
				.sort(
					(a, b) =>
						rank[a.bucket] - rank[b.bucket] ||
						a.score - b.score ||
						lengthOf(entries, a) - lengthOf(entries, b) ||
						a.index - b.index,
				)
				.slice(0, limit);
		},
	};
}

/** Of two strings that fit equally well the shorter has less that was not asked for. */
const lengthOf = (entries: readonly Entry[], { index }: ShortMatch): number => entries[index]?.folded.length ?? 0;
