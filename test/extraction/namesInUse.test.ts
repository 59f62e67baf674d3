import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

/** Names as local papers, minutes, letters and press releases print them. */
const rolesIn = (content: string): readonly string[] => {
	const { extraction } = read(content);
	return extraction.entities.flatMap(({ name, roles }) =>
		roles.map(({ start, end }) => `${name}: ${content.slice(start, end)}`),
	);
};

describe('people in papers and minutes', () => {
	test.each([
		['Coun Hilary Beck spoke first. Coun Beck was cheered.', ['Hilary Beck']],
		['Cllrs P. Hale and T. Reed were there.', ['P. Hale', 'T. Reed']],
		['Det Con Lisa Amos gave evidence to Judge Anthony Revell KC.', ['Lisa Amos', 'Anthony Revell']],
		// "Mr" is not Winifred.
		['Winifred Ashe prunes trees. Mr Ashe, her husband, watches.', ['Winifred Ashe', 'Ashe']],
		['She rang Kestrel Dene, a family-run hotel in the hills.', []],
		['He quoted the National Tram Conditions of Carriage.', []],
	])('%s', (text, people) => {
		expect(read(text).people).toEqual(people);
	});

	test('initials are those of who was there, and nobody’s where they fit two', () => {
		const minutes = (present: string): readonly (string | null)[] =>
			read(`Present: ${present}\n\nJH reported a balance of £300. TRK asked whether it was enough.`).statements.map(
				(one) => one.who,
			);
		expect(minutes('Joan Hurst (treasurer), Tom Reed-Kay')).toEqual(['Joan Hurst', 'Tom Reed-Kay']);
		expect(minutes('Joan Hurst, James Hill, T. R. Kay')).toEqual([null, 'T. R. Kay']);
	});

	test.each([
		['The shadow home secretary, Ruth Cole, left.', 'Ruth Cole: shadow home secretary'],
		['It was signed by the chair of Kent CLP, Ruth Cole.', 'Ruth Cole: chair of Kent CLP'],
		['Labour’s energy spokesman, Tom Reed, left.', 'Tom Reed: energy spokesman'],
		['Its managing director, Tom Reed, left.', 'Tom Reed: managing director'],
		['The MP for Kent East, Ruth Cole, left.', 'Ruth Cole: MP for Kent East'],
	])('a role in front of a comma: %s', (text, role) => {
		expect(rolesIn(text)).toEqual([role]);
	});

	test('what stands in front of an office at the head of a sentence is no part of it', () => {
		expect(rolesIn('Dear Professor Hale, we met. Will Councillor Reed look at it?')).toEqual([
			'Hale: Professor',
			'Reed: Councillor',
		]);
		expect(rolesIn('According to the mayor, Ruth Cole was late.')).toEqual([]);
	});
});

describe('bodies in papers and minutes', () => {
	test.each([
		['The developer Castellan Homes built it. Castellan is based in Kent.', ['Castellan Homes']],
		['The contract went to Kestrel Marine, which is based in Hull.', ['Kestrel Marine']],
		['The Kentmere Courier called it a scandal.', ['Kentmere Courier']],
		['She joined the Women’s Trams and Ferries Union.', ['Women’s Trams and Ferries Union']],
		['The Green party and the Labour party agreed.', ['Green party', 'Labour party']],
		[
			'The Department for Digital, Culture, Media and Sport (DCMS) said no.',
			['Department for Digital, Culture, Media and Sport'],
		],
		['She told BBC Radio Kent about it.', ['BBC Radio Kent']],
		['Eleven families live at Coronation Court. The case went to Kent Crown Court.', ['Kent Crown Court']],
		['The Kentmere Harbour Board met. The Harbour Board chose a chair.', ['Kentmere Harbour Board']],
		['TRADERS in the town have hit out at the plans.', []],
		['AOB: none. EDIT: it was fixed.', []],
	])('%s', (text, organisations) => {
		expect(read(text).organisations).toEqual(organisations);
	});

	test('those who signed are named with the bodies they signed for', () => {
		const { people, organisations } = read(
			'Harbour Together condemns the plan.\n\nIt is wrong, and it will fail.\n\nSigned:\n\nBlessing Okoro, Chair, Harbour Together\nDr Xan Reed (History)\nHexley Trades Council',
		);
		expect(people).toEqual(['Blessing Okoro', 'Xan Reed']);
		expect(organisations).toEqual(['Harbour Together', 'Hexley Trades Council']);
	});
});
