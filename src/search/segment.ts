import type { CountedVocabulary } from './spelling.ts';

/** Largest quantised impact: impacts are one byte. */
export const TOP_IMPACT = 255;

/**
 * One immutable inverted index. Units are numbered in the order they were given; terms (stems, and the reviewed
 * combinations of several words) in order of their code units.
 */
export interface Segment {
	readonly units: number;
	/** Surface forms with how often each is printed, for spelling and completion. */
	readonly surfaces: CountedVocabulary;
	/** Number of a surface form, or -1. */
	surfaceNumber(word: string): number;
	/** Term of a surface form. */
	termOfSurface(surface: number): number;
	/** Number of a term, or -1. */
	termNumber(term: string): number;
	/** In how many units a term stands. */
	unitsWith(term: number): number;
	/** Units of a term, ascending, each with its quantised impact (1 to {@link TOP_IMPACT}). */
	eachPosting(term: number, take: (unit: number, impact: number) => void): void;
}
