import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, sharedShingles, shinglesOf, sketchOf } from '../../src/text/sketch.ts';
import { askerOf, said, shown, type TestDocument } from './record.ts';

const WIRE = `The Harbour Readers Union has released a statement defending Helen Marsh as a “friend of every reader”.

Marsh, a retired teacher, said on Saturday that she had been dismissed in a “clearance” of the board.

Marsh is understood to have been dismissed because she refused to sign the lease of the harbour building.
`;

/** The agency's text, a repost two days later with one word more, and somebody else's report of the same. */
const REPOSTED: readonly TestDocument[] = [
	{ name: 'repost.txt', given: { published: '2024-05-15' }, words: WIRE.replace('on Saturday', 'last Saturday') },
	{ name: 'agency.txt', given: { published: '2024-05-13' }, words: WIRE },
	{
		name: 'echo.txt',
		given: { published: '2024-05-13' },
		words: 'Helen Marsh was dismissed from the board.\n\nThe mayor said that the lease was signed by all others.\n',
	},
];

describe('copies of one text', () => {
	it('stand once in an answer, by the earliest, with all of their documents', async () => {
		const { ask } = await askerOf(REPOSTED);
		const [first, ...others] = shown(await ask('ask', { question: 'why was Marsh dismissed, lease' }));
		expect(first?.words).toContain('refused to sign the lease');
		expect(first?.under).toContain('Document 2, paragraph 3');
		expect(first?.under).toContain('Same text in Documents 1 and 2');
		expect(others.filter(({ words }) => words.includes('refused to sign'))).toEqual([]);
	});

	it('count once among statements and on a timeline', async () => {
		const { ask } = await askerOf(REPOSTED);
		const statements = await ask('statement', { by: 'Helen Marsh', about: 'clearance' });
		expect(statements.cards).toHaveLength(1);
		expect(said(statements)).toContain('One statement found');
		const timeline = await ask('timeline', { about: 'clearance' });
		expect(shown(timeline).map(({ under }) => under.includes('Same text in Documents 1 and 2'))).toEqual([true]);
		expect(said(timeline)).toContain('One dated sentence');
	});

	it('are told from other reports of the same', async () => {
		const { collection } = await askerOf(REPOSTED);
		const files = collection.holdings.documents.map(({ source }) => [
			source.file,
			(collection.holdings.copies.get(source.id) ?? []).length,
		]);
		expect(files).toEqual([
			['repost.txt', 2],
			['agency.txt', 2],
			['echo.txt', 0],
		]);
	});
});

describe('sketches', () => {
	const word = fc.stringMatching(/^[a-z]{2,9}$/u);
	const text = fc.array(word, { minLength: 60, maxLength: 200 }).map((words) => words.join(' '));

	it('have a band in common where a word was changed in a long text, and the same text has the same sketch', () => {
		fc.assert(
			fc.property(text, fc.nat(), word, (content, at, other) => {
				const words = content.split(' ');
				const changed = words.with(at % words.length, other).join(' ');
				expect(sketchOf(content.toUpperCase())).toBe(sketchOf(content));
				const bands = new Set(bandsOf(sketchOf(content)));
				expect(bandsOf(sketchOf(changed)).some((band) => bands.has(band))).toBe(true);
			}),
		);
	});

	it('share no band where texts share hardly a run of words', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				fc.pre(sharedShingles(shinglesOf(a), shinglesOf(b)) === 0);
				const bands = new Set(bandsOf(sketchOf(a)));
				expect(bandsOf(sketchOf(b)).filter((band) => bands.has(band))).toEqual([]);
			}),
		);
	});
});
