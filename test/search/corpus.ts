import type { Unit } from '../../src/search/unitIndex.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Units of made-up words, a few of them in most units and most of them in few, as in any language. */
export function madeUpUnits(seed: number, count: number, vocabulary: number): Unit[] {
	const next = numbersFrom(seed);
	return Array.from({ length: count }, (_, i) => ({
		key: String(i).padStart(8, '0'),
		title: '',
		text: Array.from({ length: 3 + Math.floor(next() * 9) }, () => `w${Math.floor(vocabulary * next() ** 4)}x`).join(
			' ',
		),
	}));
}

/** Units with these texts, keyed in the order given. */
export const unitsOf = (...texts: string[]): Unit[] =>
	texts.map((text, i) => ({ key: String(i).padStart(3, '0'), title: '', text }));
