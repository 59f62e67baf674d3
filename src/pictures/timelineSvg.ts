import type { PictureLook } from '../answers/shown/picture.ts';
import type { Box, Layout, Mark, PlacedWords } from './timelineLayout.ts';

/** Colours of a picture. None of them says anything about who printed what. */
interface Colours {
	readonly ground: string;
	readonly card: string;
	readonly edge: string;
	readonly words: string;
	readonly quiet: string;
	readonly mark: string;
}

/** Words on their grounds have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), marks of 3 to 1 (1.4.11). */
const COLOURS: Readonly<Record<PictureLook, Colours>> = {
	dark: {
		ground: '#313338',
		card: '#232428',
		edge: '#4e5058',
		words: '#f2f3f5',
		quiet: '#b5bac1',
		mark: '#8ea1ff',
	},
	light: {
		ground: '#ffffff',
		card: '#f2f3f5',
		edge: '#c4c9ce',
		words: '#1e1f22',
		quiet: '#4e5058',
		mark: '#4150c9',
	},
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML. Control characters, which XML cannot hold and nobody sees, are left out; a line break is a blank. */
const escaped = (words: string): string =>
	words
		.replace(/\s/gu, ' ')
		.replace(/\p{Cc}/gu, '')
		.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

const number = (value: number): string => String(Math.round(value * 10) / 10);

const box = ({ x, y, width, height }: Box): string =>
	`x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;

function drawMark(mark: Mark, { mark: colour, ground }: Colours): string {
	const round = mark.shape === 'dot' ? mark.width / 2 : 3;
	const fill = mark.hollow ? ground : mark.hatched ? 'url(#hatch)' : colour;
	return `<rect ${box(mark)} rx="${round}" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
}

/** The colour of words, as `#rrggbb`. */
export function colourOf({ role }: Pick<PlacedWords, 'role'>, look: PictureLook): string {
	const { words, quiet } = COLOURS[look];
	return role === 'document' || role === 'tick' || role === 'key' ? quiet : words;
}

function drawWords(placed: PlacedWords, look: PictureLook): string {
	const { words, x, y, size, align, bold } = placed;
	const colour = colourOf(placed, look);
	const anchor = align === 'right' ? ' text-anchor="end"' : '';
	const weight = bold ? ' font-weight="700"' : '';
	return `<text x="${number(x)}" y="${number(y)}" font-size="${size}" fill="${colour}"${anchor}${weight}>${escaped(words)}</text>`;
}

/** A laid out timeline as SVG, lettered in the family `DejaVu Sans`. Holds no other words than the layout's. */
export function timelineSvg({ width, height, ...layout }: Layout, look: PictureLook): string {
	const colours = COLOURS[look];
	const { axis } = layout;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans">`,
		`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
		`<rect width="6" height="6" fill="${colours.ground}"/><rect width="3" height="6" fill="${colours.mark}"/></pattern></defs>`,
		`<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
		`<path d="M${axis.x} ${number(axis.from)}V${number(axis.to)}" stroke="${colours.edge}" stroke-width="3"/>`,
		...layout.ticks.map(
			(y) => `<path d="M${axis.x - 7} ${number(y)}H${axis.x}" stroke="${colours.edge}" stroke-width="2"/>`,
		),
		...layout.links.map(
			(points) =>
				`<path d="${points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('')}" fill="none" stroke="${colours.edge}" stroke-width="1.5"/>`,
		),
		...layout.cards.map(
			(card) => `<rect ${box(card)} rx="6" fill="${colours.card}" stroke="${colours.edge}" stroke-width="1"/>`,
		),
		...layout.marks.map((mark) => drawMark(mark, colours)),
		...layout.words.map((words) => drawWords(words, look)),
		'</svg>',
	].join('\n');
}
