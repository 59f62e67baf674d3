import type { TerminalIo } from './io.ts';

/** A progress bar shows only when the work has taken so many milliseconds. */
const SHOW_PROGRESS_AFTER = 1_000;
/** Characters of the bar. */
const WIDTH = 30;
/** To the line's beginning, and what stands on it is gone (ECMA-48, 8.3.41). */
const CLEAR = '\r\u001b[K';

/** A bar over some files, under the lines that are said about them. */
export interface ProgressBar {
	/** One more file is done: says its lines on standard output, above the bar. */
	step(lines: readonly string[]): void;
	/** Takes the bar off the screen. */
	stop(): void;
}

/** A bar on a terminal's standard error, from a second on; only the lines where that is no terminal. */
export function progressBar(io: TerminalIo, total: number): ProgressBar {
	const say = (lines: readonly string[]): void => {
		for (const line of lines) io.stdout.write(`${line}\n`);
	};
	if (!('isTTY' in io.stderr) || io.stderr.isTTY !== true) return { step: say, stop: () => {} };
	const began = performance.now();
	let done = 0;
	let shown = false;
	const clear = (): void => {
		if (shown) io.stderr.write(CLEAR);
		shown = false;
	};
	return {
		step(lines) {
			clear();
			say(lines);
			done++;
			if (done === total || performance.now() - began < SHOW_PROGRESS_AFTER) return;
			const full = Math.round((done / total) * WIDTH);
			io.stderr.write(`${CLEAR}${'='.repeat(full)}${'-'.repeat(WIDTH - full)} ${done} of ${total} files`);
			shown = true;
		},
		stop: clear,
	};
}
