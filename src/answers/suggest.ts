import type { Collection } from './collection.ts';
import type { Suggestions } from './command.ts';

/** A choice for autocomplete. */
export interface Suggestion {
	readonly name: string;
	readonly value: string;
}

/** Choices for what was typed so far, best first; the same for the same library and words. */
export function suggest(kind: Suggestions, typed: string, collection: Collection): readonly Suggestion[] {
	const sought = typed.toLowerCase();
	const { documents, entities } = collection.holdings;
	const names =
		kind === 'documents'
			? documents.map((held) => `Document ${held.source.number}`)
			: entities.filter((one) => kind !== 'people' || one.kind === 'person').map((one) => one.name);
	return names.filter((name) => name.toLowerCase().includes(sought)).map((name) => ({ name, value: name }));
}
