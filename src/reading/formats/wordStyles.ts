import { childOf, type Element, elementsIn, findIn } from './xml.ts';

/** What a paragraph's style says that it is. */
export interface WordStyle {
	readonly form: 'plain' | 'heading' | 'quotation' | 'caption' | 'mark';
	/** Of a heading, from 1. */
	readonly level: number | null;
	/** The list that the style belongs to. */
	readonly list: string | null;
}

const PLAIN: WordStyle = { form: 'plain', level: null, list: null };

const valOf = (element: Element | undefined): string | null => element?.attributes['w:val'] ?? null;

/** What a style is by the name that Word gives it in every language version. */
function formOf(name: string): Pick<WordStyle, 'form' | 'level'> | null {
	const heading = /^heading ([1-9])$/iu.exec(name)?.[1];
	if (heading !== undefined) return { form: 'heading', level: Number(heading) };
	if (/^title$/iu.test(name)) return { form: 'heading', level: 1 };
	if (/quote|quotation|block text/iu.test(name)) return { form: 'quotation', level: null };
	if (/^caption$/iu.test(name)) return { form: 'caption', level: null };
	return /^(?:toc \d|table of figures|header|footer)$/iu.test(name) ? { form: 'mark', level: null } : null;
}

/** Looks a style up by its id; what it says nothing of comes from the style that it is based on. */
export function wordStyles(part: Element | undefined): (id: string | null) => WordStyle {
	const root = childOf(part, 'w:styles');
	const styles = new Map(
		(root === undefined ? [] : elementsIn(root, 'w:style')).map((style) => [
			style.attributes['w:styleId'] ?? '',
			style,
		]),
	);
	return (id) => {
		let style = id === null ? undefined : styles.get(id);
		let found = PLAIN;
		for (let depth = 0; style !== undefined && depth < 16; depth++) {
			const own = formOf(valOf(childOf(style, 'w:name')) ?? '');
			const outline = valOf(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
			const list = valOf(findIn(style, 'w:numId'));
			if (found.form === 'plain' && own !== null) found = { ...found, ...own };
			else if (found.form === 'plain' && outline !== null && Number(outline) < 9) {
				found = { ...found, form: 'heading', level: Number(outline) + 1 };
			}
			if (found.list === null && list !== null) found = { ...found, list };
			style = styles.get(valOf(childOf(style, 'w:basedOn')) ?? '');
		}
		return found;
	};
}

/** One level of a list: what it prints in front of its points. */
interface ListLevel {
	readonly start: number;
	readonly format: string;
	/** "%1.%2)": each %n is the number of level n. */
	readonly pattern: string;
}

/** Counts the points of a document's lists and says what is printed in front of each. */
export interface WordNumbering {
	/** The next mark of a list at a level (from 0): "3.", "b)", "•"; empty where it prints none. */
	next(list: string, level: number): string;
}

const ROMAN: readonly (readonly [number, string])[] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i'],
];

function roman(number: number): string {
	let rest = Math.min(number, 3_999);
	return ROMAN.map(([value, letters]) => {
		const times = Math.floor(rest / value);
		rest -= times * value;
		return letters.repeat(times);
	}).join('');
}

/** A number as lists print it (ECMA-376 part 1, 17.18.59, as far as English documents use it). */
export function listNumber(number: number, format: string): string {
	// There is no letter and no Roman number for it; a file may say so all the same.
	if (!(number >= 1)) return String(number);
	const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.floor((number - 1) / 26) + 1));
	switch (format) {
		case 'lowerLetter':
			return letter;
		case 'upperLetter':
			return letter.toUpperCase();
		case 'lowerRoman':
			return roman(number);
		case 'upperRoman':
			return roman(number).toUpperCase();
		default:
			return String(number);
	}
}

function levelsOf(abstract: Element): ReadonlyMap<number, ListLevel> {
	return new Map(
		elementsIn(abstract, 'w:lvl').map((level) => [
			Number(level.attributes['w:ilvl'] ?? 0),
			{
				start: Number(valOf(childOf(level, 'w:start')) ?? 1),
				format: valOf(childOf(level, 'w:numFmt')) ?? 'decimal',
				pattern: valOf(childOf(level, 'w:lvlText')) ?? '',
			},
		]),
	);
}

/** The lists of a document, from its numbering part. */
export function wordNumbering(part: Element | undefined): WordNumbering {
	const root = childOf(part, 'w:numbering');
	const abstracts = new Map(
		(root === undefined ? [] : elementsIn(root, 'w:abstractNum')).map((one) => [
			one.attributes['w:abstractNumId'] ?? '',
			levelsOf(one),
		]),
	);
	const lists = new Map(
		(root === undefined ? [] : elementsIn(root, 'w:num')).map((one) => [
			one.attributes['w:numId'] ?? '',
			abstracts.get(valOf(childOf(one, 'w:abstractNumId')) ?? ''),
		]),
	);
	const counts = new Map<string, number[]>();
	return {
		next(list, level) {
			const levels = lists.get(list);
			const own = levels?.get(level);
			if (levels === undefined || own === undefined || own.format === 'none') return '';
			// Bullets are letters of picture fonts; whichever it is, a bullet is printed.
			if (own.format === 'bullet') return '•';
			const count = counts.get(list) ?? [];
			counts.set(list, count);
			count[level] = (count[level] ?? own.start - 1) + 1;
			count.length = level + 1;
			return own.pattern.replace(/%(\d)/gu, (_, at: string) => {
				const index = Number(at) - 1;
				const other = levels.get(index);
				return listNumber(count[index] ?? other?.start ?? 1, other?.format ?? 'decimal');
			});
		},
	};
}
