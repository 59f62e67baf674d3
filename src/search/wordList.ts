import type { Vocabulary } from './deletions.ts';

/**
 * Sorted words in one string: a word costs its letters and four bytes, and is found by halving. Words are in order of their
 * code units and numbered from 0.
 */
export interface WordList extends Vocabulary {
	readonly pool: string;
	/** Word `i` is `pool.slice(starts[i], starts[i + 1])`. */
	readonly starts: Uint32Array;
	/** Number of a word, or -1. */
	numberOf(word: string): number;
}

export function makeWordList(pool: string, starts: Uint32Array): WordList {
	const size = starts.length - 1;
	const wordAt = (number: number): string => pool.slice(starts[number] ?? 0, starts[number + 1] ?? 0);

	/** Below, at or above 0: word `number` stands before, is, or stands after `word`. */
	const compareAt = (number: number, word: string): number => {
		const start = starts[number] ?? 0;
		const length = (starts[number + 1] ?? 0) - start;
		const shared = Math.min(length, word.length);
		for (let i = 0; i < shared; i++) {
			const difference = pool.charCodeAt(start + i) - word.charCodeAt(i);
			if (difference !== 0) return difference;
		}
		return length - word.length;
	};

	const firstFrom = (word: string): number => {
		let low = 0;
		let high = size;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareAt(middle, word) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	};

	return {
		pool,
		starts,
		size,
		wordAt,
		firstFrom,
		numberOf(word) {
			const number = firstFrom(word);
			return number < size && compareAt(number, word) === 0 ? number : -1;
		},
	};
}

/** @param words - sorted by code units, each once */
export function wordListOf(words: readonly string[]): WordList {
	const starts = new Uint32Array(words.length + 1);
	let end = 0;
	for (const [i, word] of words.entries()) {
		end += word.length;
		starts[i + 1] = end;
	}
	return makeWordList(words.join(''), starts);
}
