import type { Piece } from './pieces.ts';

/** A message's own words, apart from the history that mail programs hang under them. */

/** Lines with which mail programs lead over to the message that is answered. */
const HISTORY =
	/^(?:>?\s*On\s.{6,200}\s(?:wrote|said):|-{2,}\s*Original Message\s*-{2,}|_{20,}|-{2,}\s*Reply (?:above|below) this line.*)$/iu;
/** "On Monday ... Jane Moss wrote:" over two lines. */
const HISTORY_BROKEN = /^On\s.{6,200}$/iu;
const WROTE = /\b(?:wrote|said):$/iu;
/** Lines above a message that is passed on. */
const FORWARDED = /^(?:-{2,}\s*Forwarded message\s*-{2,}|Begin forwarded message:|-{2,}\s*Forwarded by .*)$/iu;
const FIELD = /^\*?(From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s*(\S.*)?$/iu;
/** RFC 3676, 4.3: two hyphens and a blank part the signature off. */
const SIGNATURE = /^-- ?$/u;

/** Who wrote a message that was passed on, when and about what, as the mail prints it. */
export interface Forwarded {
	readonly from: string | null;
	readonly date: string | null;
	readonly subject: string | null;
}

/** A body with its history cut off. */
export interface OwnWords {
	readonly lines: readonly string[];
	/** Index of the line above a message that is passed on, or null. */
	readonly forwardedAt: number | null;
	/** Whether quoted history was left out. */
	readonly cut: boolean;
}

/**
 * The lines of a message without the history that it answers: lines with ">" in front, and everything under a line that leads
 * over to the message before. A message that is passed on is no history and stays.
 */
export function ownWords(body: string): OwnWords {
	const lines: string[] = [];
	let forwardedAt: number | null = null;
	let cut = false;
	const all = body.split(/\r\n?|\n/u);
	for (const [i, line] of all.entries()) {
		const text = line.trim();
		if (forwardedAt === null && FORWARDED.test(text)) {
			forwardedAt = lines.length;
			lines.push(text);
			continue;
		}
		const broken = HISTORY_BROKEN.test(text) && WROTE.test((all[i + 1] ?? '').trim());
		const answered = HISTORY.test(text) || broken || (forwardedAt === null && headersBegin(all, i));
		if (answered && lines.some((one) => one.trim() !== '')) {
			cut = all.slice(i).some((one) => one.trim() !== '');
			break;
		}
		if (/^\s*>/u.test(line)) {
			cut = true;
			continue;
		}
		lines.push(line);
	}
	return { lines, forwardedAt, cut };
}

/** Outlook's head of the message that is answered: From, Sent, To, Subject, one under the other. */
function headersBegin(lines: readonly string[], at: number): boolean {
	const names = lines.slice(at, at + 4).map((line) => FIELD.exec(line.trim())?.[1]?.toLowerCase());
	return names[0] === 'from' && (names[1] === 'sent' || names[1] === 'date') && names[2] !== undefined;
}

/** The head of a message that was passed on, below the line at {@link OwnWords.forwardedAt}, and the lines of its body. */
export function forwardedMessage(lines: readonly string[]): {
	readonly head: readonly string[];
	readonly about: Forwarded;
	readonly body: readonly string[];
} {
	const fields = new Map<string, string>();
	let at = 0;
	for (; at < lines.length; at++) {
		const text = lines[at]?.trim() ?? '';
		if (text === '' && fields.size === 0) continue;
		const [, name, value] = FIELD.exec(text) ?? [];
		if (name === undefined) break;
		fields.set(name.toLowerCase(), value ?? '');
	}
	return {
		head: lines.slice(0, at).filter((line) => line.trim() !== ''),
		about: {
			from: fields.get('from') ?? null,
			date: fields.get('date') ?? fields.get('sent') ?? null,
			subject: fields.get('subject') ?? null,
		},
		body: lines.slice(at),
	};
}

/** The signature under a message is about its writer, not its words. */
export function partSignature(lines: readonly string[]): { body: readonly string[]; signature: readonly string[] } {
	const at = lines.findLastIndex((line) => SIGNATURE.test(line));
	return at < 0 ? { body: lines, signature: [] } : { body: lines.slice(0, at), signature: lines.slice(at + 1) };
}

/** Lines that are about the message, as paragraphs. */
export const markPieces = (lines: readonly string[]): readonly Piece[] =>
	lines.flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), form: 'mark' as const }]));
