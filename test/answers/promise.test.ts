import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { suggest } from '../../src/answers/asking/suggest.ts';
import { cardFromReceipt, contextOf, copyLines } from '../../src/answers/cards/cards.ts';
import type { Answer, Card } from '../../src/answers/shown/answer.ts';
import { EXCERPT_CHARACTERS, EXCERPT_WORDS } from '../../src/answers/shown/answer.ts';
import { LABELS } from '../../src/answers/shown/labels.ts';
import { Echo, Human, Label, type Line, Meta, type Piece } from '../../src/answers/shown/pieces.ts';
import { UserError } from '../../src/answers/shown/userError.ts';
import { Span } from '../../src/text/span.ts';
import { type Asker, askerOf, DISPUTE } from './record.ts';

/** The promise: every word shown stands in a document, is a stored fact, is a label of the catalogue, or is the asker's own. */

/** Whatever people type: words of the documents, names, operators, and anything at all. */
const typed = fc.oneof(
	fc
		.array(
			fc.constantFrom(
				'Marsh',
				'Helen',
				'the board',
				'readers',
				'"in the way"',
				'-owners',
				'Pryce',
				'dismissed',
				'thrown out',
				'spokeswoman',
				'May 2024',
				'giraffe',
				'1',
				'Document 2',
			),
			{ minLength: 1, maxLength: 5 },
		)
		.map((words) => words.join(' ')),
	fc.string({ maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const day = fc.constantFrom('2024', '2024-05', '2024-05-11', '11 May 2024', 'soon', '2025-01-01');

const question = fc.oneof(
	typed.map((text) => ['ask', { question: text }] as const),
	fc
		.record(
			{
				by: typed,
				about: typed,
				from: day,
				to: day,
				source: typed,
				mode: fc.constantFrom('verbatim', 'reported', 'Quoted words'),
			},
			{ requiredKeys: [] },
		)
		.map((options) => ['statement', options] as const),
	fc.record({ text: typed, by: typed }, { requiredKeys: ['text'] }).map((options) => ['quote', options] as const),
	typed.map((name) => ['who', { name }] as const),
	fc
		.record({ about: typed, from: day, to: day }, { requiredKeys: [] })
		.map((options) => ['timeline', options] as const),
	typed.map((id) => ['source', { id }] as const),
	typed.map((topic) => ['summary', { topic }] as const),
	typed.map((topic) => ['compare', { topic }] as const),
	fc.constant(['sources', {}] as const),
	fc.constant(['help', {}] as const),
);

/** What is left of a line when labels, facts, the asker's and moderators' words are taken away. */
function spansOf(line: Line): readonly Span[] {
	const inside = (piece: Piece | string): readonly Span[] => {
		if (typeof piece === 'string' || Meta.is(piece) || Echo.is(piece) || Human.is(piece)) return [];
		if (Label.is(piece)) return piece.parts.flatMap(inside);
		if (Span.is(piece)) return [piece];
		throw new Error('a piece that is none of the five');
	};
	return line.flatMap(inside);
}

/** The words of labels, without what stands in their slots. */
const labelWords = (line: Line): readonly (readonly [string, string])[] =>
	line.flatMap((piece) =>
		Label.is(piece)
			? [
					[
						LABELS[piece.key].replace(/\{[a-z]+\}/g, ''),
						piece.parts.filter((part) => typeof part === 'string').join(''),
					] as const,
				]
			: [],
	);

const linesOf = (answer: Answer): readonly Line[] => [
	...(answer.picture === null ? [] : [answer.picture.title]),
	...(answer.picture?.events ?? []).flatMap(({ date, document, words }) => [date, document, [words]]),
	...answer.heading,
	...answer.body,
	...answer.closing,
	...answer.choices.flatMap((choice) => [choice.label, choice.detail ?? []]),
	...[...answer.cards, ...answer.nearest].flatMap((card) => [[card.words], ...card.above, ...card.under]),
];

describe('every answer', () => {
	let asker: Asker;
	let stored: ReadonlySet<string>;

	beforeAll(async () => {
		asker = await askerOf(DISPUTE);
		stored = new Set(asker.collection.holdings.documents.map((held) => held.text.content));
	});

	const check = (card: Card): void => {
		const { citation, words } = card;
		expect(words.words).toBe(citation.exact);
		expect(words.words).toBe(citation.held.text.content.slice(citation.start, citation.end));
		expect(citation.held.text.content).toContain(citation.prefix + citation.exact + citation.suffix);
		expect(words.words.trim()).toBe(words.words);
		expect(words.words.length).toBeLessThanOrEqual(EXCERPT_CHARACTERS);
		expect(words.words.split(/\s+/u).length).toBeLessThanOrEqual(EXCERPT_WORDS);
	};

	const asked = async ([command, options]: readonly [string, object]): Promise<Answer | null> => {
		try {
			return await asker.ask(command, Object.fromEntries(Object.entries(options)));
		} catch (error) {
			// A sentence for the person is an answer too; any other error is a fault.
			if (error instanceof UserError) return null;
			throw error;
		}
	};

	it('shows slices of stored texts and words of the catalogue, whatever is asked', async () => {
		await fc.assert(
			fc.asyncProperty(question, async (given) => {
				const answer = await asked(given);
				if (answer === null) return;
				for (const line of linesOf(answer)) {
					for (const span of spansOf(line)) {
						expect(stored.has(span.text.content)).toBe(true);
						expect(span.text.content.slice(span.start, span.end)).toBe(span.words);
					}
					for (const [inCatalogue, onCard] of labelWords(line)) expect(onCard).toBe(inCatalogue);
				}
				for (const card of [...answer.cards, ...answer.nearest]) check(card);
				if (answer.nothing) expect(answer.cards).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('is the same for the same question', async () => {
		await fc.assert(
			fc.asyncProperty(question, async (given) => {
				const receipts = (answer: Answer | null) => answer?.cards.map((card) => card.citation.receipt);
				expect(receipts(await asked(given))).toEqual(receipts(await asked(given)));
			}),
			{ numRuns: 50 },
		);
	});

	it('has references that give back the same words, whose they are, and where they stand', async () => {
		const answer = await asker.ask('ask', { question: 'why was Marsh dismissed from the board?' });
		expect(answer.cards.length).toBeGreaterThan(2);
		for (const card of answer.cards) {
			const again = await cardFromReceipt(asker.collection, card.citation.receipt);
			expect(again?.words.words).toBe(card.words.words);
			expect(again?.under.map((line) => line.length)).toEqual(card.under.map((line) => line.length));
			expect(
				copyLines(card)
					.at(-1)
					?.map((piece) => (Label.is(piece) ? piece.key : '')),
			).toEqual(['reference']);
		}
	});

	it('shows two sentences each side as context, never less than the words themselves', async () => {
		const { cards } = await asker.ask('quote', { text: 'We are readers, they are owners' });
		for (const card of cards) {
			const context = contextOf(asker.collection, card);
			check(context);
			expect(context.words.words).toContain('We are readers, they are owners');
		}
	});

	it('offers choices that are stored names, titles and words, whatever is typed', () => {
		fc.assert(
			fc.property(typed, fc.constantFrom('names', 'people', 'documents', 'topics', 'words'), (words, kind) => {
				const choices = suggest(kind, words, asker.collection);
				expect(choices.length).toBeLessThanOrEqual(25);
				for (const { name, value } of choices) {
					expect(name.trim()).not.toBe('');
					expect(value).not.toBe('');
				}
			}),
		);
	});
});
