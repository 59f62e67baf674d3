import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUnitIndex } from '../../src/search/openUnitIndex.ts';
import { lexiconOf } from '../../src/search/ranking/lexicon.ts';
import { vocabularyOf } from '../../src/search/ranking/parts.ts';
import { unitsHolding } from '../../src/search/ranking/unitsHolding.ts';
import { buildDocumentSegment, type DocumentSegment } from '../../src/search/segments/documentSegment.ts';
import { fromDocumentBytes, toDocumentBytes } from '../../src/search/segments/documentSegmentBytes.ts';
import type { IndexedDocument } from '../../src/search/segments/indexedDocument.ts';
import { shelve, toJoin } from '../../src/search/shelf/shelving.ts';
import { atOnce } from '../../src/text/slices.ts';
import { numbersFrom } from './corpus.ts';
import { documentOf, madeUpDocuments } from './documents.ts';

/** The passages of some documents, opened over these segments. */
function passagesIn(documents: readonly IndexedDocument[], segments: readonly DocumentSegment[]) {
	const ids = documents.map(({ id }) => id);
	const { passages, documents: whole } = atOnce(shelve(ids, segments));
	const index = openUnitIndex({
		parts: passages.parts,
		lexicon: lexiconOf(
			whole.parts,
			vocabularyOf(whole.parts, (number) => {
				const { title = '', text } = documents[number] ?? {};
				return { title, text: text?.content ?? '' };
			}),
		),
		textOf(number) {
			const { document, start, end } = passages.places[number] ?? { document: 0, start: 0, end: 0 };
			const { title, text } = documents[document] ?? { title: '', text: { content: '' } };
			return { title, text: text.content.slice(start, end) };
		},
	});
	const textsFor = (query: string) =>
		index.search(query).found.map(({ unit }) => {
			const { document = 0, start = 0, end = 0 } = passages.places[unit] ?? {};
			return documents[document]?.text.content.slice(start, end);
		});
	return { index, places: passages.places, whole, textsFor };
}

const QUERIES = [
	'w1x w2x',
	'w0x w3x w17x w30x',
	'"w0x w1x"',
	'w2x -w0x',
	'w4x OR w9x',
	'w12x w13y',
	'w55x',
	'branch w1x',
];

describe('several segments', () => {
	it('answer as one with all of their units would, whichever documents each of them holds', () => {
		fc.assert(
			fc.property(
				fc.record({
					seed: fc.nat(),
					count: fc.integer({ min: 1, max: 60 }),
					segments: fc.integer({ min: 1, max: 6 }),
					vocabulary: fc.integer({ min: 5, max: 300 }),
				}),
				({ seed, count, segments, vocabulary }) => {
					const documents = madeUpDocuments(seed, count, vocabulary);
					const next = numbersFrom(seed);
					const places = documents.map(() => Math.floor(segments * next()));
					const several = Array.from({ length: segments }, (_, i) =>
						buildDocumentSegment(documents.filter((_, place) => places[place] === i)),
					);
					const one = passagesIn(documents, [buildDocumentSegment(documents)]);
					const many = passagesIn(documents, several);
					expect(many.places).toEqual(one.places);
					for (const query of QUERIES) {
						for (const limit of [1, 10, undefined]) {
							const options = limit === undefined ? {} : { limit };
							expect(many.index.search(query, options), query).toEqual(one.index.search(query, options));
						}
					}
					expect(many.index.complete('w1', 5)).toEqual(one.index.complete('w1', 5));
				},
			),
			{ numRuns: 20 },
		);
	});

	it('answer as if withdrawn documents had never been there', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 2, max: 40 }), (seed, count) => {
				const documents = madeUpDocuments(seed, count, 60);
				const half = Math.floor(count / 2);
				const segments = [documents.slice(0, half), documents.slice(half)].map((some) => buildDocumentSegment(some));
				const left = documents.filter((_, i) => i % 3 !== 0);
				const masked = passagesIn(left, segments);
				const fresh = passagesIn(left, [buildDocumentSegment(left)]);
				for (const query of QUERIES) expect(masked.index.search(query), query).toEqual(fresh.index.search(query));
			}),
			{ numRuns: 30 },
		);
	});

	it('correct spelling and complete words over all of them, and never towards a withdrawn document', () => {
		const depot = documentOf('Harrow Vale', ['The depot stays open.']);
		const ballot = documentOf('Millbrook', ['The ballot was counted twice.']);
		const segments = [buildDocumentSegment([depot]), buildDocumentSegment([ballot])];
		const both = passagesIn([depot, ballot], segments);
		expect(both.index.search('balot depto').changed.map(({ used }) => used)).toEqual([['ballot'], ['depot']]);
		const one = passagesIn([depot], segments);
		expect(one.index.search('balot').changed).toEqual([]);
		expect(one.index.complete('ball', 5)).toEqual([]);
		expect(one.textsFor('ballot depot')).toEqual([]);
	});

	it('show no form of a word that only a withdrawn document prints', () => {
		const kept = documentOf('Harrow Vale', ['The depot closes on Monday.', 'The closure was put to a vote.']);
		const withdrawn = documentOf('Millbrook', ['Nobody spoke of closures but the depots.']);
		const together = [buildDocumentSegment([kept, withdrawn])];
		const before = passagesIn([kept, withdrawn], together).index;
		expect(before.complete('closur', 5)).toEqual(['closure']);
		expect(before.complete('depots', 5)).toEqual(['depots']);
		expect(before.search('depotzs').changed).toEqual([{ typed: 'depotzs', used: ['depots'] }]);
		const after = passagesIn([kept], together).index;
		expect(after.complete('depots', 5)).toEqual([]);
		expect(after.complete('depot', 5)).toEqual(['depot']);
		expect(after.complete('closures', 5)).toEqual([]);
		expect(after.search('depotzs').changed).toEqual([{ typed: 'depotzs', used: ['depot'] }]);
	});

	it('give the same after they were written and read', () => {
		const documents = madeUpDocuments(4, 30, 80);
		const segment = buildDocumentSegment(documents);
		const read = passagesIn(documents, [fromDocumentBytes(toDocumentBytes(segment))]);
		const built = passagesIn(documents, [segment]);
		for (const query of QUERIES) expect(read.index.search(query)).toEqual(built.index.search(query));
	});

	it('are asked together for the documents that hold all of some words', () => {
		const first = documentOf('Harrow Vale', ['The depot stays open.', 'Nobody was dismissed.']);
		const second = documentOf('Millbrook', ['The depots were closed, and two drivers dismissed.']);
		const { whole } = passagesIn([first, second], [buildDocumentSegment([second]), buildDocumentSegment([first])]);
		expect(unitsHolding(whole.parts, ['depot', 'dismissed'])).toEqual([0, 1]);
		expect(unitsHolding(whole.parts, ['the', 'drivers'])).toEqual([1]);
		expect(unitsHolding(whole.parts, ['the'])).toBeNull();
	});
});

describe('joining', () => {
	const sizes = (...all: number[]) => all.map((size) => ({ size, withdrawn: false }));

	it('leaves segments alone of which each is much larger than all smaller ones together', () => {
		expect(toJoin(sizes(1_000, 100, 10), 1e6)).toEqual([]);
		expect(toJoin([], 1e6)).toEqual([]);
		expect(toJoin(sizes(5), 1e6)).toEqual([]);
	});

	it('joins a segment with the smaller ones as soon as those are half its size', () => {
		expect(toJoin(sizes(1_000, 4, 2, 1), 1e6).toSorted()).toEqual([1, 2, 3]);
		expect(toJoin(sizes(7, 4, 2, 1), 1e6).toSorted()).toEqual([0, 1, 2, 3]);
	});

	it('never joins the largest, and makes a segment with withdrawn documents anew', () => {
		expect(toJoin(sizes(100, 100), 100)).toEqual([]);
		expect(toJoin([{ size: 100, withdrawn: true }, ...sizes(1)], 50)).toEqual([0]);
	});

	it('keeps few segments however many documents come one by one', () => {
		let segments: number[] = [];
		let indexedAgain = 0;
		for (let i = 0; i < 2_000; i++) {
			segments.push(20);
			const joined = new Set(toJoin(sizes(...segments), 1e9));
			if (joined.size === 0) continue;
			const sum = segments.filter((_, at) => joined.has(at)).reduce((a, b) => a + b, 0);
			segments = [...segments.filter((_, at) => !joined.has(at)), sum];
			indexedAgain += sum;
		}
		expect(segments.length).toBeLessThan(12);
		expect(indexedAgain / (2_000 * 20)).toBeLessThan(15);
	});
});
