/**
 * Words of which one alone turns a sentence round: a difference in one is always a difference in wording, and is said so.
 * Own list, from the closed classes of English grammar.
 */
const NEGATIONS = 'no not never none nobody nothing nowhere neither nor cannot without hardly barely scarcely';
const MODALS = 'can could may might must shall should will would ought';
const QUANTIFIERS =
	'all any both each either every few fewer half least less many more most much only several some highest lowest higher lower always often sometimes ever once twice first last next';
const NUMBERS =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen double second third';
const DATES =
	'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow';

const WORDS: ReadonlySet<string> = new Set([NEGATIONS, MODALS, QUANTIFIERS, NUMBERS, DATES].join(' ').split(' '));

/** Whether a word is a number, a date, a negation, a modal or a quantifier. @param word - folded, as in a Wording */
export const isProtected = (word: string): boolean => WORDS.has(word) || /\p{N}/u.test(word) || /n't$/u.test(word);

const FIGURE = /(?<![\p{L}\p{N}])[-−]?[£$€]?\p{N}+(?:[.,:/]\p{N}+)*(?:\s?(?:%|per\s?cent))?/giu;

/**
 * Numbers as they are meant, in order: "1,000" is "1000", "5 per cent" is "5%", and "1.5" is not "1,5" though both are made
 * of the same words.
 */
const figuresIn = (text: string): readonly string[] =>
	Array.from(text.matchAll(FIGURE), ([figure]) =>
		figure
			.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
			.replace('−', '-')
			.replace(/\s?per\s?cent/iu, '%')
			.replace(/\s/gu, ''),
	);

/** Whether the figures of two wordings are meant alike: "1.5" and "1,5" are the same words and different numbers. */
export function sameFigures(typed: string, printed: string): boolean {
	const [a, b] = [figuresIn(typed), figuresIn(printed)];
	return a.length === b.length && a.every((figure, i) => figure === b[i]);
}
