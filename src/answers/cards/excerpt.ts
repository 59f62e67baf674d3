import { type Range, splitsSurrogatePair } from '../../text/span.ts';
import { touching } from '../../text/touching.ts';
import { EXCERPT_CHARACTERS, EXCERPT_WORDS } from '../shown/answer.ts';

/** One contiguous slice, and whether it leaves something out at either end. */
export interface Excerpt extends Range {
	readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** A range without white space at its ends; empty where it holds nothing else. */
export function trimmed(content: string, { start, end }: Range): Range {
	let from = start;
	let to = end;
	while (from < to && /\s/.test(content.charAt(from))) from++;
	while (to > from && /\s/.test(content.charAt(to - 1))) to--;
	return { start: from, end: to };
}

/** Words as people count them: runs between white space. */
const wordsIn = (content: string, { start, end }: Range): number =>
	content.slice(start, end).match(/\S+/gu)?.length ?? 0;

/** Whether a range may stand on a card whole. */
export const fits = (content: string, range: Range): boolean =>
	range.end - range.start <= EXCERPT_CHARACTERS && wordsIn(content, range) <= EXCERPT_WORDS;

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The longest beginning of a range that fits, cut at a word border, or within a word (at a whole character) if need be. */
function beginning(content: string, range: Range): Range {
	let end = range.start;
	let words = 0;
	for (const { 0: word, index } of content.slice(range.start, range.end).matchAll(/\S+/gu)) {
		words++;
		if (words > EXCERPT_WORDS || index + word.length > EXCERPT_CHARACTERS) break;
		end = range.start + index + word.length;
	}
	if (end > range.start) return { start: range.start, end };
	// One word longer than a card: grapheme by grapheme, so that no character is cut in two.
	const head = content.slice(range.start, Math.min(range.end, range.start + EXCERPT_CHARACTERS + 1));
	for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(head)) {
		if (index <= EXCERPT_CHARACTERS && !splitsSurrogatePair(content, range.start + index)) end = range.start + index;
	}
	return { start: range.start, end };
}

/**
 * The part of a range to show: the whole of it where it fits ({@link EXCERPT_WORDS} words, {@link EXCERPT_CHARACTERS} code
 * units), else as many neighbouring sentences as fit around the one that holds most of what matters, else the beginning of
 * that sentence. Always one contiguous slice, at word borders.
 *
 * @param range - what to take from; it must hold more than white space
 * @param sentences - sentences of the text, in order
 * @param focus - what matters in it (matched words); without it, the beginning
 * @throws RangeError where the range holds white space only
 */
export function excerptOf(
	content: string,
	range: Range,
	sentences: readonly Range[],
	focus: readonly Range[] = [],
): Excerpt {
	const all = trimmed(content, range);
	if (all.start >= all.end) throw new RangeError('an excerpt of white space only');
	if (fits(content, all)) return { ...all, cut: { before: false, after: false } };

	const parts = touching(sentences, all)
		.map((one) => trimmed(content, { start: Math.max(one.start, all.start), end: Math.min(one.end, all.end) }))
		.filter((one) => one.start < one.end);
	// A word that is printed twice matters once.
	const weight = (one: Range): number => {
		const lengths = new Map<string, number>();
		for (const each of focus) {
			const length = overlap(one, each);
			if (length > 0) lengths.set(content.slice(each.start, each.end).toLowerCase(), length);
		}
		return [...lengths.values()].reduce((sum, length) => sum + length, 0);
	};
	let best = parts.length > 0 ? 0 : -1;
	parts.forEach((part, i) => {
		const leader = parts[best];
		if (leader !== undefined && weight(part) > weight(leader)) best = i;
	});
	let shown = parts[best] ?? all;
	if (!fits(content, shown)) {
		const first = focus.filter((one) => overlap(one, shown) > 0).sort((a, b) => a.start - b.start)[0];
		const head = beginning(content, shown);
		// Where the beginning does not reach what matters, begin at the last clause or word before it that does.
		if (first !== undefined && first.end > head.end) {
			const before = content.slice(shown.start, first.start);
			const clause = Math.max(before.lastIndexOf('; '), before.lastIndexOf(': '), before.lastIndexOf(', '));
			const word = splitsSurrogatePair(content, first.start) ? first.start - 1 : first.start;
			const from = clause >= 0 ? shown.start + clause + 2 : word;
			shown = beginning(content, trimmed(content, { start: from, end: shown.end }));
			if (first.end > shown.end) shown = beginning(content, trimmed(content, { start: word, end: all.end }));
		} else shown = head;
	} else {
		for (let from = best, to = best; ; ) {
			const after = parts[to + 1];
			const before = parts[from - 1];
			if (after !== undefined && fits(content, { start: shown.start, end: after.end })) {
				shown = { start: shown.start, end: after.end };
				to++;
			} else if (before !== undefined && fits(content, { start: before.start, end: shown.end })) {
				shown = { start: before.start, end: shown.end };
				from--;
			} else break;
		}
	}
	return { ...shown, cut: { before: shown.start > all.start, after: shown.end < all.end } };
}
