import type { Holdings } from '../library/holdings.ts';
import type { UnitIndex } from '../search/unitIndex.ts';
import type { Range } from '../text/span.ts';

/** A stretch of a held document: index into {@link Holdings.documents} and offsets into its text. */
export interface Place extends Range {
	readonly document: number;
}

/**
 * A library made ready to answer: its holdings and the indexes over them. Built once per revision and then never changed.
 */
export interface Collection {
	readonly holdings: Holdings;
	/** Paragraphs, or a few sentences of long ones: unit `i` of the index is `places[i]`. */
	readonly passages: { readonly index: UnitIndex; readonly places: readonly Place[] };
	/** Statements with the sentence that attributes them; `number` is the index into that document's statements. */
	readonly statements: { readonly index: UnitIndex; readonly places: readonly (Place & { readonly number: number })[] };
	/** Events; `number` is the index into that document's events. */
	readonly events: { readonly index: UnitIndex; readonly places: readonly (Place & { readonly number: number })[] };
}
