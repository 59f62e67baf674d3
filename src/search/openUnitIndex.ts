import { complete } from './ranking/complete.ts';
import { type Lexicon, lexiconOf } from './ranking/lexicon.ts';
import { type Matching, matchingOf } from './ranking/matching.ts';
import { type Part, vocabularyOf } from './ranking/parts.ts';
import { type Halves, halvesOf, type PlanningGround, planQuery, type Slot } from './ranking/plan.ts';
import { PostingCursor } from './ranking/postingCursor.ts';
import { makeProximity } from './ranking/proximity.ts';
import { parseQuery } from './ranking/query.ts';
import { SECOND_STAGE, secondStage } from './ranking/secondStage.ts';
import { MOST_SCORE, makeTopUnits, type WeightedTerm } from './ranking/topUnits.ts';
import { LARGEST_WEIGHT } from './segments/buildSegment.ts';
import { TOP_IMPACT } from './segments/segment.ts';
import type { UnitText } from './segments/unitText.ts';
import type { Found, SearchOptions, SearchResult, UnitIndex } from './unitIndex.ts';
import { makeBridges } from './words/bridges.ts';
import { keeping } from './words/keeping.ts';
import { makeStemmer, type Relatives } from './words/stems.ts';
import { wordsOf } from './words/tokens.ts';

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
/** So many words are remembered: whether they are two joined, which relatives of theirs are printed, and where. */
const MOST_KEPT = 4_096;
/** So many units are looked into to see whether two words stand side by side. */
const MOST_LOOKED_INTO = 50;
/** Scores are summed as whole numbers, so that they do not depend on the order of summing: factors in steps of 1/1024 or more. */
const STEPS = 1024;

/** What an index is opened over. */
export interface IndexParts {
	/** Searched as one. Their numbers in the whole are the order in which equal scores come. */
	readonly parts: readonly Part[];
	/** The texts of a unit by its number in the whole; asked for a few units of each query. */
	readonly textOf: (number: number) => UnitText;
	/** What the asker calls a unit, where that is not its number in the whole. */
	readonly nameOf?: (number: number) => number;
	/** The words of the whole library, where these parts hold only some of it; theirs by default. */
	readonly lexicon?: Lexicon;
}

/** An index over segments that were built earlier. Several answer as one with all of their units would. */
export function openUnitIndex({ parts, textOf, nameOf = (number) => number, lexicon: given }: IndexParts): UnitIndex {
	const vocabulary = vocabularyOf(parts, textOf);
	const lexicon = given ?? lexiconOf(parts, vocabulary);
	const bridges = makeBridges();
	const stemmer = makeStemmer();
	const topUnits = makeTopUnits(parts);

	const holdsPhrase = (number: number, words: readonly string[]): boolean => {
		const { title, text } = textOf(number);
		const phrase = ` ${words.join(' ')} `;
		return [title, text].some((one) => ` ${wordsOf(one).join(' ')} `.includes(phrase));
	};
	/** For units of each part in ascending order. */
	const holder = (words: readonly string[]): ((number: number, part: number, unit: number) => boolean) => {
		if (words.length > 1) return (number) => holdsPhrase(number, words);
		const { terms } = vocabulary.lookUp(stemmer.stemOf(words[0] ?? ''));
		const cursors = parts.map(({ segment }, i) => {
			const term = terms[i] ?? -1;
			return term < 0 ? null : new PostingCursor(segment, term);
		});
		return (_, part, unit) => cursors[part]?.standsIn(unit) === true;
	};
	const adjacent = (...words: Halves): boolean => {
		const terms = words.map((word) => vocabulary.lookUp(stemmer.stemOf(word)));
		if (terms.some(({ units }) => units === 0)) return false;
		let looked = 0;
		const { top } = topUnits({
			terms: terms.map((one) => ({ terms: one.terms, factor: 1 })),
			most: 1,
			reaches: () => true,
			accept: (number) => looked < MOST_LOOKED_INTO && ++looked > 0 && holdsPhrase(number, words),
		});
		return top.length > 0;
	};
	const isPrinted = (stem: string): boolean => vocabulary.lookUp(stem).units > 0;
	/** Most words have ten relatives that might be, and none that is. */
	const printedRelativesOf = (word: string): Relatives => {
		const { close, distant } = stemmer.relativesOf(word);
		return { close: close.filter(isPrinted), distant: distant.filter(isPrinted) };
	};
	const ground: Omit<PlanningGround, 'mayMean'> = {
		units: vocabulary.units,
		lookUp: keeping(MOST_KEPT, vocabulary.lookUp),
		stemmer: { ...stemmer, relativesOf: keeping(MOST_KEPT, printedRelativesOf) },
		speller: lexicon.speller,
		bridges,
		frequencyOf: lexicon.frequencyOf,
		knows: lexicon.knows,
		halves: keeping(MOST_KEPT, (word) => halvesOf(word, lexicon, adjacent)),
	};

	return {
		size: vocabulary.units,
		complete: (typed, most) => complete(vocabulary, typed, most),
		search(query: string, options: SearchOptions = {}) {
			const {
				limit,
				spelling = true,
				bridges: bridged = true,
				floor = true,
				only,
				measure,
				mayMean = anyMay,
			} = options;
			const { parts: asked } = parseQuery(query);
			const { slots, changed, also } = planQuery(asked, {
				...ground,
				speller: spelling ? ground.speller : null,
				bridges: bridged ? bridges : null,
				mayMean,
			});
			const phrases = asked.filter((part) => part.kind === 'phrase').map((part) => part.words);
			const without = asked.filter((part) => part.kind === 'without').map((part) => part.words);
			const matching = matchingOf(slots);

			/**
			 * The best units that hold every phrase, none of the unwanted words, and enough of the query: of so many that are looked
			 * at those that may be shown.
			 */
			const best = (most: number, shown: number, least: number, strict: boolean): readonly Found[] => {
				const left = without.map(holder);
				const { terms, steps } = weighted(slots, matching);
				const { top, visited, postings } = topUnits({
					terms,
					most,
					reaches: (holds, from) => matching.reaches(least, holds, from),
					accept(number, part, unit) {
						if (only !== undefined && !only(nameOf(number))) return false;
						if (left.some((stands) => stands(number, part, unit))) return false;
						return !strict || phrases.every((words) => holdsPhrase(number, words));
					},
				});
				measure?.(postings, visited);
				const worth = (score: number): number => (score * LARGEST_WEIGHT) / (steps * TOP_IMPACT);
				const textOfUnit = (number: number): string => textOf(number).text;
				const each = secondStage(top, shown, matching, worth, makeProximity(slots), textOfUnit);
				return each.map(({ number, score, share, holds }) => ({
					unit: nameOf(number),
					score,
					share,
					matched: matching.slots(holds, 0).map((slot) => slots[slot]?.word ?? ''),
				}));
			};

			const depth = limit === undefined ? Number.POSITIVE_INFINITY : Math.max(limit, SECOND_STAGE);
			const found = best(depth, limit ?? depth, floor ? FLOOR : 0, true);
			let near: readonly Found[] | null = null;
			const result: SearchResult = {
				found,
				get near() {
					near ??= found.length >= MOST_NEAR ? [] : nearest(best(NEAR_DEPTH, NEAR_DEPTH, 0, false), found);
					return near;
				},
				get lacking() {
					const [miss] = found.length > 0 ? [] : this.near;
					if (miss === undefined) return [];
					const matched = new Set(miss.matched);
					return slots.map((slot) => slot.word).filter((word) => !matched.has(word));
				},
				changed,
				also,
				missing: slots.filter((slot) => slot.alternatives.length === 0).map((slot) => slot.word),
				words: slots.map((slot) => slot.word),
			};
			return result;
		},
	};
}

const anyMay = (): boolean => true;

/** Of the best units those that were not found, by what they match of the question. */
function nearest(best: readonly Found[], found: readonly Found[]): readonly Found[] {
	const known = new Set(found.map((one) => one.unit));
	return best
		.filter((one) => !known.has(one.unit))
		.sort((a, b) => b.share - a.share || b.score - a.score)
		.slice(0, MOST_NEAR);
}

/** The terms of all slots, each once, in the order of the matching's bits. */
function weighted(
	slots: readonly Slot[],
	matching: Matching,
): { readonly terms: readonly WeightedTerm[]; readonly steps: number } {
	const wanted = new Map<string, { readonly terms: readonly number[]; factor: number }>();
	let sum = 0;
	for (const slot of slots) {
		for (const { term, factor, held } of slot.alternatives) {
			const known = wanted.get(term) ?? { terms: held.terms, factor: 0 };
			wanted.set(term, known);
			known.factor += factor;
			sum += factor;
		}
	}
	// Half of what there is room for: rounding up to 1 may add to the sum.
	const steps = Math.min(STEPS, MOST_SCORE / 2 / TOP_IMPACT / Math.max(1, sum));
	return {
		steps,
		terms: matching.terms.flatMap((term) => {
			const one = wanted.get(term);
			return one === undefined ? [] : { ...one, factor: Math.max(1, Math.round(one.factor * steps)) };
		}),
	};
}
