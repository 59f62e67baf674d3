import type { Basis, DocumentFacts, Rendition, SourceKind } from '../../reading/facts.ts';

export type { Basis, SourceKind };

/** One publication in one library, at one revision. */
export interface Source extends DocumentFacts {
	/** Our own id, stable over revisions. */
	readonly id: string;
	readonly libraryId: string;
	/** Stable number in its library: "Document 2". Never given to another document. */
	readonly number: number;
	/** Base name of the file that it came from. */
	readonly file: string;
	readonly rendition: Rendition;
	/** Whether `/source` may show it page by page. By default yes for own minutes and digests, no for others. */
	readonly readInFull: boolean;
	/** 1-based. */
	readonly revision: number;
	/** Day (UTC) on which the document was first added, `YYYY-MM-DD`. */
	readonly addedOn: string;
	/** SHA-256 (hex) of the file's bytes. */
	readonly bytesSha256: string;
	/** For a digest: SHA-256 of the original file that it steps aside for, or null. */
	readonly originalSha256: string | null;
}
