import { readFile } from 'node:fs/promises';

const REGULAR = import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/**
 * The letters that pictures are drawn with, the same on every computer: DejaVu Sans (Latin, Greek, Cyrillic, Hebrew, Arabic,
 * Armenian, Georgian; no Chinese, Japanese, Korean, no scripts of India).
 */
export async function fontFiles(): Promise<{ readonly regular: Buffer; readonly bold: Buffer }> {
	const [regular, bold] = await Promise.all([readFile(new URL(REGULAR)), readFile(new URL(BOLD))]);
	return { regular, bold };
}
