import { makeSpeller, type Speller } from './spelling.ts';
import { stemOf } from './stems.ts';
import { STOP_WORDS } from './stopWords.ts';
import { wordsOf } from './tokens.ts';
import { wordListOf } from './wordList.ts';

/**
 * Every word that stands in a library, over all its passages, function words left out. Shared by the indexes of one library, so that a word printed
 * anywhere in it is honoured as typed, and never "corrected" because one index lacks it.
 */
export interface Lexicon {
	/** Number of surface forms. */
	readonly size: number;
	/** How often a surface form stands in the library; 0 if nowhere. */
	frequencyOf(word: string): number;
	/** Whether the word or another form of it stands in the library. */
	knows(word: string): boolean;
	/** Corrects towards the words of the whole library. Made at its first use, then kept. */
	speller(): Speller;
}

/** @param texts - all passages of a library, titles included; linear in their length */
export function lexiconOf(texts: Iterable<string>): Lexicon {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const word of wordsOf(text)) if (!STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const stems = new Set<string>();
	for (const word of counts.keys()) stems.add(stemOf(word));
	const words = wordListOf([...counts.keys()].sort());
	let speller: Speller | null = null;
	return {
		size: counts.size,
		frequencyOf: (word) => counts.get(word) ?? 0,
		knows: (word) => counts.has(word) || stems.has(stemOf(word)),
		speller() {
			speller ??= makeSpeller({ ...words, frequencyAt: (number) => counts.get(words.wordAt(number)) ?? 0 }, stemOf);
			return speller;
		},
	};
}
