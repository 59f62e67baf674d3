import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/shown/answer.ts';
import { Label, type Line, wordsOf, wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { MUTATIONS } from './mutations.ts';
import { type Asker, askerOf, DISPUTE, said, shown, type TestDocument } from './record.ts';

const TEXTS: readonly TestDocument[] = [
	{
		name: 'ferry.txt',
		given: { published: '2023-03-02' },
		words: `Councillor Dilys Bowen said on Tuesday that the Pontmor ferry would not sail again before June.

“We lost 14 crew in ten weeks and the harbour company has never told us why,” she said.

Asked whether the fares would rise, she answered on Friday.

Will the fares rise this summer?

“No fare will rise before October, and every pensioner will travel free of charge.”

But that promise holds only if the county pays its share of £2,500 a month.

The harbour company, Trent Quays, said all 37 boats had been inspected in March and that most were sound.

Its director, Owen Sallis, told members that the board must choose between two harbours and could not keep both.

A survey of 1,204 passengers found that 3.5 per cent had given up waiting on a Monday.

“Some people think the ferry is a toy, but many families cannot reach a doctor without it,” Bowen added.
`,
	},
	{
		name: 'wire.txt',
		given: { published: '2023-03-03', publisher: 'Coast Wire' },
		words: `“We lost 14 crew in ten weeks, and the harbour company has never told us why,” Dilys Bowen said.

Trent Quays may close the smaller harbour by 30 August, according to a letter seen by Coast Wire.

“Few towns have been treated with more contempt than Pontmor,” wrote Sallis in May.

The letter, signed by six directors, says the company should repay only what the auditors ask for.

“I would rather resign on Wednesday than sell one more boat to people who will not sail it,” Owen Sallis wrote.

The auditors were paid £48,000 and there is no record of what they did for Trent Quays.

Union members can vote until Thursday on whether the strike is to go on through July.
`,
	},
	{
		name: 'minutes.txt',
		words: `The committee met on Saturday 11 March with twelve members present and three apologies.

Gwen Parry moved that all contracts over £900 are to be read aloud before a vote.

Members were told that some invoices have been paid twice since October and must be returned.

The chair, Idris Vaughan, said that no member will speak to newspapers without leave of the committee.

It was agreed by four votes that the boathouse roof should be mended with money from the May fair.
`,
	},
];

/** Sentences that nobody here prints, though each has words that many sentences have. */
const INVENTED: readonly string[] = [
	'The quick brown fox jumps over the lazy dog at midnight.',
	'It is one of the best things that has ever been done in the whole country.',
	'Never before have so many lanterns been lit for such a small parade.',
	'She said that he would be there with all of them in the morning.',
	'A tortoise does not ask the hare which road leads to the market.',
	'Our orchard has given nothing but plums and wasps since the flood.',
	'They told us that the museum would be open to everyone on Sundays.',
	'I will fight them in the kitchens and I will fight them in the halls.',
];

const KINDS = [
	'word for word',
	'same words',
	'words left out',
	'not word for word',
	'joined',
	'not found',
	'no verdict',
] as const;
type Kind = (typeof KINDS)[number];

const keysOf = (line: Line): readonly string[] => line.flatMap((piece) => (Label.is(piece) ? piece.key : []));

function kindOf(answer: Answer): Kind {
	const [key = ''] = keysOf(answer.heading[0] ?? []);
	if (key === 'printedWordForWord') return 'word for word';
	if (key === 'sameWords') return 'same words';
	if (key === 'wordsLeftOut') return 'words left out';
	if (key.startsWith('notWordForWord')) return 'not word for word';
	if (key === 'joinedFromPlaces') return 'joined';
	if (key === 'notFoundInDocuments') return 'not found';
	if (key === 'tooShortToCheck') return 'no verdict';
	throw new Error(`no verdict in ${wordsOfLine(answer.heading[0] ?? [])}`);
}

interface Case {
	readonly typed: string;
	readonly want: Kind;
	readonly of: string;
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Sentences to quote from a document, without the marks around them. */
const sentencesIn = (words: string): readonly string[] =>
	words
		.replace(/^---.*?^---$/msu, '')
		.split(/\n+|(?<=[.!?][”’]?) (?=\p{Lu}|“)/u)
		.map((one) => one.replace(/[“”]/gu, '').trim())
		.filter((one) => wordsIn(one).length >= 7 && wordsIn(one).length <= 45 && !/…|\.\.\./u.test(one));

/** Cases of one sentence that is printed somewhere. */
function casesOf(sentence: string, bare: boolean): readonly Case[] {
	const words = sentence.split(' ');
	const cases: Case[] = [];
	const add = (of: string, want: Kind, typed: string | null): void => {
		if (typed !== null && typed !== sentence) cases.push({ of, want, typed });
	};
	if (bare) cases.push({ of: 'as printed', want: 'word for word', typed: sentence });
	add('capitals', 'same words', sentence.toUpperCase());
	add('without commas', 'same words', /\d,\d/u.test(sentence) ? null : sentence.replace(/,/gu, ''));
	add(
		'one comma more',
		'same words',
		`${words.slice(0, 4).join(' ').replace(/,$/u, '')}, ${words.slice(4).join(' ')}`.replace(',, ', ', '),
	);
	const hidden = Math.floor((words.length - 6) / 2) + 1;
	add('a gap marked', 'words left out', `${words.slice(0, 3).join(' ')} … ${words.slice(3 + hidden).join(' ')}`);
	const third = words[3] ?? '';
	if (/^\p{Ll}{4,}$/u.test(third)) {
		add('one letter', 'not word for word', [...words.slice(0, 3), `x${third.slice(1)}`, ...words.slice(4)].join(' '));
	}
	add('one word lost', 'not word for word', [...words.slice(0, 3), ...words.slice(4)].join(' '));
	add('one word changed', 'not word for word', [...words.slice(0, 4), 'marmalade', ...words.slice(5)].join(' '));
	return cases;
}

describe('/quote', () => {
	let asker: Asker;
	let documents: readonly TestDocument[];
	const table = new Map<string, number>();
	const count = (want: Kind, got: Kind): void => {
		table.set(`${want}/${got}`, (table.get(`${want}/${got}`) ?? 0) + 1);
	};

	beforeAll(async () => {
		const folder = new URL('../../data/', import.meta.url);
		const digests = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
		documents = [
			...TEXTS,
			...(await Promise.all(
				digests.map(async (name) => ({ name, words: await readFile(new URL(name, folder), 'utf8') })),
			)),
		];
		asker = await askerOf(documents);
	});

	afterAll(() => {
		const row = (cells: readonly (string | number)[]): string =>
			cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](18)).join('');
		process.stdout.write(
			`\n${[
				row(['wanted \\ given', ...KINDS]),
				...KINDS.map((want) => row([want, ...KINDS.map((got) => table.get(`${want}/${got}`) ?? 0)])),
			].join('\n')}\n`,
		);
	});

	/** Asks all cases and gives back those with another verdict than the one wanted. */
	async function wrong(cases: readonly Case[]): Promise<readonly string[]> {
		const faults: string[] = [];
		for (const { typed, want, of } of cases) {
			const answer = await asker.ask('quote', { text: typed });
			const got = kindOf(answer);
			count(want, got);
			if (got !== want) faults.push(`${of}: ${typed} -> ${got}`);
			expect(said(answer)).toContain('Checks wording only.');
			if (got === 'not found') expect(answer.cards).toEqual([]);
			else expect(answer.cards.length).toBeGreaterThan(0);
		}
		return faults;
	}

	const plainCases = (): readonly Case[] =>
		documents.flatMap(({ words }) =>
			// In print, a sentence with marks inside stands only with them.
			sentencesIn(words).flatMap((one) => casesOf(one, words.includes(one))),
		);

	it('tells apart print, other punctuation, gaps, and words that differ', async () => {
		const cases = plainCases();
		expect(cases.length).toBeGreaterThan(200);
		expect(await wrong(cases)).toEqual([]);
	});

	it('lets no altered figure, negation, modal, quantifier, date or name through, nor any other altered word', async () => {
		const cases = documents
			.flatMap(({ words }) => sentencesIn(words))
			.flatMap((sentence) =>
				MUTATIONS.flatMap(({ name, alter }): Case[] => {
					const typed = alter(sentence);
					return typed === null || typed === sentence ? [] : [{ typed, want: 'not word for word', of: name }];
				}),
			);
		for (const { name } of MUTATIONS) expect(cases.map((one) => one.of)).toContain(name);
		expect(cases.length).toBeGreaterThan(200);
		expect(await wrong(cases)).toEqual([]);
	});

	it('shows words whole that are written as one here and as two there, and says so', async () => {
		const one = await asker.ask('quote', { text: 'money from the Mayfair' });
		expect(said(one)).toContain('Not word for word: 1 word differs.');
		expect(said(one)).toContain('Changed: yours “Mayfair”, printed “May fair”');
		expect(one.cards.map((card) => card.citation.exact)).toEqual(['money from the May fair']);
		const two = await asker.ask('quote', { text: 'voted that the boat house roof should be mended with money' });
		expect(said(two)).toContain('Changed: yours “boat house”, printed “boathouse”');
	});

	it('says that two sentences were joined', async () => {
		const sentences = TEXTS.map(({ words }) => sentencesIn(words));
		const cases = sentences.flatMap((own, i) => {
			const others = sentences[(i + 1) % sentences.length] ?? [];
			return own.flatMap((one, j): Case[] => {
				// Far enough apart that the two do not follow on one another in either document.
				const other = others[(j + 2) % others.length];
				return other === undefined ? [] : [{ typed: `${one} ${other}`, want: 'joined', of: 'two sentences' }];
			});
		});
		expect(cases.length).toBeGreaterThan(15);
		expect(await wrong(cases)).toEqual([]);
	});

	it('does not find a sentence of which only the small words and the names are left', async () => {
		const cases = documents
			.flatMap(({ words }) => sentencesIn(words))
			.map((sentence) => sentence.replace(/(?<![\p{L}’'])\p{Ll}{4,}/gu, (word) => `zo${[...word].reverse().join('')}`))
			.map((typed): Case => ({ typed, want: 'not found', of: 'rewritten' }));
		expect(cases.length).toBeGreaterThan(30);
		expect(await wrong(cases)).toEqual([]);
	});

	it('does not find what only sounds alike, and gives no verdict on under four words', async () => {
		expect(await wrong(INVENTED.map((typed) => ({ typed, want: 'not found', of: 'invented' })))).toEqual([]);
		const short = TEXTS.flatMap(({ words }) => sentencesIn(words)).map((one) => one.split(' ').slice(0, 3).join(' '));
		expect(await wrong(short.map((typed) => ({ typed, want: 'no verdict', of: 'three words' })))).toEqual([]);
	});
});

describe('a quotation that differs', () => {
	let asker: Asker;
	beforeAll(async () => {
		asker = await askerOf([...DISPUTE, ...TEXTS]);
	});
	const ask = (text: string, by?: string): Promise<Answer> =>
		asker.ask('quote', by === undefined ? { text } : { text, by });

	it('is shown as printed, with the difference said in words, and a heading that has the words', async () => {
		const answer = await ask('We are the readers, they are the owners', 'Helen Marsh');
		expect(said(answer)).toContain('Not word for word: 2 words differ. Checks wording only.');
		expect(said(answer)).toContain('Added in yours: the, the');
		expect(said(answer)).toContain('Printed as words of Helen Marsh');
		expect(said(answer)).toMatch(/A heading in Document \d has: “We are the readers” \(headings do not count/);
		expect(shown(answer).map((card) => card.words)).toEqual(Array(3).fill('We are readers, they are owners'));
	});

	it('takes no heading for what somebody said', async () => {
		const answer = await ask('We are the readers', 'Helen Marsh');
		expect(said(answer)).toContain('Not word for word: 1 word differs.');
		expect(said(answer)).toContain('A heading in Document 2 has: “We are the readers”');
		expect(shown(answer)[0]?.words).toBe('We are readers');
	});

	it('says which word was changed, and that it is one that matters', async () => {
		const answer = await ask('We lost 19 crew in ten weeks');
		expect(said(answer)).toContain('Changed: yours “19”, printed “14”');
		expect(said(answer)).toContain('A number, a date, a name, or a word such as');
		expect(said(await ask('the harbour company has told us why'))).toContain('Missing in yours after “has”: “never”');
	});

	it('shows what stands behind a gap', async () => {
		const answer = await ask('I would rather resign on Wednesday … than sell it');
		expect(said(answer)).toContain('Not word for word');
		const hidden = await ask('Few towns have been treated with … contempt than Pontmor');
		expect(said(hidden)).toContain('Words left out: “more” Checks wording only.');
	});

	it('leaves the narration between two parts of a quotation out, and says what stands there', async () => {
		const answer = await ask('because I will not sign away the building. We are readers, they are owners.');
		expect(said(answer)).toMatch(/Same words|Printed word for word/);
		const agency = await askerOf(DISPUTE.slice(1, 2));
		const alone = await agency.ask('quote', { text: 'I will not sign away the building. We are readers' });
		expect(said(alone)).toContain('Same words, punctuation or capitals differ.');
		expect(said(alone)).toContain('Printed between them: “she said”');
		expect(shown(alone).map((card) => card.words)).toEqual(['I will not sign away the building', 'We are readers']);
	});

	it('counts "1,000" and "1000" as one number, and "3.5" and "3,5" as two', async () => {
		expect(said(await ask('A survey of 1,204 passengers found that 3.5 per cent'))).toContain('Printed word for word.');
		expect(said(await ask('A survey of 1,204 passengers found that 3,5 per cent'))).toContain('Not word for word');
	});

	it('shows the question that was answered and the sentence that takes it back', async () => {
		const [card] = shown(await ask('No fare will rise before October, and every pensioner will travel free of charge'));
		expect(card?.under).toContain('Printed after the question: “Will the fares rise this summer?”');
		expect(card?.under).toContain('The next sentence: “But that promise holds only if the county pays');
	});

	it('shows how another document prints it', async () => {
		const answer = await ask('We lost 14 crew in ten weeks and the harbour company has never told us why');
		expect(said(answer)).toContain('Printed word for word.');
		const [, other] = shown(answer);
		expect(other?.under).toMatch(/Here “weeks, and”, in Document \d “weeks and”/);
	});

	it('shows a text that several documents carry once, and says how many they are', async () => {
		const copies = ['a', 'b', 'c'].map((name) => ({
			name: `${name}.txt`,
			given: { published: `2023-03-0${name.charCodeAt(0) - 94}` },
			words: `Paper ${name} of the coast.\n\n“Nobody asked the crews before the boats were sold,” said Una Price on the quay.\n`,
		}));
		const wire = await askerOf(copies);
		const answer = await wire.ask('quote', { text: 'Nobody asked the crews before the boats were sold' });
		expect(shown(answer)).toHaveLength(1);
		expect(shown(answer)[0]?.under).toContain('Same text in 3 documents');
		expect(answer.cards[0]?.citation.held.source.file).toBe('a.txt');
	});

	it('says when it rests on a digest, and never that an article does not hold what its digest does not', async () => {
		const digest = {
			name: 'digest.md',
			words:
				'---\nrendition: digest\ntitle: "Digest: the boats"\n---\nUna Price said: “Nobody asked the crews before the boats were sold.”\n',
		};
		const mixed = await askerOf([...TEXTS, digest]);
		const held = await mixed.ask('quote', { text: 'Nobody asked the crews before the boats were sold' });
		expect(said(held)).toContain('This rests on our digest. The full article is not held here.');
		const missing = await mixed.ask('quote', { text: 'Giraffes were painted green by a travelling magician' });
		expect(said(missing)).toContain('Our digest (Document 4) does not hold it. The full article is not held here.');
	});

	it('says whose words they are not, and when they are the document’s own', async () => {
		expect(said(await ask('We lost 14 crew in ten weeks', 'Owen Sallis'))).toContain(
			'Not printed as words of Owen Sallis',
		);
		expect(said(await ask('The auditors were paid £48,000 and there is no record'))).toContain("Document's own words");
	});

	it('tells quoted, part quoted and reported words, the document’s own and headings apart', async () => {
		const VOICES = [
			'printedAsWordsOf',
			'notAsWordsOf',
			'notNamedHere',
			'reportedNotQuoted',
			'partQuoted',
			'ownWords',
		] as const;
		const cases: readonly (readonly [text: string, by: string | null, ...voices: readonly string[]])[] = [
			// Quoted, with the speaker named before, behind, in the middle, or in the paragraph before.
			['We lost 14 crew in ten weeks', null, 'printedAsWordsOf Dilys Bowen'],
			['We lost 14 crew in ten weeks', 'Dilys Bowen', 'printedAsWordsOf Dilys Bowen'],
			['We lost 14 crew in ten weeks', 'Bowen', 'printedAsWordsOf Dilys Bowen'],
			['Few towns have been treated with more contempt than Pontmor', null, 'printedAsWordsOf Owen Sallis'],
			['I would rather resign on Wednesday than sell one more boat', null, 'printedAsWordsOf Owen Sallis'],
			['Some people think the ferry is a toy', null, 'printedAsWordsOf Dilys Bowen'],
			['We are readers, they are owners', null, 'printedAsWordsOf Helen Marsh'],
			['The board decided I am in the way', null, 'printedAsWordsOf Helen Marsh'],
			// Quoted, and meant to be somebody else's.
			['We lost 14 crew in ten weeks', 'Owen Sallis', 'notAsWordsOf Owen Sallis', 'printedAsWordsOf Dilys Bowen'],
			['Some people think the ferry is a toy', 'Gwen Parry', 'notAsWordsOf Gwen Parry', 'printedAsWordsOf Dilys Bowen'],
			['We are readers, they are owners', 'Tom Pryce', 'notAsWordsOf Tom Pryce', 'printedAsWordsOf Helen Marsh'],
			['We are readers, they are owners', 'spokeswoman', 'notAsWordsOf spokeswoman', 'printedAsWordsOf Helen Marsh'],
			['We are readers, they are owners', 'Zebedee', 'notNamedHere Zebedee', 'printedAsWordsOf Helen Marsh'],
			// A speaker without a name is nobody of the library, and still not somebody else.
			['The library is open to everyone and we are committed', 'spokeswoman'],
			['The library is open to everyone and we are committed', 'Helen Marsh', 'notAsWordsOf Helen Marsh'],
			// Reported, in part or whole.
			['that the Pontmor ferry would not sail again before June', null, 'reportedNotQuoted'],
			['no member will speak to newspapers without leave', null, 'reportedNotQuoted'],
			['the board must choose between two harbours', null, 'reportedNotQuoted'],
			['said on Saturday that she had been dismissed', null, 'partQuoted'],
			// The document's own, whoever they are about.
			['Marsh is understood to have been dismissed because she refused', null, 'ownWords'],
			['The auditors were paid £48,000 and there is no record', null, 'ownWords'],
			['The auditors were paid £48,000 and there is no record', 'Owen Sallis', 'notAsWordsOf Owen Sallis', 'ownWords'],
			['Pryce was not at the meeting', 'Tom Pryce', 'notAsWordsOf Tom Pryce', 'ownWords'],
		];
		const wrong: string[] = [];
		for (const [text, by, ...voices] of cases) {
			const answer = await ask(text, by ?? undefined);
			const said = answer.heading.flatMap((line) =>
				line.flatMap((piece) => {
					const voice = Label.is(piece) ? VOICES.find((key) => key === piece.key) : undefined;
					if (voice === undefined || !Label.is(piece)) return [];
					const name = piece.parts.find((part) => typeof part !== 'string');
					return [name === undefined ? voice : `${voice} ${wordsOf(name)}`];
				}),
			);
			if (said.join(' / ') !== voices.join(' / ')) wrong.push(`${text} (${by}): ${said.join(' / ')}`);
		}
		expect(wrong).toEqual([]);
	});

	it('puts a sentence of one person and one of another down as joined', async () => {
		const answer = await ask('Few towns have been treated with more contempt. No fare will rise before October.');
		expect(said(answer)).toContain('Joined from separate places. Checks wording only.');
		expect(shown(answer)).toHaveLength(2);
	});
});

describe('a quotation with words left out and nothing to mark it', () => {
	const asker = askerOf([
		{
			name: 'ferry.txt',
			words: `Ferry saved, says union

Mair Probert, the harbour master, said: “The ferry is the only road that this island has, whatever those who never waited for it on a wet morning may think, and we will keep it running. It stopped for nobody in 1987.”

“The fares are too high for families with children,” said Huw Benyon of the passengers’ club.
`,
		},
	]);
	const ask = async (text: string): Promise<Answer> => (await asker).ask('quote', { text });

	it('is not called joined or changed: what was left out is said and shown in its place', async () => {
		const answer = await ask('The ferry is the only road that this island has, and we will keep it running');
		expect(said(answer)).toContain('Not word for word: 13 words left out, not marked. Checks wording only.');
		expect(said(answer)).toContain(
			'Missing in yours after “has”: “whatever those who never waited for it on a wet morning may think”',
		);
		expect(said(answer)).toContain('Printed as words of Mair Probert');
		expect(shown(answer).map(({ words }) => words)).toEqual([
			'The ferry is the only road that this island has, whatever those who never waited for it on a wet morning may think, and we will keep it running',
		]);
	});

	it('is told apart from words of two people put together', async () => {
		const answer = await ask('The ferry is the only road that this island has. The fares are too high for families');
		expect(said(answer)).toContain('Joined from separate places.');
		expect(answer.cards.map((card) => card.speaker?.name)).toEqual(['Mair Probert', 'Huw Benyon']);
	});

	it('has a last word that was changed, not added', async () => {
		const answer = await ask('It stopped for nobody in 1978');
		expect(said(answer)).toContain('Changed: yours “1978”, printed “1987”');
		expect(shown(answer)[0]?.words).toBe('It stopped for nobody in 1987');
	});
});

describe('a quotation pasted with whose it is', () => {
	it('is checked without the name, and as words of whoever is named', async () => {
		const { ask } = await askerOf(DISPUTE);
		const pasted = await ask('quote', { text: '“We are readers, they are owners.” – Helen Marsh' });
		expect(said(pasted)).toContain('Printed word for word.');
		expect(said(pasted)).toContain('Printed as words of Helen Marsh');
		const another = await ask('quote', { text: '"We are readers, they are owners" - Tom Pryce' });
		expect(said(another)).toContain('Not printed as words of Tom Pryce.');
	});

	it('goes by the option where one is given, and leaves a dash inside of words alone', async () => {
		const { ask } = await askerOf(DISPUTE);
		const both = await ask('quote', { text: '“We are readers, they are owners.” – Tom Pryce', by: 'Helen Marsh' });
		expect(said(both)).not.toContain('Tom Pryce');
		const dashed = await ask('quote', { text: '“We are readers” – they are owners' });
		expect(said(dashed)).toContain('No one of the name “they are owners”');
	});
});
