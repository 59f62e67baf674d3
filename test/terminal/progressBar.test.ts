import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { TerminalIo } from '../../src/terminal/io.ts';
import { progressBar } from '../../src/terminal/progressBar.ts';

/** What a terminal of one screen shows, where both streams go to the same one. */
function terminal(isTTY: boolean): { readonly io: TerminalIo; readonly written: () => string } {
	const screen = new PassThrough();
	let written = '';
	screen.on('data', (bytes: Buffer) => {
		written += bytes.toString();
	});
	const stderr = Object.assign(new PassThrough(), { isTTY });
	stderr.on('data', (bytes: Buffer) => {
		written += bytes.toString();
	});
	const io = { stdin: new PassThrough(), stdout: screen, stderr, env: {}, colour: false, exit: () => {} };
	return { io, written: () => written };
}

/** The screen's lines: "\r" and "erase to the end" take back what stood on one. */
const lines = (written: string): readonly string[] =>
	written.split('\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '');

describe('the progress bar', () => {
	it('stands under the lines that are said, and is gone at the end', () => {
		vi.useFakeTimers({ toFake: ['performance'] });
		try {
			const { io, written } = terminal(true);
			const bar = progressBar(io, 3);
			bar.step(['a.pdf: added as Document 1']);
			vi.advanceTimersByTime(1_500);
			bar.step(['b.pdf: added as Document 2', '  Our digest of it steps aside.']);
			expect(lines(written())).toEqual([
				'a.pdf: added as Document 1',
				'b.pdf: added as Document 2',
				'  Our digest of it steps aside.',
				'====================---------- 2 of 3 files',
			]);
			bar.step(['c.pdf: added as Document 3']);
			bar.stop();
			expect(lines(written()).slice(3)).toEqual(['c.pdf: added as Document 3', '']);
		} finally {
			vi.useRealTimers();
		}
	});

	it('is none where standard error is no terminal', () => {
		const { io, written } = terminal(false);
		const bar = progressBar(io, 1);
		bar.step(['a.pdf: added as Document 1']);
		bar.stop();
		expect(written()).toBe('a.pdf: added as Document 1\n');
	});
});
