import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortStrings } from '../../src/search/shortStrings.ts';

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
});
