import Fuse from 'fuse.js';
import { atOnce, type Slices } from '../text/slices.ts';
import { makeGramIndex } from './words/grams.ts';
import { leastErrorsOf, MOST_LETTERS } from './words/leastErrors.ts';
import { foldCase } from './words/tokens.ts';

/** How a short string fits what was typed: the same, beginning with it (or one of its words does), or like it. */
export type Bucket = 'exact' | 'starts' | 'fuzzy';

interface ShortMatch {
	/** Index into the strings that the matcher was made from. */
	readonly index: number;
	readonly bucket: Bucket;
	/** 0 is the same, 1 is nothing alike. Comparable within a bucket. */
	readonly score: number;
}

export interface ShortStrings {
	/**
	 * @param typed - case, accents, hyphens and punctuation do not count
	 * @returns best first: exact, then starts, then fuzzy; by score within a bucket, equal ones in the order given
	 */
	match(typed: string, options?: { readonly limit?: number; readonly worst?: number }): readonly ShortMatch[];
}

/** Fuse compares each candidate letter by letter, so it sees only so many. More of them cost time and added no right answer. */
const MOST_CANDIDATES = 30;
/** Above this, two strings have too little in common to be offered. */
const WORST = 0.5;
/** What is typed in fewer letters is a beginning, nothing to be fuzzy about. */
const SHORTEST_FUZZY = 3;
/** Fuse looks for more letters than these in pieces, and takes the average. */
const LETTERS_AT_ONCE = MOST_LETTERS;
/** Fuse's defaults: the worst score that it looks for, and how far from the beginning a match without errors has a score of 1. */
const FUSE_WORST = 0.6;
const FUSE_DISTANCE = 100;
/** Scores that are the same may differ by less than this, depending on how they were worked out. */
const ROUNDING = 1e-9;
/** What a match that is not at the beginning is worse by. */
const NOT_EARLY = 0.05;
/** The score of a string of which a later word begins as typed. */
const LATER_WORD = 0.1;

const fold = (text: string): string =>
	foldCase(text)
		.replace(/['’]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const RANK = { exact: 0, starts: 1, fuzzy: 2 } as const;
/** Strings that are taken in before other work is let through. */
const STRINGS_A_SLICE = 64;

/** A matcher, all at once. */
export const shortStrings = (strings: readonly string[]): ShortStrings => atOnce(makeShortStrings(strings));

/**
 * A fuzzy matcher for names, titles and topics. Letter trigrams choose at most {@link MOST_CANDIDATES} strings, and fuse.js
 * ranks those: with its default options, which like an early match, for what somebody has begun to type, and with
 * `ignoreLocation` for a match anywhere.
 *
 * @param strings - at most some hundred thousand, each of a line or less
 */
export function* makeShortStrings(strings: readonly string[]): Slices<ShortStrings> {
	const folded: string[] = [];
	for (const [index, text] of strings.entries()) {
		folded.push(fold(text));
		if (index % STRINGS_A_SLICE === 0) yield;
	}
	const grams = yield* makeGramIndex(folded);

	/** Strings that begin with what was typed, or of which a later word does. */
	const beginningsOf = (typed: string): ShortMatch[] => {
		const found: ShortMatch[] = [];
		for (const index of grams.mayHold(typed) ?? folded.keys()) {
			const one = folded[index] ?? '';
			if (one.startsWith(typed)) found.push({ index, bucket: one === typed ? 'exact' : 'starts', score: 0 });
			else if (one.includes(` ${typed}`)) found.push({ index, bucket: 'starts', score: LATER_WORD });
		}
		return found;
	};

	/** Those of the closest strings that are among the `wanted` best. Others may be left out. */
	const likenessesOf = (typed: string, besides: readonly ShortMatch[], wanted: number, worst: number): ShortMatch[] => {
		const found: ShortMatch[] = [];
		const known = new Set(besides.map(({ index }) => index));
		const scorer = makeScorer(typed);
		const candidates = grams
			.closest(typed, MOST_CANDIDATES)
			.filter(({ index }) => !known.has(index))
			.map(({ index, likeness }) => ({ index, ...scorer.boundsOf(folded[index] ?? '', likeness) }))
			.sort((a, b) => a.least - b.least);
		/** Their scores, ascending: nobody need look for what is worse than the last one wanted. */
		const best: number[] = [];
		for (const { index, least, swapped } of candidates) {
			const most = Math.min(worst, best[wanted - 1] ?? worst);
			if (least > most + ROUNDING) break;
			const score = scorer.scoreOf(folded[index] ?? '', swapped, most);
			if (score > most) continue;
			found.push({ index, bucket: 'fuzzy', score });
			best.splice(best.filter((other) => other <= score).length, 0, score);
		}
		return found;
	};

	return {
		match(typed, { limit = strings.length, worst = WORST } = {}) {
			const sought = fold(typed);
			if (sought === '') return [];
			const found = beginningsOf(sought);
			if (sought.length >= SHORTEST_FUZZY && found.length < limit) {
				found.push(...likenessesOf(sought, found, limit - found.length, worst));
			}
			// Of two strings that fit equally well the shorter has less that was not asked for.
			const lengthOf = ({ index }: ShortMatch): number => folded[index]?.length ?? 0;
			return found
				.sort(
					(a, b) =>
						RANK[a.bucket] - RANK[b.bucket] || a.score - b.score || lengthOf(a) - lengthOf(b) || a.index - b.index,
				)
				.slice(0, limit);
		},
	};
}

/** What was typed in the pieces that Fuse compares one by one: as long as may be, the last from its end. */
function piecesOf(typed: string): readonly string[] {
	const count = Math.ceil(typed.length / LETTERS_AT_ONCE);
	return Array.from({ length: count }, (_, i) => {
		const start = Math.max(0, Math.min(i * LETTERS_AT_ONCE, typed.length - LETTERS_AT_ONCE));
		return typed.slice(start, start + LETTERS_AT_ONCE);
	});
}

/** Scores strings by how far they are from what was typed. */
function makeScorer(typed: string) {
	const pieces = piecesOf(typed).map((piece) => ({ length: piece.length, errorsIn: leastErrorsOf(piece) }));
	const [only] = pieces.length === 1 ? pieces : [];

	/** Fuse's score of a text: 0 is the same; 1 where it is above `most`, which costs less to find out the lower that is. */
	const fuseScore = (text: string, ignoreLocation: boolean, most: number): number => {
		const threshold = Math.min(FUSE_WORST, most * pieces.length + ROUNDING);
		const { isMatch, score } = Fuse.match(typed, text, { ignoreLocation, threshold });
		return isMatch ? score : 1;
	};

	return {
		/** What a text's score cannot be below, and what it is where the same words stand there in another order. */
		boundsOf(text: string, likeness: number): { readonly least: number; readonly swapped: number } {
			// Swapped words defeat letter-by-letter comparison; shared trigrams do not mind.
			const swapped = 1 - likeness;
			const sum = pieces.reduce((all, { length, errorsIn }) => all + errorsIn(text, text.length) / length, 0);
			return { least: Math.min(swapped, sum / pieces.length), swapped };
		},
		/** The score of a text, if it is `most` or below; else any above that. */
		scoreOf(text: string, swapped: number, most: number): number {
			const anywhere = fuseScore(text, true, Math.min(most, swapped));
			const late = Math.min(swapped, anywhere + NOT_EARLY);
			if (anywhere > Math.min(most, late)) return late;
			// More letters than a piece are no beginning of something, but all of it.
			if (only === undefined) return anywhere;
			// By default Fuse adds to the share of errors a hundredth for each letter between the beginning and a match.
			const worst = 2 * Math.min(most, late) - anywhere + ROUNDING;
			const furthest = (worst - anywhere) * FUSE_DISTANCE;
			const errors = worst * only.length;
			if (only.errorsIn(text, Math.ceil(furthest + only.length + errors)) > errors) return late;
			return Math.min(late, (anywhere + fuseScore(text, false, worst)) / 2);
		},
	};
}
