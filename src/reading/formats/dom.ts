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

/** A page as a tree. Scripts stay text, and nothing is fetched: linkedom does neither. */
export async function parsePage(source: string): Promise<DomDocument> {
	const { parseHTML } = await import('linkedom');
	// A page without <html> would have no body.
	const whole = /<html[\s>]/iu.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`;
	const page: { readonly document: DomDocument } = parseHTML(whole);
	return page.document;
}
