import { type Bridges, combinationStart } from '../words/bridges.ts';
import type { UnitText } from './unitText.ts';
import { codeOf, ENDS, termIn, type WordRun, type WordTable } from './wordTable.ts';

/** A word of the title counts as so many of the text. */
const TITLE_WEIGHT = 2;
/** Counts are kept in a byte: BM25 tells nothing apart beyond. */
const MOST_COUNTED = 255;
/** Room for the first entries, terms, words, units; it doubles. */
const FIRST_ENTRIES = 1 << 12;

/** The terms of each unit, and how often each stands there. Terms and words by the word table's numbers. */
export interface Counted {
	/** How many units. */
	readonly units: number;
	/** Terms unit after unit, each once a unit, and where those of each unit end. */
	readonly terms: Uint32Array;
	readonly counts: Uint8Array;
	readonly ends: Uint32Array;
	/** Words of each unit that are no stop words; those of the title count twice. */
	readonly lengths: Uint32Array;
	/** In how many units a term stands. */
	unitsWith(term: number): number;
	/** How often a word was read. */
	frequencyOf(word: number): number;
}

export interface TermCounts {
	/** Counts the words of the next unit. Its texts are not needed afterwards. */
	add(unit: UnitText): void;
	/** What was counted. Nothing may be added afterwards. */
	counted(): Counted;
}

/** Counts units one by one. */
export function makeTermCounts(table: WordTable, bridges: Bridges): TermCounts {
	let terms = new Uint32Array(FIRST_ENTRIES);
	let counts = new Uint8Array(FIRST_ENTRIES);
	let entries = 0;
	let ends = new Uint32Array(FIRST_ENTRIES);
	let lengths = new Uint32Array(FIRST_ENTRIES);
	let units = 0;
	let frequencies = new Uint32Array(FIRST_ENTRIES);
	/** For each term, where its entry of the present unit is, plus 1, and in how many units it stands. */
	let marks = new Uint32Array(FIRST_ENTRIES);
	let unitStart = 0;

	const room = (more: number): void => {
		terms = atLeast(entries + more, terms, roomOf);
		counts = atLeast(entries + more, counts, bytesOf);
		marks = atLeast(table.terms() * 2, marks, roomOf);
		frequencies = atLeast(table.words(), frequencies, roomOf);
	};

	/** @returns how many words are no stop words */
	const countCodes = (codes: Int32Array, size: number, weight: number): number => {
		const [into, often, places] = [terms, counts, marks];
		let at = entries;
		let length = 0;
		for (let i = 0; i < size; i++) {
			const term = termIn(codes[i] ?? 0);
			if (term < 0) continue;
			length++;
			const place = places[term * 2] ?? 0;
			if (place > unitStart) {
				often[place - 1] = Math.min(MOST_COUNTED, (often[place - 1] ?? 0) + weight);
				continue;
			}
			into[at] = term;
			often[at] = weight;
			at++;
			places[term * 2] = at;
			places[term * 2 + 1] = (places[term * 2 + 1] ?? 0) + 1;
		}
		entries = at;
		return length;
	};

	const countWords = ({ words, size }: WordRun): void => {
		const often = frequencies;
		for (let i = 0; i < size; i++) {
			const word = words[i] ?? 0;
			often[word] = (often[word] ?? 0) + 1;
		}
	};

	/** Combinations are terms of their own, beside their words. */
	const countCombinations = ({ words, codes, size }: WordRun, weight: number): void => {
		const stemAt = (i: number): string | undefined => (i < 0 || i >= size ? undefined : table.stemOf(words[i] ?? 0));
		for (let i = 0; i < size; i++) {
			if (((codes[i] ?? 0) & ENDS) === 0) continue;
			for (const combination of bridges.byLast.get(table.stemOf(words[i] ?? 0)) ?? []) {
				if (combinationStart(combination, stemAt, i) < 0) continue;
				const code = codeOf(table.combinationTerm(combination.words));
				room(1);
				countCodes(Int32Array.of(code), 1, weight);
			}
		}
	};

	/** @returns how much of the unit's length it is */
	const addText = (text: string, weight: number): number => {
		const run = table.read(text);
		room(run.size);
		countWords(run);
		const length = countCodes(run.codes, run.size, weight);
		countCombinations(run, weight);
		return length * weight;
	};

	return {
		add({ title, text }) {
			unitStart = entries;
			ends = atLeast(units + 1, ends, roomOf);
			lengths = atLeast(units + 1, lengths, roomOf);
			lengths[units] = addText(title, TITLE_WEIGHT) + addText(text, 1);
			ends[units] = entries;
			units++;
		},
		counted: () => ({
			units,
			terms,
			counts,
			ends,
			lengths,
			unitsWith: (term) => marks[term * 2 + 1] ?? 0,
			frequencyOf: (word) => frequencies[word] ?? 0,
		}),
	};
}

const roomOf = (size: number): Uint32Array<ArrayBuffer> => new Uint32Array(size);
const bytesOf = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

/** The same numbers with room for so many. */
function atLeast<T extends Uint8Array | Uint32Array>(size: number, numbers: T, make: (size: number) => T): T {
	if (size <= numbers.length) return numbers;
	const larger = make(Math.max(size, numbers.length * 2));
	larger.set(numbers);
	return larger;
}
