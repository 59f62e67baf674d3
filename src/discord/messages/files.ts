import type { AnswerFile } from '../../answers/shown/answer.ts';
import { type Line, wordsOfLine } from '../../answers/shown/pieces.ts';
import { plain } from './markdown.ts';
import type { OutFile } from './outMessage.ts';

/** Files of an answer as bytes. */

/** Marks a CSV file as UTF-8 for spreadsheets that would guess otherwise. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Lines end so in CSV: https://www.rfc-editor.org/rfc/rfc4180#section-2 */
const CSV_LINE_END = '\r\n';
/**
 * Words that a spreadsheet would take for a formula and carry out; an apostrophe before them makes them words.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(line: Line): string {
	const words = wordsOfLine(line);
	const safe = FORMULA.test(words) ? `'${words}` : words;
	return `"${safe.replaceAll('"', '""')}"`;
}

const MARKS = { heading: '## ', quotation: '> ', text: '' } as const;

/** A line as a block of Markdown of its own. */
const markdownBlock = (look: keyof typeof MARKS, line: Line): string =>
	plain(wordsOfLine(line))
		.split('\n')
		.map((one) => `${MARKS[look]}${one}`)
		.join('\n');

export function fileOf(file: AnswerFile): OutFile {
	const encoder = new TextEncoder();
	if (file.format === 'csv') {
		const text = file.rows.map((row) => `${row.map(csvCell).join(',')}${CSV_LINE_END}`).join('');
		return { name: file.name, type: 'text/csv', bytes: encoder.encode(`${BYTE_ORDER_MARK}${text}`) };
	}
	const text = file.lines.map(({ look, line }) => markdownBlock(look, line)).join('\n\n');
	return { name: file.name, type: 'text/markdown', bytes: encoder.encode(`${text}\n`) };
}
