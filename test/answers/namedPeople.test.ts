import { describe, expect, it } from 'vitest';
import { askerOf, said, shown } from './record.ts';

const QUARREL = askerOf([
	{
		name: 'paper.txt',
		given: { published: '2024-05-20' },
		words: `The treasurer, Idris Pell, has been dismissed from the board over the lease.

Olwen Tranter, the council leader, said the building was “safe and dry”.

“Nobody will be dismissed while I lead this council,” she said.

A spokeswoman for the Readers Union said: “We will read on.”

One Readers Union source said the board was “a long way from home”.

Two clerks were dismissed in May. It was a long summer.

Three drivers were dismissed over the lease of a van.

Cerys Tranter, a pupil, read a poem at the meeting.

The board met again. They were many.
`,
	},
	{
		name: 'letter.txt',
		words: `An open letter

Signed by readers including Idris Pell and Cerys Tranter, it said: “The library is the warmest room in town.”
`,
	},
]);

describe('a question that names somebody', () => {
	it('is answered first by what names him or is said by him', async () => {
		const answer = await (await QUARREL).ask('ask', { question: 'was pell dismissed over the lease' });
		const [first, ...rest] = shown(answer);
		expect(first?.words).toContain('Idris Pell, has been dismissed');
		expect(first?.under).not.toContain('Not in these words');
		const others = rest.filter(({ words }) => !words.includes('Pell'));
		expect(others.map(({ words }) => words)).toEqual(['Three drivers were dismissed over the lease of a van.']);
		for (const { under } of others) expect(under).toMatch(/^Not in these words: pell$/mu);
	});

	it('is not answered by words on the rest of it alone, unless they have all the rest', async () => {
		const answer = await (await QUARREL).ask('ask', { question: 'when was Cerys Tranter dismissed by the clerks' });
		expect(shown(answer).map(({ words }) => words)).not.toContain(
			'The treasurer, Idris Pell, has been dismissed from the board over the lease.',
		);
	});

	it('is on whoever a surname fits, and a word printed in small letters is no name', async () => {
		const asker = await QUARREL;
		const both = shown(await asker.ask('ask', { question: 'tranter meeting' }));
		expect(both[0]?.words).toBe('Cerys Tranter, a pupil, read a poem at the meeting.');
		const summer = shown(await asker.ask('ask', { question: 'long summer' }));
		expect(summer[0]?.words).toContain('It was a long summer.');
	});
});

describe('a question after what somebody said', () => {
	it('is answered by their words first', async () => {
		const answer = await (await QUARREL).ask('ask', { question: 'what did Olwen Tranter say about the building?' });
		expect(shown(answer)[0]?.words).toContain('said the building was “safe and dry”');
		expect(answer.cards[0]?.speaker?.name).toBe('Olwen Tranter');
	});

	it('says where there are no words of theirs, and shows where they are named', async () => {
		const asker = await askerOf([
			{
				name: 'one.txt',
				words: 'The mayor, Ifan Rudd, was there.\n\nNon Pask said: “I saw the mayor, and he was silent.”\n',
			},
		]);
		const answer = await asker.ask('ask', { question: 'what did Ifan Rudd say' });
		expect(said(answer)).toContain('No words of Ifan Rudd found in 1 document.');
		expect(shown(answer)[0]?.words).toBe('The mayor, Ifan Rudd, was there.');
	});

	it('shows the words of each where a surname fits two, and lets one choose', async () => {
		const answer = await (await QUARREL).ask('ask', { question: 'what did Tranter say?' });
		expect(said(answer)).toContain('“Tranter” fits 2 people or organisations here: Olwen Tranter and Cerys Tranter.');
		expect(answer.choices.map(({ query }) => query.options.by)).toEqual(['Olwen Tranter', 'Cerys Tranter']);
		expect(shown(answer)[0]?.words).toContain('Nobody will be dismissed');
	});

	it('says of what somebody signed with others that it is a group’s, after his own words', async () => {
		const cards = shown(await (await QUARREL).ask('statement', { by: 'Idris Pell' }));
		expect(cards.map(({ words }) => words)).toEqual(['“The library is the warmest room in town.”']);
		expect(cards[0]?.under).toContain('Words of a group, signed with others by Idris Pell');
		const checked = await (await QUARREL).ask('quote', {
			text: 'The library is the warmest room in town',
			by: 'Cerys Tranter',
		});
		expect(said(checked)).toContain('Words of a group, signed with others by Cerys Tranter');
		expect(said(checked)).not.toContain('Not printed as words');
	});
});

describe('people without a name who speak for an organisation', () => {
	it('are shown where its words are asked for, as not its own', async () => {
		const answer = await (await QUARREL).ask('statement', { by: 'Readers Union' });
		expect(said(answer)).toContain('No words of Readers Union found in 2 documents.');
		const [spokeswoman, source] = shown(answer);
		expect(spokeswoman?.words).toBe('“We will read on.”');
		expect(spokeswoman?.under).toContain('Not words of Readers Union: someone not named, printed as speaking for it');
		expect(source?.under).toContain('Not words of Readers Union: someone not named, printed as one of it');
	});

	it('are named as printed beside what there is of it', async () => {
		const answer = await (await QUARREL).ask('who', { name: 'Readers Union' });
		expect(said(answer)).toMatch(
			/^Not named, printed as speaking for it or as one of it: .*spokeswoman.* · One Readers Union source$/mu,
		);
		expect(answer.choices[0]?.query).toEqual({ command: 'statement', options: { by: 'Readers Union' } });
	});

	it('are said to be the ones who are quoted, not the organisation', async () => {
		const answer = await (await QUARREL).ask('quote', { text: 'We will read on, we', by: 'Readers Union' });
		expect(said(answer)).toMatch(/Not printed as words of Readers Union, but of someone not named: .*spokeswoman/u);
	});
});

describe('a name', () => {
	it('may be a role that the documents print', async () => {
		const answer = await (await QUARREL).ask('who', { name: 'council leader' });
		expect(said(answer)).toContain('Read as Olwen Tranter, printed as “council leader”');
	});
});
