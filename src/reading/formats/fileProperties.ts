import { foldName } from '../../text/folding.ts';
import type { Fact } from '../facts.ts';
import { likely, stated } from './pieces.ts';

/** What programs write into a file's properties about it. Nobody prints them, and often nobody ever looked at them. */

/** Titles that programs make up: names of files and of programs, "untitled". */
const NO_TITLE =
	/^(?:microsoft word\b.*|untitled.*|document\s*\d*|title|new document|.*\.(?:docx?|odt|rtf|pdf|indd|pages|html?|txt)|\(?null\)?|print|slide \d+)$/iu;

/** The title of a file's properties: `printed` where the text prints it too, else `inferred`. */
export function fileTitle(title: string | null | undefined, text: string): Fact<string> {
	const words = title?.trim() ?? '';
	if (words === '' || NO_TITLE.test(words)) return likely(null);
	return ` ${foldName(text)} `.includes(` ${foldName(words)} `) ? stated(words) : likely(words);
}

const DAY = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/u;
const YEARS = /\b(?:19|20)\d\d\b/gu;

/**
 * The day on which a file was made (`D:20210816...` of PDF, or ISO 8601), for a day of publication: `inferred`. A file that is
 * made in another year than those of which its text speaks was made of an older text, and its day says nothing.
 */
export function fileDate(made: string | null | undefined, text: string): Fact<string> {
	const [, year = '', month = '', day = ''] = DAY.exec(made?.trim() ?? '') ?? [];
	const written = `${year}-${month}-${day}`;
	const date = new Date(`${written}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written) || Number(year) < 1980)
		return likely(null);
	const years = new Set(text.match(YEARS) ?? []);
	return years.size > 0 && !years.has(year) ? likely(null) : likely(written);
}
