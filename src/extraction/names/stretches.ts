import { ONE_WORD_ORGANISATIONS } from './organisationWords.ts';
import { PARTICLES, TITLES } from './personWords.ts';
import { isAcronym, isGiven, isHead, isInitial, isOffice, oneSpace, type Word } from './words.ts';

/** Small words that join the capitals of one name. */
const JOINING = new Set(['of', 'for', 'and', 'the', 'against', 'in', 'on', 'to', 'with', 'at']);

/** The longest stretch from a word on that could be one name, over the small words that join names. */
export function stretchFrom(words: readonly Word[], from: number): number {
	let end = from + 1;
	while (end < words.length && end - from < 12) {
		const word = words[end];
		if (word === undefined) break;
		if (oneSpace(word.gap) && word.capital && !(word.gap === '. ' && !isInitial(words[end - 1]?.text ?? ''))) {
			end++;
			continue;
		}
		let next = end;
		while (
			next < words.length &&
			next - end < 2 &&
			oneSpace(words[next]?.gap ?? '') &&
			(JOINING.has(words[next]?.text ?? '') || PARTICLES.has(words[next]?.text ?? ''))
		)
			next++;
		const capital = words[next];
		if (next > end && capital?.capital === true && oneSpace(capital.gap)) end = next + 1;
		else break;
	}
	return end;
}

/** A day or a month ends a name: "by Ann Cole Wednesday". */
const WEEKDAY_OR_MONTH =
	/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|July|September|October|November|December)$/u;

/** Index behind the first part of a stretch: small words join only what is plainly one organisation. */
export function partEnd(words: readonly Word[], from: number, to: number): number {
	for (let i = from + 1; i < to; i++) {
		const word = words[i];
		if (word !== undefined && WEEKDAY_OR_MONTH.test(word.text)) return i;
		if (word === undefined || word.capital) continue;
		let next = i;
		while (next < to && words[next]?.capital === false) next++;
		const small = word.text;
		if (PARTICLES.has(small)) {
			i = next - 1;
			continue;
		}
		const before = words.slice(from, i).map((one) => one.text);
		let after = next;
		while (after < to && words[after]?.capital) after++;
		const behind = words.slice(next, after).map((one) => one.text);
		const headBefore = before.some(isHead);
		const headEnd = isHead(before.at(-1) ?? '');
		const headBehind = isHead(behind.at(-1) ?? '');
		const person = isGiven(before[0] ?? '') || before.some((text) => isInitial(text) || TITLES.has(text));
		const whole = ONE_WORD_ORGANISATIONS.has(before.join(' ')) || isAcronym(before.join(' '));
		const seats = isOffice(behind.at(-1) ?? '');
		let joins = false;
		if (small === 'of')
			joins =
				headBefore && !person && !seats && !before.some((text) => /^(?:Chair|Leader|Member|Division)$/u.test(text));
		else if (small === 'for' || small === 'against')
			joins =
				!person &&
				before.length <= 3 &&
				!isOffice(before.at(-1) ?? '') &&
				(headBefore || headBehind || before.length <= 2) &&
				!isAcronym(before.join(' '));
		else if (small === 'and')
			joins = !person && !whole && !headEnd && headBehind && behind.length <= 4 && (headBefore || before.length === 1);
		else if (small === 'in' || small === 'on')
			joins = !person && !headBefore && before.length === 1 && headBehind && behind.length === 2;
		else joins = small === 'the' && /^(?:Against|For|Of|Over|Save)$/u.test(before.at(-1) ?? '');
		if (!joins) return i;
		i = next - 1;
	}
	return to;
}
