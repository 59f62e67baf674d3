import { crc32 } from 'node:zlib';
import { atOnce, type Slices } from '../text/slices.ts';
import { fromNumberBytes } from './numberBytes.ts';

/**
 * Sections of bytes as one file, which is known again when it is read. Little-endian, every section at a multiple of 8 bytes,
 * so that what is read is used in place:
 *
 * ```text
 * 0   what it is (6 letters), 2 bytes of version
 * 8   length of the whole file (8 bytes)
 * 16  CRC-32 of everything from byte 20 on
 * 20  number of sections
 * 24  fingerprint of the rules that it was made by, and 4 bytes of nothing
 * 32  for each section its length in bytes (8 bytes each); then the sections
 * ```
 */
export interface ContainerForm {
	/** Six letters. */
	readonly magic: string;
	readonly version: number;
	/** Of whatever the sections depend on beside what they were made of. */
	readonly fingerprint: number;
}

const HEAD = 32;
const CHECKED_FROM = 20;
const ALIGNMENT = 8;

/** Why some bytes are not what they should be, in words for a log. The one who asked makes them anew. */
export class ContainerError extends Error {
	override readonly name = 'ContainerError';
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** A number array as the bytes that it consists of. */
export const bytesOf = (array: Uint8Array | Uint32Array): Uint8Array =>
	new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The same sections always give the same bytes. */
export function pack(
	{ magic, version, fingerprint }: ContainerForm,
	sections: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
	const first = HEAD + sections.length * 8;
	const length = sections.reduce((sum, section) => sum + aligned(section.length), aligned(first));
	const bytes = new Uint8Array(length);
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode(magic));
	view.setUint16(6, version, true);
	view.setBigUint64(8, BigInt(length), true);
	view.setUint32(20, sections.length, true);
	view.setUint32(24, fingerprint, true);
	let at = aligned(first);
	for (const [i, section] of sections.entries()) {
		view.setBigUint64(HEAD + i * 8, BigInt(section.length), true);
		bytes.set(section, at);
		at += aligned(section.length);
	}
	view.setUint32(16, crc32(bytes.subarray(CHECKED_FROM)), true);
	return bytes;
}

/** Takes a checksum of bytes that come piece by piece, as they stand in the file. */
export function makeCheck(): { add(piece: Uint8Array): void; sum(): number } {
	let at = 0;
	let sum = 0;
	return {
		add(piece) {
			const checked = piece.subarray(Math.max(0, Math.min(piece.length, CHECKED_FROM - at)));
			sum = crc32(checked, sum);
			at += piece.length;
		},
		sum: () => sum,
	};
}

/** Bytes that are checked at once. */
const PIECE = 2 ** 22;

/** The checksum of bytes that are there as a whole. */
export function* checking(bytes: Uint8Array): Slices<number> {
	const check = makeCheck();
	for (let at = 0; at < bytes.length; at += PIECE) {
		check.add(bytes.subarray(at, at + PIECE));
		yield;
	}
	return check.sum();
}

/** Hands the sections out one after another. */
export interface Sections {
	bytes(): Uint8Array;
	/** Numbers that stand as they are used. */
	numbers(): Uint32Array;
	/**
	 * Numbers that stand as `toNumberBytes` gives them.
	 *
	 * @throws ContainerError for what are none
	 */
	coded(): Uint32Array;
	/** @throws ContainerError for what is no UTF-8 */
	text(): string;
}

/**
 * The sections of some bytes, as views into them: they must not be changed afterwards.
 *
 * @param sum - the checksum, where it was taken while the bytes were read ({@link makeCheck})
 * @throws ContainerError for bytes that are cut short, torn, of another version or of something else
 */
export function unpack({ magic, version, fingerprint }: ContainerForm, given: Uint8Array, sum?: number): Sections {
	// Arrays of 32 bits need their place to be a multiple of four.
	const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
	if (bytes.length < HEAD || String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) {
		throw new ContainerError('not an index segment');
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const held = view.getUint16(6, true);
	if (held !== version) throw new ContainerError(`a segment of version ${held}, not ${version}`);
	const length = Number(view.getBigUint64(8, true));
	if (length !== bytes.length) throw new ContainerError(`${bytes.length} bytes of ${length}`);
	if (view.getUint32(16, true) !== (sum ?? atOnce(checking(bytes)))) {
		throw new ContainerError('checksum does not fit');
	}
	if (view.getUint32(24, true) !== fingerprint) throw new ContainerError('built with other word lists');

	const count = view.getUint32(20, true);
	let at = aligned(HEAD + count * 8);
	let next = 0;
	const section = (): Uint8Array => {
		if (next >= count) throw new ContainerError(`${count} sections, too few`);
		const size = Number(view.getBigUint64(HEAD + next * 8, true));
		const one = bytes.subarray(at, at + size);
		at += aligned(size);
		next++;
		return one;
	};
	const decoder = new TextDecoder('utf-8', { fatal: true });
	return {
		bytes: section,
		numbers() {
			const { buffer, byteOffset, byteLength } = section();
			return new Uint32Array(buffer, byteOffset, byteLength / 4);
		},
		coded() {
			try {
				return fromNumberBytes(section());
			} catch (error) {
				if (error instanceof RangeError) throw new ContainerError(error.message);
				throw error;
			}
		},
		text() {
			try {
				return decoder.decode(section());
			} catch (error) {
				if (error instanceof TypeError) throw new ContainerError('not UTF-8 where words should be');
				throw error;
			}
		},
	};
}
