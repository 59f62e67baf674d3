/**
 * Two ways of cutting with two names: {@link cutLabel} for names on buttons and lists, which lose their end, and
 * {@link splitWords} for prose that is too long for one message, which loses nothing. Excerpts are never cut here.
 */

const GRAPHEMES = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const ELLIPSIS = '…';
/** A grapheme is rarely longer than this many code units; one that is may be cut between its code points. */
const LONGEST_GRAPHEME = 64;

/** How much of `words` fits in `room` UTF-16 code units without cutting a grapheme; a code point where even one is too long. */
function wholeGraphemes(words: string, room: number): number {
	let end = 0;
	for (const { index, segment } of GRAPHEMES.segment(words.slice(0, room + LONGEST_GRAPHEME))) {
		if (index + segment.length > room) break;
		end = index + segment.length;
	}
	if (end > 0) return end;
	const [first = ''] = words;
	return first.length;
}

/** `words`, or their beginning and "…", in at most `longest` UTF-16 code units. */
export const cutLabel = (words: string, longest: number): string =>
	words.length <= longest ? words : `${words.slice(0, wholeGraphemes(words, longest - ELLIPSIS.length))}${ELLIPSIS}`;

/** The beginning of `words` in at most `longest` UTF-16 code units, for values that must stay plain words. */
export const cutValue = (words: string, longest: number): string =>
	words.length <= longest ? words : words.slice(0, wholeGraphemes(words, longest));

/**
 * Parts of `words` that each fit, in order and without a gap: put together they are `words`. Cut behind white space where there is
 * any, else between graphemes.
 *
 * @param fits - whether a part may stand; must hold for any part of something that fits, and for one code point
 */
export function splitWords(words: string, fits: (part: string) => boolean): readonly string[] {
	const parts: string[] = [];
	let rest = words;
	while (rest !== '' && !fits(rest)) {
		let low = 1;
		let high = rest.length;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (fits(rest.slice(0, middle))) low = middle;
			else high = middle - 1;
		}
		const space = rest.slice(0, low).search(/\s\S*$/);
		const end = space > 0 ? space + 1 : wholeGraphemes(rest, low);
		parts.push(rest.slice(0, end));
		rest = rest.slice(end);
	}
	return rest === '' ? parts : [...parts, rest];
}
