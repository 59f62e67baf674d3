import { eachPosting, type Segment, unitsWith } from '../segments/segment.ts';
import type { UnitText } from '../segments/unitText.ts';
import { keeping } from '../words/keeping.ts';
import { foldCase, wordsOf } from '../words/tokens.ts';

/** One of the segments that are searched as one index, and where its units stand in the whole. */
export interface Part {
	readonly segment: Segment;
	/**
	 * For each unit of the segment its number in the whole, ascending, or {@link GONE} for one that is withdrawn. Null where
	 * the segment is the whole, and the numbers are the same.
	 */
	readonly numbers: Uint32Array | null;
}

/** A unit that the segment still holds and that nobody may see any more. */
export const GONE = 0xffffffff;

/** The number in the whole of a part's unit; {@link GONE} for a withdrawn one. */
export const numberIn = ({ numbers }: Part, unit: number): number =>
	numbers === null ? unit : (numbers[unit] ?? GONE);

/** What a term is in each of the parts, and in how many units of all of them it stands, withdrawn ones left out. */
export interface TermInParts {
	/** Number of the term in each part, -1 where that part does not print it. */
	readonly terms: readonly number[];
	readonly units: number;
}

/** What several segments print, as if they were one. */
export interface Vocabulary {
	/** Units that are not withdrawn. */
	readonly units: number;
	/** Looks a term up in every part. */
	lookUp(term: string): TermInParts;
	/** How often a word is printed; 0 where it {@link prints | is not}. */
	frequencyOf(word: string): number;
	/**
	 * Whether a word is printed, in this form, in a unit that is not withdrawn. Where units of a segment are, so many of the others
	 * are looked into ({@link MOST_LOOKED_INTO}): no word of a withdrawn document shows, and a rare form may go unseen
	 * until the segment is made anew.
	 */
	prints(word: string): boolean;
	/**
	 * Words that begin so, with how often each is printed, in withdrawn units too, and its term: at most so many looked at in each
	 * part. Before one is shown, {@link prints} is to be asked.
	 */
	beginning(letters: string, most: number): ReadonlyMap<string, { readonly frequency: number; readonly term: string }>;
}

/** A term's units that are not withdrawn: counted, where some of the segment's units are. */
function countIn(part: Part, withdrawn: boolean, term: number): number {
	if (term < 0) return 0;
	if (!withdrawn) return unitsWith(part.segment, term);
	let count = 0;
	eachPosting(part.segment, term, (unit) => {
		if (numberIn(part, unit) !== GONE) count++;
	});
	return count;
}

/** The first of a term's units that are not withdrawn, by their numbers in the whole. */
function firstIn(part: Part, term: number, most: number): readonly number[] {
	const found: number[] = [];
	eachPosting(part.segment, term, (unit) => {
		const number = numberIn(part, unit);
		if (number !== GONE && found.length < most) found.push(number);
	});
	return found;
}

const liveUnits = ({ segment, numbers }: Part): number =>
	numbers === null ? segment.units : numbers.reduce((sum, number) => sum + (number === GONE ? 0 : 1), 0);

/** So many words and terms are remembered. */
const MOST_KEPT = 4_096;
/** Units that are looked into to see whether one that is not withdrawn prints a word in this form. */
const MOST_LOOKED_INTO = 50;

/** @param textOf - the texts of a unit by its number in the whole, asked for only where units of a segment are withdrawn */
export function vocabularyOf(parts: readonly Part[], textOf: (number: number) => UnitText): Vocabulary {
	const live = parts.map(liveUnits);
	const withdrawn = parts.map(({ segment }, i) => live[i] !== segment.units);
	const anyWithdrawn = withdrawn.includes(true);
	const lookUpIn = (term: string): TermInParts => {
		const terms = parts.map(({ segment }) => segment.terms.numberOf(term));
		return {
			terms,
			units: parts.reduce((sum, part, i) => sum + countIn(part, withdrawn[i] ?? false, terms[i] ?? -1), 0),
		};
	};
	/** A segment knows the forms of its words, but not which units print which: those are looked into. */
	const printsIn = (part: Part, i: number, surface: number): boolean => {
		if (surface < 0) return false;
		if (withdrawn[i] !== true) return true;
		const word = part.segment.surfaces.wordAt(surface);
		// A word's letters, with what wordsOf leaves out of it; most texts have no such stretch, and are not taken apart.
		const stretch = new RegExp([...word].join("['’,]?"), 'u');
		const printed = (text: string): boolean => stretch.test(foldCase(text)) && wordsOf(text).includes(word);
		return firstIn(part, part.segment.surfaceTerms[surface] ?? 0, MOST_LOOKED_INTO).some((number) => {
			const { title, text } = textOf(number);
			return printed(title) || printed(text);
		});
	};
	/** How often a word is printed where it is not withdrawn; -1 where it is not printed at all. */
	const frequencyIn = (word: string): number => {
		let sum = -1;
		for (const [i, part] of parts.entries()) {
			const surface = part.segment.surfaces.numberOf(word);
			if (printsIn(part, i, surface)) sum = Math.max(0, sum) + (part.segment.frequencies[surface] ?? 0);
		}
		return sum;
	};
	// Looking up is as quick as remembering, counting and looking into units is not.
	const lookUp = anyWithdrawn ? keeping(MOST_KEPT, lookUpIn) : lookUpIn;
	const frequency = anyWithdrawn ? keeping(MOST_KEPT, frequencyIn) : frequencyIn;
	return {
		units: live.reduce((sum, one) => sum + one, 0),
		lookUp,
		prints: (word) => frequency(word) >= 0,
		frequencyOf: (word) => Math.max(0, frequency(word)),
		beginning(letters, most) {
			const found = new Map<string, { frequency: number; term: string }>();
			for (const { segment } of parts) {
				const { surfaces, surfaceTerms, frequencies, terms } = segment;
				const first = surfaces.firstFrom(letters);
				for (let number = first; number < surfaces.size && number < first + most; number++) {
					const word = surfaces.wordAt(number);
					if (!word.startsWith(letters)) break;
					const frequency = frequencies[number] ?? 0;
					const known = found.get(word);
					if (known !== undefined) known.frequency += frequency;
					else found.set(word, { frequency, term: terms.wordAt(surfaceTerms[number] ?? 0) });
				}
			}
			return found;
		},
	};
}
