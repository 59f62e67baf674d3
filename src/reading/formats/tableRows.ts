import type { Piece } from './pieces.ts';

/** Between the cells of one row. */
const BETWEEN_CELLS = ' | ';
/** Rows with more text in them are pages laid out as a table, not rows that are read across. */
const LONGEST_ROW = 600;

/**
 * A row of a table as paragraphs: one line with its cells side by side where each holds one short paragraph, else the cells' own
 * paragraphs one after the other. A row is a point among others, never a heading.
 */
export function tableRow(cells: readonly (readonly Piece[])[]): readonly Piece[] {
	const filled = cells.filter((cell) => cell.length > 0);
	const length = filled.flat().reduce((sum, { text }) => sum + text.length, 0);
	const [only] = filled;
	if (filled.length < 2 || only === undefined) return filled.flat();
	if (length > LONGEST_ROW || filled.some((cell) => cell.length > 1)) return filled.flat();
	return [{ text: filled.flatMap((cell) => cell.map(({ text }) => text)).join(BETWEEN_CELLS), form: 'item' }];
}
