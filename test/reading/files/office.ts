import { writeZip } from './zip.ts';

/** Small writers of office documents for the tests: parts of XML as Word and LibreOffice write them. */

export const escaped = (text: string): string =>
	text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0)};`).replaceAll('\n', ' ');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of Word: its words, or its runs as XML; its properties as XML. */
export const wordParagraph = (words: string, properties = ''): string =>
	`<w:p><w:pPr>${properties}</w:pPr>${words.startsWith('<') ? words : `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`}</w:p>`;

export const wordStyled = (style: string, words: string): string =>
	wordParagraph(words, `<w:pStyle w:val="${style}"/>`);

const STYLES = [
	['Title', 'Title', ''],
	['Heading1', 'heading 1', ''],
	['Heading2', 'heading 2', ''],
	['Quote', 'Quote', ''],
	['Caption', 'caption', ''],
	['ListParagraph', 'List Paragraph', ''],
	['Ueberschrift', 'Hausstil', 'Heading1'],
	['TOC1', 'toc 1', ''],
].map(
	([id, name, base]) =>
		`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}</w:style>`,
);

const level = (at: number, format: string, pattern: string): string =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** A point of the numbered list 1 or the bulleted list 2. */
export const wordPoint = (list: 1 | 2, words: string, at = 0): string =>
	wordParagraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

export interface WordOptions {
	readonly title?: string;
	readonly creator?: string;
	readonly created?: string;
	/** XML of notes, by their id from 1. */
	readonly footnotes?: readonly string[];
	readonly more?: Readonly<Record<string, string>>;
}

/** A Word file with this body. */
export function writeDocx(body: string, options: WordOptions = {}): Uint8Array {
	const notes = (options.footnotes ?? []).map((note, i) => `<w:footnote w:id="${i + 1}">${note}</w:footnote>`).join('');
	return writeZip({
		'[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'word/document.xml': `${XML}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
		'word/styles.xml': `${XML}<w:styles ${W}>${STYLES.join('')}</w:styles>`,
		'word/numbering.xml': `${XML}${NUMBERING}`,
		...(notes === ''
			? {}
			: {
					'word/footnotes.xml': `${XML}<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${notes}</w:footnotes>`,
				}),
		'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>${escaped(options.title ?? '')}</dc:title><dc:creator>${escaped(options.creator ?? '')}</dc:creator><dcterms:created>${options.created ?? ''}</dcterms:created></cp:coreProperties>`,
		...options.more,
	});
}

export interface OdtOptions {
	readonly title?: string;
	readonly creator?: string;
	readonly created?: string;
	readonly manifest?: string;
	/** More of its styles. */
	readonly styles?: string;
}

/** An OpenDocument text with this body. */
export function writeOdt(body: string, options: OdtOptions = {}): Uint8Array {
	return writeZip({
		mimetype: 'application/vnd.oasis.opendocument.text',
		'content.xml': `${XML}<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Quotations"/>${options.styles ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		'meta.xml': `${XML}<office:document-meta><office:meta><dc:title>${escaped(options.title ?? '')}</dc:title><meta:initial-creator>${escaped(options.creator ?? '')}</meta:initial-creator><meta:creation-date>${options.created ?? ''}</meta:creation-date></office:meta></office:document-meta>`,
		'META-INF/manifest.xml': `${XML}<manifest:manifest>${options.manifest ?? ''}</manifest:manifest>`,
	});
}

/** Words of RTF, in ASCII. */
export const rtfWords = (text: string): string =>
	[...text]
		.map((one) => {
			if ('\\{}'.includes(one)) return `\\${one}`;
			const code = one.charCodeAt(0);
			return code < 0x80 ? one : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
		})
		.join('');

/** An RTF file with this body. */
export const writeRtf = (body: string, info = ''): Uint8Array =>
	new TextEncoder().encode(
		`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}{\\stylesheet{\\s1 heading 1;}}{\\info${info}}\n{\\*\\generator Riched20}\\pard\\f0\\fs24 ${body}}`,
	);
