import { BLOCK } from '../segments/postings.ts';
import { GONE, numberIn, type Part } from './parts.ts';
import { PostingCursor, type Tally } from './postingCursor.ts';

/** A term that is looked for. */
export interface WeightedTerm {
	/** Its number in each part, -1 where that part does not print it. */
	readonly terms: readonly number[];
	/**
	 * What its impact is multiplied by: a whole number of at least 1, so that sums are exact. All factors together times the
	 * largest impact must stay below {@link MOST_SCORE}.
	 */
	readonly factor: number;
	/**
	 * Whether a unit may be an answer that holds this term and no required one. False only where {@link TopQuestion.accept}
	 * refuses all such units.
	 */
	readonly required: boolean;
}

export interface TopQuestion {
	/** Each term once. */
	readonly terms: readonly WeightedTerm[];
	/** How many units are wanted. */
	readonly most: number;
	/**
	 * Asked only of units that score well enough and are not withdrawn; within a part in ascending order.
	 *
	 * @param number - of the unit in the whole
	 * @param holds - which of the terms stand in it: bit `i % 32` of number `from + i / 32` is term `i`
	 * @param part - where it is kept: index of the part, and the unit's number there
	 */
	readonly accept: (number: number, holds: Int32Array, from: number, part: number, unit: number) => boolean;
}

interface ScoredUnit {
	/** In the whole. */
	readonly unit: number;
	/** Sum of factor times impact. */
	readonly score: number;
	/** Which of the terms stand in it, as bits. */
	readonly holds: Int32Array;
}

export interface TopUnits {
	/** Best first; of equal scores the lower number first. */
	readonly top: readonly ScoredUnit[];
	/** Postings that were decoded, and postings that the terms have together. */
	readonly visited: number;
	readonly postings: number;
}

/** Sums are kept in 32 bits with a sign. */
export const MOST_SCORE = 2 ** 31 - 1;

/** Units scored at once: their sums stay in the processor's nearest cache, and one bound holds for all of them. */
const WINDOW = 4096;
/** Where one place in so many was met, passing over all of them in order is cheaper than sorting. */
const DENSE = 16;
const FIRST_WINDOW = 256;
/** Asking a term about one unit takes as long as reading so many of its postings. */
const ASKING = 8;

/** A unit that was among the best at some time. What falls out is filled anew: most units that come in do not stay. */
interface Place {
	unit: number;
	score: number;
	readonly holds: Int32Array;
}

/** The best so far, in order. */
class Best {
	readonly #most: number;
	readonly #words: number;
	readonly kept: Place[] = [];
	/** What a unit has to be above; 0 as long as there is room for any. */
	mark = 0;

	/** @param words - numbers of 32 bits that say which terms stand in a unit */
	constructor(most: number, words: number) {
		this.#most = most;
		this.#words = words;
	}

	add(unit: number, score: number, holds: Int32Array, from: number): void {
		const { kept } = this;
		const words = this.#words;
		const fallen = kept.length < this.#most ? undefined : kept[kept.length - 1];
		const one = fallen ?? { unit, score, holds: new Int32Array(words) };
		if (fallen === undefined) kept.push(one);
		one.unit = unit;
		one.score = score;
		for (let i = 0; i < words; i++) one.holds[i] = holds[from + i] ?? 0;
		// Of all units there is no best: they are put in order at the end.
		if (this.#most === Number.POSITIVE_INFINITY) return;
		let at = kept.length - 1;
		for (; at > 0; at--) {
			const other = kept[at - 1];
			if (other === undefined || compare(other, one) < 0) break;
			kept[at] = other;
		}
		kept[at] = one;
		if (kept.length === this.#most) this.mark = kept[kept.length - 1]?.score ?? 0;
	}
}

const compare = (a: ScoredUnit, b: ScoredUnit): number => b.score - a.score || a.unit - b.unit;

/**
 * Finds the best units of all parts, exactly as scoring every unit would give them, without reading most postings. What is
 * needed for adding up is made once and used by one question after another.
 *
 * Units are taken in windows. The largest impact of each term's blocks there bounds what a unit of the window can reach:
 * where that does not beat the worst of the best so far, the window is skipped unread. In the others the terms are parted as
 * in MaxScore (Turtle and Flood 1995; block maxima: Ding and Suel 2011): terms that together cannot lift a unit over that
 * mark are only asked about units that the others found. Required terms carry the floor: a unit without any of them is
 * refused whatever its score, so the rest is never read for its own sake.
 */
export function makeTopUnits(parts: readonly Part[]): (question: TopQuestion) => TopUnits {
	const longest = Math.min(
		WINDOW,
		parts.reduce((most, { segment }) => Math.max(most, segment.units), 0),
	);
	const tally: Tally = {
		sums: new Int32Array(longest),
		holds: new Int32Array(longest),
		words: 1,
		met: new Uint16Array(longest),
		size: 0,
	};
	const blocks: Uint32Array<ArrayBuffer>[] = [];
	return (question) => {
		tally.words = Math.max(1, Math.ceil(question.terms.length / 32));
		const best = new Best(question.most, tally.words);
		if (tally.holds.length < longest * tally.words) tally.holds = new Int32Array(longest * tally.words);
		while (blocks.length < question.terms.length) blocks.push(new Uint32Array(BLOCK));
		let visited = 0;
		let postings = 0;
		try {
			for (const [i, part] of parts.entries()) {
				for (const { visited: read, count } of search(part, i, question, tally, blocks, best)) {
					visited += read;
					postings += count;
				}
			}
		} catch (error) {
			// What was being added up is of no use to the next question.
			tally.sums.fill(0);
			throw error;
		}
		if (question.most === Number.POSITIVE_INFINITY) best.kept.sort(compare);
		return { top: best.kept, visited, postings };
	};
}

/** Leaves out the places whose sum is not above a mark. What is left stays in order. */
function drop(tally: Tally, mark: number): void {
	const { sums, met, size } = tally;
	let left = 0;
	for (let i = 0; i < size; i++) {
		const place = met[i] ?? 0;
		if ((sums[place] ?? 0) > mark) met[left++] = place;
		else sums[place] = 0;
	}
	tally.size = left;
}

/** Puts the places that were met in order. */
function inOrder(tally: Tally, length: number): void {
	const { sums, met, size } = tally;
	if (size * DENSE <= length) {
		met.subarray(0, size).sort();
		return;
	}
	let kept = 0;
	for (let place = 0; place < length; place++) if ((sums[place] ?? 0) !== 0) met[kept++] = place;
	tally.size = kept;
}

function search(
	part: Part,
	index: number,
	{ terms, most, accept }: TopQuestion,
	tally: Tally,
	blocks: readonly Uint32Array<ArrayBuffer>[],
	best: Best,
): readonly PostingCursor[] {
	const { units } = part.segment;
	const lists = terms
		.flatMap(({ terms: numbers, factor, required }, position) => {
			const term = numbers[index] ?? -1;
			return term < 0
				? []
				: { cursor: new PostingCursor(part.segment, term, factor, position, blocks[position]), required, position };
		})
		// Optional ones first, then the most frequent: those are the ones to leave unread.
		.sort(
			(a, b) => Number(a.required) - Number(b.required) || b.cursor.count - a.cursor.count || a.position - b.position,
		);
	const bounds = new Float64Array(lists.length);
	const reads = new Uint8Array(lists.length);
	// Within a part units come in ascending order, so one with an equal score comes too late for a better place. Units of
	// another part may stand before those that are known.
	const tie = index === 0 ? 0 : 1;

	let to = 0;
	while (to < units && most > 0) {
		// Nothing is found before the next unit of a required term.
		let from = units;
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			if (list?.required === true) from = Math.min(from, list.cursor.nextFrom(to));
		}
		if (from >= units) break;
		const full = best.kept.length >= most;
		// Small windows at first: the sooner some good units are known, the more of the rest is skipped.
		to = Math.min(units, from + (full ? WINDOW : Math.min(WINDOW, Math.max(FIRST_WINDOW, from))));
		const mark = full ? best.mark - tie : 0;

		let all = 0;
		for (let i = 0; i < lists.length; i++) {
			const bound = lists[i]?.cursor.mostIn(from, to) ?? 0;
			bounds[i] = bound;
			all += bound;
		}
		if (all <= mark) continue;

		/** What the terms that are not read for their own sake can add together. */
		let unread = 0;
		for (let i = 0; i < lists.length; i++) if (lists[i]?.required !== true) unread += bounds[i] ?? 0;
		let read = 0;
		for (let i = 0; i < lists.length; i++) {
			reads[i] = 0;
			const bound = bounds[i] ?? 0;
			if (lists[i]?.required !== true || bound === 0) continue;
			if (full && unread + bound <= mark) {
				unread += bound;
				continue;
			}
			reads[i] = 1;
			read++;
		}
		tally.size = 0;
		for (let i = 0; i < lists.length; i++) {
			// Where only one term is read, its weak blocks can be left out one by one.
			if (reads[i] === 1) lists[i]?.cursor.addTo(tally, from, to, read === 1 ? mark - unread : 0);
		}

		// One term's units are in order as they were met, without those that are out of reach.
		if (read > 1) {
			drop(tally, mark - unread);
			if (tally.size > 1) inOrder(tally, to - from);
		}
		// Heaviest first, so that most places are out before the frequent terms are asked.
		for (let i = lists.length - 1; i >= 0 && tally.size > 0; i--) {
			const list = lists[i];
			const bound = bounds[i] ?? 0;
			if (list === undefined || reads[i] === 1 || bound === 0) continue;
			unread -= bound;
			if (tally.size * ASKING > (list.cursor.count / units) * (to - from)) list.cursor.addToMet(tally, from, to);
			else list.cursor.addToEach(tally, from, mark - unread);
			drop(tally, mark - unread);
		}
		const { sums, holds, words, met, size } = tally;
		for (let i = 0; i < size; i++) {
			const place = met[i] ?? 0;
			const score = sums[place] ?? 0;
			sums[place] = 0;
			if (score <= best.mark - tie) continue;
			const number = numberIn(part, from + place);
			if (number === GONE || !accept(number, holds, place * words, index, from + place)) continue;
			best.add(number, score, holds, place * words);
		}
	}
	return lists.map(({ cursor }) => cursor);
}
