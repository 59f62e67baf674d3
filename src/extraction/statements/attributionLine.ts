import type { Range } from '../../text/span.ts';
import { CLAUSE_WORDS } from '../sentences/grammarWords.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import { isVerb } from '../sentences/verbGroups.ts';

/** A line of more tokens is a sentence. */
const LONGEST = 16;

/** "Ann Okoro", "Ann Okoro, leader of the council": a name with what its bearer is, and nothing else. */
function nameAlone(line: readonly Token[]): Range | null {
	if (line.length === 0 || line.length > LONGEST || line.some((one) => one.kind === 'quotation' || isVerb(one)))
		return null;
	let to = 0;
	while (line[to]?.kind === 'word' && line[to]?.capital === true) to++;
	const first = line[0];
	const last = line[to - 1];
	if (first === undefined || last === undefined || CLAUSE_WORDS.has(first.lower)) return null;
	const end = line[to];
	if (end !== undefined && !isMark(end, ',.(') && end.lower !== 'of') return null;
	return { start: first.start, end: last.end };
}

/** Who is named behind a dash, and the dash. */
export interface NamedBehindDash {
	readonly name: Range;
	readonly cue: Range;
}

/** “...” — Ann Okoro: who is named behind a dash at the end of a sentence. @param dash - index of the dash's token */
export function namedBehindDash(tokens: readonly Token[], dash: number): NamedBehindDash | null {
	const mark = tokens[dash];
	if (mark === undefined || !isMark(mark, '—–')) return null;
	const name = nameAlone(tokens.slice(dash + 1));
	return name === null ? null : { name, cue: { start: mark.start, end: mark.end } };
}

/** A dash in front of a line, as a block of its own or at the end of a block quotation. */
const DASH_IN_FRONT = /[—–]\s?$/u;
/** How far in front of a line its dash stands, in UTF-16 code units. */
const IN_FRONT = 3;

/**
 * "— Ann Okoro" on a line of its own below a quotation. The dash may have been taken for the point of a list, in front of the unit.
 */
export function signatureLine(content: string, unit: Range, tokens: readonly Token[]): NamedBehindDash | null {
	// The mark of a block quotation in Markdown stands in front of each of its lines.
	const behind = namedBehindDash(tokens, isMark(tokens[0], '>') ? 1 : 0);
	if (behind !== null) return behind;
	const dash = DASH_IN_FRONT.exec(content.slice(Math.max(0, unit.start - IN_FRONT), unit.start));
	const name = dash === null ? null : nameAlone(tokens);
	if (dash === null || name === null) return null;
	const start = unit.start - dash[0].length;
	return { name, cue: { start, end: start + 1 } };
}
