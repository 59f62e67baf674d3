import type { ReadDocument } from '../../reading/readDocument.ts';
import type { FileToAdd } from './filesToAdd.ts';

/** A document on its way into a library, and what became of it. */

/** What became of a document: it is new, as before, changed, back after it was gone, or left withdrawn as a person decided. */
export interface Kept {
	readonly outcome: 'added' | 'unchanged' | 'revised' | 'restored' | 'withdrawn';
	readonly sourceId: string;
	/** "Document 2". */
	readonly number: number;
	/** 1-based. */
	readonly revision: number;
}

/** A document read from a file. */
export interface Incoming {
	readonly libraryId: string;
	readonly origin: 'data' | 'added';
	readonly file: Pick<FileToAdd, 'name' | 'originKey'>;
	readonly document: ReadDocument;
	/** Of its text; see `sketchOf`. */
	readonly sketch: string;
	/** See `revisions.read_by`. */
	readonly readBy: string;
	/** ISO time in UTC. */
	readonly now: string;
	/** For a folder: the keys of all files that are in it now, so that a renamed file is not taken for a new one. */
	readonly present?: ReadonlySet<string>;
	/** Whoever adds it may bring back what was withdrawn, and writes that decision down. */
	readonly bringsBack?: boolean;
}

/** A file that has not been read yet. */
export interface Unread extends Pick<Incoming, 'libraryId' | 'origin' | 'file' | 'readBy' | 'bringsBack'> {
	readonly bytesSha256: string;
}
