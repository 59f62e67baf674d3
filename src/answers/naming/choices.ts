import type { KnownEntity, UnsettledName } from '../../library/held/holdings.ts';
import { slice } from '../../text/span.ts';
import { joined } from '../cards/cards.ts';
import type { Collection, NumberedPlace } from '../collection/collection.ts';
import { nameKey } from '../collection/nameWords.ts';
import type { Choice, Query, Reply } from '../shown/answer.ts';
import { countFact, documentsFact, nameFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import { onlyPrinted, onlyPrintedChoice } from './printedNames.ts';
import { type ResolvedName, tellingName } from './resolveName.ts';

/** Documents in which a person or organisation is named. A moderator may have said that words are theirs in one that does not. */
export const documentsNaming = (collection: Collection, entity: KnownEntity) =>
	[
		...new Set(entity.places.filter((place) => place.entity.mentions.length > 0).map((place) => place.document)),
	].flatMap((i) => collection.holdings.documents[i] ?? []);

/** How many statements are somebody's own, and how many he signed with others. */
export function wordsCount(
	collection: Collection,
	{ id }: KnownEntity,
): { readonly said: number; readonly signed: number } {
	const places = collection.statementsOf(id);
	const signed = places.filter(({ document, number }) => {
		const held = collection.holdings.documents[document];
		const statement = held?.extraction.statements[number];
		return held !== undefined && statement?.signatories.some((one) => collection.entityOf(held, one)?.id === id);
	}).length;
	return { said: places.length - signed, signed };
}

/** "2 statements, named in Documents 1 and 3": what there is to read of somebody. */
function whatThereIs(collection: Collection, entity: KnownEntity): Line {
	const { said, signed } = wordsCount(collection, entity);
	const counts = [
		...(said === 0 ? [] : [said === 1 ? label('chooseSaidOne') : label('chooseSaid', { n: countFact(said) })]),
		...(signed === 0
			? []
			: [signed === 1 ? label('chooseSignedOne') : label('chooseSigned', { n: countFact(signed) })]),
	];
	const count = counts.length > 0 ? counts : [label('chooseSaidNone')];
	const documents = documentsNaming(collection, entity);
	const told = tellingName(collection, entity) === entity.name ? [] : [label(entity.kind)];
	return joined(
		[
			...told,
			...count,
			...(documents.length > 0 ? [label('chooseNamed', { documents: documentsFact(documents) })] : []),
		],
		'comma',
	);
}

/** One choice for a person or organisation. */
export const choiceOf = (collection: Collection, entity: KnownEntity, query: Query): Choice => ({
	label: [nameFact(entity)],
	detail: whatThereIs(collection, entity),
	query,
});

/** Speakers without a name as choices, each wording once. */
function printedChoices(
	collection: Collection,
	places: readonly NumberedPlace[],
	queryFor: (name: string) => Query,
): readonly Choice[] {
	const choices = new Map<string, Choice>();
	for (const { document, number } of places) {
		const held = collection.holdings.documents[document];
		const printed = held?.extraction.statements[number]?.speaker?.printed;
		if (held === undefined || printed === undefined) continue;
		const words = slice(held.text, printed.start, printed.end);
		const key = nameKey(words.words);
		if (choices.has(key)) continue;
		choices.set(key, { label: [label('someoneNotNamed', { words })], detail: null, query: queryFor(words.words) });
	}
	return [...choices.values()];
}

/**
 * The answer to a name that fits several: which one is meant, with what there is of each, and as a last choice the places
 * that fit nobody for certain.
 */
export function chooseName(
	collection: Collection,
	{ entities, unsettled, printed }: Extract<ResolvedName, { readonly kind: 'several' }>,
	typed: string,
	queryFor: (name: string) => Query,
): Reply {
	const choices = entities.map((entity) => choiceOf(collection, entity, queryFor(tellingName(collection, entity))));
	choices.push(...printedChoices(collection, printed, queryFor));
	if (unsettled !== null) {
		choices.push(onlyPrintedChoice(unsettled.name, unsettled.places.length));
	}
	return {
		heading: [[label('fitsPeople', { words: new Echo(typed.trim()), n: countFact(entities.length) })]],
		choices,
	};
}

/** The unsettled name that was asked for as {@link onlyPrinted}, or null. */
export function unsettledAskedFor(collection: Collection, typed: string): UnsettledName | null {
	return collection.holdings.unsettled.find((one) => onlyPrinted(one.name) === typed) ?? null;
}
