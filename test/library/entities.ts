import type { Entity, EntityKind, EntityName, Extraction } from '../../src/extraction/extraction.ts';

/** A document that prints some names, each once, in this order; everything else in it is left out. */
export function namesIn(
	...names: readonly (readonly [EntityKind, name: string, ...more: readonly string[]])[]
): Extraction {
	const entities = names.map(([kind, name, ...more], i): Entity => {
		const all = [name, ...more];
		return {
			id: `e${i}`,
			kind,
			name,
			names: all.map((text): EntityName => {
				if (/^\p{Lu}{2,}$/u.test(text)) return { text, kind: 'initials', unique: false };
				return text.includes(' ') || kind === 'organisation'
					? { text, kind: 'full', unique: true }
					: { text, kind: 'short', unique: false };
			}),
			mentions: [{ start: i * 100, end: i * 100 + name.length, kind: 'name' }],
			roles: [],
		};
	});
	return { statements: [], entities, dates: [], events: [] };
}
