import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Details } from '../../src/library/opening/details.ts';
import { decode } from '../../src/reading/decode.ts';
import { UNKNOWN } from '../../src/reading/facts.ts';
import { changedFacts, readSheet } from '../../src/terminal/detailsSheet.ts';

const CELLS = [
	['file', 'document', 'title', 'published', 'may be read in full', 'who may read it'],
	['cafe.txt', '1', 'Le café – fermé', '2021-03', 'yes', ''],
	['minutes/march.pdf', '', 'Minutes, “March”', '', '', 'everyone'],
] as const;

const saved = (mark: string, lineEnd: string): string =>
	CELLS.map((row) => row.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark)).join(lineEnd);

describe('a sheet that a spreadsheet has saved', () => {
	it.each([
		['UTF-8 with commas', iconv.encode(saved(',', '\r\n'), 'utf8', { addBOM: true })],
		['UTF-16 with tabs ("Unicode text")', iconv.encode(saved('\t', '\r\n'), 'utf16le', { addBOM: true })],
		['Windows-1252 with semicolons', iconv.encode(saved(';', '\r\n'), 'windows-1252')],
		['Unix line ends', iconv.encode(saved(',', '\n'), 'utf8')],
	])('is read the same: %s', async (_, bytes) => {
		expect(readSheet((await decode(bytes)).text)).toEqual([
			{
				line: 2,
				file: 'cafe.txt',
				number: 1,
				facts: { title: 'Le café – fermé', published: '2021-03' },
				readInFull: true,
				who: null,
			},
			{
				line: 3,
				file: 'minutes/march.pdf',
				number: null,
				facts: { title: 'Minutes, “March”' },
				readInFull: null,
				who: 'everyone',
			},
		]);
	});

	const known = (published: string | null): Details => ({
		id: 'house-1',
		libraryId: 'house',
		number: 1,
		readInFull: false,
		facts: {
			title: UNKNOWN,
			publisher: UNKNOWN,
			author: UNKNOWN,
			published: published === null ? UNKNOWN : { value: published, basis: 'printed' },
			url: UNKNOWN,
			kind: UNKNOWN,
		},
	});
	const taken = (written: string, before: string | null) => {
		const rows = readSheet(`file,published\ntram.txt,${written}\n`);
		if (typeof rows === 'string' || rows[0] === undefined) throw new Error('no row');
		return changedFacts(rows[0], known(before)).published;
	};

	it('may have rewritten a day that nobody touched: that is no change', () => {
		for (const written of ['02/03/2021', '3/2/2021', '2.3.2021', '02-03-21', '2021-03-02']) {
			expect([written, taken(written, '2021-03-02')]).toEqual([written, undefined]);
		}
	});

	it('is understood where a day can only be one, and left to be refused where it can be two', () => {
		expect(taken('15/03/2021', null)).toBe('2021-03-15');
		expect(taken('3/15/2021', '2021-03-02')).toBe('2021-03-15');
		expect(taken('2.3.2021', null)).toBe('2021-03-02');
		expect(taken('2/3/2021', null)).toBe('2/3/2021');
		expect(taken('March', null)).toBe('March');
	});
});
