import { describe, expect, it } from 'vitest';
import * as known from '../../src/library/opening/knownEntities.ts';
import * as hinted from '../../src/library/opening/yearHints.ts';
import { atOnce } from '../../src/text/slices.ts';
import { namesIn } from './entities.ts';

const knownEntities = (...given: Parameters<typeof known.knownEntities>) => atOnce(known.knownEntities(...given));
const yearHints = (...given: Parameters<typeof hinted.yearHints>) => atOnce(hinted.yearHints(...given));

const summary = (...documents: Parameters<typeof knownEntities>[0]) => {
	const { entities, unsettled } = knownEntities(documents);
	return {
		entities: entities.map((one) => `${one.name} in ${one.places.map((place) => place.document).join(' and ')}`),
		unsettled,
	};
};

describe('one person or organisation over all documents', () => {
	it('is the same where the full name is the same, titles and accents aside', () => {
		const documents = [namesIn(['person', 'Renée Moss', 'Moss']), namesIn(['person', 'Dame Renee Moss'])];
		expect(summary(...documents)).toEqual({ entities: ['Dame Renee Moss in 0 and 1'], unsettled: [] });
	});

	it('takes in a document that prints a part of the name only, where one person fits', () => {
		const documents = [namesIn(['person', 'Jane Moss', 'Moss']), namesIn(['person', 'Moss'])];
		expect(summary(...documents)).toEqual({ entities: ['Jane Moss in 0 and 1'], unsettled: [] });
	});

	it('leaves a name unsettled that fits two, and says whom it fits and where it stands', () => {
		const { entities, unsettled } = summary(
			namesIn(['person', 'Jane Moss']),
			namesIn(['person', 'Peter Moss']),
			namesIn(['organisation', 'Tram Board'], ['person', 'Moss']),
		);
		expect(entities).toEqual(['Jane Moss in 0', 'Peter Moss in 1', 'Tram Board in 2']);
		expect(unsettled).toEqual([
			{
				name: 'Moss',
				candidates: ['p-jane-moss', 'p-peter-moss'],
				places: [{ document: 2, range: { start: 100, end: 104 } }],
			},
		]);
	});

	it('settles it where the document itself names only one of them in full', () => {
		const { entities, unsettled } = summary(
			namesIn(['person', 'Jane Moss']),
			namesIn(['person', 'Moss'], ['person', 'Peter Moss']),
		);
		expect(entities).toEqual(['Jane Moss in 0', 'Peter Moss in 1 and 1']);
		expect(unsettled).toEqual([]);
	});

	it('knows an organisation by its initials where one document prints both', () => {
		const documents = [namesIn(['organisation', 'Ferry Lane Tenants', 'FLT']), namesIn(['organisation', 'FLT'])];
		expect(summary(...documents).entities).toEqual(['Ferry Lane Tenants in 0 and 1']);
	});

	it('knows a party by its one word, though each document prints only one of the two', () => {
		expect(summary(namesIn(['organisation', 'Harbour']), namesIn(['organisation', 'Harbour Party'])).entities).toEqual([
			'Harbour Party in 0 and 1',
		]);
		// A body of its own may be called after it.
		expect(
			summary(namesIn(['organisation', 'Harbour']), namesIn(['organisation', 'Harbour Foundation'])).entities,
		).toHaveLength(2);
		// It fits two, and is taken for neither.
		const two = namesIn(['organisation', 'Harbour Party'], ['organisation', 'Harbour University']);
		expect(summary(namesIn(['organisation', 'Harbour']), two).entities).toHaveLength(3);
	});

	it('never takes a person for an organisation', () => {
		const documents = [namesIn(['person', 'Rowan Field']), namesIn(['organisation', 'Rowan Field'])];
		expect(summary(...documents).entities).toHaveLength(2);
	});

	it('says that a short name is not unique when another document has a second person of that name', () => {
		const { entities } = knownEntities([namesIn(['person', 'Jane Moss', 'Moss']), namesIn(['person', 'Peter Moss'])]);
		expect(entities[0]?.names).toContainEqual({ text: 'Moss', kind: 'short', unique: false });
	});

	it('gives the same ids for the same documents', () => {
		const documents = [namesIn(['person', 'Jane Moss'], ['organisation', 'Tram Board']), namesIn(['person', 'Moss'])];
		expect(knownEntities(documents)).toEqual(knownEntities(documents));
		expect(knownEntities(documents).entities.map((one) => one.id)).toEqual(['p-jane-moss', 'o-tram-board']);
	});
});

describe('the year hinted for an undated document', () => {
	const event = namesIn(['person', 'Jane Moss'], ['person', 'Ali Khan'], ['organisation', 'Tram Board']);
	const other = namesIn(['person', 'Rosa Field'], ['person', 'Ali Khan'], ['organisation', 'Ferry Company']);

	it('is that of the dated document on the same event', () => {
		expect(
			yearHints([
				{ published: null, extraction: event },
				{ published: '2019-02', extraction: other },
				{ published: '2021-08-16', extraction: event },
			]),
		).toEqual([2021, null, null]);
	});

	it('is none where documents of different years are as much alike, or none is alike', () => {
		const undated = { published: null, extraction: event };
		expect(
			yearHints([undated, { published: '2021', extraction: event }, { published: '2019', extraction: event }])[0],
		).toBeNull();
		expect(yearHints([undated, { published: '2021', extraction: other }])[0]).toBeNull();
		expect(yearHints([undated])).toEqual([null]);
	});
});
