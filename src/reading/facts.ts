/** How a piece of metadata is known. `inferred` is said on every card that shows the value. */
export type Basis = 'given' | 'printed' | 'inferred' | 'unknown';

/** A value with its basis; `value` is null exactly where `basis` is `unknown`. */
export interface Fact<T> {
	readonly value: T | null;
	readonly basis: Basis;
}

/** Kinds of document. Never guessed: unknown unless a person (a flag, front matter, a moderator) set it. */
export const SOURCE_KINDS = ['news', 'opinion', 'statement', 'minutes', 'letter', 'report', 'other'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `full`: the document itself. `digest`: our own summary of it, with short quotations; never passed off as the outlet. */
export const RENDITIONS = ['full', 'digest'] as const;
export type Rendition = (typeof RENDITIONS)[number];

/** What is known about a document beside its words. */
export interface DocumentFacts {
	readonly title: Fact<string>;
	readonly publisher: Fact<string>;
	readonly author: Fact<string>;
	/** EDTF: a year, a month or a day. */
	readonly published: Fact<string>;
	readonly url: Fact<string>;
	readonly kind: Fact<SourceKind>;
}

export const FACT_NAMES = [
	'title',
	'publisher',
	'author',
	'published',
	'url',
	'kind',
] as const satisfies readonly (keyof DocumentFacts)[];

/** Nobody knows it. */
export const UNKNOWN = { value: null, basis: 'unknown' } as const;

/** The first of some facts that is known. */
export function firstKnown<T>(...facts: readonly Fact<T>[]): Fact<T> {
	return facts.find((fact) => fact.value !== null) ?? UNKNOWN;
}
