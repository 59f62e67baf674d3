import { describe, expect, test } from 'vitest';
import type { DocumentContext } from '../../src/extraction/extraction.ts';
import { REPORT, read } from './reading.ts';

/** Something in front, so that no line of an example is taken for the headline. */
const article = (...paragraphs: readonly string[]): string =>
	[
		'Ferry plan divides the harbour',
		'The future of the harbour ferry was in doubt for a second week, as the council looked for money.',
		...paragraphs,
	].join('\n\n');

/** Who is found for the last statement of some paragraphs. */
const voice = (paragraphs: readonly string[], context: DocumentContext = REPORT): string | null | undefined =>
	read(article(...paragraphs), context).statements.at(-1)?.who;

describe('a pronoun goes on with whom the sentence before is about', () => {
	test.each([
		['a pronoun again', ['Daniel Marsh came by boat. He met Peter Hale. He said the pier was safe.'], 'Daniel Marsh'],
		[
			'somebody known, and somebody new',
			['Daniel Marsh came by boat.', 'Mr Marsh met Peter Hale at the pier. He said it was safe.'],
			'Daniel Marsh',
		],
		[
			'taken up by a pronoun in its own sentence',
			['Daniel Marsh came to Deal, where he met Peter Hale. He said the pier was safe.'],
			'Daniel Marsh',
		],
		['a time in front', ['In 2019 he left.', 'Daniel Marsh came back. Last year he said it was safe.'], 'Daniel Marsh'],
	])('%s', (_, paragraphs, who) => {
		expect(voice(paragraphs)).toBe(who);
	});

	test('two new names: nobody is guessed', () => {
		expect(voice(['Daniel Marsh met Peter Hale at the pier. He said it was safe.'])).toBe(null);
	});
});

describe('who cannot be meant', () => {
	test('whom the words themselves name', () => {
		expect(
			voice(['For Daniel Marsh, Peter Hale was a hero. He said: “Peter Hale kept this ferry running for us all.”']),
		).toBe('Daniel Marsh');
	});

	test('who is told', () => {
		expect(voice(['Daniel Marsh met Peter Hale. He told Mr Hale that the pier was safe.'])).toBe('Daniel Marsh');
	});

	test('somebody who is called his', () => {
		expect(
			voice(['Daniel Marsh came by boat. On the advice of his mentor Peter Hale, he said the pier was safe.']),
		).toBe('Daniel Marsh');
	});

	test('a name that only stands in front of a noun', () => {
		expect(voice(['Daniel Marsh read the Hale report. He said the pier was safe.'])).toBe('Daniel Marsh');
	});

	test('a woman, by her relation or by what she is', () => {
		expect(voice(['Daniel Marsh met his wife, Kit Marsh, on the pier. She said it was safe.'])).toBe('Kit Marsh');
		expect(voice(['Daniel Marsh met the actress Robin Hale. She said the pier was safe.'])).toBe('Robin Hale');
	});

	test('a sister is no “he”', () => {
		expect(voice(['Daniel Marsh left.', 'Mr Marsh’s sister pleaded with him, but he said it was safe.'])).toBe(
			'Daniel Marsh',
		);
	});

	test('two of them in one sentence', () => {
		expect(voice(['Daniel Marsh asked him about the ferry, which he said was safe.'])).toBe(null);
	});
});

test('a pronoun in front of whom it stands for', () => {
	expect(voice(['When he said that the pier was safe, Daniel Marsh was in Deal.'])).toBe('Daniel Marsh');
});

describe('groups', () => {
	test('“they” for the organisation that spoke', () => {
		expect(voice(['The Harbour Trust said the pier was safe.', 'They also said that the ferry would run again.'])).toBe(
			'Harbour Trust',
		);
	});

	test('“they” for nobody where people were named together', () => {
		expect(
			voice([
				'Priya Okoro and Daniel Marsh left the Harbour Trust.',
				'They said that the ferry would run again by the spring.',
			]),
		).toBe(null);
	});

	test('the government is none that happens to be named', () => {
		expect(voice(['The Harbour Trust met on Monday.', 'The government said the ferry would run again.'])).toBe(null);
	});

	test('a kind of organisation that the name does not have', () => {
		expect(voice(['The Harbour Trust met on Monday.', 'The union said the ferry would run again.'])).toBe(null);
		expect(voice(['The Harbour Trust met on Monday.', 'The charity said the ferry would run again.'])).toBe(
			'Harbour Trust',
		);
	});
});

describe('interviews', () => {
	const context = { ...REPORT, title: 'The Echo interviews harbour master Priya Okoro' };
	const turns = ['Priya Okoro runs the harbour.', 'Why did you close the ferry?'];

	test('“I” is whoever is asked', () => {
		expect(voice([...turns, 'I said that it was not safe.'], context)).toBe('Priya Okoro');
	});

	test('but not in a question', () => {
		expect(voice([...turns, 'I said in May that it was safe, so why close it?'], context)).toBe(null);
	});
});
