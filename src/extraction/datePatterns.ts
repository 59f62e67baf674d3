import { FULL_MONTHS, MONTHS, NUMBER_WORDS, SHORT_WEEKDAYS, SPOKEN_DAYS, WEEKDAYS } from './dateWords.ts';

/**
 * How dates are printed: one pattern with named groups for every shape, longer shapes before the shorter ones that they begin with.
 * What the groups mean is worked out in `dateValues.ts`.
 */

const MONTH = MONTHS.join('|');
const FULL_MONTH = FULL_MONTHS.join('|');
/** "May" and "March" begin sentences as verbs and names of persons: alone they are months behind a preposition only. */
const SAFE_MONTH = FULL_MONTHS.filter((name) => name !== 'may' && name !== 'march').join('|');
const WEEKDAY = WEEKDAYS.join('|');
const YEAR = '1[0-9]\\d\\d|20\\d\\d';
const SHORT_WEEKDAY = SHORT_WEEKDAYS.join('|');
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
/** "July sixteenth", as it is spoken; "the first of May". */
const SPOKEN_DAY = SPOKEN_DAYS.join('|');
const PART_OF_DAY = 'morning|afternoon|evening|night|lunchtime';
const NUMBER = `\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')}`;
/** A weekday in front of a date, with the words that may stand before it. */
const weekdayAs = (group: string): string =>
	`(?:(?:on\\s|by\\s|until\\s|since\\s|from\\s|for\\s)?(?:last\\s|next\\s|this\\s)?(?<${group}>${WEEKDAY}|(?:${SHORT_WEEKDAY})\\b\\.?),?\\s)?`;
/** "1,990 people", "2000 homes": four digits that count. */
const COUNTED =
	'people|members|votes|jobs|men|troops|soldiers|homes|pounds|miles|metres|words|copies|seats|staff|workers|students|tons|%|per cent|percent|km|°';
/** Years of a range; earlier ones than these are mostly numbers of something else. */
const RANGED_YEAR = '1[5-9]\\d\\d|20\\d\\d';
/** From one date or year to another. */
const TO = '\\s?(?:-|–|—|/|to|and|until|through)\\s?';

/** Small words and nouns that the shapes below begin with, besides the names of days, months and numbers. */
const FIRST_WORDS =
	'on by until since from for in during of after before around through between circa to and the this last next that '.concat(
		'early late later earlier mid spring summer autumn fall winter yesterday today tonight tomorrow day following end ',
		'beginning start middle latter',
	);
/** So many letters tell nearly all words that begin no date from those that do. */
const TELLING = 3;

/**
 * What every shape begins with: a digit, a bracket, "Q1", or the first letters of a word that some shape begins with. At most places
 * of a text none of them stands, so that one look there takes the place of forty.
 */
function beginning(): string {
	const words = [...MONTHS.flatMap((names) => names.split('|')), ...WEEKDAYS, ...SHORT_WEEKDAYS, ...SPOKEN_DAYS];
	const byLetter = new Map<string, Set<string>>();
	for (const word of [...words, ...Object.keys(NUMBER_WORDS), ...FIRST_WORDS.split(' ')]) {
		const rest = word.length < TELLING ? `${word.slice(1)}\\s` : word.slice(1, TELLING);
		byLetter.set(word.charAt(0), (byLetter.get(word.charAt(0)) ?? new Set()).add(rest));
	}
	const letters = [...byLetter].map(([letter, rests]) => `${letter}(?:${[...rests].join('|')})`);
	return `(?=${['[\\d(]', 'q[1-4]', ...letters].join('|')})`;
}

export const DATE = new RegExp(
	`${beginning()}(?:${[
		// 2021-08-14
		`(?<iso>(?<isoY>${YEAR})-(?<isoM>0[1-9]|1[0-2])-(?<isoD>[0-2]\\d|3[01]))`,
		// 14/8/2021, the day first
		`(?<slashD>[0-2]?\\d|3[01])[/.](?<slashM>0?[1-9]|1[0-2])[/.](?<slashY>${YEAR})`,
		// 8-May-2006
		`(?<dashD>[0-2]?\\d|3[01])-(?<dashM>${MONTH})-(?<dashY>${YEAR})`,
		// 14-16 August 2021
		`(?<rangeA>${DAY})\\s?(?:-|–|to|and)\\s?(?<rangeB>${DAY})\\s(?<rangeM>${MONTH})\\b\\.?(?:,?\\s(?<rangeY>${YEAR})\\b)?`,
		// August 14-16(, 2021)
		`(?<backM>${MONTH})\\.?\\s(?<backA>${DAY})\\s?[-–]\\s?(?<backB>${DAY})\\b(?!\\s?(?:${MONTH})\\b)(?:,?\\s(?<backY>${YEAR})\\b)?`,
		// (last) Saturday(,) (the) 14(th) (of) August(,) 2021
		`${weekdayAs('dmW')}(?:the\\s)?(?<dmD>${DAY})\\s(?:of\\s)?(?<dmM>${MONTH})\\b\\.?(?:,?\\s(?<dmY>${YEAR})\\b)?`,
		// (Saturday,) August 14(th)(,) 2021
		`${weekdayAs('mdW')}(?<mdM>${MONTH})\\.?\\s(?:the\\s)?(?<mdD>${DAY})\\b(?!\\s?(?:percent|per cent|%))(?:,?\\s(?<mdY>${YEAR})\\b)?`,
		// (Friday,) July (the) sixteenth, the sixteenth of July
		`${weekdayAs('spokenW')}(?<spokenM>${SAFE_MONTH})\\s(?:the\\s)?(?<spokenD>${SPOKEN_DAY})\\b(?:,?\\s(?<spokenY>${YEAR})\\b)?`,
		`${weekdayAs('ofSpokenW')}(?:the\\s)?(?<ofSpokenD>${SPOKEN_DAY})\\sof\\s(?<ofSpokenM>${FULL_MONTH})\\b(?:,?\\s(?<ofSpokenY>${YEAR})\\b)?`,
		// late July (2021)
		`(?<part>early|mid|late|the end of|the beginning of|the start of|the middle of)[\\s-](?<partM>${MONTH})\\b\\.?(?:,?\\s(?<partY>${YEAR})\\b)?`,
		// July(,) (of) 2021
		`(?<myM>${MONTH})\\b\\.?(?:,|\\sof)?\\s(?<myY>${YEAR})\\b`,
		// mid-2021
		`(?<partYearWord>mid|early|late)-(?<partYear>${YEAR})\\b`,
		`(?<season>spring|summer|autumn|fall|winter)(?:\\sof)?\\s(?<seasonY>${YEAR})\\b`,
		`(?<relSeason>last|this|next)\\s(?<relSeasonName>spring|summer|autumn|winter)\\b`,
		`Q(?<quarter>[1-4])\\s(?<quarterY>${YEAR})\\b`,
		// the 1990s
		`(?:the\\s)?(?<decade>(?:1[0-9]|20)\\d0)(?:s|(?<=\\b(?:the|early|late|mid|in|of|from|since)[\\s-]\\d{4})['’]s)\\b`,
		// 1914-1918, 1914-18: two years
		`(?<![\\d£$€.,/-])(?<firstY>${RANGED_YEAR})(?=\\s?[-–—]\\s?(?:${RANGED_YEAR}|\\d\\d)\\b(?![\\d.,%-]*\\d))`,
		`(?<=(?<![\\d£$€.,/-])(?<rangedFrom>${RANGED_YEAR})\\s?[-–—]\\s?)(?<rangedTo>${RANGED_YEAR}|\\d\\d)\\b(?![\\d.,%-]*\\d)`,
		`(?<relMonthWord>last|next|this)\\s(?<relMonthName>${SAFE_MONTH}|march)\\b`,
		`(?<relDay>(?:the\\s)?day\\s(?:before\\syesterday|after\\stomorrow)|yesterday|today|tonight|tomorrow|last\\snight|this\\s(?:${PART_OF_DAY}))\\b`,
		`(?<toldDay>(?:on\\s)?(?:the|that)\\s(?:very\\s)?same\\s(?:day|night|evening|afternoon)|(?:later\\s|earlier\\s)?that\\s(?:day|night|evening|afternoon))\\b`,
		// "On the 14th", in a month that was told of
		`(?<=\\b(?:on|of|by|until|from)\\s)the\\s(?<toldD>(?:[12]?\\d|3[01])(?:st|nd|rd|th))(?=[,.;:)]|$|\\s(?:he|she|it|they|we|the|a|his|her|their|and|at|in|with|when|to|(?-i:\\p{Lu}))\\b)(?!\\s(?:\\p{Lu}|and)\\p{L}*\\s(?:century|centuries))`,
		`(?<toldMonth>(?:later\\s|earlier\\s)?that\\s(?:same\\s)?month|the\\ssame\\smonth)\\b`,
		// "August of that year" is a month.
		`(?<!\\b(?:${MONTH})\\s(?:\\d+\\s)?(?:of\\s)?)(?<toldYear>(?:later\\s|earlier\\s)?that\\s(?:same\\s)?year|the\\ssame\\syear)\\b`,
		`(?<relWord>(?:earlier|later|late|early)\\sthis|last|this|next|the\\sprevious|the\\sfollowing)\\s(?<relUnit>week|weekend|month|year)\\b`,
		`(?<agoN>${NUMBER})\\s(?<agoUnit>day|week|month|year)s?\\sago\\b(?:\\s(?<agoDay>today|tomorrow|yesterday)\\b|\\sthis\\s(?:week|weekend|month)\\b)?`,
		// two years later, where it does not say which year that is
		`(?<yearsN>${NUMBER})\\syears?\\s(?<yearsWord>later|earlier)\\b(?!,?\\s(?:in|on)\\s(?:\\S+\\s){0,2}(?:${YEAR})\\b)`,
		`(?:the\\s)?(?:end|beginning|start|middle|latter\\spart)\\sof\\s(?:the|this|that)\\s(?<partUnit>month|year)\\b(?!\\s(?:of|on|before|after)\\b)`,
		`(?<nextDay>(?:early\\s)?(?:the\\s)?(?:next|following)\\s(?:day|morning)|(?<laterN>${NUMBER})\\sdays?\\slater)\\b`,
		`(?:(?<wdWord>last|next|this|on|by|until|since|from|late\\son|early\\son)\\s)?\\b(?<wd>${WEEKDAY})\\b(?:\\s(?:${PART_OF_DAY}))?`,
		`(?<shortWdWord>last|next|this|on)\\s(?<shortWd>${SHORT_WEEKDAY})\\.`,
		// from March to May: the first of two
		`(?<bareMWord>in|since|by|until|during|of|from|for|after|before|around|through|between)\\s(?<bareM>${FULL_MONTH})\\b(?:\\s(?:of\\s)?(?:that|the)\\s(?:same\\s)?year)?(?!\\.?,?\\s?(?:${YEAR}|${DAY})\\b)`,
		`(?<bareYWord>in|since|by|until|during|of|from|before|after|around|circa|late|early|to|and|between|through|the)\\s(?<bareY>${YEAR})\\b(?!\\s?(?:${COUNTED}))`,
		`\\((?<parenY>${YEAR})\\)`,
		// A heading that is a year, or begins with one.
		`^(?<headY>${YEAR})(?=\\s*(?:$|:|[-–]))`,
		`(?<![\\d£$€.,-])(?<plainY>(?:19|20)\\d\\d)\\b(?![\\d,.%-]*\\d|\\s(?-i:\\p{Ll}+s)\\b|%|s\\b)`,
	].join('|')})`,
	'giu',
);

/** Words in front of a date that are no part of it. */
export const LEAD =
	/^(?:on|by|until|since|from|in|during|of|for|after|before|around|through|circa|to|and|between|the)\s+/iu;

/** "January 23 to March 9, 2014": the year of both. */
export const RANGE_YEAR = new RegExp(
	`^${TO}(?:(?:${MONTH})\\.?\\s${DAY}|${DAY}\\s(?:${MONTH})|(?:${MONTH})),?\\s(?:(?:of|in)\\s)?(${YEAR})\\b`,
	'iu',
);

/** A sentence without any of these holds no date. */
export const MAY_HOLD =
	/\d|days?\b|\b(?:tue|wed|thu|mon|fri|sat|sun)|night\b|morning|yesterday|tomorrow|\bthis\s|week|month|year|spring|summer|autumn|winter|ago\b|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/iu;

/** Small "may", "march" are verbs, "sat" and "sun" no weekdays. */
export const SMALL_WORD = /^(?:may|march|mar|sat|sun)\b/u;
