import type { Held } from '../../library/held/holdings.ts';
import { shortStrings } from '../../search/shortStrings.ts';
import { foldName } from '../../text/folding.ts';
import type { Collection } from '../collection/collection.ts';
import { numberedTitle } from '../collection/numberedTitle.ts';
import type { Suggestions } from './definition.ts';

/** A choice for autocomplete. */
export interface Suggestion {
	/** What a person reads. */
	readonly name: string;
	/** What is sent; free text is always taken as well. */
	readonly value: string;
}

/** As many as Discord shows (25), less would hide what fits. */
const MOST = 25;
/**
 * Statements looked into for one list, and quotations that are sorted for it: nobody waits for a list, however large the library. Both
 * are counts, so that the same words give the same list.
 */
const MOST_LOOKED_INTO = 20_000;
const MOST_QUOTATIONS = 200;
/** Names offered before anything is typed. */
const CURATED = 10;

const asIs = (text: string): Suggestion => ({ name: text, value: text });

function names(collection: Collection, typed: string, only: 'person' | null): readonly Suggestion[] {
	const wanted = (kind: string): boolean => only === null || kind === only;
	if (typed === '') {
		// Whoever has words on the record first, then whoever is named in most documents.
		return collection.holdings.entities
			.filter((entity) => wanted(entity.kind))
			.map((entity) => ({
				entity,
				said: collection.statementsOf(entity.id).length,
				named: entity.places.length,
			}))
			.sort((a, b) => b.said - a.said || b.named - a.named || (a.entity.name < b.entity.name ? -1 : 1))
			.slice(0, CURATED)
			.map(({ entity }) => asIs(entity.name));
	}
	const found = collection.similarNames(typed).filter(({ entity }) => wanted(entity.kind));
	return [...new Set(found.map(({ entity }) => entity.name))].map(asIs);
}

function documents(collection: Collection, typed: string): readonly Suggestion[] {
	const held = collection.holdings.documents;
	const choice = (one: Held): Suggestion => ({ name: numberedTitle(one), value: String(one.source.number) });
	return (typed === '' ? held : collection.similarDocuments(typed)).map(choice);
}

/** The words typed so far with the last one completed to a word that the documents print. */
function completions(collection: Collection, typed: string): readonly Suggestion[] {
	return collection
		.complete(typed)
		.filter((words) => !completesHidden(collection, words))
		.map(asIs);
}

/** Whether the last word is one of a private person's names, and of nobody else's. */
function completesHidden({ holdings: { hidden, entities } }: Collection, words: string): boolean {
	const last = foldName(words).split(' ').at(-1) ?? '';
	const named = (people: typeof hidden): boolean =>
		people.some(({ names }) => names.some(({ text }) => foldName(text).split(' ').includes(last)));
	return named(hidden) && !named(entities);
}

function topics(collection: Collection, typed: string): readonly Suggestion[] {
	const found = [...completions(collection, typed), ...names(collection, typed, null)];
	const seen = new Set<string>();
	return found.filter(({ value }) => {
		const key = value.toLowerCase();
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** Quoted words that hold what was typed, to be checked as they stand. */
function quotations(collection: Collection, typed: string): readonly Suggestion[] {
	const wanted = typed.toLowerCase();
	const found = new Set<string>();
	for (const place of collection.statements.places.slice(0, MOST_LOOKED_INTO)) {
		if (found.size >= MOST_QUOTATIONS) break;
		const held = collection.holdings.documents[place.document];
		const statement = held?.extraction.statements[place.number];
		if (held === undefined || statement === undefined || statement.mode === 'reported') continue;
		const [first] = statement.parts;
		if (first === undefined) continue;
		const words = held.text.content.slice(first.start, first.end).replace(/\s+/gu, ' ').trim();
		if (words.toLowerCase().includes(wanted)) found.add(words);
	}
	return [...found].map(asIs);
}

const BUCKETS = ['exact', 'starts', 'holds', 'close'] as const;

/** How a choice fits what was typed: the same, begun so, with it inside, or only close to it. */
function bucketOf({ name, value }: Suggestion, typed: string): (typeof BUCKETS)[number] {
	const wanted = foldName(typed);
	const [said, sent] = [foldName(name), foldName(value)];
	if (said === wanted || sent === wanted) return 'exact';
	if (said.startsWith(wanted)) return 'starts';
	return said.includes(wanted) ? 'holds' : 'close';
}

/** Choices by how they fit, in their own order within each; what a person typed stands first, to be sent as it is. */
function inBuckets(found: readonly Suggestion[], typed: string): readonly Suggestion[] {
	const sorted = BUCKETS.flatMap((bucket) => found.filter((one) => bucketOf(one, typed) === bucket));
	const [first] = sorted;
	const isThere = first !== undefined && bucketOf(first, typed) === 'exact';
	return isThere ? sorted : [asIs(typed), ...sorted];
}

/** Choices for what was typed so far, best first; the same for the same library and words. Never more than {@link MOST}. */
export function suggest(kind: Suggestions, typed: string, collection: Collection): readonly Suggestion[] {
	const words = typed.trim();
	return inOrder(choicesFor(kind, words, collection), words);
}

/** Choices as they fit what was typed so far, with the typed words themselves where none is the same. Never more than {@link MOST}. */
const inOrder = (found: readonly Suggestion[], words: string): readonly Suggestion[] =>
	(words === '' ? found : inBuckets(found, words)).slice(0, MOST);

/** Those of a short list that fit what was typed so far, best first; all of them where nothing was typed. */
export function suggestAmong(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
	const words = typed.trim();
	if (words === '') return all.slice(0, MOST);
	const found = shortStrings(all.map(({ name }) => name)).match(words);
	return inOrder(
		found.flatMap(({ index }) => all[index] ?? []),
		words,
	);
}

function choicesFor(kind: Suggestions, words: string, collection: Collection): readonly Suggestion[] {
	switch (kind) {
		case 'names':
			return names(collection, words, null);
		case 'people':
			return names(collection, words, 'person');
		case 'documents':
			return documents(collection, words);
		case 'topics':
			return topics(collection, words);
		case 'words':
			return quotations(collection, words);
	}
}
