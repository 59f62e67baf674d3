import { extname } from 'node:path';
import { openZip } from './formats/zip.ts';
import { ReadingError } from './readingError.ts';

/** Formats that can be read. `mail`: a saved message; a saved web page of one file (MHTML) is `html`. */
export type Format = 'text' | 'markdown' | 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'mail';

/** Endings of files that can be read, with the format that each promises. The bytes decide. */
const ENDINGS: Readonly<Record<string, Format>> = {
	'.txt': 'text',
	'.text': 'text',
	'.md': 'markdown',
	'.markdown': 'markdown',
	'.pdf': 'pdf',
	'.docx': 'docx',
	'.docm': 'docx',
	'.odt': 'odt',
	'.rtf': 'rtf',
	'.html': 'html',
	'.htm': 'html',
	'.xhtml': 'html',
	'.mhtml': 'html',
	'.mht': 'html',
	'.eml': 'mail',
};

/** What can be read, for people. */
const READABLE = 'PDF, Word (.docx), OpenDocument (.odt), RTF, web pages (.html), mail (.eml), .txt and .md';

const promised = (fileName: string): Format | undefined => {
	const ending = extname(fileName).toLowerCase();
	return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
};

/** Whether a file's name says that it can be read. */
export const isReadable = (fileName: string): boolean => promised(fileName) !== undefined;

/** First bytes of files that are nothing to read, and what people call them. */
const OTHERS: readonly (readonly [string, string])[] = [
	['\x89PNG', 'a picture'],
	['\xff\xd8\xff', 'a picture'],
	['GIF8', 'a picture'],
	['II*\0', 'a picture'],
	['MM\0*', 'a picture'],
	['\x1f\x8b', 'a compressed file'],
	['7z\xbc\xaf', 'a compressed file'],
	['Rar!', 'a compressed file'],
	['\x7fELF', 'a program'],
	['MZ', 'a program'],
	['SQLite format 3\0', 'a database'],
];

/** The mark of a PDF may stand a little way in (ISO 32000-1, annex H, note 13). */
const PDF_MARK_WITHIN = 1_024;
/** So much of a file is looked at to tell web pages and mail by. */
const SAMPLE = 4_096;

const HTML_START =
	/^(?:\uFEFF|\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head)\b/iu;
const HTML_TAGS = /<(?:p|div|body|article|h1|h2|span|table|title|meta)\b[^<>]*>/iu;

/** Header fields that only mail has (RFC 5322, 3.6; RFC 2045; RFC 5321, 4.4). */
const MAIL_ONLY =
	/^(?:message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+|dkim-signature):/iu;
const FIELD = /^[!-9;-~]+:/u;

/** The lines of the header fields with which a text begins. */
function headerFields(sample: string): readonly string[] {
	const fields: string[] = [];
	for (const line of sample.replace(/^From .*\r?\n/u, '').split(/\r?\n/u)) {
		if (/^[ \t]/u.test(line) && fields.length > 0) continue;
		if (!FIELD.test(line)) break;
		fields.push(line);
	}
	return fields;
}

function isMail(sample: string, asked: Format | undefined): boolean {
	const fields = headerFields(sample);
	const has = (name: string): boolean => fields.some((field) => field.toLowerCase().startsWith(`${name}:`));
	if (asked === 'mail') return has('from') || has('subject');
	return has('from') && fields.filter((field) => MAIL_ONLY.test(field)).length >= 2;
}

/** A saved web page in one file (RFC 2557). */
const isMhtml = (sample: string): boolean => {
	const fields = headerFields(sample).map((field) => field.toLowerCase());
	return (
		fields.some((field) => field.startsWith('mime-version:')) && /^content-type:\s*multipart\/related/imu.test(sample)
	);
};

function formatInZip(bytes: Uint8Array): Format {
	const zip = openZip(bytes);
	const { names } = zip;
	if (names.has('word/document.xml')) return 'docx';
	const mime = names.has('mimetype') ? new TextDecoder().decode(zip.part('mimetype') ?? new Uint8Array()) : '';
	if (mime.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
	if (names.has('Index/Document.iwa')) {
		throw new ReadingError('This is a file of Apple Pages; export it as Word or PDF and add that.');
	}
	const what =
		[...names].some((name) => name.startsWith('xl/')) || mime.includes('spreadsheet')
			? 'a spreadsheet'
			: [...names].some((name) => name.startsWith('ppt/')) || mime.includes('presentation')
				? 'a presentation'
				: mime.startsWith('application/epub+zip')
					? 'an e-book'
					: null;
	if (what === null) throw new ReadingError('This is a ZIP file; unpack it and add what is in it.');
	throw new ReadingError(`This is ${what}; what can be read: ${READABLE}.`);
}

/** Old Word files, Outlook messages and locked documents share one container (MS-CFB). */
function refuseCompound(bytes: Uint8Array): never {
	const wide = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
	if (wide('EncryptedPackage')) {
		throw new ReadingError('This file is locked with a password; save it without one and add it again.');
	}
	if (wide('__substg1.0')) {
		throw new ReadingError('This is an Outlook message (.msg); save it as .eml or as text and add that.');
	}
	throw new ReadingError('This is an old Word or Office file; save it as .docx and add that.');
}

/** The beginning of a file, one character a byte. */
const beginningOf = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1');

/** Formats whose bytes say what they are, to be opened by a parser. */
function markedFormat(sample: string): 'pdf' | 'zip' | 'rtf' | 'compound' | null {
	if (sample.slice(0, PDF_MARK_WITHIN).includes('%PDF-')) return 'pdf';
	if (sample.startsWith('PK\x03\x04')) return 'zip';
	if (sample.startsWith('{\\rtf')) return 'rtf';
	return sample.startsWith('\xd0\xcf\x11\xe0') ? 'compound' : null;
}

function textFormat(sample: string, asked: Format | undefined): Format | undefined {
	if (isMhtml(sample)) return 'html';
	// Web pages and mail may be in UTF-16, whose first bytes say so.
	const plain = sample.replaceAll('\0', '').replace(/^(?:\xff\xfe|\xfe\xff)/u, '');
	if (HTML_START.test(plain) || (asked === 'html' && HTML_TAGS.test(plain))) return 'html';
	if (isMail(plain, asked)) return 'mail';
	return asked === 'text' || asked === 'markdown' ? asked : undefined;
}

/**
 * What a file is taken for without opening it: kinds of text, `packed` for what a parser has to open, or null for what is refused by
 * its first bytes.
 */
export function firstLook(bytes: Uint8Array, fileName: string): 'plain' | 'packed' | null {
	const sample = beginningOf(bytes);
	if (markedFormat(sample) !== null) return 'packed';
	const format = textFormat(sample, promised(fileName));
	if (format === undefined) return null;
	return format === 'text' || format === 'markdown' ? 'plain' : 'packed';
}

/**
 * The format of a file, by its content; its name decides only between kinds of text.
 *
 * @throws ReadingError for a format that cannot be read, in one sentence that names it
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
	const sample = beginningOf(bytes);
	const marked = markedFormat(sample);
	if (marked === 'zip') return formatInZip(bytes);
	if (marked === 'compound') refuseCompound(bytes);
	if (marked !== null) return marked;
	const other = OTHERS.find(([signature]) => sample.startsWith(signature))?.[1];
	if (other !== undefined) throw new ReadingError(`This is ${other}; what can be read: ${READABLE}.`);
	const asked = promised(fileName);
	const format = textFormat(sample, asked);
	if (format !== undefined) return format;
	const promise =
		asked === undefined ? 'This format is not known' : `This is no ${NAMES[asked]}, whatever its name says`;
	throw new ReadingError(`${promise}; what can be read: ${READABLE}.`);
}

const NAMES: Readonly<Record<Format, string>> = {
	text: 'text',
	markdown: 'Markdown',
	pdf: 'PDF file',
	docx: 'Word file',
	odt: 'OpenDocument text',
	rtf: 'RTF file',
	html: 'web page',
	mail: 'mail',
};
