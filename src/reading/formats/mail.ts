import type { Address, Email } from 'postal-mime';
import { plainParagraphs } from '../paragraphs.ts';
import { ReadingError } from '../readingError.ts';
import { parsePage } from './dom.ts';
import { htmlPieces } from './htmlPieces.ts';
import { forwardedMessage, markPieces, ownWords, partSignature } from './mailBody.ts';
import { headerOf, parseMail } from './message.ts';
import { type FileContent, type Piece, stated } from './pieces.ts';

/** Where mail programs put the message that is answered. */
const HISTORY_IN_HTML =
	'.gmail_quote, blockquote[type="cite"], #divRplyFwdMsg, #divRplyFwdMsg ~ *, .moz-cite-prefix, .yahoo_quoted, #appendonsend ~ *';
const PASSED_ON = /Forwarded message|Begin forwarded message/iu;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that a mail's date prints, in its sender's time zone ("Mon, 16 Aug 2021 23:30:00 +0100"). */
export function mailDay(written: string | null | undefined): string | null {
	const [, day, month, year] = /(?:^|\s|,)(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/iu.exec(written ?? '') ?? [];
	const [, month2, day2, year2] = /(?:^|\s)([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/iu.exec(written ?? '') ?? [];
	const at = MONTHS.indexOf((month ?? month2 ?? '').toLowerCase());
	if (at < 0) return null;
	const edtf = `${year ?? year2}-${String(at + 1).padStart(2, '0')}-${(day ?? day2 ?? '').padStart(2, '0')}`;
	const date = new Date(`${edtf}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(edtf) ? edtf : null;
}

const nameOf = (address: Address): string => address.name.trim() || address.address || '';
const namesOf = (addresses: readonly Address[] | undefined): string =>
	(addresses ?? [])
		.flatMap((one) => (one.group === undefined ? [one] : one.group))
		.map(nameOf)
		.filter((name) => name !== '')
		.join(', ');

/** Who sent it to whom, as lines about the message. */
const headLines = (mail: Email): readonly string[] => {
	const lines = [
		['From', mail.from === undefined ? '' : nameOf(mail.from)],
		['To', namesOf(mail.to)],
		['Cc', namesOf(mail.cc)],
		['Date', headerOf(mail, 'date')?.trim() ?? ''],
	] as const;
	return lines.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
};

/** Paragraphs of lines of plain text. */
function plainPieces(lines: readonly string[]): readonly Piece[] {
	const content = lines.join('\n');
	return plainParagraphs(content).map(({ start, end, form, marker }) => ({
		text: content.slice(start, end),
		form,
		marker,
	}));
}

/** What a subject is about, without the marks of answers and of passing on. */
const bareSubject = (subject: string | null | undefined): string =>
	(subject ?? '').replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*(?:\[\d+\])?:)+\s*/iu, '').trim();

interface Body {
	readonly pieces: readonly Piece[];
	readonly cut: boolean;
	/** Facts of a message that was passed on without a word of the sender's own. */
	readonly about: ReturnType<typeof forwardedMessage>['about'] | null;
}

function plainBody(text: string): Body {
	const { lines, forwardedAt, cut } = ownWords(text);
	const own = partSignature(lines.slice(0, forwardedAt ?? lines.length));
	const pieces = [...plainPieces(own.body), ...markPieces(own.signature)];
	if (forwardedAt === null) return { pieces, cut, about: null };
	const { head, about, body } = forwardedMessage(lines.slice(forwardedAt + 1));
	const passedOn = partSignature(body);
	return {
		pieces: [
			...pieces,
			...markPieces([lines[forwardedAt] ?? '', ...head]),
			...plainPieces(passedOn.body),
			...markPieces(passedOn.signature),
		],
		cut,
		about: own.body.every((line) => line.trim() === '') ? about : null,
	};
}

async function bodyOf(mail: Email): Promise<Body> {
	if (mail.text !== undefined && mail.text.trim() !== '') return plainBody(mail.text);
	if (mail.html === undefined) return { pieces: [], cut: false, about: null };
	const { body } = await parsePage(mail.html);
	const whole = htmlPieces(body);
	const own = PASSED_ON.test(mail.html) ? whole : htmlPieces(body, new Set(body.querySelectorAll(HISTORY_IN_HTML)));
	// A message that is nothing but history passes it on.
	const kept = own.length > 0 ? own : whole;
	const cutAt = kept.findIndex(
		({ text }) => /^On\s.{6,200}\swrote:$/iu.test(text) || /^-{2,}\s*Original Message/iu.test(text),
	);
	const pieces = cutAt > 0 ? kept.slice(0, cutAt) : kept;
	return { pieces, cut: pieces.length < whole.length, about: null };
}

/** The name in "Jane Moss <jane@moss.example>". */
const nameIn = (written: string | null): string | null =>
	written?.replace(/<[^<>]*>|\[mailto:[^\]]*\]/giu, '').replace(/^["'\s]+|["'\s]+$/gu, '') || written;

/**
 * Reads a saved message: who wrote to whom, when, about what, and its own words without the history that it answers. A message
 * that was passed on without a word is the message itself. Attachments are not opened, pictures not fetched.
 *
 * @throws ReadingError for a damaged message or one without words
 */
export async function readMail(bytes: Uint8Array): Promise<FileContent> {
	const mail = await parseMail(bytes);
	const { pieces, cut, about } = await bodyOf(mail);
	if (pieces.length === 0) throw new ReadingError('This mail has no words of its own in it.');
	const subject = bareSubject(about?.subject ?? mail.subject);
	const attachments = mail.attachments.filter(({ related }) => related !== true).length;
	return {
		pieces: [
			...(subject === '' ? [] : [{ text: subject, form: 'heading' as const, level: 1 }]),
			...markPieces(headLines(mail)),
			...pieces,
		],
		pages: null,
		encoding: null,
		facts: {
			title: stated(subject),
			author: stated(about === null ? mail.from && nameOf(mail.from) : nameIn(about.from)),
			published: stated(mailDay(about === null ? headerOf(mail, 'date') : about.date)),
		},
		asides: [
			...(cut ? ['Left out: the earlier messages that it quotes.'] : []),
			...(attachments === 0 ? [] : [`Not opened: ${attachments} ${attachments === 1 ? 'attachment' : 'attachments'}.`]),
		],
	};
}
