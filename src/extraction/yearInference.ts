import { dayOf, weekdayOf } from '../text/edtf.ts';
import { matchesOf } from '../text/matches.ts';
import { DATE } from './datePatterns.ts';
import { monthNumber, weekdayNumber } from './dateValues.ts';

/** Day-and-month dates of a text that are printed with their weekday and without a year. */
function weekdayDates(
	content: string,
): readonly { readonly weekday: number; readonly month: number; readonly date: number }[] {
	return matchesOf(DATE, content).flatMap(({ groups }) => {
		const weekday = weekdayNumber(groups?.dmW ?? groups?.mdW ?? '');
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
