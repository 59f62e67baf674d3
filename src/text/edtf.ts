/** Calendar helpers for EDTF dates (ISO 8601-2:2019). Days are `YYYY-MM-DD` in the proleptic Gregorian calendar, no time zone. */

const MILLISECONDS_A_DAY = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => String(value).padStart(4, '0');

/** Day number since 1970-01-01 of a day that exists. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;

/** The day with a number. */
const dayFromNumber = (number: number): string => new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const addDays = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2021-08-14`, or null where there is no such day. Months count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
	// Before 1900 `Date.UTC` reads two-digit years as 19xx; only four-digit years come here.
	if (year < 100 || day > daysInMonth(year, month)) return null;
	return `${four(year)}-${two(month)}-${two(day)}`;
}

export const monthOf = (year: number, month: number): string => `${four(year)}-${two(month)}`;
export const yearOf = (year: number): string => four(year);

/** EDTF codes of the seasons, northern: spring 21, summer 22, autumn 23, winter 24; with their first month. */
const SEASON_MONTHS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

function single(edtf: string): { readonly from: string; readonly to: string } | null {
	const value = edtf.replace(/[~?%]$/, '');
	const decade = /^(\d{3})X$/.exec(value);
	if (decade !== null) return { from: `${decade[1]}0-01-01`, to: `${decade[1]}9-12-31` };
	const century = /^(\d{2})XX$/.exec(value);
	if (century !== null) return { from: `${century[1]}00-01-01`, to: `${century[1]}99-12-31` };
	const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
	if (match === null) return null;
	const year = Number(match[1]);
	if (match[2] === undefined) return { from: `${four(year)}-01-01`, to: `${four(year)}-12-31` };
	const month = Number(match[2]);
	const seasonStart = SEASON_MONTHS[month];
	if (seasonStart !== undefined) {
		const lastMonth = ((seasonStart + 1) % 12) + 1;
		const lastYear = lastMonth < seasonStart ? year + 1 : year;
		return {
			from: `${four(year)}-${two(seasonStart)}-01`,
			to: `${four(lastYear)}-${two(lastMonth)}-${two(daysInMonth(lastYear, lastMonth))}`,
		};
	}
	if (month < 1 || month > 12) return null;
	if (match[3] === undefined) {
		return {
			from: `${four(year)}-${two(month)}-01`,
			to: `${four(year)}-${two(month)}-${two(daysInMonth(year, month))}`,
		};
	}
	const day = dayOf(year, month, Number(match[3]));
	return day === null ? null : { from: day, to: day };
}

/** First and last day that an EDTF date or interval can mean, or null where it is none. */
export function edtfDays(edtf: string): { readonly from: string; readonly to: string } | null {
	const [first = '', last = first] = edtf.split('/');
	const from = single(first);
	const to = single(last);
	return from === null || to === null ? null : { from: from.from, to: to.to };
}
