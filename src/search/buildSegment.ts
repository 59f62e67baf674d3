import { type Bridges, combinationStart } from './bridges.ts';
import { type Segment, TOP_IMPACT } from './segment.ts';
import { stemOf } from './stems.ts';
import { STOP_WORDS } from './stopWords.ts';
import { wordsOf } from './tokens.ts';

/** BM25 (Robertson and Walker 1994), with the constants of Lucene's defaults. */
const K1 = 1.2;
const B = 0.75;
/** A word of the title counts as so many of the text. */
const TITLE_WEIGHT = 2;

/** What BM25 gives a term of a unit before the rarity of the term is multiplied in: 0 to K1 + 1. */
export const largestWeight = K1 + 1;

function impactOf(count: number, length: number, averageLength: number): number {
	const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
	return Math.max(1, Math.round((weight / largestWeight) * TOP_IMPACT));
}

export interface Indexable {
	readonly title: string;
	readonly text: string;
}

interface Posting {
	readonly unit: number;
	count: number;
}

export function buildSegment(units: readonly Indexable[], bridges: Bridges): Segment {
	const frequencies = new Map<string, number>();
	const stems = new Map<string, string>();
	const postings = new Map<string, Posting[]>();
	const lengths: number[] = [];

	const count = (term: string, unit: number, weight: number) => {
		let list = postings.get(term);
		if (list === undefined) {
			list = [];
			postings.set(term, list);
		}
		const last = list.at(-1);
		if (last?.unit === unit) last.count += weight;
		else list.push({ unit, count: weight });
	};

	for (const [unit, { title, text }] of units.entries()) {
		let length = 0;
		for (const [words, weight] of [
			[wordsOf(title), TITLE_WEIGHT],
			[wordsOf(text), 1],
		] as const) {
			const stemAt = (i: number): string | undefined => stems.get(words[i] ?? '');
			for (const [at, word] of words.entries()) {
				let stem = stems.get(word);
				if (stem === undefined) {
					stem = stemOf(word);
					stems.set(word, stem);
				}
				for (const combination of bridges.byLast.get(stem) ?? []) {
					if (combinationStart(combination, stemAt, at) >= 0) count(combination.words, unit, weight);
				}
				if (STOP_WORDS.has(word)) continue;
				frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
				count(stem, unit, weight);
				length += weight;
			}
		}
		lengths.push(length);
	}

	const averageLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length));
	const terms = [...postings.keys()].sort();
	const termNumbers = new Map(terms.map((term, number) => [term, number]));
	const words = [...frequencies.keys()].sort();
	const wordNumbers = new Map(words.map((word, number) => [word, number]));
	return {
		units: units.length,
		surfaces: {
			size: words.length,
			wordAt: (number) => words[number] ?? '',
			frequencyAt: (number) => frequencies.get(words[number] ?? '') ?? 0,
		},
		surfaceNumber: (word) => wordNumbers.get(word) ?? -1,
		termOfSurface: (surface) => termNumbers.get(stems.get(words[surface] ?? '') ?? '') ?? -1,
		termNumber: (term) => termNumbers.get(term) ?? -1,
		unitsWith: (term) => postings.get(terms[term] ?? '')?.length ?? 0,
		eachPosting(term, take) {
			for (const { unit, count: weighed } of postings.get(terms[term] ?? '') ?? []) {
				take(unit, impactOf(weighed, lengths[unit] ?? 0, averageLength));
			}
		},
	};
}
