import type { Lexicon } from '../search/lexicon.ts';
import { ASKING_WORDS, STOP_WORDS } from '../search/stopWords.ts';

/** Completions offered for one word. */
const MOST_COMPLETIONS = 8;
/** A single letter begins too many words. */
const SHORTEST_PREFIX = 2;

/**
 * A function that completes the last word of what was typed to words of a library, most frequent first, equal ones in order
 * of the alphabet. Words that carry no weight in a search are never offered.
 */
export function completer(lexicon: Lexicon): (typed: string) => readonly string[] {
	return (typed) => {
		const match = /^(.*?)([\p{L}\p{N}]+)$/su.exec(typed);
		const [, before = '', last = ''] = match ?? [];
		const prefix = last.toLowerCase();
		if (prefix.length < SHORTEST_PREFIX) return [];
		return lexicon.entries
			.filter(([word]) => word.startsWith(prefix) && !STOP_WORDS.has(word) && !ASKING_WORDS.has(word))
			.sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
			.slice(0, MOST_COMPLETIONS)
			.map(([word]) => before + word);
	};
}
