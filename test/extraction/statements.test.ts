import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

/** Something in front, so that no line of an example is taken for the headline. */
const article = (...paragraphs: readonly string[]): string =>
	[
		'Ferry plan divides the harbour',
		'The future of the harbour ferry was in doubt for a second week, as the council looked for money.',
		...paragraphs,
	].join('\n\n');

const statements = (...paragraphs: readonly string[]) => read(article(...paragraphs)).statements;

describe('quotations', () => {
	test('marks of every kind', () => {
		for (const quoted of [
			'“The ferry must stay,”',
			'‘The ferry must stay,’',
			'"The ferry must stay,"',
			"'The ferry must stay,'",
			"''The ferry must stay,''",
		]) {
			expect(statements(`${quoted} said Priya Okoro.`)).toMatchObject([
				{ mode: 'verbatim', words: [quoted], who: 'Priya Okoro', basis: 'named' },
			]);
		}
	});

	test('an apostrophe and a plural do not end a quotation in single marks', () => {
		const quoted = '‘It’s the members’ ferry and they’re proud of it,’';
		expect(statements(`${quoted} Priya Okoro said.`)[0]?.words).toEqual([quoted]);
	});

	test('a quotation inside a quotation belongs to the outer one', () => {
		const quoted = '“They told us ‘wait until the spring’ and we waited,”';
		expect(statements(`${quoted} said Priya Okoro.`).map(({ words }) => words)).toEqual([[quoted]]);
	});

	test('a cue in the middle gives one statement of two parts', () => {
		expect(statements('“The ferry must stay,” Priya Okoro said, “and it will stay.”')).toMatchObject([
			{ words: ['“The ferry must stay,”', '“and it will stay.”'], who: 'Priya Okoro' },
		]);
	});

	test('paragraphs that each open and close once are one statement', () => {
		expect(
			statements(
				'Priya Okoro said: “The ferry must stay.',
				'“It has run for ninety years.',
				'“We will not let it go.”',
			),
		).toMatchObject([
			{
				mode: 'verbatim',
				words: ['“The ferry must stay.', '“It has run for ninety years.', '“We will not let it go.”'],
				who: 'Priya Okoro',
			},
		]);
	});

	test('a quotation of its own below a line that ends in a colon, through a descriptor that one person fits', () => {
		expect(
			statements(
				'Earlier, harbour master Tom Hale spoke to passengers.',
				'In a series of posts, the weary harbour master wrote that:',
				'“Nobody asked the people who use the boat. They will remember it.”',
			),
		).toMatchObject([{ mode: 'verbatim', printed: 'the weary harbour master', who: 'Tom Hale', basis: 'block' }]);
	});

	test('a question and who asked it', () => {
		expect(statements('“Who will pay for the new boat?” Priya Okoro asked.')).toMatchObject([
			{ words: ['“Who will pay for the new boat?”'], who: 'Priya Okoro' },
		]);
	});

	test('two speakers of one paragraph keep their own words', () => {
		expect(
			statements('“The ferry is safe,” said Priya Okoro. “The ferry is old,” said Daniel Marsh.').map(
				({ words, who }) => [words.join(' '), who],
			),
		).toEqual([
			['“The ferry is safe,”', 'Priya Okoro'],
			['“The ferry is old,”', 'Daniel Marsh'],
		]);
	});

	test('scare quotes, titles of works and headings are nobody’s statement', () => {
		expect(
			statements('‘We are the crew’', 'The “temporary” pier stands beside a plaque for “The Tides of Kent”.'),
		).toEqual([]);
	});
});

describe('speech without marks', () => {
	test.each([
		['Priya Okoro said that the ferry would stay.', 'that the ferry would stay', 'Priya Okoro'],
		['Priya Okoro insisted the ferry would stay.', 'the ferry would stay', 'Priya Okoro'],
		['The ferry would stay, Priya Okoro said.', 'The ferry would stay', 'Priya Okoro'],
		['According to Priya Okoro, the ferry would stay.', 'the ferry would stay', 'Priya Okoro'],
		['Priya Okoro told the Kent Messenger that the ferry would stay.', 'that the ferry would stay', 'Priya Okoro'],
		['Priya Okoro did not say that the ferry would stay.', 'that the ferry would stay', 'Priya Okoro'],
		['Priya Okoro denied that the ferry would close.', 'that the ferry would close', 'Priya Okoro'],
		['Priya Okoro called for a public inquiry.', 'a public inquiry', 'Priya Okoro'],
	])('%s', (sentence, words, who) => {
		expect(statements(sentence)).toMatchObject([{ mode: 'reported', words: [words], who }]);
	});

	test('a quoted part makes it mixed', () => {
		expect(statements('Priya Okoro said the pier was “a wreck” and would have to close.')).toMatchObject([
			{ mode: 'mixed', words: ['the pier was “a wreck” and would have to close'], who: 'Priya Okoro' },
		]);
	});

	test('a participle goes on with the same speaker', () => {
		expect(
			statements('Priya Okoro said the pier was unsafe, adding that it had to close.').map(({ words, who }) => [
				words[0],
				who,
			]),
		).toEqual([
			['the pier was unsafe', 'Priya Okoro'],
			['that it had to close', 'Priya Okoro'],
		]);
	});

	test('nobody is named: nobody’s statement', () => {
		expect(
			statements(
				'It was reported that as many as 1,000 passengers could lose their boat.',
				'Daniel Marsh is understood to have left the board.',
			),
		).toEqual([]);
	});
});

describe('who it was', () => {
	test('a pronoun that one person fits', () => {
		expect(statements('Priya Okoro met the crew.', 'She said the ferry would stay.')).toMatchObject([
			{ printed: 'She', who: 'Priya Okoro', basis: 'pronoun' },
		]);
	});

	test('a pronoun that two people fit stays as printed', () => {
		expect(
			statements(
				'On the pier stood Daniel Marsh and Peter Hale with Simon Cole.',
				'Later he said the ferry would stay.',
			),
		).toMatchObject([{ printed: 'he', who: null }]);
	});

	test('the age that is printed beside a name', () => {
		expect(statements('Daniel Marsh, 64, met the crew.', 'The 64-year-old said the ferry would stay.')[0]?.who).toBe(
			'Daniel Marsh',
		);
	});

	test('an unnamed source is given as printed, with the paper that was told', () => {
		const content = article('One council insider told the Mail on Sunday: ‘The boat is as good as sold already.’');
		const { extraction, statements: found } = read(content);
		expect(found).toMatchObject([{ printed: 'One council insider', who: null, mode: 'verbatim' }]);
		const toldTo = extraction.statements[0]?.speaker?.toldTo;
		expect(toldTo && content.slice(toldTo.start, toldTo.end)).toBe('the Mail on Sunday');
	});

	test('a spokeswoman is not the organisation that she speaks for', () => {
		expect(
			statements('A Harbour Trust spokeswoman said: ‘The boat will be repaired before the spring.’')[0],
		).toMatchObject({ printed: 'A Harbour Trust spokeswoman', who: null });
	});

	test.each([
		['A Harbour Trust spokeswoman said the boat was safe.', 'Harbour Trust, spokesperson'],
		['A spokesman for the Harbour Trust said the boat was safe.', 'Harbour Trust, spokesperson'],
		['The Harbour Trust’s press spokesperson said the boat was safe.', 'Harbour Trust, spokesperson'],
		['One Harbour Trust source said the boat was safe.', 'Harbour Trust, member'],
		['Members of the Harbour Trust said the boat was safe.', 'Harbour Trust, member'],
		['Critics of the Harbour Trust said the boat was not safe.', null],
		['A Harbour Trust critic said the boat was not safe.', null],
		['Two passengers said the boat was safe.', null],
	])('but the link to it is kept, with the words that show it: %s', (sentence, expected) => {
		const { extraction } = read(sentence);
		const link = extraction.statements[0]?.speaker?.belongsTo ?? null;
		const body = extraction.entities.find((one) => one.id === link?.organisation);
		expect(link && `${sentence.slice(link.printed.start, link.printed.end)}, ${link.role}`).toBe(expected);
		expect(body?.name ?? null).toBe(expected === null ? null : 'Harbour Trust');
	});

	test('a body that is only named by its kind, where the text has one of that kind', () => {
		const link = (content: string) => read(content).extraction.statements.at(-1)?.speaker?.belongsTo ?? null;
		const one = article('Harbour Borough Council sold the boat.', 'A council spokeswoman said the money was needed.');
		const organisation = read(one).extraction.entities.find(({ name }) => name === 'Harbour Borough Council')?.id;
		expect(organisation).toBeDefined();
		expect(link(one)).toEqual({
			organisation,
			printed: { start: one.lastIndexOf('council '), end: one.lastIndexOf('council ') + 'council'.length },
			role: 'spokesperson',
		});
		expect(
			link(
				article(
					'Harbour Borough Council sold the boat to Kent County Council.',
					'A council spokeswoman said the money was needed.',
				),
			),
		).toBeNull();
	});
});

describe('written statements', () => {
	test('signed by members of a group: the group said it, and who signed stands with it', () => {
		const { extraction, statements: found } = read(
			article(
				'In a statement published on Monday, the Harbour Action Group called for an inquiry.',
				'Signed by councillors including Ann Patel, Daniel Marsh and Ruth Cole-Hill, it said: “The ferry is a lifeline for the island and must stay.',
				'“We will not rest until it is safe.”',
			),
		);
		const signed = found.find(({ mode }) => mode === 'written');
		expect(signed).toMatchObject({ printed: 'it', who: 'Harbour Action Group' });
		expect(signed?.words).toHaveLength(2);
		const names = new Map(extraction.entities.map(({ id, name }) => [id, name]));
		const ids = extraction.statements.find(({ mode }) => mode === 'written')?.signatories ?? [];
		expect(ids.map((id) => names.get(id))).toEqual(['Ann Patel', 'Daniel Marsh', 'Ruth Cole-Hill']);
	});

	test('the words of an organisation’s statement', () => {
		expect(
			statements('The Harbour Action Group’s statement also says that “no ferry can run without a crew”.'),
		).toMatchObject([{ mode: 'written', who: 'Harbour Action Group' }]);
	});

	test('a statement that goes on to say', () => {
		expect(
			statements(
				'The Harbour Action Group’s statement then goes on to say:',
				'“No ferry can run without a crew, and no crew without pay.”',
			),
		).toMatchObject([{ mode: 'written', who: 'Harbour Action Group', basis: 'block' }]);
	});
});

describe('minutes', () => {
	test('speakers in front', () => {
		expect(
			statements(
				'JS: The roof has been repaired.',
				'AP: I will write to the council about the bins.',
				'Cllr Ann Patel reported that the grant had been paid.',
			).map(({ printed, words }) => [printed, words[0]]),
		).toEqual([
			['JS', 'The roof has been repaired'],
			['AP', 'I will write to the council about the bins'],
			['Cllr Ann Patel', 'that the grant had been paid'],
		]);
	});
});
