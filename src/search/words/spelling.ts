import { type Deletions, fileDeletions, lookedThrough, oneErrorAway, type Vocabulary } from './deletions.ts';

/** A printed word that is looked for instead of a typed one. */
interface Correction {
	readonly word: string;
	/** Above 0; the weights of all corrections of one word sum to {@link TRUST}. */
	readonly weight: number;
}

export interface Speller {
	/** Best first, at most {@link MOST}; none for a word that is too short or has no neighbour. */
	correctionsOf(typed: string): readonly Correction[];
	/** A word one error away that is printed {@link FAR_MORE} times as often as this one, or null. */
	frequentNeighbourOf(typed: string): string | null;
}

/** Words that somebody may be corrected to, filed for it. */
export interface FiledWords {
	readonly words: Vocabulary;
	readonly filed: Deletions;
}

/** Shorter words have so many neighbours that a correction would be a guess. */
const SHORTEST = 4;
/** From this length on, two errors are allowed for. */
const TWO_ERRORS_FROM = 6;
const MOST = 4;
/** What a corrected word counts, against 1 for a word that stands in the text as typed. */
const TRUST = 0.9;
/** Few people mistype the first letter of a word. */
const OTHER_FIRST_LETTER = 0.2;
/** A correction this much weaker than the best one is noise. */
const TOO_WEAK = 0.1;
/** A rare word is taken for a possible slip if a neighbour is so many times as frequent. */
const FAR_MORE = 100;
/** In a vocabulary of this size words printed once are not filed: they are half of all, and each is rarely meant. */
const LARGE_VOCABULARY = 50_000;

/**
 * Corrects towards the words of several lists as if they were one.
 *
 * @param frequencyOf - how often a word is printed in all lists together; 0 for one that nobody may see any more
 * @param stem - corrections that share a stem count once
 */
export function makeSpeller(
	lists: readonly FiledWords[],
	frequencyOf: (word: string) => number,
	stem: (word: string) => string,
): Speller {
	const large = lists.some(({ words }) => words.size >= LARGE_VOCABULARY);
	/** The words of all lists by their numbers in each, without those that nobody may see any more. */
	const wordsOf = (numbers: readonly (readonly number[])[]): readonly string[] => {
		const found = new Set<string>();
		for (const [i, { words }] of lists.entries())
			for (const number of numbers[i] ?? []) found.add(words.wordAt(number));
		return [...found].filter((word) => frequencyOf(word) > 0).sort();
	};
	const oneAway = (typed: string): readonly string[] =>
		wordsOf(lists.map(({ words, filed }) => oneErrorAway(typed, words, filed)));
	const correctable = (typed: string): boolean => typed.length >= SHORTEST && !/\p{N}/u.test(typed);
	const nearest = (typed: string): readonly string[] => {
		if (!correctable(typed)) return [];
		const filed = oneAway(typed);
		if (filed.length > 0) return filed;
		const through = (errors: 1 | 2): readonly string[] =>
			wordsOf(lists.map(({ words, filed: shapes }) => lookedThrough(typed, words, shapes, errors)));
		const one = large ? through(1) : [];
		// Two errors, one of them in the first letter, would make another word of almost any word ("hearing", "learning").
		return one.length > 0 || typed.length < TWO_ERRORS_FROM ? one : through(2);
	};
	return {
		correctionsOf(typed) {
			const byStem = new Map<string, { word: string; best: number; weight: number }>();
			for (const word of nearest(typed)) {
				const weight = Math.sqrt(frequencyOf(word)) * (sameStart(word, typed) ? 1 : OTHER_FIRST_LETTER);
				const key = stem(word);
				const known = byStem.get(key);
				if (known === undefined) byStem.set(key, { word, best: weight, weight });
				else {
					known.weight += weight;
					if (weight > known.best) Object.assign(known, { word, best: weight });
				}
			}
			const sorted = [...byStem.values()].sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
			const [first] = sorted;
			if (first === undefined) return [];
			const kept = sorted.slice(0, MOST).filter((one) => one.weight >= first.weight * TOO_WEAK);
			const sum = kept.reduce((total, one) => total + one.weight, 0);
			return kept.map(({ word, weight }) => ({ word, weight: (TRUST * weight) / sum }));
		},
		frequentNeighbourOf(typed) {
			if (!correctable(typed)) return null;
			const frequency = frequencyOf(typed);
			let best: { readonly word: string; readonly frequency: number } | null = null;
			for (const word of oneAway(typed)) {
				const often = frequencyOf(word);
				if (often < frequency * FAR_MORE) continue;
				if (best === null || often > best.frequency || (often === best.frequency && word < best.word)) {
					best = { word, frequency: often };
				}
			}
			return best?.word ?? null;
		},
	};
}

const sameStart = (a: string, b: string): boolean => a.charCodeAt(0) === b.charCodeAt(0);

/** Files the words that somebody may be corrected to. */
export function fileForSpelling(words: Vocabulary, frequencyAt: (number: number) => number): Deletions {
	const rarest = words.size >= LARGE_VOCABULARY ? 2 : 1;
	return fileDeletions(words, (number) => frequencyAt(number) >= rarest);
}
