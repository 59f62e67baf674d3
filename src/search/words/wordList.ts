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

/** Most words begin with three of these letters; where they do, halving starts from a small stretch. */
const FIRST_LETTER = 0x61;
const LETTERS = 26;
const AFTER_LETTERS = '{';
/** In fewer words halving is quick by itself. */
const WORTH_A_TABLE = 4_096;

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

	const halved = (word: string, from: number, to: number): number => {
		let low = from;
		let high = to;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareAt(middle, word) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	};

	/** For each three letters the number of the first word from them on, plus 1; 0 where nobody has asked yet. */
	let beginnings: Uint32Array | null = null;
	const firstWith = (index: number): number => {
		beginnings ??= new Uint32Array(LETTERS ** 3 + 1);
		const known = beginnings[index] ?? 0;
		if (known > 0) return known - 1;
		const letters = [Math.floor(index / LETTERS ** 2), Math.floor(index / LETTERS) % LETTERS, index % LETTERS];
		const first =
			index === LETTERS ** 3 ? AFTER_LETTERS : String.fromCharCode(...letters.map((one) => FIRST_LETTER + one));
		const number = halved(first, 0, size);
		beginnings[index] = number + 1;
		return number;
	};

	const firstFrom = (word: string): number => {
		if (size < WORTH_A_TABLE || word.length < 3) return halved(word, 0, size);
		let index = 0;
		for (let i = 0; i < 3; i++) {
			const letter = word.charCodeAt(i) - FIRST_LETTER;
			if (letter < 0 || letter >= LETTERS) return halved(word, 0, size);
			index = index * LETTERS + letter;
		}
		return halved(word, firstWith(index), firstWith(index + 1));
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
