import { DEEPEST_NESTING, MOST_ELEMENTS } from '../limits.ts';
import { ReadingError } from '../readingError.ts';

/** As much of the DOM (DOM Standard) as reading a page takes; the project's types know no browser. */

export interface DomNode {
	readonly nodeType: number;
	readonly textContent: string | null;
	readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
	readonly localName: string;
	readonly children: Iterable<DomElement>;
	readonly parentElement: DomElement | null;
	getAttribute(name: string): string | null;
	hasAttribute(name: string): boolean;
	querySelector(selector: string): DomElement | null;
	querySelectorAll(selector: string): Iterable<DomElement>;
	remove(): void;
}

export interface DomDocument {
	readonly body: DomElement;
	querySelector(selector: string): DomElement | null;
	querySelectorAll(selector: string): Iterable<DomElement>;
}

/** `Node.ELEMENT_NODE` (DOM Standard, 4.4). */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** `Node.TEXT_NODE`. */
export const isTextNode = (node: DomNode): boolean => node.nodeType === 3;

/** Counts a page's elements before a tree is made of them, which takes far longer. */
async function refuseOvergrown(source: string): Promise<void> {
	const { Parser } = await import('htmlparser2');
	let depth = 0;
	let elements = 0;
	const parser = new Parser({
		onopentag() {
			depth++;
			elements++;
			if (depth > DEEPEST_NESTING) throw new ReadingError('This file nests its elements too deeply to be read.');
			if (elements > MOST_ELEMENTS) {
				throw new ReadingError(
					`This page has more than ${MOST_ELEMENTS.toLocaleString('en-GB')} elements, the most that can be read.`,
				);
			}
		},
		onclosetag() {
			depth--;
		},
	});
	parser.end(source);
}

/**
 * A page as a tree. Scripts stay text, and nothing is fetched: linkedom does neither.
 *
 * @throws ReadingError for a page with too many elements, or too deep ones
 */
export async function parsePage(source: string): Promise<DomDocument> {
	await refuseOvergrown(source);
	const { parseHTML } = await import('linkedom');
	// A page without <html> would have no body.
	const whole = /<html[\s>]/iu.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
	const page: { readonly document: DomDocument } = parseHTML(whole);
	return page.document;
}
