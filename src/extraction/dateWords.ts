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

/** Seasons with their EDTF code (ISO 8601-2:2019, 4.8). */
export const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** Small numbers as they are written before "days ago". */
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
};

/** Words that place the sentence's deed after the date of the document. */
export const AHEAD =
	/\b(?:will|shall|won['’]t|to be held|due to|set to|going to|plan(?:s|ned)? (?:to|for)|is planned|are planned|scheduled|expected to|upcoming|forthcoming|is to|are to|next)\b/iu;
