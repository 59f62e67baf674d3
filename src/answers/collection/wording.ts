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

type Tell = (word: string, start: number, end: number) => void;

/** Tells the words of a stretch by the pattern itself: any script, any mark. */
function eachWordAnyhow(content: string, start: number, end: number, tell: Tell): void {
	for (const match of content.slice(start, end).matchAll(WORD)) {
		const word = foldWord(match[0]);
		const at = start + match.index;
		if (word !== '') tell(word, at, at + match[0].length);
	}
}

/** What a character is to a word: a letter, a figure, an apostrophe, a mark between figures, or something that parts words. */
const LETTER = 1;
const FIGURE = 2;
const APOSTROPHE = 3;
const BETWEEN_FIGURES = 4;
const APART = 5;

/** Of the characters up to the signs for currencies, which most print in English is made of; 0 is for the pattern to tell. */
const KINDS = Uint8Array.from({ length: 0x20d0 }, (_, code) => {
	const character = String.fromCharCode(code);
	if (/[A-Za-z]/.test(character)) return LETTER;
	if (/[0-9]/.test(character)) return FIGURE;
	if (/['’]/.test(character)) return APOSTROPHE;
	if (/[.,]/.test(character)) return BETWEEN_FIGURES;
	return /[\p{L}\p{N}\p{M}]/u.test(character) ? 0 : APART;
});

const kindOf = (content: string, at: number, end: number): number => {
	if (at >= end) return APART;
	const code = content.charCodeAt(at);
	return code < KINDS.length ? (KINDS[code] ?? 0) : 0;
};

/** One beyond the last character of a run of letters and figures. */
function runEnd(content: string, from: number, end: number): number {
	let at = from;
	while (at < end) {
		const kind = kindOf(content, at, end);
		if (kind !== LETTER && kind !== FIGURE) break;
		at++;
	}
	return at;
}

/** One beyond the last character of the word that begins at a letter or figure, or -1 where it is for the pattern to tell. */
function wordEnd(content: string, start: number, end: number): number {
	let stop = runEnd(content, start + 1, end);
	for (;;) {
		const mark = kindOf(content, stop, end);
		if (mark === 0) return -1;
		if (mark !== APOSTROPHE && mark !== BETWEEN_FIGURES) return stop;
		const behind = kindOf(content, stop + 1, end);
		if (behind === 0) return -1;
		if (mark === APOSTROPHE ? behind !== LETTER : behind !== FIGURE || kindOf(content, stop - 1, end) !== FIGURE)
			return stop;
		stop++;
		// Behind an apostrophe come letters alone: a figure there begins the next word.
		if (mark === BETWEEN_FIGURES) while (kindOf(content, stop, end) === FIGURE) stop++;
		while (kindOf(content, stop, end) === LETTER) stop++;
	}
}

const lowered = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

/**
 * Tells each folded word of a stretch of a content, in order, with its range in the content. What is made of English letters, figures and
 * the usual marks is read letter by letter, which takes a small part of what the pattern takes; the rest by the pattern.
 *
 * @param mayBegin - where given, a word whose first two characters, small ones by their codes, are none of interest need not be told
 */
export function eachWord(
	content: string,
	{ start, end }: Range,
	tell: Tell,
	mayBegin: ((first: number, second: number) => boolean) | null = null,
): void {
	let at = start;
	while (at < end) {
		const kind = kindOf(content, at, end);
		if (kind === 0) break;
		if (kind !== LETTER && kind !== FIGURE) {
			at++;
			continue;
		}
		const stop = wordEnd(content, at, end);
		if (stop < 0) break;
		const second = at + 1 < stop ? content.charCodeAt(at + 1) : 0;
		if (mayBegin === null || mayBegin(lowered(content.charCodeAt(at)), lowered(second)))
			tell(foldWord(content.slice(at, stop)), at, stop);
		at = stop;
	}
	if (at < end) eachWordAnyhow(content, at, end, tell);
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
