import type { PrintedLine } from './printedLines.ts';

/** Where printed lines are rows of a table: what stands side by side is not one sentence. */

/** A run of letters on a line, in points. */
interface Run {
	readonly str: string;
	readonly x: number;
	readonly width: number;
	readonly size: number;
}

/** Cells stand apart by at least so many sizes. Blanks of a justified line may be as wide, but then they are all alike, by this factor. */
const APART = 0.5;
const ALIKE = 1.6;
/** From so many sizes on, a gap shows by itself where a column begins. */
const WIDE = 1.8;
/** No justified line has blanks so wide. */
const WIDEST_BLANK = 3;
/** Points by which the beginnings of a column's cells differ at most. */
const SAME_STOP = 1.5;
/** Sizes of a letter from one line of a cell to its next. */
const NEXT_LINE = 1.9;
/** "3.", "(a)", "iv", "•", "Date:": what stands before a wide gap and still belongs to what follows. */
const LEADS_OVER = /^(?:[^\p{L}\p{N}]{1,2}|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{1,5})[.)]?|.*:)$/u;
const LONGEST_LABEL = 60;
/** No row of a table has more cells. */
const MOST_CELLS = 60;

/** A gap inside a line that may part two cells. */
interface Gap {
	/** Index of the run behind it. */
	readonly at: number;
	/** Where that run begins. */
	readonly x: number;
	/** In sizes of a letter. */
	readonly wide: number;
	/** What stands behind it. */
	readonly word: string;
}

const areAlike = (a: Gap, b: Gap): boolean => a.wide < b.wide * ALIKE && b.wide < a.wide * ALIKE;

function gapsIn(runs: readonly Run[]): readonly Gap[] {
	const gaps: Gap[] = [];
	let right = Number.NEGATIVE_INFINITY;
	let before = '';
	for (const [at, { str, x, width, size }] of runs.entries()) {
		if (str.trim() === '') continue;
		if (size > 0 && right > Number.NEGATIVE_INFINITY && x > right) {
			const wide = (x - right) / size;
			const leadsOver = before.length <= LONGEST_LABEL && LEADS_OVER.test(before.trim());
			if (wide >= APART && !leadsOver) gaps.push({ at, x, wide, word: str });
		}
		if (before.length <= LONGEST_LABEL) before += str;
		right = Math.max(right, x + width);
	}
	return gaps.length < MOST_CELLS ? gaps : [];
}

const atSamePlace = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_STOP;

/** Whether two lines part at the same places: rows of a table whose columns are close to each other. */
const partAlike = (gaps: readonly Gap[], others: readonly Gap[] = []): boolean =>
	gaps.length >= 2 && gaps.length === others.length && gaps.every(({ x }, i) => atSamePlace(x, others[i]?.x ?? 0));

/** So many last words that begin at different places and end at the same show that lines are justified. */
const JUSTIFIED = 5;

/** Places, in whole points, that count as the same as this one. */
const near = (x: number): readonly number[] => [-1, 0, 1].map((by) => Math.round(x) + by);

/** Values by their places. */
function gathered<T, V>(
	from: readonly T[],
	entryOf: (one: T) => readonly [number, V],
): ReadonlyMap<number, ReadonlySet<V>> {
	const values = new Map<number, Set<V>>();
	for (const one of from) {
		const [x, value] = entryOf(one);
		for (const place of near(x)) values.set(place, (values.get(place) ?? new Set<V>()).add(value));
	}
	return values;
}

/** Where a line begins and ends, and where its last run begins. */
function endsOf(runs: readonly Run[]): { readonly left: number; readonly right: number; readonly last: number } {
	const printed = runs.filter(({ str }) => str.trim() !== '');
	const [first, last] = [printed[0], printed.at(-1)];
	return { left: first?.x ?? 0, right: (last?.x ?? 0) + (last?.width ?? 0), last: last?.x ?? 0 };
}

/**
 * The lines of a page, each in parts where it crosses from one cell of a table to the next: a gap that is wider than the line's blanks,
 * before a place where another line begins, or other cells do.
 *
 * @param lines - runs of each line, from left to right
 */
export function inCells<R extends Run>(lines: readonly (readonly R[])[]): readonly (readonly (readonly R[])[])[] {
	const gaps = lines.map(gapsIn);
	const ends = lines.map(endsOf);
	const starts = new Set(ends.flatMap(({ left }) => near(left)));
	const words = gathered(
		gaps.flat().filter(({ wide }) => wide >= WIDE),
		({ x, word }) => [x, word],
	);
	const lastRuns = gathered(ends, ({ right, last }) => [right, Math.round(last)]);
	return lines.map((runs, i) => {
		const own = gaps[i] ?? [];
		const inRow = partAlike(own, gaps[i - 1]) || partAlike(own, gaps[i + 1]);
		// Lines that end at one place and whose last words begin at many are justified: their blanks are as wide as it takes.
		const justified = (lastRuns.get(Math.round(ends[i]?.right ?? 0))?.size ?? 0) >= JUSTIFIED;
		const isCut = (gap: Gap): boolean => {
			const stands = gap.wide >= WIDEST_BLANK || !own.some((one) => one !== gap && areAlike(one, gap));
			// The same word at the end of such lines begins at the same place.
			const wordsThere = justified ? 0 : (words.get(Math.round(gap.x))?.size ?? 0);
			return stands && (starts.has(Math.round(gap.x)) || wordsThere >= 2);
		};
		const cuts = own.filter((gap) => inRow || isCut(gap)).map(({ at }) => at);
		return [0, ...cuts].map((from, part) => runs.slice(from, cuts[part]));
	});
}

/** A part of a printed line, and whether it stands in a row with the part before it. */
export interface LinePart {
	readonly line: PrintedLine;
	readonly beside: boolean;
}

interface Cell {
	readonly lines: PrintedLine[];
	readonly left: number;
}

const lastOf = ({ lines }: Cell): PrintedLine | undefined => lines.at(-1);
const rightOf = (cells: readonly Cell[]): number =>
	cells.flatMap(({ lines }) => lines).reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);

/** The cell of an open row that a line goes on in, a new one at its right, or null where the row is over. */
function placeIn(row: readonly Cell[], line: PrintedLine): Cell | 'new' | null {
	const below = row.slice(1).find((cell) => {
		const last = lastOf(cell);
		const down = (last?.y ?? 0) - line.y;
		return Math.abs(cell.left - line.left) <= SAME_STOP && down > 0 && down <= line.size * NEXT_LINE;
	});
	if (below !== undefined) return below;
	const top = row[0]?.lines[0]?.y ?? 0;
	return Math.abs(line.y - top) <= line.size / 2 && line.left > rightOf(row) ? 'new' : null;
}

function lineOfRow(cells: readonly Cell[]): PrintedLine {
	const [first] = cells[0]?.lines ?? [];
	if (first === undefined) throw new RangeError('a row has at least one cell');
	const texts = cells.map(({ lines }) => lines.map(({ text }) => text));
	return { ...first, text: texts.map((lines) => lines.join(' ')).join(' '), right: rightOf(cells), cells: texts };
}

/** So many rows of two cells, one line each, may be two columns that are printed across. */
const FEWEST_ACROSS = 4;
/** Share of the lines of either column that go on in lower case, from which they are no rows. */
const RUNS_ON = 0.3;

const runsOn = (texts: readonly string[]): boolean =>
	texts.slice(1).filter((text, i) => /^\p{Ll}/u.test(text) && !/[.!?:;]["'”’)]*$/u.test(texts[i] ?? '')).length >=
	(texts.length - 1) * RUNS_ON;

/** Rows that are in truth the lines of two columns side by side: one column after the other. */
function columnsAcross(rows: readonly (readonly Cell[])[]): readonly PrintedLine[] | null {
	if (rows.length < FEWEST_ACROSS || rows.some((cells) => cells.length !== 2)) return null;
	const columns = [0, 1].map((at) => rows.flatMap((cells) => cells[at]?.lines ?? []));
	const running = columns.every((lines) => runsOn(lines.map(({ text }) => text)));
	return running ? columns.flat() : null;
}

/**
 * A page's lines with each row of a table as one of them. Cells may run over several lines, in whatever order the file prints them.
 *
 * @param parts - lines in parts, in the order of the file
 */
export function withRows(parts: readonly LinePart[]): readonly PrintedLine[] {
	const lines: PrintedLine[] = [];
	let rows: (readonly Cell[])[] = [];
	let row: Cell[] = [];
	const cell = (line: PrintedLine): Cell => ({ lines: [line], left: line.left });
	const closeRow = (): void => {
		if (row.length > 0) rows.push(row);
		row = [];
	};
	const closeRows = (): void => {
		closeRow();
		lines.push(...(columnsAcross(rows) ?? rows.map(lineOfRow)));
		rows = [];
	};
	for (const [i, { line, beside }] of parts.entries()) {
		const opens = parts[i + 1]?.beside === true;
		if (beside) {
			row.push(cell(line));
			continue;
		}
		const place = row.length === 0 ? null : placeIn(row, line);
		if (place === 'new') row.push(cell(line));
		else if (place !== null) place.lines.push(line);
		else if (opens) {
			closeRow();
			row = [cell(line)];
		} else {
			closeRows();
			lines.push(line);
		}
	}
	closeRows();
	return lines;
}
