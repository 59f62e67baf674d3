import { foldCase } from '../words/tokens.ts';

/** A byte from here on begins, or goes on with, a letter of more than one. */
const PLAIN = 0x80;

/** The letters that a code point becomes when it is folded, or null where those are no ASCII. Whatever parts words is a space. */
function asciiOf(codePoint: number): string | null {
	let ascii = '';
	for (const symbol of foldCase(String.fromCodePoint(codePoint))) {
		if (symbol < '\u0080') ascii += symbol;
		else if (/[\p{L}\p{N}]/u.test(symbol)) return null;
		else ascii += symbol === '’' ? "'" : ' ';
	}
	return ascii;
}

/**
 * Folds UTF-8 in place, all but the case: what newspapers print beside ASCII (quotation marks, dashes, accents) has no words of its own.
 * Any text gives the same words so as it gives when it is folded as a whole.
 *
 * @returns how many bytes there are then, all ASCII; -1 where some of it has no ASCII, or takes more room there
 */
export function makeByteFolder(): (bytes: Uint8Array, length: number) => number {
	const known = new Map<number, string | null>();
	return (bytes, length) => {
		let at = 0;
		while (at < length && (bytes[at] ?? 0) < PLAIN) at++;
		let end = at;
		while (at < length) {
			const first = bytes[at++] ?? 0;
			if (first < PLAIN) {
				bytes[end++] = first;
				continue;
			}
			const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
			let codePoint = first & (0x3f >> more);
			for (let i = 0; i < more; i++) codePoint = (codePoint << 6) | ((bytes[at++] ?? 0) & 0x3f);
			let ascii = known.get(codePoint);
			if (ascii === undefined) {
				ascii = asciiOf(codePoint);
				known.set(codePoint, ascii);
			}
			if (ascii === null || end + ascii.length > at) return -1;
			for (let i = 0; i < ascii.length; i++) bytes[end++] = ascii.charCodeAt(i);
		}
		return end;
	};
}
