import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { TimelinePicture } from '../answers/shown/picture.ts';
import { fontFaceOf } from './fontFace.ts';
import { fontFiles } from './fonts.ts';
import { type Letters, withoutLetters } from './letters.ts';
import { type Lettering, layOutTimeline } from './timelineLayout.ts';
import { timelineSvg } from './timelineSvg.ts';

/** Draws pictures in a thread of its own, which is started by the first one and ends with {@link Drawer.close}. */
export interface Drawer {
	/** @returns a PNG @throws Error where it cannot be drawn here; the words beside it stand without it */
	draw(picture: TimelinePicture): Promise<Uint8Array>;
	close(): Promise<void>;
}

const drawn = z.object({ id: z.number(), png: z.instanceof(Uint8Array).optional(), failed: z.string().optional() });

interface Waiting {
	readonly resolve: (png: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

/** The fonts' widths and characters. */
export async function lettering(): Promise<Lettering> {
	const { regular, bold } = await fontFiles();
	return { regular: fontFaceOf(regular), bold: fontFaceOf(bold) };
}

/** The thread, and who waits for what it draws. */
interface Thread {
	readonly worker: Worker;
	readonly waiting: Map<number, Waiting>;
}

function startThread(ended: (thread: Thread) => void): Thread {
	const worker = new Worker(new URL('./rasterWorker.ts', import.meta.url));
	const thread: Thread = { worker, waiting: new Map() };
	// A thread that nobody waits for keeps no process alive.
	worker.unref();
	const end = (error: Error): void => {
		ended(thread);
		for (const { reject } of thread.waiting.values()) reject(error);
		thread.waiting.clear();
	};
	worker.on('message', (message) => {
		const { id, png, failed } = drawn.parse(message);
		const one = thread.waiting.get(id);
		thread.waiting.delete(id);
		if (thread.waiting.size === 0) worker.unref();
		if (png !== undefined) one?.resolve(png);
		else one?.reject(new Error(failed ?? 'nothing drawn'));
	});
	worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
	worker.on('exit', () => end(new Error('the drawing thread has ended')));
	return thread;
}

/** Pictures kept, so that turning pages and asking again does not draw anew: some 200 kB each. */
const KEPT = 16;

export function openDrawer(): Drawer {
	const kept = new Map<string, Promise<Uint8Array>>();
	let letters: Promise<Lettering> | null = null;
	let thread: Thread | null = null;
	let count = 0;
	const drawNew = (svg: string, letters: readonly Letters[]): Promise<Uint8Array> => {
		thread ??= startThread((ended) => {
			if (thread === ended) thread = null;
		});
		const { worker, waiting } = thread;
		const id = count++;
		return new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			worker.ref();
			worker.postMessage({ id, svg, letters });
		});
	};
	return {
		async draw(picture) {
			letters ??= lettering();
			const { look } = picture;
			const layout = layOutTimeline(picture, await letters);
			const whole = timelineSvg(layout, look);
			const known = kept.get(whole);
			const { rest, letters: set } = withoutLetters(layout, look);
			const png = known ?? drawNew(timelineSvg(rest, look), set);
			kept.delete(whole);
			kept.set(whole, png);
			// What failed once may work the next time.
			png.catch(() => kept.delete(whole));
			for (const [oldest] of kept) {
				if (kept.size <= KEPT) break;
				kept.delete(oldest);
			}
			return png;
		},
		async close() {
			await thread?.worker.terminate();
		},
	};
}
