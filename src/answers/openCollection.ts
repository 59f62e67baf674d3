import type { Held, Holdings, KnownEntity } from '../library/holdings.ts';
import { buildUnitIndex, buildUnitSegment } from '../search/buildUnitIndex.ts';
import { lexiconOf } from '../search/lexicon.ts';
import { passagesOf } from '../search/passages.ts';
import { shortStrings } from '../search/shortStrings.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { BlockKind, Range } from '../text/span.ts';
import { blockAt } from './citation.ts';
import type { Collection, Findable, NumberedPlace, Place } from './collection.ts';
import { isDocumentItself } from './itself.ts';
import { type QuotationIndex, quotationIndexOf } from './quotationIndex.ts';
import { bodyWording, captionWording, holds, type Wording } from './wording.ts';

/** Nobody's words, often charged ones: they head no card and answer nothing. `/quote` and `/source` still show them. */
const HEADINGS: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'heading']);
/** Completions offered for one word. */
const MOST_COMPLETIONS = 8;

/** Decides between equal scores: order of document number, then of place. Fixed width, so that text order is number order. */
const keyOf = (held: Held, { start, end }: Range): string =>
	[held.source.number, start, end].map((part) => String(part).padStart(9, '0')).join('/');

const wordsOf = (held: Held, ranges: readonly Range[]): string =>
	ranges.map((range) => held.text.content.slice(range.start, range.end)).join(' ');

/** The sentences that a statement or an event touches, or its whole paragraph's block where that is wanted. */
const touching = (sentences: readonly Range[], range: Range): readonly Range[] =>
	sentences.filter((one) => one.start < range.end && range.start < one.end);

interface Texts<P extends Place> {
	readonly place: P;
	readonly held: Held;
	readonly text: string;
}

function findable<P extends Place>(units: readonly Texts<P>[], lexicon: ReturnType<typeof lexiconOf>): Findable<P> {
	return {
		places: units.map((unit) => unit.place),
		index: buildUnitIndex(
			units.map(({ place, held, text }) => ({
				key: keyOf(held, place),
				title: held.source.title.value ?? '',
				text,
			})),
			{ lexicon },
		),
	};
}

/** For every folded word the documents that hold it, by index. */
function documentsByWord(wordings: readonly Wording[]): ReadonlyMap<string, readonly number[]> {
	const byWord = new Map<string, number[]>();
	for (const [document, { joined }] of wordings.entries()) {
		for (const word of new Set(joined.trim().split(' '))) {
			const list = byWord.get(word);
			if (list === undefined) byWord.set(word, [document]);
			else list.push(document);
		}
	}
	return byWord;
}

/** The documents that hold these words in this order: only those that hold the rarest of them are looked into. */
function documentsHolding(
	words: Wording,
	wordings: Collection['wordings'],
	byWord: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
	const lists = words.joined
		.trim()
		.split(' ')
		.map((word) => byWord.get(word) ?? []);
	const [first, ...rest] = lists;
	if (first === undefined) return [];
	const rarest = rest.reduce((best, list) => (list.length < best.length ? list : best), first);
	return rarest.filter((document) => {
		const wording = wordings[document];
		return wording !== undefined && holds(wording.body, words);
	});
}

/**
 * Makes a library ready to answer: indexes its passages, statements and events, and looks up who said what. Linear in the
 * library's size; nothing is written anywhere.
 */
export function openCollection(holdings: Holdings): Collection {
	const { documents } = holdings;
	const sentences = new Map<string, readonly Range[]>();
	const sentencesIn = (held: Held): readonly Range[] => {
		const known = sentences.get(held.text.id);
		if (known !== undefined) return known;
		const found = sentencesOf(held.text);
		sentences.set(held.text.id, found);
		return found;
	};

	const passages = documents.flatMap((held, document) =>
		passagesOf(held.text, sentencesIn(held))
			.filter((range) => !HEADINGS.has(blockAt(held.text, range.start)?.kind ?? 'body'))
			.map((range) => ({
				place: { document, start: range.start, end: range.end },
				held,
				text: wordsOf(held, [range]),
			})),
	);
	const statements = documents.flatMap((held, document) =>
		held.extraction.statements.flatMap((statement, number) =>
			isDocumentItself(held, statement)
				? []
				: {
						place: { document, number, start: statement.start, end: statement.end },
						held,
						text: wordsOf(held, touching(sentencesIn(held), statement)),
					},
		),
	);
	const events = documents.flatMap((held, document) =>
		held.extraction.events.map((event, number) => {
			const block = blockAt(held.text, event.start);
			return {
				place: { document, number, start: event.start, end: event.end },
				held,
				text: wordsOf(held, block === null ? [event] : [event, block]),
			};
		}),
	);
	const lexicon = lexiconOf([
		{
			segment: buildUnitSegment(
				documents.map((held) => ({
					key: keyOf(held, { start: 0, end: 0 }),
					title: held.source.title.value ?? '',
					text: held.text.content,
				})),
			),
			numbers: null,
		},
	]);

	const entities = new Map<string, KnownEntity>();
	for (const known of holdings.entities) {
		for (const { document, entity } of known.places) entities.set(`${document}/${entity.id}`, known);
	}
	const numberOf = new Map(documents.map((held, i) => [held, i]));
	const entityOf = (held: Held, entityId: string): KnownEntity | null =>
		entities.get(`${numberOf.get(held)}/${entityId}`) ?? null;

	const said = new Map<string, NumberedPlace[]>();
	for (const { place, held } of statements) {
		const statement = held.extraction.statements[place.number];
		const ids = [statement?.speaker?.entity ?? null, ...(statement?.signatories ?? [])];
		const people = new Set(ids.flatMap((id) => (id === null ? [] : (entityOf(held, id)?.id ?? []))));
		for (const id of people) said.set(id, [...(said.get(id) ?? []), place]);
	}

	const named = holdings.entities.flatMap((entity) => entity.names.map((name) => ({ entity, name: name.text })));
	const names = shortStrings(named.map((one) => one.name));

	const indexed = findable(passages, lexicon);
	const wordings = documents.map((held) => ({ body: bodyWording(held.text), captions: captionWording(held.text) }));
	const holding = documentsByWord(wordings.map((one) => one.body));
	let quotations: QuotationIndex | null = null;
	return {
		holdings,
		passages: indexed,
		statements: findable(statements, lexicon),
		events: findable(events, lexicon),
		wordings,
		documentsHolding: (words) => documentsHolding(words, wordings, holding),
		quotations: () => {
			quotations ??= quotationIndexOf(wordings);
			return quotations;
		},
		sentencesOf: sentencesIn,
		entityOf,
		statementsOf: (entityId) => said.get(entityId) ?? [],
		complete: (typed) => indexed.index.complete(typed, MOST_COMPLETIONS),
		similarNames: (typed) =>
			names.match(typed).flatMap(({ index, bucket, score }) => {
				const one = named[index];
				return one === undefined ? [] : [{ ...one, bucket, distance: score }];
			}),
	};
}
