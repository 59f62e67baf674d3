import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, expect, it } from 'vitest';
import { fontFaceOf } from '../../src/pictures/fontFace.ts';
import { fontFiles } from '../../src/pictures/fonts.ts';
import { makeLetterer, type Pixels } from '../../src/pictures/letterer.ts';
import { type Letters, withoutLetters } from '../../src/pictures/letters.ts';
import type { Layout } from '../../src/pictures/timelineLayout.ts';
import { timelineSvg } from '../../src/pictures/timelineSvg.ts';

/** Words that are set letter by letter look as the drawer itself would set them. */

const SIZE = { width: 420, height: 40 } as const;
const GROUND = '#313338';

let draw: (svg: string) => Pixels;
let letter: ReturnType<typeof makeLetterer>;
beforeAll(async () => {
	await initWasm(await readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
	const { regular, bold } = await fontFiles();
	const font = { fontBuffers: [regular, bold], defaultFontFamily: 'DejaVu Sans' };
	draw = (svg) => {
		const { pixels, width, height } = new Resvg(svg, { font }).render();
		return { pixels, width, height };
	};
	letter = makeLetterer({ regular: fontFaceOf(regular), bold: fontFaceOf(bold) }, draw);
});

const placed = (words: string, changes: Partial<Letters> = {}): Letters => ({
	words,
	x: 12.3,
	y: 24,
	size: 14,
	align: 'left',
	bold: false,
	colour: '#f2f3f5',
	...changes,
});

const layoutOf = ({ words, x, y, size, align, bold }: Letters): Layout => ({
	...SIZE,
	words: [{ words, x, y, size, align, bold, role: 'words', box: { x: 0, y: 0, ...SIZE } }],
	cards: [],
	marks: [],
	axis: { x: 0, from: 0, to: 0 },
	ticks: [],
	links: [],
});

/** How much ink is on a picture, and how much of it is not where it is on another one, 0 to 1. */
function inkOf(picture: Pixels, other: Pixels): { readonly ink: number; readonly apart: number } {
	const ground = Number.parseInt(GROUND.slice(1, 3), 16);
	let ink = 0;
	let apart = 0;
	for (let at = 0; at < picture.pixels.length; at += 4) {
		ink += Math.abs((picture.pixels[at] ?? 0) - ground);
		apart += Math.abs((picture.pixels[at] ?? 0) - (other.pixels[at] ?? 0));
	}
	return { ink, apart: apart / ink };
}

it.each([
	['plain words', placed('The ferry was sold to a company, said Tom Hill.')],
	['kerned words', placed('To Yvonne: AVOWAL. P. Tell “We, Va” T.')],
	['bold ones', placed('19 January 1995', { bold: true, size: 20 })],
	['aligned right', placed('Document 1', { align: 'right', x: 400.6, size: 13 })],
	['accents, money and dashes', placed('Café Zürich – “naïve” £4.50 & <more>…')],
	['Greek and Cyrillic', placed('Η επιτροπή συνεδρίασε. Комитет собрался.')],
])('%s', (_, one) => {
	const whole = draw(timelineSvg(layoutOf(one), 'dark'));
	const { rest, letters } = withoutLetters(layoutOf(one), 'dark');
	expect(letters).toEqual([one]);
	const set = draw(timelineSvg(rest, 'dark'));
	letter(set, letters);
	const { ink, apart } = inkOf(whole, set);
	expect(ink).toBeGreaterThan(1_000);
	// A letter begins at a quarter of a pixel: it is never further than an eighth from where the drawer puts it.
	expect(apart).toBeLessThan(0.15);
	expect(inkOf(set, whole).ink / ink).toBeCloseTo(1, 1);
});

it.each([
	['joined letters', 'اجتمعت اللجنة'],
	['right to left', 'הוועדה נפגשה'],
	['accents that stand by themselves', 'Cafe\u0301'],
	['soft hyphens', 'un\u00ADseen'],
	['characters beyond', 'voted 👍🏽 for it'],
])('%s are left to the drawer', (_, words) => {
	const layout = layoutOf(placed(words));
	expect(withoutLetters(layout, 'dark')).toEqual({ rest: layout, letters: [] });
});
