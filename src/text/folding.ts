import type { Range } from './span.ts';

/** A text with everything folded away that does not change its words, and the way back. */
export interface Folded {
	readonly folded: string;
	/**
	 * The range of the source that a range of {@link folded} came from. Grown to whole characters of the source.
	 *
	 * @throws RangeError for an empty range or one outside the folded text
	 */
	toSource(start: number, end: number): Range;
}

/** Letters that NFKD leaves whole though they stand for others in look-ups. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	ẞ: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ς: 'σ',
};

const SPACE = /^[\s\p{Z}]$/u;
const INVISIBLE = /^[\p{Cf}\p{M}]$/u;
const QUOTATION_MARK = /^["'`´‘’‚‛“”„‟′″‵‶‹›«»「」『』〝〞＂＇]$/u;
const DASH = /^[\p{Pd}−]$/u;

/** One code point, folded: lower case, no diacritics; every quotation mark is `'`, every dash `-`, white space a blank. */
function foldCharacter(character: string): string {
	if (SPACE.test(character)) return ' ';
	if (QUOTATION_MARK.test(character)) return "'";
	if (DASH.test(character)) return '-';
	let folded = '';
	for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
		if (INVISIBLE.test(part)) continue;
		if (SPACE.test(part)) folded += ' ';
		else if (DASH.test(part)) folded += '-';
		else folded += QUOTATION_MARK.test(part) ? "'" : (LETTERS[part] ?? part);
	}
	return folded;
}

/**
 * Folds case, diacritics, kinds of quotation mark (single and double alike), hyphens and dashes, ligatures, invisible
 * characters and white space (a run is one blank). Linear in the text's length; folding twice changes nothing more.
 */
export function fold(text: string): Folded {
	const pieces: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const known = new Map<string, string>();
	let blank = false;
	for (let at = 0; at < text.length; ) {
		const point = text.codePointAt(at) ?? 0;
		const character = String.fromCodePoint(point);
		let folded = known.get(character);
		if (folded === undefined) {
			folded = foldCharacter(character);
			known.set(character, folded);
		}
		const end = at + character.length;
		for (let i = 0; i < folded.length; i++) {
			const unit = folded.charAt(i);
			if (unit === ' ' && blank) {
				ends[ends.length - 1] = end;
				continue;
			}
			blank = unit === ' ';
			pieces.push(unit);
			starts.push(at);
			ends.push(end);
		}
		at = end;
	}
	return {
		folded: pieces.join(''),
		toSource(start, end) {
			const first = starts[start];
			const last = ends[end - 1];
			if (first === undefined || last === undefined || start >= end) {
				throw new RangeError(`no range ${start}..${end} in a folded text of ${starts.length} code units`);
			}
			return { start: first, end: last };
		},
	};
}

/**
 * A name, title or file name for look-up columns: folded, letters and digits only, words parted by one blank, without
 * apostrophes and the full stops of initials ("J. R. O’Neill-Hart" is "j r oneill hart").
 */
export const foldName = (text: string): string =>
	PLAIN.test(text)
		? text
				.toLowerCase()
				.replace(/[.'"`]/g, '')
				.replace(/[^a-z0-9]+/g, ' ')
				.trim()
		: fold(text)
				.folded.replace(/[.']/g, '')
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();

/** Of most names nothing but the case is folded, which takes a small part of the time. */
const PLAIN = /^\p{ASCII}*$/u;
