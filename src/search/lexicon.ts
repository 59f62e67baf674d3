import { stemOf } from './stems.ts';
import { wordsOf } from './tokens.ts';

/**
 * Every word that stands in a library, over all its passages. Shared by the indexes of one library, so that a word printed
 * anywhere in it is honoured as typed, and never "corrected" because one index lacks it.
 */
export interface Lexicon {
	/** How often a surface form stands in the library; 0 if nowhere. */
	frequencyOf(word: string): number;
	/** Whether another form of the word stands in the library. */
	knows(word: string): boolean;
	/** All surface forms with their frequency, in order of the forms (code units). */
	readonly entries: readonly (readonly [word: string, frequency: number])[];
}

/** @param texts - all passages of a library, titles included; linear in their length */
export function lexiconOf(texts: Iterable<string>): Lexicon {
	const counts = new Map<string, number>();
	for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const stems = new Set<string>();
	for (const word of counts.keys()) stems.add(stemOf(word));
	return {
		frequencyOf: (word) => counts.get(word) ?? 0,
		knows: (word) => counts.has(word) || stems.has(stemOf(word)),
		entries: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
	};
}
