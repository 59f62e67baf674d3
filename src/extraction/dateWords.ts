/** Names of months with their usual abbreviations, in the order of the year. Oxford style: Sept, not Sep, but both are met. */
export const MONTHS: readonly string[] = [
	'january|jan',
	'february|feb',
	'march|mar',
	'april|apr',
	'may',
	'june|jun',
	'july|jul',
	'august|aug',
	'september|sept|sep',
	'october|oct',
	'november|nov',
	'december|dec',
];

/** Full names of the months, which stand alone without being taken for something else; "may" and "march" only after a preposition. */
export const FULL_MONTHS = MONTHS.map((names) => names.split('|')[0] ?? '');

/** Full names of the days, Sunday first as `Date.getUTCDay` counts. */
export const WEEKDAYS: readonly string[] = [
	'sunday',
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
];

/** How they are cut short in print, with a full stop or in front of a date. */
export const SHORT_WEEKDAYS: readonly string[] = ['sun', 'mon', 'tues?', 'weds?', 'thu(?:rs?)?', 'fri', 'sat'];

/** Seasons with their EDTF code (ISO 8601-2:2019, 4.8). */
export const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** Days of a month in words, from the first on. */
export const SPOKEN_DAYS: readonly string[] = [
	...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
	...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
	...'first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((word) => `twenty-${word}`),
	'thirtieth',
	'thirty-first',
];

/** Small numbers as they are written before "days ago" and "days later". */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	twenty: 20,
};

/** Words that place the sentence's deed after the date of the document. Own list. */
export const AHEAD =
	/\b(?:will|shall|won['’]t|to be (?:\p{Ll}+ed|\p{Ll}+ing|held|given|made|sworn|read|shown|heard|sold|sent|built|put)|due to|set to|going to|plan(?:s|ned)? (?:to|for)|is planned|are planned|scheduled (?:to|for)|(?<!\b(?:was|were|been) )scheduled|expected to|supposed to|look(?:s|ing)? forward to|hopes? to|intends? to|upcoming|forthcoming|is to|are to|next)\b/iu;

/** Words that place it before: the past tense of to be and to have, and of the commonest irregular verbs of reports; own list. */
export const BACK =
	/\b(?:was|were|had|did|said|told|wrote|went|came|took|gave|made|met|held|began|left|lost|won|sent|led|rose|fell|saw|\p{Ll}{2,}ed)\b/u;

/** In front of a date, not behind it: "said he would resign in March"; but "said in March that he would". */
export const WOULD = /\bwould(?! have\b)/u;

/** A verb right in front of a date that says that it is over: "called Friday for", "was expelled in September". Own list. */
export const DONE =
	/(?<!\b(?:be|being|is|are|get|to|will|would)\s)\b(?!(?:scheduled|expected|planned|slated|needed|supposed|proposed)\s)(?:\p{Ll}{2,}ed|said|told|wrote|went|came|took|gave|made|met|held|began|left|lost|won|sent|led|rose|fell|saw|did)\s(?:(?:him|her|them|reporters)\s)?$/u;

/** Words beside "today" that make it nowadays, no day: "still in use today", "as strong today as it was". Own list. */
export const NOWADAYS_BEFORE =
	/\b(?:still|even|until|till|known|used|exists?|remains?|of|than|as it is|in use|the world|society)\s$/iu;
export const NOWADAYS_AFTER =
	/^\s(?:than|as\s(?:it|they|he|she|we|you|ever|in|at|when|then|before|always|much|many|\p{N}+))\b/iu;
/** "On a Sunday", "every Sunday": no day of the calendar; "at a Monday meeting" is one. */
export const ANY_BEFORE = /\b(?:every|each|any|most|(an?|one))\s$/iu;
export const SOME_DAY_AFTER =
	/^(?:\s(?:morning|afternoon|evening|night))?(?:[,.;:!?)]|\s(?:to|in|at|when|with|and|or|for|but|by|before|after|if|while|because|every|each|I|he|she|they|we)\b|$)/u;
