import type { Event } from '../extraction/extraction.ts';
import type { Held } from '../library/holdings.ts';
import { slice } from '../text/span.ts';
import type { When } from '../text/when.ts';
import type { Card } from './answer.ts';
import { joined, makeCard } from './cards.ts';
import type { Collection } from './collection.ts';
import type { Reply } from './command.ts';
import { asksForDays, type DayRange, mayLieIn } from './dateOption.ts';
import { countFact, dateFact, documentFact } from './facts.ts';
import { focusIn, NOTHING_SOUGHT, type Sought, soughtBy } from './focus.ts';
import { leftOutLines, nothingLines, searchNotes } from './notes.ts';
import { type Line, label, type Piece } from './pieces.ts';
import { searchFor } from './search.ts';

interface Dated {
	readonly held: Held;
	readonly event: Event;
	/** Index into the events' places. */
	readonly unit: number;
}

/** The line above an event: its date at its true precision, and how it is known. */
function whenLine(held: Held, when: When, tense: Event['tense']): Line {
	const pieces: Piece[] = [dateFact(when.edtf)];
	if (when.basis === 'inferred') pieces.push(label('yearWorkedOut'));
	if (when.basis === 'relative') pieces.push(label('workedOutFrom', { document: documentFact(held) }));
	if (when.basis !== 'printed') {
		pieces.push(label('printedDateWords', { words: slice(held.text, when.printed.start, when.printed.end) }));
	}
	if (tense === 'planned') pieces.push(label('planned'));
	return joined(pieces);
}

const eventCard = (collection: Collection, { held, event }: Dated, sought: Sought): Card =>
	makeCard(collection, {
		kind: 'event',
		held,
		range: event,
		focus: [event.when.printed, ...focusIn(held.text.content, event, sought)],
		above: [whenLine(held, event.when, event.tense)],
		when: event.when,
	});

/** Documents with no dated sentence and no date of their own: a filter by days could not see them. */
function withoutDates(collection: Collection): ReadonlySet<Held> {
	return new Set(
		collection.holdings.documents.filter(
			(held) => held.source.published.value === null && held.extraction.events.length === 0,
		),
	);
}

/**
 * Dated events in order of their first day, then of their last, then of document and place. `about` leaves those that fit it;
 * an event is found by its own words and those of its paragraph.
 */
export function findEvents(collection: Collection, about: string | null, days: DayRange): Reply {
	const all: readonly Dated[] = collection.events.places.flatMap((place, unit) => {
		const held = collection.holdings.documents[place.document];
		const event = held?.extraction.events[place.number];
		return held === undefined || event === undefined ? [] : [{ held, event, unit }];
	});
	const within = all.filter(({ event }) => mayLieIn(event.when, days));
	const heading: Line[] = [];
	let chosen = within;
	let near: readonly Dated[] = [];
	let missing: readonly string[] = [];
	let sought: Sought = NOTHING_SOUGHT;
	if (about !== null) {
		const byUnit = new Map(within.map((dated) => [dated.unit, dated]));
		const result = searchFor(collection, collection.events.index, about, { only: (unit) => byUnit.has(unit) });
		chosen = result.found.flatMap((found) => byUnit.get(found.unit) ?? []);
		near = result.near.flatMap((found) => byUnit.get(found.unit) ?? []);
		sought = soughtBy(result);
		missing = result.missing;
		heading.push(...searchNotes(result));
	}
	const closing = asksForDays(days) ? leftOutLines(withoutDates(collection)) : [];
	if (chosen.length === 0) {
		return {
			nothing: true,
			heading: [...nothingLines(collection, { missing }), [label('noDatedSentence')], ...heading],
			nearest: near.slice(0, 1).map((dated) => eventCard(collection, dated, sought)),
			closing,
		};
	}
	const ordered = [...chosen].sort((a, b) => {
		const [one, other] = [a.event.when, b.event.when];
		if (one.from !== other.from) return one.from < other.from ? -1 : 1;
		if (one.to !== other.to) return one.to < other.to ? -1 : 1;
		return a.held.source.number - b.held.source.number || a.event.start - b.event.start;
	});
	const count = ordered.length === 1 ? label('oneEventFound') : label('eventsFound', { n: countFact(ordered.length) });
	return {
		heading: [[count], ...heading],
		cards: ordered.map((dated) => eventCard(collection, dated, sought)),
		closing,
	};
}
