import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, holds, placesOf, wordingOf } from '../../src/answers/collection/wording.ts';

const found = (content: string, sought: string): string[] => {
	const wording = wordingOf(content);
	return placesOf(wording, wordingOf(sought)).map(({ first, end }) =>
		content.slice(wording.ranges[first]?.start, wording.ranges[end - 1]?.end),
	);
};

/** What a word is, as a pattern. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+|(?<=\p{N})[.,]\p{N}+[\p{L}\p{M}]*)*/gu;

describe('words of a text', () => {
	const bits = fc.constantFrom(
		..."ab1 ’',.-£é…٣ ",
		'it’s',
		'1,000',
		'3.5kg',
		'É',
		'ß',
		'😀',
		'e\u0301',
		'€',
		'“No”',
		"'n'",
		'_',
	);
	const text = fc.array(bits, { maxLength: 30 }).map((all) => all.join(''));

	it('are the same letter by letter as by the pattern, of any part of it', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
				const [start = 0, end = 0] = [a % (content.length + 1), b % (content.length + 1)].sort((x, y) => x - y);
				const told: [number, number][] = [];
				eachWord(content, { start, end }, (_, from, to) => told.push([from, to]));
				const matches = [...content.slice(start, end).matchAll(WORD)];
				// A mark by itself folds to nothing and is no word.
				const words = matches.filter(([word]) => /[\p{L}\p{N}]/u.test(word));
				expect(told).toEqual(words.map((one) => [start + one.index, start + one.index + one[0].length]));
			}),
			{ numRuns: 3_000 },
		);
	});

	it('are told by their first two letters, where only some are of interest', () => {
		const told: string[] = [];
		const [b, o] = [0x62, 0x6f];
		const beginsBo = (first: number, second: number): boolean => first === b && second === o;
		eachWord('A Boat, a bus: both b', { start: 0, end: 21 }, (word) => told.push(word), beginsBo);
		expect(told).toEqual(['boat', 'both']);
	});
});

describe('the same words', () => {
	it('are found whatever the marks, capitals, hyphens and accents', () => {
		expect(found('He called it a “Witch-Hunt” at the café…there', 'witch hunt at the cafe')).toEqual([
			'Witch-Hunt” at the café',
		]);
	});

	it('are found whichever apostrophe is typed', () => {
		expect(found('It’s not what we’d want', "it's not what we'd want")).toEqual(['It’s not what we’d want']);
	});

	it('are not found when a word is missing, added or a part of another', () => {
		expect(found('We are many, they are few.', 'we are the many')).toEqual([]);
		expect(found('They will never lead', 'they will lead')).toEqual([]);
		expect(found('The expelled member', 'expel')).toEqual([]);
	});

	it('are found at every place, also side by side', () => {
		expect(found('no, no, no', 'no no')).toEqual(['no, no', 'no, no']);
	});

	it('are held by every text that they were sliced from', () => {
		const word = fc.constantFrom('we', 'are', 'many', 'they’re', 'few', 'Witch-hunt', '1,000', 'É');
		fc.assert(
			fc.property(fc.array(word, { minLength: 2 }), fc.nat(), fc.nat(), (words, a, b) => {
				const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y);
				const sought = words.slice(from, (to ?? 0) + 1).join(' … ');
				expect(holds(wordingOf(words.join(' ')), wordingOf(sought))).toBe(true);
			}),
		);
	});
});
