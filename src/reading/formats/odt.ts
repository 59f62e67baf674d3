import { ReadingError } from '../readingError.ts';
import { fileDate, fileTitle } from './fileProperties.ts';
import { type OdtList, type OdtLists, odtLists } from './odtLists.ts';
import { type FileContent, likely, type Piece } from './pieces.ts';
import { tableRow } from './tableRows.ts';
import { tidied } from './wordText.ts';
import { childOf, type Element, elementsIn, findIn, parseXml, textIn } from './xml.ts';
import { openZip } from './zip.ts';

/** Elements with words that are not printed in the text. */
const PASSED_OVER = new Set([
	'text:tracked-changes',
	'office:annotation',
	'office:forms',
	'text:sequence-decls',
	'text:variable-decls',
	'text:table-of-content',
	'text:alphabetical-index',
	'text:hidden-text',
	'svg:title',
	'svg:desc',
	'script:event-listener',
	'office:scripts',
	'draw:object',
	'draw:object-ole',
	'draw:image',
]);

/** The names of paragraph styles, with those that they come from, from the nearest on. */
function stylesIn(parts: readonly (Element | undefined)[]): (name: string) => readonly string[] {
	const parents = new Map<string, string>();
	const gather = (element: Element): void => {
		for (const child of elementsIn(element)) {
			if (child.name === 'style:style') {
				parents.set(child.attributes['style:name'] ?? '', child.attributes['style:parent-style-name'] ?? '');
			} else if (child.name !== 'office:body') gather(child);
		}
	};
	for (const part of parts) if (part !== undefined) gather(part);
	return (name) => {
		const names: string[] = [];
		for (let at = name; at !== '' && names.length < 16; at = parents.get(at) ?? '') names.push(at);
		return names;
	};
}

const isStyle = (names: readonly string[], pattern: RegExp): boolean => names.some((name) => pattern.test(name));

/** Reads an OpenDocument text (ISO/IEC 26300) element by element. */
class OdtText {
	readonly #stylesOf: (name: string) => readonly string[];
	readonly #lists: OdtLists;
	readonly #notes: Piece[] = [];

	constructor(stylesOf: (name: string) => readonly string[], lists: OdtLists) {
		this.#stylesOf = stylesOf;
		this.#lists = lists;
	}

	read(body: Element): readonly Piece[] {
		const pieces = this.#blocks(body);
		return [...pieces, ...this.#notes];
	}

	#blocks(element: Element, list: OdtList | null = null): Piece[] {
		return elementsIn(element).flatMap((child): Piece[] => {
			switch (child.name) {
				case 'text:h':
				case 'text:p':
					return this.#paragraph(child);
				case 'text:list':
					return this.#blocks(child, this.#lists.open(child, list));
				case 'text:list-item':
				case 'text:list-header':
					return this.#point(child, list);
				case 'table:table-row':
					return [
						...tableRow(
							elementsIn(child)
								.filter(({ name }) => name === 'table:table-cell')
								.map((cell) => this.#blocks(cell)),
						),
					];
				default:
					return PASSED_OVER.has(child.name) ? [] : this.#blocks(child);
			}
		});
	}

	/** A point of a list. One that only holds another list prints no mark of its own. */
	#point(item: Element, list: OdtList | null): Piece[] {
		const [child] = elementsIn(item);
		const own = item.name === 'text:list-item' && (child?.name === 'text:p' || child?.name === 'text:h');
		const mark = own && list !== null ? this.#lists.next(list, item) : '';
		const [first, ...others] = this.#blocks(item, list);
		if (first === undefined) return [];
		const form = first.form === 'plain' ? 'item' : first.form;
		const marked = mark === '' ? first : { ...first, text: `${mark} ${first.text}`, marker: mark.length };
		return [{ ...marked, form }, ...others];
	}

	#paragraph(paragraph: Element): Piece[] {
		const boxes: Piece[] = [];
		const text = tidied(this.#words(paragraph, boxes));
		if (text === '') return boxes;
		const styles = this.#stylesOf(paragraph.attributes['text:style-name'] ?? '');
		const level = Number(paragraph.attributes['text:outline-level'] ?? 1);
		if (paragraph.name === 'text:h') return [{ text, form: 'heading', level }, ...boxes];
		if (isStyle(styles, /^Title$/u)) return [{ text, form: 'heading', level: 1 }, ...boxes];
		if (isStyle(styles, /^Quotations?$/u)) return [{ text, form: 'quotation' }, ...boxes];
		if (isStyle(styles, /^(?:Caption|Illustration|Figure|Table)$/u)) return [{ text, form: 'caption' }, ...boxes];
		return [{ text, form: 'plain' }, ...boxes];
	}

	#words(element: Element, boxes: Piece[]): string {
		return element.children
			.map((child): string => {
				if (typeof child === 'string') return child.replace(/\s+/gu, ' ');
				switch (child.name) {
					case 'text:s':
						return ' ';
					case 'text:tab':
						return ' ';
					case 'text:line-break':
						return '\n';
					case 'text:note':
						this.#note(child);
						return '';
					case 'draw:text-box':
						boxes.push(...this.#blocks(child));
						return '';
					default:
						return PASSED_OVER.has(child.name) ? '' : this.#words(child, boxes);
				}
			})
			.join('');
	}

	#note(note: Element): void {
		const number = textIn(childOf(note, 'text:note-citation')).trim();
		const body = childOf(note, 'text:note-body');
		const [first, ...others] = body === undefined ? [] : this.#blocks(body);
		if (first === undefined) return;
		const text = number === '' ? first.text : `${number} ${first.text}`;
		this.#notes.push({ text, form: 'item', marker: number.length }, ...others);
	}
}

/**
 * Reads an OpenDocument text: headings, lists, quotations, tables, notes. Tracked deletions, comments, heads and feet of pages
 * are left out; scripts, linked pictures and objects are never opened.
 *
 * @throws ReadingError for a damaged, locked or overblown file
 */
export async function readOdt(bytes: Uint8Array): Promise<FileContent> {
	const zip = openZip(bytes);
	const xmlOf = (name: string): Element | undefined => {
		const part = zip.part(name);
		return part === null ? undefined : parseXml(part);
	};
	const manifest = xmlOf('META-INF/manifest.xml');
	if (manifest !== undefined && findIn(manifest, 'manifest:encryption-data') !== undefined) {
		throw new ReadingError('This file is locked with a password; save it without one and add it again.');
	}
	const content = xmlOf('content.xml');
	const body = content === undefined ? undefined : findIn(content, 'office:text');
	if (content === undefined || body === undefined) {
		throw new ReadingError('This file is damaged: it has no document in it.');
	}
	const withStyles = [content, xmlOf('styles.xml')];
	const pieces = new OdtText(stylesIn(withStyles), odtLists(withStyles)).read(body);
	const words = pieces.map((piece) => piece.text).join('\n');
	const meta = xmlOf('meta.xml');
	const about = meta === undefined ? undefined : findIn(meta, 'office:meta');
	const property = (name: string): string => textIn(childOf(about, name));
	return {
		pieces,
		pages: null,
		encoding: null,
		facts: {
			title: fileTitle(property('dc:title'), words),
			author: likely(property('meta:initial-creator') || property('dc:creator')),
			published: fileDate(property('meta:creation-date'), words),
		},
		asides: findIn(body, 'text:tracked-changes') === undefined ? [] : ['Left out: what tracked changes struck out.'],
	};
}
