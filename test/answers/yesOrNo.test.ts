import { describe, expect, it } from 'vitest';
import { askerOf, said } from './record.ts';

describe('a question that is answered by yes or no', () => {
	const asker = askerOf([
		{
			name: 'paper.txt',
			words: 'The letter was signed by Olwen Tranter and by Idris Pell.\n\nTwo clerks resigned in May.\n',
		},
	]);

	it('is not answered by words that only name whom it is about', async () => {
		const answer = await (await asker).ask('ask', { question: 'did Olwen Tranter resign' });
		expect(answer.nothing).toBe(true);
		expect(said(answer)).toContain('Not in the closest words: resign.');
		expect(answer.nearest.map((card) => card.citation.exact)).toEqual([
			'The letter was signed by Olwen Tranter and by Idris Pell.',
		]);
	});

	it('is answered by what is asked of them', async () => {
		const answer = await (await asker).ask('ask', { question: 'did Olwen Tranter sign the letter' });
		expect(answer.nothing).toBe(false);
	});
});
