import { addDays, dayNumber, dayOf, edtfDays, monthOf, weekdayOf, yearOf } from '../text/edtf.ts';
import type { Range } from '../text/span.ts';
import type { When, WhenBasis } from '../text/when.ts';
import { AHEAD, MONTHS, NUMBER_WORDS, SEASONS, WEEKDAYS } from './dateWords.ts';

/**
 * Date expressions of one sentence after the other, resolved to EDTF with the precision that is printed. Clock times,
 * durations, "now", "may" and "sat" are no dates.
 */

const MONTH = MONTHS.join('|');
const WEEKDAY = WEEKDAYS.join('|');
const YEAR = '1[0-9]\\d\\d|20\\d\\d';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const PART_OF_DAY = 'morning|afternoon|evening|night|lunchtime';
const NUMBER = `\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')}`;

/** One pattern with named groups for every shape, the longest shapes first. */
const DATE = new RegExp(
	[
		`(?<iso>(?<isoY>${YEAR})-(?<isoM>0[1-9]|1[0-2])-(?<isoD>[0-2]\\d|3[01]))`,
		`(?<slashD>[0-2]?\\d|3[01])[/.](?<slashM>0?[1-9]|1[0-2])[/.](?<slashY>${YEAR})`,
		// 14-16 August 2021
		`(?<rangeA>${DAY})\\s?(?:-|–|to|and)\\s?(?<rangeB>${DAY})\\s(?<rangeM>${MONTH})\\b\\.?(?:,?\\s(?<rangeY>${YEAR})\\b)?`,
		// (last) Saturday(,) (the) 14(th) (of) August(,) 2021
		`(?:(?:on\\s|by\\s|until\\s|since\\s|from\\s|for\\s)?(?:last\\s|next\\s|this\\s)?(?<dmW>${WEEKDAY}),?\\s)?(?:the\\s)?(?<dmD>${DAY})\\s(?:of\\s)?(?<dmM>${MONTH})\\b\\.?(?:,?\\s(?<dmY>${YEAR})\\b)?`,
		// (Saturday,) August 14(th)(,) 2021
		`(?:(?:on\\s|by\\s|until\\s|since\\s|from\\s|for\\s)?(?:last\\s|next\\s|this\\s)?(?<mdW>${WEEKDAY}),?\\s)?(?<mdM>${MONTH})\\.?\\s(?<mdD>${DAY})\\b(?!\\s?(?:percent|per cent|%))(?:,?\\s(?<mdY>${YEAR})\\b)?`,
		`(?<part>early|mid|late|the end of|the beginning of|the start of)[\\s-](?<partM>${MONTH})\\b\\.?(?:,?\\s(?<partY>${YEAR})\\b)?`,
		`(?<myM>${MONTH})\\b\\.?(?:,|\\sof)?\\s(?<myY>${YEAR})\\b`,
		`(?<season>spring|summer|autumn|fall|winter)(?:\\sof)?\\s(?<seasonY>${YEAR})\\b`,
		`(?<relSeason>last|this|next)\\s(?<relSeasonName>spring|summer|autumn|winter)\\b`,
		`Q(?<quarter>[1-4])\\s(?<quarterY>${YEAR})\\b`,
		`(?:the\\s)?(?<decade>(?:1[0-9]|20)\\d0)['’]?s\\b`,
		`(?<relMonthWord>last|next|this)\\s(?<relMonthName>january|february|march|april|june|july|august|september|october|november|december)\\b`,
		`(?<relDay>(?:the\\s)?day\\s(?:before\\syesterday|after\\stomorrow)|yesterday|today|tonight|tomorrow|last\\snight|this\\s(?:${PART_OF_DAY}|lunchtime))\\b`,
		`(?<relWord>(?:earlier|later|late|early)\\sthis|last|this|next|the\\sprevious|the\\sfollowing)\\s(?<relUnit>week|weekend|month|year)\\b`,
		`(?<agoN>${NUMBER})\\s(?<agoUnit>day|week|month|year)s?\\sago\\b`,
		`(?<wdWord>last|next|this|on|by|until|since|from|late\\son|early\\son)?\\s?\\b(?<wd>${WEEKDAY})\\b(?:\\s(?:${PART_OF_DAY}))?`,
		`(?<bareMWord>in|since|by|until|during|of|from|for|after|before|around|through)\\s(?<bareM>january|february|march|april|may|june|july|august|september|october|november|december)\\b(?!\\.?,?\\s?(?:${YEAR}|${DAY})\\b)`,
		`(?<bareYWord>in|since|by|until|during|of|from|before|after|around|circa|late|early|to|and|between|through|the)\\s(?<bareY>${YEAR})\\b(?!\\s?(?:people|members|votes|jobs|men|troops|soldiers|homes|pounds|miles|metres|words|copies|seats|staff|workers|students|tons|%|per cent|percent|km|°))`,
		`\\((?<parenY>${YEAR})\\)`,
		// A heading that is a year, or begins with one.
		`^(?<headY>${YEAR})(?=\\s*(?:$|:|[-–]))`,
		`(?<![\\d£$€.,-])(?<plainY>(?:19|20)\\d\\d)\\b(?![\\d,.%-]*\\d|\\s\\p{Ll}+s\\b|%|['’]?s\\b)`,
		`(?<nextDay>(?:the\\s)?(?:next|following)\\sday|(?<laterN>${NUMBER})\\sdays\\slater)\\b`,
	].join('|'),
	'giu',
);

/** Words in front of a date that are no part of it. */
const LEAD = /^(?:on|by|until|since|from|in|during|of|for|after|before|around|through|circa|to|and|between|the)\s+/iu;

export interface DateSetting {
	/** Day that relative dates count from, `YYYY-MM-DD`, or null where the document has none to the day. */
	readonly day: string | null;
	/** Year for dates printed without one, where no day is known to count from; null leaves them out. */
	readonly year: number | null;
}

interface Read {
	readonly edtf: string;
	readonly basis: WhenBasis;
	/** Whole years that are printed carry the narrative on. */
	readonly printedYear?: number;
}

const numberOf = (words: string): number => NUMBER_WORDS[words.toLowerCase()] ?? Number.parseInt(words, 10);
const monthNumber = (name: string): number =>
	MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;

/** Nearest day of that weekday strictly before, or with `ahead` strictly after; "on Friday" in a Friday report is today. */
function weekdayNear(day: string, weekday: number, ahead: boolean, sameDay: boolean): string {
	const distance = (weekday - weekdayOf(day) + 7) % 7;
	if (distance === 0 && sameDay) return day;
	return ahead ? addDays(day, distance === 0 ? 7 : distance) : addDays(day, distance === 0 ? -7 : distance - 7);
}

/** The year in which a day and month lies nearest to a day; ahead only where the sentence says so. */
function yearNear(day: string, month: number, date: number, ahead: boolean): number {
	const year = Number(day.slice(0, 4));
	const candidates = [year - 1, year, year + 1].flatMap((one) => {
		const candidate = dayOf(one, month, date);
		return candidate === null ? [] : [{ one, distance: dayNumber(candidate) - dayNumber(day) }];
	});
	// A report tells of what was; a date up to a month ahead can be announced without a word for it.
	const SOON = 31;
	const fitting = candidates.filter(({ distance }) => (ahead ? distance >= -SOON : distance <= SOON));
	const nearest = (fitting.length > 0 ? fitting : candidates).sort(
		(a, b) => Math.abs(a.distance) - Math.abs(b.distance),
	);
	return nearest[0]?.one ?? year;
}

function monthYear(setting: DateSetting, month: number, ahead: boolean, thread: number | null): number | null {
	if (thread !== null) return thread;
	if (setting.day === null) return setting.year;
	const year = Number(setting.day.slice(0, 4));
	const now = Number(setting.day.slice(5, 7));
	if (ahead) return month >= now ? year : year + 1;
	return month <= now ? year : year - 1;
}

/** What the text has told so far. */
interface Told {
	/** The text tells of years long past, and prints no date that counts from its own. */
	readonly history: boolean;
	/** The last whole day that was told of, `YYYY-MM-DD`, or null. */
	readonly day: string | null;
}

/** Reads one match, or null where it is no date or cannot be worked out. */
function readMatch(
	groups: Readonly<Record<string, string | undefined>>,
	setting: DateSetting,
	sentence: string,
	thread: number | null,
	told: Told,
): Read | null {
	const ahead = AHEAD.test(sentence);
	const { day } = setting;
	const g = (name: string): string => groups[name] ?? '';
	const basisFor = (year: string): WhenBasis =>
		year !== '' ? 'printed' : setting.day !== null ? 'relative' : 'inferred';
	const full = (y: string, m: number, d: string, weekday: string): Read | null => {
		const date = Number.parseInt(d, 10);
		if (y !== '') {
			const edtf = dayOf(Number(y), m, date);
			return edtf === null ? null : { edtf, basis: 'printed', printedYear: Number(y) };
		}
		const years: number[] = [];
		if (thread !== null) years.push(thread);
		else if (day !== null) years.push(yearNear(day, m, date, ahead));
		else if (setting.year !== null) years.push(setting.year);
		for (const year of years) {
			const edtf = dayOf(year, m, date);
			if (edtf === null) continue;
			const named = WEEKDAYS.indexOf(weekday.toLowerCase());
			if (named >= 0 && weekdayOf(edtf) !== named) {
				const other = [year - 1, year + 1]
					.map((one) => dayOf(one, m, date))
					.find((one) => one !== null && weekdayOf(one) === named);
				if (other !== undefined && other !== null && day !== null) return { edtf: other, basis: 'inferred' };
			}
			return { edtf, basis: basisFor('') };
		}
		return null;
	};

	if (groups.iso !== undefined) return full(g('isoY'), Number(g('isoM')), g('isoD'), '');
	if (groups.slashY !== undefined) return full(g('slashY'), Number(g('slashM')), g('slashD'), '');
	if (groups.rangeM !== undefined) {
		const month = monthNumber(g('rangeM'));
		const from = full(g('rangeY'), month, g('rangeA'), '');
		const to = full(g('rangeY'), month, g('rangeB'), '');
		if (from === null || to === null || from.edtf >= to.edtf) return null;
		return { ...from, edtf: `${from.edtf}/${to.edtf}` };
	}
	if (groups.dmM !== undefined) return full(g('dmY'), monthNumber(g('dmM')), g('dmD'), g('dmW'));
	if (groups.mdM !== undefined) return full(g('mdY'), monthNumber(g('mdM')), g('mdD'), g('mdW'));
	if (
		groups.partM !== undefined ||
		groups.myM !== undefined ||
		groups.bareM !== undefined ||
		groups.relMonthName !== undefined
	) {
		const month = monthNumber(g('partM') || g('myM') || g('bareM') || g('relMonthName'));
		const printed = g('partY') || g('myY');
		const next = g('relMonthWord').toLowerCase() === 'next';
		const year = printed !== '' ? Number(printed) : monthYear(setting, month, next || ahead, thread);
		if (year === null) return null;
		const about = groups.partM === undefined ? '' : '~';
		return {
			edtf: monthOf(year, month) + about,
			basis: basisFor(printed),
			...(printed === '' ? {} : { printedYear: year }),
		};
	}
	if (groups.season !== undefined) {
		const code = SEASONS[g('season').toLowerCase()];
		return code === undefined
			? null
			: { edtf: `${g('seasonY')}-${code}`, basis: 'printed', printedYear: Number(g('seasonY')) };
	}
	if (groups.quarter !== undefined) {
		// EDTF codes 33 to 36 are the quarters; an interval of months is understood by more readers.
		const first = (Number(g('quarter')) - 1) * 3 + 1;
		const year = Number(g('quarterY'));
		return { edtf: `${monthOf(year, first)}/${monthOf(year, first + 2)}`, basis: 'printed', printedYear: year };
	}
	if (groups.decade !== undefined) return { edtf: `${g('decade').slice(0, 3)}X`, basis: 'printed' };
	if (
		groups.bareY !== undefined ||
		groups.parenY !== undefined ||
		groups.headY !== undefined ||
		groups.plainY !== undefined
	) {
		const year = Number(g('bareY') || g('parenY') || g('headY') || g('plainY'));
		return { edtf: yearOf(year), basis: 'printed', printedYear: year };
	}

	if (groups.nextDay !== undefined) {
		if (told.day === null) return null;
		return { edtf: addDays(told.day, groups.laterN === undefined ? 1 : numberOf(g('laterN'))), basis: 'relative' };
	}
	if (told.history) {
		const word = g('relWord').toLowerCase();
		const turn = word.endsWith('previous') ? -1 : word === 'next' || word.endsWith('following') ? 1 : null;
		if (turn === null || thread === null || g('relUnit').toLowerCase() !== 'year') return null;
		return { edtf: yearOf(thread + turn), basis: 'relative' };
	}
	// Everything below counts from the day of the document.
	if (day === null || /^the\s/iu.test(g('relWord'))) return null;
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(5, 7));
	const relative = (edtf: string | null): Read | null => (edtf === null ? null : { edtf, basis: 'relative' });
	if (groups.relSeason !== undefined) {
		const code = SEASONS[g('relSeasonName').toLowerCase()] ?? 21;
		const word = g('relSeason').toLowerCase();
		const started = (code - 20) * 3 <= month;
		const shift =
			word === 'last' ? (started && month >= (code - 20) * 3 + 3 ? 0 : -1) : word === 'next' ? (started ? 1 : 0) : 0;
		return relative(`${yearOf(year + shift)}-${code}`);
	}
	if (groups.relDay !== undefined) {
		const word = g('relDay').toLowerCase().replace(/\s+/gu, ' ');
		const shift = word.endsWith('before yesterday')
			? -2
			: word.endsWith('after tomorrow')
				? 2
				: word === 'yesterday' || word === 'last night'
					? -1
					: word === 'tomorrow'
						? 1
						: 0;
		return relative(addDays(day, shift));
	}
	if (groups.agoN !== undefined) {
		const count = numberOf(g('agoN'));
		switch (g('agoUnit').toLowerCase()) {
			case 'day':
				return relative(addDays(day, -count));
			case 'week':
				return relative(`${addDays(day, -7 * count)}~`);
			case 'month': {
				const months = year * 12 + (month - 1) - count;
				return relative(`${monthOf(Math.floor(months / 12), (months % 12) + 1)}~`);
			}
			default:
				return relative(`${yearOf(year - count)}~`);
		}
	}
	if (groups.relUnit !== undefined) {
		const word = g('relWord').toLowerCase();
		const shift =
			word === 'last' || word.endsWith('previous') ? -1 : word === 'next' || word.endsWith('following') ? 1 : 0;
		switch (g('relUnit').toLowerCase()) {
			case 'year':
				return relative(yearOf(year + shift));
			case 'month': {
				const months = year * 12 + (month - 1) + shift;
				return relative(monthOf(Math.floor(months / 12), (months % 12) + 1));
			}
			case 'weekend': {
				const saturday = addDays(day, 6 - (weekdayOf(day) || 7) + 7 * shift);
				return relative(`${saturday}/${addDays(saturday, 1)}`);
			}
			default: {
				const monday = addDays(day, 1 - (weekdayOf(day) || 7) + 7 * shift);
				return relative(`${monday}/${addDays(monday, 6)}`);
			}
		}
	}
	if (groups.wd !== undefined) {
		const weekday = WEEKDAYS.indexOf(g('wd').toLowerCase());
		const word = g('wdWord').toLowerCase();
		if (word === 'last') return relative(weekdayNear(day, weekday, false, false));
		if (word === 'next') return relative(weekdayNear(day, weekday, true, false));
		return relative(weekdayNear(day, weekday, ahead && word !== 'since', word !== 'by'));
	}
	return null;
}

/** Letters of a weekday or month at the end of a longer word are no date: "Sunday Times", "Mail on Sunday". */
const IN_A_NAME = /mail on\s$/iu;
const NAME_AFTER = /^\s(?:Times|Mirror|Telegraph|Express|People|Post|Herald|Night Live)\b/u;

/** "January 23 to March 9, 2014": the year of both. */
const RANGE_YEAR = new RegExp(
	`^\\s?(?:-|–|to|until|through)\\s?(?:(?:${MONTH})\\.?\\s${DAY}|${DAY}\\s(?:${MONTH})),?\\s(${YEAR})\\b`,
	'iu',
);
const RANGE_LENGTH = 40;
/** How far a year that is printed carries on in a report, and a day for "the next day": about two sentences. */
const THREAD = 300;
/** A sentence without any of these holds no date. */
const MAY_HOLD =
	/\d|day\b|night\b|yesterday|tomorrow|\bthis\s|week|month|year|spring|summer|autumn|winter|ago\b|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/iu;
/** Years long past that make a text a history. */
const PAST_YEARS = 6;
const YEAR_PRINTED = /(?<![\d£$€.,])(?:1[0-9]\d\d|20\d\d)\b(?![,.]\d)/gu;
const OWN_TIME =
	/\b(?:today|yesterday|tomorrow|tonight|last night|this week|last week|next week|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/giu;

/** Whether a text tells of years before its own, with hardly a word that counts from its own day. */
function isHistory(content: string, referenceYear: number | null): boolean {
	let past = 0;
	for (const [year] of content.matchAll(YEAR_PRINTED))
		if (referenceYear === null || Number(year) < referenceYear - 1) past++;
	if (past < PAST_YEARS) return false;
	const own = [...content.matchAll(OWN_TIME)].length;
	return past >= PAST_YEARS * own;
}

/** The words around a date in which its tense stands. */
const BEFORE = 90;
const BEHIND = 50;
const near = (words: string, at: number): string => words.slice(Math.max(0, at - BEFORE), at + BEHIND);

/**
 * The dates of a text, in order.
 *
 * @param sentences - in order; metadata is left out by the caller
 * @param setting - what relative and yearless dates count from
 */
export function findDates(content: string, sentences: readonly Range[], setting: DateSetting): readonly When[] {
	const dates: When[] = [];
	let thread: { readonly year: number; readonly at: number } | null = null;
	let lastDay: { readonly day: string; readonly at: number } | null = null;
	const referenceYear = setting.day === null ? setting.year : Number(setting.day.slice(0, 4));
	const history = isHistory(content, referenceYear);
	for (const sentence of sentences) {
		const words = content.slice(sentence.start, sentence.end);
		if (!MAY_HOLD.test(words)) continue;
		for (const match of words.matchAll(DATE)) {
			if (match.groups === undefined) continue;
			if (match.groups.wd !== undefined) {
				const from = match.index + match[0].toLowerCase().lastIndexOf(match.groups.wd.toLowerCase());
				if (words.charAt(from) === words.charAt(from).toLowerCase()) continue;
				if (NAME_AFTER.test(words.slice(match.index + match[0].length))) continue;
				if (IN_A_NAME.test(words.slice(0, from)) && match.groups.wdWord === undefined) continue;
				if (/\bmail\s$/iu.test(words.slice(0, match.index))) continue;
			}
			const lead: string = LEAD.exec(match[0])?.[0] ?? '';
			const start: number =
				sentence.start + match.index + lead.length + (/^\s*/.exec(match[0].slice(lead.length))?.[0].length ?? 0);
			let end = sentence.start + match.index + match[0].length;
			while (end > start && /[\s.,()]/.test(content.charAt(end - 1))) end--;
			const begin = content.charAt(start) === '(' ? start + 1 : start;
			const before = begin > 0 ? content.charAt(begin - 1) : ' ';
			if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(content.charAt(end))) continue;
			// Small "may", "march" are verbs.
			if (/^(?:may|march|mar|sat|sun)\b/u.test(content.slice(begin, end))) continue;
			const reach = history ? Number.POSITIVE_INFINITY : THREAD;
			const carried: number | null =
				thread !== null &&
				begin - thread.at <= reach &&
				thread.year !== referenceYear &&
				(history || !AHEAD.test(near(words, match.index)))
					? thread.year
					: null;
			const ranged = RANGE_YEAR.exec(content.slice(end, end + RANGE_LENGTH))?.[1];
			const told = { history, day: lastDay !== null && begin - lastDay.at <= THREAD ? lastDay.day : null };
			const read = readMatch(
				match.groups,
				setting,
				near(words, match.index),
				ranged === undefined ? carried : Number(ranged),
				told,
			);
			if (read === null) continue;
			const days = edtfDays(read.edtf);
			if (days === null) continue;
			if (read.printedYear !== undefined) thread = { year: read.printedYear, at: begin };
			else if (history && thread !== null && read.basis === 'relative')
				thread = { year: Number(read.edtf.slice(0, 4)), at: begin };
			if (/^\d{4}-\d\d-\d\d$/.test(read.edtf)) lastDay = { day: read.edtf, at: begin };
			dates.push({ edtf: read.edtf, ...days, basis: read.basis, printed: { start: begin, end } });
		}
	}
	return dates;
}

/** Day-and-month dates of a text that are printed with their weekday and without a year. */
function weekdayDates(
	content: string,
): readonly { readonly weekday: number; readonly month: number; readonly date: number }[] {
	return [...content.matchAll(DATE)].flatMap(({ groups }) => {
		const weekday = WEEKDAYS.indexOf((groups?.dmW ?? groups?.mdW ?? '').toLowerCase());
		const month = monthNumber(groups?.dmM ?? groups?.mdM ?? '');
		const printedYear = groups?.dmY ?? groups?.mdY;
		if (weekday < 0 || month === 0 || printedYear !== undefined) return [];
		return [{ weekday, month, date: Number.parseInt(groups?.dmD ?? groups?.mdD ?? '', 10) }];
	});
}

/** Weekdays of a date repeat after at most eleven years; over a leap century after twelve. */
const YEARS_BACK = 12;

/**
 * The year of a text without a date: the latest one, not after the day it was added, in which every weekday with a date in the
 * text fits. A hint from dated documents goes first where it fits as well.
 *
 * @param addedOn - `YYYY-MM-DD`
 * @returns null where no weekday is printed with a date and there is no hint
 */
export function inferYear(content: string, addedOn: string, hint: number | null): number | null {
	const printed = weekdayDates(content);
	const fits = (year: number): boolean =>
		printed.every(({ weekday, month, date }) => {
			const day = dayOf(year, month, date);
			return day !== null && weekdayOf(day) === weekday;
		});
	if (hint !== null && fits(hint)) return hint;
	if (printed.length === 0) return null;
	const last = Number(addedOn.slice(0, 4));
	for (let year = last; year >= last - YEARS_BACK; year--) {
		const past = printed.some(({ month, date }) => {
			const day = dayOf(year, month, date);
			return day !== null && day <= addedOn;
		});
		if (past && fits(year)) return year;
	}
	return null;
}
