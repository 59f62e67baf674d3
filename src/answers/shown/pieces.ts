import { Span } from '../../text/span.ts';
import { LABELS, type LabelKey } from './labels.ts';

/**
 * Everything that a card can be made of. A renderer accepts these and nothing else; there is no way to put a bare string
 * on a card.
 *
 * - {@link Span}: words of a stored text.
 * - {@link Meta}: a stored fact about a document, a name or a date.
 * - {@link Label}: interface words from the reviewed catalogue (`labels.ts`), with slots for the other pieces.
 * - {@link Echo}: the asker's own words, marked as such; dropped from what is shared or pinned.
 * - {@link Human}: a moderator's signed note.
 */
export type Piece = Span | Meta | Label | Echo | Human;

/** Pieces that stand on one line, in order. */
export type Line = readonly Piece[];

/** A stored fact, as words. Made by the functions of `facts.ts`, from stored records. */
export class Meta {
	readonly #made = true;
	readonly words: string;
	/** For a moment: ISO, UTC. Days have none, because a day that is printed is the same day in every time zone. */
	readonly moment: string | null;

	private constructor(words: string, moment: string | null) {
		this.words = words;
		this.moment = moment;
	}

	/** Only for `facts.ts`, which takes stored records and never free text. */
	static fromRecord(words: string): Meta {
		return new Meta(words, null);
	}

	/** Only for `facts.ts`: a stored moment, with its words for surfaces that know no time zone. */
	static fromMoment(words: string, moment: string): Meta {
		return new Meta(words, moment);
	}

	static is(value: unknown): value is Meta {
		return typeof value === 'object' && value !== null && #made in value;
	}
}

/** What may stand in a label's slot. */
export type Slot = Span | Meta | Echo | Human;

/** The catalogue's words, parted at their slots. */
const PARTED: ReadonlyMap<string, readonly { readonly words: string; readonly slot: string | null }[]> = new Map(
	Object.entries(LABELS).map(([key, words]) => [
		key,
		words
			.split(/(\{[a-z]+\})/)
			.filter((part) => part !== '')
			.map((part) => ({ words: part, slot: /^\{([a-z]+)\}$/.exec(part)?.[1] ?? null })),
	]),
);

/** Words of the catalogue with their slots filled. */
export class Label {
	readonly #made = true;
	readonly key: LabelKey;
	/** The catalogue's words and the slots' pieces, in reading order. */
	readonly parts: readonly (string | Slot)[];

	private constructor(key: LabelKey, parts: readonly (string | Slot)[]) {
		this.key = key;
		this.parts = parts;
	}

	/**
	 * @param key - which words
	 * @param slots - a piece for each `{slot}` of these words
	 * @throws Error when a slot has no piece: a fault of the program, not of what people typed
	 */
	static of(key: LabelKey, slots: Readonly<Record<string, Slot>> = {}): Label {
		const parts = PARTED.get(key)?.map(({ words, slot: name }) => {
			if (name === null) return words;
			const slot = slots[name];
			if (slot === undefined) throw new Error(`label ${key} has no piece for its slot ${name}`);
			return slot;
		});
		return new Label(key, parts ?? []);
	}

	static is(value: unknown): value is Label {
		return typeof value === 'object' && value !== null && #made in value;
	}
}

/** Shorthand for {@link Label.of}. */
export const label = Label.of;

/** The asker's own words. */
export class Echo {
	readonly #made = true;
	readonly words: string;

	constructor(words: string) {
		this.words = words;
	}

	static is(value: unknown): value is Echo {
		return typeof value === 'object' && value !== null && #made in value;
	}
}

/** A note that a person signed. */
export class Human {
	readonly #made = true;
	readonly words: string;
	/** How the person is named: a Discord user id. */
	readonly by: string;

	constructor(words: string, by: string) {
		this.words = words;
		this.by = by;
	}

	static is(value: unknown): value is Human {
		return typeof value === 'object' && value !== null && #made in value;
	}
}

/** The words of documents in a piece, those in a label's slots too. */
export function spansOf(piece: Piece): readonly Span[] {
	if (Label.is(piece)) return piece.parts.flatMap((part) => (typeof part === 'string' ? [] : spansOf(part)));
	return Span.is(piece) ? [piece] : [];
}

/** The words of a piece without any markup, as a screen reader would read them. */
export function wordsOf(piece: Piece): string {
	if (Label.is(piece)) return piece.parts.map((part) => (typeof part === 'string' ? part : wordsOf(part))).join('');
	return piece.words;
}

/** The words of a line without any markup. */
export const wordsOfLine = (line: Line): string => line.map(wordsOf).join('');
