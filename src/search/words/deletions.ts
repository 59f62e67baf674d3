import { atHand, bytesOf, type Stretch, wordsIn } from '../files/container.ts';
import { editDistance } from './editDistance.ts';

/**
 * Finds the words of a vocabulary that are one typing error away, without looking at the others. Two words one error apart
 * become the same when at most one letter is left out of each (the idea of SymSpell, W. Garbe 2012), so every word is
 * filed under its beginning and that less each letter, and a typed word is looked up under the same forms. Words two errors away
 * are too many to file, and so are the rarest of a large vocabulary; they are searched for among the words of the same first
 * letter and of about the same length and letters.
 */
export interface Vocabulary {
	readonly size: number;
	/** Words are numbered in order of their code units. */
	wordAt(number: number): string;
	/** Number of the first word that is not before this one; the size if all are. */
	firstFrom(word: string): number;
}

/** Filed numbers of words: those of bucket `b` stand at `starts[b]` to `starts[b + 1]`. */
export interface Deletions {
	/** A power of two of buckets, and one more entry. */
	readonly starts: Uint32Array;
	/** In as many bits each as the largest number of a word needs. */
	readonly numbers: Stretch;
	/** Four bytes for each word: which letters stand in it (26 bits), its length (5 bits, capped), whether it is filed; 0 for short ones. */
	readonly shapes: Stretch;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const filedLetters = (word: string): number => Math.min(word.length, FILED_LETTERS);

const hashed = (hash: number, letter: number): number => Math.imul(hash ^ letter, FNV_PRIME);
const finish = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** FNV-1a of a word's first letters, then of these without the first, the second and so on, from `at` on; returns where they end. */
function hashForms(word: string, into: Uint32Array, at: number): number {
	const length = filedLetters(word);
	let before = FNV_OFFSET;
	let end = at + 1;
	for (let left = 0; left < length; left++) {
		let hash = before;
		for (let i = left + 1; i < length; i++) hash = hashed(hash, word.charCodeAt(i));
		into[end++] = finish(hash);
		before = hashed(before, word.charCodeAt(left));
	}
	into[at] = finish(before);
	return end;
}

/** Looking an entry over costs less than the four bytes of another bucket. */
const ENTRIES_A_BUCKET = 8;
/** Words are filed by so many first letters: an error behind them leaves these as they are, and long words stay cheap. */
const FILED_LETTERS = 7;
/** Nobody is corrected to a shorter word. */
const SHORTEST_FILED = 3;
const LETTERS = 26;
const LETTER_BITS = 2 ** LETTERS - 1;
const LONGEST = 31;
/** Marks the shape of a word that is filed. */
const FILED = 2 ** 31;

const SHAPE_BYTES = 4;

function shapeOf(word: string): number {
	let letters = 0;
	for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % LETTERS);
	return (Math.min(word.length, LONGEST) << LETTERS) | letters;
}

const lengthIn = (shape: number): number => (shape >>> LETTERS) & LONGEST;

function bits(value: number): number {
	let v = value - ((value >>> 1) & 0x55555555);
	v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
	return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits of a word's number. A stretch of four bytes holds one wherever it begins, so that there are 24 at most. */
const widthFor = (words: number): number => 32 - Math.clz32(Math.max(0, words - 1));
const MOST_BITS = 24;

function putNumber(into: Uint8Array, index: number, width: number, number: number): void {
	const bit = index * width;
	const at = Math.floor(bit / 8);
	const shifted = number << (bit & 7);
	for (let i = 0; i < 4 && at + i < into.length; i++) {
		into[at + i] = (into[at + i] ?? 0) | ((shifted >>> (8 * i)) & 0xff);
	}
}

function numberAt(numbers: Uint8Array, index: number, width: number): number {
	const bit = index * width;
	const at = Math.floor(bit / 8);
	const four =
		(numbers[at] ?? 0) |
		((numbers[at + 1] ?? 0) << 8) |
		((numbers[at + 2] ?? 0) << 16) |
		((numbers[at + 3] ?? 0) << 24);
	return (four >>> (bit & 7)) & (2 ** width - 1);
}

/**
 * @param fileable - false for words that are too rare in a large vocabulary to be worth the room: of those only the shape is
 *   kept, so that they are found by looking through the words of their first letter
 * @throws RangeError for more words than numbers of 24 bits
 */
export function fileDeletions(words: Vocabulary, fileable: (number: number) => boolean): Deletions {
	const width = widthFor(words.size);
	if (width > MOST_BITS) throw new RangeError(`${words.size} words; ${2 ** MOST_BITS} can be filed at most`);
	const shapes = new Uint32Array(words.size);
	let entries = 0;
	for (let number = 0; number < words.size; number++) {
		const word = words.wordAt(number);
		if (word.length < SHORTEST_FILED) continue;
		shapes[number] = shapeOf(word);
		if (!fileable(number)) continue;
		shapes[number] = shapeOf(word) + FILED;
		entries += filedLetters(word) + 1;
	}
	let buckets = 1;
	while (buckets * ENTRIES_A_BUCKET < entries) buckets *= 2;
	const mask = buckets - 1;
	const starts = new Uint32Array(buckets + 1);
	/** The bucket of each form, word after word. */
	const forms = new Uint32Array(entries);
	for (let number = 0, at = 0; number < words.size; number++) {
		if ((shapes[number] ?? 0) < FILED) continue;
		for (let end = hashForms(words.wordAt(number), forms, at); at < end; at++) {
			const bucket = (forms[at] ?? 0) & mask;
			forms[at] = bucket;
			starts[bucket] = (starts[bucket] ?? 0) + 1;
		}
	}
	let sum = 0;
	for (let bucket = 0; bucket <= buckets; bucket++) {
		sum += starts[bucket] ?? 0;
		starts[bucket] = sum;
	}
	const numbers = new Uint8Array(Math.ceil((entries * width) / 8));
	for (let number = words.size - 1, form = entries; number >= 0; number--) {
		const shape = shapes[number] ?? 0;
		if (shape < FILED) continue;
		for (let i = Math.min(lengthIn(shape), FILED_LETTERS); i >= 0; i--) {
			const bucket = forms[--form] ?? 0;
			const at = (starts[bucket] ?? 0) - 1;
			starts[bucket] = at;
			putNumber(numbers, at, width, number);
		}
	}
	return { starts, numbers: atHand(numbers), shapes: atHand(bytesOf(shapes)) };
}

/** Numbers of the words that are exactly one error away from a word, ascending. */
export function oneErrorAway(typed: string, words: Vocabulary, { starts, numbers }: Deletions): number[] {
	const mask = starts.length - 2;
	const width = widthFor(words.size);
	const near = new Set<number>();
	const seen = new Set<number>();
	const forms = new Uint32Array(FILED_LETTERS + 1);
	const end = hashForms(typed, forms, 0);
	for (let form = 0; form < end; form++) {
		const bucket = (forms[form] ?? 0) & mask;
		const begin = starts[bucket] ?? 0;
		const stop = starts[bucket + 1] ?? 0;
		numbers.need(Math.floor((begin * width) / 8), Math.min(numbers.bytes.length, Math.ceil((stop * width) / 8)));
		for (let at = begin; at < stop; at++) {
			const number = numberAt(numbers.bytes, at, width);
			if (seen.has(number)) continue;
			seen.add(number);
			if (editDistance(typed, words.wordAt(number), 1) === 1) near.add(number);
		}
	}
	return [...near].sort((a, b) => a - b);
}

/** An error changes at most two letters of a word's set. */
const LETTERS_AN_ERROR = 2;

/**
 * Numbers of the words that begin with the same letter and are exactly one or two errors away, ascending: words one error away
 * whether filed or not, words two errors away only of those that are filed. Looks at the shape of every word of that letter, a
 * few nanoseconds each.
 */
export function lookedThrough(typed: string, words: Vocabulary, { shapes }: Deletions, errors: 1 | 2): number[] {
	const shape = shapeOf(typed);
	const length = lengthIn(shape);
	const found: number[] = [];
	const first = typed.charCodeAt(0);
	const end = words.firstFrom(String.fromCharCode(first + 1));
	const begin = words.firstFrom(String.fromCharCode(first));
	shapes.need(begin * SHAPE_BYTES, end * SHAPE_BYTES);
	const each = wordsIn(shapes.bytes);
	for (let number = begin; number < end; number++) {
		const other = each[number] ?? 0;
		if (other === 0 || (errors === 2 && other < FILED)) continue;
		const difference = lengthIn(other) - length;
		if (difference > errors || difference < -errors) continue;
		if (bits((other ^ shape) & LETTER_BITS) > errors * LETTERS_AN_ERROR) continue;
		if (editDistance(typed, words.wordAt(number), errors) === errors) found.push(number);
	}
	return found;
}
