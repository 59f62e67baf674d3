import type { Entity, EntityKind, EntityName, Extraction } from '../../extraction/extraction.ts';
import type { Range, Text } from '../../text/span.ts';
import type { Anchor } from './decision.ts';
import type { Source } from './source.ts';

/** A document that can be answered from: metadata, text, and what was read out of it. */
export interface Held {
	readonly source: Source;
	/** Number of this text in its library; every revision has its own. Receipts encode it. */
	readonly textNumber: number;
	readonly text: Text;
	readonly extraction: Extraction;
	/** A superseded revision or a withdrawn document still resolves for old citations, and is said to be one. */
	readonly standing: 'current' | 'superseded' | 'withdrawn';
	readonly moderation: Moderation;
}

/** What moderators decided about a document's words. */
export interface Moderation {
	/** Words on hold, in order: blacked out in {@link Held.text} and in nothing that was read out of it. */
	readonly holds: readonly Range[];
	/** What stands under words. */
	readonly notes: readonly Note[];
	/** Statements whose speaker they set, or left open: the range of each. */
	readonly speakers: readonly Range[];
	/** Fuller quotations of other words that are taken from here, where words here are on hold: found before those were blacked out. */
	readonly lent: readonly { readonly quoted: Anchor; readonly range: Range }[];
	/** For a document that moderators withdrew: its words are blacked out; day and reason stay. */
	readonly withdrawn: { readonly on: string; readonly reason: string; readonly by: string } | null;
}

/** A document that moderators have decided nothing about. */
export const UNTOUCHED: Moderation = { holds: [], notes: [], speakers: [], lent: [], withdrawn: null };

/** A correction, denial, reply or fuller quotation that stands under the words of a range. */
export interface Note extends Range {
	readonly what: 'correction' | 'denial' | 'reply' | 'fuller';
	/** A moderator's own words; empty where a document's stand in their place. */
	readonly words: string;
	/** A fuller quotation that is another stretch of a document, or null. */
	readonly quoted: Anchor | null;
	/** Whose denial or reply it is, or null. */
	readonly from: string | null;
	/** The moderator who signed it: a Discord user id, or `terminal`. */
	readonly by: string;
	/** Day, `YYYY-MM-DD`. */
	readonly on: string;
}

/** One person or organisation over all documents of a library. */
export interface KnownEntity {
	/** Stable as long as the documents are the same. */
	readonly id: string;
	readonly kind: EntityKind;
	readonly name: string;
	readonly names: readonly EntityName[];
	/** Names that moderators said are this one's alone, also where they are part of somebody else's. */
	readonly settled?: readonly string[];
	/** Where it stands: index into {@link Holdings.documents} and the entity of that document's extraction. */
	readonly places: readonly { readonly document: number; readonly entity: Entity }[];
}

/** A name printed somewhere that fits more than one known person, and that the text does not settle. */
export interface UnsettledName {
	readonly name: string;
	/** Ids of the {@link KnownEntity}s that it could be. */
	readonly candidates: readonly string[];
	readonly places: readonly { readonly document: number; readonly range: Range }[];
}

/**
 * An immutable snapshot of what one library can answer from: its own documents and those of the house that it has not
 * hidden, withdrawn ones and stepped-aside digests left out, ordered by document number.
 */
export interface Holdings {
	readonly libraryId: string;
	/** Changes with every change of the library; buttons carry it. */
	readonly revision: string;
	readonly documents: readonly Held[];
	readonly entities: readonly KnownEntity[];
	readonly unsettled: readonly UnsettledName[];
	/** Private people, whom moderators took out of choices, `/who` and summaries; their documents stay. */
	readonly hidden: readonly KnownEntity[];
	/**
	 * Documents that are copies of others (wire copy, reposts, one text in two formats): by a source's id the ids of all of them, the
	 * earliest first. A document without copies is not in it.
	 */
	readonly copies: ReadonlyMap<string, readonly string[]>;
	/** Any text ever kept, also superseded or withdrawn ones, so that old citations resolve. */
	readonly byTextNumber: (textNumber: number) => Promise<Held | null>;
}
