import type { Held, Holdings, KnownEntity } from '../../library/held/holdings.ts';
import { openUnitIndex } from '../../search/openUnitIndex.ts';
import { lexiconOf } from '../../search/ranking/lexicon.ts';
import { type Part, vocabularyOf } from '../../search/ranking/parts.ts';
import { unitsHolding } from '../../search/ranking/unitsHolding.ts';
import {
	buildDocumentSegment,
	type DocumentSegment,
	type UnitKind,
	wordsOfUnit,
} from '../../search/segments/documentSegment.ts';
import { fingerprintOf, type IndexedDocument } from '../../search/segments/indexedDocument.ts';
import type { UnitText } from '../../search/segments/unitText.ts';
import type { Shelf } from '../../search/shelf/shelf.ts';
import { type ShelvedUnits, shelve } from '../../search/shelf/shelving.ts';
import { makeShortStrings } from '../../search/shortStrings.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import { atOnce, inSlices, type Slices } from '../../text/slices.ts';
import type { Range } from '../../text/span.ts';
import { blockAt } from '../shown/citation.ts';
import type { Collection, Findable, NumberedPlace } from './collection.ts';
import { holdingsWith } from './holdingsWith.ts';
import { isDocumentItself } from './itself.ts';
import { nameKey, nameWords } from './nameWords.ts';
import { numberedTitle } from './numberedTitle.ts';
import { makeQuotationIndex, type QuotationIndex } from './quotationIndex.ts';
import { makeWordBook, standIn, type WordBook } from './wordBook.ts';
import type { Wording } from './wording.ts';

/** Completions offered for one word. */
const MOST_COMPLETIONS = 8;

/** What the index is given of a document. */
function indexedOf(held: Held): IndexedDocument {
	const parts = {
		title: held.source.title.value ?? '',
		text: held.text,
		statements: held.extraction.statements.flatMap((statement, number) =>
			isDocumentItself(held, statement) ? [] : { start: statement.start, end: statement.end, number },
		),
		events: held.extraction.events.map(({ start, end }, number) => {
			const block = blockAt(held.text, start);
			return { start, end, number, block: block === null ? null : { start: block.start, end: block.end } };
		}),
	};
	return { id: fingerprintOf(parts, held.source.id), ...parts };
}

function* indexedDocuments({ documents }: Holdings): Slices<readonly IndexedDocument[]> {
	const indexed: IndexedDocument[] = [];
	for (const held of documents) {
		indexed.push(indexedOf(held));
		yield;
	}
	return indexed;
}

/** A number in a word: the index may have it as part of a longer one. */
const WITH_DIGIT = /\p{N}/u;

/** So many of the longest words, mostly the rarest, leave next to no document that does not hold the others too. */
const TELLING_WORDS = 12;

/** The documents that hold these words in this order, beside one: only those that hold the telling ones are looked into. */
function documentsHolding(
	words: Wording,
	beside: number | null,
	{ documents }: Holdings,
	book: WordBook,
	parts: readonly Part[],
): readonly number[] {
	const typed = words.joined.trim();
	if (typed === '') return [];
	const sought = typed.split(' ');
	const longest = [...new Set(sought)].sort((a, b) => b.length - a.length);
	const telling: string[] = [];
	for (const word of longest) {
		if (telling.length >= TELLING_WORDS) break;
		if (!WITH_DIGIT.test(word)) telling.push(...wordsOf(word));
	}
	const candidates = unitsHolding(parts, telling, beside) ?? documents.keys();
	return [...candidates].filter((number) => {
		const held = documents[number];
		if (held === undefined || number === beside) return false;
		const { body } = book.streamsOf(held.text);
		return standIn(body, sought.map(book.numberOf));
	});
}

/** The words that a unit is found by, for the few that a search looks into. */
const textsOf =
	(
		kind: UnitKind,
		{ places }: ShelvedUnits,
		documents: readonly IndexedDocument[],
		sentencesOf: (document: number) => readonly Range[],
	): ((number: number) => UnitText) =>
	(number) => {
		const place = places[number];
		const document = place === undefined ? undefined : documents[place.document];
		if (place === undefined || document === undefined) return { title: '', text: '' };
		const range = kind === 'events' ? (document.events[place.number] ?? place) : place;
		return {
			title: document.title,
			text: wordsOfUnit(kind, document, range, kind === 'statements' ? sentencesOf(place.document) : []),
		};
	};

/** Puts a value to those that are kept under a key. */
function keep<T>(map: Map<string, T[]>, key: string, value: T): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}

interface Names {
	/** Everybody by each of their names, and people by their surname, each once. */
	readonly byName: ReadonlyMap<string, readonly KnownEntity[]>;
	/** Every word of a name. */
	readonly words: ReadonlySet<string>;
}

function* namesOf(entities: readonly KnownEntity[]): Slices<Names> {
	const byName = new Map<string, KnownEntity[]>();
	const words = new Set<string>();
	for (const entity of entities) {
		const keys = new Set([entity.name, ...entity.names.map(({ text }) => text)].map(nameKey));
		for (const key of keys) for (const word of key.split(' ')) words.add(word);
		const surname = nameWords(entity.name).at(-1);
		if (entity.kind === 'person' && surname !== undefined) keys.add(surname);
		for (const key of keys) keep(byName, key, entity);
		yield;
	}
	return { byName, words };
}

/** A library made ready to answer, from what is indexed of it. */
function* opening(
	holdings: Holdings,
	indexed: readonly IndexedDocument[],
	segments: readonly DocumentSegment[],
	book: WordBook,
): Slices<Collection> {
	const { documents } = holdings;
	const texts = documents.map((held) => held.text);
	yield* book.readLong(texts);
	const sentencesIn = (held: Held): readonly Range[] => book.sentencesOf(held.text);
	const sentencesAt = (document: number): readonly Range[] => {
		const held = documents[document];
		return held === undefined ? [] : sentencesIn(held);
	};

	const shelved = yield* shelve(
		indexed.map(({ id }) => id),
		segments,
	);
	const textOf = (kind: UnitKind) => textsOf(kind, shelved[kind], indexed, sentencesAt);
	const whole = shelved.documents.parts;
	const lexicon = lexiconOf(whole, vocabularyOf(whole, textOf('documents')));
	const findable = (kind: UnitKind): Findable<NumberedPlace> => ({
		places: shelved[kind].places,
		index: openUnitIndex({
			parts: shelved[kind].parts,
			textOf: textOf(kind),
			lexicon,
		}),
	});

	const entities = new Map<string, KnownEntity>();
	for (const known of holdings.entities) {
		for (const { document, entity } of known.places) entities.set(`${document}/${entity.id}`, known);
		yield;
	}
	const numberOf = new Map(documents.map((held, i) => [held, i]));
	const entityOf = (held: Held, entityId: string): KnownEntity | null =>
		entities.get(`${numberOf.get(held)}/${entityId}`) ?? null;

	const statements = findable('statements');
	const said = new Map<string, NumberedPlace[]>();
	const saidFor = new Map<string, NumberedPlace[]>();
	for (const place of statements.places) {
		const held = documents[place.document];
		const statement = held?.extraction.statements[place.number];
		if (held === undefined || statement === undefined) continue;
		const ids = [statement.speaker?.entity ?? null, ...statement.signatories];
		const people = new Set(ids.flatMap((id) => (id === null ? [] : (entityOf(held, id)?.id ?? []))));
		for (const id of people) keep(said, id, place);
		const body = statement.speaker?.belongsTo?.organisation;
		const organisation = body === undefined ? null : entityOf(held, body);
		if (organisation !== null) keep(saidFor, organisation.id, place);
		yield;
	}

	const named = holdings.entities.flatMap((entity) => entity.names.map((name) => ({ entity, name: name.text })));
	const names = yield* makeShortStrings(named.map((one) => one.name));
	const titles = yield* makeShortStrings(
		documents.map((held) => `${numberedTitle(held)} ${held.source.publisher.value ?? ''}`),
	);

	const known = yield* namesOf(holdings.entities);
	const passages = findable('passages');
	let quotations: Promise<QuotationIndex> | null = null;
	/** Once it is there, which is before anybody asks where the house sees to it. */
	let quoted: QuotationIndex | null = null;
	return {
		holdings,
		passages,
		statements,
		events: findable('events'),
		documentsHolding: (words, beside) => {
			const document = numberOf.get(beside) ?? null;
			if (quoted === null) return documentsHolding(words, document, holdings, book, whole);
			return words.offsets.length === 0 ? [] : quoted.documentsWith(words.joined.trim().split(' '), document);
		},
		quotations: () => {
			quotations ??= inSlices(makeQuotationIndex(texts, book)).then((index) => {
				quoted = index;
				return index;
			});
			return quotations;
		},
		only: onlySome(holdings, segments, book),
		numberOf: (held) => numberOf.get(held) ?? null,
		sentencesOf: sentencesIn,
		entityOf,
		statementsOf: (entityId) => said.get(entityId) ?? [],
		statementsFor: (organisationId) => saidFor.get(organisationId) ?? [],
		named: (name) => known.byName.get(nameKey(name)) ?? [],
		isNameWord: (word) => known.words.has(word),
		complete: (typed) => passages.index.complete(typed, MOST_COMPLETIONS),
		similarNames: (typed) =>
			names.match(typed).flatMap(({ index, bucket, score }) => {
				const one = named[index];
				return one === undefined ? [] : [{ ...one, bucket, distance: score }];
			}),
		similarDocuments: (typed) => titles.match(typed).flatMap(({ index }) => documents[index] ?? []),
	};
}

/** A library with some of its documents, answered from the same segments; the one that was asked for last is kept. */
function onlySome(holdings: Holdings, segments: readonly DocumentSegment[], book: WordBook): Collection['only'] {
	let last: { readonly key: string; readonly opening: Promise<Collection> } | null = null;
	return (wanted) => {
		const key = holdings.documents.map((held) => (wanted.has(held) ? 1 : 0)).join('');
		if (last?.key !== key) last = { key, opening: openInSlices(holdingsWith(holdings, wanted), segments, book) };
		return last.opening;
	};
}

async function openInSlices(
	holdings: Holdings,
	segments: readonly DocumentSegment[],
	book: WordBook,
): Promise<Collection> {
	const indexed = await inSlices(indexedDocuments(holdings));
	return inSlices(opening(holdings, indexed, indexed.length === 0 ? [] : segments, book));
}

/** Makes a library ready to answer, in memory and at once. Linear in the library's size. */
export function openCollection(holdings: Holdings): Collection {
	const indexed = atOnce(indexedDocuments(holdings));
	const segments = indexed.length === 0 ? [] : [buildDocumentSegment(indexed)];
	return atOnce(opening(holdings, indexed, segments, makeWordBook()));
}

/** A library made ready from the segments on its shelf, and what is left to do about them. */
export interface Shelved {
	readonly collection: Collection;
	/**
	 * Joins segments in a worker thread where that is due.
	 *
	 * @returns whether the library is best opened again
	 */
	tidy(): Promise<boolean>;
}

/**
 * Makes a library ready to answer from the segments on a shelf; what is new is indexed first. The event loop is never held
 * for long.
 *
 * @param book - where the words of its texts are, or will be
 */
export async function openCollectionFrom(holdings: Holdings, shelf: Shelf, book: WordBook): Promise<Shelved> {
	const indexed = await inSlices(indexedDocuments(holdings));
	const ownerOf = ({ source, moderation: { holds, speakers, withdrawn } }: Held): string =>
		// A document of the house whose words a server holds back, or finds a speaker for, is another one for the index, and of that server.
		holds.length > 0 || speakers.length > 0 || withdrawn !== null ? holdings.libraryId : source.libraryId;
	const owners = holdings.documents.map(ownerOf);
	const wanted = [...new Set(owners)].map((owner) => ({
		owner,
		documents: indexed.filter((_, i) => owners[i] === owner),
		// A server may have hidden documents of the house, which others still see.
		all: owner === holdings.libraryId,
	}));
	const segments: DocumentSegment[] = [];
	for (const one of wanted) segments.push(...(await shelf.segmentsFor(one)));
	return {
		collection: await inSlices(opening(holdings, indexed, segments, book)),
		async tidy() {
			let changed = false;
			for (const one of wanted) changed = (await shelf.tidy(one)) || changed;
			return changed;
		},
	};
}
