import type { When } from '../../text/when.ts';

/** First and last day, `YYYY-MM-DD`, that a person asked for; null is open. */
export interface DayRange {
	readonly from: string | null;
	readonly to: string | null;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (value: number): string => String(value).padStart(2, '0');

/** Last day of a month, 1-based. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function span(year: string, month?: number, day?: number): { from: string; to: string } | null {
	if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
	if (month < 1 || month > 12) return null;
	const last = daysIn(Number(year), month);
	if (day === undefined) return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
	if (day < 1 || day > last) return null;
	return { from: `${year}-${two(month)}-${two(day)}`, to: `${year}-${two(month)}-${two(day)}` };
}

/**
 * A day, month or year as people write it in an option: `2021-08-14`, `2021-08`, `2021`, `14/08/2021` (day first), `14 August
 * 2021`, `August 2021`. Complete dates only: an option has no document that a missing year could be worked out from.
 *
 * @returns the first and last day meant, `YYYY-MM-DD`, or null where it is none of these
 */
export function daysOf(typed: string): { readonly from: string; readonly to: string } | null {
	const text = typed.trim().toLowerCase();
	const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
	if (iso?.[1] !== undefined) {
		return span(
			iso[1],
			iso[2] === undefined ? undefined : Number(iso[2]),
			iso[3] === undefined ? undefined : Number(iso[3]),
		);
	}
	const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
	if (british?.[3] !== undefined) return span(british[3], Number(british[2]), Number(british[1]));
	const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
	if (words?.[2] !== undefined && words[3] !== undefined) {
		const month = MONTH_NAMES.indexOf(words[2].slice(0, 3)) + 1;
		if (month === 0) return null;
		return span(words[3], month, words[1] === undefined ? undefined : Number(words[1]));
	}
	return null;
}

/** Whether a range asks for anything. */
export const asksForDays = (range: DayRange): boolean => range.from !== null || range.to !== null;

/** Whether a date can lie in a range: some day that it can mean does. */
export function mayLieIn({ from, to }: Pick<When, 'from' | 'to'>, range: DayRange): boolean {
	return (range.to === null || from <= range.to) && (range.from === null || to >= range.from);
}

/** First and last day of an EDTF value as documents carry it (day, month, year, interval, with `~`), or null. */
export function daysOfEdtf(edtf: string): { readonly from: string; readonly to: string } | null {
	const [first = '', last = first] = edtf.replace(/[~?%]/g, '').split('/');
	const from = daysOf(first)?.from;
	const to = daysOf(last)?.to;
	return from === undefined || to === undefined ? null : { from, to };
}
