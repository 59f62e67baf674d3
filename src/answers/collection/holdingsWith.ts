import type { Held, Holdings, KnownEntity } from '../../library/held/holdings.ts';

/** Holdings of which only some documents are left, with the people and names that stand in those. */
export function holdingsWith(holdings: Holdings, wanted: ReadonlySet<Held>): Holdings {
	const documents = holdings.documents.filter((held) => wanted.has(held));
	const numbers = new Map(documents.map((held, i) => [held, i]));
	const moved = <P extends { readonly document: number }>(places: readonly P[]): readonly P[] =>
		places.flatMap((place) => {
			const held = holdings.documents[place.document];
			const document = held === undefined ? undefined : numbers.get(held);
			return document === undefined ? [] : [{ ...place, document }];
		});
	const left = <N extends { readonly places: KnownEntity['places'] }>(known: readonly N[]): readonly N[] =>
		known.map((one) => ({ ...one, places: moved(one.places) })).filter(({ places }) => places.length > 0);
	return {
		...holdings,
		documents,
		entities: left(holdings.entities),
		hidden: left(holdings.hidden),
		unsettled: holdings.unsettled
			.map((name) => ({ ...name, places: moved(name.places) }))
			.filter(({ places }) => places.length > 0),
	};
}
