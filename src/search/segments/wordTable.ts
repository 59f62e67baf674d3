import type { Bridges } from '../words/bridges.ts';
import { stemOf } from '../words/stems.ts';
import { STOP_WORDS } from '../words/stopWords.ts';
import { bareWord, foldCase } from '../words/tokens.ts';

/** Words of a text by number; `words` is overwritten by the next reading. */
interface WordRun {
	readonly words: Uint32Array;
	readonly size: number;
}

/** Numbers for words and terms while an index is built, in order of their first appearance. */
export interface WordTable {
	/** The words of a text as numbers, the same words as `wordsOf` gives, without making a string for each. */
	read(text: string): WordRun;
	/** Term of a word, or -1 for a stop word. */
	termOf(word: number): number;
	stemOf(word: number): string;
	/** Whether a reviewed combination ends with this word. */
	endsCombination(word: number): boolean;
	combinationTerm(words: string): number;
	countOne(word: number): void;
	/** Everything in its final order (code units). `termNumbers` leads from the numbers used so far to the final ones. */
	sorted(): {
		readonly terms: readonly string[];
		readonly termNumbers: Uint32Array;
		readonly surfaces: readonly string[];
		readonly frequencies: Uint32Array;
		readonly surfaceTerms: Uint32Array;
	};
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What a code unit is to a word. */
const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;
const JOINING = 3;

/** What a byte below 128 is to a word: a letter or digit in lower case, else {@link OUTSIDE} or {@link JOINING}. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, byte) => {
	const symbol = String.fromCharCode(byte);
	if (/['’,]/u.test(symbol)) return JOINING;
	return /[\p{L}\p{N}]/u.test(symbol) ? symbol.toLowerCase().charCodeAt(0) : OUTSIDE;
});

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * A hash table over the letters themselves: looking a word up makes no string, which is most of the time it takes to build
 * an index otherwise (a Map of slices does 3.7 million words a second).
 */
export function makeWordTable(bridges: Bridges): WordTable {
	/** Open addressing, two numbers a slot: 0 for a free one, else the number of a word plus 1, and beside it the word's hash. */
	let slots = new Uint32Array(1 << 15);
	let hashes = new Uint32Array(1 << 13);
	const words: string[] = [];
	/** Letters of all words one after another, and where each begins: comparing these is faster than comparing strings. */
	let letters = new Uint16Array(1 << 16);
	let starts = new Uint32Array((1 << 13) + 1);
	const stems: string[] = [];
	let terms = new Int32Array(1 << 13);
	let frequencies = new Uint32Array(1 << 13);
	let ends = new Uint8Array(1 << 13);
	const termNumbers = new Map<string, number>();
	const termNames: string[] = [];
	const kinds = new Uint8Array(0x10000);
	let run = new Uint32Array(1 << 10);
	const encoder = new TextEncoder();
	let bytes = new Uint8Array(1 << 12);

	const termNumber = (term: string): number => {
		const known = termNumbers.get(term);
		if (known !== undefined) return known;
		termNumbers.set(term, termNames.length);
		termNames.push(term);
		return termNames.length - 1;
	};

	const grow = (): void => {
		const size = hashes.length * 2;
		hashes = larger(new Uint32Array(size), hashes);
		terms = larger(new Int32Array(size), terms);
		frequencies = larger(new Uint32Array(size), frequencies);
		ends = larger(new Uint8Array(size), ends);
		starts = larger(new Uint32Array(size + 1), starts);
		slots = new Uint32Array(size * 4);
		for (let word = 0; word < words.length; word++) file(word, hashes[word] ?? 0);
	};

	/** Puts a word into the first free slot of those that its hash leads to. */
	const file = (word: number, hash: number): void => {
		const mask = slots.length / 2 - 1;
		let slot = hash & mask;
		while ((slots[slot * 2] ?? 0) !== 0) slot = (slot + 1) & mask;
		slots[slot * 2] = word + 1;
		slots[slot * 2 + 1] = hash;
	};

	const addWord = (word: string, hash: number): number => {
		if (words.length === hashes.length) grow();
		const number = words.length;
		const stem = stemOf(word);
		words.push(word);
		stems.push(stem);
		const from = starts[number] ?? 0;
		if (from + word.length > letters.length)
			letters = larger(new Uint16Array(letters.length * 2 + word.length), letters);
		for (let i = 0; i < word.length; i++) letters[from + i] = word.charCodeAt(i);
		starts[number + 1] = from + word.length;
		hashes[number] = hash;
		terms[number] = STOP_WORDS.has(word) ? -1 : termNumber(stem);
		ends[number] = bridges.byLast.has(stem) ? 1 : 0;
		file(number, hash);
		return number;
	};

	/** Number of the word at `[start, end)` of a text, whose hash is known. */
	const numberOf = (text: string, start: number, end: number, hash: number): number => {
		const mask = slots.length / 2 - 1;
		const length = end - start;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const held = slots[slot * 2] ?? 0;
			if (held === 0) return addWord(text.slice(start, end), hash);
			if (slots[slot * 2 + 1] !== hash) continue;
			const from = starts[held - 1] ?? 0;
			if ((starts[held] ?? 0) - from !== length) continue;
			let i = 0;
			while (i < length && letters[from + i] === text.charCodeAt(start + i)) i++;
			if (i === length) return held - 1;
		}
	};

	/** The same for a text that stands in {@link bytes}, in lower case as far as it was read. */
	const numberInBytes = (text: string, start: number, end: number, hash: number): number => {
		const mask = slots.length / 2 - 1;
		const length = end - start;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const held = slots[slot * 2] ?? 0;
			if (held === 0) return addWord(text.slice(start, end).toLowerCase(), hash);
			if (slots[slot * 2 + 1] !== hash) continue;
			const from = starts[held - 1] ?? 0;
			if ((starts[held] ?? 0) - from !== length) continue;
			let i = 0;
			while (i < length && letters[from + i] === bytes[start + i]) i++;
			if (i === length) return held - 1;
		}
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

	/** Text of any letters. */
	const readAny = (text: string): WordRun => {
		const folded = foldCase(text);
		const { length } = folded;
		if (run.length < length) run = new Uint32Array(length * 2);
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
				run[size++] = numberOf(folded, start, at, finish(hash));
				continue;
			}
			// An apostrophe or a comma: the slow way decides whether the word goes on behind it.
			const { word, end } = bareWord(folded, start);
			run[size++] = numberOfWord(word);
			at = end;
		}
		return { words: run, size };
	};

	/** The first so many of {@link bytes}, which are a text's letters: most texts have no others than these. */
	const readBytes = (text: string, length: number): WordRun => {
		let folded: string | null = null;
		let size = 0;
		let at = 0;
		while (at < length) {
			let letter = PLAIN[bytes[at] ?? 0] ?? OUTSIDE;
			if (letter <= JOINING) {
				at++;
				continue;
			}
			const start = at;
			let hash = FNV_OFFSET;
			while (letter > JOINING) {
				bytes[at++] = letter;
				hash = Math.imul(hash ^ letter, FNV_PRIME);
				letter = at < length ? (PLAIN[bytes[at] ?? 0] ?? OUTSIDE) : OUTSIDE;
			}
			if (letter !== JOINING) {
				run[size++] = numberInBytes(text, start, at, finish(hash));
				continue;
			}
			// An apostrophe or a comma, as in any text.
			folded ??= foldCase(text);
			const { word, end } = bareWord(folded, start);
			run[size++] = numberOfWord(word);
			at = end;
		}
		return { words: run, size };
	};

	return {
		read(text) {
			if (run.length < text.length) run = new Uint32Array(text.length * 2);
			if (bytes.length < text.length) bytes = new Uint8Array(text.length * 2);
			const { read, written } = encoder.encodeInto(text, bytes);
			// As many bytes as letters: none takes more than one.
			return read === text.length && written === read ? readBytes(text, written) : readAny(text);
		},
		termOf: (word) => terms[word] ?? -1,
		stemOf: (word) => stems[word] ?? '',
		endsCombination: (word) => ends[word] === 1,
		combinationTerm: termNumber,
		countOne(word) {
			frequencies[word] = (frequencies[word] ?? 0) + 1;
		},
		sorted() {
			// Names are sorted by themselves, which is quicker than sorting numbers by their names.
			const names = termNames.toSorted();
			const finalNumbers = new Uint32Array(names.length);
			for (const [final, name] of names.entries()) finalNumbers[termNumber(name)] = final;
			const surfaces = words.filter((_, word) => (terms[word] ?? -1) >= 0).sort();
			const order = Uint32Array.from(surfaces, (word) => numberOfWord(word));
			return {
				terms: names,
				termNumbers: finalNumbers,
				surfaces,
				frequencies: Uint32Array.from(order, (word) => frequencies[word] ?? 0),
				surfaceTerms: Uint32Array.from(order, (word) => finalNumbers[terms[word] ?? 0] ?? 0),
			};
		},
	};
}

function larger<T extends Uint32Array | Int32Array | Uint16Array | Uint8Array>(into: T, from: T): T {
	into.set(from);
	return into;
}

/** Spreads the high bits of a hash over the low ones, which choose the slot. */
const finish = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;
