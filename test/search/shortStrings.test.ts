import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortStrings } from '../../src/search/shortStrings.ts';
import { leastErrorsOf } from '../../src/search/words/leastErrors.ts';

const NAMES = [
	'Maud Ferris',
	'Ferris Wheel Preservation Society',
	'Élise Brandt',
	'Riverside Tenants League',
	'Owen Pike',
];
const names = shortStrings(NAMES);
const found = (typed: string) => names.match(typed).map(({ index, bucket }) => `${bucket}: ${NAMES[index]}`);

describe('short strings', () => {
	it('are the same without case, accents and punctuation', () => {
		expect(found('elise brandt!')[0]).toBe('exact: Élise Brandt');
	});

	it('that begin as typed come before those of which a later word does', () => {
		expect(found('fer')).toEqual(['starts: Ferris Wheel Preservation Society', 'starts: Maud Ferris']);
	});

	it('are found misspelt, and with their words swapped', () => {
		expect(found('Mawd Feris')[0]).toBe('fuzzy: Maud Ferris');
		expect(found('Brandt Elise')[0]).toBe('fuzzy: Élise Brandt');
		expect(found('riverside tennants')[0]).toBe('fuzzy: Riverside Tenants League');
	});

	it('are not offered where they have little in common with what was typed', () => {
		expect(found('Zbigniew')).toEqual([]);
		expect(found('  ')).toEqual([]);
	});

	it('are cut at the limit, best first', () => {
		expect(names.match('fer', { limit: 1 }).map(({ index }) => index)).toEqual([1]);
	});

	it('find each of themselves as typed, whatever else there is', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/u), { minLength: 1, maxLength: 40 }),
				(all) => {
					const matcher = shortStrings(all);
					for (const [i, one] of all.entries()) {
						const exact = matcher.match(one).filter(({ bucket }) => bucket === 'exact');
						expect(exact.map(({ index }) => index)).toContain(i);
						expect(exact.every(({ index }) => all[index] === one)).toBe(true);
					}
				},
			),
		);
	});

	it('cut at a limit are the first of all that are found, though less is looked at', () => {
		const words = fc.stringMatching(/^[abc]{1,4}( [abc]{1,4}){0,4}$/u);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 40 }), words, fc.integer({ min: 1, max: 5 }), (all, typed, limit) => {
				const matcher = shortStrings(all);
				expect(matcher.match(typed, { limit })).toEqual(matcher.match(typed).slice(0, limit));
			}),
			{ numRuns: 300 },
		);
	});

	it('are found when much is typed, with errors near the beginning and near the end', () => {
		const typed = 'riversyde tenants league and the ferris wheel preservashun society';
		const long = shortStrings([...NAMES, 'Riverside Tenants League and the Ferris Wheel Preservation Society']);
		expect(long.match(typed)[0]).toMatchObject({ index: NAMES.length, bucket: 'fuzzy' });
	});
});

/** Errors of `typed` at its best place in a text, one letter and one place after the other. */
function plainLeastErrors(typed: string, text: string): number {
	let column = Array.from({ length: typed.length + 1 }, (_, i) => i);
	let least = typed.length;
	for (const letter of text) {
		const next = [0];
		for (let i = 1; i <= typed.length; i++) {
			const changed = (column[i - 1] ?? 0) + (typed[i - 1] === letter ? 0 : 1);
			next.push(Math.min(changed, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
		}
		column = next;
		least = Math.min(least, column[typed.length] ?? 0);
	}
	return least;
}

describe('the least errors with which something stands in a text', () => {
	it('are counted at its best place', () => {
		expect(leastErrorsOf('feris')('maud ferris', 100)).toBe(1);
		expect(leastErrorsOf('maud')('ferris maud', 6)).toBe(4);
	});

	it('are the same as counted letter by letter', () => {
		const letters = (maxLength: number) =>
			fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength });
		fc.assert(
			fc.property(letters(32), letters(60), (typed, text) => {
				expect(leastErrorsOf(typed)(text, text.length)).toBe(plainLeastErrors(typed, text));
			}),
		);
	});
});
