import { ReadingError } from './readingError.ts';

/** What a document may be at most. Each limit keeps reading, sentence splitting and answering quick on a small server. */

/** Bytes of a file with pictures in it (PDF, Word, web page, mail). */
export const LARGEST_FILE_BYTES = 50_000_000;

/** Bytes of a plain text: some 800,000 words, far more than any article or set of minutes. */
export const LARGEST_PLAIN_BYTES = 5_000_000;

/** Characters (UTF-16 code units) of the words in a file, whatever its format. */
export const LONGEST_TEXT = 5_000_000;

/** Pages of a PDF. */
export const MOST_PAGES = 2_000;

/** Bytes that one part of a packed file (DOCX, ODT) may have when it is unpacked. */
export const LARGEST_PART_BYTES = 32_000_000;

/** Parts of a packed file. */
export const MOST_PARTS = 10_000;

/** How deep the elements of a web page or an XML part may stand in each other. */
export const DEEPEST_NESTING = 256;

/** Elements of a web page. */
export const MOST_ELEMENTS = 100_000;

/** Characters (UTF-16 code units) of the front matter between its `---` lines. */
export const LONGEST_FRONT_MATTER = 16_384;

/** Blocks of one document. */
export const MOST_PARAGRAPHS = 20_000;

/** Characters (UTF-16 code units) of one paragraph: splitting sentences takes time that grows with its square. */
export const LONGEST_PARAGRAPH = 50_000;

const thousands = new Intl.NumberFormat('en-GB');

/** @throws ReadingError where a file has more bytes than can be read */
export function refuseLarger(bytes: number, most: number): void {
	if (bytes <= most) return;
	throw new ReadingError(
		`This file has ${thousands.format(bytes)} bytes; the most that can be read is ${thousands.format(most)}.`,
	);
}
