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
/** In fewer words halving is quick by itself. */
const WORTH_A_TABLE = 4_096;

export function makeWordList(pool: string, starts: Uint32Array): WordList {
	const size = starts.length - 1;
	const wordAt = (number: number): string => pool.slice(starts[number] ?? 0, starts[number + 1] ?? 0);

	/** Below, at or above 0: word `number` stands before, is, or stands after `word`. Letters before `known` are the same. */
	const compareAt = (number: number, word: string, known: number): number => {
		const start = starts[number] ?? 0;
		const length = (starts[number + 1] ?? 0) - start;
		const shared = Math.min(length, word.length);
		for (let i = known; i < shared; i++) {
			const difference = pool.charCodeAt(start + i) - word.charCodeAt(i);
			if (difference !== 0) return difference;
		}
		return length - word.length;
	};

	const halved = (word: string, from: number, to: number, known: number): number => {
		let low = from;
		let high = to;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareAt(middle, word, known) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	};

	/**
	 * For each three letters the number of the first word from them on, plus 1; 0 where nobody has asked yet. Behind those of each two
	 * letters stands the first word that begins with them and another sign, so that all words in between begin with the same three.
	 */
	let beginnings: Uint32Array | null = null;
	const firstWith = (index: number): number => {
		beginnings ??= new Uint32Array(LETTERS ** 2 * (LETTERS + 1));
		const known = beginnings[index] ?? 0;
		if (known > 0) return known - 1;
		const two = Math.floor(index / (LETTERS + 1));
		const letters = [Math.floor(two / LETTERS), two % LETTERS, index % (LETTERS + 1)];
		const number = halved(String.fromCharCode(...letters.map((one) => FIRST_LETTER + one)), 0, size, 0);
		beginnings[index] = number + 1;
		return number;
	};

	const letterOf = (word: string, at: number): number => {
		const letter = word.charCodeAt(at) - FIRST_LETTER;
		return letter >= 0 && letter < LETTERS ? letter : -1;
	};

	const firstFrom = (word: string): number => {
		const [one, two, three] = [letterOf(word, 0), letterOf(word, 1), letterOf(word, 2)];
		if (size < WORTH_A_TABLE || one < 0 || two < 0 || three < 0) return halved(word, 0, size, 0);
		const index = (one * LETTERS + two) * (LETTERS + 1) + three;
		return halved(word, firstWith(index), firstWith(index + 1), 3);
	};

	return {
		pool,
		starts,
		size,
		wordAt,
		firstFrom,
		numberOf(word) {
			const number = firstFrom(word);
			return number < size && compareAt(number, word, 0) === 0 ? number : -1;
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
