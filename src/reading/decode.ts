import { isUtf8 } from 'node:buffer';
import { ReadingError } from './readingError.ts';

/** What a file's bytes say as text, and in which encoding. */
export interface Decoded {
	readonly text: string;
	/** As the Encoding Standard or iconv-lite names it: `utf-8`, `utf-16le`, `windows-1252`. */
	readonly encoding: string;
}

/** So much of a file is looked at to tell UTF-16 and binary data by. */
const SAMPLE_BYTES = 65_536;

/** Share of NUL bytes on one side of the byte pairs from which a file counts as UTF-16 without a mark. */
const UTF16_NUL_SHARE = 0.3;

/** Share of control characters from which a file counts as binary. */
const BINARY_SHARE = 0.002;

/**
 * Bytes from 0x80 that English and western European text in Windows-1252 has: curly quotes, dashes, the ellipsis, pounds, euros
 * and accented letters.
 */
const isWestern = (byte: number): boolean =>
	[0x80, 0x85, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb, 0xbc, 0xbd, 0xbe].includes(byte) ||
	(byte >= 0x91 && byte <= 0x97) ||
	byte >= 0xc0;

/** UTF-16 by its mark or by where its NUL bytes stand, or null. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	const nuls = [0, 0];
	sample.forEach((byte, i) => {
		if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = nuls;
	const pairs = sample.length / 2;
	if (odd / pairs >= UTF16_NUL_SHARE && even / pairs < 0.01) return 'utf-16le';
	if (even / pairs >= UTF16_NUL_SHARE && odd / pairs < 0.01) return 'utf-16be';
	return null;
}

/** Whether high bytes stand singly, as in a western text; in every multi-byte encoding many stand side by side. */
function looksWestern(bytes: Uint8Array): boolean {
	let high = 0;
	let beside = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte < 0x80) continue;
		if (!isWestern(byte)) return false;
		high++;
		if ((bytes[i - 1] ?? 0) >= 0xc0 && byte >= 0xc0) beside++;
	}
	return high < bytes.length / 10 && beside <= high / 10;
}

/** Offset of the first byte that cannot be UTF-8, where nearly all of the file's other bytes are; else null. */
function damagedUtf8(bytes: Uint8Array): number | null {
	const text = new TextDecoder('utf-8').decode(bytes);
	const good = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
	const bad = text.match(/\uFFFD/gu)?.length ?? 0;
	if (good < 3 * bad) return null;
	return new TextEncoder().encode(text.slice(0, text.indexOf('\uFFFD'))).length;
}

function refuseControls(text: string): void {
	const sample = text.slice(0, SAMPLE_BYTES);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/gu)?.length ?? 0;
	if (controls > sample.length * BINARY_SHARE) {
		throw new ReadingError('This is not a text: it holds data that no text has.');
	}
}

/**
 * Reads bytes as text: UTF-16 by mark or by its NUL bytes, then strict UTF-8, then a guess (Windows-1252 where it looks
 * western, else chardet's).
 *
 * @throws ReadingError for an empty file, another format, binary data, damaged UTF-8 and encodings that nobody can name
 */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
	if (bytes.length === 0) throw new ReadingError('This file is empty.');
	const decoded = await decodeBytes(bytes);
	refuseControls(decoded.text);
	if (decoded.text.replace(/[\s\0\uFEFF]+/gu, '') === '') throw new ReadingError('This file holds no words.');
	return decoded;
}

/** The encoding of some bytes where our own code can tell it, else null. */
export function sureEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null {
	const utf16 = utf16Of(bytes);
	if (utf16 !== null) return utf16;
	if (isUtf8(bytes)) return 'utf-8';
	return looksWestern(bytes) ? 'windows-1252' : null;
}

async function decodeBytes(bytes: Uint8Array): Promise<Decoded> {
	const sure = sureEncoding(bytes);
	if (sure !== null) return { text: new TextDecoder(sure).decode(bytes), encoding: sure };
	const damaged = damagedUtf8(bytes);
	if (damaged !== null) {
		throw new ReadingError(`This file is damaged: it is UTF-8 text, but byte ${damaged + 1} is not.`);
	}
	const { detect } = await import('chardet');
	const guess = detect(bytes.subarray(0, SAMPLE_BYTES));
	const { default: iconv } = await import('iconv-lite');
	if (guess === null || !iconv.encodingExists(guess)) {
		throw new ReadingError('The encoding of this file cannot be told; save it as UTF-8 text.');
	}
	const encoding = /^ISO-8859-1$/i.test(guess) ? 'windows-1252' : guess;
	return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
}
