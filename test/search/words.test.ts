import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedOrder } from '../../src/search/segments/sortedOrder.ts';
import { makeWordTable } from '../../src/search/segments/wordTable.ts';
import { makeBridges } from '../../src/search/words/bridges.ts';
import { fileDeletions, lookedThrough, oneErrorAway } from '../../src/search/words/deletions.ts';
import { editDistance } from '../../src/search/words/editDistance.ts';
import { stemOf } from '../../src/search/words/stems.ts';
import { STOP_WORDS } from '../../src/search/words/stopWords.ts';
import { wordsOf } from '../../src/search/words/tokens.ts';
import { wordListOf } from '../../src/search/words/wordList.ts';

describe('words', () => {
	it('are folded, parted at hyphens, and lose their possessive', () => {
		expect(wordsOf('The Mayor’s “zero-hours” café: don’t ask, 150,000 did.')).toEqual([
			'the',
			'mayor',
			'zero',
			'hours',
			'cafe',
			'dont',
			'ask',
			'150000',
			'did',
		]);
	});

	it('are the same to the index as to a query, in any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."abs é’',1234- …½ﬁ“²Ωß😀\u0301𝒜"), maxLength: 40 }), (text) => {
				const table = makeWordTable(makeBridges([]));
				const { words, size } = table.read(text);
				const stems = Array.from(words.subarray(0, size), (word) => table.stemOf(word));
				expect(stems).toEqual(wordsOf(text).map(stemOf));
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe('the order of words', () => {
	it('is that of their code units, of a few as of many', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'abz19éßя𝒜'), minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(fc.uniqueArray(letters, { maxLength: 60 }), fc.boolean(), (some, many) => {
				// So many that they are not sorted by comparing alone.
				const more = many ? Array.from({ length: 3_000 }, (_, i) => `word${i}${i % 7 === 0 ? 'é' : ''}`) : [];
				const words = [...new Set([...some, ...more])];
				expect(Array.from(sortedOrder(words), (i) => words[i])).toEqual(words.toSorted());
			}),
			{ numRuns: 60 },
		);
	});
});

describe('stems', () => {
	it('bring the forms of a word together', () => {
		for (const forms of [
			['expel', 'expels', 'expelled', 'expelling'],
			['vote', 'votes', 'voted', 'voting'],
			['party', 'parties', "party's"],
			['community', 'communities'],
			['organise', 'organised', 'organisation'],
			['throw', 'threw', 'thrown'],
		]) {
			expect(new Set(forms.map(stemOf)).size, forms.join()).toBe(1);
		}
	});

	it('keep words of another meaning apart', () => {
		for (const [a, b] of [
			['capital', 'capitalism'],
			['community', 'communism'],
			['important', 'import'],
			['news', 'new'],
			['international', 'internal'],
			['general', 'generate'],
			['authority', 'author'],
			['social', 'socialism'],
		] as const) {
			expect(stemOf(a), `${a}, ${b}`).not.toBe(stemOf(b));
		}
	});
});

describe('edit distance', () => {
	it('counts letters put in, left out, changed, and neighbours swapped', () => {
		expect(editDistance('ballot', 'balot', 2)).toBe(1);
		expect(editDistance('ballot', 'ballott', 2)).toBe(1);
		expect(editDistance('ballot', 'bellot', 2)).toBe(1);
		expect(editDistance('ballot', 'ballto', 2)).toBe(1);
		expect(editDistance('ballot', 'blalto', 2)).toBe(2);
		expect(editDistance('ballot', 'motion', 2)).toBe(3);
	});
});

describe('deletion neighbourhoods', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
	const listed = word.filter(({ length }) => length >= 3);

	it('find every word one error away, every word of the same first letter two errors away, and no other', () => {
		fc.assert(
			fc.property(fc.uniqueArray(listed, { maxLength: 60 }), word, (words, typed) => {
				const list = wordListOf([...words].sort());
				const filed = fileDeletions(list, () => true);
				const at = (distance: number) =>
					[...words].sort().filter((other) => editDistance(typed, other, 3) === distance);
				expect(oneErrorAway(typed, list, filed).map(list.wordAt)).toEqual(at(1));
				const sameStart = (other: string) => other.startsWith(typed.charAt(0));
				expect(lookedThrough(typed, list, filed, 1).map(list.wordAt)).toEqual(at(1).filter(sameStart));
				expect(lookedThrough(typed, list, filed, 2).map(list.wordAt)).toEqual(at(2).filter(sameStart));
				const none = fileDeletions(list, () => false);
				expect(lookedThrough(typed, list, none, 1).map(list.wordAt)).toEqual(at(1).filter(sameStart));
				expect(lookedThrough(typed, list, none, 2)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a long list of words', () => {
	const letters = ['a', 'b', 'm', 'y', 'z', 'æ', '1'];
	const beginnings = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
	const words = beginnings.flatMap((one) => Array.from({ length: 15 }, (_, i) => one + i.toString(3))).sort();
	const list = wordListOf(words);

	it('finds a word, and the first word from any letters on, as looking through all does', () => {
		const typed = fc.oneof(
			fc.string({ unit: fc.constantFrom(...letters, '{', '0', '2'), maxLength: 6 }),
			fc.constantFrom(...words),
		);
		fc.assert(
			fc.property(typed, (word) => {
				const first = words.findIndex((other) => other >= word);
				expect(list.firstFrom(word)).toBe(first < 0 ? words.length : first);
				expect(list.numberOf(word)).toBe(words.indexOf(word));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('stop words', () => {
	it('are written as words are folded', () => {
		for (const word of STOP_WORDS) expect(wordsOf(word)).toEqual([word]);
	});
});
