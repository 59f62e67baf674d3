import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/answers/asking/suggest.ts';
import { cardFromReceipt, copyLines } from '../../src/answers/cards/cards.ts';
import { openCollection } from '../../src/answers/collection/openCollection.ts';
import type { Answer } from '../../src/answers/shown/answer.ts';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import { anchorOf } from '../../src/library/decisions/anchors.ts';
import { decide } from '../../src/library/decisions/log.ts';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { HOUSE } from '../../src/library/store/libraries.ts';
import type { Store } from '../../src/library/store/store.ts';
import { held, libraryOf, MODERATOR, rangeOf } from '../library/decisions/moderated.ts';
import { askingOf, said, shown } from './record.ts';

/** What people read after moderators decided something. */

const TRAM = `Minutes of the tram committee, 3 May 2021

The tram opened on Monday. “The lease of the tram is a swindle,” said Rosa Field. Everybody went home by tram.

“The tram is late again,” said Tom Hill.
`;
const HARMFUL = '“The lease of the tram is a swindle,”';

interface Reading {
	ask(command: string, values: Readonly<Record<string, string>>): Promise<Answer>;
	readonly collection: ReturnType<typeof openCollection>;
}

async function read(store: Store): Promise<Reading> {
	const commands = await loadCommands();
	const collection = openCollection(await holdingsOf(store, HOUSE));
	return {
		collection,
		ask: async (name, values) => {
			const command = commands.get(name);
			if (command === undefined) throw new Error(`no command ${name}`);
			return command.answer(values, askingOf(collection, commands));
		},
	};
}

const everything = (answer: Answer): string =>
	JSON.stringify([said(answer), shown({ ...answer, cards: [...answer.cards, ...answer.nearest] })]);

const QUESTIONS = [
	['ask', { question: 'lease swindle' }],
	['ask', { question: 'who opened the tram on Monday' }],
	['statement', { by: 'Rosa Field' }],
	['statement', { about: 'lease' }],
	['quote', { text: 'The lease of the tram is a swindle' }],
	['who', { name: 'Rosa Field' }],
	['who', { name: 'Tom Hill' }],
	['timeline', {}],
	['summary', { topic: 'tram' }],
	['compare', { topic: 'tram' }],
	['source', { id: '1' }],
	['sources', {}],
	['help', {}],
] as const;

describe('words on hold', () => {
	it('stand in no answer, in no choice and under no reference', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const before = await read(store);
		const asked = await before.ask('statement', { by: 'Rosa Field' });
		const receipt = asked.cards[0]?.citation.receipt ?? '';
		expect(everything(asked)).toContain('swindle');
		const tram = held(before.collection.holdings, 'tram.txt');
		await decide(store, HOUSE, MODERATOR, { kind: 'hold', anchor: anchorOf(tram, rangeOf(tram, HARMFUL)) });

		const { ask, collection } = await read(store);
		for (const [command, values] of QUESTIONS) {
			const answer = await ask(command, values).catch((error: unknown) => String(error));
			expect(typeof answer === 'string' ? answer : everything(answer), command).not.toMatch(/a swindle,/);
		}
		for (const kind of ['topics', 'words'] as const) {
			expect(JSON.stringify(suggest(kind, 'swin', collection))).not.toContain('swindle');
		}
		await expect(cardFromReceipt(collection, receipt)).rejects.toThrow('On hold while moderators look');
	});

	it('are said to be on hold beside their neighbours', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const tram = held((await read(store)).collection.holdings, 'tram.txt');
		await decide(store, HOUSE, MODERATOR, { kind: 'hold', anchor: anchorOf(tram, rangeOf(tram, HARMFUL)) });
		const [card] = shown(await (await read(store)).ask('ask', { question: 'everybody went home' }));
		expect(card?.words).toContain('Everybody went home by tram.');
		if (card?.words.includes('█') === true) expect(card.under).toContain('On hold while moderators look');
	});
});

describe('a correction', () => {
	it('stands directly under the words on every later card, dated and signed, and in what is copied', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const tram = held((await read(store)).collection.holdings, 'tram.txt');
		await decide(
			store,
			HOUSE,
			MODERATOR,
			{
				kind: 'correction',
				anchor: anchorOf(tram, rangeOf(tram, HARMFUL)),
				what: 'reply',
				words: 'The lease was checked twice.',
				quoted: null,
				from: 'Tram Board',
			},
			new Date('2021-06-01T10:00:00Z'),
		);
		const { ask, collection } = await read(store);
		const answer = await ask('statement', { by: 'Rosa Field' });
		const reply = 'Reply from Tram Board, 1 June 2021: The lease was checked twice. · Note by ';
		expect(answer.cards[0]?.under.map(wordsOfLine)[0]).toBe(reply);
		const again = await cardFromReceipt(collection, answer.cards[0]?.citation.receipt ?? '');
		expect(again === null ? [] : copyLines(again).map(wordsOfLine)[1]).toBe(reply);
		const [other] = shown(await ask('statement', { by: 'Tom Hill' }));
		expect(other?.under).not.toContain('Reply');
	});
});

describe('a withdrawn document', () => {
	it('answers nothing; its references say when and why', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const { ask, collection } = await read(store);
		const [card] = (await ask('statement', { by: 'Rosa Field' })).cards;
		const act = {
			kind: 'withdraw',
			sourceId: held(collection.holdings, 'tram.txt').source.id,
			reason: 'A draft',
		} as const;
		await decide(store, HOUSE, MODERATOR, act, new Date('2021-06-01T10:00:00Z'));
		const after = await read(store);
		expect(said(await after.ask('ask', { question: 'tram' }))).toContain('No documents yet');
		await expect(cardFromReceipt(after.collection, card?.citation.receipt ?? '')).rejects.toThrow(
			'Withdrawn on 1 June 2021. Reason: A draft',
		);
	});
});

describe('a hidden person', () => {
	it('is in no choices, in no summary and unknown to /who, while the documents stay as they are', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		await decide(store, HOUSE, MODERATOR, { kind: 'hide', name: 'Rosa Field', entity: 'person' });
		const { ask, collection } = await read(store);
		for (const kind of ['names', 'people', 'topics'] as const) {
			expect(JSON.stringify(suggest(kind, 'fiel', collection)), kind).not.toContain('ield');
			expect(JSON.stringify(suggest(kind, '', collection)), kind).not.toContain('Field');
		}
		expect(everything(await ask('summary', { topic: 'tram' }))).not.toContain('Field');
		expect((await ask('who', { name: 'Rosa Field' })).cards).toEqual([]);
		expect(everything(await ask('ask', { question: 'lease swindle' }))).toContain('swindle');
	});
});
