import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { porterStem } from '../../src/search/words/porter.ts';
import { beginningsOf, mayHaveStem, stemOf } from '../../src/search/words/stems.ts';

const ENDINGS = ['', 's', 'es', 'ies', 'ed', 'ing', 'ying', 'ation', 'al', 'ities', 'ism', 'ally', "'s", 'y'];

describe('what a word’s first letters tell of its stem', () => {
	it.each([
		['won', 'win'],
		['eyed', 'ey'],
		['councils', 'council'],
		['dying', 'die'],
		['o’neill’s', 'oneill'],
	])('%s may have the stem %s', (word, stem) => {
		expect(mayHaveStem(word, stemOf(word))).toBe(true);
		expect(mayHaveStem(word, stem)).toBe(true);
	});

	it('rules most words out', () => {
		expect(mayHaveStem('council', 'ferri')).toBe(false);
		expect(mayHaveStem('fares', 'ferri')).toBe(false);
	});

	it('tell the same of several stems at once', () => {
		const letters = fc.string({ unit: fc.constantFrom(..."abeiosty1'"), minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(letters, fc.array(letters, { minLength: 1 }), (word, stems) => {
				const begins = beginningsOf(stems)(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);
				return begins || !stems.some((stem) => mayHaveStem(word, stem));
			}),
			{ numRuns: 3_000 },
		);
		expect(beginningsOf(['ferri', 'quay'])('f'.charCodeAt(0), 'a'.charCodeAt(0))).toBe(false);
	});

	it('never rules out the stem that a word has', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'abeiosty'), minLength: 1, maxLength: 6 });
		const word = fc.tuple(letters, fc.constantFrom(...ENDINGS)).map((parts) => parts.join(''));
		fc.assert(
			fc.property(word, (one) => mayHaveStem(one, stemOf(one))),
			{ numRuns: 3_000 },
		);
	});
});

describe('Porter’s algorithm', () => {
	it.each([
		['caresses', 'caress'],
		['ponies', 'poni'],
		['feed', 'feed'],
		['agreed', 'agre'],
		['hopping', 'hop'],
		['filing', 'file'],
		['happy', 'happi'],
		['sky', 'sky'],
		['relational', 'relat'],
		['hopefulness', 'hope'],
		['adoption', 'adopt'],
		['controlling', 'control'],
	])('makes of %s %s', (word, stem) => {
		expect(porterStem(word)).toBe(stem);
	});

	it('gives what another implementation gives, of any word', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'aeiouybdlstzwxé1'), maxLength: 6 });
		const endings = 's es ed ing eed ies sses ational izer bli ousness logi icate ful ement ion ll e ate ize';
		const ending = fc.constantFrom('', ...endings.split(' '));
		const word = fc.tuple(letters, ending, ending).map((parts) => parts.join(''));
		fc.assert(
			fc.property(word, (one) => {
				expect(porterStem(one)).toBe(stemmer(one));
			}),
			{ numRuns: 5_000 },
		);
	});
});
