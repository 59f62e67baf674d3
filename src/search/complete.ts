import type { Segment } from './segment.ts';
import { STOP_WORDS } from './stopWords.ts';
import { wordsOf } from './tokens.ts';

/** Surface forms that share the beginning, looked at for one completion. */
const MOST_LOOKED_AT = 5_000;

/**
 * Completes the last word of what is being typed to words that stand in an index, most frequent first, one for each stem
 * ("expelled" or "expel", whichever is printed more). The earlier words stay as typed. A text that ends in a blank or a stop
 * word has no last word to complete.
 */
export function complete(segment: Segment, typed: string, most: number): readonly string[] {
	const words = wordsOf(typed);
	const last = words.at(-1);
	if (last === undefined || /\s$/u.test(typed)) return [];
	const { surfaces, frequencies, surfaceTerms } = segment;
	const byTerm = new Map<number, number>();
	const first = surfaces.firstFrom(last);
	for (let number = first; number < surfaces.size && number < first + MOST_LOOKED_AT; number++) {
		const word = surfaces.wordAt(number);
		if (!word.startsWith(last)) break;
		if (STOP_WORDS.has(word)) continue;
		const term = surfaceTerms[number] ?? 0;
		const known = byTerm.get(term);
		if (known === undefined || (frequencies[number] ?? 0) > (frequencies[known] ?? 0)) byTerm.set(term, number);
	}
	return [...byTerm.values()]
		.sort((a, b) => (frequencies[b] ?? 0) - (frequencies[a] ?? 0) || a - b)
		.slice(0, most)
		.map((number) => [...words.slice(0, -1), surfaces.wordAt(number)].join(' '));
}
