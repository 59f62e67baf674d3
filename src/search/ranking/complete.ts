import { STOP_WORDS } from '../words/stopWords.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Vocabulary } from './parts.ts';

/** Surface forms that share the beginning, looked at for one completion. */
const MOST_LOOKED_AT = 5_000;

/**
 * Completes the last word of what is being typed to words that stand in an index, most frequent first, one for each stem
 * ("expelled" or "expel", whichever is printed more). The earlier words stay as typed. A text that ends in a blank or a stop
 * word has no last word to complete.
 */
export function complete(vocabulary: Vocabulary, typed: string, most: number): readonly string[] {
	const words = wordsOf(typed);
	const last = words.at(-1);
	if (last === undefined || /\s$/u.test(typed)) return [];
	const beginning = [...vocabulary.beginning(last, MOST_LOOKED_AT)]
		.map(([word, { frequency, term }]) => ({ word, frequency, term }))
		.filter(({ word }) => !STOP_WORDS.has(word))
		.sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
	const chosen = new Map<string, string>();
	for (const { word, term } of beginning) {
		if (chosen.size === most) break;
		if (!chosen.has(term) && vocabulary.prints(word)) chosen.set(term, word);
	}
	return [...chosen.values()].map((word) => [...words.slice(0, -1), word].join(' '));
}
