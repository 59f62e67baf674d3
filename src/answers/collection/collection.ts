import type { Held, Holdings, KnownEntity } from '../../library/held/holdings.ts';
import type { Bucket } from '../../search/shortStrings.ts';
import type { UnitIndex } from '../../search/unitIndex.ts';
import type { Range } from '../../text/span.ts';
import type { QuotationIndex } from './quotationIndex.ts';
import type { Wording } from './wording.ts';

/** A stretch of a held document: index into {@link Holdings.documents} and offsets into its text. */
export interface Place extends Range {
	readonly document: number;
}

/** A place that is one of the things read out of its document: `number` is the index into that document's list. */
export interface NumberedPlace extends Place {
	readonly number: number;
}

/** Things that can be found: unit `i` of the index is `places[i]`. */
export interface Findable<P extends Place> {
	readonly index: UnitIndex;
	readonly places: readonly P[];
}

/** A library made ready to answer: its holdings and the indexes over them. Built once per revision, then never changed. */
export interface Collection {
	readonly holdings: Holdings;
	/** Paragraphs, or a few sentences of long ones. */
	readonly passages: Findable<NumberedPlace>;
	/** Statements, each with the sentence that attributes it. */
	readonly statements: Findable<NumberedPlace>;
	/** Dated events. */
	readonly events: Findable<NumberedPlace>;
	/** Indexes of the documents beside this one whose body holds these words in this order, after folding. */
	documentsHolding(words: Wording, beside: Held): readonly number[];
	/** Where quotations stand, also approximate ones. Built in slices when it is first asked for. */
	quotations(): Promise<QuotationIndex>;
	/** The same library with these of its documents only, for questions of which the others are no part. */
	only(documents: ReadonlySet<Held>): Promise<Collection>;
	/** Index of a document in {@link Holdings.documents}, or null for one that is not in it (any more). */
	numberOf(held: Held): number | null;
	/** Sentences of a text, in order, none across a block. */
	sentencesOf(held: Held): readonly Range[];
	/** The person or organisation of the whole library behind an entity of one document. */
	entityOf(held: Held, entityId: string): KnownEntity | null;
	/** Ids of the known entities that signed or said something, with their statements, in order of document and place. */
	statementsOf(entityId: string): readonly NumberedPlace[];
	/** Statements of people without a name whom their documents print as speaking for an organisation, or as one of it. */
	statementsFor(organisationId: string): readonly NumberedPlace[];
	/** People and organisations that go by this name or, people, by this surname; titles and case do not count. */
	named(name: string): readonly KnownEntity[];
	/** Whether a folded word stands in the name of somebody who is known. */
	isNameWord(word: string): boolean;
	/** People and organisations whose names are close to what was typed, closest first. */
	similarNames(typed: string): readonly SimilarName[];
	/** Documents whose number, title or publisher is close to what was typed, closest first. */
	similarDocuments(typed: string): readonly Held[];
	/** What was typed with its last word completed to words that stand in the library, most frequent first; a few. */
	complete(typed: string): readonly string[];
}

/** A known name that is close to what was typed. */
interface SimilarName {
	readonly entity: KnownEntity;
	/** The one of its names that is close. */
	readonly name: string;
	readonly bucket: Bucket;
	/** 0 is the same, 1 is nothing alike. */
	readonly distance: number;
}
