import type { Range } from './span.ts';

/**
 * How a date is known.
 *
 * - `printed`: the document prints the whole date, to the precision of {@link When.edtf}.
 * - `relative`: worked out from the document's own date ("last Saturday").
 * - `inferred`: a part (the year) was worked out from something else, e.g. from weekdays. Said on every card.
 */
export type WhenBasis = 'printed' | 'relative' | 'inferred';

/**
 * A date with its true precision. "July 2021" stays a month; nothing is ever made more exact than it was printed.
 *
 * `edtf` is Extended Date/Time Format (ISO 8601-2:2019): `2021-08-14`, `2021-07`, `2021`, `2021-08~` (about),
 * `2021-07/2021-08` (an interval), `199X` (a decade), `2021-21` (spring; 22 summer, 23 autumn, 24 winter).
 */
export interface When {
	readonly edtf: string;
	/** First day that the date can mean, `YYYY-MM-DD`. */
	readonly from: string;
	/** Last day that it can mean, `YYYY-MM-DD`. */
	readonly to: string;
	readonly basis: WhenBasis;
	/** The printed words, as a range of the text. */
	readonly printed: Range;
}
