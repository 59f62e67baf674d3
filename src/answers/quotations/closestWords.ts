import { makeCard } from '../cards/cards.ts';
import { collapseCopies } from '../cards/collapseCopies.ts';
import { focusIn, soughtBy } from '../cards/focus.ts';
import { placeOfRun } from '../cards/quotationPlace.ts';
import type { Collection } from '../collection/collection.ts';
import { wordingOf } from '../collection/wording.ts';
import type { Card } from '../shown/answer.ts';
import type { Match } from './verdict.ts';

/** Most passages that are offered as the closest. */
const MOST_NEAR = 5;

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
	const result = collection.passages.index.search(typed, { limit: MOST_NEAR, floor: false, bridges: false });
	const sought = soughtBy(result);
	const cards = result.found.flatMap(({ unit }) => {
		const passage = collection.passages.places[unit];
		const held = passage === undefined ? undefined : collection.holdings.documents[passage.document];
		if (passage === undefined || held === undefined) return [];
		const focus = focusIn(held.text, passage, sought);
		return focus.length === 0 ? [] : [makeCard(collection, { kind: 'passage', held, range: passage, focus })];
	});
	return collapseCopies(collection, cards);
}
