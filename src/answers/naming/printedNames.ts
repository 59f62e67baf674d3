import type { Held } from '../../library/held/holdings.ts';
import { STOP_WORDS } from '../../search/words/stopWords.ts';
import { type Range, slice } from '../../text/span.ts';
import { makeCard } from '../cards/cards.ts';
import { placeOfRun } from '../cards/quotationPlace.ts';
import type { Collection } from '../collection/collection.ts';
import { wordingOf } from '../collection/wording.ts';
import type { Card, Choice } from '../shown/answer.ts';
import { countFact, namesFact } from '../shown/facts.ts';
import { label } from '../shown/pieces.ts';

/** Most places of one name that are shown. */
const MOST_PLACES = 40;

/** A capital that no beginning of a sentence explains. */
const WITHIN_SENTENCE = /[\p{L}\p{N},;]["”’')]?\s$/u;
const POSSESSIVE = /['’]s$/u;

/** A place where words stand with a capital, as a name does, and name nobody who is known. */
export interface NamedPlace {
	readonly held: Held;
	readonly range: Range;
}

/** Whether moderators took out of choices somebody whose name holds these words. */
const isHidden = ({ holdings: { hidden, documents } }: Collection, words: string): boolean =>
	hidden.some(({ places }) =>
		places.some(({ document, entity }) => {
			const held = documents[document];
			return (
				held !== undefined &&
				entity.mentions.some(({ start, end }) => wordingOf(held.text.content.slice(start, end)).joined.includes(words))
			);
		}),
	);

/**
 * Where words are printed like a name, but name nobody who is known: in order of document and place. Nowhere, unless one
 * place at least has the capital within a sentence. Words such as "it" are no name, whatever capital they begin with.
 */
export async function printedNames(collection: Collection, typed: string): Promise<readonly NamedPlace[]> {
	const { joined } = wordingOf(typed);
	const words = joined.trim().split(' ');
	if (words.every((word) => word === '' || STOP_WORDS.has(word)) || isHidden(collection, joined)) return [];
	const index = await collection.quotations();
	const runs = [words, [...words.slice(0, -1), `${words.at(-1)}'s`]].flatMap((one) => index.exact(one, MOST_PLACES));
	const found = runs.flatMap((run): NamedPlace[] => {
		const place = placeOfRun(collection, run, '');
		const [first] = place?.ranges ?? [];
		if (place === null || first === undefined || place.ranges.length > 1 || place.heading) return [];
		const { held } = place;
		const printed = held.text.content.slice(first.start, first.end);
		const range = { start: first.start, end: first.start + printed.replace(POSSESSIVE, '').length };
		const known = held.extraction.entities.some(
			({ id, mentions }) =>
				collection.entityOf(held, id) !== null &&
				mentions.some((mention) => mention.start < range.end && range.start < mention.end),
		);
		return /^\p{Lu}/u.test(printed) && !known ? [{ held, range }] : [];
	});
	const named = found.some(({ held, range }) => WITHIN_SENTENCE.test(held.text.content.slice(0, range.start)));
	return named
		? found.sort((a, b) => a.held.source.number - b.held.source.number || a.range.start - b.range.start)
		: [];
}

/** Each sentence around such places, once. */
export function printedNameCards(collection: Collection, places: readonly NamedPlace[]): readonly Card[] {
	const seen = new Set<string>();
	return places.flatMap(({ held, range }) => {
		const around =
			collection.sentencesOf(held).find((one) => one.start <= range.start && range.end <= one.end) ?? range;
		const key = `${held.source.id} ${around.start}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [makeCard(collection, { kind: 'mention', held, range: around, focus: [range] })];
	});
}

const ASKED = /^only "(?<name>[^"]+)"$/u;

/** How places are asked for that print a part of a name and fit nobody for certain: `only "Marsh"`. */
export const onlyPrinted = (name: string): string => `only "${name}"`;

/** The name that was asked for in this way, or null. */
export const onlyPrintedIn = (typed: string): string | null => ASKED.exec(typed)?.groups?.name ?? null;

/** A choice to see where only this part of a name is printed. */
export const onlyPrintedChoice = (name: string, places: number): Choice => ({
	label: [label('nameNotSettled', { words: namesFact([{ text: name, kind: 'short', unique: false }]) })],
	detail: [places === 1 ? label('chooseOnePlace') : label('choosePlaces', { n: countFact(places) })],
	query: { command: 'who', options: { name: onlyPrinted(name) } },
});

/** The surname of a person, where documents print it alone and nothing there says whose it is. */
export async function surnameChoices(
	collection: Collection,
	{ kind, name }: { readonly kind: 'person' | 'organisation'; readonly name: string },
): Promise<readonly Choice[]> {
	const surname = name.split(' ').at(-1) ?? name;
	if (kind !== 'person' || surname === name) return [];
	const places = await printedNames(collection, surname);
	return places.length === 0 ? [] : [onlyPrintedChoice(surname, places.length)];
}

/** As printed at the first place. */
export const spanOf = ({ held, range }: NamedPlace) => slice(held.text, range.start, range.end);
