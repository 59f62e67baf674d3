import type { PageTurn } from '../../text/span.ts';
import { bulletLength, endsSentence } from '../paragraphs.ts';
import { joinLines, wordsInLines } from './hyphens.ts';
import type { Piece } from './pieces.ts';
import type { PrintedLine } from './printedLines.ts';
import { tableRow } from './tableRows.ts';

/** Printed pages as paragraphs. */

interface PlacedLine extends PrintedLine {
	readonly page: number;
	/** Right edge of the column in which the line stands. */
	readonly margin: number;
}

/** Letters larger than most by this factor head something. */
const HEADING_SIZE = 1.12;
/** Letters smaller than most by this factor, at the foot of a page, are notes. */
const NOTE_SIZE = 0.92;
/** Two sizes that differ by no more are one. */
const SAME_SIZE = 0.06;
/** A gap that is wider than the usual one by this factor parts paragraphs. */
const PARTING_GAP = 1.25;
/** Widths of a letter by which a line may fall short of its column and still be full. */
const SLACK = 1.5;
/** A paragraph of so many lines ends with the next sentence or page: one that goes on was not seen to end. */
const MOST_LINES = 80;
/** An indentation is at least so many sizes of a letter wide. */
const INDENTATION = 0.9;
/** Points by which the left edges of columns may differ. */
const SAME_LEFT = 6;
/** So many lines show how wide their column is. */
const TELLING_LINES = 6;
const LONGEST_HEADING = 250;

/** The size in which most letters are printed. */
function bodySize(lines: readonly PrintedLine[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of lines) {
		const key = Math.round(size * 2) / 2;
		letters.set(key, (letters.get(key) ?? 0) + text.length);
	}
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The usual distance between two lines of a paragraph, in sizes of their letters, or infinity where there are none. */
function usualGap(lines: readonly PlacedLine[]): number {
	const gaps = lines
		.flatMap((line, i) => {
			const next = lines[i + 1];
			const gap = next === undefined || next.page !== line.page ? 0 : line.y - next.y;
			return gap > line.size * 0.8 && gap < line.size * 4 ? [gap / line.size] : [];
		})
		.sort((a, b) => a - b);
	return gaps[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
}

const sameSize = (a: PrintedLine, b: PrintedLine): boolean =>
	Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE;

/** A run of lines downwards: up to a jump upwards, to a new column or a new page. */
interface Column {
	readonly page: number;
	readonly lines: readonly PrintedLine[];
	readonly left: number;
	readonly right: number;
}

function columnsOf(pages: readonly (readonly PrintedLine[])[], numbers: readonly number[]): readonly Column[] {
	return pages.flatMap((lines, i) => {
		const columns: PrintedLine[][] = [];
		for (const line of lines) {
			const column = columns.at(-1);
			const above = column?.at(-1);
			if (column === undefined || above === undefined || line.y > above.y + line.size) columns.push([line]);
			else column.push(line);
		}
		return columns.map((column) => ({
			page: numbers[i] ?? i + 1,
			lines: column,
			left: column.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
			right: column.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
		}));
	});
}

/** Lines with the right edge of their column. A few lines show none: then it is that of the columns that begin where theirs does. */
function inColumns(columns: readonly Column[]): readonly PlacedLine[] {
	const widest = new Map<number, number>();
	const place = ({ left }: Column): number => Math.round(left / SAME_LEFT);
	for (const column of columns) widest.set(place(column), Math.max(widest.get(place(column)) ?? 0, column.right));
	return columns.flatMap((column) => {
		const { lines, page, right } = column;
		const margin = lines.length < TELLING_LINES ? (widest.get(place(column)) ?? right) : right;
		return lines.map((line) => ({ ...line, margin, page }));
	});
}

/** Whether the next line's first word would have found room on this line: then the line was ended on purpose. */
function hadRoom(line: PlacedLine, next: PlacedLine): boolean {
	const letter = next.text.length === 0 ? 0 : (next.right - next.left) / next.text.length;
	const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
	return line.right + letter * (word + 1) < line.margin - SLACK * line.size;
}

const goesOnInLowerCase = (line: PlacedLine, next: PlacedLine): boolean =>
	/^\p{Ll}/u.test(next.text) && !endsSentence(line.text);

/** Whether a new paragraph begins with the next line. */
function parts(line: PlacedLine, next: PlacedLine, gap: number, first: PlacedLine): boolean {
	if (line.cells !== undefined || next.cells !== undefined) return true;
	if (!sameSize(line, next) || bulletLength(next.text) > 0) return true;
	const down = line.page === next.page ? line.y - next.y : 0;
	const ended = endsSentence(line.text);
	if (down <= 0) {
		// A new column or page: the paragraph goes on where its sentence does.
		return !goesOnInLowerCase(line, next) && (ended || hadRoom(line, next));
	}
	if (down > gap * line.size * PARTING_GAP) return true;
	if (goesOnInLowerCase(line, next)) return false;
	if (hadRoom(line, next)) return true;
	const item = bulletLength(first.text) > 0;
	return !item && ended && next.left > line.left + INDENTATION * line.size;
}

/** Levels of headings by the sizes of their letters: the largest is 1. */
function levelsOf(lines: readonly PrintedLine[], body: number): (size: number) => number | null {
	const sizes = [...new Set(lines.map(({ size }) => Math.round(size * 2) / 2))]
		.filter((size) => size > body * HEADING_SIZE)
		.sort((a, b) => b - a);
	return (size) => {
		const at = sizes.indexOf(Math.round(size * 2) / 2);
		return at < 0 ? null : Math.min(at + 1, 6);
	};
}

function pieceOf(
	lines: readonly PlacedLine[],
	words: ReadonlySet<string>,
	levelOf: (size: number) => number | null,
): { readonly piece: Piece; readonly closed: number } {
	const [first, ...others] = lines;
	if (first === undefined) throw new RangeError('a paragraph has at least one line');
	let text = first.text;
	let page = first.page;
	const turns: PageTurn[] = [{ at: 0, page }];
	let closed = 0;
	for (const line of others) {
		const joined = joinLines(text, line.text, words);
		if (joined.length < text.length + line.text.length) closed++;
		text = joined;
		if (line.page !== page) {
			page = line.page;
			turns.push({ at: text.length - line.text.length, page });
		}
	}
	const level = levelOf(first.size);
	if (level !== null && text.length <= LONGEST_HEADING) {
		return { piece: { text, form: 'heading', level, turns }, closed };
	}
	const marker = bulletLength(text);
	return { piece: { text, form: marker > 0 ? 'item' : 'plain', marker, turns }, closed };
}

/** A row of a table: its cells side by side, each put together of its lines. */
function rowOf(
	{ page }: PlacedLine,
	cells: readonly (readonly string[])[],
	words: ReadonlySet<string>,
): readonly Piece[] {
	const turns: readonly PageTurn[] = [{ at: 0, page }];
	const whole = cells.map((lines) => lines.reduce((text, line) => joinLines(text, line, words)));
	return tableRow(whole.map((text) => [{ text, form: 'plain', turns }])).map((piece) => ({ ...piece, turns }));
}

/**
 * The paragraphs of printed pages: by gaps, indentations, lines that end early, sizes of letters and bullets. A paragraph goes on
 * over the foot of a page; notes at the foot come after the paragraph that does.
 *
 * @param pages - lines of each page, without running heads
 * @param numbers - of the pages, from 1
 */
export function printedParagraphs(
	pages: readonly (readonly PrintedLine[])[],
	numbers: readonly number[],
): { readonly pieces: readonly Piece[]; readonly closedWords: number } {
	const body = bodySize(pages.flat());
	const words = wordsInLines(pages.flat().flatMap(({ text, cells }) => cells?.flat() ?? [text]));
	const levelOf = levelsOf(pages.flat(), body);
	const lines = inColumns(columnsOf(pages, numbers));
	const gap = usualGap(lines.filter(({ size }) => Math.abs(size - body) <= body * SAME_SIZE));
	const isNote = noteLines(lines, body);

	const pieces: Piece[] = [];
	let pending: Piece[] = [];
	let open: PlacedLine[] = [];
	let note: PlacedLine[] = [];
	let closedWords = 0;
	const make = (some: readonly PlacedLine[]): readonly Piece[] => {
		const [first] = some;
		if (first?.cells !== undefined) return rowOf(first, first.cells, words);
		const { piece, closed } = pieceOf(some, words, levelOf);
		closedWords += closed;
		return [piece];
	};
	const closeNote = (): void => {
		if (note.length > 0) pending.push(...make(note));
		note = [];
	};
	const close = (): void => {
		if (open.length > 0) pieces.push(...make(open));
		open = [];
		closeNote();
		pieces.push(...pending);
		pending = [];
	};
	for (const line of lines) {
		if (isNote.has(line)) {
			const last = note.at(-1);
			if (last !== undefined && (last.page !== line.page || /^[\d*†‡]{1,3}\s/u.test(line.text))) closeNote();
			note.push(line);
			continue;
		}
		const last = open.at(-1);
		const [first] = open;
		if (last !== undefined && first !== undefined) {
			const overlong = open.length > MOST_LINES && (last.page !== line.page || endsSentence(last.text));
			if (overlong || parts(last, line, gap, first)) close();
		}
		open.push(line);
	}
	close();
	return { pieces, closedWords };
}

/** Lines in small print at the foot of a page that has larger print above. */
function noteLines(lines: readonly PlacedLine[], body: number): ReadonlySet<PlacedLine> {
	const notes = new Set<PlacedLine>();
	const withBody = new Set(lines.filter(({ size }) => size >= body * NOTE_SIZE).map(({ page }) => page));
	let above = false;
	for (let i = lines.length - 1; i >= 0; i--) {
		const line = lines[i];
		if (line === undefined) continue;
		if (line.page !== lines[i + 1]?.page) above = false;
		if (line.size >= body * NOTE_SIZE) above = true;
		else if (!above && withBody.has(line.page)) notes.add(line);
	}
	return notes;
}
