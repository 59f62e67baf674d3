import type { PrintedLine } from './printedLines.ts';

/** A printed page without what is printed on every page. */
export interface BarePage {
	readonly body: readonly PrintedLine[];
	/** Running heads and feet and page numbers. */
	readonly left: readonly PrintedLine[];
}

/** Lines at the head and at the foot of a page that may be running heads. */
const MOST_LINES = 3;
/** Share of the pages on which a line stands at the same place, from which it is a running head. */
const PAGES_SHARE = 0.3;
/** Points by which its place may differ. */
const SAME_PLACE = 6;
/** They stand in the outer part of a page's height. */
const MARGIN = 0.12;

/** Sizes of a letter by which they stand apart from the text. */
const APART = 1.7;

const PAGE_NUMBER = /^(?:page\s*)?[-–—[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—\])]?(?:\s*(?:of|\/)\s*\d{1,4})?$/iu;

const sameSize = (a: PrintedLine, b: PrintedLine): boolean =>
	Math.abs(a.size - b.size) < Math.max(a.size, b.size) * 0.06;

/** The same on every page but for its number. */
const likeness = (text: string): string => text.toLowerCase().replace(/\d+/gu, '#');

/** The outermost lines of a page, from the edge inwards, and the next one. */
const outermost = (lines: readonly PrintedLine[], edge: 'head' | 'foot'): readonly PrintedLine[] =>
	[...lines].sort((a, b) => (edge === 'head' ? b.y - a.y : a.y - b.y)).slice(0, MOST_LINES + 1);

/**
 * Takes away what is printed on every page: lines at the head or foot that are the same, but for numbers, at the same place of
 * several pages, and page numbers.
 *
 * @param pages - lines of each page
 * @param heights - of each page, in points
 */
export function withoutRunningHeads(
	pages: readonly (readonly PrintedLine[])[],
	heights: readonly number[],
): readonly BarePage[] {
	const needed = Math.max(2, Math.ceil(pages.length * PAGES_SHARE));
	const running = new Set<PrintedLine>();
	for (const edge of ['head', 'foot'] as const) {
		const edges = pages.map((lines) => outermost(lines, edge));
		const places = new Map<string, number[]>();
		for (const line of edges.flat()) {
			const key = likeness(line.text);
			const held = places.get(key);
			if (held === undefined) places.set(key, [line.y]);
			else held.push(line.y);
		}
		const repeats = ({ text, y }: PrintedLine): boolean =>
			(places.get(likeness(text)) ?? []).filter((other) => Math.abs(other - y) <= SAME_PLACE).length >= needed;
		edges.forEach((lines, page) => {
			const height = heights[page] ?? 0;
			let pending: PrintedLine[] = [];
			for (const [i, line] of lines.entries()) {
				const inMargin = edge === 'head' ? line.y > height * (1 - MARGIN) : line.y < height * MARGIN;
				if (i === MOST_LINES || !inMargin || !(repeats(line) || PAGE_NUMBER.test(line.text))) break;
				pending.push(line);
				// Lines of one size that follow each other closely belong together, and are the page's text.
				const inner = lines[i + 1];
				if (inner !== undefined && sameSize(line, inner) && Math.abs(line.y - inner.y) < inner.size * APART) continue;
				for (const one of pending) running.add(one);
				pending = [];
			}
		});
	}
	return pages.map((lines) => ({
		body: lines.filter((line) => !running.has(line)),
		left: lines.filter((line) => running.has(line)),
	}));
}
