import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeWordBook, standIn, type WordStream } from '../../src/answers/collection/wordBook.ts';
import { holds, wordingOf } from '../../src/answers/collection/wording.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { atOnce } from '../../src/text/slices.ts';
import type { Block, Text } from '../../src/text/span.ts';

const block = (kind: Block['kind'], start: number, end: number): Block => ({
	kind,
	start,
	end,
	page: null,
	paragraph: 1,
	joins: [],
});

/** A text of these blocks, each a paragraph. */
function textOf(...parts: readonly (readonly [Block['kind'], string])[]): Text {
	const blocks: Block[] = [];
	let content = '';
	for (const [kind, words] of parts) {
		blocks.push(block(kind, content.length, content.length + words.length));
		content += `${words}\n\n`;
	}
	return { id: content, content, blocks };
}

const LIFT = textOf(
	['metadata', 'By Ada Abney'],
	['body', 'The “lift” was late.'],
	['caption', 'A lift, yesterday'],
	['body', 'Nobody’s café opened — nobody came.'],
);

const printed = ({ content }: Text, stream: WordStream): readonly string[] =>
	Array.from(stream.numbers, (_, i) => {
		const range = stream.rangeOf(i);
		return range === undefined ? '' : content.slice(range.start, range.end);
	});

it('a text’s words are its body’s and its captions’, each with its place, and none of what is about it', () => {
	const book = makeWordBook();
	const { body, captions } = book.streamsOf(LIFT);
	expect(printed(LIFT, body)).toEqual('The lift was late Nobody’s café opened nobody came'.split(' '));
	expect(printed(LIFT, captions)).toEqual(['A', 'lift', 'yesterday']);
	expect(Array.from(body.numbers, book.wordOf)).toContain('cafe');
	expect(body.rangeOf(body.numbers.length)).toBeUndefined();
});

it('a word has one number in all texts, and none before any text has it', () => {
	const book = makeWordBook();
	expect(book.numberOf('lift')).toBe(0);
	const one = book.streamsOf(LIFT).body;
	const other = book.streamsOf(textOf(['body', 'Lift, tram, LIFT'])).body;
	expect(Array.from(other.numbers, book.wordOf)).toEqual(['lift', 'tram', 'lift']);
	expect(other.numbers[0]).toBe(one.numbers[1]);
});

it('words stand in a stream where the same words stand in the text', () => {
	const words = fc.array(fc.constantFrom('the', 'lift', 'was', 'late', 'tram'), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (paragraphs, sought) => {
			const book = makeWordBook();
			const text = textOf(...paragraphs.map((one): readonly [Block['kind'], string] => ['body', one.join(' ')]));
			const { body } = book.streamsOf(text);
			expect(standIn(body, sought.map(book.numberOf))).toBe(
				holds(wordingOf(text.content), wordingOf(sought.join(' '))),
			);
		}),
	);
});

it('long texts are read ahead in slices, and come to the same', () => {
	const long = textOf(
		...Array.from({ length: 3_000 }, (_, i) => ['body', `The lift was late. Nobody came ${i}.`] as const),
	);
	const book = makeWordBook();
	let slices = 0;
	for (const _ of book.readLong([LIFT, long])) slices += 1;
	expect(slices).toBeGreaterThan(3_000);
	expect(book.sentencesOf(long)).toEqual(sentencesOf(long));
	expect(book.sentencesOf(long)).toBe(book.sentencesOf(long));
	expect(book.streamsOf(long).body).toEqual(
		expect.objectContaining({ numbers: atOnce(makeWordBook().readStreams(long)).body.numbers }),
	);
});
