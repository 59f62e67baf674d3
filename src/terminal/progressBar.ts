import type { TerminalIo } from './io.ts';

/** A progress bar shows only when the work has taken so many milliseconds. */
const SHOW_PROGRESS_AFTER = 1_000;

/** A bar over some files. */
export interface ProgressBar {
	/** One more file is done. */
	step(): void;
	/** Takes the bar off the screen, so that a line can be written; it comes back with the next step. */
	stop(): void;
}

/** A bar on a terminal's standard error, from a second on; nothing where that is no terminal. */
export async function progressBar(io: TerminalIo, total: number): Promise<ProgressBar> {
	if (!('isTTY' in io.stderr) || io.stderr.isTTY !== true) return { step: () => {}, stop: () => {} };
	const { default: progress } = await import('cli-progress');
	const bar = new progress.SingleBar({
		stream: process.stderr,
		format: '{bar} {value} of {total} files',
		clearOnComplete: true,
		hideCursor: true,
	});
	const began = Date.now();
	let done = 0;
	let shown = false;
	return {
		step() {
			done++;
			if (!shown && Date.now() - began > SHOW_PROGRESS_AFTER) {
				bar.start(total, done);
				shown = true;
			} else if (shown) bar.update(done);
		},
		stop() {
			if (shown) bar.stop();
		},
	};
}
