import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

const article = (...paragraphs: readonly string[]): string =>
	['Ferry plan divides the harbour', 'The future of the ferry was in doubt for a second week.', ...paragraphs].join(
		'\n\n',
	);

const named = (...paragraphs: readonly string[]) => read(article(...paragraphs));

describe('people', () => {
	test.each([
		['The meeting heard from Priya Okoro.', 'Priya Okoro'],
		['The meeting heard from Sir Alan Marsh.', 'Alan Marsh'],
		['The meeting heard from Ruth Cole-Hill.', 'Ruth Cole-Hill'],
		['The meeting heard from Sean O’Dell.', 'Sean O’Dell'],
		['The meeting heard from Peter van der Berg.', 'Peter van der Berg'],
		['The meeting heard from J. B. Marsh.', 'J. B. Marsh'],
		['The pro-Daniel Marsh camp cheered.', 'Daniel Marsh'],
	])('%s', (sentence, name) => {
		expect(named(sentence).people).toEqual([name]);
	});

	test('surname, first name and title stand for the one person of that name', () => {
		const { extraction } = named(
			'Daniel Marsh spoke first.',
			'Mr Marsh sat down.',
			'Marsh left, and Daniel was followed.',
		);
		expect(extraction.entities.filter(({ kind }) => kind === 'person')).toHaveLength(1);
		expect(extraction.entities[0]?.mentions).toHaveLength(4);
	});

	test('two people with one surname are two, and the bare surname is neither', () => {
		const { extraction, people } = named('Daniel Marsh and Ruth Marsh spoke.', 'Marsh left early.');
		expect(people).toEqual(['Daniel Marsh', 'Ruth Marsh', 'Marsh']);
		const bare = extraction.entities.find(({ name }) => name === 'Marsh');
		expect(bare?.names).toEqual([{ text: 'Marsh', kind: 'short', unique: false }]);
	});

	test('a role as printed, with its place', () => {
		const content = article('The leaflet was written by general secretary Daniel Marsh.');
		const [person] = read(content).extraction.entities;
		expect(person?.roles.map(({ start, end }) => content.slice(start, end))).toEqual(['general secretary']);
	});
});

describe('organisations', () => {
	test.each([
		['Members of the Riverside Tenants Union met.', 'Riverside Tenants Union'],
		['A letter came from the University of Kent.', 'University of Kent'],
		['The vote was taken by Sandford CLP.', 'Sandford CLP'],
		['A speaker from Momentum was there.', 'Momentum'],
	])('%s', (sentence, name) => {
		expect(named(sentence).organisations).toContain(name);
	});

	test('the acronym in brackets is the same organisation, later on too', () => {
		const { extraction } = named('The Riverside Tenants Union (RTU) met.', 'The RTU will march.');
		const [union] = extraction.entities;
		expect(union?.names.map(({ text, kind }) => [text, kind])).toEqual([
			['Riverside Tenants Union', 'full'],
			['RTU', 'initials'],
		]);
		expect(union?.mentions).toHaveLength(3);
	});

	test('an ordinary word at the head of a list of organisations', () => {
		expect(named('Resist, Harbour Action Group and Kent Tenants Union were all barred.').organisations).toEqual([
			'Resist',
			'Harbour Action Group',
			'Kent Tenants Union',
		]);
	});

	test('a list of who signed', () => {
		expect(
			named(
				'We call on everyone to join us.',
				'Signed:',
				'Riverside Tenants Union (RTU)',
				'Campaign for Trams (CfT)',
				'Harbour Crews Together (HCT)',
			).organisations,
		).toEqual(['Riverside Tenants Union', 'Campaign for Trams', 'Harbour Crews Together']);
	});
});
