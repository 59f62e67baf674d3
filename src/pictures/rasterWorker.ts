import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { z } from 'zod';
import { fontFaceOf } from './fontFace.ts';
import { fontFiles } from './fonts.ts';
import { makeLetterer, type Pixels } from './letterer.ts';
import { type Letters, letters } from './letters.ts';
import { pngOf } from './png.ts';

/** Draws SVGs one after the other in a thread of its own, sets letters over each, and hands it back as a PNG under its number. */

const task = z.object({ id: z.number(), svg: z.string(), letters: z.array(letters) });

async function start(): Promise<(svg: string, over: readonly Letters[]) => Uint8Array> {
	const [module, { regular, bold }] = await Promise.all([
		readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
		fontFiles(),
	]);
	await initWasm(module);
	const font = { fontBuffers: [regular, bold], defaultFontFamily: 'DejaVu Sans' };
	const draw = (svg: string): Pixels => {
		const drawing = new Resvg(svg, { font });
		const image = drawing.render();
		try {
			// Its own copy each time that it is asked.
			return { pixels: image.pixels, width: image.width, height: image.height };
		} finally {
			image.free();
			drawing.free();
		}
	};
	const letter = makeLetterer({ regular: fontFaceOf(regular), bold: fontFaceOf(bold) }, draw);
	return (svg, over) => {
		const picture = draw(svg);
		letter(picture, over);
		return pngOf(picture.pixels, picture.width, picture.height);
	};
}

const ready = start();
parentPort?.on('message', async (message: unknown) => {
	const { id, svg, letters: over } = task.parse(message);
	try {
		parentPort?.postMessage({ id, png: (await ready)(svg, over) });
	} catch (error) {
		parentPort?.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
	}
});
