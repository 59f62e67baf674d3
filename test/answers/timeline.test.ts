import { describe, expect, it } from 'vitest';
import { askerOf, DISPUTE, said, shown } from './record.ts';

/** The first line above each card's words, and how the words begin. */
const entries = async (values: Readonly<Record<string, string>>): Promise<readonly string[]> => {
	const { ask } = await askerOf(DISPUTE);
	return shown(await ask('timeline', values)).map(
		({ words, under }) => `${under.split('\n')[0]}: ${words.slice(0, 24)}`,
	);
};

describe('/timeline', () => {
	it('goes by day, says how each day is known, and puts another document’s report of the same event behind the first', async () => {
		expect(await entries({ about: 'Marsh' })).toEqual([
			'11 May 2024 · Year worked out · Printed as “Last Saturday, 11 May”: Last Saturday, 11 May, t',
			'11 May 2024 · worked out from the date of Document 2 · Printed as “Saturday”: Marsh, a retired teacher',
			'11 May 2024 · worked out from the date of Document 3 · Printed as “today”: The retired teacher, 61,',
			'Day not known · Printed as “Last night”: Last night, Castle Ward ',
		]);
	});

	it('marks what is planned', async () => {
		const [planned] = await entries({ from: '2024-06-01' });
		expect(planned).toBe(
			'8 June 2024 · Year worked out · Printed as “Saturday 8 June” · Planned, not yet reported as done: As a first step, a publi',
		);
	});

	it('never answers a question about days with what has none, and says what it left out', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('timeline', { from: '2023-01-01', to: '2023-12-31' });
		expect(answer.nothing).toBe(true);
		expect(answer.cards).toEqual([]);
		expect(said(answer)).toContain('No dated sentence found.');
	});

	it('is one entry where documents agree on the day and on who was there; what one document tells twice stands once', async () => {
		const { ask } = await askerOf([
			{
				name: 'gazette.txt',
				given: { published: '2024-05-14' },
				words: `Helen Marsh met Tom Pryce at the Harbour Library on 12 May 2024.

The weather was fair.

Helen Marsh met Tom Pryce at the library on 12 May 2024.
`,
			},
			{
				name: 'echo.txt',
				given: { published: '2024-05-15' },
				words: `On 12 May 2024 Tom Pryce spoke to Helen Marsh for an hour.

The council was told on 12 May 2024.
`,
			},
		]);
		expect(shown(await ask('timeline')).map(({ words, under }) => [under.split('\n')[0], words])).toEqual([
			['12 May 2024', 'Helen Marsh met Tom Pryce at the Harbour Library on 12 May 2024.'],
			[
				'12 May 2024 · The same day and names as in Document 1',
				'On 12 May 2024 Tom Pryce spoke to Helen Marsh for an hour.',
			],
			['12 May 2024', 'The council was told on 12 May 2024.'],
		]);
	});

	it('is one entry where one document prints “Labour” and the other “Labour Party”', async () => {
		const { ask } = await askerOf([
			{
				name: 'gazette.txt',
				given: { published: '2024-05-14' },
				words: 'Helen Marsh was expelled from Labour on 12 May 2024.\n',
			},
			{
				name: 'echo.txt',
				given: { published: '2024-05-15' },
				words: 'On 12 May 2024 the Labour Party told Helen Marsh that she was no longer a member.\n',
			},
		]);
		expect(shown(await ask('timeline')).map(({ under }) => under.split('\n')[0])).toEqual([
			'12 May 2024',
			'12 May 2024 · The same day and names as in Document 1',
		]);
	});
});
