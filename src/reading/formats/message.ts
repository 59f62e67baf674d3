import type { Email } from 'postal-mime';
import { ReadingError } from '../readingError.ts';

/** Messages in the form of the Internet (RFC 5322, MIME): mail, and web pages saved in one file. */

/** @throws ReadingError for a damaged message, or one of messages in messages */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
	const { default: PostalMime } = await import('postal-mime');
	try {
		return await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 262_144 });
	} catch (error) {
		if (error instanceof RangeError) throw error;
		throw new ReadingError('This mail is damaged or nested too deeply to be read.');
	}
}

/** The first header field of a name, which is in lower case, or null. */
export const headerOf = (mail: Email, name: string): string | null =>
	mail.headers.find(({ key }) => key === name)?.value ?? null;

/**
 * The page in a web page saved in one file (MHTML), and where it was saved from.
 *
 * @throws ReadingError for a file without a page in it
 */
export async function webPageIn(bytes: Uint8Array): Promise<{ readonly source: string; readonly url: string | null }> {
	const mail = await parseMail(bytes);
	if (mail.html === undefined) throw new ReadingError('This saved web page has no page in it.');
	const from = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
	const url = URL.parse(from?.trim() ?? '');
	return { source: mail.html, url: url !== null && /^https?:$/u.test(url.protocol) ? url.href : null };
}
