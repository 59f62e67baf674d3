import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { z } from 'zod';
import { fontFiles } from './fonts.ts';
import { pngOf } from './png.ts';

/** Draws SVGs one after the other in a thread of its own, and hands each back as a PNG under its number. */

const task = z.object({ id: z.number(), svg: z.string() });

async function start(): Promise<(svg: string) => Uint8Array> {
	const [module, { regular, bold }] = await Promise.all([
		readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
		fontFiles(),
	]);
	await initWasm(module);
	const font = { fontBuffers: [regular, bold], defaultFontFamily: 'DejaVu Sans' };
	return (svg) => {
		const drawing = new Resvg(svg, { font });
		const image = drawing.render();
		try {
			return pngOf(image.pixels, image.width, image.height);
		} finally {
			image.free();
			drawing.free();
		}
	};
}

const ready = start();
parentPort?.on('message', async (message: unknown) => {
	const { id, svg } = task.parse(message);
	try {
		parentPort?.postMessage({ id, png: (await ready)(svg) });
	} catch (error) {
		parentPort?.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
	}
});
