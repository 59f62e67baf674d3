import {
	BODIES_FOR,
	BODIES_OF,
	BODIES_OF_TWO,
	BODIES_ON,
	BODIES_TO,
	KNOWN_ORGANISATIONS,
	ONE_WORD_ORGANISATIONS,
	POSSESSIVES_INSIDE,
} from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { PARTICLES, TITLES } from './personWords.ts';
import { PLACES } from './places.ts';
import { isAcronym, isGiven, isHead, isInitial, isOffice, isShortened, oneSpace, type Word } from './words.ts';

/** Small words that join the capitals of one name. */
const JOINING = new Set(['of', 'for', 'and', 'the', 'against', 'in', 'on', 'to', 'with', 'at', 'not', 'without']);
/** No name is longer, in words. */
const LONGEST = 14;

const isPossessive = (gap: string): boolean => /^['’]s? $/u.test(gap);

/** Whether the word behind a gap may belong to the same run of capitals as the one before. */
function continues(words: readonly Word[], at: number): boolean {
	const word = words[at];
	const before = words[at - 1];
	if (word === undefined || before === undefined || !word.capital) return false;
	if (word.gap === '. ') return isInitial(before.text) || isShortened(before.text);
	if (oneSpace(word.gap) || word.gap === ' & ') return true;
	return (
		isPossessive(word.gap) &&
		(POSSESSIVES_INSIDE.has(before.text) || /^(?:St|Saint)\.?$/u.test(words[at - 2]?.text ?? ''))
	);
}

/** The longest stretch from a word on that could be one name, over the small words that join names. */
export function stretchFrom(words: readonly Word[], from: number): number {
	let end = from + 1;
	while (end < words.length && end - from < LONGEST) {
		if (continues(words, end)) {
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
/** "Board of Directors of the Kestrel Trust": the trust is the name. */
const GOVERNING = /^(?:Board|Council|Committee|House|Office|Department|Chamber|Executive)$/u;
const GOVERNORS = /^(?:Directors|Governors|Trustees|Management|Advisers|Advisors|Regents|Visitors|Ministers)$/u;
const PLURAL = /^\p{Lu}\p{Ll}+s$/u;
/** A party of one word, which "and" joins to the next one only in a list. */
const PARTY_WORD =
	/^(?:Republican|Democratic|Democrat|Labour|Labor|Conservative|Liberal|Green|Socialist|Communist|Independent)$/u;

/** How many of some words, from the first on, name a place. */
export function placeLength(texts: readonly string[]): number {
	for (let n = Math.min(4, texts.length); n > 0; n--) if (PLACES.has(texts.slice(0, n).join(' '))) return n;
	return 0;
}

interface Joint {
	/** The words of the name so far, small ones too. */
	readonly before: readonly string[];
	readonly small: string;
	/** Whether "the" stands behind the small word. */
	readonly the: boolean;
	/** The capitals behind it. */
	readonly behind: readonly string[];
}

/** Whether a small word joins the capitals on both sides to the name of one body. */
function joins({ before, small, the, behind }: Joint): boolean {
	const end = before.at(-1) ?? '';
	const person = isGiven(before[0] ?? '') || before.some((text) => isInitial(text) || TITLES.has(text));
	if (person && !before.some(isHead)) return false;
	const lone = ONE_WORD_ORGANISATIONS.has(before.join(' ')) || isAcronym(before.join(' '));
	const seats = isOffice(behind.at(-1) ?? '') || isOffice(end);
	const ownHead = behind.length >= 2 && isHead(behind.at(-1) ?? '');
	const headBefore = before.some(isHead);
	if (KNOWN_ORGANISATIONS.has([...before, small, ...(the ? ['the'] : []), ...behind].join(' '))) return true;
	switch (small) {
		case 'of':
			if (seats && !/^(?:Ministers)$/u.test(behind.at(-1) ?? '')) return false;
			return (headBefore || BODIES_OF.has(end)) && !before.some((text) => /^(?:Chair|Leader|Member)$/u.test(text));
		case 'for':
		case 'against':
		case 'without': {
			if (isOffice(end) || isAcronym(end) || before.length > 5) return false;
			if (placeLength(behind) > 0 && !BODIES_FOR.has(end) && !PLURAL.test(end)) return false;
			if (isAcronym(behind[0] ?? '') || isGiven(behind[0] ?? '')) return false;
			if (BODIES_FOR.has(end)) return !(the && ownHead && (end === 'Party' || lone));
			return !the && PLURAL.test(end) && !PLACES.has(end) && before.length <= 3;
		}
		case 'on':
			return BODIES_ON.has(end) && !seats && !WEEKDAY_OR_MONTH.test(behind[0] ?? '');
		case 'to':
			return BODIES_TO.has(end) && !the && placeLength(behind) === 0;
		case 'in':
			// "Trams in Exile Network".
			return before.length === 1 && behind.length === 2 && ownHead && placeLength(behind) === 0;
		case 'at':
		case 'with':
		case 'not':
			return false;
		case 'and': {
			if (the || person || lone || isGiven(behind[0] ?? '')) return false;
			const joint = before.findLastIndex((text) => /^(?:of|for|on)$/u.test(text));
			if (joint >= 0) {
				const tail = before.slice(joint + 1).filter((text) => text !== 'the');
				const body = before[joint - 1] ?? '';
				if (!BODIES_OF_TWO.has(body) || isHead(tail.at(-1) ?? '')) return false;
				if (PLACES.has(tail.join(' '))) return tail.join(' ') === 'England' && behind[0] === 'Wales';
				return behind.length <= 3 && !ownHead && !isAcronym(behind[0] ?? '') && placeLength(behind) === 0;
			}
			if (isHead(end) || !isHead(behind.at(-1) ?? '') || behind.length > 3) return false;
			if (PARTY_WORD.test(before.join(' ')) || placeLength(before) === before.length) return false;
			if (PEOPLES.has(behind[0] ?? '') || placeLength(behind) > 0) return false;
			return behind.length === 2 || (behind.length === 3 && (headBefore || before.length === 1));
		}
		default:
			return small === 'the' && /^(?:Against|For|Of|Over|Save)$/u.test(end);
	}
}

/** Whether an acronym is made of the first letters of some words, in order: "Office for Trams in Kent (OTIK)". */
export function spells(words: readonly string[], acronym: string): boolean {
	if (words.length < 3 || !isAcronym(acronym)) return false;
	const letters = words.map((text) => text.charAt(0).toUpperCase());
	let at = 0;
	for (const letter of acronym.toUpperCase()) {
		at = letters.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	const capitals = words.filter((text) => /^\p{Lu}/u.test(text)).length;
	return letters[0] === acronym.charAt(0).toUpperCase() && acronym.length >= capitals - 1 && acronym.length > 2;
}

/** Index behind the first part of a stretch: small words join only what is plainly one organisation. */
export function partEnd(words: readonly Word[], from: number, to: number): number {
	const text = (at: number): string => words[at]?.text ?? '';
	const whole = words.slice(text(from) === 'The' ? from + 1 : from, to).map((one) => one.text);
	if (words[to]?.gap === ' (' && spells(whole, text(to))) return to;
	for (let i = from + 1; i < to; i++) {
		const word = words[i];
		if (word === undefined) return i;
		if (WEEKDAY_OR_MONTH.test(word.text)) return i;
		if (isPossessive(word.gap)) {
			let last = i;
			// "Women’s Trams and Ferries Union".
			const goesOn = (at: number): boolean => words[at]?.capital === true || words[at]?.text === 'and';
			while (last + 1 < to && goesOn(last + 1) && !isPossessive(words[last + 1]?.gap ?? '')) last++;
			let head = last;
			while (head >= i && !isHead(text(head))) head--;
			if (head < i) return i;
		}
		// "Harbour Party Ann Cole", "KTU Ann Cole": the body somebody belongs to in front of the name.
		if (word.capital && i + 1 < to && isGiven(word.text) && (isHead(text(i - 1)) || isAcronym(text(i - 1)))) {
			const last = text(to - 1);
			if (words[i + 1]?.capital && !isHead(text(i + 1)) && !isHead(last)) return i;
		}
		if (word.capital) continue;
		let next = i;
		while (next < to && words[next]?.capital === false) next++;
		if (PARTICLES.has(word.text)) {
			i = next - 1;
			continue;
		}
		let after = next;
		while (after < to && words[after]?.capital && !(after > next && isPossessive(words[after]?.gap ?? ''))) after++;
		const before = words.slice(from, i).map((one) => one.text);
		const behind = words.slice(next, after).map((one) => one.text);
		const the = text(next - 1) === 'the' && next - 1 > i;
		if (!joins({ before, small: word.text, the, behind })) return i;
		if (
			GOVERNING.test(before[0] ?? '') &&
			before.length > 2 &&
			GOVERNORS.test(before.at(-1) ?? '') &&
			behind.some(isHead)
		)
			return i;
		if (word.text === 'of') {
			// "Reform Party of Canada Ann Cole": the name ends with the place, unless a body follows.
			const place = placeLength(behind);
			if (place > 0 && place < behind.length && !isHead(behind.at(-1) ?? '')) return next + place;
		}
		i = next - 1;
	}
	return to;
}
