import type { Entity, EntityKind, EntityName, Extraction } from '../extraction/extraction.ts';
import type { Range, Text } from '../text/span.ts';
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
}

/** One person or organisation over all documents of a library. */
export interface KnownEntity {
	/** Stable as long as the documents are the same. */
	readonly id: string;
	readonly kind: EntityKind;
	readonly name: string;
	readonly names: readonly EntityName[];
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
	/** Any text ever kept, also superseded or withdrawn ones, so that old citations resolve. */
	readonly byTextNumber: (textNumber: number) => Promise<Held | null>;
}
