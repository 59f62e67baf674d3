import { decide, undo } from '../../../src/library/decisions/log.ts';
import type { Act } from '../../../src/library/held/decision.ts';
import type { Held, Holdings } from '../../../src/library/held/holdings.ts';
import { fileOfBytes } from '../../../src/library/importing/filesToAdd.ts';
import { importFiles } from '../../../src/library/importing/importFiles.ts';
import { holdingsOf } from '../../../src/library/opening/holdingsOf.ts';
import { HOUSE } from '../../../src/library/store/libraries.ts';
import type { Store } from '../../../src/library/store/store.ts';
import { temporaryStore } from '../folder.ts';

/** A library of invented documents, and a moderator. */

export const MODERATOR = '555555555555555555';

/** Adds a document, or a later form of it: the same name is the same file. */
export async function put(store: Store, name: string, words: string, libraryId = HOUSE) {
	for await (const outcome of importFiles(store, [fileOfBytes(name, new TextEncoder().encode(words))], { libraryId })) {
		if (outcome.outcome === 'refused') throw new Error(outcome.reason);
		return outcome;
	}
	throw new Error('no outcome');
}

export async function libraryOf(documents: Readonly<Record<string, string>>): Promise<Store> {
	const store = await temporaryStore();
	for (const [name, words] of Object.entries(documents)) await put(store, name, words);
	return store;
}

export const held = (holdings: Holdings, file: string): Held => {
	const found = holdings.documents.find(({ source }) => source.file === file);
	if (found === undefined) throw new Error(`no ${file}`);
	return found;
};

/** Where some words stand in a document. */
export function rangeOf({ text }: Held, words: string): { readonly start: number; readonly end: number } {
	const start = text.content.indexOf(words);
	if (start < 0) throw new Error(`no “${words}”`);
	return { start, end: start + words.length };
}

/** What a library holds before a decision, while it stands, and after it is undone. */
export async function throughout(
	store: Store,
	act: Act,
	libraryId = HOUSE,
): Promise<{ readonly before: Holdings; readonly during: Holdings; readonly after: Holdings }> {
	const before = await holdingsOf(store, libraryId);
	const { number } = await decide(store, libraryId, MODERATOR, act);
	const during = await holdingsOf(store, libraryId);
	await undo(store, libraryId, number, MODERATOR);
	return { before, during, after: await holdingsOf(store, libraryId) };
}

/** Who is who, as a person would list it: name, other names, and in which documents. */
export const whoIsWho = ({ entities, documents }: Holdings): readonly string[] =>
	entities.map(
		({ name, names, places }) =>
			`${name} (${names
				.map(({ text }) => text)
				.filter((text) => text !== name)
				.sort()
				.join(', ')}) in ${[...new Set(places.map(({ document }) => documents[document]?.source.file))].join(', ')}`,
	);
