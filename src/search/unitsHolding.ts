import { GONE, numberIn, type Part } from './parts.ts';
import { PostingCursor } from './postingCursor.ts';
import { eachPosting, unitsWith } from './segment.ts';
import { stemOf } from './stems.ts';
import { STOP_WORDS } from './stopWords.ts';

/**
 * The units that hold all of some words, in whatever form and order, ascending: the rarest word's units are asked about the
 * others. Function words are not indexed and do not count.
 *
 * @param words - folded
 * @returns null where no word counts, so that it may be any unit
 */
export function unitsHolding(parts: readonly Part[], words: readonly string[]): readonly number[] | null {
	const stems = [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stemOf))];
	if (stems.length === 0) return null;
	const found: number[] = [];
	for (const part of parts) {
		const { segment } = part;
		const terms = stems.map((stem) => segment.terms.numberOf(stem));
		if (terms.includes(-1)) continue;
		const [rarest = 0, ...others] = terms.sort((a, b) => unitsWith(segment, a) - unitsWith(segment, b));
		const cursors = others.map((term) => new PostingCursor(segment, term));
		eachPosting(segment, rarest, (unit) => {
			const number = numberIn(part, unit);
			if (number !== GONE && cursors.every((cursor) => cursor.standsIn(unit))) found.push(number);
		});
	}
	return found.sort((a, b) => a - b);
}
