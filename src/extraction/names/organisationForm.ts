import { NEVER_NAMES, NOT_A_PERSON } from './notNames.ts';
import {
	BODIES_FOR,
	CLUB_ENDS,
	FOREIGN_FRONT,
	KNOWN_ORGANISATIONS,
	ONE_WORD_ORGANISATIONS,
	PAPER_ENDS,
} from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { placeLength, spells } from './stretches.ts';
import { isAcronym, isGiven, isHead } from './words.ts';

/** An office inside a run: "Labour MP Ian Marsh", "Attorney General" are nobody's name. */
const OFFICE_INSIDE = /^(?:MP|MPs|Minister|Secretary|President|Chairman|Director|CEO|Mr|Mrs|Ms|Sir)$/u;
/** Bodies inside other bodies that stand for no organisation by themselves. */
const GOVERNING_BODY =
	/^(?:Board|Council|Committee) of (?:Directors|Governors|Trustees|Management|Advisers|Advisors|Regents)$/u;
/** Words of organisations that are surnames too: "Ann Church". */
const SURNAME_HEADS = /^(?:Church|Post|Lodge|Court|Branch|Press|Bank|Guild|Chamber|Mail|Watch)$/u;

/** Kinds of courts; a "Court" of any other name is a street or a house. */
const COURTS =
	/^(?:Crown|High|County|Supreme|District|Magistrates?|Circuit|Family|Federal|Superior|Criminal|Constitutional|Sheriff|Youth|Appeals?|Appellate|Commercial|International|Juvenile|Municipal|Tax|Chancery|Military|Coroners?|European|Central|Patent|Labou?r|Administrative)['’]?s?$/u;
const isCourt = (list: readonly string[]): boolean =>
	list.some((text) => COURTS.test(text) || PEOPLES.has(text)) || placeLength(list) > 0;

/** Whether an acronym in brackets is made of the first letters of the words before it. */
function initialsFit(list: readonly string[], acronym: string): boolean {
	const given = acronym.toLowerCase();
	const letters = list.map((text) => text.charAt(0).toLowerCase()).join('');
	return given.length > 1 && (letters.startsWith(given) || given.charAt(0) === letters.charAt(0));
}

interface Around {
	/** Whether small words stand in it. */
	readonly hasSmall: boolean;
	/** The text between its words. */
	readonly gaps: readonly string[];
	/** The text behind it. */
	readonly behind: string;
}

/** Whether the form of a run of words alone says that it is an organisation. */
export function isOrganisation(words: readonly string[], { hasSmall: small, gaps, behind }: Around): boolean {
	// "Labour For Trams": a small word with a capital.
	const list = words.map((text, i) =>
		i > 0 && i < words.length - 1 && words.length <= 6 && /^(?:For|Against)$/u.test(text) ? text.toLowerCase() : text,
	);
	const hasSmall = small || list.some((text, i) => text !== words[i]);
	const joined = list.join(' ');
	const [first = ''] = list;
	const last = list.at(-1) ?? '';
	if (KNOWN_ORGANISATIONS.has(joined)) return true;
	if (list.length < 2 || GOVERNING_BODY.test(joined)) return false;
	if (list.some((text) => OFFICE_INSIDE.test(text))) return false;
	if (gaps.includes(' & ') && !list.every(isGiven)) return true;
	const acronym = /^\s\((\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&-]*)\)/u.exec(behind)?.[1];
	if (hasSmall && acronym !== undefined && spells(list, acronym)) return true;
	if (last === 'Court' && !hasSmall && !isCourt(list)) return false;
	if (isHead(last)) return !(list.length === 2 && isGiven(first) && SURNAME_HEADS.test(last));
	if (hasSmall) {
		const heads = list.filter(isHead);
		if (heads.length > 0) return true;
		const joint = list.findIndex((text) => /^\p{Ll}/u.test(text));
		const before = list[joint - 1] ?? '';
		const joining = list[joint] ?? '';
		if (joining === 'of') return true;
		if (/^(?:for|against|without)$/u.test(joining))
			return BODIES_FOR.has(before) || ONE_WORD_ORGANISATIONS.has(before) || /^\p{Lu}\p{Ll}+s$/u.test(before);
		return /^(?:on|to)$/u.test(joining);
	}
	if (acronym !== undefined && !isGiven(first) && initialsFit(list, acronym)) return true;
	if (FOREIGN_FRONT.has(first) && !NOT_A_PERSON.has(last)) return true;
	if (list.length <= 4 && CLUB_ENDS.has(last) && !isGiven(first)) return true;
	const place = placeLength(list);
	if (place > 0 && place === list.length - 1) {
		if (PAPER_ENDS.has(last)) return true;
		// "Kent Kestrels": the name of a place and a plural is a team.
		if (
			/^\p{Lu}\p{Ll}{2,}[^s]s$/u.test(last) &&
			!NOT_A_PERSON.has(last) &&
			!NEVER_NAMES.has(last) &&
			!PEOPLES.has(last)
		)
			return true;
	}
	return (
		isAcronym(first) &&
		((list.length === 2 && /^(?:Radio|News|Sport|Sports|Films?|Bank|UK|Scotland|Wales|England)$/u.test(last)) ||
			// "BBC Radio Kent".
			(list.length <= 4 && list[1] === 'Radio'))
	);
}
