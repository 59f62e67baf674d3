import { Parser } from 'htmlparser2';
import { DEEPEST_NESTING } from '../limits.ts';
import { ReadingError } from '../readingError.ts';

/** An element of an XML part. Names keep their prefix as written ("w:p"), as office programs write them. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (Element | string)[];
}

interface Open extends Element {
	readonly children: (Element | string)[];
}

/**
 * Reads XML as a tree. Only the five entities of XML and numbers are known: a document type's own entities stay as they are
 * written, and nothing that it names is ever opened.
 *
 * @param bytes - UTF-8, or UTF-16 with a mark
 * @throws ReadingError where elements stand too deep in each other
 */
export function parseXml(bytes: Uint8Array): Element {
	const root: Open = { name: '', attributes: {}, children: [] };
	const open: Open[] = [root];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const element: Open = { name, attributes, children: [] };
				open.at(-1)?.children.push(element);
				open.push(element);
				if (open.length > DEEPEST_NESTING) {
					throw new ReadingError('This file nests its elements too deeply to be read.');
				}
			},
			ontext(text) {
				const children = open.at(-1)?.children ?? [];
				const last = children.at(-1);
				if (typeof last === 'string') children[children.length - 1] = last + text;
				else children.push(text);
			},
			onclosetag() {
				if (open.length > 1) open.pop();
			},
		},
		{ xmlMode: true },
	);
	parser.end(decodeXml(bytes));
	return root;
}

function decodeXml(bytes: Uint8Array): string {
	const wide =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
	return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

/** Elements directly inside, of one name or of any. */
export const elementsIn = ({ children }: Element, name?: string): readonly Element[] =>
	children.filter((one): one is Element => typeof one !== 'string' && (name === undefined || one.name === name));

/** The first element directly inside of this name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
	element === undefined ? undefined : elementsIn(element, name)[0];

/** The first element of this name anywhere inside. */
export function findIn(element: Element, name: string): Element | undefined {
	for (const child of elementsIn(element)) {
		const found = child.name === name ? child : findIn(child, name);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** All the text inside. */
export const textIn = (element: Element | undefined): string =>
	(element?.children ?? []).map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
