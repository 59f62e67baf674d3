import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyLines } from '../../src/answers/cards/cards.ts';
import { referenceIn, textFragmentLink } from '../../src/answers/shown/citing.ts';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { type Asker, askerOf, DISPUTE } from './record.ts';

const WORDS = 'We are readers, they are owners';

describe('a reference', () => {
	let asker: Asker;
	beforeAll(async () => {
		const [campaign, , tabloid] = DISPUTE;
		if (campaign === undefined || tabloid === undefined) throw new Error('no documents to cite');
		const given = { ...tabloid.given, author: 'Ann Okoro', title: 'Library rebel & 100% of readers' };
		asker = await askerOf([{ ...tabloid, given }, campaign]);
	});

	/** Citations of the words: in the document of which everything is known, and in the one of which nothing is. */
	async function cited() {
		const { cards } = await asker.ask('quote', { text: WORDS });
		const [known, unknown] = [1, 2].map((number) => cards.find((card) => card.citation.held.source.number === number));
		if (known === undefined || unknown === undefined) throw new Error('not printed where it should be');
		return { known, unknown };
	}

	it('opens the original at the very words', async () => {
		const { known, unknown } = await cited();
		expect(textFragmentLink(known.citation)).toBe(
			'https://echo.example/library#:~:text=We%20are%20readers%2C%20they%20are%20owners',
		);
		expect(textFragmentLink(unknown.citation)).toBeNull();
	});

	it('names the ends of long words, encodes the marks of the directive, keeps the link’s own fragment', async () => {
		const { known } = await cited();
		const { citation } = known;
		const url = { value: 'https://echo.example/library#top', basis: 'given' } as const;
		const held = { ...citation.held, source: { ...citation.held.source, url } };
		expect(textFragmentLink({ ...citation, held, exact: 'a well-kept, warm library' })).toBe(
			'https://echo.example/library#top:~:text=a%20well%2Dkept%2C%20warm%20library',
		);
		expect(
			textFragmentLink({ ...citation, held, exact: 'one two three four five six\nseven eight nine ten eleven' }),
		).toBe(
			'https://echo.example/library#top:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
				fc.pre(words.trim() !== '' && words.isWellFormed());
				const link = textFragmentLink({ ...citation, held, exact: words }) ?? '';
				expect(link.length).toBeLessThanOrEqual(512);
				if (!link.includes(':~:')) return;
				expect(link.split(':~:text=')[1]).toMatch(/^(?:[\w.~]|%[0-9A-F]{2})+(?:,(?:[\w.~]|%[0-9A-F]{2})+)?$/);
			}),
		);
	});

	it('is printed in the usual styles, from what is known', async () => {
		const { citation } = (await cited()).known;
		const link = 'https://echo.example/library#:~:text=We%20are%20readers%2C%20they%20are%20owners';
		const place = `para. ${citation.locator.paragraph}`;
		expect(referenceIn('harvard', citation)).toBe(
			`Ann Okoro (2024) ‘Library rebel & 100% of readers’, The Harbour Echo, 11 May, ${place}. Available at: ${link}`,
		);
		expect(referenceIn('chicago', citation)).toBe(
			`Ann Okoro, “Library rebel & 100% of readers,” The Harbour Echo, May 11, 2024, ${place}, ${link}.`,
		);
		expect(referenceIn('apa', citation)).toBe(
			`Ann Okoro. (2024, May 11). Library rebel & 100% of readers (${place}). The Harbour Echo. ${link}`,
		);
		expect(referenceIn('bibtex', citation)).toContain('title = {Library rebel \\& 100\\% of readers}');
		expect(JSON.parse(referenceIn('csl-json', citation))).toMatchObject({
			author: [{ literal: 'Ann Okoro' }],
			issued: { 'date-parts': [[2024, 5, 11]] },
			label: 'paragraph',
		});
	});

	it('invents no publisher and no date', async () => {
		const { citation } = (await cited()).unknown;
		expect(referenceIn('harvard', citation)).toMatch(/^‘.+’ \(no date\), para\. \d+\.$/);
		expect(referenceIn('apa', citation)).toContain('(n.d.)');
		expect(JSON.parse(referenceIn('csl-json', citation))).not.toHaveProperty('issued');
		expect(referenceIn('bibtex', citation)).not.toContain('publisher');
	});

	it('is copied plain and as Markdown, with our own reference last', async () => {
		const lines = copyLines((await cited()).known).map(wordsOfLine);
		expect(lines[0]).toBe(WORDS);
		expect(lines).toContain(`> ${WORDS}`);
		expect(lines.join('\n')).toMatch(/\[Document 1, paragraph \d+\]\(https:\/\/echo\.example\/library#:~:text=We/);
		expect(lines.at(-1)).toMatch(/^Reference /);
	});
});
