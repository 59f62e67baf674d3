import { canonicalise } from '../text/canonical.ts';
import { sureEncoding } from './decode.ts';
import { firstLook } from './formatOf.ts';
import { needsYaml } from './frontMatter.ts';
import { LONGEST_FRONT_MATTER } from './limits.ts';

/** Bytes that hold the longest front matter, in whatever encoding. */
const FRONT_BYTES = (LONGEST_FRONT_MATTER + 2_000) * 4;

/**
 * Whether a file is read, or refused, by our own code alone: plain text and Markdown in UTF-8, UTF-16 or Windows-1252, with no front
 * matter but lines "key: value". Everything else is opened by a parser that others wrote.
 */
export function isReadByOwnCode(bytes: Uint8Array, fileName: string): boolean {
	const look = firstLook(bytes, fileName);
	if (look !== 'plain') return look === null;
	const encoding = sureEncoding(bytes);
	if (encoding === null) return false;
	const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, FRONT_BYTES));
	return !needsYaml(canonicalise(beginning).content);
}
