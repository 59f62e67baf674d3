import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnitIndex, buildUnitSegment } from '../../src/search/buildUnitIndex.ts';
import { lexiconOf } from '../../src/search/ranking/lexicon.ts';
import { vocabularyOf } from '../../src/search/ranking/parts.ts';
import type { Unit } from '../../src/search/unitIndex.ts';
import { madeUpUnits, unitsOf } from './corpus.ts';

const TEXTS = [
	'Harrow Vale branch passed an emergency motion by 31 votes to 6, condemning the closure of the depot.',
	'Maud Ferris was expelled from the Riverside Tenants League on Tuesday.',
	'Two members were kicked out of the league in March, the minutes say.',
	'There is a witch-hunt in this union, said Ferris, and everybody can see it.',
	'The Witchhunt Monitor, a newsletter, has not answered.',
	'The demands: an end to zero-hours contracts, fair sick pay and a lunch break.',
	'Capitalism has nothing to offer to tenants, the leaflet says.',
	'The league thanked the caretakers for forty years of work.',
	'Bus drivers will strike on Monday over pay.',
	'A hearing has not been arranged. The appeal was posted in April.',
	'We are many, they are few, the banner said.',
	'Many of the few who came left early.',
] as const;

const index = buildUnitIndex(unitsOf(...TEXTS));
const texts = (query: string, options = {}) => index.search(query, options).found.map(({ unit }) => TEXTS[unit]);

describe('a question in everyday words', () => {
	it('finds the passage that prints its words in other forms', () => {
		expect(texts('how many votes did Harrow Vale pass the motion by?')).toEqual([TEXTS[0]]);
		expect(texts('demands on zero hours contracts and sick pay')[0]).toBe(TEXTS[5]);
	});

	it('tells which words carried it and which of them are matched', () => {
		const result = index.search('what did the league say about the caretakers?');
		expect(result.words).toEqual(['league', 'caretakers']);
		expect(result.found[0]).toMatchObject({ unit: 7, share: 1, matched: ['league', 'caretakers'] });
	});
});

describe('the floor', () => {
	it('finds nothing where most of what was asked stands nowhere', () => {
		const result = index.search('what is the capital of Mongolia?');
		expect(result.found).toEqual([]);
		expect(result.missing).toContain('mongolia');
	});

	it('does not take a name for the deed that was asked about', () => {
		expect(texts('did Maud Ferris apologise?')).toEqual([]);
	});

	it('keeps the nearest miss, best share first', () => {
		const { found, near, lacking } = index.search('did the league buy a minibus and a trampoline?');
		expect(found).toEqual([]);
		expect(near[0]?.matched).toEqual(['league']);
		expect(lacking).toEqual(['buy', 'minibus', 'trampoline']);
		expect(near[0]?.share).toBeLessThan(0.5);
	});

	it('shows everything that matches at all where it is switched off', () => {
		expect(texts('league trampoline minibus', { floor: false })).toHaveLength(3);
	});
});

describe('spelling', () => {
	it('is corrected for words that stand nowhere, and said', () => {
		const { found, changed } = index.search('caretekers');
		expect(found.map(({ unit }) => unit)).toEqual([7]);
		expect(changed).toEqual([{ typed: 'caretekers', used: ['caretakers'] }]);
	});

	it('is corrected in the first letter too', () => {
		expect(index.search('varetakers').changed).toEqual([{ typed: 'varetakers', used: ['caretakers'] }]);
	});

	it('honours a word that stands anywhere in the library', () => {
		const passages = unitsOf('The tenets of the league are old.', 'The tenants met.');
		const events = unitsOf('The tenants met on 3 May.');
		const whole = [{ segment: buildUnitSegment(passages), numbers: null }];
		const lexicon = lexiconOf(
			whole,
			vocabularyOf(whole, (number) => passages[number] ?? { title: '', text: '' }),
		);
		const result = buildUnitIndex(events, { lexicon }).search('tenets');
		expect(result).toMatchObject({ found: [], changed: [], missing: ['tenets'] });
		expect(buildUnitIndex(events).search('tenets').changed).toEqual([{ typed: 'tenets', used: ['tenants'] }]);
	});

	it('brings joined and parted words together, whichever was typed', () => {
		for (const query of ['witchhunt', 'witch hunt', 'witch-hunt']) {
			expect(new Set(texts(query)), query).toEqual(new Set([TEXTS[3], TEXTS[4]]));
		}
		expect(index.search('witchhunt').also).toEqual([{ typed: 'witchhunt', used: ['witch hunt'] }]);
		expect(texts('zerohours')).toEqual([TEXTS[5]]);
	});

	it('drops a misspelt function word as it would a right one', () => {
		const { words, changed, found } = index.search('waht hapened abuot caretakers becuase');
		expect(words).toEqual(['caretakers']);
		expect(changed.map(({ used }) => used)).toEqual([['what'], ['happened'], ['about'], ['because']]);
		expect(found.map(({ unit }) => unit)).toEqual([7]);
	});

	it('does not make a printed word of an everyday word that no document prints', () => {
		const units = unitsOf('The fight back begins.', 'It was backed by all.');
		expect(buildUnitIndex(units).search('sacked')).toMatchObject({ found: [], changed: [], missing: ['sacked'] });
	});

	it('is left alone where that is wanted', () => {
		expect(texts('caretekers', { spelling: false })).toEqual([]);
	});
});

describe('bridged words', () => {
	it('find what documents print otherwise, after what was typed, and are said', () => {
		const result = index.search('who was thrown out of the league?');
		expect(result.found.map(({ unit }) => unit).sort()).toEqual([1, 2]);
		expect(result.also).toEqual([{ typed: 'thrown out', used: ['expel', 'kick out'] }]);
		expect(texts('kicked out')[0]).toBe(TEXTS[2]);
	});

	it('are found with the person between the verb and its particle', () => {
		expect(texts('why did they kick Maud Ferris out?')[0]).toBe(TEXTS[1]);
	});

	it('are left out where that is wanted', () => {
		expect(texts('industrial action', { bridges: false })).toEqual([]);
		expect(texts('industrial action')).toEqual([TEXTS[8]]);
	});
});

describe('operators', () => {
	it('find a phrase word for word', () => {
		expect(texts('"many they are few"')).toEqual([TEXTS[10]]);
		expect(texts('“many they are few”')).toEqual([TEXTS[10]]);
		expect(index.search('"few they are many"').found).toEqual([]);
	});

	it('leave out what stands behind a minus', () => {
		expect(texts('league -minutes -caretakers')).toEqual([TEXTS[1]]);
	});

	it('take either of two words', () => {
		expect(new Set(texts('banner OR leaflet'))).toEqual(new Set([TEXTS[6], TEXTS[10]]));
	});

	it('are plain words where they are not complete', () => {
		expect(texts('OR caretakers "')).toEqual([TEXTS[7]]);
		expect(texts('- caretakers OR')).toEqual([TEXTS[7]]);
	});
});

describe('an index', () => {
	it('gives the same bytes for the same units in any order', () => {
		const units = madeUpUnits(5, 300, 50);
		const results = (given: readonly Unit[]) =>
			buildUnitIndex(given)
				.search('w1x w2x w30x')
				.found.map(({ unit, ...rest }) => ({ key: given[unit]?.key, ...rest }));
		expect(results(units.toReversed())).toEqual(results(units));
	});

	it('takes any text for a query', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
				const { found, near } = index.search(query);
				for (const one of [...found, ...near]) expect(TEXTS[one.unit]).toBeDefined();
			}),
		);
	});

	it('puts a word of the title before a word of the text', () => {
		const units = [
			{ key: 'a', title: '', text: 'The depot was mentioned, among other things.' },
			{ key: 'b', title: 'The depot', text: 'What was decided, among other things.' },
		];
		expect(buildUnitIndex(units).search('depot').found[0]?.unit).toBe(1);
	});

	it('holds nothing and finds nothing', () => {
		expect(buildUnitIndex([]).search('anything at all')).toMatchObject({ found: [], near: [] });
	});
});
