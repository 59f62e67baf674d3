import type { Slices } from '../../text/slices.ts';

/** Strings by the groups of three letters in their words, in flat arrays. */
export interface GramIndex {
	/**
	 * Strings that may hold the words of a beginning side by side, the last one begun: all that do, and others. Null where nothing is
	 * known of them, ascending otherwise.
	 */
	mayHold(beginning: string): Uint32Array | null;
	/** The strings that share most groups with what was typed, rare ones counting more; at most so many, best first. */
	closest(typed: string, most: number): readonly Close[];
}

interface Close {
	/** Index into the strings. */
	readonly index: number;
	/** What is shared of the groups of both, 0 to 1. */
	readonly likeness: number;
}

const GRAM = 3;
/** Stands before each word, so that its first letters make a group of their own. */
const BEGINNING = 0x5e;
const SPACE = 0x20;
/** Three letters are one small number: so many bits tell those of a script apart. */
const LETTER_BITS = 10;
const LETTER = 2 ** LETTER_BITS - 1;
const GRAMS = 2 ** (GRAM * LETTER_BITS);

/** Strings that are taken in before other work is let through. */
const STRINGS_A_SLICE = 64;
const NONE = new Uint32Array(0);

/**
 * The groups of each word, so that the order of the words does not count. A word too short for one is one by itself.
 *
 * @param begun - the last word may go on: if it is too short it says nothing
 */
function eachGram(folded: string, begun: boolean, take: (gram: number) => void): void {
	let gram = BEGINNING;
	let letters = 1;
	for (let i = 0; i <= folded.length; i++) {
		const ends = i === folded.length;
		const unit = ends ? SPACE : folded.charCodeAt(i);
		if (unit !== SPACE) {
			gram = ((gram << LETTER_BITS) | (unit & LETTER)) & (GRAMS - 1);
			letters++;
			if (letters >= GRAM) take(gram);
			continue;
		}
		if (letters < GRAM && !(ends && begun)) take(gram);
		gram = BEGINNING;
		letters = 1;
	}
}

/** @param folded - words of letters and digits, one space between two */
export function* makeGramIndex(folded: readonly string[]): Slices<GramIndex> {
	const numbers = new Map<number, number>();
	/** For each group in how many strings it stands, and the last of them, plus 1. */
	const counts: number[] = [];
	const lastIn: number[] = [];
	/** The groups of each string, one string after another. */
	const met = new Uint32Array(folded.reduce((sum, one) => sum + one.length + 1, 0));
	const ends = new Uint32Array(folded.length);
	let entries = 0;
	for (const [index, one] of folded.entries()) {
		eachGram(one, false, (gram) => {
			const known = numbers.get(gram);
			const number = known ?? counts.length;
			if (known === undefined) {
				numbers.set(gram, number);
				counts.push(0);
				lastIn.push(0);
			}
			if (lastIn[number] === index + 1) return;
			lastIn[number] = index + 1;
			counts[number] = (counts[number] ?? 0) + 1;
			met[entries++] = number;
		});
		ends[index] = entries;
		if (index % STRINGS_A_SLICE === 0) yield;
	}
	const starts = new Uint32Array(counts.length + 1);
	for (const [number, count] of counts.entries()) starts[number + 1] = (starts[number] ?? 0) + count;
	yield;
	const next = starts.slice();
	const lists = new Uint32Array(entries);
	for (let index = 0, i = 0; index < folded.length; index++) {
		for (; i < (ends[index] ?? 0); i++) {
			const number = met[i] ?? 0;
			const at = next[number] ?? 0;
			lists[at] = index;
			next[number] = at + 1;
		}
	}
	const listOf = (gram: number): Uint32Array => {
		const number = numbers.get(gram);
		return number === undefined ? NONE : lists.subarray(starts[number], starts[number + 1]);
	};
	const gramsIn = (index: number): number => (ends[index] ?? 0) - (ends[index - 1] ?? 0);

	return {
		mayHold(beginning) {
			let shortest: Uint32Array | null = null;
			eachGram(beginning, true, (gram) => {
				const list = listOf(gram);
				if (shortest === null || list.length < shortest.length) shortest = list;
			});
			return shortest;
		},
		closest(typed, most) {
			const grams = new Set<number>();
			eachGram(typed, false, (gram) => grams.add(gram));
			const shared = new Float32Array(folded.length);
			let all = 0;
			for (const gram of grams) {
				const list = listOf(gram);
				const rarity = Math.log(1 + folded.length / (1 + list.length));
				all += rarity;
				for (let i = 0; i < list.length; i++) {
					const index = list[i] ?? 0;
					shared[index] = (shared[index] ?? 0) + rarity;
				}
			}
			/** The best so far, in order: few strings are better than the last of them. */
			const chosen: number[] = [];
			let least = 0;
			for (let index = 0; index < shared.length; index++) {
				const sum = shared[index] ?? 0;
				if (sum === 0 || sum < least) continue;
				const { length } = folded[index] ?? '';
				let at = chosen.length;
				for (; at > 0; at--) {
					const other = chosen[at - 1] ?? 0;
					const difference = sum - (shared[other] ?? 0);
					if (difference < 0 || (difference === 0 && length >= (folded[other] ?? '').length)) break;
				}
				chosen.splice(at, 0, index);
				if (chosen.length > most) chosen.pop();
				if (chosen.length === most) least = shared[chosen[most - 1] ?? 0] ?? 0;
			}
			return chosen.map((index) => {
				const sum = shared[index] ?? 0;
				const printed = (sum * gramsIn(index)) / grams.size;
				return { index, likeness: Math.min(1, (2 * sum) / (all + printed)) };
			});
		},
	};
}
