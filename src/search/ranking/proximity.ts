import { foldCase } from '../words/tokens.ts';
import type { Slot } from './plan.ts';

/** Words further apart than this are not together. */
const FURTHEST = 8;
/** So many characters hold {@link FURTHEST} words, generously. */
const FAR = 100;
/** A word that is repeated more often is no sign of anything by being near. */
const MOST_PLACES = 30;

/** The beginning that the forms of a stem share: "polici" is printed as "policy" too. */
const beginningOf = (term: string): string => {
	const [word = ''] = term.split(' ');
	return word.length > 3 ? word.replace(/[ie]$/u, '') : word;
};

const isBlank = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return unit === 0x20 || unit === 0x2d || unit === 0x0a;
};

/** Whether a letter or digit ends at a place of a folded text. Most are of ASCII, of which no pattern needs to be asked. */
const isInside = (folded: string, end: number): boolean => {
	const unit = folded.charCodeAt(end - 1);
	if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
	return /[\p{L}\p{N}]/u.test(folded.charAt(end - 1));
};

/** Where words that begin like this begin in a folded text. */
function placesOf(folded: string, beginning: string): number[] {
	const places: number[] = [];
	for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + beginning.length)) {
		if (at === 0 || !isInside(folded, at)) places.push(at);
		if (places.length === MOST_PLACES) break;
	}
	return places;
}

/** Words from one place on to a later one, or Infinity where they are too far apart. */
function wordsBetween(folded: string, from: number, to: number): number {
	if (to - from > FAR) return Number.POSITIVE_INFINITY;
	let words = 0;
	for (let at = from; at < to; at++) if (isBlank(folded, at) && !isBlank(folded, at + 1)) words++;
	return words;
}

/**
 * How close together a text prints neighbouring words of a query: 1 where each stands beside the next, 0 where none is
 * within {@link FURTHEST} words. Each pair counts by what its words carry. It compares beginnings of words, not stems: that
 * is good enough to put one of two texts that hold the words before the other, and takes microseconds.
 */
export function makeProximity(slots: readonly Slot[]): (text: string) => number {
	const beginnings = slots.map(({ alternatives }) => [...new Set(alternatives.map(({ term }) => beginningOf(term)))]);
	return (text) => {
		if (slots.length < 2) return 0;
		const folded = foldCase(text);
		const places = beginnings.map((each) => each.flatMap((one) => placesOf(folded, one)));
		let close = 0;
		let all = 0;
		for (let pair = 0; pair + 1 < slots.length; pair++) {
			const weight = (slots[pair]?.weight ?? 0) + (slots[pair + 1]?.weight ?? 0);
			all += weight;
			let gap = Number.POSITIVE_INFINITY;
			for (const a of places[pair] ?? []) {
				for (const b of places[pair + 1] ?? []) {
					if (a !== b) gap = Math.min(gap, wordsBetween(folded, Math.min(a, b), Math.max(a, b)));
				}
			}
			if (gap <= FURTHEST) close += weight / Math.max(1, gap);
		}
		return all === 0 ? 0 : close / all;
	};
}
