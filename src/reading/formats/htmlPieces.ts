import { DEEPEST_NESTING } from '../limits.ts';
import { ReadingError } from '../readingError.ts';
import { type DomElement, isElement, isTextNode } from './dom.ts';
import type { Piece } from './pieces.ts';
import { tableRow } from './tableRows.ts';
import { listNumber } from './wordStyles.ts';
import { tidied } from './wordText.ts';

/** Elements whose words a browser does not print, or that are no part of what is read. */
const PASSED_OVER = new Set(
	'script style noscript template head title iframe object embed svg math canvas audio video form button select textarea input nav dialog datalist map'.split(
		' ',
	),
);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
	(
		'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
		'header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption'
	).split(' '),
);

/** Words for readers of screens only, which are not printed (the usual names of the class). */
const SCREEN_READERS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|u-hidden|is-hidden)(?:\s|$)/iu;
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

const OPENING = '“';
const CLOSING = '”';

type Form = 'plain' | 'quotation' | 'item' | 'caption';

const tagOf = (element: DomElement): string => element.localName.toLowerCase();

const isHidden = (element: DomElement): boolean =>
	element.hasAttribute('hidden') ||
	element.getAttribute('aria-hidden') === 'true' ||
	SCREEN_READERS.test(element.getAttribute('class') ?? '') ||
	NOT_SHOWN.test(element.getAttribute('style') ?? '');

/** Walks elements and gathers paragraphs. */
class Walker {
	readonly pieces: Piece[] = [];
	readonly #without: ReadonlySet<DomElement>;
	#words = '';
	#form: Form = 'plain';
	#mark = '';

	constructor(without: ReadonlySet<DomElement>) {
		this.#without = without;
	}

	walk(element: DomElement, depth = 0): void {
		if (depth > DEEPEST_NESTING) throw new ReadingError('This file nests its elements too deeply to be read.');
		for (const node of element.childNodes) {
			if (isTextNode(node)) this.#words += (node.textContent ?? '').replace(/[\t\n\f\r ]+/gu, ' ');
			else if (isElement(node)) this.#element(node, depth + 1);
		}
	}

	#element(element: DomElement, depth: number): void {
		const tag = tagOf(element);
		if (PASSED_OVER.has(tag) || this.#without.has(element) || isHidden(element)) return;
		if (tag === 'br') {
			// Two in a row part paragraphs, as in old pages and in mail.
			if (/\n\s*$/u.test(this.#words)) this.close();
			else this.#words += '\n';
			return;
		}
		if (tag === 'q') {
			this.#words += OPENING;
			this.walk(element, depth);
			this.#words += CLOSING;
			return;
		}
		// The number of a note, as a link to it.
		if (
			tag === 'sup' &&
			/^\s*\[?\d{1,3}\]?\s*$/u.test(element.textContent ?? '') &&
			element.querySelector('a') !== null
		)
			return;
		if (!BLOCKS.has(tag)) {
			this.walk(element, depth);
			return;
		}
		this.close();
		this.#block(element, tag, depth);
		this.close();
	}

	#block(element: DomElement, tag: string, depth: number): void {
		const level = /^h([1-6])$/u.exec(tag)?.[1];
		if (level !== undefined) {
			const inner = new Walker(this.#without);
			inner.walk(element, depth);
			inner.close();
			for (const { text } of inner.pieces) this.pieces.push({ text, form: 'heading', level: Number(level) });
			return;
		}
		if (tag === 'tr') {
			const cells = [...element.children].filter((cell) => /^t[dh]$/iu.test(tagOf(cell)));
			const read = cells.map((cell) => {
				const inner = new Walker(this.#without);
				inner.walk(cell, depth + 1);
				inner.close();
				return inner.pieces;
			});
			this.pieces.push(...tableRow(read));
			return;
		}
		if (tag === 'pre') {
			for (const text of (element.textContent ?? '').split(/\n\s*\n/u)) {
				const words = text.trim();
				if (words !== '') this.pieces.push({ text: words, form: this.#form });
			}
			return;
		}
		const form = formOf(tag);
		if (form === null) {
			this.walk(element, depth);
			return;
		}
		const outer = this.#form;
		this.#form = form;
		if (tag === 'li') this.#mark = markOf(element);
		this.walk(element, depth);
		this.close();
		this.#mark = '';
		this.#form = outer;
	}

	close(): void {
		const text = tidied(this.#words);
		this.#words = '';
		if (text === '') return;
		const mark = this.#form === 'item' ? this.#mark : '';
		this.#mark = '';
		this.pieces.push(
			mark === '' ? { text, form: this.#form } : { text: `${mark} ${text}`, form: 'item', marker: mark.length },
		);
	}
}

function formOf(tag: string): Form | null {
	if (tag === 'blockquote') return 'quotation';
	if (tag === 'li') return 'item';
	return tag === 'figcaption' || tag === 'caption' ? 'caption' : null;
}

const LIST_FORMATS: Readonly<Record<string, string>> = {
	a: 'lowerLetter',
	A: 'upperLetter',
	i: 'lowerRoman',
	I: 'upperRoman',
};

/** What a browser prints in front of a point of a numbered list. */
function markOf(item: DomElement): string {
	const list = item.parentElement;
	if (list === null || tagOf(list) !== 'ol') return '';
	const items = [...list.children].filter((one) => tagOf(one) === 'li');
	const own = Number(item.getAttribute('value') ?? Number.NaN);
	const start = Number(list.getAttribute('start') ?? 1);
	const number = Number.isInteger(own) ? own : (Number.isInteger(start) ? start : 1) + items.indexOf(item);
	return `${listNumber(number, LIST_FORMATS[list.getAttribute('type') ?? ''] ?? 'decimal')}.`;
}

/**
 * The paragraphs inside an element, in order. Words that a browser does not print are left out. Nothing of the page is changed.
 *
 * @param without - elements that are left out too
 */
export function htmlPieces(element: DomElement, without: ReadonlySet<DomElement> = new Set()): readonly Piece[] {
	const walker = new Walker(without);
	walker.walk(element);
	walker.close();
	return walker.pieces;
}
