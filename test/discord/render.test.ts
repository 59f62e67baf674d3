import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Echo, label, Meta, wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { decodeCustomId } from '../../src/discord/messages/customId.ts';
import type { OutMessage } from '../../src/discord/messages/outMessage.ts';
import { openable, renderAnswer } from '../../src/discord/messages/renderAnswer.ts';
import {
	renderContext,
	renderCopy,
	renderNotice,
	renderOpened,
	renderShared,
} from '../../src/discord/messages/renderCard.ts';
import { assertSendable } from '../../src/discord/referee/assertSendable.ts';
import { isObject } from '../../src/discord/referee/faults.ts';
import { allComponents, measure } from '../../src/discord/referee/measure.ts';
import { addressOf, answerOf, anyAnswer, anyCard, anyLine, cardOf, referenceOf } from './answers.ts';
import { shown } from './shown.ts';

const all = (message: OutMessage) => allComponents(message.body.components);
const texts = (message: OutMessage): readonly string[] =>
	all(message).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
const buttons = (message: OutMessage): readonly string[] =>
	all(message).flatMap(({ type, label: text }) => (type === 2 && typeof text === 'string' ? [text] : []));
const ids = (message: OutMessage) =>
	all(message).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [decodeCustomId(id)] : []));
/** The options of each select. */
const optionsOf = (message: OutMessage) =>
	all(message).map(({ options }) => (Array.isArray(options) ? options.filter(isObject) : []));
/** What the options of selects lead to. */
const offered = (message: OutMessage) =>
	optionsOf(message)
		.flat()
		.map(({ value }) => decodeCustomId(String(value)));
const pages = (answer: Parameters<typeof renderAnswer>[0], audience: 'private' | 'public' = 'private') =>
	renderAnswer(answer, addressOf(answer), { audience });

/** The words that stand in quotation blocks, without our own marks in bold, as a person sees them; one for each run of lines. */
function quoted(markdown: string): readonly string[] {
	const found: string[][] = [];
	let open = false;
	for (const line of markdown.split('\n')) {
		if (!line.startsWith('> ')) open = false;
		else if (open) found.at(-1)?.push(line.slice(2));
		else {
			found.push([line.slice(2)]);
			open = true;
		}
	}
	return found.map((lines) =>
		shown(
			lines
				.join('\n')
				.replace(/^\*\*\\\[\.\.\.\\\]\*\* /, '')
				.replace(/ \*\*\\\[\.\.\.\\\]\*\*$/, ''),
		),
	);
}

describe('an answer as messages', () => {
	const rents = cardOf('“We will not pay,” said Kate Mills.');
	const roof = cardOf('The roof has leaked since March.', { link: 'https://example.org/roof' });

	it('says what the words are before them, and whose they are under them', () => {
		const [page] = pages(answerOf({ cards: [rents] }));
		expect(page && texts(page)).toEqual([
			'**Kate Mills · Person**',
			"**Words as printed:**\n> “We will not pay,” said Kate Mills.\n**Document's own words**\nDocument 1, paragraph 1 · Publisher not given",
		]);
	});

	it('opens the first excerpt and offers to open the others, Share last', () => {
		const [page] = pages(answerOf({ cards: [rents, roof, rents] }));
		expect(page && buttons(page)).toEqual(['Open 2', 'Open 3', 'Context', 'Copy with reference', 'Share 1']);
	});

	it('links to the original where it is known', () => {
		const [page] = pages(answerOf({ cards: [roof] }));
		expect(page && buttons(page)).toEqual(['Context', 'Copy with reference', 'See the original', 'Share']);
	});

	it('numbers several excerpts, and not a single one', () => {
		const [page] = pages(answerOf({ cards: [rents, roof] }));
		expect(page && texts(page).join('\n')).toMatch(/\*\*1 Words as printed:\*\*[\s\S]*\*\*2 Words as printed:\*\*/);
	});

	it('has Remove in place of Share where everyone sees it', () => {
		const [page] = pages(answerOf({ cards: [rents] }), 'public');
		expect(page && buttons(page)).toEqual(['Context', 'Copy with reference', 'Check again', 'Remove']);
	});

	it('never opens the closest words by itself, and says that they are not the same', () => {
		const [page] = pages(answerOf({ nothing: true, heading: [[label('nothing')]], nearest: [rents] }));
		expect(page && texts(page)[0]).toBe('**Nothing on the record.**');
		expect(page && texts(page)[1]).toMatch(
			/^\*\*Closest words found \(not the same\):\*\*\n\*\*1 Words as printed:\*\*/,
		);
		expect(page && buttons(page)).toEqual(['Open 1']);
	});

	it('shows the closest of several misses, and has them all in a list from which each opens', () => {
		const answer = answerOf({ nothing: true, nearest: [rents, roof, rents] });
		const [page] = pages(answer);
		expect(page && texts(page).join('\n')).not.toContain('2 Words as printed');
		expect(page && offered(page)).toEqual(
			[0, 1, 2].map((card) => ({
				action: 'open',
				card,
				page: 0,
				revision: addressOf(answer).revision,
				key: addressOf(answer).key,
			})),
		);
		const options = page === undefined ? [] : optionsOf(page).flat();
		expect(options.map((option) => String(option.label).slice(0, 2))).toEqual(['1 ', '2 ', '3 ']);
		expect(options[0]?.description).toBe('Document 1, paragraph 1');
		expect(page && all(page).map(({ placeholder }) => placeholder)).toContain(
			'Open one of the closest words (not the same)',
		);
	});

	it('makes its own words bold, and what they are about plain', () => {
		const lines = [
			[label('youWrote', { words: new Echo('rents') }), label('stop')],
			[label('fitsPeople', { words: new Echo('Mills'), n: Meta.fromRecord('2') })],
			[
				label('nothing'),
				label('space'),
				label('searched', { documents: Meta.fromRecord('3 documents') }),
				label('searchedDated', { dates: Meta.fromRecord('16 August 2021') }),
			],
			[label('titled', { title: Meta.fromRecord('On rents') }), label('dot'), label('ownWords')],
		];
		const [page] = pages(answerOf({ heading: lines }));
		expect(page && texts(page)[0]).toBe(
			"**You wrote:** rents.\n**“Mills” fits 2 people or organisations here. Choose:**\n**Nothing on the record. Searched:** 3 documents, **dated** 16 August 2021\n“On rents” · **Document's own words**",
		);
	});

	it('shows few choices as buttons and many as a list', () => {
		const choice = (name: string) => ({
			label: [Meta.fromRecord(name)],
			detail: [label('chooseSaidOne')],
			query: { command: 'statement', options: { by: name } },
		});
		const few = pages(answerOf({ choices: [choice('Ann Mills'), choice('Kate Mills')] }))[0];
		expect(few && buttons(few)).toEqual(['Ann Mills: 1 statement', 'Kate Mills: 1 statement']);
		const many = pages(answerOf({ choices: Array.from({ length: 30 }, (_, i) => choice(`Mills ${i}`)) }))[0];
		expect(many && all(many).flatMap(({ options }) => (Array.isArray(options) ? [options.length] : []))).toEqual([
			25, 5,
		]);
	});

	it('has what there is to choose on the first of many pages', () => {
		const query = { command: 'statement', options: { by: 'Kate Mills' } };
		const choices = [{ label: [label('seeWhereNamed')], detail: null, query }];
		const [first, ...others] = pages(answerOf({ choices, cards: Array.from({ length: 30 }, () => rents) }));
		expect(first && buttons(first)[0]).toBe('See where named');
		expect(others.length).toBeGreaterThan(0);
		expect(others.flatMap(buttons)).not.toContain('See where named');
	});

	it('leaves no word of the asker on an answer that everyone sees', () => {
		const lines = [[label('youWrote', { words: new Echo('secret words') })], [label('ownWords')]];
		const card = cardOf('We will not pay.', { above: lines });
		const [page] = pages(answerOf({ heading: lines, body: lines, closing: lines, cards: [card] }), 'public');
		expect(JSON.stringify(page)).not.toContain('secret');
		expect(
			page &&
				texts(page)
					.join('\n')
					.match(/Document's own words/g),
		).toHaveLength(5);
	});

	it('sets a part of a list apart, its first line as a heading', () => {
		const body = [[label('helpPrivate')], [], [label('helpTry')], [Meta.fromRecord('/ask')]];
		const [page] = pages(answerOf({ heading: [], cards: [], body }));
		expect(page && texts(page)).toEqual(['Only you see answers until you press Share.', '**Try:**\n/ask']);
	});

	it('leaves no word of the asker on a shared card', () => {
		const card = cardOf('We will not pay.', {
			above: [[label('youWrote', { words: new Echo('secret words') })]],
			under: [[new Echo('secret words'), label('dot'), label('ownWords')]],
		});
		const [message] = renderShared(card, '123456789012345678');
		expect(JSON.stringify(message)).not.toContain('secret');
		expect(message && texts(message)).toEqual([
			`**Words as printed:**\n> We will not pay.\n**Document's own words**\nShared by <@123456789012345678>\nReference ${referenceOf(card)}`,
		]);
		expect(message && ids(message)).toEqual([
			{ action: 'context', receipt: referenceOf(card) },
			{ action: 'copy', receipt: referenceOf(card) },
			{ action: 'check', receipt: referenceOf(card) },
			{ action: 'remove' },
		]);
	});

	it('gives words to copy without any markup', () => {
		const card = cardOf('We *will* not pay.');
		const [message] = renderCopy([[card.words], ...card.under]);
		expect(message && texts(message)[1]).toBe(
			"```\nWe *will* not pay.\nDocument's own words\nDocument 1, paragraph 1 · Publisher not given\n```",
		);
	});

	describe('whatever the answer', () => {
		it('gives messages that can be sent, and loses no line and no excerpt', () => {
			fc.assert(
				fc.property(anyAnswer, fc.constantFrom('private' as const, 'public' as const), (answer, audience) => {
					const messages = renderAnswer(answer, addressOf(answer), { audience });
					expect(messages.length).toBeGreaterThan(0);
					for (const message of messages) assertSendable(message, 'create');
					// Those with a button of their own, and those in the select.
					const opens = new Set(
						[...messages.flatMap(ids), ...messages.flatMap(offered)].flatMap((id) =>
							id?.action === 'open' ? id.card : [],
						),
					);
					const shares = messages.flatMap(ids).filter((id) => id?.action === 'context').length;
					expect(opens.size + shares).toBe(openable(answer).length);
					const chosen = JSON.stringify(messages).match(/"1n/g)?.length ?? 0;
					expect(chosen).toBe(answer.choices.length);
				}),
				{ numRuns: 150 },
			);
		});

		it('shows exactly the printed words, in order, when the markup is taken away', () => {
			fc.assert(
				fc.property(fc.array(anyCard, { maxLength: 12 }), (cards) => {
					const bare = cards.map((card) => ({ ...card, above: [], under: [] }));
					const markdown = renderAnswer(answerOf({ cards: bare }), addressOf(answerOf()), { audience: 'private' })
						.flatMap(texts)
						.join('\n');
					expect(quoted(markdown)).toEqual(cards.map(({ words }) => words.words));
				}),
				{ numRuns: 80 },
			);
		});

		it('shows every line that stands above and below, word for word', () => {
			fc.assert(
				fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
					const seen = renderNotice(lines).flatMap(texts).map(shown).join('');
					const letters = (text: string): string => text.replace(/\s/g, '');
					const wanted = letters(lines.map(wordsOfLine).join(''));
					if (wanted !== '') expect(letters(seen)).toBe(wanted);
				}),
				{ numRuns: 60 },
			);
		});

		it('can be opened, put in context, copied and shared', () => {
			fc.assert(
				fc.property(anyCard, (card) => {
					const answer = answerOf({ cards: [card] });
					const messages = [
						...renderOpened(answer, 0, addressOf(answer), 3),
						...renderContext(card),
						...renderCopy([[card.words], ...card.under]),
						...renderShared(card, '123456789012345678'),
					];
					for (const message of messages) assertSendable(message, 'create');
				}),
				{ numRuns: 150 },
			);
		});
	});

	it('cuts pages by what Discord takes, and no sooner', () => {
		const long = cardOf('word '.repeat(138).trim());
		const messages = pages(answerOf({ cards: Array.from({ length: 40 }, () => long) }));
		for (const message of messages.slice(0, -1))
			expect(measure(message.body.components).characters).toBeGreaterThan(2_500);
		expect(messages.length).toBeLessThan(12);
	});
});
