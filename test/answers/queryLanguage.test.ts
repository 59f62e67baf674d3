import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/shown/answer.ts';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { type Asker, askerOf } from './record.ts';

const GAZETTE = `The depot stays open

The council voted to keep the Harrow Vale depot open. "The depot will stay open for ten years," said Maud Ferris.

Owen Pike, the treasurer, said: "The depot costs too much." The ballot was counted twice.
`;
const COURIER = `A new depot

The depot moved to Millbrook in May. "We never asked for a new depot," said Maud Ferris, who drives a tram.

Buses run to the depot every ten minutes. Trams do not.
`;

let asker: Asker;
beforeAll(async () => {
	asker = await askerOf([
		{ name: 'gazette.txt', words: GAZETTE, given: { publisher: 'Harrow Vale Gazette', published: '2019-03-04' } },
		{ name: 'courier.txt', words: COURIER, given: { publisher: 'Millbrook Courier', published: '2022-05-06' } },
	]);
});

const shown = ({ cards }: Answer) => cards.map((card) => card.citation.exact).join(' | ');
const said = ({ heading }: Answer) => heading.map(wordsOfLine);
const ask = (question: string) => asker.ask('ask', { question });

describe('a question', () => {
	it('finds a phrase word for word, and says so', async () => {
		const answer = await ask('"a new depot"');
		expect(shown(answer)).toContain('We never asked for a new depot');
		expect(shown(answer)).not.toContain('costs too much');
		expect(said(answer)).toContain('Word for word: “a new depot”');
	});

	it('leaves out what stands behind a minus', async () => {
		const answer = await ask('depot -ferris');
		expect(shown(answer)).not.toContain('Ferris');
		expect(shown(answer)).toContain('costs too much');
		expect(said(answer)).toContain('Without: ferris');
	});

	it('takes either of two words', async () => {
		const answer = await ask('buses OR ballot');
		expect(shown(answer)).toContain('Buses run');
		expect(shown(answer)).toContain('ballot was counted');
		expect(said(answer)).toContain('One of these is enough: buses, ballot');
	});

	it('is answered with the words of one speaker, whose name needs no quotation marks', async () => {
		for (const question of ['depot speaker:"Maud Ferris"', 'speaker:Maud Ferris depot', 'depot speaker:Ferris']) {
			const answer = await ask(question);
			expect(said(answer), question).toContain('Only words of Maud Ferris');
			expect(shown(answer), question).toContain('stay open for ten years');
			expect(shown(answer), question).not.toContain('costs too much');
		}
	});

	it('is answered from one document', async () => {
		for (const question of ['depot source:2', 'depot source:"Millbrook Courier"', 'source:Millbrook Courier depot']) {
			const answer = await ask(question);
			expect(said(answer), question).toContain('Only in Document 2');
			expect(new Set(answer.cards.map((card) => card.citation.held.source.number)), question).toEqual(new Set([2]));
		}
	});

	it('is answered from documents of some days', async () => {
		const later = await ask('depot from:2020');
		expect(said(later)).toContain('From 1 January 2020');
		expect(new Set(later.cards.map((card) => card.citation.held.source.number))).toEqual(new Set([2]));
		const earlier = await ask('depot to:31 December 2021');
		expect(said(earlier)).toContain('Until 31 December 2021');
		expect(new Set(earlier.cards.map((card) => card.citation.held.source.number))).toEqual(new Set([1]));
	});

	it('of nothing but filters is answered with all that they leave', async () => {
		const answer = await ask('speaker:Pike');
		expect(answer.nothing).toBe(false);
		expect(shown(answer)).toContain('The depot costs too much.');
	});

	it('reads what means nothing as plain words, and says so', async () => {
		for (const [question, plain] of [
			['depot from:whenever', 'from:whenever'],
			['depot speaker:Zbigniew', 'speaker:Zbigniew'],
			['depot source:', 'source:'],
			['depot "costs', '"'],
			['depot OR', 'OR'],
		] as const) {
			const answer = await ask(question);
			expect(said(answer), question).toContain(`Read as plain words: ${plain}`);
		}
	});

	it('says which words the nearest miss does not hold', async () => {
		const answer = await ask('treasurer tram minutes ballot Millbrook');
		expect(answer.nothing).toBe(true);
		expect(answer.nearest.length).toBeGreaterThan(0);
		expect(said(answer).some((line) => line.startsWith('Not in the closest words: '))).toBe(true);
	});
});

describe('the same signs', () => {
	it('work in what a statement is about', async () => {
		const answer = await asker.ask('statement', { about: 'depot -new source:2' });
		expect(answer.nothing).toBe(true);
		const other = await asker.ask('statement', { about: 'depot source:2' });
		expect(shown(other)).toContain('We never asked for a new depot');
		expect(shown(other)).not.toContain('ten years');
		expect(said(other)).toContain('Only in Document 2');
	});

	it('work in a comparison and in a summary', async () => {
		const comparison = await asker.ask('compare', { topic: 'depot from:2020' });
		expect(said(comparison)).toContain('From 1 January 2020');
		expect(shown(comparison)).not.toContain('costs too much');
		const summary = await asker.ask('summary', { topic: 'depot speaker:Ferris' });
		expect(said(summary)).toContain('Only words of Maud Ferris');
	});

	it('work in a timeline', async () => {
		const answer = await asker.ask('timeline', { about: 'depot source:1' });
		expect(said(answer)).toContain('Only in Document 1');
	});
});
