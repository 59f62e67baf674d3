import type { Entity } from '../extraction/extraction.ts';
import type { Held, KnownEntity, UnsettledName } from '../library/held/holdings.ts';
import { type Range, type Span, slice } from '../text/span.ts';
import { joined, makeCard } from './cards/cards.ts';
import type { Collection } from './collection/collection.ts';
import { nameKey } from './collection/nameWords.ts';
import { nothingLines } from './finding/notes.ts';
import { choiceOf, chooseName, documentsNaming, unsettledAskedFor, wordsCount } from './naming/choices.ts';
import { nameNotes } from './naming/nameNotes.ts';
import { onlyPrintedIn, printedNameCards, printedNames, spanOf, surnameChoices } from './naming/printedNames.ts';
import { resolveName, tellingName } from './naming/resolveName.ts';
import type { Card, Query, Reply } from './shown/answer.ts';
import { countFact, documentCountFact, documentsFact, nameFact, namesFact } from './shown/facts.ts';
import { Echo, type Line, label, type Piece } from './shown/pieces.ts';
import { findStatements } from './statements.ts';

/** Most names under "Named in the same sentence". */
const MOST_NAMES = 8;
/** Most roles as printed. */
const MOST_ROLES = 6;

/** The sentence around a mention, or the mention itself where there is none. */
function sentenceOf(collection: Collection, held: Held, mention: Range): Range {
	return collection.sentencesOf(held).find((one) => one.start <= mention.start && mention.end <= one.end) ?? mention;
}

interface NamedSentence {
	readonly held: Held;
	readonly range: Range;
	readonly mention: Range;
	/** 0: gives a role or the full and the short name together; 1: the first in its document; 2: any other; 3: a photo caption. */
	readonly rank: number;
}

function rankOf(entity: Entity, sentence: Range, first: boolean): number {
	const within = (one: Range): boolean => sentence.start <= one.start && one.end <= sentence.end;
	if (entity.roles.some(within)) return 0;
	const names = entity.mentions.filter((one) => one.kind === 'name' && within(one));
	const lengths = new Set(names.map((one) => one.end - one.start));
	if (lengths.size > 1 && entity.kind === 'organisation') return 0;
	return first ? 1 : 2;
}

/** Every sentence that names somebody, each once: those that say who it is first, then the first of each document, then the rest. */
function namedSentences(collection: Collection, places: KnownEntity['places']): readonly NamedSentence[] {
	const sentences = places.flatMap(({ document, entity }) => {
		const held = collection.holdings.documents[document];
		if (held === undefined) return [];
		const seen = new Set<number>();
		let any = false;
		const kindAt = (at: number) => held.text.blocks.find((block) => block.start <= at && at < block.end)?.kind;
		return entity.mentions.flatMap((mention) => {
			if (mention.kind !== 'name') return [];
			const range = sentenceOf(collection, held, mention);
			const kind = kindAt(mention.start);
			if (seen.has(range.start) || kind === 'headline' || kind === 'heading' || kind === 'standfirst') return [];
			seen.add(range.start);
			if (kind === 'caption') return [{ held, range, mention, rank: 3 }];
			const first = !any;
			any = true;
			return [{ held, range, mention, rank: rankOf(entity, range, first) }];
		});
	});
	return sentences.sort(
		(a, b) => a.rank - b.rank || a.held.source.number - b.held.source.number || a.range.start - b.range.start,
	);
}

const mentionCards = (collection: Collection, sentences: readonly NamedSentence[]): readonly Card[] =>
	sentences.map(({ held, range, mention }) => makeCard(collection, { kind: 'mention', held, range, focus: [mention] }));

/** Roles as printed, each once, as spans. */
function rolesLine(collection: Collection, entity: KnownEntity): readonly Line[] {
	const roles = new Map<string, Piece>();
	for (const place of entity.places) {
		const held = collection.holdings.documents[place.document];
		if (held === undefined) continue;
		for (const role of place.entity.roles) {
			const span = slice(held.text, role.start, role.end);
			const key = span.words.toLowerCase();
			if (!roles.has(key)) roles.set(key, span);
		}
	}
	const shown = [...roles.values()].slice(0, MOST_ROLES);
	return shown.length === 0 ? [] : [[label('roles'), ...joined(shown)]];
}

/** Who stands in the same sentences, most often first, then by name. */
function namedWith(collection: Collection, entity: KnownEntity): readonly KnownEntity[] {
	const together = new Map<string, { readonly other: KnownEntity; count: number }>();
	for (const place of entity.places) {
		const held = collection.holdings.documents[place.document];
		if (held === undefined) continue;
		const sentences = place.entity.mentions.map((mention) => sentenceOf(collection, held, mention));
		for (const one of held.extraction.entities) {
			const other = collection.entityOf(held, one.id);
			if (other === null || other.id === entity.id) continue;
			const count = one.mentions.filter(
				(mention) =>
					mention.kind === 'name' &&
					sentences.some((sentence) => sentence.start <= mention.start && mention.end <= sentence.end),
			).length;
			if (count === 0) continue;
			const entry = together.get(other.id) ?? { other, count: 0 };
			entry.count += count;
			together.set(other.id, entry);
		}
	}
	return [...together.values()]
		.sort((a, b) => b.count - a.count || (a.other.name < b.other.name ? -1 : 1))
		.slice(0, MOST_NAMES)
		.map(({ other }) => other);
}

function saidLine(collection: Collection, entity: KnownEntity): Line {
	const { said, signed } = wordsCount(collection, entity);
	const name = nameFact(entity);
	const pieces: Piece[] = [];
	if (said > 0) pieces.push(said === 1 ? label('saidOne', { name }) : label('saidCount', { name, n: countFact(said) }));
	if (signed > 0) pieces.push(signed === 1 ? label('signedOne') : label('signedMany', { n: countFact(signed) }));
	if (pieces.length === 0) pieces.push(label('saidNone', { name }));
	return joined(pieces);
}

/** People without a name who are printed as speaking for an organisation, or as one of it: each wording once. */
function unnamedSpeakers(collection: Collection, entity: KnownEntity): readonly Span[] {
	const printed = new Map<string, Span>();
	for (const { document, number } of collection.statementsFor(entity.id)) {
		const held = collection.holdings.documents[document];
		const range = held?.extraction.statements[number]?.speaker?.printed;
		if (held === undefined || range === undefined) continue;
		const words = slice(held.text, range.start, range.end);
		const key = nameKey(words.words);
		if (!printed.has(key)) printed.set(key, words);
	}
	return [...printed.values()];
}

async function aboutEntity(collection: Collection, entity: KnownEntity, notes: readonly Line[]): Promise<Reply> {
	const documents = documentsNaming(collection, entity);
	const others = entity.names.filter((one) => one.text !== entity.name);
	const beside = namedWith(collection, entity);
	const unnamed = unnamedSpeakers(collection, entity);
	const heading: Line[] = [
		[nameFact(entity), label('dot'), label(entity.kind === 'person' ? 'person' : 'organisation')],
		...notes,
		...(others.length > 0 ? [[label('alsoPrintedAs', { names: namesFact(others) })]] : []),
		...rolesLine(collection, entity),
		saidLine(collection, entity),
		...(unnamed.length > 0 ? [[label('notNamedOf'), ...joined(unnamed)]] : []),
		[label('namedInDocuments', { documents: documentsFact(documents) })],
		...(beside.length > 0 ? [[label('namedWith', { names: namesFact(beside) })]] : []),
	];
	const hasSaid = collection.statementsOf(entity.id).length > 0;
	const alone = await surnameChoices(collection, entity);
	return {
		heading,
		cards: mentionCards(collection, namedSentences(collection, entity.places)),
		choices: [
			...(hasSaid || unnamed.length > 0
				? [
						{
							label: [label(hasSaid ? 'seeWhatSaid' : 'seeWhatUnnamedSaid', { name: nameFact(entity) })],
							detail: null,
							query: { command: 'statement', options: { by: tellingName(collection, entity) } },
						},
					]
				: []),
			...alone,
		],
	};
}

/** The places of a name that fits several people and that no text settles. */
function aboutUnsettled(collection: Collection, unsettled: UnsettledName): Reply {
	const candidates = collection.holdings.entities.filter((one) => unsettled.candidates.includes(one.id));
	return {
		heading: [
			[label('nameNotSettled', { words: namesFact([{ text: unsettled.name, kind: 'short', unique: false }]) })],
		],
		cards: unsettled.places.flatMap(({ document, range }) => {
			const held = collection.holdings.documents[document];
			if (held === undefined) return [];
			return [
				makeCard(collection, { kind: 'mention', held, range: sentenceOf(collection, held, range), focus: [range] }),
			];
		}),
		choices: candidates.map((entity) =>
			choiceOf(collection, entity, { command: 'who', options: { name: tellingName(collection, entity) } }),
		),
	};
}

/** The places that print only a person's surname, where no document says whose it is. */
const aboutSurname = async (collection: Collection, surname: string, entity: KnownEntity): Promise<Reply> => ({
	heading: [[label('nameNotSettled', { words: namesFact([{ text: surname, kind: 'short', unique: false }]) })]],
	cards: printedNameCards(collection, await printedNames(collection, surname)),
	choices: [choiceOf(collection, entity, { command: 'who', options: { name: tellingName(collection, entity) } })],
});

/** A person or organisation: names, roles as printed, words, where and with whom named. */
export async function whoIs(collection: Collection, typed: string, query: Query): Promise<Reply> {
	const asked = unsettledAskedFor(collection, typed);
	if (asked !== null) return aboutUnsettled(collection, asked);
	const alone = onlyPrintedIn(typed);
	const resolved = resolveName(collection, alone ?? typed);
	if (alone !== null && resolved.kind === 'one') return aboutSurname(collection, alone, resolved.entity);
	switch (resolved.kind) {
		case 'one':
			return aboutEntity(collection, resolved.entity, nameNotes(resolved, typed));
		case 'several':
			return chooseName(collection, resolved, typed, (name) => ({ ...query, options: { name } }));
		case 'printed':
			return findStatements(
				collection,
				{ by: typed, about: null, days: { from: null, to: null }, documents: null, mode: null },
				query,
			);
		case 'none': {
			const places = await printedNames(collection, typed);
			const [first] = places;
			if (first !== undefined) {
				const documents = documentsFact([...new Set(places.map(({ held }) => held))]);
				return {
					heading: [[label('printedNotKnown', { words: spanOf(first), documents })]],
					cards: printedNameCards(collection, places),
				};
			}
			return {
				nothing: true,
				heading: [
					[
						label('notNamedHere', {
							words: new Echo(typed),
							documents: documentCountFact(collection.holdings.documents.length),
						}),
					],
					...nothingLines(collection),
					...(resolved.near.length > 0 ? [[label('didYouMean')]] : []),
				],
				choices: resolved.near.map((entity) =>
					choiceOf(collection, entity, { command: 'who', options: { name: tellingName(collection, entity) } }),
				),
			};
		}
	}
}
