import type { Bridges } from '../words/bridges.ts';
import { stemOf } from '../words/stems.ts';
import { STOP_WORDS } from '../words/stopWords.ts';
import { bareWord, foldCase } from '../words/tokens.ts';
import { makeByteFolder } from './foldBytes.ts';
import { sortedOrder } from './sortedOrder.ts';

/** Words of a text; the arrays are overwritten by the next reading. */
export interface WordRun {
	/** Numbers of the words. */
	readonly words: Uint32Array;
	/** What each word is to the index: its term (see {@link termIn}), and whether a reviewed combination ends with it ({@link ENDS}). */
	readonly codes: Int32Array;
	readonly size: number;
}

/** In a code: a reviewed combination ends with the word. */
export const ENDS = 1;

/** The code of a term that no combination ends with. */
export const codeOf = (term: number): number => (term + 1) << 1;

/** The term in a code, or -1 for that of a stop word. */
export const termIn = (code: number): number => (code >> 1) - 1;

/** Numbers for words and terms while an index is built, in order of their first appearance. */
export interface WordTable {
	/** The words of a text as numbers, the same words as `wordsOf` gives, without making a string for each. */
	read(text: string): WordRun;
	stemOf(word: number): string;
	combinationTerm(words: string): number;
	/** How many words and terms there are so far. */
	words(): number;
	terms(): number;
	wordAt(word: number): string;
	termAt(term: number): string;
	/** The term of a word, or -1 for a stop word. */
	termOf(word: number): number;
	/** Everything there is so far in its final order. */
	order(): WordOrder;
}

/** Numbers of terms, and of the words that have one, in the order of their code units. */
export interface WordOrder {
	readonly terms: Uint32Array;
	readonly words: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** What a code unit is to a word. */
const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;
const JOINING = 3;

/** What a byte of ASCII is to a word: a letter or digit in lower case, else {@link OUTSIDE} or {@link JOINING}. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, byte) => {
	const symbol = String.fromCharCode(byte);
	if (/[',]/u.test(symbol)) return JOINING;
	return /[\p{L}\p{N}]/u.test(symbol) ? symbol.toLowerCase().charCodeAt(0) : OUTSIDE;
});

const SPACE = 0x20;
const COMMA = 0x2c;
const SMALL_S = 0x73;
const THOUSANDS = 3;
/** A comma looks so far ahead; a code unit takes so many bytes at most. */
const AHEAD = THOUSANDS + 1;
const MOST_BYTES = 3;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Numbers of a word's record: where its letters begin, how many they are, its code. */
const RECORD = 3;
const LENGTH = 1;
const CODE = 2;
const FIRST_WORDS = 1 << 13;

/**
 * A hash table over the letters themselves: looking a word up makes no string, which is most of the time it takes to build
 * an index otherwise (a Map of slices does 3.7 million words a second). What is asked of a word stands together, since what takes the
 * time of a large table is waiting for memory.
 */
export function makeWordTable(bridges: Bridges): WordTable {
	/** Open addressing, two numbers a slot: 0 for a free one, else the number of a word plus 1, and beside it the word's hash. */
	let slots = new Int32Array(FIRST_WORDS * 4);
	let records = new Int32Array(FIRST_WORDS * RECORD);
	/** Letters of all words one after another: comparing these is faster than comparing strings. */
	let letters = new Uint16Array(1 << 16);
	let lettersEnd = 0;
	const words: string[] = [];
	const stems: string[] = [];
	const termNumbers = new Map<string, number>();
	const termNames: string[] = [];
	const kinds = new Uint8Array(0x10000);
	let run = new Uint32Array(1 << 10);
	let codes = new Int32Array(1 << 10);
	const encoder = new TextEncoder();
	let bytes = Buffer.alloc(1 << 12);
	const fold = makeByteFolder();

	const termNumber = (term: string): number => {
		const known = termNumbers.get(term);
		if (known !== undefined) return known;
		termNumbers.set(term, termNames.length);
		termNames.push(term);
		return termNames.length - 1;
	};

	const grow = (): void => {
		records = larger(new Int32Array(records.length * 2), records);
		const old = slots;
		slots = new Int32Array(old.length * 2);
		for (let slot = 0; slot < old.length; slot += 2) {
			if (old[slot] !== 0) file((old[slot] ?? 0) - 1, old[slot + 1] ?? 0);
		}
	};

	/** Puts a word into the first free slot of those that its hash leads to. */
	const file = (word: number, hash: number): void => {
		const mask = slots.length / 2 - 1;
		let slot = hash & mask;
		while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
		slots[slot * 2] = word + 1;
		slots[slot * 2 + 1] = hash;
	};

	const addWord = (word: string, hash: number): number => {
		if (words.length * RECORD === records.length) grow();
		const number = words.length;
		const stem = stemOf(word);
		words.push(word);
		stems.push(stem);
		if (lettersEnd + word.length > letters.length) {
			letters = larger(new Uint16Array(letters.length * 2 + word.length), letters);
		}
		records[number * RECORD] = lettersEnd;
		records[number * RECORD + LENGTH] = word.length;
		for (let i = 0; i < word.length; i++) letters[lettersEnd++] = word.charCodeAt(i);
		const term = STOP_WORDS.has(word) ? -1 : termNumber(stem);
		records[number * RECORD + CODE] = codeOf(term) | (bridges.byLast.has(stem) ? ENDS : 0);
		file(number, hash);
		return number;
	};

	/** Number of the word at `[start, end)` of a text, whose hash is known. */
	const numberOf = (text: string, start: number, end: number, hash: number): number => {
		const mask = slots.length / 2 - 1;
		const length = end - start;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const word = (slots[slot * 2] ?? 0) - 1;
			if (word < 0) return addWord(text.slice(start, end), hash);
			if (slots[slot * 2 + 1] !== hash || records[word * RECORD + LENGTH] !== length) continue;
			const from = records[word * RECORD] ?? 0;
			let i = 0;
			while (i < length && letters[from + i] === text.charCodeAt(start + i)) i++;
			if (i === length) return word;
		}
	};

	/** Number of the word at `[start, end)` of {@link bytes}, or -1 for one that has none yet. */
	const numberInBytes = (start: number, end: number, hash: number): number => {
		const [table, known, all, own] = [slots, records, letters, bytes];
		const mask = table.length / 2 - 1;
		const length = end - start;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const word = (table[slot * 2] ?? 0) - 1;
			if (word < 0) return -1;
			if (table[slot * 2 + 1] !== hash || known[word * RECORD + LENGTH] !== length) continue;
			let from = known[word * RECORD] ?? 0;
			let i = start;
			while (i < end && all[from] === own[i]) {
				from++;
				i++;
			}
			if (i === end) return word;
		}
	};

	/** Takes a word into the run. */
	const take = (word: number, size: number): void => {
		run[size] = word;
		codes[size] = records[word * RECORD + CODE] ?? 0;
	};

	const numberOfWord = (word: string): number => {
		let hash = FNV_OFFSET;
		for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
		return numberOf(word, 0, word.length, finish(hash));
	};

	const kindOf = (text: string, at: number): number => {
		const unit = text.charCodeAt(at);
		const known = kinds[unit] ?? UNKNOWN;
		if (known !== UNKNOWN) return known;
		const symbol = isHighSurrogate(unit) ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
		const kind = /^['’,]$/u.test(symbol) ? JOINING : /^[\p{L}\p{N}]/u.test(symbol) ? INSIDE : OUTSIDE;
		// What a surrogate half belongs to depends on the other half.
		if ((unit & 0xf800) !== 0xd800) kinds[unit] = kind;
		return kind;
	};

	const room = (most: number): void => {
		if (run.length >= most) return;
		run = new Uint32Array(most * 2);
		codes = new Int32Array(most * 2);
	};

	/** Text of any letters. */
	const readAny = (text: string): WordRun => {
		const folded = foldCase(text);
		const { length } = folded;
		room(length);
		let size = 0;
		let at = 0;
		while (at < length) {
			if (kindOf(folded, at) !== INSIDE) {
				at += (folded.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
				continue;
			}
			const start = at;
			let hash = FNV_OFFSET;
			let kind = INSIDE;
			while (at < length) {
				const unit = folded.charCodeAt(at);
				kind = kinds[unit] ?? UNKNOWN;
				if (kind === UNKNOWN) kind = kindOf(folded, at);
				if (kind !== INSIDE) break;
				at++;
				hash = Math.imul(hash ^ unit, FNV_PRIME);
				if (isHighSurrogate(unit) && at < length) hash = Math.imul(hash ^ folded.charCodeAt(at++), FNV_PRIME);
			}
			if (kind !== JOINING || at === length) {
				take(numberOf(folded, start, at, finish(hash)), size++);
				continue;
			}
			// An apostrophe or a comma: the slow way decides whether the word goes on behind it.
			const { word, end } = bareWord(folded, start);
			take(numberOfWord(word), size++);
			at = end;
		}
		return { words: run, codes, size };
	};

	/** The first so many of {@link bytes}, which are ASCII: most texts are, or become it when they are folded. */
	const readBytes = (length: number): WordRun => {
		room(length);
		const own = bytes;
		for (let i = 0; i < AHEAD; i++) own[length + i] = SPACE;
		let size = 0;
		let at = 0;
		while (at < length) {
			let letter = PLAIN[own[at] ?? 0] ?? OUTSIDE;
			if (letter <= JOINING) {
				at++;
				continue;
			}
			// The word is written over itself, in lower case, less its apostrophes and the commas of a number.
			const start = at;
			let end = at;
			let hash = FNV_OFFSET;
			/** Where the word ends without what is behind its last apostrophe, and its hash there. */
			let bareEnd = -1;
			let bareHash = 0;
			for (;;) {
				while (letter > JOINING) {
					own[end++] = letter;
					hash = Math.imul(hash ^ letter, FNV_PRIME);
					letter = PLAIN[own[++at] ?? 0] ?? OUTSIDE;
				}
				if (letter !== JOINING) break;
				if (own[at] !== COMMA) {
					letter = PLAIN[own[at + 1] ?? 0] ?? OUTSIDE;
					if (letter <= JOINING) break;
					at++;
					bareEnd = end;
					bareHash = hash;
					continue;
				}
				if (!isDigit(own[end - 1]) || isDigit(own[at + AHEAD])) break;
				if (!isDigit(own[at + 1]) || !isDigit(own[at + 2]) || !isDigit(own[at + THOUSANDS])) break;
				for (let i = 0; i < THOUSANDS; i++) {
					const digit = own[++at] ?? 0;
					own[end++] = digit;
					hash = Math.imul(hash ^ digit, FNV_PRIME);
				}
				// A letter behind a thousand begins another word.
				letter = PLAIN[own[++at] ?? 0] ?? OUTSIDE;
				if (letter !== JOINING) break;
			}
			if (end === bareEnd + 1 && own[bareEnd] === SMALL_S) {
				end = bareEnd;
				hash = bareHash;
			}
			const finished = finish(hash);
			const known = numberInBytes(start, end, finished);
			take(known < 0 ? addWord(own.toString('latin1', start, end), finished) : known, size++);
		}
		return { words: run, codes, size };
	};

	const termOf = (word: number): number => termIn(records[word * RECORD + CODE] ?? 0);

	return {
		read(text) {
			if (bytes.length < text.length * MOST_BYTES + AHEAD) bytes = Buffer.alloc(text.length * MOST_BYTES * 2 + AHEAD);
			const { written } = encoder.encodeInto(text, bytes);
			const plain = written === text.length ? written : fold(bytes, written);
			return plain < 0 ? readAny(text) : readBytes(plain);
		},
		stemOf: (word) => stems[word] ?? '',
		combinationTerm: termNumber,
		words: () => words.length,
		terms: () => termNames.length,
		wordAt: (word) => words[word] ?? '',
		termAt: (term) => termNames[term] ?? '',
		termOf,
		order: () => ({ terms: sortedOrder(termNames), words: sortedOrder(words).filter((word) => termOf(word) >= 0) }),
	};
}

function larger<T extends Int32Array | Uint16Array>(into: T, from: T): T {
	into.set(from);
	return into;
}

/** Spreads the high bits of a hash over the low ones, which choose the slot. */
const finish = (hash: number): number => hash ^ (hash >>> 15);
