import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Answer, Card, Choice } from '../../src/answers/shown/answer.ts';
import { cite } from '../../src/answers/shown/citation.ts';
import { countFact, documentFact, receiptFact } from '../../src/answers/shown/facts.ts';
import { Echo, Human, type Line, label, Meta } from '../../src/answers/shown/pieces.ts';
import type { Key } from '../../src/discord/messages/customId.ts';
import { shortRevision } from '../../src/discord/messages/customId.ts';
import type { Address } from '../../src/discord/messages/renderAnswer.ts';
import { type Held, UNTOUCHED } from '../../src/library/held/holdings.ts';
import type { Source } from '../../src/library/held/source.ts';
import { slice, type Text } from '../../src/text/span.ts';

/** Documents, cards and answers of any kind, for examples and for properties. */

const UNKNOWN = { value: null, basis: 'unknown' } as const;

function textOf(content: string): Text {
	return {
		id: createHash('sha256').update(content).digest('hex'),
		content,
		blocks: [{ kind: 'body', start: 0, end: content.length, page: null, paragraph: 1, joins: [] }],
	};
}

function sourceOf(number: number, changes: Partial<Source> = {}): Source {
	return {
		id: `source-${number}`,
		libraryId: 'house',
		number,
		file: `document-${number}.txt`,
		title: UNKNOWN,
		publisher: UNKNOWN,
		author: UNKNOWN,
		published: UNKNOWN,
		url: UNKNOWN,
		kind: UNKNOWN,
		rendition: 'full',
		readInFull: false,
		revision: 1,
		addedOn: '2024-05-02',
		bytesSha256: '0'.repeat(64),
		originalSha256: null,
		...changes,
	};
}

export const heldOf = (content: string, number = 1, changes: Partial<Source> = {}): Held => ({
	source: sourceOf(number, changes),
	textNumber: number,
	text: textOf(content),
	extraction: { statements: [], entities: [], dates: [], events: [] },
	standing: 'current',
	moderation: UNTOUCHED,
});

/** A card that shows a whole text. */
export function cardOf(content: string, changes: Partial<Card> = {}): Card {
	const held = heldOf(content);
	return {
		kind: 'passage',
		words: slice(held.text, 0, content.length),
		cut: { before: false, after: false },
		above: [],
		under: [
			[label('ownWords')],
			[
				label('documentParagraph', { document: documentFact(held), n: countFact(1) }),
				label('dot'),
				label('publisherNotGiven'),
			],
		],
		citation: cite(held, { start: 0, end: content.length }),
		alsoIn: [],
		mode: null,
		speaker: null,
		when: null,
		link: null,
		...changes,
	};
}

export const answerOf = (changes: Partial<Answer> = {}): Answer => ({
	query: { command: 'ask', options: { question: 'rents' } },
	nothing: false,
	heading: [[Meta.fromRecord('Kate Mills'), label('dot'), label('person')]],
	cards: [],
	nearest: [],
	picture: null,
	files: [],
	choices: [],
	closing: [],
	body: [],
	revision: 'revision 1',
	...changes,
});

const queryKey = (question: string): Key => ({
	kind: 'query',
	query: { command: 'ask', options: { question } },
});

export const addressOf = (answer: Answer): Address => ({
	key: { kind: 'kept', hash: 'abcdef0123456789' },
	revision: shortRevision(answer.revision),
	choices: answer.choices.map((_, i) => queryKey(`choice ${i}`)),
});

const MARKS = [
	'**',
	'_',
	'> ',
	'# ',
	'- ',
	'1. ',
	'[x](https://example.org)',
	'@everyone',
	'<@1234567890123456>',
	'`',
	'||',
	'\\',
];
/** Printed words: prose, markup, line breaks, other scripts, up to an excerpt's length. */
const printed = (longest: number): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(
				{ weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z’,.]{1,12}$/) },
				{ weight: 2, arbitrary: fc.constantFrom(...MARKS) },
				{ weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', 'الحزب', '日本語', '👩‍👩‍👧', 'é') },
			),
			{ minLength: 1, maxLength: 60 },
		)
		.map((parts) => parts.join(' ').slice(0, longest).toWellFormed().trim())
		.filter((content) => content !== '');
const longWord = fc
	.integer({ min: 1, max: 700 })
	.chain((length) => fc.constantFrom('*', 'x', '語', '\n#').map((one) => `a${one.repeat(length).slice(0, 698)}z`));
const content = fc.oneof(printed(700), printed(200), longWord);

/** Few are longer than a message, since those are slow to cut; an answer has so many words that most have some. */
const words = fc.oneof(
	{ weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
	{ weight: 8, arbitrary: printed(120) },
	{ weight: 1, arbitrary: fc.constant('x '.repeat(2_500)) },
	{ weight: 1, arbitrary: fc.constant('#*_'.repeat(1_500)) },
);
const piece = fc.oneof(
	words.map((one) => Meta.fromRecord(one)),
	words.map((one) => new Echo(one)),
	words.map((one) => new Human(`Note: ${one}`, '123456789012345678')),
	fc.constantFrom(label('dot'), label('ownWords'), label('noLinkKnown'), label('stop')),
	words.map((one) => label('youWrote', { words: new Echo(one) })),
	words.map((one) => label('quotedWordsOf', { name: Meta.fromRecord(one) })),
	printed(60).map((one) => label('printedAs', { words: slice(textOf(one), 0, one.length) })),
);
export const anyLine: fc.Arbitrary<Line> = fc.array(piece, { maxLength: 4 });
const lines = (most: number): fc.Arbitrary<readonly Line[]> => fc.array(anyLine, { maxLength: most });

export const anyCard: fc.Arbitrary<Card> = fc
	.record({
		words: content,
		cut: fc.record({ before: fc.boolean(), after: fc.boolean() }),
		above: lines(1),
		under: lines(4),
		link: fc.constantFrom(
			null,
			'https://example.org/minutes',
			`https://example.org/${'a'.repeat(600)}`,
			'javascript:alert(1)',
			'not a link',
		),
	})
	.map(({ words: text, ...rest }) => cardOf(text, rest));

const anyChoice: fc.Arbitrary<Choice> = fc.record({
	label: anyLine,
	detail: fc.option(anyLine),
	query: fc.constant({ command: 'who', options: { name: 'Mills' } }),
});

export const anyAnswer: fc.Arbitrary<Answer> = fc
	.record({
		heading: lines(4),
		cards: fc.oneof(fc.constant([]), fc.array(anyCard, { maxLength: 16 })),
		nearest: fc.array(anyCard, { maxLength: 2 }),
		choices: fc.oneof(fc.constant([]), fc.array(anyChoice, { maxLength: 60 })),
		closing: lines(2),
		body: fc.oneof(fc.constant([]), lines(60)),
	})
	.map((changes) => answerOf(changes));

/** The reference on a card, as the card shows it. */
export const referenceOf = (card: Card): string => receiptFact(card.citation.receipt).words;
