import { describe, expect, it } from 'vitest';
import { askerOf, said, shown, type TestDocument } from './record.ts';

const TRAM: readonly TestDocument[] = [
	{ name: 'early.txt', given: { published: '2023-03-02' }, words: 'The tram was promised for the spring.\n' },
	{ name: 'month.txt', given: { published: '2023-03' }, words: 'The tram was costed by Rosa Field.\n' },
	{ name: 'late.txt', given: { published: '2024-05-14' }, words: 'The tram was cancelled, said Tom Hill.\n' },
	{ name: 'undated.txt', words: 'The tram was discussed at length.\n' },
];

describe('as_of', () => {
	it('answers only from what was known by then, and says what may have been left out', async () => {
		const { ask } = await askerOf(TRAM);
		const answer = await ask('ask', { question: 'tram', as_of: '15 March 2023' });
		expect(shown(answer).map(({ words }) => words)).toEqual(['The tram was promised for the spring.']);
		expect(said(answer)).toContain('Only what was known by 15 March 2023: 1 of 4 documents');
		expect(said(answer)).toContain('Left out: 2 without a certain date');
		expect(answer.query.options).toMatchObject({ as_of: '15 March 2023' });
	});

	it('counts the last day of a month or a year, and what has no date from the day it was added', async () => {
		const { ask } = await askerOf(TRAM);
		const march = await ask('ask', { question: 'tram', as_of: 'March 2023' });
		expect(said(march)).toContain('Only what was known by 31 March 2023: 2 of 4 documents');
		const year = await ask('ask', { question: 'tram', as_of: '2024' });
		expect(shown(year)).toHaveLength(4);
		expect(said(year)).not.toContain('Left out');
	});

	it('knows nobody who was named only later', async () => {
		const { ask } = await askerOf(TRAM);
		expect(said(await ask('who', { name: 'Tom Hill', as_of: '2023-12-31' }))).toMatch(/No one of the name/);
		expect(said(await ask('who', { name: 'Rosa Field', as_of: '2023-12-31' }))).toMatch(/Rosa Field/);
	});

	it('before anything was known is an honest nothing', async () => {
		const { ask } = await askerOf(TRAM);
		const answer = await ask('ask', { question: 'tram', as_of: '1999' });
		expect(answer.nothing).toBe(true);
		expect(said(answer)).toContain('None of 4 documents was known by 31 December 1999.');
	});
});
