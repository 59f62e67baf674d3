import { PostingCursor } from './postingCursor.ts';
import type { Segment } from './segment.ts';

/** A term that is looked for, and what its impact is multiplied by: a whole number of at least 1, so that sums are exact. */
export interface WeightedTerm {
	readonly term: number;
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
	/** Asked only of units that score well enough. */
	readonly accept: (unit: number) => boolean;
}

interface ScoredUnit {
	readonly unit: number;
	/** Sum of factor times impact. */
	readonly score: number;
}

export interface TopUnits {
	/** Best first; of equal scores the lower unit first. */
	readonly top: readonly ScoredUnit[];
	/** Postings that were decoded, and postings that the terms have together. */
	readonly visited: number;
	readonly postings: number;
}

/** Units scored at once: their sums stay in the processor's nearest cache, and one bound holds for all of them. */
const WINDOW = 4096;
/** Where one place in so many was met, passing over all of them in order is cheaper than sorting. */
const DENSE = 16;
const FIRST_WINDOW = 256;
/** Asking a term about one unit takes as long as reading so many of its postings. */
const ASKING = 8;

/**
 * The best units, exactly as scoring every unit would give them, without reading most postings.
 *
 * Units are taken in windows. The largest impact of each term's blocks there bounds what a unit of the window can reach:
 * where that does not beat the worst of the best so far, the window is skipped unread. In the others the terms are parted as
 * in MaxScore (Turtle and Flood 1995; block maxima: Ding and Suel 2011): terms that together cannot lift a unit over that
 * mark are only asked about units that the others found. Required terms carry the floor: a unit without any of them is
 * refused whatever its score, so the rest is never read for its own sake.
 */
export function topUnits(segment: Segment, { terms, most, accept }: TopQuestion): TopUnits {
	const lists = terms
		.map(({ term, factor, required }) => ({ cursor: new PostingCursor(segment, term), factor, required, term }))
		.filter(({ cursor }) => cursor.count > 0)
		// Optional ones first, then the most frequent: those are the ones to leave unread.
		.sort((a, b) => Number(a.required) - Number(b.required) || b.cursor.count - a.cursor.count || a.term - b.term);
	const bounds = new Float64Array(lists.length);
	const reads = new Uint8Array(lists.length);
	const sums = new Float64Array(Math.min(WINDOW, segment.units));
	const met = new Uint32Array(sums.length);
	/** Units come in ascending order, so one with an equal score comes too late for a better place. */
	const best: ScoredUnit[] = [];

	const keep = (unit: number, score: number): void => {
		if (!accept(unit)) return;
		if (most === Number.POSITIVE_INFINITY) {
			best.push({ unit, score });
			return;
		}
		let low = 0;
		let high = best.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = best[middle];
			if (other !== undefined && (other.score > score || (other.score === score && other.unit < unit)))
				low = middle + 1;
			else high = middle;
		}
		best.splice(low, 0, { unit, score });
		if (best.length > most) best.pop();
	};

	/** Leaves out the places whose sum is not above a mark; how many are left, still in order. */
	const drop = (size: number, mark: number): number => {
		let left = 0;
		for (let i = 0; i < size; i++) {
			const place = met[i] ?? 0;
			if ((sums[place] ?? 0) > mark) met[left++] = place;
			else sums[place] = 0;
		}
		return left;
	};

	let to = 0;
	for (let from = 0; from < segment.units && most > 0 && lists.length > 0; from = to) {
		// Small windows at first: the sooner some good units are known, the more of the rest is skipped.
		to = Math.min(segment.units, from + Math.min(WINDOW, Math.max(FIRST_WINDOW, from)));
		const full = best.length >= most;
		const mark = full ? (best.at(-1)?.score ?? 0) : 0;

		let all = 0;
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			const bound = list === undefined ? 0 : list.factor * list.cursor.topIn(from, to);
			bounds[i] = bound;
			all += bound;
		}
		if (all <= mark) continue;

		/** What the terms that are not read for their own sake can add together. */
		let unread = 0;
		for (let i = 0; i < lists.length; i++) if (lists[i]?.required !== true) unread += bounds[i] ?? 0;
		let size = 0;
		let read = 0;
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			if (list === undefined) continue;
			reads[i] = 0;
			const bound = bounds[i] ?? 0;
			if (!list.required || bound === 0) continue;
			if (full && unread + bound <= mark) {
				unread += bound;
				continue;
			}
			reads[i] = 1;
			read++;
		}
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			if (list === undefined || reads[i] !== 1) continue;
			// Where only one term is read, its weak blocks can be left out one by one.
			const above = read === 1 ? (mark - unread) / list.factor : 0;
			size = list.cursor.addTo(sums, from, to, list.factor, above, met, size);
		}

		let kept = drop(size, mark - unread);
		// One term's units are in order as they were met.
		if (read > 1 && kept > 1) {
			if (kept * DENSE > to - from) {
				kept = 0;
				for (let place = 0; place < to - from; place++) if ((sums[place] ?? 0) !== 0) met[kept++] = place;
			} else met.subarray(0, kept).sort();
		}
		// Heaviest first, so that most places are out before the frequent terms are asked.
		for (let i = lists.length - 1; i >= 0 && kept > 0; i--) {
			const list = lists[i];
			const bound = bounds[i] ?? 0;
			if (list === undefined || reads[i] === 1 || bound === 0) continue;
			unread -= bound;
			if (kept * ASKING > (list.cursor.count / segment.units) * (to - from)) {
				list.cursor.addToMet(sums, from, to, list.factor);
			} else {
				for (let j = 0; j < kept; j++) {
					const place = met[j] ?? 0;
					sums[place] = (sums[place] ?? 0) + list.factor * list.cursor.impactAt(from + place);
				}
			}
			kept = drop(kept, mark - unread);
		}
		for (let i = 0; i < kept; i++) {
			const place = met[i] ?? 0;
			const score = sums[place] ?? 0;
			sums[place] = 0;
			if (score > (best.length >= most ? (best.at(-1)?.score ?? 0) : 0)) keep(from + place, score);
		}
	}
	if (most === Number.POSITIVE_INFINITY) best.sort((a, b) => b.score - a.score || a.unit - b.unit);
	let visited = 0;
	let postings = 0;
	for (const { cursor } of lists) {
		visited += cursor.visited;
		postings += cursor.count;
	}
	return { top: best, visited, postings };
}
