import { describe, expect, it } from 'vitest';
import { daysOf, daysOfEdtf, mayLieIn } from '../../src/answers/finding/dateOption.ts';

describe('a date that a person writes', () => {
	it.each([
		['2021-08-14', '2021-08-14', '2021-08-14'],
		['2021-08', '2021-08-01', '2021-08-31'],
		['2024-2', '2024-02-01', '2024-02-29'],
		['2021', '2021-01-01', '2021-12-31'],
		['14/08/2021', '2021-08-14', '2021-08-14'],
		['3/4/2021', '2021-04-03', '2021-04-03'],
		['14 August 2021', '2021-08-14', '2021-08-14'],
		['1st Sept 2021', '2021-09-01', '2021-09-01'],
		['August 2021', '2021-08-01', '2021-08-31'],
	])('%s means %s to %s', (typed, from, to) => {
		expect(daysOf(typed)).toEqual({ from, to });
	});

	it.each(['', 'yesterday', '31 June 2021', '2021-13', '2021-02-30', '14 August', '08/14/2021', 'Foo 2021'])(
		'%s is not read as one',
		(typed) => expect(daysOf(typed)).toBeNull(),
	);
});

describe('a document’s date', () => {
	it('lies in a range if some day that it can mean does', () => {
		const july = daysOfEdtf('2021-07');
		expect(july).toEqual({ from: '2021-07-01', to: '2021-07-31' });
		expect(july !== null && mayLieIn(july, { from: '2021-07-20', to: null })).toBe(true);
		expect(july !== null && mayLieIn(july, { from: '2021-08-01', to: null })).toBe(false);
	});

	it('may be about a month, or an interval', () => {
		expect(daysOfEdtf('2021-08~')).toEqual({ from: '2021-08-01', to: '2021-08-31' });
		expect(daysOfEdtf('2021-07/2021-08')).toEqual({ from: '2021-07-01', to: '2021-08-31' });
	});
});
