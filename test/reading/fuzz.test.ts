import { afterAll, describe, expect, it } from 'vitest';
import { openReadingPool } from '../../src/reading/readingPool.ts';
import { FUZZED, MARKS, markOf, mutatedFile } from './files/mutatedFiles.ts';

/** Files of each format; `bench/readFuzz.ts` tries ten thousand. */
const FILES = 150;

/** Neither of these is the file's own fault. */
const FAULT = /made the program|took longer|of memory/u;
const pool = openReadingPool();
afterAll(() => pool.close());

describe('a file that was changed at random', () => {
	for (const format of FUZZED) {
		it(`is read in the stored form or refused in one sentence, and holds no other file's words: ${format}`, async () => {
			const marks = Array.from({ length: FILES }, (_, number) => markOf(format, number));
			let read = 0;
			for (let number = 0; number < FILES; number++) {
				const { name, bytes } = mutatedFile(format, number);
				const result = await pool.read(bytes, name).then(
					({ text }) => text,
					(error: unknown) => error,
				);
				if (typeof result === 'object' && result !== null && 'content' in result && 'blocks' in result) {
					const content = String(result.content);
					read++;
					expect(content.isWellFormed() && !/[\r\0]/u.test(content)).toBe(true);
					const others = (content.match(MARKS) ?? []).filter((mark) => mark !== marks[number] && marks.includes(mark));
					expect([number, others]).toEqual([number, []]);
				} else {
					expect([number, result]).toEqual([
						number,
						expect.objectContaining({ name: 'ReadingError', message: expect.stringMatching(/^[^\n]+\.$/u) }),
					]);
					expect([number, String(result)]).not.toEqual([number, expect.stringMatching(FAULT)]);
				}
			}
			// Not all of them are broken so badly that nothing is tried.
			expect(read).toBeGreaterThan(FILES / 10);
			expect(read).toBeLessThan(FILES);
		});
	}
});
