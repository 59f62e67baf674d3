import { eachPosting, type Segment, unitsWith } from './segment.ts';

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
interface TermInParts {
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
	/** How often a word is printed; 0 where it stands only in withdrawn units. */
	frequencyOf(word: string): number;
	/** Words that begin so, with how often each is printed and its term: at most so many looked at in each part. */
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

const liveUnits = ({ segment, numbers }: Part): number =>
	numbers === null ? segment.units : numbers.reduce((sum, number) => sum + (number === GONE ? 0 : 1), 0);

/** Looking a term up takes microseconds in each part, counting it where units are withdrawn more: so much is kept. */
const MOST_KEPT = 4_096;

export function vocabularyOf(parts: readonly Part[]): Vocabulary {
	const live = parts.map(liveUnits);
	const withdrawn = parts.map(({ segment }, i) => live[i] !== segment.units);
	const kept = new Map<string, TermInParts>();
	const lookUp = (term: string): TermInParts => {
		const known = kept.get(term);
		if (known !== undefined) return known;
		const terms = parts.map(({ segment }) => segment.terms.numberOf(term));
		const units = parts.reduce((sum, part, i) => sum + countIn(part, withdrawn[i] ?? false, terms[i] ?? -1), 0);
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(term, { terms, units });
		return { terms, units };
	};
	const frequencyIn = (part: Part, i: number, surface: number): number => {
		if (surface < 0) return 0;
		const { frequencies, surfaceTerms } = part.segment;
		// How often the withdrawn units print it is not known, but whether any other does.
		if (withdrawn[i] === true && countIn(part, true, surfaceTerms[surface] ?? 0) === 0) return 0;
		return frequencies[surface] ?? 0;
	};
	return {
		units: live.reduce((sum, one) => sum + one, 0),
		lookUp,
		frequencyOf: (word) =>
			parts.reduce((sum, part, i) => sum + frequencyIn(part, i, part.segment.surfaces.numberOf(word)), 0),
		beginning(letters, most) {
			const found = new Map<string, { frequency: number; term: string }>();
			for (const [i, part] of parts.entries()) {
				const { surfaces, surfaceTerms, terms } = part.segment;
				const first = surfaces.firstFrom(letters);
				for (let number = first; number < surfaces.size && number < first + most; number++) {
					const word = surfaces.wordAt(number);
					if (!word.startsWith(letters)) break;
					const frequency = frequencyIn(part, i, number);
					if (frequency === 0) continue;
					const known = found.get(word);
					if (known !== undefined) known.frequency += frequency;
					else found.set(word, { frequency, term: terms.wordAt(surfaceTerms[number] ?? 0) });
				}
			}
			return found;
		},
	};
}
