import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../src/text/matches.ts';

const WORD = /(?<first>\p{L})\p{L}*/gu;
const seen = (matches: Iterable<RegExpExecArray>): readonly unknown[] =>
	[...matches].map(({ 0: words, index, groups }) => [words, index, groups?.first]);

test('every match is found, in order, with its groups', () => {
	expect(seen(matchesOf(WORD, 'the ferry, twice'))).toEqual([
		['the', 0, 't'],
		['ferry', 4, 'f'],
		['twice', 11, 't'],
	]);
});

test('a search begins at the front, whatever was looked for before', () => {
	WORD.lastIndex = 9;
	expect(matchesOf(WORD, 'one two')).toHaveLength(2);
	expect(matchesOf(WORD, 'one two')).toHaveLength(2);
});

test('what is found is what String.matchAll finds', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(seen(matchesOf(WORD, text))).toEqual(seen(text.matchAll(WORD)));
		}),
	);
});
