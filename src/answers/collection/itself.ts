import type { Statement } from '../../extraction/extraction.ts';
import type { Held } from '../../library/held/holdings.ts';

/** How a digest names the document that it is a digest of. */
const THE_DOCUMENT = /^(?:the|this)\s(?:article|document|report|page)$/iu;

/**
 * Whether a statement is only a digest's "the article says": the digest tells what the document reports, and nobody speaks.
 * Its words count as the digest's own.
 */
export function isDocumentItself(held: Held, { speaker }: Statement): boolean {
	if (held.source.rendition !== 'digest' || speaker === null) return false;
	return THE_DOCUMENT.test(held.text.content.slice(speaker.printed.start, speaker.printed.end));
}
