import { countFact, dateFact } from '../answers/shown/facts.ts';
import type { PicturedEvent, TimelinePicture } from '../answers/shown/picture.ts';
import { type Line, label, wordsOfLine } from '../answers/shown/pieces.ts';
import { dayNumber } from '../text/edtf.ts';
import { breakLines, canPrint, type Setting, widthOf } from './breakLines.ts';
import type { FontFace } from './fontFace.ts';
import { ticksBetween } from './timeAxis.ts';

/** The two weights that a picture is lettered in. */
export interface Lettering {
	readonly regular: FontFace;
	readonly bold: FontFace;
}

/** Words at a place: left end (or right end) and base line, in pixels. */
export interface PlacedWords {
	readonly words: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly align: 'left' | 'right';
	readonly bold: boolean;
	/** What they are: the title, a card's number, date, words or document, a mark on the axis, the key. */
	readonly role: 'title' | 'number' | 'date' | 'words' | 'document' | 'tick' | 'key';
	/** Where they stand at most, by the font's own widths. */
	readonly box: Box;
}

/** Pixels from the picture's upper left corner. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What stands for a date on the axis: a dot for a day, a bar for more, hatched where it is printed as "about". */
export interface Mark extends Box {
	readonly shape: 'dot' | 'bar';
	readonly hatched: boolean;
	/** Planned, not yet reported as done: drawn hollow. */
	readonly hollow: boolean;
}

export interface Layout {
	readonly width: number;
	readonly height: number;
	readonly words: readonly PlacedWords[];
	readonly cards: readonly Box[];
	readonly marks: readonly Mark[];
	/** The axis, from its first day to its last. */
	readonly axis: { readonly x: number; readonly from: number; readonly to: number };
	/** Heights of the marks on the axis. */
	readonly ticks: readonly number[];
	/** From each mark to its card, in the cards' order. None crosses another. */
	readonly links: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

const WIDTH = 1_000;
const MARGIN = 16;
const TITLE_SIZE = 20;
const TICK_SIZE = 13;
const KEY_SIZE = 13;
/** Least distance between two marks on the axis, so that their words stay apart. */
const TICK_GAP = 34;
const AXIS_X = 152;
const DOT = 12;
const BAR = 10;
const LANES = 4;
const LANE_WIDTH = 13;
/** Where the lanes of bars end and the lines to the cards begin to run. */
const LANES_END = AXIS_X + DOT + LANES * LANE_WIDTH;
const CARD_X = 256;
const CARD_WIDTH = WIDTH - MARGIN - CARD_X;
/** Share of a letter's size above its base line and below it, the highest and lowest letters and accents included. */
const ABOVE = 0.95;
const BELOW = 0.25;
/** Width left free at a right edge, for what the font's own widths do not say: kerning, joined letters. */
const SLACK = 8;
/** Shortest axis, in days: a single day has no length. */
const SHORTEST_DAYS = 3;
/** Room for the key's words and marks. */
const KEY_GAP = 30;

/** How much of each event is shown, by how many there are. */
interface Density {
	readonly upTo: number;
	readonly lines: number;
	readonly size: number;
	readonly padding: number;
	/** Dates stand beside the words and not above them. */
	readonly beside: boolean;
}
const DENSITIES: readonly Density[] = [
	{ upTo: 12, lines: 3, size: 16, padding: 10, beside: false },
	{ upTo: 20, lines: 2, size: 15, padding: 10, beside: false },
	{ upTo: Number.POSITIVE_INFINITY, lines: 1, size: 14, padding: 6, beside: true },
];
/** Width of the dates where they stand beside the words. */
const DATE_WIDTH = 168;
const NUMBER_WIDTH = 34;
const DATE_LINES = 3;

type Draft = Omit<PlacedWords, 'box'>;

function placed(draft: Draft, { regular, bold }: Lettering): PlacedWords {
	const { words, x, y, size, align } = draft;
	const width = widthOf(words, draft.bold ? bold : regular, size);
	const box = {
		x: align === 'left' ? x : x - width,
		y: y - ABOVE * size,
		width,
		height: (ABOVE + BELOW) * size,
	};
	return { ...draft, box };
}

const lineHeight = (size: number): number => Math.round(size * 1.35);

interface DrawnCard {
	readonly words: readonly Draft[];
	readonly height: number;
}

/** The words of an event's excerpt in lines, or the sentence that says why they are not in the picture. */
function excerptLines(
	event: PicturedEvent,
	width: number,
	density: Density,
	{ regular }: Lettering,
): readonly string[] {
	const { size, lines: most } = density;
	const cutBefore = wordsOfLine([label('cutBefore')]);
	const cutAfter = wordsOfLine([label('cutAfter')]);
	const printable = canPrint(event.words.words, regular);
	const words = printable ? event.words.words : wordsOfLine([label('notInThisScript', { n: countFact(event.number) })]);
	const before = printable && event.cut.before ? cutBefore : '';
	const marked = printable && event.cut.after;
	const setting = { face: regular, size, width, room: widthOf(cutAfter, regular, size), marked };
	// The mark for what is left out stands in the first line, which is broken in a narrower space.
	const first = breakLines(words, { ...setting, width: width - widthOf(before, regular, size), most: 1 });
	const [head] = first.lines;
	if (head === undefined) return [];
	const rest = most === 1 || first.whole ? null : headAndRest(words, before, setting, most);
	const lines = rest?.lines ?? [before + words.slice(head.start, head.end)];
	const whole = rest?.whole ?? first.whole;
	const cut = !whole || marked;
	return lines.map((line, i) => (cut && i === lines.length - 1 ? line + cutAfter : line));
}

function headAndRest(
	words: string,
	before: string,
	setting: Omit<Setting, 'most'>,
	most: number,
): { readonly lines: readonly string[]; readonly whole: boolean } {
	const narrow = { ...setting, width: setting.width - widthOf(before, setting.face, setting.size) };
	const [head] = breakLines(words, { ...narrow, most: 2 }).lines;
	if (head === undefined) return { lines: [], whole: true };
	const from = head.end + (/^\s*/u.exec(words.slice(head.end))?.[0].length ?? 0);
	const rest = breakLines(words.slice(from), { ...setting, most: most - 1 });
	return {
		lines: [
			before + words.slice(head.start, head.end),
			...rest.lines.map(({ start, end }) => words.slice(from + start, from + end)),
		],
		whole: rest.whole,
	};
}

const dateLines = (date: Line, width: number, size: number, { bold }: Lettering): readonly string[] => {
	const words = wordsOfLine(date);
	const { lines } = breakLines(words, { face: bold, size, width, most: DATE_LINES, room: 0, marked: false });
	return lines.map(({ start, end }) => words.slice(start, end));
};

/** An event's card with its upper left corner at the origin. */
function cardOf(event: PicturedEvent, density: Density, lettering: Lettering): DrawnCard {
	const { size, padding, beside } = density;
	const step = lineHeight(size);
	const baseline = (line: number): number => padding + Math.round(ABOVE * size) + line * step;
	const document = wordsOfLine(event.document);
	const documentWidth = widthOf(document, lettering.regular, size - 2) + 2 * SLACK;
	const left = padding + NUMBER_WIDTH;
	const right = CARD_WIDTH - padding;
	const dateWidth = beside ? DATE_WIDTH - SLACK : right - documentWidth - left;
	const dates = dateLines(event.date, dateWidth, size, lettering);
	const wordsLeft = beside ? left + DATE_WIDTH : left;
	const wordsWidth = (beside ? right - documentWidth : right) - wordsLeft - SLACK;
	const excerpt = excerptLines(event, wordsWidth, density, lettering);
	const firstWords = beside ? 0 : dates.length;
	const draft = (words: string, role: PlacedWords['role'], x: number, line: number): Draft => ({
		words,
		x,
		y: baseline(line),
		size: role === 'document' ? size - 2 : size,
		align: role === 'document' ? 'right' : 'left',
		bold: role === 'number' || role === 'date',
		role,
	});
	return {
		words: [
			draft(countFact(event.number).words, 'number', padding, 0),
			...dates.map((words, line) => draft(words, 'date', left, line)),
			draft(document, 'document', right, 0),
			...excerpt.map((words, line) => draft(words, 'words', wordsLeft, firstWords + line)),
		],
		height: 2 * padding + (beside ? Math.max(dates.length, excerpt.length) : dates.length + excerpt.length) * step,
	};
}

interface Scale {
	readonly from: number;
	readonly to: number;
	y(day: number): number;
}

function scaleOf(events: readonly PicturedEvent[], top: number, bottom: number): Scale {
	let from = Math.min(...events.map(({ when }) => dayNumber(when.from)));
	let to = Math.max(...events.map(({ when }) => dayNumber(when.to))) + 1;
	const missing = Math.max(0, SHORTEST_DAYS - (to - from));
	from -= Math.floor(missing / 2);
	to += Math.ceil(missing / 2);
	return { from, to, y: (day) => top + ((day - from) / (to - from)) * (bottom - top) };
}

/** Marks of the events on the axis; bars that overlap stand in lanes beside one another. */
function marksOf(events: readonly PicturedEvent[], scale: Scale): readonly Mark[] {
	const ends = Array<number>(LANES).fill(Number.NEGATIVE_INFINITY);
	return events.map(({ when, about, planned }): Mark => {
		const top = scale.y(dayNumber(when.from));
		const bottom = scale.y(dayNumber(when.to) + 1);
		const look = { hatched: about, hollow: planned };
		if (when.from === when.to && !about) {
			return { shape: 'dot', x: AXIS_X - DOT / 2, y: (top + bottom - DOT) / 2, width: DOT, height: DOT, ...look };
		}
		const height = Math.max(BAR, bottom - top);
		const free = ends.findIndex((end) => end <= top);
		const lane = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
		ends[lane] = top + height + 1;
		return { shape: 'bar', x: AXIS_X + DOT + lane * LANE_WIDTH, y: top, width: BAR, height, ...look };
	});
}

/**
 * Where each link leaves its mark: in the middle, or as near to it as keeps the links in the cards' order, so that none
 * crosses another.
 */
function anchorsOf(marks: readonly Mark[]): readonly number[] {
	let limit = Number.POSITIVE_INFINITY;
	return marks
		.toReversed()
		.map(({ y, height }) => {
			limit = Math.max(y, Math.min(limit, y + height / 2));
			return limit;
		})
		.reverse();
}

/** What the marks mean, as far as there are such marks. */
function keyOf(
	marks: readonly Mark[],
	y: number,
): { readonly marks: readonly Mark[]; readonly words: readonly Draft[] } {
	const kinds = [
		{ key: 'keyDay', of: marks.some((one) => one.shape === 'dot'), hatched: false, hollow: false, shape: 'dot' },
		{
			key: 'dayNotKnown',
			of: marks.some((one) => one.shape === 'bar' && !one.hatched),
			hatched: false,
			hollow: false,
			shape: 'bar',
		},
		{ key: 'keyAbout', of: marks.some((one) => one.hatched), hatched: true, hollow: false, shape: 'bar' },
		{ key: 'keyPlanned', of: marks.some((one) => one.hollow), hatched: false, hollow: true, shape: 'dot' },
	] as const;
	const shown = kinds.filter((one) => one.of);
	const step = CARD_WIDTH / kinds.length;
	return {
		marks: shown.map(({ hatched, hollow, shape }, i) => ({
			shape,
			hatched,
			hollow,
			x: CARD_X + i * step,
			y: y - KEY_SIZE,
			width: shape === 'dot' ? DOT : BAR,
			height: shape === 'dot' ? DOT : KEY_SIZE + 3,
		})),
		words: shown.map(({ key }, i) => ({
			words: wordsOfLine([label(key)]),
			x: CARD_X + i * step + DOT + SLACK,
			y,
			size: KEY_SIZE,
			align: 'left',
			bold: false,
			role: 'key',
		})),
	};
}

/**
 * Where everything of a timeline's picture stands. The axis runs downwards at true distances; the cards stand beside it in order,
 * each tied to its date. A pure function: the same picture is laid out the same way.
 */
export function layOutTimeline({ title, events }: TimelinePicture, lettering: Lettering): Layout {
	const density = DENSITIES.find(({ upTo }) => events.length <= upTo) ?? DENSITIES[0];
	if (density === undefined) throw new Error('unreachable: there is a density for every number');
	const titleY = MARGIN + TITLE_SIZE;
	const top = titleY + MARGIN;
	const words: Draft[] = [
		{
			words: wordsOfLine(title),
			x: CARD_X,
			y: titleY,
			size: TITLE_SIZE,
			align: 'left',
			bold: true,
			role: 'title',
		},
	];
	const cards: Box[] = [];
	let y = top;
	for (const event of events) {
		const card = cardOf(event, density, lettering);
		words.push(...card.words.map((one) => ({ ...one, x: one.x + CARD_X, y: one.y + y })));
		cards.push({ x: CARD_X, y, width: CARD_WIDTH, height: card.height });
		y += card.height + density.padding;
	}
	const bottom = y - density.padding;
	// Half a card is kept free at each end, so that no first or last mark stands at the picture's edge.
	const inset = Math.min(24, (bottom - top) / 6);
	const scale = scaleOf(events, top + inset, bottom - inset);
	const marks = marksOf(events, scale);
	const ticks = ticksBetween(scale.from, scale.to, (bottom - top - 2 * inset) / TICK_GAP);
	words.push(
		...ticks.map(
			({ edtf, day }): Draft => ({
				words: dateFact(edtf).words,
				x: AXIS_X - DOT,
				y: scale.y(day) + 0.35 * TICK_SIZE,
				size: TICK_SIZE,
				align: 'right',
				bold: false,
				role: 'tick',
			}),
		),
	);
	const key = keyOf(marks, bottom + KEY_GAP);
	words.push(...key.words);
	const anchors = anchorsOf(marks);
	return {
		width: WIDTH,
		height: Math.ceil(bottom + KEY_GAP + MARGIN),
		words: words.map((one) => placed(one, lettering)),
		cards,
		marks: [...marks, ...key.marks],
		axis: { x: AXIS_X, from: top + inset, to: bottom - inset },
		ticks: ticks.map(({ day }) => scale.y(day)),
		links: marks.map((mark, i) => {
			const card = cards[i];
			const middle = card === undefined ? 0 : card.y + card.height / 2;
			const from = { x: mark.x + mark.width, y: anchors[i] ?? 0 };
			return [from, { x: LANES_END, y: from.y }, { x: CARD_X - 10, y: middle }, { x: CARD_X, y: middle }];
		}),
	};
}
