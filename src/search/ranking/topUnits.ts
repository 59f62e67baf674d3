import { BLOCK } from '../segments/postings.ts';
import { BestUnits, compareUnits, type ScoredUnit } from './bestUnits.ts';
import { EnoughTerms } from './enoughTerms.ts';
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
}

export interface TopQuestion {
	/** Each term once. */
	readonly terms: readonly WeightedTerm[];
	/** How many units are wanted. */
	readonly most: number;
	/**
	 * Whether units that hold these terms are wanted: the floor. Where some are enough, more of them must be enough too.
	 *
	 * @param holds - bit `i % 32` of number `from + i / 32` is term `i`
	 */
	readonly reaches: (holds: Int32Array, from: number) => boolean;
	/**
	 * Asked only of units that score well enough, reach the floor and are not withdrawn; within a part in ascending order.
	 *
	 * @param number - of the unit in the whole
	 * @param part - where it is kept: index of the part, and the unit's number there
	 */
	readonly accept: (number: number, part: number, unit: number) => boolean;
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

/**
 * Units scored at once: their sums stay in the processor's nearest cache, and one bound holds for all of them. More where few
 * units are looked at, whose sums are few.
 */
const WINDOW = 4096;
const LARGEST_WINDOW = 2 ** 15;
/** So many postings of required terms are worth a window. */
const WORTH_A_WINDOW = 256;
/** The first windows are smaller by this: the sooner some good units are known, the more of the rest is skipped. */
const FIRST_WINDOWS = 16;
/** Where one place in so many was met, passing over all of them in order is cheaper than sorting. */
const DENSE = 16;
/** Asking a term about one unit takes as long as reading so many of its postings. */
const ASKING = 8;

/**
 * Finds the best units of all parts, exactly as scoring every unit would give them, without reading most postings. What is
 * needed for adding up is made once and used by one question after another.
 *
 * Units are taken in windows. The largest impact of each term's blocks there bounds what a unit of the window can reach:
 * where that does not beat the worst of the best so far, the window is skipped unread. In the others the terms are parted as
 * in MaxScore (Turtle and Flood 1995; block maxima: Ding and Suel 2011): terms that together cannot lift a unit over that
 * mark are only asked about units that the others found. So are terms that together do not reach the floor, whatever they
 * score; and what cannot reach it any more, whatever the terms that are still to be asked say, is dropped.
 */
export function makeTopUnits(parts: readonly Part[]): (question: TopQuestion) => TopUnits {
	const longest = Math.min(
		LARGEST_WINDOW,
		parts.reduce((most, { segment }) => Math.max(most, segment.units), 0),
	);
	const enough = new EnoughTerms();
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
		const best = new BestUnits(question.most, tally.words);
		if (tally.holds.length < WINDOW * tally.words) tally.holds = new Int32Array(WINDOW * tally.words);
		enough.begin(question.reaches);
		while (blocks.length < question.terms.length) blocks.push(new Uint32Array(BLOCK));
		let visited = 0;
		let postings = 0;
		try {
			for (const [i, part] of parts.entries()) {
				for (const { visited: read, count } of search(part, i, question, { tally, blocks, enough, best })) {
					visited += read;
					postings += count;
				}
			}
		} catch (error) {
			// What was being added up is of no use to the next question.
			tally.sums.fill(0);
			throw error;
		}
		if (question.most === Number.POSITIVE_INFINITY) best.kept.sort(compareUnits);
		return { top: best.kept, visited, postings };
	};
}

/** What one part after another is searched with. */
interface Tools {
	readonly tally: Tally;
	readonly blocks: readonly Uint32Array<ArrayBuffer>[];
	readonly enough: EnoughTerms;
	readonly best: BestUnits;
}

/** A term in one part. */
interface List {
	readonly cursor: PostingCursor;
	/** Whether nothing is wanted that holds this term and no required one. */
	required: boolean;
	readonly position: number;
}

/**
 * Leaves out the places whose sum is not above a mark, and those that cannot reach the floor. What is left stays in order.
 *
 * @param unasked - terms that may yet turn out to stand there; null where there are more than one number has bits
 */
function drop(tally: Tally, mark: number, enough: EnoughTerms, unasked: number | null): void {
	const { sums, holds, met, size } = tally;
	let left = 0;
	for (let i = 0; i < size; i++) {
		const place = met[i] ?? 0;
		if ((sums[place] ?? 0) > mark && (unasked === null || enough.has((holds[place] ?? 0) | unasked)))
			met[left++] = place;
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

/** The terms of a part: first those that do not reach the floor together, then the most frequent: the ones to leave unread. */
function listsOf(part: Part, index: number, { terms, reaches }: TopQuestion, { tally, blocks }: Tools): List[] {
	const lists = terms
		.flatMap(({ terms: numbers, factor }, position) => {
			const term = numbers[index] ?? -1;
			return term < 0
				? []
				: {
						cursor: new PostingCursor(part.segment, term, factor, position, blocks[position]),
						required: false,
						position,
					};
		})
		.sort((a, b) => b.cursor.count - a.cursor.count || a.position - b.position);
	const together = new Int32Array(tally.words);
	for (const list of lists) {
		const word = list.position >> 5;
		const before = together[word] ?? 0;
		together[word] = before | (1 << (list.position & 31));
		list.required = reaches(together, 0);
		if (list.required) together[word] = before;
	}
	return [...lists.filter(({ required }) => !required), ...lists.filter(({ required }) => required)];
}

function search(part: Part, index: number, question: TopQuestion, tools: Tools): readonly PostingCursor[] {
	const { most, reaches, accept } = question;
	const { tally, enough, best } = tools;
	const { units } = part.segment;
	const lists = listsOf(part, index, question, tools);
	const bounds = new Float64Array(lists.length);
	const reads = new Uint8Array(lists.length);
	/** With more terms than one number has bits, only what holds no required term is left out for the floor's sake. */
	const few = tally.words === 1;
	// Within a part units come in ascending order, so one with an equal score comes too late for a better place. Units of
	// another part may stand before those that are known.
	const tie = index === 0 ? 0 : 1;
	const wanted = lists.reduce((sum, { required, cursor }) => sum + (required ? cursor.count : 0), 0);
	const window = few
		? Math.max(WINDOW, Math.min(LARGEST_WINDOW, Math.floor((units * WORTH_A_WINDOW) / Math.max(1, wanted))))
		: WINDOW;

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
		to = Math.min(units, from + (full ? window : Math.min(window, Math.max(window / FIRST_WINDOWS, from))));
		const mark = full ? best.mark - tie : 0;

		let all = 0;
		let standing = 0;
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			const bound = list?.cursor.mostIn(from, to) ?? 0;
			bounds[i] = bound;
			all += bound;
			if (bound > 0) standing |= 1 << (list?.position ?? 0);
		}
		if (all <= mark || (few && !enough.has(standing))) continue;

		/** What the terms that are not read for their own sake can add together, and which they are. */
		let unread = 0;
		let unasked = 0;
		let read = 0;
		for (let i = 0; i < lists.length; i++) {
			const list = lists[i];
			const bound = bounds[i] ?? 0;
			reads[i] = 0;
			if (list === undefined || bound === 0) continue;
			const together = unasked | (1 << list.position);
			if ((full && unread + bound <= mark) || (few ? !enough.has(together) : !list.required)) {
				unread += bound;
				unasked = together;
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
			drop(tally, mark - unread, enough, few ? unasked : null);
			if (tally.size > 1) inOrder(tally, to - from);
		}
		// Heaviest first, so that most places are out before the frequent terms are asked.
		for (let i = lists.length - 1; i >= 0 && tally.size > 0; i--) {
			const list = lists[i];
			const bound = bounds[i] ?? 0;
			if (list === undefined || reads[i] === 1 || bound === 0) continue;
			unread -= bound;
			unasked &= ~(1 << list.position);
			if (tally.size * ASKING > (list.cursor.count / units) * (to - from)) list.cursor.addToMet(tally, from, to);
			else list.cursor.addToEach(tally, from, mark - unread);
			drop(tally, mark - unread, enough, few ? unasked : null);
		}
		const { sums, holds, words, met, size } = tally;
		for (let i = 0; i < size; i++) {
			const place = met[i] ?? 0;
			const score = sums[place] ?? 0;
			sums[place] = 0;
			if (score <= best.mark - tie) continue;
			const number = numberIn(part, from + place);
			if (number === GONE || !(few || reaches(holds, place * words)) || !accept(number, index, from + place)) continue;
			best.add(number, score, holds, place * words);
		}
	}
	return lists.map(({ cursor }) => cursor);
}
