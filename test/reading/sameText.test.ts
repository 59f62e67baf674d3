import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extraction/extract.ts';
import { readDocument } from '../../src/reading/readDocument.ts';
import { type Article, everyFormat } from './files/everyFormat.ts';

const ARTICLE: Article = {
	headline: 'Riverside tram board votes to reopen the Ferry Lane line',
	day: '2021-08-16',
	paragraphs: [
		{
			form: 'plain',
			text: 'The Riverside Tram Board voted on Saturday to reopen the line to Ferry Lane, which has been closed since the flood of 9 March 2019.',
		},
		{
			form: 'plain',
			text: '“We have waited long enough, and nobody in this town should have to walk to work,” said Rosa Field, who chairs the board.',
		},
		{ form: 'heading', text: 'What it will cost' },
		{
			form: 'plain',
			text: 'Ali Khan of the Ferry Lane Residents Association said that the fares would stay at two pounds until January 2022. He told the meeting: “Children will travel for nothing.”',
		},
		{ form: 'plain', text: 'In a letter to the board, Jane Moss wrote:' },
		{ form: 'quotation', text: '“The bridge at Mill Street was never tested, and I will not sign for it.”' },
		{ form: 'plain', text: 'The board meets again on 4 September 2021 in the old hall, its secretary announced.' },
	],
};

/** What is read out of a document, as words. */
async function readOut(bytes: Uint8Array, name: string) {
	const document = await readDocument(bytes, name);
	const { content } = document.text;
	const words = ({ start, end }: { start: number; end: number }): string =>
		content.slice(start, end).replace(/\s+/gu, ' ');
	const { statements, entities, dates } = extract(document.text, {
		title: document.title.value,
		author: null,
		published: document.published.value,
		addedOn: '2022-01-05',
		yearHint: null,
	});
	const names = new Map(entities.map(({ id, name: full }) => [id, full]));
	// The line that prints the day is a mail's header and is no part of a page's article.
	const isOwnDay = (printed: string): boolean => printed === ARTICLE.day;
	return {
		title: document.title.value,
		published: document.published.value,
		statements: statements.map((one) => ({
			words: one.parts.map(words),
			mode: one.mode,
			speaker: one.speaker === null ? null : (names.get(one.speaker.entity ?? '') ?? words(one.speaker.printed)),
		})),
		dates: dates.filter(({ printed }) => !isOwnDay(words(printed))).map(({ edtf, printed }) => [edtf, words(printed)]),
	};
}

describe('one text in every format', async () => {
	const files = everyFormat(ARTICLE);
	const plain = await readOut(files['article.txt'] ?? new Uint8Array(), 'article.txt');

	it('has statements with speakers, and dates', () => {
		expect(plain.statements.length).toBeGreaterThanOrEqual(4);
		expect(plain.statements.map(({ speaker }) => speaker)).toEqual(
			expect.arrayContaining(['Rosa Field', 'Ali Khan', 'Jane Moss']),
		);
		expect(plain.dates.length).toBeGreaterThanOrEqual(4);
		expect(plain).toMatchObject({ title: ARTICLE.headline, published: ARTICLE.day });
	});

	for (const [name, bytes] of Object.entries(files)) {
		it(`comes out with the same statements, speakers and dates: ${name}`, async () => {
			expect(await readOut(bytes, name)).toEqual(plain);
		});
	}
});
