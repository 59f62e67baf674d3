import { keeping } from '../words/keeping.ts';
import { makeSpeller, type Speller } from '../words/spelling.ts';
import { makeStemmer } from '../words/stems.ts';
import type { Part, Vocabulary } from './parts.ts';

/**
 * Every word that stands in a library, function words left out. Shared by the indexes of one library, so that a word printed
 * anywhere in it is honoured as typed, and never "corrected" because one index lacks it.
 */
export interface Lexicon {
	/** How often a surface form stands in the library; 0 if nowhere. */
	frequencyOf(word: string): number;
	/** Whether the word or another form of it stands in the library. */
	knows(word: string): boolean;
	/** Corrects towards the words of the whole library. */
	readonly speller: Speller;
}

/** So many words are remembered: people ask with the same ones again and again, and misspell them alike. */
const MOST_KEPT = 4_096;

/**
 * @param parts - segments over everything that the library prints; those that are not filed for spelling correct nothing
 * @param vocabulary - what they print
 */
export function lexiconOf(parts: readonly Part[], vocabulary: Vocabulary): Lexicon {
	const { frequencyOf } = vocabulary;
	const { stemOf } = makeStemmer();
	const speller = makeSpeller(
		parts.map(({ segment }) => ({ words: segment.surfaces, filed: segment.deletions })),
		frequencyOf,
		stemOf,
	);
	return {
		frequencyOf: keeping(MOST_KEPT, frequencyOf),
		knows: keeping(MOST_KEPT, (word) => vocabulary.lookUp(stemOf(word)).units > 0),
		speller: {
			correctionsOf: keeping(MOST_KEPT, speller.correctionsOf),
			frequentNeighbourOf: keeping(MOST_KEPT, speller.frequentNeighbourOf),
		},
	};
}
