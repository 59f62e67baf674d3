import { crc32, inflateRawSync } from 'node:zlib';
import { LARGEST_PART_BYTES, MOST_PARTS } from '../limits.ts';
import { ReadingError } from '../readingError.ts';

/**
 * A reader of ZIP files (PKWARE APPNOTE 6.3.10) for office documents, which are small ZIP files with a few parts of XML. It
 * unpacks one part at a time, never more of it than {@link LARGEST_PART_BYTES}, and checks each part's sum, so that a damaged
 * or an overblown file is refused. ZIP64, split and encrypted files are refused.
 */
export interface Zip {
	readonly names: ReadonlySet<string>;
	/**
	 * The bytes of a part, or null where there is none of this name.
	 *
	 * @throws ReadingError for a damaged, encrypted or too large part
	 */
	part(name: string): Uint8Array | null;
}

interface Entry {
	readonly flags: number;
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const damaged = (): ReadingError =>
	new ReadingError('This file is damaged: it breaks off, or parts of it were changed.');
const overblown = (): ReadingError =>
	new ReadingError('This file unpacks to far more than it holds in words; it is not read.');

function endOf(view: DataView): number {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw damaged();
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	if (count > MOST_PARTS) throw overblown();
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let i = 0; i < count; i++) {
		if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged();
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
		entries.set(name, {
			flags: view.getUint16(at + 8, true),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		});
		at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function unpack(data: Uint8Array, { method, size }: Entry): Uint8Array {
	if (method === STORED) return data;
	if (method !== DEFLATED) throw damaged();
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(1, Math.min(size, LARGEST_PART_BYTES)) });
	} catch (error) {
		// More comes out than the part says it holds: the sizes of ZIP bombs lie.
		if (error instanceof RangeError) throw overblown();
		throw damaged();
	}
}

/**
 * @param bytes - the whole file
 * @throws ReadingError for what is no ZIP file, or a damaged one
 */
export function openZip(bytes: Uint8Array): Zip {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < END_LENGTH) throw damaged();
	const entries = entriesOf(bytes, view);
	return {
		names: new Set(entries.keys()),
		part(name) {
			const entry = entries.get(name);
			if (entry === undefined) return null;
			if ((entry.flags & ENCRYPTED) !== 0) {
				throw new ReadingError('This file is locked with a password; save it without one and add it again.');
			}
			if (entry.size > LARGEST_PART_BYTES) throw overblown();
			const { offset } = entry;
			if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged();
			const from = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
			if (from + entry.packed > bytes.length) throw damaged();
			const data = unpack(bytes.subarray(from, from + entry.packed), entry);
			if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged();
			return data;
		},
	};
}
