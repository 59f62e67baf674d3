import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { type Asker, askerOf, said } from './record.ts';

describe('names that no document introduces', () => {
	let asker: Asker;
	beforeAll(async () => {
		asker = await askerOf([
			{
				name: 'paper.txt',
				words: 'Dame Olwen Tranter spoke on Monday. “We stay,” Tranter said to the members in the hall.\n',
			},
			{
				name: 'letter.txt',
				words:
					'It is plain that Tranter and her friends will not listen. This is Tranter’s doing, not that of the Gravelites.\n\n' +
					'Boldly they went to see the Gravelites again.\n',
			},
		]);
	});

	it('takes a small word for no name, though sentences begin with it', async () => {
		expect(said(await asker.ask('who', { name: 'it' }))).toContain('No one of the name “it” is named in 2 documents.');
	});

	it('says that a capitalised word is no known name, and shows where it stands', async () => {
		const answer = await asker.ask('who', { name: 'gravelites' });
		expect(said(answer)).toBe('Not known as a name here: “Gravelites”. Printed in Document 2.');
		expect(answer.nothing).toBe(false);
		expect(answer.cards.map((card) => card.citation.exact)).toEqual([
			'This is Tranter’s doing, not that of the Gravelites.',
			'Boldly they went to see the Gravelites again.',
		]);
	});

	it('takes no word for a name that only begins a sentence, or stands nowhere', async () => {
		for (const name of ['Boldly', 'Zebedee']) expect((await asker.ask('who', { name })).nothing).toBe(true);
	});

	it('offers the places that print a surname alone, apart from the person', async () => {
		const answer = await asker.ask('who', { name: 'Olwen Tranter' });
		const [choice] = answer.choices.filter(({ query }) => query.options.name === 'only "Tranter"');
		expect(choice && [choice.label, choice.detail ?? []].map(wordsOfLine)).toEqual([
			'Only “Tranter” printed, person not settled',
			'2 places',
		]);
		const places = await asker.ask('who', { name: 'only "Tranter"' });
		expect(places.cards.map((card) => card.citation.exact)).toEqual([
			'It is plain that Tranter and her friends will not listen.',
			'This is Tranter’s doing, not that of the Gravelites.',
		]);
	});
});
