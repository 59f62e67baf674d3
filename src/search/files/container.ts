import { crc32 } from 'node:zlib';
import { fromNumberBytes } from './numberBytes.ts';

/**
 * Sections of bytes as one file, which is known again when it is read, as a whole or by need. Little-endian, every section at a
 * multiple of 8 bytes, so that what is read is used in place:
 *
 * ```text
 * 0   what it is (6 letters), 2 bytes of version
 * 8   length of the whole file (8 bytes)
 * 16  CRC-32 of the head from byte 20 on
 * 20  number of sections
 * 24  fingerprint of the rules that it was made by
 * 28  number of pages
 * 32  for each section its length in bytes (8 bytes each), for each page its CRC-32; here the head ends
 *     the sections, one after another, checked page by page
 * ```
 */
export interface ContainerForm {
	/** Six letters. */
	readonly magic: string;
	readonly version: number;
	/** Of whatever the sections depend on beside what they were made of. */
	readonly fingerprint: number;
}

const FIXED = 32;
const CHECKED_FROM = 20;
const ALIGNMENT = 8;
/** Bytes that are read and checked together. Smaller ones would make the head larger, larger ones a first question slower. */
const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;

/** Why some bytes are not what they should be, in words for a log. The one who asked makes them anew. */
export class ContainerError extends Error {
	override readonly name = 'ContainerError';
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
const headLength = (sections: number, pages: number): number => aligned(FIXED + sections * 8 + pages * 4);

/** A number array as the bytes that it consists of. */
export const bytesOf = (array: Uint8Array | Uint32Array): Uint8Array =>
	new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Bytes as whole numbers, those at the end left out that make none. They begin at a multiple of four. */
export const wordsIn = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
	new Uint32Array(buffer, byteOffset, byteLength >>> 2);

/** What goes into a file. */
export interface Packed {
	/** Sections that whoever opens the file reads at once. */
	readonly read: readonly Uint8Array[];
	/** Sections that are read by need: they stand behind the others, so that no page holds some of both. */
	readonly byNeed: readonly Uint8Array[];
}

/** The same sections always give the same bytes. */
export function pack(
	{ magic, version, fingerprint }: ContainerForm,
	{ read, byNeed }: Packed,
): Uint8Array<ArrayBuffer> {
	// The last of them is the first that is asked for: so nobody has to know how many there are.
	const sections = [...read, ...byNeed.toReversed()];
	const bodyLength = sections.reduce((sum, section) => sum + aligned(section.length), 0);
	const pages = Math.ceil(bodyLength / PAGE);
	const first = headLength(sections.length, pages);
	const bytes = new Uint8Array(first + bodyLength);
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode(magic));
	view.setUint16(6, version, true);
	view.setBigUint64(8, BigInt(bytes.length), true);
	view.setUint32(20, sections.length, true);
	view.setUint32(24, fingerprint, true);
	view.setUint32(28, pages, true);
	let at = first;
	for (const [i, section] of sections.entries()) {
		view.setBigUint64(FIXED + i * 8, BigInt(section.length), true);
		bytes.set(section, at);
		at += aligned(section.length);
	}
	const sums = FIXED + sections.length * 8;
	for (let page = 0; page < pages; page++) {
		view.setUint32(sums + page * 4, crc32(pageOf(bytes.subarray(first), page)), true);
	}
	view.setUint32(16, crc32(bytes.subarray(CHECKED_FROM, first)), true);
	return bytes;
}

const pageOf = (body: Uint8Array, page: number): Uint8Array => body.subarray(page * PAGE, (page + 1) * PAGE);

/** What a file says of itself. */
export interface Head {
	/** Bytes in front of the sections. */
	readonly length: number;
	/** Lengths of the sections. */
	readonly sections: readonly number[];
	readonly sums: Uint32Array;
}

/** So many of the first bytes of a file say how long its head is. */
export const ENOUGH_TO_KNOW = FIXED;

/**
 * How long the head is.
 *
 * @param start - the first bytes, {@link ENOUGH_TO_KNOW} if there are so many
 * @param size - of the whole file
 * @throws ContainerError for bytes that are cut short, of another version or of something else
 */
export function sizeOfHead({ magic, version }: ContainerForm, start: Uint8Array, size: number): number {
	if (start.length < FIXED || String.fromCharCode(...start.subarray(0, magic.length)) !== magic) {
		throw new ContainerError('not an index segment');
	}
	const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
	const held = view.getUint16(6, true);
	if (held !== version) throw new ContainerError(`a segment of version ${held}, not ${version}`);
	const length = Number(view.getBigUint64(8, true));
	if (length !== size) throw new ContainerError(`${size} bytes of ${length}`);
	const head = headLength(view.getUint32(20, true), view.getUint32(28, true));
	if (head > size) throw new ContainerError(TORN);
	return head;
}

/** @throws ContainerError for a head that is torn or was made by other rules */
export function readHead({ fingerprint }: ContainerForm, head: Uint8Array): Head {
	const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
	if (view.getUint32(16, true) !== crc32(head.subarray(CHECKED_FROM))) throw new ContainerError(TORN);
	if (view.getUint32(24, true) !== fingerprint) throw new ContainerError('built with other word lists');
	const count = view.getUint32(20, true);
	return {
		length: head.length,
		sections: Array.from({ length: count }, (_, i) => Number(view.getBigUint64(FIXED + i * 8, true))),
		sums: Uint32Array.from({ length: view.getUint32(28, true) }, (_, i) =>
			view.getUint32(FIXED + count * 8 + i * 4, true),
		),
	};
}

const TORN = 'checksum does not fit';

/** Bytes some of which may not have been read yet. */
export interface Stretch {
	readonly bytes: Uint8Array;
	/**
	 * To be called before bytes are used: reads and checks what of `[from, to)` has not been yet.
	 *
	 * @throws ContainerError where they are torn
	 */
	need(from: number, to: number): void;
}

/** Bytes that are there. */
export const atHand = (bytes: Uint8Array): Stretch => ({ bytes, need: () => {} });

/** Where bytes come from that are not there yet. */
interface Origin {
	/** Fills a part of the room, from its place in the body. */
	read(into: Uint8Array, at: number): void;
	/** Told why, before the one who needed the bytes is. */
	torn(why: string): void;
}

/**
 * All that stands behind a head, checked page by page as it is needed.
 *
 * @param bytes - room for it, or the bytes themselves
 * @param origin - absent where everything is there
 */
export function makeBody({ sums }: Head, bytes: Uint8Array, origin?: Origin): Stretch {
	const checked = new Uint8Array(sums.length);
	const check = (page: number): void => {
		if (crc32(pageOf(bytes, page)) !== sums[page]) throw new ContainerError(TORN);
		checked[page] = 1;
	};
	/** Neighbouring pages are read in one go. */
	const fetch = (first: number, last: number): void => {
		for (let page = first; page <= last; page++) {
			if (checked[page] === 1) continue;
			let end = page + 1;
			while (end <= last && checked[end] !== 1) end++;
			origin?.read(bytes.subarray(page * PAGE, end * PAGE), page * PAGE);
			for (; page < end; page++) check(page);
		}
	};
	return {
		bytes,
		need(from, to) {
			const first = from >>> PAGE_BITS;
			const last = (to - 1) >>> PAGE_BITS;
			if (to <= from || (last === first && checked[first] === 1)) return;
			try {
				fetch(first, last);
			} catch (error) {
				if (error instanceof ContainerError) origin?.torn(error.message);
				throw error;
			}
		},
	};
}

/** Hands the sections out one after another: those that are read at once, and in between those that are read by need. */
export interface Sections {
	bytes(): Uint8Array;
	byNeed(): Stretch;
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

/** The sections of a body, as views into it: it must not be changed afterwards. */
export function sectionsIn({ sections }: Head, body: Stretch): Sections {
	let next = 0;
	let start = 0;
	let end = sections.length;
	let stop = sections.reduce((sum, size) => sum + aligned(size), 0);
	const stretch = (at: number, size: number): Stretch => ({
		bytes: body.bytes.subarray(at, at + size),
		need: (from, to) => body.need(at + from, at + to),
	});
	const take = (index: number): number => {
		const size = sections[index];
		if (size === undefined || next >= end) throw new ContainerError(`${sections.length} sections, too few`);
		return size;
	};
	const section = (): Uint8Array => {
		const size = take(next);
		const { bytes, need } = stretch(start, size);
		start += aligned(size);
		next++;
		need(0, size);
		return bytes;
	};
	const decoder = new TextDecoder('utf-8', { fatal: true });
	return {
		bytes: section,
		byNeed() {
			const size = take(end - 1);
			stop -= aligned(size);
			end--;
			return stretch(stop, size);
		},
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

/**
 * The sections of bytes that are there as a whole, checked as they are needed.
 *
 * @throws ContainerError for bytes that are cut short, of another version or of something else
 */
export function unpackAtHand(form: ContainerForm, given: Uint8Array): Sections {
	const { head, body } = opened(form, given);
	return sectionsIn(head, body);
}

/**
 * The same, all of them checked at once.
 *
 * @throws ContainerError for bytes that are torn too
 */
export function unpack(form: ContainerForm, given: Uint8Array): Sections {
	const { head, body } = opened(form, given);
	body.need(0, body.bytes.length);
	return sectionsIn(head, body);
}

function opened(form: ContainerForm, given: Uint8Array): { readonly head: Head; readonly body: Stretch } {
	// Arrays of 32 bits need their place to be a multiple of four.
	const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
	const length = sizeOfHead(form, bytes.subarray(0, ENOUGH_TO_KNOW), bytes.length);
	const head = readHead(form, bytes.subarray(0, length));
	return { head, body: makeBody(head, bytes.subarray(length)) };
}
