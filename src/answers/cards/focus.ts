import type { SearchResult } from '../../search/unitIndex.ts';
import { beginningsOf, mayHaveStem, stemOf } from '../../search/words/stems.ts';
import { STOP_WORDS } from '../../search/words/stopWords.ts';
import { partsOf } from '../../text/runTogether.ts';
import type { Range, Text } from '../../text/span.ts';
import { eachWord } from '../collection/wording.ts';

/** What a search looked for, by stem. */
export interface Sought {
	/** Whether anything was looked for. */
	readonly any: boolean;
	/** Whether a folded word is one of those looked for. */
	matches(word: string): boolean;
	/** Whether a word that begins with these two letters, small ones by their codes, may be one of them. */
	mayBegin(first: number, second: number): boolean;
}

/** Nothing was looked for. */
export const NOTHING_SOUGHT: Sought = { any: false, matches: () => false, mayBegin: () => false };

/** The words that a search looked for: as typed, their corrections, and the words that they were bridged to. */
export function soughtBy(result: Pick<SearchResult, 'words' | 'changed' | 'also'>): Sought {
	const used = [...result.changed, ...result.also].flatMap((one) => one.used);
	// The small words of what was looked for besides ("kick out") say nothing by themselves.
	const beside = used.flatMap((words) => words.split(/[\s-]+/u)).filter((word) => !STOP_WORDS.has(word));
	const stems = new Set([...result.words.flatMap((words) => words.split(/[\s-]+/u)), ...beside].map(stemOf));
	// Stemming costs more than everything else here: texts repeat their words, and most words cannot have any of the stems.
	const known = new Map<string, boolean>();
	const list = [...stems];
	const mayMatch = (word: string): boolean => list.some((stem) => mayHaveStem(word, stem));
	return {
		any: stems.size > 0,
		mayBegin: beginningsOf(list),
		matches(word) {
			const before = known.get(word);
			if (before !== undefined) return before;
			const now = mayMatch(word) && stems.has(stemOf(word));
			known.set(word, now);
			return now;
		},
	};
}

/** Where sought words stand in a stretch of a text, in order. */
export function focusIn(text: Pick<Text, 'blocks' | 'content'>, range: Range, sought: Sought): readonly Range[] {
	const focus: Range[] = [];
	const tell = (word: string, start: number, end: number): void => {
		if (sought.matches(word)) focus.push({ start, end });
	};
	for (const part of partsOf(text, range)) eachWord(text.content, part, tell, sought.mayBegin);
	return focus;
}
