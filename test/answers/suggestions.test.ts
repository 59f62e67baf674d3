import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/answers/asking/suggest.ts';
import { askerOf, DISPUTE } from './record.ts';

const names = async (kind: Parameters<typeof suggest>[0], typed: string): Promise<readonly string[]> => {
	const { collection } = await askerOf(DISPUTE);
	return suggest(kind, typed, collection).map(({ name }) => name);
};

describe('autocomplete', () => {
	it('offers a few people and bodies before anything is typed, those with words on the record first', async () => {
		const [first, ...others] = await names('names', '');
		expect(first).toBe('Helen Marsh');
		expect(others.length).toBeLessThan(10);
	});

	it('puts what was typed first, then what begins so, then what holds it, then what is close', async () => {
		const found = await names('names', 'Pryce');
		expect(found[0]).toBe('Pryce');
		expect(found).toEqual(expect.arrayContaining(['Tom Pryce', 'Julia Pryce']));
		expect((await names('names', 'Tom P')).slice(0, 2)).toEqual(['Tom P', 'Tom Pryce']);
		expect((await names('names', 'Helen Marhs')).slice(0, 2)).toEqual(['Helen Marhs', 'Helen Marsh']);
	});

	it('does not offer a name twice that was typed out', async () => {
		const found = await names('names', 'helen marsh');
		expect(found[0]).toBe('Helen Marsh');
		expect(found.filter((name) => name.toLowerCase() === 'helen marsh')).toHaveLength(1);
	});

	it('finds documents by number and by words of their titles', async () => {
		const { collection } = await askerOf(DISPUTE);
		expect(suggest('documents', '3', collection)[0]?.value).toBe('3');
		expect(suggest('documents', '', collection).map(({ value }) => value)).toEqual(['1', '2', '3']);
	});

	it('offers printed words for a quotation that is being typed', async () => {
		expect(await names('words', 'we are readers')).toEqual(
			expect.arrayContaining([expect.stringContaining('We are readers, they are owners.')]),
		);
	});
});
