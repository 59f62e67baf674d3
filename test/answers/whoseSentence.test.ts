import { describe, expect, it } from 'vitest';
import { askerOf, said, shown } from './record.ts';

const RECORD = askerOf([
	{
		name: 'report.txt',
		words: [
			'Marsh Vale Branch moved first, passing an emergency motion by 27 votes to 4 at a crowded meeting, condemning the sale.',
			'The pool was closed because it leaked, and the keys went to Friends of the Pool, a group which claims to reject the “false economy”.',
			'Olwen Tranter announced on Monday that she had been dismissed from the board.',
			'The Harbour Branch also passed a motion, saying that “to sell a pool in which children learn to swim is a disgrace”, and demanding its return.',
			'A lawyer told the Evening Beacon that nobody had asked him.',
		].join('\n\n'),
	},
	{ name: 'letter.txt', words: '“The sale was shameful,” said Cerys Tranter. The pool was sold.' },
]);

const whose = async (by: string, opening: string): Promise<string | undefined> =>
	shown(await (await RECORD).ask('statement', { by })).find(({ words }) => words.startsWith(opening))?.under;

describe('whose words a sentence that reports somebody is', () => {
	it('is the document’s, where it tells mainly of something else', async () => {
		expect(await whose('Marsh Vale Branch', 'Marsh Vale')).toMatch(
			/^Document's own words · with reported words of Marsh Vale Branch/,
		);
		expect(await whose('Friends of the Pool', 'The pool')).toMatch(/^Document's own words · with quoted words of /);
		const [found] = shown(await (await RECORD).ask('ask', { question: 'emergency motion votes crowded' }));
		expect(found?.under).toMatch(/^Document's own words · with reported words of Marsh Vale Branch/);
	});

	it('is the speaker’s, where it tells what was said', async () => {
		expect(await whose('Olwen Tranter', 'Olwen')).toMatch(/^Reported, not quoted, as words of Olwen Tranter/);
	});

	it('is part quoted, part reported, where it has both', async () => {
		expect(await whose('Harbour Branch', 'The Harbour')).toMatch(/^Part quoted, part reported, as words of /);
	});
});

describe('a speaker whom no list knows', () => {
	it('is named as the document prints him, and only somebody without a name is not named', async () => {
		const asker = await askerOf([
			{ name: 'a.txt', words: '“The pier rots,” said Ida Brook.\n\n“It floats,” said One Harbour source.' },
		]);
		const whose = shown(await asker.ask('statement', {})).map(({ under }) => under.split('\n')[0]);
		expect(whose).toEqual(['Quoted words of Ida Brook', 'Quoted words · Someone not named: One Harbour source']);
	});
});

describe('/statement that finds nothing', () => {
	it('says which of the words stand elsewhere, and leads to the rest of the speaker’s', async () => {
		const answer = await (await RECORD).ask('statement', { by: 'Olwen Tranter', about: 'shameful' });
		expect(said(answer)).toContain('Printed in these documents, but not in what was asked for: shameful.');
		expect(answer.choices.map(({ query }) => query)).toEqual([
			{ command: 'statement', options: { by: 'Olwen Tranter' } },
		]);
	});

	it('does not say that a name is nowhere that is printed, but not known as one', async () => {
		const answer = await (await RECORD).ask('statement', { by: 'Evening Beacon' });
		expect(said(answer)).toContain('Not known as a name here: “Evening Beacon”. Printed in Document 1.');
		expect(said(answer)).toContain('No words of Evening Beacon found in 2 documents.');
		expect(said(answer)).not.toContain('is named in 2 documents');
		expect(answer.choices.map(({ query }) => query)).toEqual([{ command: 'who', options: { name: 'Evening Beacon' } }]);
	});

	it('takes an option that is left blank for none', async () => {
		const answer = await (await RECORD).ask('statement', { by: '  ', about: ' shameful ' });
		expect(answer.query.options).toEqual({ about: 'shameful' });
		expect(shown(answer)[0]?.words).toContain('The sale was shameful');
	});

	it('says what an option with a list takes', async () => {
		await expect((await RECORD).ask('statement', { mode: 'quoted' })).rejects.toMatchObject({
			message: expect.stringContaining('It takes one of: Quoted words; Part quoted, part reported; '),
		});
	});
});

describe('“Found only inside a name”', () => {
	const COUNCIL = askerOf([
		{ name: 'a.txt', words: 'Larch Council Voices and Voices for Larch Council met. Larch Council was late.' },
		{ name: 'b.txt', words: 'The Pier Appeal met on Monday. The Pier Appeal was late.' },
	]);

	it('is said of a word that stands by itself nowhere', async () => {
		const answer = await (await COUNCIL).ask('ask', { question: 'when is the appeal hearing' });
		expect(said(answer)).toContain('Found only inside a name: “Appeal” in Pier Appeal');
	});

	it('is not said of a name that also stands alone', async () => {
		const answer = await (await COUNCIL).ask('ask', { question: 'larch council solvency' });
		expect(said(answer)).toContain('Not found: solvency');
		expect(said(answer)).not.toContain('Found only inside a name');
	});
});
