import type { Event } from '../extraction/extraction.ts';
import type { Held } from '../library/held/holdings.ts';
import { slice } from '../text/span.ts';
import { joined, makeCard } from './cards/cards.ts';
import { collapseCopies } from './cards/collapseCopies.ts';
import { focusIn, NOTHING_SOUGHT, type Sought, soughtBy } from './cards/focus.ts';
import type { Collection } from './collection/collection.ts';
import { asksForDays, type DayRange, mayLieIn } from './finding/dateOption.ts';
import { holdingOf } from './finding/holding.ts';
import { leftOutLines, nothingLines, searchNotes } from './finding/notes.ts';
import { type Answered, searchFor } from './finding/search.ts';
import { withLacking } from './finding/withLacking.ts';
import { entriesOf } from './sameEvents.ts';
import type { Card, Reply } from './shown/answer.ts';
import { countFact, dateFact, documentFact } from './shown/facts.ts';
import type { PictureLook } from './shown/picture.ts';
import { type Line, label, type Piece } from './shown/pieces.ts';
import { timelinePicture } from './timelinePicture.ts';

interface Dated {
	readonly held: Held;
	readonly event: Event;
	/** Index into the events' places. */
	readonly unit: number;
}

/**
 * The line above an event: its date at its true precision, and how it is known.
 *
 * @param first - the report of the same event that stands before it, or null where it begins an entry of its own
 */
function whenLine({ held, event: { when, printed, tense } }: Dated, first: Dated | null): Line {
	const words = label('printedDateWords', { words: slice(held.text, printed.start, printed.end) });
	if (when === null) return joined([label('dayNotKnown'), words]);
	const pieces: Piece[] = [dateFact(when.edtf)];
	if (when.basis === 'inferred') pieces.push(label('yearWorkedOut'));
	if (when.basis === 'relative') pieces.push(label('workedOutFrom', { document: documentFact(held) }));
	if (when.basis !== 'printed') pieces.push(words);
	if (tense === 'planned') pieces.push(label('planned'));
	if (first !== null) pieces.push(label('sameEvent', { document: documentFact(first.held) }));
	return joined(pieces);
}

const eventCard = (collection: Collection, dated: Dated, sought: Sought, first: Dated | null = null): Card =>
	makeCard(collection, {
		kind: 'event',
		held: dated.held,
		range: dated.event,
		focus: [dated.event.printed, ...focusIn(dated.held.text, dated.event, sought)],
		above: [whenLine(dated, first)],
		when: dated.event.when,
	});

/** In order of first day, then of last, then of document and place; what has no day comes last. */
function inOrder(a: Dated, b: Dated): number {
	const [one, other] = [a.event.when, b.event.when];
	if (one === null || other === null) {
		if (one !== other) return one === null ? 1 : -1;
	} else {
		if (one.from !== other.from) return one.from < other.from ? -1 : 1;
		if (one.to !== other.to) return one.to < other.to ? -1 : 1;
	}
	return a.held.source.number - b.held.source.number || a.event.start - b.event.start;
}

/** Ids of the library's people and organisations in an event. */
const knownNames = (collection: Collection, held: Held, event: Event): ReadonlySet<string> =>
	new Set(event.entities.flatMap((id) => collection.entityOf(held, id)?.id ?? []));

/** Documents with no dated sentence and no date of their own: a filter by days could not see them. */
function withoutDates(collection: Collection): ReadonlySet<Held> {
	return new Set(
		collection.holdings.documents.filter(
			(held) => held.source.published.value === null && held.extraction.events.every(({ when }) => when === null),
		),
	);
}

/**
 * Dated events in order of their first day, then of their last, then of document and place, other documents' reports of the same
 * event behind the first one. `about` leaves those that fit it; an event is found by its own words and those of its paragraph.
 *
 * @param look - what ground the picture beside the list has, or null for none
 */
export function findEvents(
	collection: Collection,
	about: string | null,
	days: DayRange,
	look: PictureLook | null,
): Reply {
	const all: readonly Dated[] = collection.events.places.flatMap((place, unit) => {
		const held = collection.holdings.documents[place.document];
		const event = held?.extraction.events[place.number];
		return held === undefined || event === undefined ? [] : [{ held, event, unit }];
	});
	const within = all.filter(({ event }) => event.when === null || mayLieIn(event.when, days));
	const heading: Line[] = [];
	let chosen = within;
	let near: readonly Dated[] = [];
	let lost: Partial<Pick<Answered, 'missing' | 'lacking'>> = {};
	let sought: Sought = NOTHING_SOUGHT;
	let sayLacking = (card: Card): Card => card;
	if (about !== null) {
		const byUnit = new Map(within.map((dated) => [dated.unit, dated]));
		const result = searchFor(collection, 'events', about, { only: (unit) => byUnit.has(unit) });
		chosen = result.found.flatMap((found) => byUnit.get(found.unit) ?? []);
		near = result.near.flatMap((found) => byUnit.get(found.unit) ?? []);
		sought = soughtBy(result);
		lost = { missing: result.missing, lacking: result.lacking };
		heading.push(...searchNotes(result));
		sayLacking = withLacking(
			collection,
			holdingOf(collection, result, () => []),
		);
	}
	const closing = asksForDays(days) ? leftOutLines(withoutDates(collection)) : [];
	// What nobody can date for certain follows what is dated; on its own it answers no question about days.
	const dated = chosen.filter(({ event }) => event.when !== null);
	const undated =
		asksForDays(days) && (about === null || dated.length === 0)
			? []
			: chosen.filter(({ event }) => event.when === null);
	if (dated.length + undated.length === 0) {
		return {
			nothing: true,
			heading: [...nothingLines(collection, lost), [label('noDatedSentence')], ...heading],
			nearest: near.map((dated) => eventCard(collection, dated, sought)),
			closing,
		};
	}
	const entries = [
		...entriesOf([...dated].sort(inOrder), ({ held, event }) => knownNames(collection, held, event)),
		...entriesOf([...undated].sort(inOrder), () => new Set()),
	];
	const ordered = entries.flatMap(([first, ...others]) => [
		{ ...first, card: sayLacking(eventCard(collection, first, sought)) },
		...others.map((other) => ({ ...other, card: sayLacking(eventCard(collection, other, sought, first)) })),
	]);
	if (undated.length > 0) heading.unshift([label('undatedFound', { n: countFact(undated.length) })]);
	const told = new Map(ordered.map(({ card, event }) => [card.citation.receipt, event]));
	const cards = collapseCopies(
		collection,
		ordered.map(({ card }) => card),
	);
	const pictured = cards.flatMap((card) => {
		const event = told.get(card.citation.receipt);
		const when = event?.when ?? null;
		return when === null ? [] : [{ card, when, planned: event?.tense === 'planned' }];
	});
	const count =
		pictured.length === 1 ? label('oneEventFound') : label('eventsFound', { n: countFact(pictured.length) });
	return {
		heading: [[count], ...heading],
		cards,
		closing,
		picture: look === null ? null : timelinePicture(look, [count], pictured),
	};
}
