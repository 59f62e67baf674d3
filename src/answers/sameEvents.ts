import type { Event } from '../extraction/extraction.ts';
import type { Held } from '../library/held/holdings.ts';
import { wordingOf } from './collection/wording.ts';

/** An event with the document that tells it. */
export interface Told {
	readonly held: Held;
	readonly event: Event;
}

/** So many people and organisations in common make two reports of one day reports of one event. */
const COMMON_NAMES = 2;
/** This share of the shorter sentence's words in the other one makes one document tell it twice. */
const REPEATED = 0.8;

/** The day of an event, or null where it is not known to the day. */
const dayOf = ({ event: { when } }: Told): string | null =>
	when !== null && when.from === when.to && !when.edtf.includes('~') ? when.from : null;

function words({ held, event }: Told): ReadonlySet<string> {
	return new Set(wordingOf(held.text.content, [event]).joined.trim().split(' '));
}

/** Whether one document tells the same twice: of the same date, in nearly the same words. */
function repeats(one: Told, other: Told): boolean {
	if (one.held !== other.held || one.event.when?.edtf !== other.event.when?.edtf) return false;
	const [shorter, longer] = [words(one), words(other)].sort((a, b) => a.size - b.size);
	if (shorter === undefined || longer === undefined) return false;
	return [...shorter].filter((word) => longer.has(word)).length >= REPEATED * shorter.size;
}

/** Whether two documents tell of one event: the same day, done or planned, and the same people or organisations. */
function agree(one: Told, other: Told, namesOf: (told: Told) => ReadonlySet<string>): boolean {
	const day = dayOf(one);
	if (day === null || day !== dayOf(other) || one.held === other.held || one.event.tense !== other.event.tense)
		return false;
	const names = namesOf(other);
	return [...namesOf(one)].filter((name) => names.has(name)).length >= COMMON_NAMES;
}

/**
 * Events as entries of a timeline: an entry begins with the first report of an event, and other documents' reports of it follow. What
 * one document tells twice in nearly the same words stands once.
 *
 * @param events - in order; the entries keep it
 * @param namesOf - ids of the known people and organisations in an event
 */
export function entriesOf<T extends Told>(
	events: readonly T[],
	namesOf: (told: Told) => ReadonlySet<string>,
): readonly (readonly [T, ...T[]])[] {
	const entries: [T, ...T[]][] = [];
	const byDate = new Map<string, [T, ...T[]][]>();
	for (const told of events) {
		const date = told.event.when?.edtf ?? '';
		const known = byDate.get(date) ?? [];
		if (known.some((entry) => entry.some((one) => repeats(one, told)))) continue;
		const entry = known.find(([first]) => agree(first, told, namesOf));
		if (entry !== undefined) {
			entry.push(told);
			continue;
		}
		const begun: [T] = [told];
		entries.push(begun);
		byDate.set(date, [...known, begun]);
	}
	return entries;
}
