import { type DocumentFacts, FACT_NAMES, type Fact } from '../../reading/facts.ts';
import { parseFacts } from '../store/rowForms.ts';
import type { Incoming } from './incoming.ts';
import type { Standing } from './standing.ts';

/** What is known of a document when it comes in anew: what a person said before, and what the file says now. */

export const factsOf = (document: DocumentFacts): DocumentFacts => ({
	title: document.title,
	publisher: document.publisher,
	author: document.author,
	published: document.published,
	url: document.url,
	kind: document.kind,
});

/** What a person said before stays, unless the new file or the person now says otherwise. */
function merged(before: DocumentFacts, now: DocumentFacts): DocumentFacts {
	const pick = <T>(old: Fact<T>, fresh: Fact<T>): Fact<T> =>
		old.basis === 'given' && fresh.basis !== 'given' ? old : fresh;
	return {
		title: pick(before.title, now.title),
		publisher: pick(before.publisher, now.publisher),
		author: pick(before.author, now.author),
		published: pick(before.published, now.published),
		url: pick(before.url, now.url),
		kind: pick(before.kind, now.kind),
	};
}

const sameFacts = (a: DocumentFacts, b: DocumentFacts): boolean =>
	FACT_NAMES.every((name) => a[name].value === b[name].value && a[name].basis === b[name].basis);

/** What is known of a document beside its text. */
export interface Known {
	readonly facts: DocumentFacts;
	readonly readInFull: boolean;
}

/** What would be known of a document now, and whether that and its bytes are as they were. */
export function compare({ document, origin }: Incoming, before: Standing): Known & { readonly same: boolean } {
	const old = parseFacts(before.facts);
	const facts = origin === 'added' ? merged(old, factsOf(document)) : factsOf(document);
	const was = before.read_in_full === 1;
	const readInFull = origin === 'added' && !document.readInFullGiven ? was : document.readInFull;
	const same = before.bytes_sha256 === document.bytesSha256 && sameFacts(old, facts) && readInFull === was;
	return { facts, readInFull, same };
}
