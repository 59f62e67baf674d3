import { createHash } from 'node:crypto';
import { canonicalise } from '../text/canonical.ts';
import type { Text } from '../text/span.ts';
import { type Laid, layOut } from './blocks.ts';
import { decode } from './decode.ts';
import { type DocumentFacts, type Fact, firstKnown, type Rendition, UNKNOWN } from './facts.ts';
import { type Format, formatOf } from './formatOf.ts';
import { type FileContent, type FileFacts, textOfPieces } from './formats/pieces.ts';
import { partFrontMatter } from './frontMatter.ts';
import type { GivenFacts } from './given.ts';
import {
	LARGEST_FILE_BYTES,
	LARGEST_PLAIN_BYTES,
	LONGEST_PARAGRAPH,
	LONGEST_TEXT,
	MOST_PARAGRAPHS,
	refuseLarger,
} from './limits.ts';
import { markdownParagraphs } from './markdown.ts';
import { plainParagraphs } from './paragraphs.ts';
import { ReadingError } from './readingError.ts';

/** A document as it can be known from its file alone. Every fact says how it is known; what nobody says is unknown. */
export interface ReadDocument extends DocumentFacts {
	/** Base name of the file. */
	readonly file: string;
	readonly format: Format;
	/** Encoding of its characters, where that is a question: `utf-8`, `utf-16le`, `windows-1252`, ... */
	readonly encoding: string | null;
	/** How many pages it has, or null where the format has none. */
	readonly pages: number | null;
	/** Sentences on what was left out or put together, for whoever adds the file. */
	readonly asides: readonly string[];
	readonly rendition: Rendition;
	readonly readInFull: boolean;
	/** Whether a person or its front matter says so, or it follows from what it is. */
	readonly readInFullGiven: boolean;
	/** SHA-256 (hex) of the file's bytes. */
	readonly bytesSha256: string;
	/** For a digest: SHA-256 of the original that it steps aside for. */
	readonly originalSha256: string | null;
	/** The body; front matter is no part of it. */
	readonly text: Text;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const fact = <T>(value: T | undefined): Fact<T> => (value === undefined ? UNKNOWN : { value, basis: 'given' });

const thousands = new Intl.NumberFormat('en-GB');

function checkLimits({ blocks }: Laid): void {
	if (blocks.length > MOST_PARAGRAPHS) {
		throw new ReadingError(
			`This file has ${thousands.format(blocks.length)} paragraphs; the most that can be read is ${thousands.format(MOST_PARAGRAPHS)}.`,
		);
	}
	const long = blocks.find((block) => block.end - block.start > LONGEST_PARAGRAPH);
	if (long !== undefined) {
		throw new ReadingError(
			`Paragraph ${long.paragraph} has ${thousands.format(long.end - long.start)} characters; the longest that can be read is ${thousands.format(LONGEST_PARAGRAPH)}.`,
		);
	}
}

/** What a file holds, whatever its format: its words laid out, and what it and its front matter say about it. */
interface Opened {
	readonly content: string;
	readonly laid: Laid;
	readonly front: GivenFacts;
	readonly facts: Partial<FileFacts>;
	readonly pages: number | null;
	readonly encoding: string | null;
	readonly asides: readonly string[];
}

async function openPlain(bytes: Uint8Array, format: 'text' | 'markdown'): Promise<Opened> {
	refuseLarger(bytes.length, LARGEST_PLAIN_BYTES);
	const { text: raw, encoding } = await decode(bytes);
	const { given: front, body: content } = await partFrontMatter(canonicalise(raw).content);
	if (content.trim() === '') throw new ReadingError('This file has front matter, but no words below it.');
	const laid = layOut(content, format === 'markdown' ? markdownParagraphs(content) : plainParagraphs(content));
	return { content, laid, front, facts: {}, pages: null, encoding, asides: [] };
}

type OtherFormat = Exclude<Format, 'text' | 'markdown'>;

/** The reader of each format, loaded when the first such file comes. */
const READERS = {
	pdf: async (bytes) => (await import('./formats/pdf.ts')).readPdf(bytes),
	docx: async (bytes) => (await import('./formats/docx.ts')).readDocx(bytes),
	odt: async (bytes) => (await import('./formats/odt.ts')).readOdt(bytes),
	rtf: async (bytes) => (await import('./formats/rtf.ts')).readRtf(bytes),
	html: async (bytes) => (await import('./formats/html.ts')).readHtml(bytes),
	mail: async (bytes) => (await import('./formats/mail.ts')).readMail(bytes),
} as const satisfies Readonly<Record<OtherFormat, (bytes: Uint8Array) => Promise<FileContent>>>;

async function openOther(bytes: Uint8Array, format: OtherFormat): Promise<Opened> {
	const { pieces, ...about } = await READERS[format](bytes);
	const { content, paragraphs } = textOfPieces(pieces);
	if (content.trim() === '') throw new ReadingError('This file holds no words.');
	if (content.length > LONGEST_TEXT) {
		throw new ReadingError(
			`This file holds ${thousands.format(content.length)} characters of text; the most that can be read is ${thousands.format(LONGEST_TEXT)}.`,
		);
	}
	return { content, laid: layOut(content, paragraphs), front: {}, ...about };
}

/** What the file states goes before what its layout shows, and that before what its properties make likely. */
const fromFile = (said: Fact<string> = UNKNOWN, laid: Fact<string> = UNKNOWN): Fact<string> =>
	said.basis === 'printed' ? said : firstKnown(laid, said);

/**
 * Reads a file's bytes as a document, in this process: {@link ReadingPool} does it in one of its own. The same bytes, name and
 * facts give the same document.
 *
 * @param bytes - the whole file; its content says the format
 * @param fileName - its base name; decides between kinds of text
 * @param given - what a person says about it; goes before the front matter, which goes before what the file says
 * @throws ReadingError with one sentence for the person: empty, damaged, locked, too long, another format, bad front matter, ...
 */
export async function readDocument(bytes: Uint8Array, fileName: string, given: GivenFacts = {}): Promise<ReadDocument> {
	refuseLarger(bytes.length, LARGEST_FILE_BYTES);
	if (bytes.length === 0) throw new ReadingError('This file is empty.');
	const format = formatOf(bytes, fileName);
	const opened =
		format === 'text' || format === 'markdown' ? await openPlain(bytes, format) : await openOther(bytes, format);
	const { content, laid, front, facts, pages, encoding, asides } = opened;
	checkLimits(laid);

	const rendition = given.rendition ?? front.rendition ?? 'full';
	const kind = firstKnown(fact(given.kind), fact(front.kind));
	return {
		file: fileName,
		format,
		encoding,
		pages,
		asides,
		title: firstKnown(fact(given.title), fact(front.title), fromFile(facts.title, laid.title)),
		publisher: firstKnown(fact(given.publisher), fact(front.publisher), fromFile(facts.publisher, laid.publisher)),
		author: firstKnown(fact(given.author), fact(front.author), fromFile(facts.author, laid.author)),
		published: firstKnown(fact(given.published), fact(front.published), fromFile(facts.published, laid.published)),
		url: firstKnown(fact(given.url), fact(front.url), fromFile(facts.url)),
		kind,
		rendition,
		// Own minutes and digests may be read page by page; other people's articles only in excerpts.
		readInFullGiven: (given.readInFull ?? front.readInFull) !== undefined,
		readInFull: given.readInFull ?? front.readInFull ?? (rendition === 'digest' || kind.value === 'minutes'),
		bytesSha256: sha256(bytes),
		originalSha256: given.original ?? front.original ?? null,
		text: { id: sha256(content), content, blocks: laid.blocks },
	};
}
