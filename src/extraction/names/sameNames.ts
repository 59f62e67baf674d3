import type { Part } from './nameKind.ts';
import type { NameMention } from './nameMention.ts';
import { letteredFronts } from './organisationAliases.ts';

/** A run of capitals of two words or more of which nothing told what it names. */
export interface Untold {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * A body is one in the whole text where its form says so in one place ("Tram Rail Kent (TRK)"); somebody's name may stand in capitals
 * all through. What only the words beside a name say is not carried on: bodies do much of what people do.
 */
export class SameNames {
	readonly #bodies = new Set<string>();
	/** Names of people by their capitals, and whether they may be only a part of a name ("Norton I"). */
	readonly #people = new Map<string, boolean>();

	/** Takes down what a run of two words or more says. */
	tell(text: string, { kind, sure, bare }: Part): void {
		if (!text.includes(' ')) return;
		if (kind === 'organisation' && sure) this.#bodies.add(text);
		if (kind === 'person' && text !== text.toUpperCase()) this.#people.set(text.toUpperCase(), bare);
	}

	/** Takes down the name of a body that stands elsewhere than in sentences. */
	tellBody(text: string): void {
		this.#bodies.add(text);
	}

	isBody(text: string): boolean {
		return this.#bodies.has(text);
	}

	/** The runs that nothing told of, where the text tells of their name elsewhere. */
	mentions(untold: readonly Untold[]): readonly NameMention[] {
		return untold.flatMap(({ start, end, text }): NameMention[] => {
			const bare = this.#people.get(text);
			if (bare !== undefined) return [{ start, end, text, kind: 'person', title: null, bare, acronym: null }];
			return this.isBody(text)
				? [{ start, end, text, kind: 'organisation', title: null, bare: false, acronym: null }]
				: [];
		});
	}
}

/** "UC Riverside", where the text has "University College Riverside". */
export function letteredNames(untold: readonly Untold[], found: readonly NameMention[]): readonly NameMention[] {
	const some = untold.filter(({ text }) => /^\p{Lu}{2,5}\s/u.test(text));
	if (some.length === 0) return [];
	const names = new Set(found.flatMap(({ kind, text }) => (kind === 'organisation' ? [text] : [])));
	const forms = new Set([...names].flatMap(letteredFronts));
	return some
		.filter(({ text }) => forms.has(text))
		.map(({ start, end, text }) => ({
			start,
			end,
			text,
			kind: 'organisation',
			title: null,
			bare: false,
			acronym: null,
		}));
}
