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
		marked: new Int32Array((longest + 31) >>> 5),
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
			for (const array of [tally.sums, tally.holds, tally.marked]) array.fill(0);
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

/** What a place has to be above to stay, and which terms may yet turn out to stand there. */
interface Bar {
	readonly enough: EnoughTerms;
	/** False where there are more terms than one number has bits: then the floor is asked about at the end. */
	readonly few: boolean;
	mark: number;
	unasked: number;
}

/** Whether a place is above the bar. */
const stays = ({ sums, holds }: Tally, { enough, few, mark, unasked }: Bar, place: number): boolean =>
	(sums[place] ?? 0) > mark && (!few || enough.has((holds[place] ?? 0) | unasked));

/** Forgets what was added up for a place. */
function clear({ sums, holds, words }: Tally, place: number): void {
	sums[place] = 0;
	for (let i = 0; i < words; i++) holds[place * words + i] = 0;
}

/** Of the places that are marked in a stretch those above the bar, in order. */
function gather(tally: Tally, length: number, bar: Bar): void {
	const { marked, met } = tally;
	const end = (length + 31) >>> 5;
	let kept = 0;
	for (let i = 0; i < end; i++) {
		let row = marked[i] ?? 0;
		if (row === 0) continue;
		marked[i] = 0;
		for (; row !== 0; row &= row - 1) {
			const place = i * 32 + 31 - Math.clz32(row & -row);
			if (stays(tally, bar, place)) met[kept++] = place;
			else clear(tally, place);
		}
	}
	tally.size = kept;
}

/** Leaves out the places that were met and are not above the bar. What is left stays in order. */
function drop(tally: Tally, bar: Bar): void {
	const { met, size } = tally;
	let left = 0;
	for (let i = 0; i < size; i++) {
		const place = met[i] ?? 0;
		if (stays(tally, bar, place)) met[left++] = place;
		else clear(tally, place);
	}
	tally.size = left;
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
	const bar: Bar = { enough, few, mark: 0, unasked: 0 };
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
		bar.mark = mark - unread;
		bar.unasked = unasked;
		tally.size = 0;
		for (let i = 0; i < lists.length; i++) {
			if (reads[i] !== 1) continue;
			// Where only one term is read, its weak blocks can be left out one by one.
			if (read === 1) lists[i]?.cursor.addAlone(tally, from, to, bar.mark);
			else lists[i]?.cursor.addTo(tally, from, to);
		}
		if (read > 1) gather(tally, to - from, bar);
		// Heaviest first, so that most places are out before the frequent terms are asked.
		for (let i = lists.length - 1; i >= 0 && tally.size > 0; i--) {
			const list = lists[i];
			const bound = bounds[i] ?? 0;
			if (list === undefined || reads[i] === 1 || bound === 0) continue;
			bar.mark += bound;
			bar.unasked &= ~(1 << list.position);
			if (tally.size * ASKING > (list.cursor.count / units) * (to - from)) list.cursor.addToMet(tally, from, to);
			else list.cursor.addToEach(tally, from, bar.mark);
			drop(tally, bar);
		}
		const { sums, holds, words, met, size } = tally;
		for (let i = 0; i < size; i++) {
			const place = met[i] ?? 0;
			const score = sums[place] ?? 0;
			if (score > best.mark - tie) {
				const number = numberIn(part, from + place);
				const reached = number !== GONE && (few || reaches(holds, place * words));
				if (reached && accept(number, index, from + place)) best.add(number, score, holds, place * words);
			}
			clear(tally, place);
		}
	}
	return lists.map(({ cursor }) => cursor);
}
