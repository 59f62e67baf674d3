import type { Range } from '../../text/span.ts';
import type { Entity } from '../extraction.ts';

/** A name where it stands, with whose it is. */
export interface Placed extends Range {
	readonly entity: Entity;
}

/** Whoever is named in a text. */
export interface Cast {
	readonly entities: readonly Entity[];
	/** All their named mentions, in order. */
	readonly placed: readonly Placed[];
}

export function castOf(entities: readonly Entity[]): Cast {
	const placed: Placed[] = [];
	for (const entity of entities)
		for (const { start, end, kind } of entity.mentions) if (kind === 'name') placed.push({ start, end, entity });
	return { entities, placed: placed.sort((a, b) => a.start - b.start) };
}

/** Index of the first of some names, in order, that does not end before an offset. */
export function firstFrom(placed: readonly Range[], offset: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((placed[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

export function namesIn(placed: readonly Placed[], range: Range): readonly Placed[] {
	const found: Placed[] = [];
	for (let i = firstFrom(placed, range.start); i < placed.length; i++) {
		const one = placed[i];
		if (one === undefined || one.start >= range.end) break;
		if (one.start >= range.start && one.end <= range.end) found.push(one);
	}
	return found;
}
