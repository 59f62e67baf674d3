/**
 * Words that were broken at the end of a printed line. The mark of the break is layout and is no part of the stored text; a
 * hyphen that belongs to the word is.
 */

/** First halves after which the hyphen belongs to the word ("well-known", "co-operative"). */
const KEEPS_HYPHEN = new Set(
	(
		'all anti centre co cross ex far full half high ill left long low mid multi near non off on one part post pre pro quasi ' +
		're right self semi short so sub three trade two ultra under vice well'
	).split(' '),
);

const TOKEN = /\p{L}+(?:[-‐]\p{L}+)*/gu;
/** The last half word of a line, with the mark of the break behind it. */
const BROKEN = /(\p{L}+(?:[-‐]\p{L}+)*)([-‐\u00AD])$/u;
/** No word is longer; only so much of a line's end is looked at. */
const LONGEST_WORD = 64;
const GOES_ON = /^\p{L}+/u;

/** The words of some printed lines, folded to lower case; halves at the ends of lines are none. */
export function wordsInLines(lines: readonly string[]): ReadonlySet<string> {
	const words = new Set<string>();
	let broken = false;
	for (const line of lines) {
		const end = BROKEN.exec(line);
		const whole = end === null ? line : line.slice(0, end.index);
		const rest = broken ? whole.replace(GOES_ON, '') : whole;
		for (const [word] of rest.matchAll(TOKEN)) words.add(word.toLowerCase().replaceAll('‐', '-'));
		broken = end !== null;
	}
	return words;
}

/**
 * Two printed lines as one. A break inside a word is closed where the document writes the word whole elsewhere, or nothing
 * speaks for a hyphen of its own; the hyphen stays where the document writes the word with one elsewhere, before a capital,
 * after halves such as "well" and "co", and between two words that the document has alone.
 *
 * @param words - from {@link wordsInLines}
 */
export function joinLines(first: string, second: string, words: ReadonlySet<string>): string {
	const left = BROKEN.exec(first.slice(-LONGEST_WORD));
	const right = GOES_ON.exec(second)?.[0];
	if (left === null || right === undefined) return `${first} ${second}`;
	const [, half = '', mark = ''] = left;
	const closed = first.slice(0, -mark.length) + second;
	if (mark === '\u00AD') return closed;
	const [a, b] = [half.toLowerCase().replaceAll('‐', '-'), right.toLowerCase()];
	const open = first + second;
	if (words.has(`${a}-${b}`)) return open;
	if (words.has(a + b)) return closed;
	if (!/^\p{Ll}/u.test(right)) return open;
	if (KEEPS_HYPHEN.has(a) || a.includes('-')) return open;
	return words.has(a) && words.has(b) ? open : closed;
}
