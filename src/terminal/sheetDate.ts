/** Three numbers with strokes, dots or dashes between them: how spreadsheets write days. */
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

const day = (year: number, month: number, date: number): string =>
	`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/**
 * A day as a spreadsheet may have rewritten it, as `YYYY-MM-DD`. A program that opens "2021-03-02" saves "02/03/2021" or "3/2/2021" by the
 * habits of its country, so what can be read both ways is taken for the day that stood there before, or left as it is.
 *
 * @param known - what stood in the cell when the sheet was written, or null
 * @returns what is written where it is no such day, or may be two
 */
export function sheetDate(written: string, known: string | null): string {
	const match = NUMBERS.exec(written);
	if (match === null) return written;
	const [, first = '', mark, second = '', last = ''] = match;
	if (first.length > 2) return written;
	const year = last.length === 2 ? 2_000 + Number(last) : Number(last);
	const [a, b] = [Number(first), Number(second)];
	// With dots the day always comes first.
	const days = mark === '.' ? [day(year, b, a)] : [day(year, b, a), day(year, a, b)];
	const possible = [...new Set(days)].filter((one) => Number(one.slice(5, 7)) <= 12);
	if (known !== null && possible.includes(known)) return known;
	const [only = written] = possible;
	return possible.length === 1 ? only : written;
}
