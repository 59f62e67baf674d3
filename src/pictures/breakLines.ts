import type { FontFace } from './fontFace.ts';

/** Marks that are not seen by themselves: joiners, direction marks, variation selectors, control characters. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

/** Width of some words in a font of a size, in the size's unit. A character that the font lacks counts as one em. */
export function widthOf(words: string, face: FontFace, size: number): number {
	let width = 0;
	for (const character of words) {
		if (!UNSEEN.test(character)) width += face.widthOf(character.codePointAt(0) ?? 0) ?? 1;
	}
	return width * size;
}

/** Whether a font has a letter for every character that is seen. */
export const canPrint = (words: string, face: FontFace): boolean =>
	Array.from(words).every(
		(character) =>
			/\s/u.test(character) || UNSEEN.test(character) || face.widthOf(character.codePointAt(0) ?? 0) !== null,
	);

/** A stretch of words in one line: UTF-16 offsets. */
export interface Broken {
	readonly start: number;
	readonly end: number;
}

/** Pieces between which a line may end: words with the blanks behind them; of a word longer than a line its graphemes. */
function* pieces(words: string, fits: (words: string) => boolean): Generator<Broken> {
	for (const { 0: word, index } of words.matchAll(/\S+\s*/gu)) {
		if (fits(word.trimEnd())) {
			yield { start: index, end: index + word.length };
			continue;
		}
		for (const one of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
			yield { start: index + one.index, end: index + one.index + one.segment.length };
		}
	}
}

/** How words are set in lines. */
export interface Setting {
	readonly face: FontFace;
	readonly size: number;
	readonly width: number;
	/** Most lines. */
	readonly most: number;
	/** Width of the mark that says that words go on. */
	readonly room: number;
	/** Whether the mark stands behind the words even where all of them are there. */
	readonly marked: boolean;
}

/**
 * Breaks words into lines no wider than `width`, in order and without leaving out anything but white space. The line that the mark
 * will stand in has room for it: the last one where words are left over, or the one that ends the words where they are `marked`.
 */
export function breakLines(
	words: string,
	{ face, size, width, most, room, marked }: Setting,
): { readonly lines: readonly Broken[]; readonly whole: boolean } {
	const lines: Broken[] = [];
	const end = words.trimEnd().length;
	const wide = (from: number, to: number): number => {
		const mark = marked && to >= end ? room : 0;
		return mark + widthOf(words.slice(from, to).trimEnd(), face, size);
	};
	let parts = [...pieces(words, (word) => widthOf(word, face, size) + (marked ? room : 0) <= width)];
	while (parts.length > 0 && lines.length < most) {
		const start = parts[0]?.start ?? 0;
		const last = lines.length + 1 === most;
		if (last && wide(start, end) <= width) return { lines: [...lines, { start, end }], whole: true };
		const space = last ? width - room : width;
		let count = 0;
		while (count < parts.length && wide(start, parts[count]?.end ?? 0) <= space) count++;
		// A line holds at least one piece, or nothing would ever come of it.
		const taken = Math.max(1, count);
		const stop = parts[taken - 1]?.end ?? end;
		lines.push({ start, end: start + words.slice(start, stop).trimEnd().length });
		parts = parts.slice(taken);
	}
	return { lines, whole: parts.length === 0 };
}
