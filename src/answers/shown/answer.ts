import type { Mode } from '../../extraction/extraction.ts';
import type { Held } from '../../library/held/holdings.ts';
import type { Range, Span } from '../../text/span.ts';
import type { When } from '../../text/when.ts';
import type { TimelinePicture } from './picture.ts';
import type { Line } from './pieces.ts';

/**
 * Where words stand, exactly: the W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors), a
 * locator for people, and a receipt that is short enough to type.
 */
export interface Citation {
	readonly held: Held;
	/** UTF-16 offsets into the text, equal to `exact`'s place. */
	readonly start: number;
	readonly end: number;
	readonly exact: string;
	/** Up to 32 characters before and after, from the stored text. */
	readonly prefix: string;
	readonly suffix: string;
	readonly locator: { readonly page: number | null; readonly paragraph: number };
	/** Encodes text number, start and length with a check character: showing a card writes nothing. */
	readonly receipt: string;
}

export type CardKind = 'passage' | 'statement' | 'quotation' | 'event' | 'mention' | 'heading' | 'page';

/** One cited excerpt: words as printed, then lines that say whose they are and where they stand. */
export interface Card {
	readonly kind: CardKind;
	/** One contiguous slice, at most {@link EXCERPT_WORDS} words and {@link EXCERPT_CHARACTERS} characters. */
	readonly words: Span;
	/** Whether the excerpt leaves out the beginning or the end of what it was taken from; the card marks it. */
	readonly cut: { readonly before: boolean; readonly after: boolean };
	/** Lines above the words (a date, a name). */
	readonly above: readonly Line[];
	/** Lines under the words: voice, speaker, place, flags, other documents. */
	readonly under: readonly Line[];
	readonly citation: Citation;
	/** Other documents that print the same words after folding. */
	readonly alsoIn: readonly Held[];
	readonly mode: Mode | null;
	/** The name shown for the speaker and where it is printed, or null where nobody is named. */
	readonly speaker: { readonly name: string; readonly printed: Range } | null;
	readonly when: When | null;
	/** Where the original can be read, if known. */
	readonly link: string | null;
}

/** A command with its options as a canonical value: no user, no channel, no time. Keys are sorted when it is written down. */
export interface Query {
	readonly command: string;
	readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A further question that a person can ask with one press: "did you mean", "Choose:". */
export interface Choice {
	/** The button's or the select's words. */
	readonly label: Line;
	/** A second line for a select's description, or null. */
	readonly detail: Line | null;
	readonly query: Query;
}

/** A file made of pieces, like everything that is shown. */
export type AnswerFile =
	| {
			readonly name: string;
			readonly format: 'markdown';
			readonly lines: readonly { readonly look: 'heading' | 'quotation' | 'text'; readonly line: Line }[];
	  }
	| { readonly name: string; readonly format: 'csv'; readonly rows: readonly (readonly Line[])[] };

/** What a command answers. Everything is there, all pages; the renderer cuts it into messages. */
export interface Answer {
	readonly query: Query;
	/** True where nothing on the record answers; `cards` is empty then. */
	readonly nothing: boolean;
	/** Lines at the top: count, what was changed or also looked for, "Nothing on the record ...". */
	readonly heading: readonly Line[];
	/** Cited excerpts only. */
	readonly cards: readonly Card[];
	/** The closest words where nothing was found: shown under their own label, never as an answer. */
	readonly nearest: readonly Card[];
	readonly choices: readonly Choice[];
	/** Lines at the end: what was left out, "Checks wording only". */
	readonly closing: readonly Line[];
	/**
	 * Lines of plain interface text (help, list of documents) where an answer has no excerpts. Long ones page by line. What an
	 * empty line begins stands apart, its first line as a heading.
	 */
	readonly body: readonly Line[];
	/** A picture beside the words, which say all that is in it; or null. */
	readonly picture: TimelinePicture | null;
	/** Files that go with the answer. */
	readonly files: readonly AnswerFile[];
	/** The revision of the library that answered. */
	readonly revision: string;
}

/** What an answer is made of before the command's own name, query and revision are put to it. */
export type Reply = Omit<Partial<Answer>, 'query' | 'revision'>;

/** Longest excerpt on a card, in words. */
export const EXCERPT_WORDS = 60;
/** Longest excerpt on a card, in UTF-16 code units. */
export const EXCERPT_CHARACTERS = 700;
