import { canonicalise } from '../../text/canonical.ts';
import type { PageTurn } from '../../text/span.ts';
import type { DocumentFacts, Fact } from '../facts.ts';
import type { Paragraph } from '../paragraphs.ts';

/** A paragraph as the reader of one format hands it over. */
export interface Piece {
	/** Its words without white space around them. A line end inside a paragraph is LF. */
	readonly text: string;
	readonly form: Paragraph['form'];
	/** Code units in front that are a mark of the layout: a bullet, "3.". */
	readonly marker?: number;
	/** For a heading: how deep it stands, from 1. */
	readonly level?: number;
	/** Pages that begin in it, by offsets into {@link text}; the first at 0. */
	readonly turns?: readonly PageTurn[];
}

/** What a file says about itself. What kind of document it is, none says. */
export type FileFacts = Omit<DocumentFacts, 'kind'>;

/** What the reader of one format finds in a file. */
export interface FileContent {
	readonly pieces: readonly Piece[];
	readonly facts: Partial<FileFacts>;
	/** How many pages it has, or null where the format has none. */
	readonly pages: number | null;
	/** Encoding of its characters, where that is a question. */
	readonly encoding: string | null;
	/** Sentences on what was left out or put together, for whoever adds the file. */
	readonly asides: readonly string[];
}

/** Pieces as one text in the stored form, with its paragraphs in place. */
export function textOfPieces(pieces: readonly Piece[]): {
	readonly content: string;
	readonly paragraphs: readonly Paragraph[];
} {
	const parts: string[] = [];
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (const { text, form, marker = 0, level, turns } of pieces) {
		const canonical = canonicalise(text);
		const { content } = canonical;
		if (content.trim() === '') continue;
		const from = start;
		paragraphs.push({
			start: from,
			end: from + content.length,
			form,
			marker: canonical.toCanonical(marker),
			...(level === undefined ? {} : { level }),
			...(turns === undefined
				? {}
				: { turns: turns.map(({ at, page }) => ({ at: from + canonical.toCanonical(at), page })) }),
		});
		parts.push(content);
		start += content.length + PARTING.length;
	}
	return { content: parts.join(PARTING), paragraphs };
}

/** Between two paragraphs of a stored text. */
const PARTING = '\n\n';

/** A fact that the file prints or states about itself; unknown where it states nothing. */
export const stated = (value: string | null | undefined): Fact<string> => known(value, 'printed');

/** A fact that follows from the file's own properties, which nobody prints. */
export const likely = (value: string | null | undefined): Fact<string> => known(value, 'inferred');

const LONGEST_FACT = 1_000;

function known(value: string | null | undefined, basis: 'printed' | 'inferred'): Fact<string> {
	const words = canonicalise(value ?? '')
		.content.replace(/\s+/gu, ' ')
		.trim();
	return words === '' || words.length > LONGEST_FACT ? { value: null, basis: 'unknown' } : { value: words, basis };
}
