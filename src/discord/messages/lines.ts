import { Echo, Human, Label, type Line, Meta, type Piece, type Slot, wordsOf } from '../../answers/shown/pieces.ts';
import { splitWords } from './cutting.ts';
import { bold, plain } from './markdown.ts';

/** A stretch of a line that looks one way. */
interface Run {
	readonly words: string;
	readonly bold: boolean;
	/** Markup that Discord fills in for each reader, in place of words: a user's name, a moment. */
	readonly filledIn: string | null;
}

/**
 * `plain`: no markup at all. `ours`: interface words and stored facts bold, and what stands at the end of a label as it is
 * ("**Quoted words of** Kate Mills"). Words of documents are never bold; the asker's only inside a sentence of ours.
 */
export type Look = 'plain' | 'ours';

const LETTER = /[\p{L}\p{N}]/u;
const saysSomething = (part: string | Slot): boolean => typeof part === 'string' && LETTER.test(part);

/** A stretch before its neighbours are known: punctuation alone looks like what stands before it. */
type Draft = Omit<Run, 'bold'> & { readonly bold: boolean | 'as before' };

const draft = (words: string, strong: boolean | 'as before'): Draft => ({ words, bold: strong, filledIn: null });

const SNOWFLAKE = /^\d{15,20}$/;

/** What Discord fills in for a piece, or null: https://discord.com/developers/docs/reference#message-formatting */
function filledInBy(piece: Piece): string | null {
	if (Human.is(piece) && piece.words === '') return SNOWFLAKE.test(piece.by) ? `<@${piece.by}>` : plain(piece.by);
	if (!Meta.is(piece) || piece.moment === null) return null;
	return `<t:${Math.floor(Date.parse(piece.moment) / 1_000)}:f>`;
}

function draftsOf(piece: Piece): readonly Draft[] {
	const filledIn = filledInBy(piece);
	if (filledIn !== null) return [{ words: '', bold: false, filledIn }];
	if (!Label.is(piece)) return [draft(wordsOf(piece), Meta.is(piece))];
	const { parts } = piece;
	return parts.flatMap((part, i) => {
		if (typeof part === 'string') return [draft(part, saysSomething(part) || 'as before')];
		const inSentence = parts.slice(i + 1).some(saysSomething);
		return draftsOf(part).map((one) => ({ ...one, bold: inSentence && (Meta.is(part) || Echo.is(part)) }));
	});
}

// A quotation mark or a comma belongs to the words beside it, and bold stands at words, not at the spaces around them.
const CLOSING = /^[\s,.;:·)”’]*/u;
const OPENING = /[\s(“‘]*$/u;

function showRun({ words, bold: strong, filledIn }: Run): string {
	if (filledIn !== null) return filledIn;
	const lead = CLOSING.exec(words)?.[0] ?? '';
	if (!strong || lead === words) return plain(words);
	const trail = OPENING.exec(words)?.[0] ?? '';
	return `${lead}${bold(plain(words.slice(lead.length, words.length - trail.length)))}${trail}`;
}

/** The line's stretches, neighbours of one look put together. */
function runsOf(line: Line, look: Look): readonly Run[] {
	const runs: Run[] = [];
	for (const one of line.flatMap(draftsOf)) {
		const last = runs.at(-1);
		const strong = look === 'ours' && (one.bold === 'as before' ? (last?.bold ?? true) : one.bold);
		if (last !== undefined && last.filledIn === null && one.filledIn === null && last.bold === strong)
			runs[runs.length - 1] = { ...last, words: last.words + one.words };
		else runs.push({ ...one, bold: strong });
	}
	return runs;
}

/** A line as markdown. Words of documents, facts and people's words always go through {@link plain}. */
export const markdownOf = (line: Line, look: Look): string => runsOf(line, look).map(showRun).join('');

/**
 * A line as markdown, in one part if that fits, else in several that hold all of it, in order.
 *
 * @param fits - see {@link splitWords}; is given markdown
 */
export function markdownParts(line: Line, look: Look, fits: (markdown: string) => boolean): readonly string[] {
	const whole = markdownOf(line, look);
	if (fits(whole)) return [whole];
	return runsOf(line, look).flatMap((one) =>
		splitWords(one.words, (words) => fits(showRun({ ...one, words }))).map((words) => showRun({ ...one, words })),
	);
}

const SEPARATORS: ReadonlySet<string> = new Set(['dot', 'comma', 'and', 'space', 'stop', 'colon']);
const separates = (piece: Piece | undefined): boolean =>
	piece !== undefined && Label.is(piece) && SEPARATORS.has(piece.key);
const asked = (piece: Piece): boolean =>
	Echo.is(piece) || (Label.is(piece) && piece.parts.some((part) => typeof part !== 'string' && Echo.is(part)));

/**
 * Lines without the asker's words, for what others see: a label with such words in it goes whole, and with it the separator
 * that would be left over.
 */
export function withoutEchoes(lines: readonly Line[]): readonly Line[] {
	return lines.flatMap((line) => {
		if (!line.some(asked)) return [line];
		const kept: Piece[] = [];
		for (const piece of line) {
			if (asked(piece)) continue;
			if (separates(piece) && (kept.length === 0 || separates(kept.at(-1)))) continue;
			kept.push(piece);
		}
		while (separates(kept.at(-1))) kept.pop();
		return kept.length === 0 ? [] : [kept];
	});
}
