import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';

/**
 * What is read out of one text: who said what, who is named, which dates and events. Derived, never kept as truth:
 * it can be made again from the text at any time. All ranges are UTF-16 offsets into `Text.content`.
 */
export interface Extraction {
	/** In order of `start`. */
	readonly statements: readonly Statement[];
	readonly entities: readonly Entity[];
	/** In order of `start`, not overlapping. */
	readonly dates: readonly When[];
	/** In order of `start`. */
	readonly events: readonly Event[];
}

/**
 * How words stand in a document.
 *
 * - `verbatim`: inside quotation marks (or a block quotation), attributed to somebody.
 * - `mixed`: reported speech that holds a quoted part.
 * - `reported`: speech without quotation marks ("X said that ...").
 * - `written`: a statement, letter or motion printed or quoted as a written text.
 */
export type Mode = 'verbatim' | 'mixed' | 'reported' | 'written';

/**
 * How the speaker is known: named in the attribution itself; named elsewhere in the same sentence; a pronoun or descriptor
 * that only one candidate fits; a block ("In a series of tweets, X said:" above, or the paragraph before of one running
 * quotation); the byline; or a moderator's decision.
 */
export type SpeakerBasis = 'named' | 'same-sentence' | 'pronoun' | 'block' | 'byline' | 'moderator';

export interface Speaker {
	/** The words that name the speaker, as printed: "he", "a council spokeswoman", "Mr Ross". */
	readonly printed: Range;
	/** Id of the {@link Entity} it resolves to, or null: then the printed words are all that is known. */
	readonly entity: string | null;
	readonly basis: SpeakerBasis;
	/** "... told the Mail on Sunday": to whom, as printed. */
	readonly toldTo: Range | null;
	/** For a speaker without a name, the organisation that the printed words put him in: "a Labour spokeswoman". Else null. */
	readonly belongsTo: BelongsTo | null;
}

/** An unnamed speaker's organisation. It is a link, no resolution: what its spokeswoman says stays hers, under her printed words. */
export interface BelongsTo {
	/** Id of the {@link Entity}, an organisation. */
	readonly organisation: string;
	/** The words that name it, within the speaker's own: "Labour" of "a Labour spokeswoman", "council" of "a council spokesman". */
	readonly printed: Range;
	/** Whether the words say that he speaks for it ("spokesman"), or only that he is one of it ("a Labour source"). */
	readonly role: 'spokesperson' | 'member';
}

export interface Statement extends Range {
	/** The content: one range, or several where a cue or other words stand in between. Quotation marks are inside. */
	readonly parts: readonly Range[];
	readonly mode: Mode;
	/** "said", "according to", "a statement calling for". */
	readonly cue: Range | null;
	/** The words that attribute, with speaker and cue: "he said", "In a series of tweets, the film director stated that:". */
	readonly attribution: Range | null;
	/** null: speaker not clear, nobody is guessed. */
	readonly speaker: Speaker | null;
	/** For `written`: ids of the entities that are printed as having signed. */
	readonly signatories: readonly string[];
	/** The date printed with the attribution, if any. */
	readonly when: When | null;
}

export type EntityKind = 'person' | 'organisation';

export interface Mention extends Range {
	/** `name`: a proper name without title ("Ross"); `nominal`: a description ("the film director"); `pronoun`: "he". */
	readonly kind: 'name' | 'nominal' | 'pronoun';
}

export interface EntityName {
	readonly text: string;
	readonly kind: 'full' | 'short' | 'initials' | 'former';
	/** false where the name alone could be somebody else too ("Smith", a first name). */
	readonly unique: boolean;
}

export interface Entity {
	/** Stable within one text: the same text gives the same ids. */
	readonly id: string;
	readonly kind: EntityKind;
	/** The fullest name printed. */
	readonly name: string;
	readonly names: readonly EntityName[];
	readonly mentions: readonly Mention[];
	/** Roles as printed: "general secretary", "film director". */
	readonly roles: readonly Range[];
}

export interface Event extends Range {
	/** The event's own words are the range itself: a sentence. null: dated by words that count from a day which nobody knows. */
	readonly when: When | null;
	/** The words that date it, as printed. */
	readonly printed: Range;
	/** Ids of the entities named in it. */
	readonly entities: readonly string[];
	readonly tense: 'past' | 'planned';
}

/** What is known of a document before its text is read. Dates are `YYYY-MM-DD` or coarser EDTF. */
export interface DocumentContext {
	readonly title: string | null;
	/** The author as printed in a byline, or null. */
	readonly author: string | null;
	/** Date of publication, EDTF, or null. */
	readonly published: string | null;
	/** Day on which the document was added, `YYYY-MM-DD`. Years are inferred back from it where `published` is null. */
	readonly addedOn: string;
	/** The year that dated documents of the library suggest for an undated one, or null. */
	readonly yearHint: number | null;
}
