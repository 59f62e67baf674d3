/**
 * How the units of a term are kept: ascending numbers as differences, in blocks. A full block has its differences packed in
 * as many bits as the largest needs (frequent terms have small differences and many full blocks); the last, shorter
 * block has them as variable-length bytes.
 */

/** Postings of one block: large enough that its head costs nothing, small enough that skipping one matters. */
export const BLOCK = 128;
/** The bit packer's window is 32 bits wide, so a difference has at most 24. */
export const MOST_UNITS = 2 ** 24;

/** A growing stretch of bytes. */
export interface ByteSink {
	bytes: Uint8Array;
	length: number;
}

function room(sink: ByteSink, more: number): void {
	if (sink.length + more <= sink.bytes.length) return;
	const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.length + more));
	larger.set(sink.bytes);
	sink.bytes = larger;
}

/** Most bytes of one variable-length difference: 24 bits, seven a byte. */
const LONGEST_VARINT = 4;

/**
 * Appends units `from` to `to` of a list as one block.
 *
 * @param before - the unit before the first, -1 at the beginning of a list
 */
export function encodeBlock(sink: ByteSink, units: Uint32Array, from: number, to: number, before: number): void {
	if (to - from < BLOCK) {
		room(sink, (to - from) * LONGEST_VARINT);
		let previous = before;
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
		return;
	}
	let all = 0;
	let previous = before;
	for (let i = from; i < to; i++) {
		const unit = units[i] ?? 0;
		all |= unit - previous - 1;
		previous = unit;
	}
	const width = 32 - Math.clz32(all);
	room(sink, 1 + width * (BLOCK / 8));
	sink.bytes[sink.length++] = width;
	let window = 0;
	let held = 0;
	previous = before;
	for (let i = from; i < to; i++) {
		const unit = units[i] ?? 0;
		window |= (unit - previous - 1) << held;
		held += width;
		previous = unit;
		while (held >= 8) {
			sink.bytes[sink.length++] = window & 0xff;
			window >>>= 8;
			held -= 8;
		}
	}
}

/**
 * Reads one block.
 *
 * @param count - postings in it; {@link BLOCK} for a full one
 * @param before - the unit before the first, -1 at the beginning of a list
 * @param into - takes the units, from index 0
 */
export function decodeBlock(bytes: Uint8Array, at: number, count: number, before: number, into: Uint32Array): void {
	let place = at;
	let unit = before;
	if (count < BLOCK) {
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
		return;
	}
	const width = bytes[place++] ?? 0;
	const mask = 2 ** width - 1;
	let window = 0;
	let held = 0;
	for (let i = 0; i < BLOCK; i++) {
		if (held >= width) {
			unit += (window & mask) + 1;
			window >>>= width;
			held -= width;
		} else {
			const next =
				(bytes[place] ?? 0) |
				((bytes[place + 1] ?? 0) << 8) |
				((bytes[place + 2] ?? 0) << 16) |
				((bytes[place + 3] ?? 0) << 24);
			place += 4;
			unit += ((window | (next << held)) & mask) + 1;
			const used = width - held;
			window = next >>> used;
			held = 32 - used;
		}
		into[i] = unit;
	}
}
