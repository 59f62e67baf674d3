import type { Entity } from '../extraction.ts';

/** The organisations of a text by the words of their names, in small letters. */
export type BodiesByWord = ReadonlyMap<string, ReadonlySet<Entity>>;

export function bodiesByWord(entities: readonly Entity[]): BodiesByWord {
	const bodies = new Map<string, Set<Entity>>();
	for (const entity of entities) {
		if (entity.kind !== 'organisation') continue;
		for (const { text } of entity.names) {
			for (const word of text.toLowerCase().split(/\s+/u)) {
				const same = bodies.get(word);
				if (same === undefined) bodies.set(word, new Set([entity]));
				else same.add(entity);
			}
		}
	}
	return bodies;
}
