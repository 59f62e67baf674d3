import type { Piece } from './pieces.ts';
import { tableRow } from './tableRows.ts';
import type { WordNumbering, WordStyle } from './wordStyles.ts';
import { childOf, type Element, elementsIn, textIn } from './xml.ts';

/** Elements with words that are not printed, or are printed elsewhere. */
const PASSED_OVER = new Set([
	'w:del',
	'w:moveFrom',
	'mc:Fallback',
	'w:instrText',
	'w:pict',
	'w:object',
	'w:pPr',
	'w:rPr',
	'w:sectPr',
	'w:tblPr',
	'w:trPr',
	'w:tcPr',
	'w:sdtPr',
]);

/** Whether a switch (`<w:vanish/>`, `<w:vanish w:val="0"/>`) is on. */
const isOn = (element: Element | undefined): boolean =>
	element !== undefined && !/^(?:0|false|off|none)$/iu.test(element.attributes['w:val'] ?? '');

/** Text as it stands in a paragraph, tidied: runs of blanks are one, nothing around it. */
export const tidied = (text: string): string =>
	text
		.replace(/[^\S\n\u00A0]+/gu, ' ')
		.replace(/ ?\n ?/gu, '\n')
		.trim();

/** Gathers the paragraphs of a Word document, with the state of its lists. */
export class WordText {
	readonly #pieces: Piece[] = [];
	readonly #styleOf: (id: string | null) => WordStyle;
	readonly #numbering: WordNumbering;
	#deletions = 0;

	constructor(styleOf: (id: string | null) => WordStyle, numbering: WordNumbering) {
		this.#styleOf = styleOf;
		this.#numbering = numbering;
	}

	readBody(body: Element): void {
		this.#pieces.push(...this.#blocks(body));
	}

	/** Foot- or endnotes, each with the number that is printed before it. Those that only draw a line are passed over. */
	readNotes(part: Element, name: string): void {
		const root = elementsIn(part).find((one) => childOf(one, name) !== undefined);
		const notes = root === undefined ? [] : elementsIn(root, name);
		const printed = notes.filter(({ attributes }) => !/separator|notice/iu.test(attributes['w:type'] ?? ''));
		printed.forEach((note, i) => {
			const [first, ...others] = this.#blocks(note);
			if (first === undefined) return;
			const number = String(i + 1);
			this.#pieces.push({ text: `${number} ${first.text}`, form: 'item', marker: number.length }, ...others);
		});
	}

	pieces(): readonly Piece[] {
		return this.#pieces;
	}

	asides(): readonly string[] {
		return this.#deletions === 0
			? []
			: [
					`Left out: ${this.#deletions} ${this.#deletions === 1 ? 'passage that was' : 'passages that were'} struck out by tracked changes.`,
				];
	}

	#blocks(element: Element): Piece[] {
		return elementsIn(element).flatMap((child) => {
			if (child.name === 'w:p') return this.#paragraph(child);
			if (child.name === 'w:tbl') return this.#table(child);
			return PASSED_OVER.has(child.name) ? [] : this.#blocks(child);
		});
	}

	#table(table: Element): Piece[] {
		return elementsIn(table).flatMap((row) =>
			row.name === 'w:tr'
				? tableRow(cellsOf(row).map((cell) => this.#blocks(cell)))
				: PASSED_OVER.has(row.name)
					? []
					: this.#table(row),
		);
	}

	#paragraph(paragraph: Element): Piece[] {
		const properties = childOf(paragraph, 'w:pPr');
		const style = this.#styleOf(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null);
		const boxes: Piece[] = [];
		const text = tidied(this.#words(paragraph, boxes));
		if (text === '') return boxes;
		const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
		if (style.form === 'plain' && outline !== undefined && Number(outline) < 9) {
			return [{ text, form: 'heading', level: Number(outline) + 1 }, ...boxes];
		}
		const listed = childOf(properties, 'w:numPr');
		const list = childOf(listed, 'w:numId')?.attributes['w:val'] ?? style.list;
		const mark =
			list === null || list === '0'
				? ''
				: this.#numbering.next(list, Number(childOf(listed, 'w:ilvl')?.attributes['w:val'] ?? 0));
		const marked = mark === '' ? text : `${mark} ${text}`;
		if (style.form === 'heading') {
			return [{ text: marked, form: 'heading', level: style.level ?? 1, marker: mark.length }, ...boxes];
		}
		const form = style.form === 'plain' && list !== null && list !== '0' ? 'item' : style.form;
		return [{ text: marked, form, marker: mark.length }, ...boxes];
	}

	/** The words of a paragraph. What stands in boxes beside it goes to {@link boxes}. */
	#words(element: Element, boxes: Piece[]): string {
		return elementsIn(element)
			.map((child): string => {
				switch (child.name) {
					case 'w:t':
						return textIn(child);
					case 'w:tab':
						return ' ';
					case 'w:br':
					case 'w:cr':
						return child.attributes['w:type'] === 'page' ? ' ' : '\n';
					case 'w:noBreakHyphen':
						return '-';
					case 'w:r':
						return isOn(childOf(childOf(child, 'w:rPr'), 'w:vanish')) ? '' : this.#words(child, boxes);
					case 'w:txbxContent':
						boxes.push(...this.#blocks(child));
						return '';
					case 'w:del':
					case 'w:moveFrom':
						this.#deletions++;
						return '';
					case 'w:pict':
						// Old text boxes; the words in them are printed.
						return this.#words(child, boxes);
					default:
						return PASSED_OVER.has(child.name) ? '' : this.#words(child, boxes);
				}
			})
			.join('');
	}
}

/** The cells of a row, also inside content controls. */
const cellsOf = (row: Element): readonly Element[] =>
	elementsIn(row).flatMap((one) => (one.name === 'w:tc' ? [one] : PASSED_OVER.has(one.name) ? [] : cellsOf(one)));
