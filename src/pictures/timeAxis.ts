import { dayNumber } from '../text/edtf.ts';

/** A mark on the axis: an EDTF date (a day, a month or a year) and where it begins, in days since 1970. */
export interface Tick {
	readonly edtf: string;
	readonly day: number;
}

const DAYS_A_MONTH = 30.4;
const DAYS_A_YEAR = 365.25;

/** Distances of ticks that people count in, the smallest first. */
const STEPS = [
	...[1, 2, 7, 14].map((count) => ({ unit: 'day', count, days: count }) as const),
	...[1, 3, 6].map((count) => ({ unit: 'month', count, days: count * DAYS_A_MONTH }) as const),
	...[1, 2, 5, 10, 20, 50, 100].map((count) => ({ unit: 'year', count, days: count * DAYS_A_YEAR }) as const),
];

const iso = (day: number): string => new Date(day * 86_400_000).toISOString();
const four = (year: number): string => String(year).padStart(4, '0');
const two = (month: number): string => String(month).padStart(2, '0');

/**
 * Marks between two days, so far apart that `most` of them fill the axis: days, weeks, months, quarters, years and more.
 *
 * @param from - first day of the axis, in days since 1970
 * @param to - last day
 */
export function ticksBetween(from: number, to: number, most: number): readonly Tick[] {
	const step = STEPS.find(({ days }) => (to - from) / days <= most) ?? STEPS.at(-1);
	if (step === undefined) return [];
	const ticks: Tick[] = [];
	if (step.unit === 'day') {
		for (let day = Math.ceil(from); day <= to; day += step.count) ticks.push({ edtf: iso(day).slice(0, 10), day });
		return ticks;
	}
	const first = Number(iso(from).slice(0, 4));
	const months = step.unit === 'year' ? 12 * step.count : step.count;
	for (let month = Math.floor((12 * first) / months) * months; ; month += months) {
		const edtf = `${four(Math.floor(month / 12))}-${two((month % 12) + 1)}`;
		const day = dayNumber(`${edtf}-01`);
		if (!(day <= to)) return ticks;
		if (day >= from) ticks.push({ edtf: step.unit === 'year' ? edtf.slice(0, 4) : edtf, day });
	}
}
