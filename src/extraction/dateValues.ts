import { addDays, dayNumber, dayOf, monthOf, weekdayOf, yearOf } from '../text/edtf.ts';
import type { WhenBasis } from '../text/when.ts';
import { AHEAD, BACK, MONTHS, NUMBER_WORDS, SEASONS, SPOKEN_DAYS, WEEKDAYS } from './dateWords.ts';

/** From the groups of a match in `datePatterns.ts` to an EDTF date with the precision that is printed. */

export interface DateSetting {
	/** Day that relative dates count from, `YYYY-MM-DD`, or null where the document has none to the day. */
	readonly day: string | null;
	/** Year for dates printed without one, where no day is known to count from; null leaves them out. */
	readonly year: number | null;
}

/** What stands around a date: what the text has told so far, and the words near it. */
export interface Around {
	readonly setting: DateSetting;
	/** The words near the date, in which its tense stands. */
	readonly near: string;
	/** Whether "would" stands in front of it. */
	readonly would: boolean;
	/** Whether the verb right in front of it says that it is over: "called Friday for". */
	readonly done: boolean;
	/** Year that the narrative carries on, or null. */
	readonly year: number | null;
	/** The last year printed not long before, which "that year" means, or null. */
	readonly toldYear: number | null;
	/** The last whole day and the last month that were told of not long before: `YYYY-MM-DD`, `YYYY-MM`. */
	readonly day: string | null;
	readonly month: string | null;
	/** The text tells of years long past: nothing counts from its own day. */
	readonly history: boolean;
}

export interface DateValue {
	readonly edtf: string;
	readonly basis: WhenBasis;
}

type Groups = Readonly<Record<string, string | undefined>>;
/** The printed words of a group, '' where it is not there. */
type Group = (name: string) => string;
type Tense = 'ahead' | 'past' | 'open';

const numberOf = (words: string): number => NUMBER_WORDS[words.toLowerCase()] ?? Number.parseInt(words, 10);

/** From 1; 0 where there is no such month. */
export const monthNumber = (name: string): number =>
	MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;

/** From 0, Sunday; -1 where there is no such day. */
export const weekdayNumber = (name: string): number =>
	name === '' ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(name.toLowerCase().replace(/\.$/u, '').slice(0, 3)));

const tenseOf = ({ near, done }: Around): Tense =>
	done ? 'past' : AHEAD.test(near) ? 'ahead' : BACK.test(near) ? 'past' : 'open';

/** The tense of a day or month: what would happen lies ahead of those who said so. */
const calendarTense = (around: Around): Tense => (around.would && !around.done ? 'ahead' : tenseOf(around));

/** Nearest day of that weekday before, or with `ahead` after; `sameDay` lets the day itself count ("on Friday" in a Friday report). */
function weekdayNear(day: string, weekday: number, ahead: boolean, sameDay: boolean): string {
	const distance = (weekday - weekdayOf(day) + 7) % 7;
	if (distance === 0 && sameDay) return day;
	return ahead ? addDays(day, distance === 0 ? 7 : distance) : addDays(day, distance === 0 ? -7 : distance - 7);
}

/**
 * A report tells of what was: a date up to a month ahead can be announced without a word for it. Where the words near it have no tense
 * at all ("launches June 28") it may lie a quarter ahead.
 */
const DAYS_AHEAD: Readonly<Record<Tense, number>> = { past: 31, open: 100, ahead: Number.POSITIVE_INFINITY };
const DAYS_BACK_WHEN_AHEAD = 31;

/** The year in which a day and month lies nearest to a day; ahead only where the words say so. */
function yearNear(day: string, month: number, date: number, tense: Tense): number {
	const year = Number(day.slice(0, 4));
	const candidates = [year - 1, year, year + 1].flatMap((one) => {
		const candidate = dayOf(one, month, date);
		return candidate === null ? [] : [{ one, distance: dayNumber(candidate) - dayNumber(day) }];
	});
	const fitting = candidates.filter(({ distance }) =>
		tense === 'ahead' ? distance >= -DAYS_BACK_WHEN_AHEAD : distance <= DAYS_AHEAD[tense],
	);
	const nearest = (fitting.length > 0 ? fitting : candidates).sort(
		(a, b) => Math.abs(a.distance) - Math.abs(b.distance),
	);
	return nearest[0]?.one ?? year;
}

/** So many months back a month is this year's, whatever is ahead. */
const JUST_OVER = 2;

/** The year of a month that is printed alone: the last such month of a report, the next one where the words say so. */
function monthYear(around: Around, month: number, next: boolean): number | null {
	const { setting, year } = around;
	if (year !== null) return year;
	if (setting.day === null) return setting.year;
	const own = Number(setting.day.slice(0, 4));
	const now = Number(setting.day.slice(5, 7));
	// "The release of October figures will ...", in November: just over.
	if (next || calendarTense(around) === 'ahead') return month >= (next ? now : now - JUST_OVER) ? own : own + 1;
	return month <= now ? own : own - 1;
}

/** How a date is known whose year is not printed. */
const yearless = ({ setting }: Around): WhenBasis => (setting.day === null ? 'inferred' : 'relative');

/** A day of a month. @param year - as printed, or '' */
function wholeDay(around: Around, year: string, month: number, date: string, weekday: string): DateValue | null {
	const { setting } = around;
	const number = Number.parseInt(date, 10);
	if (year !== '') {
		const edtf = dayOf(Number(year), month, number);
		return edtf === null ? null : { edtf, basis: 'printed' };
	}
	const worked =
		around.year ?? (setting.day === null ? setting.year : yearNear(setting.day, month, number, calendarTense(around)));
	const edtf = worked === null ? null : dayOf(worked, month, number);
	if (worked === null || edtf === null) return null;
	const named = weekdayNumber(weekday);
	if (named >= 0 && weekdayOf(edtf) !== named && setting.day !== null) {
		const other = [worked - 1, worked + 1]
			.map((one) => dayOf(one, month, number))
			.find((one) => one !== null && weekdayOf(one) === named);
		if (other !== undefined && other !== null) return { edtf: other, basis: 'inferred' };
	}
	return { edtf, basis: yearless(around) };
}

function dayRange(around: Around, year: string, month: string, first: string, last: string): DateValue | null {
	const from = wholeDay(around, year, monthNumber(month), first, '');
	const to = wholeDay(around, year, monthNumber(month), last, '');
	return from === null || to === null || from.edtf >= to.edtf ? null : { ...from, edtf: `${from.edtf}/${to.edtf}` };
}

const spokenDay = (word: string): string => String(SPOKEN_DAYS.indexOf(word.toLowerCase()) + 1);

/** Days and months with a number or a name of their own. Undefined, here and below: of another shape. */
function calendarDate(g: Group, groups: Groups, around: Around): DateValue | null | undefined {
	if (groups.iso !== undefined) return wholeDay(around, g('isoY'), Number(g('isoM')), g('isoD'), '');
	if (groups.slashY !== undefined) return wholeDay(around, g('slashY'), Number(g('slashM')), g('slashD'), '');
	if (groups.dashY !== undefined) return wholeDay(around, g('dashY'), monthNumber(g('dashM')), g('dashD'), '');
	if (groups.rangeM !== undefined) return dayRange(around, g('rangeY'), g('rangeM'), g('rangeA'), g('rangeB'));
	if (groups.backM !== undefined) return dayRange(around, g('backY'), g('backM'), g('backA'), g('backB'));
	if (groups.dmM !== undefined) return wholeDay(around, g('dmY'), monthNumber(g('dmM')), g('dmD'), g('dmW'));
	if (groups.mdM !== undefined) return wholeDay(around, g('mdY'), monthNumber(g('mdM')), g('mdD'), g('mdW'));
	if (groups.spokenM !== undefined)
		return wholeDay(around, g('spokenY'), monthNumber(g('spokenM')), spokenDay(g('spokenD')), g('spokenW'));
	if (groups.ofSpokenM !== undefined)
		return wholeDay(around, g('ofSpokenY'), monthNumber(g('ofSpokenM')), spokenDay(g('ofSpokenD')), g('ofSpokenW'));
	const name = g('partM') || g('myM') || g('bareM') || g('relMonthName');
	if (name === '') return undefined;
	const printed = g('partY') || g('myY');
	const month = monthNumber(name);
	const year = printed === '' ? monthYear(around, month, g('relMonthWord').toLowerCase() === 'next') : Number(printed);
	if (year === null) return null;
	const about = groups.partM === undefined ? '' : '~';
	return { edtf: monthOf(year, month) + about, basis: printed === '' ? yearless(around) : 'printed' };
}

/** Years, and what is counted in them. */
function yearDate(g: Group, groups: Groups): DateValue | null | undefined {
	const printed = (edtf: string): DateValue => ({ edtf, basis: 'printed' });
	if (groups.season !== undefined) {
		const code = SEASONS[g('season').toLowerCase()];
		return code === undefined ? null : printed(`${g('seasonY')}-${code}`);
	}
	if (groups.quarter !== undefined) {
		// EDTF codes 33 to 36 are the quarters; an interval of months is understood by more readers.
		const first = (Number(g('quarter')) - 1) * 3 + 1;
		const year = Number(g('quarterY'));
		return printed(`${monthOf(year, first)}/${monthOf(year, first + 2)}`);
	}
	if (groups.decade !== undefined) return printed(`${g('decade').slice(0, 3)}X`);
	if (groups.rangedFrom !== undefined) {
		const last = g('rangedTo').length === 2 ? g('rangedFrom').slice(0, 2) + g('rangedTo') : g('rangedTo');
		return last > g('rangedFrom') ? printed(last) : null;
	}
	if (groups.partYear !== undefined) return printed(`${g('partYear')}~`);
	const year = g('bareY') || g('parenY') || g('headY') || g('firstY') || g('plainY');
	return year === '' ? undefined : printed(yearOf(Number(year)));
}

/** Dates that count from the one told of before: "the next day", "that month". */
function toldDate(g: Group, groups: Groups, around: Around): DateValue | null | undefined {
	const relative = (edtf: string | null): DateValue | null => (edtf === null ? null : { edtf, basis: 'relative' });
	if (groups.nextDay !== undefined) {
		return relative(around.day && addDays(around.day, groups.laterN === undefined ? 1 : numberOf(g('laterN'))));
	}
	if (groups.toldDay !== undefined) return relative(around.day);
	if (groups.toldD !== undefined) {
		const [year = '', month = ''] = (around.month ?? '').split('-');
		return relative(month === '' ? null : dayOf(Number(year), Number(month), Number.parseInt(g('toldD'), 10)));
	}
	if (groups.toldMonth !== undefined) return relative(around.month);
	if (groups.toldYear !== undefined) return relative(around.toldYear === null ? null : yearOf(around.toldYear));
	if (groups.yearsN !== undefined) {
		const turned = numberOf(g('yearsN')) * (g('yearsWord').toLowerCase() === 'earlier' ? -1 : 1);
		return relative(around.toldYear === null ? null : yearOf(around.toldYear + turned));
	}
	if (groups.partUnit !== undefined) {
		if (!around.history && tenseOf(around) !== 'past') return undefined;
		if (g('partUnit').toLowerCase() === 'month') return around.history ? relative(around.month) : undefined;
		if (around.toldYear === null) return around.history ? null : undefined;
		return relative(yearOf(around.toldYear));
	}
	if (!around.history) return undefined;
	const word = g('relWord').toLowerCase();
	const turn = word.endsWith('previous') ? -1 : word === 'next' || word.endsWith('following') ? 1 : null;
	if (turn !== null && around.month !== null && g('relUnit').toLowerCase() === 'month') {
		const [year = '', month = ''] = around.month.split('-');
		return relative(shiftedMonth(Number(year), Number(month), turn));
	}
	if (turn === null || around.year === null || g('relUnit').toLowerCase() !== 'year') return null;
	return relative(yearOf(around.year + turn));
}

function shiftedMonth(year: number, month: number, shift: number): string {
	const months = year * 12 + (month - 1) + shift;
	return monthOf(Math.floor(months / 12), (months % 12) + 1);
}

const DAY_SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, 'last night': -1, tomorrow: 1 };

function relativeDay(word: string): number {
	if (word.endsWith('before yesterday')) return -2;
	return word.endsWith('after tomorrow') ? 2 : (DAY_SHIFTS[word] ?? 0);
}

function agoDate(day: string, count: number, unit: string): string {
	const year = Number(day.slice(0, 4));
	if (unit === 'day') return addDays(day, -count);
	if (unit === 'week') return `${addDays(day, -7 * count)}~`;
	return unit === 'month' ? `${shiftedMonth(year, Number(day.slice(5, 7)), -count)}~` : `${yearOf(year - count)}~`;
}

function relativeUnit(day: string, word: string, unit: string): string {
	const year = Number(day.slice(0, 4));
	const shift = word === 'last' ? -1 : word === 'next' ? 1 : 0;
	if (unit === 'year') return yearOf(year + shift);
	if (unit === 'month') return shiftedMonth(year, Number(day.slice(5, 7)), shift);
	const first = addDays(day, (unit === 'weekend' ? 6 : 1) - (weekdayOf(day) || 7) + 7 * shift);
	return `${first}/${addDays(first, unit === 'weekend' ? 1 : 6)}`;
}

function relativeSeason(day: string, word: string, name: string): string {
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(5, 7));
	const code = SEASONS[name] ?? 21;
	const begins = (code - 20) * 3;
	const begun = begins <= month;
	const over = month >= begins + 3;
	const shift = word === 'last' ? (begun && over ? 0 : -1) : word === 'next' && begun ? 1 : 0;
	return `${yearOf(year + shift)}-${code}`;
}

/** Dates that count from the day of the document. */
function relativeDate(g: Group, groups: Groups, around: Around): string | null {
	const { day } = around.setting;
	const word = (name: string): string => g(name).toLowerCase().replace(/\s+/gu, ' ');
	// "The following week" counts from something else that was told of.
	if (day === null || word('relWord').startsWith('the ')) return null;
	if (groups.relSeason !== undefined) return relativeSeason(day, word('relSeason'), word('relSeasonName'));
	if (groups.relDay !== undefined) return addDays(day, relativeDay(word('relDay')));
	if (groups.agoDay !== undefined && word('agoUnit') === 'year') {
		const then = addDays(day, relativeDay(word('agoDay')));
		return dayOf(Number(then.slice(0, 4)) - numberOf(g('agoN')), Number(then.slice(5, 7)), Number(then.slice(8, 10)));
	}
	if (groups.agoN !== undefined) return agoDate(day, numberOf(g('agoN')), word('agoUnit'));
	if (groups.partUnit !== undefined) return word('partUnit') === 'month' ? day.slice(0, 7) : day.slice(0, 4);
	if (groups.relUnit !== undefined) return relativeUnit(day, word('relWord'), word('relUnit'));
	const name = g('wd') || g('shortWd');
	if (name === '') return null;
	const weekday = weekdayNumber(name);
	const before = word('wdWord') || word('shortWdWord');
	if (before === 'last') return weekdayNear(day, weekday, false, false);
	if (before === 'next') return weekdayNear(day, weekday, true, false);
	return weekdayNear(day, weekday, tenseOf(around) === 'ahead' && before !== 'since', before !== 'by');
}

/** The date of one match, or null where it is none or cannot be worked out. @param groups - of `DATE` in `datePatterns.ts` */
export function dateValue(groups: Groups, around: Around): DateValue | null {
	const g = (name: string): string => groups[name] ?? '';
	for (const read of [calendarDate, yearDate, toldDate]) {
		const value = read(g, groups, around);
		if (value !== undefined) return value;
	}
	const edtf = relativeDate(g, groups, around);
	return edtf === null ? null : { edtf, basis: 'relative' };
}
