import type { ByteSink } from '../files/byteSink.ts';

/**
 * How the units of a term are kept: ascending numbers in blocks. The few of a rare term are differences in bytes of variable
 * length. A block of a frequent term is parted by the idea of Elias and Fano (Ottaviano and Venturini 2014, "Partitioned
 * Elias-Fano indexes"): of each unit the low bits stand side by side in as many bits as the usual distance has; the high ones
 * as a row of bits, a 1 for each unit and a 0 before each step:
 *
 * ```text
 * units 1 4 5 12, two low bits each      low   01 00 01 00
 * high parts    0 1 1  3                 high  1 0 1 1 0 0 1
 * ```
 *
 * So a unit is looked up where it must stand, without unpacking the block, and that in fewer bits than differences would take.
 */

/** Postings of one block: large enough that its head costs nothing, small enough that skipping one matters. */
export const BLOCK = 128;
/** Low bits are read from two neighbouring numbers of 32 bits; high bits and low bits together are below 2 ** 31. */
export const MOST_UNITS = 2 ** 24;

function room(sink: ByteSink, more: number): void {
	if (sink.length + more <= sink.bytes.length) return;
	const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.length + more));
	larger.set(sink.bytes);
	sink.bytes = larger;
}

/** Most bytes of one variable-length difference: 24 bits, seven a byte. */
const LONGEST_VARINT = 4;

/** Appends units `from` to `to` of a list, its first ones, as differences. */
export function encodeFew(sink: ByteSink, units: Uint32Array, from: number, to: number): void {
	room(sink, (to - from) * LONGEST_VARINT);
	let previous = -1;
	for (let i = from; i < to; i++) {
		const unit = units[i] ?? 0;
		let difference = unit - previous - 1;
		previous = unit;
		while (difference >= 0x80) {
			sink.bytes[sink.length++] = (difference & 0x7f) | 0x80;
			difference >>>= 7;
		}
		sink.bytes[sink.length++] = difference;
	}
}

/**
 * Reads what {@link encodeFew} wrote.
 *
 * @param into - takes the units, from index 0
 */
export function decodeFew(bytes: Uint8Array, at: number, count: number, into: Uint32Array): void {
	let place = at;
	let unit = -1;
	for (let i = 0; i < count; i++) {
		let byte = bytes[place++] ?? 0;
		let difference = byte & 0x7f;
		for (let shift = 7; byte >= 0x80; shift += 7) {
			byte = bytes[place++] ?? 0;
			difference |= (byte & 0x7f) << shift;
		}
		unit += difference + 1;
		into[i] = unit;
	}
}

/** How many low bits each unit of a block has: as many as the usual distance between two of them. */
const lowBits = (count: number, span: number): number => 31 - Math.clz32(span / count);

/** Numbers of 32 bits that hold the low bits of a block. */
const lowWords = (count: number, bits: number): number => (count * bits + 31) >>> 5;

/**
 * Appends units `from` to `to` of a list as one block, at a multiple of four bytes.
 *
 * @param before - the unit before the first, -1 at the beginning of a list
 * @returns where it begins, in numbers of 32 bits
 */
export function encodeBlock(sink: ByteSink, units: Uint32Array, from: number, to: number, before: number): number {
	const count = to - from;
	const span = (units[to - 1] ?? 0) - before;
	const bits = lowBits(count, span);
	const start = (sink.length + 3) & ~3;
	const size = 4 * (lowWords(count, bits) + ((count + ((span - 1) >>> bits) + 31) >>> 5));
	room(sink, start + size - sink.length);
	sink.length = start + size;
	const { bytes } = sink;
	const mask = (1 << bits) - 1;
	const high = start + 4 * lowWords(count, bits);
	let at = start;
	let window = 0;
	let held = 0;
	for (let i = 0; i < count; i++) {
		const offset = (units[from + i] ?? 0) - before - 1;
		window |= (offset & mask) << held;
		for (held += bits; held >= 8; held -= 8) {
			bytes[at++] = window & 0xff;
			window >>>= 8;
		}
		const place = (offset >>> bits) + i;
		bytes[high + (place >>> 3)] = (bytes[high + (place >>> 3)] ?? 0) | (1 << (place & 7));
	}
	if (held > 0) bytes[at] = window;
	return start >>> 2;
}

/**
 * Reads one block.
 *
 * @param words - the bytes as numbers of 32 bits; the block begins with number `at` of them
 * @param before - the unit before the first, -1 at the beginning of a list
 * @param last - the last of its units
 * @param into - takes the units, from index 0
 */
export function decodeBlock(
	words: Uint32Array,
	at: number,
	count: number,
	before: number,
	last: number,
	into: Uint32Array,
): void {
	const bits = lowBits(count, last - before);
	const mask = (1 << bits) - 1;
	let high = at + lowWords(count, bits);
	let bit = 0;
	/** What the high bits of unit `i` are, less `i`, at the last bit of a row. */
	let steps = 31;
	for (let i = 0; i < count; steps += 32) {
		for (let row = words[high++] ?? 0; row !== 0; row &= row - 1) {
			const step = steps - Math.clz32(row & -row) - i;
			const low = at + (bit >>> 5);
			const shift = bit & 31;
			// Shifted in two steps: by 32 in one would be not at all.
			const over = ((words[low + 1] ?? 0) << 1) << (31 - shift);
			const rest = (((words[low] ?? 0) >>> shift) | over) & mask;
			bit += bits;
			into[i++] = before + 1 + ((step << bits) | rest);
		}
	}
}

/** How many bits of a number of 32 are 1. */
function ones(value: number): number {
	let v = value - ((value >>> 1) & 0x55555555);
	v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
	return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const NO_WORDS = new Uint32Array(0);

/** Looks units of a block up: passes over the high bits, and looks at the few units that share those of the one in question. */
export class BlockReader {
	/** Units that were looked at, in all blocks. */
	visited = 0;
	#words: Uint32Array = NO_WORDS;
	#low = 0;
	#high = 0;
	#count = 0;
	#before = 0;
	#bits = 0;
	/** Where the last search was: a number of the high bits, and how many zeros stand before it. */
	#word = 0;
	#zeros = 0;

	/** Turns to a block, as {@link decodeBlock} reads it. */
	open(words: Uint32Array, at: number, count: number, before: number, last: number): void {
		this.#words = words;
		this.#count = count;
		this.#before = before;
		this.#bits = lowBits(count, last - before);
		this.#low = at;
		this.#high = at + lowWords(count, this.#bits);
		this.#word = this.#high;
		this.#zeros = 0;
	}

	/**
	 * @param unit - above `before`, `last` at most, and not below the one that was looked for before
	 * @returns its index in the block, or -1 where it does not stand there
	 */
	find(unit: number): number {
		const words = this.#words;
		const bits = this.#bits;
		const high = this.#high;
		const count = this.#count;
		const mask = (1 << bits) - 1;
		const offset = unit - this.#before - 1;
		const step = offset >>> bits;
		// The units of this step stand behind the zero that has its number.
		let place = 0;
		if (step > 0) {
			let word = this.#word;
			let zeros = ~(words[word] ?? 0);
			let missing = step - this.#zeros;
			for (let here = ones(zeros); here < missing; here = ones(zeros)) {
				missing -= here;
				zeros = ~(words[++word] ?? 0);
			}
			this.#word = word;
			this.#zeros = step - missing;
			for (; missing > 1; missing--) zeros &= zeros - 1;
			place = (word - high) * 32 + 32 - Math.clz32(zeros & -zeros);
		}
		for (let i = place - step; i < count; i++, place++) {
			if ((((words[high + (place >>> 5)] ?? 0) >>> (place & 31)) & 1) === 0) return -1;
			this.visited++;
			const bit = i * bits;
			const low = this.#low + (bit >>> 5);
			const shift = bit & 31;
			const over = shift + bits > 32 ? (words[low + 1] ?? 0) << (32 - shift) : 0;
			const rest = (((words[low] ?? 0) >>> shift) | over) & mask;
			if (rest === (offset & mask)) return i;
			if (rest > (offset & mask)) return -1;
		}
		return -1;
	}
}
