/**
 * Words of documents and people as Discord markdown that shows exactly these words.
 *
 * discord.js's `escapeMarkdown` leaves headings, lists and masked links alive and never touches quotes, mentions or
 * timestamps, and its `quote` marks the first line only; hence our own. Discord shows any backslash before an ASCII
 * punctuation mark as that mark alone.
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */

/**
 * Marks that can begin markup anywhere: emphasis, code, spoilers, links, mentions and timestamps, and the backslash itself.
 */
const ANYWHERE = /[\\*_~`|<[\]@]/g;

/** Marks that mean something at the start of a line only: quotation, heading, small print, list. */
const LINE_START = /^([^\S\n]*)([>#+-])/gm;

/** "12." or "12)" at the start of a line would become a list and be counted anew. */
const NUMBERED = /^([^\S\n]*\d+)([.)])/gm;

/** An address becomes a link, in which backslashes would show; with its colon escaped it stays words. */
const ADDRESS = /:(?=\/\/)/g;

/** Markdown that shows `words` and nothing else. Keeps every character; only adds backslashes. */
export function plain(words: string): string {
	return words
		.replace(ANYWHERE, '\\$&')
		.replace(ADDRESS, '\\:')
		.replace(LINE_START, '$1\\$2')
		.replace(NUMBERED, '$1\\$2');
}

/** What {@link quoteLines} puts before every line. */
const QUOTE_MARK = '> ';

/** `words` as a quotation block, each line marked, so that what follows on the next line is outside of it. */
export const quoteLines = (words: string): string =>
	plain(words)
		.split('\n')
		.map((line) => `${QUOTE_MARK}${line}`)
		.join('\n');

/** Our own words in bold. `shown` is markdown already (from {@link plain}). */
export const bold = (shown: string): string => (shown === '' ? '' : `**${shown}**`);
