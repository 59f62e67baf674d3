import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/span.ts';
import { GIVEN_NAMES } from './givenNames.ts';
import { NOT_ACRONYMS } from './notNames.ts';
import { ORGANISATION_WORDS } from './organisationWords.ts';
import { OFFICES, ROLES, TITLES } from './personWords.ts';

/** A word of a sentence, and what it looks like. The possessive is no part of it, nor is a prefix ("pro-"). */
export interface Word extends Range {
	readonly text: string;
	readonly capital: boolean;
	/** First word of its sentence, or behind an opening mark. */
	readonly first: boolean;
	/** Text between the word before and this one: it begins with a possessive ending, if there is one. */
	readonly gap: string;
}

/** Most words are of small letters alone, and are looked for first. */
const WORD =
	/[a-z]+(?![\p{L}\p{N}\p{M}’'-])|\p{Lu}+(?:&\p{Lu}+)+|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|(?:Jr|Sr|St|Dr|Mr|Mrs|Ms|Mt|Prof|Rev|Revd|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Hon)\.|[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/gu;
/** "al-Amr", "d’Herbinville": the particle is one word with the name. */
const CAPITAL = /^(?:(?:al|el|ad|an|as|ash|at|ibn)-|(?:d|l|dell|all)[’'])?\p{Lu}/u;

/** "Momentum-backed": the name is the first half. */
const COMPOUND =
	/(?<=^\p{Lu}[\p{L}&]+)-(?:backed|backing|led|run|owned|controlled|affiliated|linked|funded|supported|supporting|dominated|era|style|aligned|based|born|held|only)$/u;
/** What ends a word and is no part of it. */
const NO_PART = /['’]s$|(?<=^(?:St|Dr|Mr|Mrs|Ms|Mt|Prof|Rev|Revd|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Hon))\.$/u;
/** "We’ve", "Don’t". */
const CONTRACTION = /^\p{Lu}\p{Ll}*(?:['’](?:ve|re|ll|d|m|t)|n['’]t)$/u;

/** Forms of address that are printed with a full stop, which ends no sentence. */
export const isShortened = (text: string): boolean =>
	/^(?:Dr|Mr|Mrs|Ms|Mt|St|Prof|Rev|Revd|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Hon)$/u.test(text);

/** What parts words in nearly all places, after which no further look at the gap is needed. */
const PLAIN_GAP = ' ';
const OPENS = /(?:[.!?:]["'”’]?\s*["'“‘]?|["“‘\n])$/u;
const PREFIX = /^(?:pro|anti|ex|non|post|pre|un)-(?=\p{Lu})/u;
const APOSTROPHE = /['’]/;

/** A word as printed, without its possessive, its full stop and what a hyphen joins to a name. */
function bareText(printed: string): string {
	let text = printed;
	if (text.endsWith('s') || text.endsWith('.')) text = text.replace(NO_PART, '');
	return text.includes('-') ? text.replace(COMPOUND, '') : text;
}

export function wordsOf(content: string, sentence: Range): readonly Word[] {
	const words: Word[] = [];
	let last = sentence.start;
	for (const match of matchesOf(WORD, content.slice(sentence.start, sentence.end))) {
		const text = bareText(match[0]);
		const begin = sentence.start + match.index;
		// "pro-Jeremy Corbyn": the prefix is no part of the name.
		const prefix = text.includes('-') ? (PREFIX.exec(text)?.[0].length ?? 0) : 0;
		const start = begin + prefix;
		const gap = prefix > 0 ? PLAIN_GAP : content.slice(last, start);
		const opens = words.length === 0 || (gap !== PLAIN_GAP && OPENS.test(gap));
		const first = prefix === 0 && opens && !(gap === '. ' && isShortened(words.at(-1)?.text ?? ''));
		const bare = text.slice(prefix);
		words.push({
			start,
			end: begin + text.length,
			text: bare,
			capital: CAPITAL.test(bare) && !(APOSTROPHE.test(bare) && CONTRACTION.test(bare)),
			first,
			gap,
		});
		last = begin + text.length;
	}
	return words;
}

const CALENDAR =
	/^(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|MONDAY|TUESDAY|FRIDAY|SUNDAY|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|MON|TUES?|WED|THURS?|FRI|SUN)$/u;

export const oneSpace = (gap: string): boolean => /^[ \u00a0\n]{1,2}$/u.test(gap) || gap === '. ';
/** Words that are written with capitals all through are no acronyms in a line of such words. */
export const isAcronym = (text: string): boolean =>
	(/^\p{Lu}[\p{Lu}\p{N}&]{1,6}(?:-\p{Lu}+)?$/u.test(text) ||
		/^\p{Lu}+\p{Ll}{1,2}\p{Lu}$/u.test(text) ||
		/^\p{Lu}\p{Ll}\p{Lu}$/u.test(text)) &&
	!NOT_ACRONYMS.has(text) &&
	!CALENDAR.test(text) &&
	!/^(?:\p{Lu}\p{N}+|[IVX]+)$/u.test(text);
/** "WikiLeaks", "MoveOn": two words in one; "McNeil" and "DeWitt" are surnames. */
export const isCamel = (text: string): boolean =>
	/^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u.test(text) && !/^(?:Mac|Fitz|Van|Von|Del|Des|Las|Los)\p{Lu}/u.test(text);
export const isInitial = (text: string): boolean => /^(?:\p{Lu}\.)+$/u.test(text) || /^\p{Lu}$/u.test(text);
export const isOffice = (text: string): boolean =>
	TITLES.has(text) || OFFICES.has(text) || (ROLES.has(text.toLowerCase()) && !GIVEN_NAMES.has(text));
export const isHead = (text: string): boolean =>
	ORGANISATION_WORDS.has(text) || /(?:CLP|Union|Party|partei|bank|werke|verein|gesellschaft)$/u.test(text);
export const isGiven = (text: string): boolean =>
	GIVEN_NAMES.has(text) ||
	GIVEN_NAMES.has(text.split('-')[0] ?? '') ||
	(/^\p{Lu}{3,}$/u.test(text) && GIVEN_NAMES.has(text.charAt(0) + text.slice(1).toLowerCase()));

export const isAcronymOfLetters = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);
