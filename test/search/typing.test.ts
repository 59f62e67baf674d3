import { describe, expect, it } from 'vitest';
import { buildUnitIndex } from '../../src/search/buildUnitIndex.ts';
import { parseQuery } from '../../src/search/ranking/query.ts';
import { fileForSpelling, makeSpeller } from '../../src/search/words/spelling.ts';
import { stemOf } from '../../src/search/words/stems.ts';
import { wordListOf } from '../../src/search/words/wordList.ts';
import { unitsOf } from './corpus.ts';

describe('a query', () => {
	it('is taken apart into words, phrases, alternatives and what to leave out', () => {
		expect(parseQuery('depot "fair sick pay" -minutes -"last year" buses OR trams now').parts).toEqual([
			{ kind: 'words', words: ['depot'] },
			{ kind: 'phrase', words: ['fair', 'sick', 'pay'] },
			{ kind: 'without', words: ['minutes'] },
			{ kind: 'without', words: ['last', 'year'] },
			{ kind: 'either', words: ['buses', 'trams'] },
			{ kind: 'words', words: ['now'] },
		]);
	});

	it('says which signs were read as plain words', () => {
		expect(parseQuery('OR depot "sick pay').plain).toEqual(['OR', '"']);
		expect(parseQuery('depot OR').plain).toEqual(['OR']);
		expect(parseQuery('depot OR -trams').plain).toEqual(['OR']);
		expect(parseQuery('depot - "sick pay" OR').plain).toEqual(['OR']);
		expect(parseQuery('buses OR trams "sick pay" -minutes').plain).toEqual([]);
	});

	it('keeps a hyphen inside a word and a small or in a sentence', () => {
		expect(parseQuery('zero-hours or agency').parts).toEqual([
			{ kind: 'words', words: ['zero', 'hours', 'or', 'agency'] },
		]);
	});
});

function spellerOver(counts: ReadonlyMap<string, number>) {
	const words = wordListOf([...counts.keys()].sort());
	const frequencyOf = (word: string) => counts.get(word) ?? 0;
	const filed = fileForSpelling(words, (number) => frequencyOf(words.wordAt(number)));
	return makeSpeller([{ words, filed }], frequencyOf, stemOf);
}

describe('a speller', () => {
	const counts = new Map([
		['ballot', 40],
		['ballots', 2],
		['ballet', 1],
		['balloon', 3],
		['motion', 9],
	]);
	const speller = spellerOver(counts);

	it('takes the nearest words, the frequent ones first, with weights below that of a word typed right', () => {
		const corrections = speller.correctionsOf('ballut');
		expect(corrections.map(({ word }) => word)).toEqual(['ballot', 'ballet']);
		expect(corrections.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(0.9);
	});

	it('goes two errors far only where one error leads nowhere', () => {
		expect(speller.correctionsOf('baloot').map(({ word }) => word)).toEqual(['ballot']);
		expect(speller.correctionsOf('bloom').map(({ word }) => word)).toEqual([]);
	});

	it('finds a word that a large library prints once, though such words are not filed', () => {
		const many = Array.from({ length: 50_000 }, (_, i) => [`q${i.toString(36)}z`, 3] as const);
		const large = spellerOver(new Map([...many, ['ferris', 1], ['mattock', 1]]));
		expect(large.correctionsOf('feris').map(({ word }) => word)).toEqual(['ferris']);
		expect(large.correctionsOf('matok').map(({ word }) => word)).toEqual([]);
	});

	it('leaves short words and numbers alone', () => {
		expect(speller.correctionsOf('bal')).toEqual([]);
		expect(speller.correctionsOf('2024')).toEqual([]);
	});

	it('knows a far more frequent neighbour', () => {
		const printed = (ballet: number) =>
			spellerOver(
				new Map([
					['ballet', ballet],
					['ballot', 100],
				]),
			);
		expect(printed(1).frequentNeighbourOf('ballet')).toBe('ballot');
		expect(printed(2).frequentNeighbourOf('ballet')).toBeNull();
	});
});

describe('completion', () => {
	const index = buildUnitIndex(
		unitsOf(
			'She was expelled. They were expelled, and he had been expelled too.',
			'To expel is to exclude.',
			'An expert came.',
		),
	);

	it('offers the words of the library that the last one may become, the most printed first, one a stem', () => {
		expect(index.complete('why exp', 5)).toEqual(['why expelled', 'why expert']);
	});

	it('offers nothing behind a finished word', () => {
		expect(index.complete('expelled ', 5)).toEqual([]);
		expect(index.complete('', 5)).toEqual([]);
	});
});
