/** What a document may be at most. Each limit keeps reading, sentence splitting and answering quick on a small server. */

/** Bytes of a file: some 800,000 words, far more than any article or set of minutes. */
export const LARGEST_FILE_BYTES = 5_000_000;

/** Characters (UTF-16 code units) of the front matter between its `---` lines. */
export const LONGEST_FRONT_MATTER = 16_384;

/** Blocks of one document. */
export const MOST_PARAGRAPHS = 20_000;

/** Characters (UTF-16 code units) of one paragraph: splitting sentences takes time that grows with its square. */
export const LONGEST_PARAGRAPH = 50_000;
