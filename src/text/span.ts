/**
 * The one way that source words reach a card: a {@link Span} is a slice of a stored {@link Text}, and only
 * {@link Span.slice} makes one. Whatever shows a Span therefore shows words that stand in a document.
 *
 * All offsets in this project are UTF-16 code units (JavaScript string indices).
 */

/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/**
 * What a block of a document is, by its place on the page.
 *
 * - `metadata`: words of the file that are about the document ("date 2021-08-16" in front of a web text); never shown as words.
 * - `headline`: the document's own title; `heading`: a cross-heading; `standfirst`: the summary under a headline.
 *   None of the three is anybody's words.
 * - `caption`: words under or behind a picture, also where the file glued them to a sentence.
 * - `item`: one point of a list. `quotation`: a block set off as a quotation. `signatories`: a name in a list of who signed.
 */
export const BLOCK_KINDS = [
	'metadata',
	'headline',
	'standfirst',
	'heading',
	'body',
	'item',
	'quotation',
	'caption',
	'signatories',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** From this offset on the words stand on this page. */
export interface PageTurn {
	readonly at: number;
	/** 1-based. */
	readonly page: number;
}

/** A block of a text: a paragraph as a reader sees it, or the part of one that is something else (a glued caption). */
export interface Block extends Range {
	readonly kind: BlockKind;
	/** 1-based page on which the block begins, or null where the format has no pages. */
	readonly page: number | null;
	/** Where a block goes on over the foot of a page: the pages that begin inside it, in order. */
	readonly turns?: readonly PageTurn[];
	/** 1-based paragraph number. Headings count; blocks cut out of one paragraph share its number. */
	readonly paragraph: number;
	/** Places (offsets into the text) where the file runs two words together, e.g. a caption glued to a sentence. */
	readonly joins: readonly number[];
}

/**
 * The immutable canonical body of one revision of a document: NFC, LF line ends, well-formed UTF-16, no U+0000.
 * Blocks are in order, do not overlap, and cover everything but white space.
 */
export interface Text {
	/** SHA-256 of `content` in UTF-8, hex. */
	readonly id: string;
	readonly content: string;
	readonly blocks: readonly Block[];
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` falls between the two halves of a surrogate pair, where no slice may begin or end. */
export function splitsSurrogatePair(content: string, offset: number): boolean {
	if (offset <= 0 || offset >= content.length) return false;
	return isHighSurrogate(content.charCodeAt(offset - 1)) && isLowSurrogate(content.charCodeAt(offset));
}

/** A slice of a stored text. Opaque: made by {@link Span.slice} only. */
export class Span implements Range {
	readonly #made = true;
	readonly text: Text;
	readonly start: number;
	readonly end: number;

	private constructor(text: Text, start: number, end: number) {
		this.text = text;
		this.start = start;
		this.end = end;
	}

	/**
	 * @param start - first UTF-16 code unit
	 * @param end - one past the last
	 * @throws RangeError for an empty range, one outside the text, or one that begins or ends inside a surrogate pair
	 */
	static slice(text: Text, start: number, end: number): Span {
		if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.content.length || start >= end) {
			throw new RangeError(`no slice ${start}..${end} in a text of ${text.content.length} code units`);
		}
		if (splitsSurrogatePair(text.content, start) || splitsSurrogatePair(text.content, end)) {
			throw new RangeError(`slice ${start}..${end} would cut a character in two`);
		}
		return new Span(text, start, end);
	}

	/** Whether a value really is a Span, and not an object of the same shape. */
	static is(value: unknown): value is Span {
		return typeof value === 'object' && value !== null && #made in value;
	}

	/** The words themselves, exactly as stored. */
	get words(): string {
		return this.text.content.slice(this.start, this.end);
	}
}

/** Shorthand for {@link Span.slice}. */
export const slice = Span.slice;
