import { makeBridges } from './bridges.ts';
import { buildSegment, largestWeight } from './buildSegment.ts';
import type { Lexicon } from './lexicon.ts';
import { type PlanningGround, planQuery, type Slot } from './plan.ts';
import { parseQuery } from './query.ts';
import { TOP_IMPACT } from './segment.ts';
import { makeSpeller } from './spelling.ts';
import { stemOf } from './stems.ts';
import { wordsOf } from './tokens.ts';
import type { Found, SearchOptions, SearchResult, Unit, UnitIndex } from './unitIndex.ts';

/**
 * The floor. A unit is an answer only if the words that it matches carry at least half of what the query's words carry
 * together (each by its rarity; a word that stands nowhere is the rarest of all). Half, because below it more of what was
 * asked is absent than present.
 */
const FLOOR = 0.5;
/** So many near misses are told. */
const MOST_NEAR = 3;
/** So many units are looked into to see whether two words stand side by side. */
const MOST_LOOKED_INTO = 50;

export interface IndexOptions {
	/** The words of the whole library, where this index holds only a part of it. */
	readonly lexicon?: Lexicon;
}

/**
 * An index over some units: built once, never changed. Linear in the text. The same units in any order give the same
 * results, since ties go by {@link Unit.key}.
 */
export function buildUnitIndex(units: readonly Unit[], options: IndexOptions = {}): UnitIndex {
	// Numbered by key, so that of two equal scores the lower number is the lower key.
	const order = units.map((_, i) => i).sort((a, b) => compare(units[a]?.key ?? '', units[b]?.key ?? '') || a - b);
	const sorted = order.flatMap((i) => units[i] ?? []);
	const bridges = makeBridges();
	const segment = buildSegment(sorted, bridges);
	const { lexicon } = options;
	const { surfaces } = segment;
	const speller = makeSpeller(
		lexicon === undefined
			? surfaces
			: {
					size: lexicon.entries.length,
					wordAt: (number) => lexicon.entries[number]?.[0] ?? '',
					frequencyAt: (number) => lexicon.entries[number]?.[1] ?? 0,
				},
		stemOf,
	);
	const frequencyOf = (word: string): number => {
		const number = segment.surfaceNumber(word);
		return Math.max(number < 0 ? 0 : surfaces.frequencyAt(number), lexicon?.frequencyOf(word) ?? 0);
	};
	const holdsPhrase = (unit: number, words: readonly string[]): boolean => {
		const one = sorted[unit];
		const phrase = ` ${words.join(' ')} `;
		return one !== undefined && [one.title, one.text].some((text) => ` ${wordsOf(text).join(' ')} `.includes(phrase));
	};
	const unitsOf = (word: string): Set<number> => {
		const holding = new Set<number>();
		const term = segment.termNumber(stemOf(word));
		if (term >= 0) segment.eachPosting(term, (unit) => holding.add(unit));
		return holding;
	};
	const ground: PlanningGround = {
		segment,
		speller,
		bridges,
		frequencyOf,
		knows: (word) => segment.termNumber(stemOf(word)) >= 0 || (lexicon?.knows(word) ?? false),
		adjacent: (first, second) =>
			[...unitsOf(first).intersection(unitsOf(second))]
				.slice(0, MOST_LOOKED_INTO)
				.some((unit) => holdsPhrase(unit, [first, second])),
	};

	return {
		size: units.length,
		search(query: string, { limit, spelling = true, bridges: bridged = true, floor = true, only }: SearchOptions = {}) {
			const parts = parseQuery(query);
			const { slots, changed, also } = planQuery(parts, {
				...ground,
				speller: spelling ? speller : null,
				bridges: bridged ? bridges : null,
			});
			const without = parts.filter((part) => part.kind === 'without');
			const left = without.map(({ words: [first = '', ...rest] }) =>
				rest.length === 0 ? unitsOf(first) : { has: (unit: number) => holdsPhrase(unit, [first, ...rest]) },
			);
			const allowed = (unit: number): boolean =>
				(only === undefined || only(order[unit] ?? 0)) && !left.some((one) => one.has(unit));
			const phrases = parts.filter((part) => part.kind === 'phrase').map((part) => part.words);

			const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
			const scored = score(slots, segment.eachPosting, allowed).map(({ unit, score, shares }) => ({
				unit,
				score,
				share: weight === 0 ? 0 : slots.reduce((sum, slot, i) => sum + slot.weight * (shares[i] ?? 0), 0) / weight,
				matched: slots.filter((_, i) => (shares[i] ?? 0) > 0).map((slot) => slot.word),
			}));
			scored.sort((a, b) => b.score - a.score || a.unit - b.unit);
			const found: Found[] = [];
			const near: Found[] = [];
			for (const one of scored) {
				const result: Found = { ...one, unit: order[one.unit] ?? 0 };
				const holds = phrases.every((words) => holdsPhrase(one.unit, words));
				if (holds && (!floor || one.share >= FLOOR)) {
					if (limit === undefined || found.length < limit) found.push(result);
				} else if (near.length < MOST_NEAR) near.push(result);
			}
			near.sort((a, b) => b.share - a.share || b.score - a.score);
			return {
				found,
				near,
				changed,
				also,
				missing: slots.filter((slot) => slot.alternatives.length === 0).map((slot) => slot.word),
				words: slots.map((slot) => slot.word),
			} satisfies SearchResult;
		},
	};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every unit that matches anything, with its score and how much of each slot it matches. */
function score(
	slots: readonly Slot[],
	eachPosting: (term: number, take: (unit: number, impact: number) => void) => void,
	allowed: (unit: number) => boolean,
): { unit: number; score: number; shares: number[] }[] {
	const byUnit = new Map<number, { unit: number; score: number; shares: number[] }>();
	for (const [i, { alternatives }] of slots.entries()) {
		for (const { term, factor, share } of alternatives) {
			eachPosting(term, (unit, impact) => {
				let one = byUnit.get(unit);
				if (one === undefined) {
					if (!allowed(unit)) return;
					one = { unit, score: 0, shares: slots.map(() => 0) };
					byUnit.set(unit, one);
				}
				one.score += (factor * impact * largestWeight) / TOP_IMPACT;
				one.shares[i] = Math.min(1, (one.shares[i] ?? 0) + share);
			});
		}
	}
	return [...byUnit.values()];
}
