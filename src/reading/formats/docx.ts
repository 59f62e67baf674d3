import { ReadingError } from '../readingError.ts';
import { fileDate, fileTitle } from './fileProperties.ts';
import type { FileContent } from './pieces.ts';
import { likely } from './pieces.ts';
import { wordNumbering, wordStyles } from './wordStyles.ts';
import { WordText } from './wordText.ts';
import { childOf, type Element, findIn, parseXml, textIn } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const xmlOf = (zip: Zip, name: string): Element | undefined => {
	const bytes = zip.part(name);
	return bytes === null ? undefined : parseXml(bytes);
};

/**
 * Reads a Word file (WordprocessingML, ECMA-376 part 1): headings, lists with their printed numbers, block quotations, tables,
 * foot- and endnotes. Tracked deletions, hidden text, comments, heads and feet of pages are left out; macros, linked pictures
 * and templates are never opened.
 *
 * @throws ReadingError for a damaged, locked or overblown file
 */
export async function readDocx(bytes: Uint8Array): Promise<FileContent> {
	const zip = openZip(bytes);
	const main = xmlOf(zip, 'word/document.xml');
	const body = main === undefined ? undefined : findIn(main, 'w:body');
	if (body === undefined) throw new ReadingError('This file is damaged: it has no document in it.');
	const text = new WordText(wordStyles(xmlOf(zip, 'word/styles.xml')), wordNumbering(xmlOf(zip, 'word/numbering.xml')));
	text.readBody(body);
	const asides = text.asides();
	for (const [part, name] of [
		['word/footnotes.xml', 'w:footnote'],
		['word/endnotes.xml', 'w:endnote'],
	] as const) {
		const notes = xmlOf(zip, part);
		if (notes !== undefined) text.readNotes(notes, name);
	}
	const pieces = text.pieces();
	const words = pieces.map((piece) => piece.text).join('\n');
	const core = xmlOf(zip, 'docProps/core.xml');
	const properties = childOf(core, 'cp:coreProperties');
	const property = (name: string): string => textIn(childOf(properties, name));
	return {
		pieces,
		pages: null,
		encoding: null,
		facts: {
			title: fileTitle(property('dc:title'), words),
			author: likely(property('dc:creator')),
			published: fileDate(property('dcterms:created'), words),
		},
		asides,
	};
}
