import { inCells, type LinePart, withRows } from './tableCells.ts';

/** A printed line of a page: its words and where they stand, in points from the page's left and lower edge. */
export interface PrintedLine {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Of the line's foot. */
	readonly y: number;
	/** Of most of its letters. */
	readonly size: number;
	/** For a row of a table: the lines of its cells, from left to right. */
	readonly cells?: readonly (readonly string[])[];
}

/** A run of letters as a PDF places it. */
export interface PlacedText {
	readonly str: string;
	/** The text matrix (ISO 32000-1, 9.4.4): a, b, c, d, x, y. */
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}

interface Placed {
	readonly str: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
}

/** Between two runs on one line from so much of the letters' size on there is a blank. */
const BLANK = 0.18;
/** Runs whose feet differ by no more than this share of the size stand on one line (notes' numbers are raised). */
const SAME_LINE = 0.5;
/** Letters smaller than this share of their line's, if they are raised, are the number of a note. */
const NOTE_SIZE = 0.8;

/** Which way up letters stand: quarter turns anticlockwise, or null for a slope (a watermark). */
function quarterTurns(transform: readonly number[]): number | null {
	const [a = 1, b = 0] = transform;
	const turns = Math.atan2(b, a) / (Math.PI / 2);
	return Math.abs(turns - Math.round(turns)) > 0.03 ? null : (Math.round(turns) + 4) % 4;
}

/** Points by which letters that are printed twice, to look bold or to throw a shadow, stand apart at most. */
const TWICE = 1;
/** Of the places of one word so many are looked at, the last ones. */
const PLACES = 8;

/** Runs without those that are printed over themselves. */
function once(runs: readonly Placed[]): readonly Placed[] {
	const places = new Map<string, { readonly x: number; readonly y: number }[]>();
	return runs.filter(({ str, x, y }) => {
		if (str.trim() === '') return true;
		const before = places.get(str) ?? [];
		places.set(str, [...before.slice(1 - PLACES), { x, y }]);
		return !before.some((one) => Math.abs(one.x - x) < TWICE && Math.abs(one.y - y) < TWICE);
	});
}

/** Runs with the page turned so that most of its letters stand upright; the others (side notes, watermarks) are left out. */
function upright(items: readonly PlacedText[]): readonly Placed[] {
	const letters = [0, 0, 0, 0];
	for (const { str, transform } of items) {
		const turns = quarterTurns(transform);
		if (turns !== null) letters[turns] = (letters[turns] ?? 0) + str.trim().length;
	}
	const most = letters.indexOf(Math.max(...letters));
	return items.flatMap(({ str, transform, width, height }) => {
		if (str !== '' && quarterTurns(transform) !== most) return [];
		const [, , c = 0, d = 0, x = 0, y = 0] = transform;
		const place = [
			{ x, y },
			{ x: y, y: -x },
			{ x: -x, y: -y },
			{ x: -y, y: x },
		][most] ?? { x, y };
		return [{ str, ...place, width, size: height > 0 ? height : Math.hypot(c, d) }];
	});
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/gu;
/** Arabic letters as fonts join them; the letters themselves are what is written. */
const JOINED_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;

const countIn = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Whether most letters of a line are Hebrew or Arabic. */
const readsLeftwards = (text: string): boolean => {
	const leftwards = countIn(text, RIGHT_TO_LEFT);
	return leftwards > 0 && leftwards >= countIn(text, LEFT_TO_RIGHT) / 2;
};

/**
 * The runs of a line in the order in which they are read, which is not that in which they stand where the line is Hebrew or Arabic. Then
 * the line's edges are mirrored too: it begins at its right.
 */
function inReadingOrder(runs: readonly Placed[]): readonly Placed[] {
	if (!readsLeftwards(runs.map(({ str }) => str).join(''))) return runs;
	const placed = runs.toSorted((a, b) => b.x - a.x);
	return placed.map(({ str, x, width, ...run }) => ({
		...run,
		width,
		x: -(x + width),
		// Marks alone stand as they are drawn.
		str:
			countIn(str, LEFT_TO_RIGHT) === 0
				? [...str].toReversed().join('')
				: str.replace(JOINED_FORMS, (letters) => letters.normalize('NFKC')),
	}));
}

function lineOf(runs: readonly Placed[]): PrintedLine | null {
	const sizes = new Map<number, number>();
	for (const { str, size } of runs) sizes.set(size, (sizes.get(size) ?? 0) + str.trim().length);
	const [size = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
	const foot = runs.find((run) => run.size === size && run.str.trim() !== '')?.y ?? runs[0]?.y ?? 0;
	let text = '';
	let right = Number.NEGATIVE_INFINITY;
	for (const run of runs) {
		const raised = run.size < size * NOTE_SIZE && run.y > foot + size * 0.1;
		if (raised && /^\s*[\d*†‡]{1,3}\s*$/u.test(run.str) && text.trim() !== '') {
			right = Math.max(right, run.x + run.width);
			continue;
		}
		const apart = text !== '' && run.x - right > size * BLANK;
		text += apart && !/\s$/u.test(text) && !/^\s/u.test(run.str) ? ` ${run.str}` : run.str;
		if (run.str.trim() !== '') right = Math.max(right, run.x + run.width);
	}
	const words = text.replace(/\s+/gu, ' ').trim();
	const left = runs.find((run) => run.str.trim() !== '')?.x ?? 0;
	return words === '' ? null : { text: words, left, right, y: foot, size };
}

/** The printed lines of a page, in the order in which the file prints them; a row of a table is one of them. */
export function printedLines(items: readonly PlacedText[]): readonly PrintedLine[] {
	const lines: (readonly Placed[])[] = [];
	let runs: Placed[] = [];
	const close = (): void => {
		if (runs.length > 0) lines.push(inReadingOrder(runs));
		runs = [];
	};
	for (const run of once(upright(items))) {
		const first = runs.find((one) => one.str.trim() !== '');
		const last = runs.at(-1);
		if (first !== undefined && last !== undefined && run.str.trim() !== '') {
			const near = Math.abs(run.y - first.y) <= Math.max(run.size, first.size) * SAME_LINE;
			const onward = run.x >= last.x - first.size;
			if (!near || !onward) close();
		}
		if (run.str !== '') runs.push(run);
	}
	close();
	return withRows(
		inCells(lines).flatMap((parts) =>
			parts.flatMap((part, i): LinePart[] => {
				const line = lineOf(part);
				return line === null ? [] : [{ line, beside: i > 0 }];
			}),
		),
	);
}
