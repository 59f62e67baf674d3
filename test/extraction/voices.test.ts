import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction/extract.ts';
import type { DocumentContext } from '../../src/extraction/extraction.ts';
import { layOut } from '../../src/reading/blocks.ts';
import { markdownParagraphs } from '../../src/reading/markdown.ts';
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

	test('whose brother he is, where the brother is named', () => {
		expect(voice(['George Marsh’s brother, Philo, was there when he said that the pier was safe.'])).toBe('Philo');
		expect(voice(['Philo, his brother, asked what the pier would cost.'])).toBe('Philo');
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

test('a relative clause goes on with whom it is about, by the name beside it', () => {
	expect(
		voice([
			'Daniel Marsh had to go because he supports Harbour Watch – a group which opposes the new pier, and claims to have no leader.',
		]),
	).toBe('Harbour Watch');
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

describe('whose a quotation is that no verb leads to', () => {
	test.each([
		[
			'“It will run again in the spring.” is behind who it is about',
			'Daniel Marsh did not mince his words. “The ferry is a wreck and a danger.”',
			'Daniel Marsh',
		],
		[
			'somebody else between two quotations',
			'“It is a wreck,” said Priya Okoro. Daniel Marsh disagreed. “It has been fine for many years.”',
			'Daniel Marsh',
		],
		['an answer', 'Priya Okoro came late. Her answer was brief: “We will not pay for it.”', 'Priya Okoro'],
		['a message', 'Priya Okoro’s message to voters was simple: “Please stay at home.”', 'Priya Okoro'],
		[
			'a participle as a sentence',
			'Priya Okoro said the pier was safe. Adding, “But we will check it again in the spring.”',
			'Priya Okoro',
		],
		[
			'a dash and a name',
			'“The ferry is a wreck and has been for years.” — Priya Okoro, leader of the council',
			'Priya Okoro',
		],
	])('%s', (_, paragraph, who) => {
		expect(voice([paragraph])).toBe(who);
	});

	test('the same person goes on behind a sentence about him', () => {
		const [only] = read(article('“It is a wreck,” said Priya Okoro. She paused. “And it always was one.”')).statements;
		expect(only).toMatchObject({ words: ['“It is a wreck,”', '“And it always was one.”'], who: 'Priya Okoro' });
	});

	test('a line with a dash and a name below a quotation', () => {
		expect(voice(['“The ferry is a wreck and has been for years.”', '— Priya Okoro'])).toBe('Priya Okoro');
	});

	test('whoever is asked answers: nobody is guessed', () => {
		expect(voice(['“Who will pay for the boat?” Priya Okoro asked.', '“Nobody knows that yet.”'])).toBe(null);
	});

	test('but of two who take turns it is the other', () => {
		expect(
			voice([
				'“Is the ferry safe?” asked Priya Okoro.',
				'“It has been safe for years,” said Daniel Marsh.',
				'“Then who will pay for the boat?” asked Ms Okoro.',
				'“You will, as you always have.”',
			]),
		).toBe('Daniel Marsh');
	});
});

describe('nouns of speech', () => {
	test.each([
		['Priya Okoro’s claim that the ferry was unsafe was rejected.', 'that the ferry was unsafe', 'Priya Okoro'],
		[
			'Nobody shared the fears. Daniel Marsh rejected claims by Priya Okoro that the ferry was unsafe.',
			'that the ferry was unsafe',
			'Priya Okoro',
		],
		['The claim, made by Priya Okoro, that the ferry was unsafe is old.', 'that the ferry was unsafe', 'Priya Okoro'],
		['Many welcomed Priya Okoro’s promise to repair the pier.', 'to repair the pier', 'Priya Okoro'],
		['Many welcomed Priya Okoro’s call for an inquiry.', 'an inquiry', 'Priya Okoro'],
		['Priya Okoro claims to reject the plan.', 'to reject the plan', 'Priya Okoro'],
	])('%s', (sentence, words, who) => {
		expect(read(article(sentence)).statements.at(-1)).toMatchObject({ words: [words], who });
	});

	test.each(['Few believed claims that could not be checked by anybody.', 'Daniel Marsh asked that question.'])(
		'no statement: %s',
		(sentence) => {
			expect(read(article(sentence)).statements).toEqual([]);
		},
	);
});

test('a block quotation that ends with who said it', () => {
	for (const quoted of ['> The ferry must stay.\n>\n> — Priya Okoro', '> The ferry must stay.\n> — Priya Okoro']) {
		const content = `# Ferry news\n\nThe council met on Monday.\n\n${quoted}\n\nIt was late.\n`;
		const { blocks } = layOut(content, markdownParagraphs(content));
		const [found] = extract({ id: 'example', content, blocks }, REPORT).statements;
		expect(found?.parts.map(({ start, end }) => content.slice(start, end))).toEqual(['The ferry must stay.']);
		expect(found?.speaker && content.slice(found.speaker.printed.start, found.speaker.printed.end)).toBe('Priya Okoro');
	}
});
