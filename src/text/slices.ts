/** Milliseconds after which long work lets timers and requests through. */
const LONGEST_SLICE = 8;

/** Long work that can stop for a moment at each `yield`. */
export type Slices<T> = Generator<void, T, void>;

/** Does it all at once. */
export function atOnce<T>(work: Slices<T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
	}
}

/** Does it in slices of some milliseconds, so that the event loop is never held for long. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
	let until = performance.now() + LONGEST_SLICE;
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
		if (performance.now() < until) continue;
		await new Promise((resolve) => setImmediate(resolve));
		until = performance.now() + LONGEST_SLICE;
	}
}
