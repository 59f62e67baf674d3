import type { FontFace } from './fontFace.ts';
import type { Letters } from './letters.ts';

/** Four bytes a pixel: red, green, blue, alpha. */
export interface Pixels {
	readonly pixels: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** How much of each pixel of a cell a letter covers, 0 to 255. */
interface Mask {
	readonly width: number;
	readonly height: number;
	readonly covered: Uint8Array;
}

/** Where letters begin between two pixels is kept to a quarter of one. */
const PHASES = 4;
/** Room beside a letter, in pixels: some reach out of their width. */
const BESIDE = 3;
/** A cell's height above and below the base line, as shares of the size. */
const ABOVE = 1.2;
const BELOW = 0.4;
/** Width of the sheet that new letters are drawn on. */
const SHEET_WIDTH = 1_024;

interface Wanted {
	readonly letter: string;
	readonly size: number;
	readonly bold: boolean;
	readonly phase: number;
}

const keyOf = ({ letter, size, bold, phase }: Wanted): string => `${letter}${size} ${phase}${bold ? ' bold' : ''}`;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/**
 * Sets words into pictures from letters that are drawn once, by the drawer, and kept: of a picture's time most was spent on drawing
 * the same letters again.
 *
 * @param draw - draws an SVG on nothing
 */
export function makeLetterer(
	{ regular, bold }: { readonly regular: FontFace; readonly bold: FontFace },
	draw: (svg: string) => Pixels,
): (into: Pixels, all: readonly Letters[]) => void {
	const masks = new Map<string, Mask>();

	/** The letters of words with where each begins, kerned as the font says. */
	const placed = ({
		words,
		x,
		size,
		align,
		bold: isBold,
	}: Letters): readonly (readonly [letter: string, x: number])[] => {
		const face = isBold ? bold : regular;
		const points = Array.from(words, (letter) => letter.codePointAt(0) ?? 0);
		let at = 0;
		const starts = points.map((point, i) => {
			const before = points[i - 1];
			if (before !== undefined) at += face.kerningOf(before, point) * size;
			const start = at;
			at += (face.widthOf(point) ?? 0) * size;
			return start;
		});
		const from = align === 'right' ? x - at : x;
		return starts.map((start, i) => [String.fromCodePoint(points[i] ?? 0), from + start] as const);
	};

	const cellOf = ({ letter, size, bold: isBold }: Wanted): { readonly width: number; readonly height: number } => ({
		width: Math.ceil(((isBold ? bold : regular).widthOf(letter.codePointAt(0) ?? 0) ?? 0) * size) + 2 * BESIDE + 1,
		height: Math.ceil(size * ABOVE) + Math.ceil(size * BELOW),
	});

	/** Draws new letters side by side, white on nothing, and keeps how much of each pixel they cover. */
	const drawNew = (wanted: readonly Wanted[]): void => {
		const cells: { readonly one: Wanted; readonly x: number; readonly y: number; readonly width: number }[] = [];
		let [x, y, row] = [0, 0, 0];
		for (const one of wanted) {
			const { width, height } = cellOf(one);
			if (x + width > SHEET_WIDTH) [x, y, row] = [0, y + row, 0];
			cells.push({ one, x, y, width });
			row = Math.max(row, height);
			x += width;
		}
		const texts = cells.map(({ one, x: left, y: top }) => {
			const { letter, size, bold: isBold, phase } = one;
			const weight = isBold ? ' font-weight="700"' : '';
			return `<text x="${left + BESIDE + phase / PHASES}" y="${top + Math.ceil(size * ABOVE)}" font-size="${size}"${weight}>${ESCAPED[letter] ?? letter}</text>`;
		});
		const sheet = draw(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_WIDTH}" height="${y + row}" font-family="DejaVu Sans" fill="#ffffff">${texts.join('')}</svg>`,
		);
		for (const { one, x: left, y: top, width } of cells) {
			const { height } = cellOf(one);
			const covered = new Uint8Array(width * height);
			for (let line = 0; line < height; line++) {
				for (let i = 0; i < width; i++) {
					covered[line * width + i] = sheet.pixels[((top + line) * sheet.width + left + i) * 4 + 3] ?? 0;
				}
			}
			masks.set(keyOf(one), { width, height, covered });
		}
	};

	return (into, all) => {
		const set = all.flatMap((words) =>
			placed(words).flatMap(([letter, start]) => {
				if (letter === ' ' || letter === '\u00A0') return [];
				const { size, bold: isBold, colour } = words;
				const steps = Math.round(start * PHASES);
				const phase = ((steps % PHASES) + PHASES) % PHASES;
				const wanted = { letter, size, bold: isBold, phase };
				const left = (steps - phase) / PHASES - BESIDE;
				return [{ wanted, key: keyOf(wanted), left, top: Math.round(words.y) - Math.ceil(size * ABOVE), colour }];
			}),
		);
		const missing = new Map(set.filter(({ key }) => !masks.has(key)).map(({ key, wanted }) => [key, wanted]));
		if (missing.size > 0) drawNew([...missing.values()]);
		for (const { key, left, top, colour } of set) {
			const mask = masks.get(key);
			if (mask !== undefined) blend(into, mask, left, top, Number.parseInt(colour.slice(1), 16));
		}
	};
}

/** Puts a colour onto a picture where a mask covers it. */
function blend({ pixels, width, height }: Pixels, mask: Mask, left: number, top: number, colour: number): void {
	const red = colour >> 16;
	const green = (colour >> 8) & 0xff;
	const blue = colour & 0xff;
	for (let line = 0; line < mask.height; line++) {
		const y = top + line;
		if (y < 0 || y >= height) continue;
		for (let i = 0; i < mask.width; i++) {
			const share = mask.covered[line * mask.width + i] ?? 0;
			const x = left + i;
			if (share === 0 || x < 0 || x >= width) continue;
			const at = (y * width + x) * 4;
			const r = pixels[at] ?? 0;
			const g = pixels[at + 1] ?? 0;
			const b = pixels[at + 2] ?? 0;
			pixels[at] = r + Math.round(((red - r) * share) / 255);
			pixels[at + 1] = g + Math.round(((green - g) * share) / 255);
			pixels[at + 2] = b + Math.round(((blue - b) * share) / 255);
		}
	}
}
