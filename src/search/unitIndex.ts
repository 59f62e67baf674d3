import type { Replacement } from './ranking/plan.ts';
import type { UnitText } from './segments/unitText.ts';

/**
 * The door of the search room: units of text in, ranked units out. Passages, statements and events are all searched
 * through it. What was changed on the way (spelling, bridged words) is always returned, because fuzzy is never silent.
 */

/** Something that can be found: a passage, a statement with its sentence, an event. */
export interface Unit extends UnitText {
	/** Decides between equal scores (ascending), so that the same question gives the same bytes. */
	readonly key: string;
}

export interface Found {
	/** Index into the units that the index was built from. */
	readonly unit: number;
	readonly score: number;
	/** Share (0 to 1) of the query's weight (inverse document frequencies) that this unit matches. */
	readonly share: number;
	/** The query's words, folded, that are matched here (by themselves, a correction or a bridge). */
	readonly matched: readonly string[];
}

export interface SearchResult {
	/** Best first: units at or above the floor. */
	readonly found: readonly Found[];
	/** Best first: units below the floor, never to be shown as an answer; the nearest miss. At most a few. Looked for when read. */
	readonly near: readonly Found[];
	/** Where nothing was found, the words of the query that the nearest miss does not hold: they killed the match. */
	readonly lacking: readonly string[];
	/** Spelling changed: the typed word stands nowhere. */
	readonly changed: readonly Replacement[];
	/** Also looked for: the typed word (phrase) and the printed words that it was bridged to. */
	readonly also: readonly Replacement[];
	/** Words of the query, folded, that were found nowhere. */
	readonly missing: readonly string[];
	/** All words of the query that carry weight, folded, in order (stop words are left out). */
	readonly words: readonly string[];
}

export interface SearchOptions {
	/** At most so many found; all by default. */
	readonly limit?: number;
	/** Correct spelling (default true). */
	readonly spelling?: boolean;
	/** Whether a printed word may be what was meant by a typed one that is spelt nearly so (default: any may). */
	readonly mayMean?: (typed: string, printed: string) => boolean;
	/** Use the reviewed bridge list (default true). */
	readonly bridges?: boolean;
	/** Apply the floor (default true); without it everything that matches at all is in `found`. */
	readonly floor?: boolean;
	/** Only units for which this is true. */
	readonly only?: (unit: number) => boolean;
	/** Told how many postings the question's terms have, and how many of them were read. */
	readonly measure?: (postings: number, read: number) => void;
}

export interface UnitIndex {
	readonly size: number;
	/**
	 * @param query - as typed; `"..."` means these words in this order, `-word` leaves units with the word out. Any text is
	 *   a query; nothing throws.
	 */
	search(query: string, options?: SearchOptions): SearchResult;
	/** What was typed, folded, with its last word completed to words that stand here: the most printed first, one a stem. */
	complete(typed: string, most: number): readonly string[];
}
