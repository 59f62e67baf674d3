import { foldName } from '../text/folding.ts';

/** Shorter words say too little about what a line is about. */
const SHORTEST_WORD = 4;

/** The words of a line that say what it is about, folded, each once: from four letters on, and numbers. */
export function tellingWords(text: string): ReadonlySet<string> {
	const words = foldName(text).split(' ');
	return new Set(words.filter((word) => word.length >= SHORTEST_WORD || /^\d+$/.test(word)));
}

/** Share (0 to 1) of some words that stand among others; 0 for no words. */
export function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
	let found = 0;
	for (const word of words) if (others.has(word)) found++;
	return words.size === 0 ? 0 : found / words.size;
}
