import type { Range } from '../../text/span.ts';

/** Slips of the pen: a name that is one letter off another name of the same text. */

/** In shorter names one letter makes another name: "Reed" and "Reid". */
const LEAST_LETTERS = 5;
const LEAST_LETTERS_OF_FULL = 6;
const VOWEL = /^[aeiouy]$/u;

/** How far two words go along from the front and from the back. */
function commonEnds(a: string, b: string): { readonly front: number; readonly back: number } {
	const most = Math.min(a.length, b.length);
	let front = 0;
	while (front < most && a[front] === b[front]) front++;
	let back = 0;
	while (back < most - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
	return { front, back };
}

/** Whether one letter, not the first, is left out, put in or changed. */
export function oneLetterOff(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1 || a === b) return false;
	const { front, back } = commonEnds(a, b);
	return front > 0 && front + back >= Math.max(a.length, b.length) - 1;
}

/** "Kristin" and "Kristen": a vowel inside a long first name, not at its end, where it makes a name of the other sex. */
export function oneVowelOff(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < LEAST_LETTERS_OF_FULL || a === b) return false;
	const { front, back } = commonEnds(a, b);
	return (
		front > 1 && back > 0 && front + back === a.length - 1 && VOWEL.test(a[front] ?? '') && VOWEL.test(b[front] ?? '')
	);
}

/** Words that have a letter left out, by which those that are one letter off each other meet. */
export function* lettersLeftOut(word: string): Generator<string> {
	yield word;
	for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

const SPEAKS =
	/^,?["”’]?,?\s(?:said|says|added|adds|told|explained|explains|wrote|writes|continued|replied|insisted|argued|stressed|noted)\b/u;
const IS_SAID =
	/\b(?:said|says|added|adds|explained|explains|wrote|writes|replied|according\sto)\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$/u;

/** Whether somebody stands where the speaker of words stands: "Cole said", "..., said Cole." */
export const standsAsSpeaker = (content: string, { start, end }: Range): boolean =>
	SPEAKS.test(content.slice(end, end + 16)) ||
	(IS_SAID.test(content.slice(Math.max(0, start - 20), start)) &&
		/^(?:[,.;:]|\s\p{Lu}|$)/u.test(content.slice(end, end + 2)));
