import type { Card } from './answer.ts';
import { makeCard } from './cards.ts';
import type { Collection } from './collection.ts';
import { focusIn, soughtBy } from './focus.ts';
import { placeOfRun } from './quotationPlace.ts';
import type { Match } from './verdict.ts';
import { wordingOf } from './wording.ts';

/** The closest words of the library to what was typed, for "not found": never as an answer. */
export function closest(collection: Collection, typed: string, near: Match | null): readonly Card[] {
	const place = near === null ? null : placeOfRun(collection, near.run, '');
	const [run] = place?.ranges ?? [];
	if (
		near !== null &&
		place !== null &&
		run !== undefined &&
		near.steps.filter((step) => step.kind === 'same').length * 2 > wordingOf(typed).offsets.length
	) {
		return [makeCard(collection, { kind: 'passage', held: place.held, range: run })];
	}
	const result = collection.passages.index.search(typed, { limit: 1, floor: false, bridges: false });
	const [best] = result.found;
	const passage = best === undefined ? undefined : collection.passages.places[best.unit];
	const held = passage === undefined ? undefined : collection.holdings.documents[passage.document];
	if (passage === undefined || held === undefined) return [];
	const focus = focusIn(held.text.content, passage, soughtBy(result));
	return focus.length === 0 ? [] : [makeCard(collection, { kind: 'passage', held, range: passage, focus })];
}
