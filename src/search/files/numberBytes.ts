import type { ByteSink } from './byteSink.ts';

/** Most bytes of one variable-length number of 32 bits: seven bits a byte. */
const LONGEST_VARINT = 5;

/**
 * Whole numbers as bytes: how many there are, then each as its difference from the one before (negative ones between the others:
 * 0, -1, 1, -2, ...), seven bits a byte. Places, counts and lengths take a byte or two so, where four would stand.
 */
export function toNumberBytes(numbers: Uint32Array): Uint8Array {
	const sink: ByteSink = { bytes: new Uint8Array((numbers.length + 1) * LONGEST_VARINT), length: 0 };
	const add = (number: number): void => {
		let rest = number;
		while (rest >= 0x80) {
			sink.bytes[sink.length++] = (rest & 0x7f) | 0x80;
			rest >>>= 7;
		}
		sink.bytes[sink.length++] = rest;
	};
	add(numbers.length);
	let previous = 0;
	for (let i = 0; i < numbers.length; i++) {
		const difference = ((numbers[i] ?? 0) - previous) | 0;
		previous = numbers[i] ?? 0;
		add(((difference << 1) ^ (difference >> 31)) >>> 0);
	}
	return sink.bytes.slice(0, sink.length);
}

/** @throws RangeError for bytes that cannot hold as many numbers as they say */
export function fromNumberBytes(bytes: Uint8Array): Uint32Array {
	let numbers: Uint32Array | null = null;
	let previous = 0;
	let filled = 0;
	// One loop and no calls: a large segment has millions of numbers, all of which are unrolled before its first answer.
	for (let at = 0; numbers === null || filled < numbers.length; ) {
		let byte = bytes[at++] ?? 0;
		let coded = byte & 0x7f;
		for (let shift = 7; byte >= 0x80 && shift < 32; shift += 7) {
			byte = bytes[at++] ?? 0;
			coded |= (byte & 0x7f) << shift;
		}
		if (numbers === null) {
			const count = coded >>> 0;
			if (count > bytes.length - at) throw new RangeError(`${count} numbers in ${bytes.length} bytes`);
			numbers = new Uint32Array(count);
			continue;
		}
		previous = (previous + ((coded >>> 1) ^ -(coded & 1))) >>> 0;
		numbers[filled++] = previous;
	}
	return numbers;
}
