import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction/extract.ts';
import { layOut } from '../../src/reading/blocks.ts';
import { markdownParagraphs } from '../../src/reading/markdown.ts';
import { REPORT, read, textOf } from './reading.ts';

/** Something in front, so that no line of an example is taken for the headline. */
const article = (...paragraphs: readonly string[]): string =>
	[
		'Ferry plan divides the harbour',
		'The future of the harbour ferry was in doubt for a second week, as the council looked for money.',
		...paragraphs,
	].join('\n\n');

const statements = (...paragraphs: readonly string[]) => read(article(...paragraphs)).statements;
const wordsAndWho = (...paragraphs: readonly string[]) =>
	statements(...paragraphs).map(({ words, who }) => [words.join(' '), who]);

describe('marks', () => {
	test('angle marks and low marks', () => {
		for (const quoted of ['«The ferry must stay now,»', '„The ferry must stay now,“']) {
			expect(wordsAndWho(`${quoted} said Priya Okoro.`)).toEqual([[quoted, 'Priya Okoro']]);
		}
	});

	test('straight single marks with apostrophes and plurals inside', () => {
		const quoted = "'The members' ferry isn't for sale, and it's the drivers' too.'";
		expect(statements(`Priya Okoro said: ${quoted}`)).toMatchObject([{ mode: 'verbatim', words: [quoted] }]);
	});

	test('an inner quotation that ends with the outer one', () => {
		const quoted = "''They looked at me and said, 'You were late,'''";
		expect(wordsAndWho(`${quoted} Priya Okoro recalled.`)).toEqual([[quoted, 'Priya Okoro']]);
	});
});

describe('who stands beside a quotation', () => {
	test.each([
		['“The ferry is finished,” Priya Okoro fumed.', 'Priya Okoro'],
		['“The ferry is finished,” Priya Okoro shot back.', 'Priya Okoro'],
		['“The ferry is finished,” opined Priya Okoro.', 'Priya Okoro'],
		['“The ferry is finished,” Priya Okoro said in a statement that was sent on Monday.', 'Priya Okoro'],
		['“The ferry is finished,” Priya Okoro, now 61 and retired in Deal, Kent, said by telephone.', 'Priya Okoro'],
		[
			'“Is the ferry finished?” Priya Okoro, the leader of the council and its transport committee, asked.',
			'Priya Okoro',
		],
		['Priya Okoro turned to the ministry: “The ferry is finished, and so are you.”', 'Priya Okoro'],
		['Last November, Priya Okoro tweeted: “The ferry is finished, and so are you.”', 'Priya Okoro'],
		['The council would not comment, with Priya Okoro saying: “The ferry is finished for good.”', 'Priya Okoro'],
		['After Daniel Marsh attacked the plan, Priya Okoro hit back: “The ferry is ours to keep.”', 'Priya Okoro'],
	])('%s', (sentence, who) => {
		expect(statements(sentence).find(({ mode }) => mode === 'verbatim')?.who).toBe(who);
	});

	test('who is quoted last goes on, not who is named last', () => {
		expect(
			wordsAndWho('“The ferry is safe,” said Priya Okoro, after Daniel Marsh had denied it. “We checked it twice.”'),
		).toContainEqual(['“The ferry is safe,” “We checked it twice.”', 'Priya Okoro']);
	});

	test('a participle takes up who spoke, not who is spoken of', () => {
		expect(
			wordsAndWho('Priya Okoro said she had met a man who told her it was safe, adding: “I did not believe him.”').at(
				-1,
			),
		).toEqual(['“I did not believe him.”', 'Priya Okoro']);
	});
});

describe('cues', () => {
	test('questions are reported too', () => {
		expect(wordsAndWho('Priya Okoro asked Daniel Marsh whether the ferry would stay.')).toEqual([
			['whether the ferry would stay', 'Priya Okoro'],
		]);
	});

	test('passives that name who spoke', () => {
		expect(wordsAndWho('The plan was described by Priya Okoro as “a mistake that will cost us dear”.')).toEqual([
			['“a mistake that will cost us dear”', 'Priya Okoro'],
		]);
	});

	test('possessives', () => {
		expect(wordsAndWho('Nobody shared Priya Okoro’s claim that the ferry was unsafe.')).toEqual([
			['that the ferry was unsafe', 'Priya Okoro'],
		]);
		expect(statements('A motion calling for the return of the ferry was passed.')).toMatchObject([
			{ words: ['the return of the ferry'], printed: 'A motion' },
		]);
	});

	test('the main clause is no part of what somebody said in front of it', () => {
		expect(wordsAndWho('While Priya Okoro said that the ferry was safe, the council closed it.')).toEqual([
			['that the ferry was safe', 'Priya Okoro'],
		]);
	});

	test('when and where it was said is no part of it', () => {
		expect(wordsAndWho('Priya Okoro criticised the closure during a rally in Deal.')).toEqual([
			['the closure', 'Priya Okoro'],
		]);
	});

	test('chains: each with its own speaker', () => {
		expect(
			statements('One ally of Ms Okoro told the Mail that Daniel Marsh had said the ferry was sold.'),
		).toMatchObject([
			{ printed: 'One ally of Ms Okoro', who: null },
			{ words: ['the ferry was sold'], who: 'Daniel Marsh' },
		]);
	});

	test.each([
		'Priya Okoro believes the ferry will stay.',
		'Priya Okoro hopes that the ferry will stay.',
		'The council plans to close the ferry in March.',
		'The court ordered the council to keep the ferry.',
		'The committee decided that the ferry should close.',
		'Priya Okoro is said to have resigned.',
		'One of the many reasons that the ferry closed was its age.',
	])('no statement: %s', (sentence) => {
		expect(statements(sentence)).toEqual([]);
	});
});

describe('quoted words that nobody stated', () => {
	test.each([
		'The so-called “friends of the ferry” never met.',
		'Daniel Marsh disagreed with the “friends of the ferry”.',
		'Above the door stood the motto “United we stand, divided we fall”.',
		'Protesters carried banners that read “Save our ferry from the cuts”.',
		'The word “ferry” comes from the north.',
		'Under the headline “Ferry is finished, says council leader”, the paper listed the cuts.',
		'Imagine a council that says “we will keep your ferry whatever it costs”.',
		'Nobody ever said “I wish the ferry were slower than it is”.',
		'It was as if she had said “the ferry is finished and so are you”.',
	])('%s', (sentence) => {
		expect(statements(sentence)).toEqual([]);
	});

	test('the title of a programme in front of a cue', () => {
		expect(wordsAndWho('On the programme “Harbour Today,” Priya Okoro said the ferry would stay.')).toEqual([
			['the ferry would stay', 'Priya Okoro'],
		]);
	});
});

describe('who it was', () => {
	test('two people whom a pronoun fits: nobody is guessed', () => {
		expect(statements('Priya Okoro met Ann Patel at the pier.', 'She said the ferry would stay.')[0]?.who).toBe(null);
	});

	test('a relative of somebody is somebody else', () => {
		expect(statements('Mr Marsh’s brother was at the pier, where he said the ferry would stay.')[0]?.who).toBe(null);
	});

	test('a name between commas behind a description', () => {
		expect(
			statements('Priya Okoro met the crew. The harbour master, Daniel Marsh, said the ferry would stay.')[0]?.who,
		).toBe('Daniel Marsh');
	});

	test('a description that two people fit stays open', () => {
		expect(
			statements('Councillor Daniel Marsh met councillor Ann Patel.', 'The councillor said the pier was a wreck.')[0],
		).toMatchObject({ printed: 'The councillor', who: null });
	});

	test('the writer of a text is whoever its byline names', () => {
		const content = article('Priya Okoro met the crew.', 'I said that the ferry would stay.');
		const { statements: found, entities } = extract(textOf(content), { ...REPORT, author: 'Priya Okoro' });
		expect(found[0]?.speaker?.basis).toBe('byline');
		expect(entities.find(({ id }) => id === found[0]?.speaker?.entity)?.name).toBe('Priya Okoro');
	});
});

test('a joint statement is written by everyone who is named in front of it', () => {
	const content = article('Priya Okoro and Daniel Marsh said in a joint statement: “The ferry must be saved.”');
	const { statements: found, entities } = read(content).extraction;
	expect(found[0]?.mode).toBe('written');
	const names = found[0]?.signatories.map((id) => entities.find((one) => one.id === id)?.name);
	expect(names).toEqual(['Priya Okoro', 'Daniel Marsh']);
});

describe('set apart', () => {
	test('a block quotation below the line that announces it', () => {
		const content = '# Ferry news\n\nThe council met on Monday.\n\nPriya Okoro wrote:\n\n> The ferry must stay.\n';
		const { blocks } = layOut(content, markdownParagraphs(content));
		const [found] = extract({ id: 'example', content, blocks }, REPORT).statements;
		expect(found?.parts.map(({ start, end }) => content.slice(start, end))).toEqual(['The ferry must stay.']);
		expect(found).toMatchObject({ mode: 'verbatim', speaker: { basis: 'block' } });
	});

	test('minutes with initials', () => {
		expect(
			statements(
				'AP reported that the grant had been paid.',
				'JS asked whether the bins had been emptied.',
				'JS: I will write to the council.',
				'AP: Thank you.',
			).map(({ printed, words }) => [printed, words[0]]),
		).toEqual([
			['AP', 'that the grant had been paid'],
			['JS', 'whether the bins had been emptied'],
			['JS', 'I will write to the council'],
			['AP', 'Thank you'],
		]);
	});
});
