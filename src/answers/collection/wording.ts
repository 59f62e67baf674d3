import type { Range } from '../../text/span.ts';

/**
 * A text as a stream of folded words, to ask whether the same words stand somewhere else. Case, accents, punctuation, kinds
 * of quotation mark, hyphens and white space do not count; every word, number and its order does.
 */
export interface Wording {
	/** ` word word word `, with a blank at both ends. */
	readonly joined: string;
	/** For word `i`: where it begins in {@link joined}. */
	readonly offsets: readonly number[];
	/** For word `i`: its range in the text. */
	readonly ranges: readonly Range[];
}

/** A run of words found in a {@link Wording}: index of the first and one past the last. */
export interface WordRun {
	readonly first: number;
	readonly end: number;
}

/** A number is one word with the marks inside it: "1,000" and "3.5" are no two words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+|(?<=\p{N})[.,]\p{N}+[\p{L}\p{M}]*)*/gu;
/** "1,000" is "1000". */
const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;

/** Most words are plain letters, of which only the case is folded. */
const PLAIN = /^[A-Za-z']+$/;

const foldWord = (word: string): string =>
	PLAIN.test(word)
		? word.toLowerCase()
		: word
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.replace(/’/g, "'")
				.replace(THOUSANDS, '')
				.toLowerCase();

/** Tells each folded word of a stretch of a content, in order, with its range in the content. */
export function eachWord(
	content: string,
	stretch: Range,
	tell: (word: string, start: number, end: number) => void,
): void {
	for (const match of content.slice(stretch.start, stretch.end).matchAll(WORD)) {
		const word = foldWord(match[0]);
		const start = stretch.start + match.index;
		if (word !== '') tell(word, start, start + match[0].length);
	}
}

/** The folded words of some stretches of a content, in order. */
export function wordingOf(content: string, stretches: readonly Range[] = [{ start: 0, end: content.length }]): Wording {
	const words: string[] = [];
	const offsets: number[] = [];
	const ranges: Range[] = [];
	let length = 1;
	for (const stretch of stretches) {
		eachWord(content, stretch, (word, start, end) => {
			words.push(word);
			offsets.push(length);
			ranges.push({ start, end });
			length += word.length + 1;
		});
	}
	return { joined: words.length > 0 ? ` ${words.join(' ')} ` : ' ', offsets, ranges };
}

/** Index of the word that begins at an offset of {@link Wording.joined}. */
function wordAt(wording: Wording, offset: number): number {
	let low = 0;
	let high = wording.offsets.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((wording.offsets[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Every place where the sought words stand, whole and in order. Linear in the text for each place. */
export function placesOf(wording: Wording, sought: Wording): readonly WordRun[] {
	const count = sought.offsets.length;
	if (count === 0) return [];
	const runs: WordRun[] = [];
	for (let at = wording.joined.indexOf(sought.joined); at >= 0; ) {
		const first = wordAt(wording, at + 1);
		runs.push({ first, end: first + count });
		at = wording.joined.indexOf(sought.joined, at + 1);
	}
	return runs;
}

/** Whether the sought words stand in a text at all. */
export const holds = (wording: Wording, sought: Wording): boolean =>
	sought.offsets.length > 0 && wording.joined.includes(sought.joined);
