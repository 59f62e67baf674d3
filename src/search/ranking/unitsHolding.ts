import { eachPosting, unitsWith } from '../segments/segment.ts';
import { stemOf } from '../words/stems.ts';
import { STOP_WORDS } from '../words/stopWords.ts';
import { GONE, numberIn, type Part } from './parts.ts';
import { PostingCursor } from './postingCursor.ts';

/**
 * The units that hold all of some words, in whatever form and order, ascending: the rarest word's units are asked about the
 * others. Function words are not indexed and do not count.
 *
 * @param words - folded
 * @param beside - a unit that is not asked for
 * @returns null where no word counts, so that it may be any unit
 */
export function unitsHolding(
	parts: readonly Part[],
	words: readonly string[],
	beside: number | null = null,
): readonly number[] | null {
	const stems = [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stemOf))];
	if (stems.length === 0) return null;
	const found: number[] = [];
	for (const part of parts) {
		const { segment } = part;
		const terms = stems.map((stem) => segment.terms.numberOf(stem));
		if (terms.includes(-1)) continue;
		const [rarest = 0, ...others] = terms.sort((a, b) => unitsWith(segment, a) - unitsWith(segment, b));
		// Most words are never asked about: a rarer one is not there.
		const cursors: PostingCursor[] = [];
		const holdsOthers = (unit: number): boolean =>
			others.every((term, i) => {
				const cursor = cursors[i] ?? new PostingCursor(segment, term);
				cursors[i] = cursor;
				return cursor.standsIn(unit);
			});
		eachPosting(segment, rarest, (unit) => {
			const number = numberIn(part, unit);
			if (number !== GONE && number !== beside && holdsOthers(unit)) found.push(number);
		});
	}
	return found.sort((a, b) => a - b);
}
