import { mayHaveStem, stemOf } from '../../search/words/stems.ts';
import { STOP_WORDS } from '../../search/words/stopWords.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import { wordsApart } from '../../text/runTogether.ts';
import type { Range, Text } from '../../text/span.ts';
import type { Answered } from './search.ts';

/** Tells which typed words a stretch does not hold, neither themselves nor anything that was looked for in their stead. */
export type LackingWords = (text: Text, stretch: Range) => readonly string[];

const stemsOf = (words: string): readonly string[] =>
	wordsOf(words)
		.filter((word) => !STOP_WORDS.has(word))
		.map(stemOf);

/** What a question came to, made ready to say of an excerpt which words of the question it lacks. */
export function lackingWords({ query, words, changed, also }: Answered): LackingWords {
	const typed = new Set(wordsOf(query));
	const sought = words
		.map((word) => ({ word, either: word.split(' or ') }))
		// Not what a name was also looked for as.
		.filter(({ either }) => either.every((one) => wordsOf(one).every((each) => typed.has(each))))
		.map(({ word, either }) => {
			const instead = [...changed, ...also].filter((one) => {
				const from = one.typed.toLowerCase();
				return from === word || from.split(' ').includes(word);
			});
			return { word, forms: [...either, ...instead.flatMap(({ used }) => used)].map(stemsOf) };
		});
	// Stemming costs most here, and most words cannot have any of the stems.
	const wanted = [...new Set(sought.flatMap(({ forms }) => forms.flat()))];
	const mayMatch = (word: string): boolean => wanted.some((stem) => mayHaveStem(word, stem));
	return (text, stretch) => {
		const stems = new Set(wordsOf(wordsApart(text, stretch)).filter(mayMatch).map(stemOf));
		return sought
			.filter(({ forms }) => !forms.some((form) => form.length > 0 && form.every((stem) => stems.has(stem))))
			.map(({ word }) => word);
	};
}
