import { makeBridges } from './bridges.ts';
import { buildSegment, LARGEST_WEIGHT } from './buildSegment.ts';
import { complete } from './complete.ts';
import type { Lexicon } from './lexicon.ts';
import { type PlanningGround, planQuery, type Slot } from './plan.ts';
import { PostingCursor } from './postingCursor.ts';
import { makeProximity } from './proximity.ts';
import { parseQuery } from './query.ts';
import { type Segment, TOP_IMPACT, unitsWith } from './segment.ts';
import { makeSpeller } from './spelling.ts';
import { stemOf } from './stems.ts';
import { wordsOf } from './tokens.ts';
import { topUnits, type WeightedTerm } from './topUnits.ts';
import type { Found, SearchOptions, SearchResult, Unit, UnitIndex } from './unitIndex.ts';

/**
 * The floor. A unit is an answer only if the words that it matches carry clearly more than half of what the query's words
 * carry together (each by its rarity; a word that stands nowhere is the rarest of all). Below half, more of what was asked
 * is absent than present; at half stands "did Maud Ferris resign?" where only the name is printed.
 */
const FLOOR = 0.55;
/** So many near misses are told, and looked for only where so few units were found. */
const MOST_NEAR = 3;
/** Near misses are chosen by share among so many best scores. */
const NEAR_DEPTH = 20;
/** The second stage, which looks into the texts, sees so many. */
const SECOND_STAGE = 20;
/** So many units are looked into to see whether two words stand side by side. */
const MOST_LOOKED_INTO = 50;
/** Sums of fractions are not exact; this much is no difference. */
const ROUNDING = 1e-9;
/** Scores are summed as whole numbers, so that they do not depend on the order of summing: factors in steps of 1/1024. */
const STEPS = 1024;

export interface IndexOptions {
	/** The words of the whole library, where this index holds only a part of it. */
	readonly lexicon?: Lexicon;
}

/**
 * An index over some units: built once, never changed. Linear in the text. The same units in any order give the same
 * results, since ties go by {@link Unit.key}.
 */
export function buildUnitIndex(units: readonly Unit[], options: IndexOptions = {}): UnitIndex {
	return openUnitIndex(units, buildUnitSegment(units), options);
}

/** The segment of some units, to be kept in a file and opened again. */
export const buildUnitSegment = (units: readonly Unit[]): Segment =>
	buildSegment(
		[...keyOrder(units)].flatMap((i) => units[i] ?? []),
		makeBridges(),
	);

/** Units are numbered by key, so that of two equal scores the lower number has the lower key. */
function keyOrder(units: readonly Unit[]): Uint32Array {
	const order = new Uint32Array(units.length);
	let sorted = true;
	let previous = '';
	for (let i = 0; i < units.length; i++) {
		const key = units[i]?.key ?? '';
		order[i] = i;
		sorted &&= previous <= key;
		previous = key;
	}
	return sorted ? order : order.sort((a, b) => compare(units[a]?.key ?? '', units[b]?.key ?? '') || a - b);
}

/**
 * An index over a segment that was built earlier from the same units, in whatever order they come now.
 *
 * @throws RangeError where the segment is of another number of units
 */
export function openUnitIndex(units: readonly Unit[], segment: Segment, { lexicon }: IndexOptions = {}): UnitIndex {
	if (segment.units !== units.length) {
		throw new RangeError(`a segment of ${segment.units} units does not belong to ${units.length}`);
	}
	const order = keyOrder(units);
	const unitAt = (number: number): Unit | undefined => units[order[number] ?? -1];
	const bridges = makeBridges();
	const { surfaces, frequencies, terms } = segment;
	const speller =
		lexicon?.speller() ??
		makeSpeller({ ...surfaces, frequencyAt: (number) => frequencies[number] ?? 0 }, stemOf, segment.deletions);

	const holdsPhrase = (number: number, words: readonly string[]): boolean => {
		const unit = unitAt(number);
		const phrase = ` ${words.join(' ')} `;
		return (
			unit !== undefined && [unit.title, unit.text].some((text) => ` ${wordsOf(text).join(' ')} `.includes(phrase))
		);
	};
	/** For units asked about in ascending order. */
	const holder = (words: readonly string[]): ((number: number) => boolean) => {
		const term = words.length === 1 ? terms.numberOf(stemOf(words[0] ?? '')) : -1;
		const cursor = term < 0 ? null : new PostingCursor(segment, term);
		if (words.length === 1) return (number) => cursor !== null && cursor.impactAt(number) > 0;
		return (number) => holdsPhrase(number, words);
	};
	const ground: PlanningGround = {
		segment,
		speller,
		bridges,
		frequencyOf(word) {
			const number = surfaces.numberOf(word);
			return Math.max(number < 0 ? 0 : (frequencies[number] ?? 0), lexicon?.frequencyOf(word) ?? 0);
		},
		knows: (word) => terms.numberOf(stemOf(word)) >= 0 || (lexicon?.knows(word) ?? false),
		adjacent(first, second) {
			const both = [first, second].map((word) => terms.numberOf(stemOf(word)));
			if (both.some((term) => term < 0)) return false;
			let looked = 0;
			const { top } = topUnits(segment, {
				terms: both.map((term) => ({ term, factor: 1, required: true })),
				most: 1,
				accept: (number) => looked < MOST_LOOKED_INTO && ++looked > 0 && holdsPhrase(number, [first, second]),
			});
			return top.length > 0;
		},
	};

	return {
		size: units.length,
		complete: (typed, most) => complete(segment, typed, most),
		search(query: string, { limit, spelling = true, bridges: bridged = true, floor = true, only }: SearchOptions = {}) {
			const parts = parseQuery(query);
			const { slots, changed, also } = planQuery(parts, {
				...ground,
				speller: spelling ? speller : null,
				bridges: bridged ? bridges : null,
			});
			const phrases = parts.filter((part) => part.kind === 'phrase').map((part) => part.words);
			const without = parts.filter((part) => part.kind === 'without').map((part) => part.words);

			/** The best units that hold every phrase, none of the unwanted words, and enough of the query. */
			const best = (most: number, least: number, strict: boolean): Found[] => {
				const left = without.map(holder);
				const reaches = floorOf(segment, slots, least);
				const { top } = topUnits(segment, {
					terms: weighted(segment, slots, least),
					most,
					accept(number) {
						if (only !== undefined && !only(order[number] ?? 0)) return false;
						if (left.some((holds) => holds(number))) return false;
						return reaches(number) && (!strict || phrases.every((words) => holdsPhrase(number, words)));
					},
				});
				const proximity = makeProximity(segment, slots);
				const matches = matcherOf(segment, slots);
				const known = new Map(
					top
						.map(({ unit }) => unit)
						.sort((a, b) => a - b)
						.map((unit) => [unit, matches(unit)]),
				);
				return top
					.map(({ unit: number, score }, rank) => {
						const { share, slots: matched } = known.get(number) ?? { share: 0, slots: [] };
						const close = rank < SECOND_STAGE ? proximity(unitAt(number)?.text ?? '') : 0;
						return {
							number,
							unit: order[number] ?? 0,
							score: ((score * LARGEST_WEIGHT) / (STEPS * TOP_IMPACT)) * secondStage(share, close),
							share,
							matched: matched.map((slot) => slots[slot]?.word ?? ''),
						};
					})
					.sort((a, b) => b.score - a.score || a.number - b.number)
					.map(({ number: _, ...found }) => found);
			};

			const depth = limit === undefined ? Number.POSITIVE_INFINITY : Math.max(limit, SECOND_STAGE);
			const found = best(depth, floor ? FLOOR : 0, true).slice(0, limit);
			const known = new Set(found.map((one) => one.unit));
			const near =
				found.length >= MOST_NEAR
					? []
					: best(NEAR_DEPTH, 0, false)
							.filter((one) => !known.has(one.unit))
							.sort((a, b) => b.share - a.share || b.score - a.score)
							.slice(0, MOST_NEAR);
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

/** A unit that matches all of the query, its words side by side, counts up to so much more than its words alone. */
const secondStage = (share: number, close: number): number => (share === 1 ? 1.2 : 1) * (1 + 0.1 * close);

/** The terms of all slots, each once; those that a unit above the floor can do without are not required. */
function weighted(segment: Segment, slots: readonly Slot[], floor: number): WeightedTerm[] {
	const all = slots.reduce((sum, slot) => sum + slot.weight, 0);
	const postings = (slot: Slot): number =>
		slot.alternatives.reduce((sum, { term }) => sum + unitsWith(segment, term), 0);
	const optional = new Set<Slot>();
	let carried = 0;
	for (const slot of [...slots].sort((a, b) => postings(b) - postings(a))) {
		if (carried + slot.weight >= floor * all * (1 - ROUNDING)) continue;
		carried += slot.weight;
		optional.add(slot);
	}
	const terms = new Map<number, WeightedTerm>();
	for (const slot of slots) {
		for (const { term, factor } of slot.alternatives) {
			const known = terms.get(term);
			terms.set(term, {
				term,
				factor: (known?.factor ?? 0) + Math.max(1, Math.round(factor * STEPS)),
				required: known?.required === true || !optional.has(slot),
			});
		}
	}
	return [...terms.values()];
}

/** What a unit matches of a query. */
interface Match {
	/** Of its weight, 0 to 1. */
	readonly share: number;
	/** Indexes of the slots that are matched at least in part. */
	readonly slots: readonly number[];
}

/** Whether units reach the floor, for units asked about in ascending order. Heavy words are looked for first. */
function floorOf(segment: Segment, slots: readonly Slot[], floor: number): (unit: number) => boolean {
	if (floor === 0) return () => true;
	const enough = floor * slots.reduce((sum, slot) => sum + slot.weight, 0);
	const heaviest = [...slots]
		.sort((a, b) => b.weight - a.weight)
		.map(({ weight, alternatives }) => ({
			weight,
			cursors: alternatives.map(({ term, share }) => ({ cursor: new PostingCursor(segment, term), share })),
		}));
	return (unit) => {
		let sum = 0;
		let rest = enough / floor;
		for (const { weight, cursors } of heaviest) {
			let share = 0;
			for (const one of cursors) {
				if (one.cursor.impactAt(unit) > 0) share += one.share;
				if (share >= 1) break;
			}
			sum += weight * Math.min(1, share);
			rest -= weight;
			if (sum >= enough) return true;
			if (sum + rest < enough * (1 - ROUNDING)) return false;
		}
		return false;
	};
}

/** What units match, for units asked about in ascending order. */
function matcherOf(segment: Segment, slots: readonly Slot[]): (unit: number) => Match {
	const all = slots.reduce((sum, slot) => sum + slot.weight, 0);
	const cursors = slots.map(({ alternatives }) =>
		alternatives.map(({ term, share }) => ({ cursor: new PostingCursor(segment, term), share })),
	);
	return (unit) => {
		let sum = 0;
		const matched: number[] = [];
		for (let i = 0; i < slots.length; i++) {
			let share = 0;
			for (const one of cursors[i] ?? []) {
				if (one.cursor.impactAt(unit) > 0) share += one.share;
				if (share >= 1) break;
			}
			if (share > 0) matched.push(i);
			sum += (slots[i]?.weight ?? 0) * Math.min(1, share);
		}
		return { share: all === 0 ? 0 : sum / all, slots: matched };
	};
}
