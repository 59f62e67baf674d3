import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { canonicalise } from '../text/canonical.ts';
import type { Text } from '../text/span.ts';
import { type Laid, layOut } from './blocks.ts';
import { decode } from './decode.ts';
import { type Fact, firstKnown, type Rendition, type SourceKind, UNKNOWN } from './facts.ts';
import { partFrontMatter } from './frontMatter.ts';
import type { GivenFacts } from './given.ts';
import { LARGEST_FILE_BYTES, LONGEST_PARAGRAPH, MOST_PARAGRAPHS } from './limits.ts';
import { markdownParagraphs } from './markdown.ts';
import { plainParagraphs } from './paragraphs.ts';
import { ReadingError } from './readingError.ts';

/** A document as it can be known from its file alone. Every fact says how it is known; what nobody says is unknown. */
export interface ReadDocument {
	/** Base name of the file. */
	readonly file: string;
	readonly format: 'text' | 'markdown';
	/** Encoding of the file: `utf-8`, `utf-16le`, `windows-1252`, ... */
	readonly encoding: string;
	readonly title: Fact<string>;
	readonly publisher: Fact<string>;
	readonly author: Fact<string>;
	/** EDTF: a year, a month or a day. */
	readonly published: Fact<string>;
	readonly url: Fact<string>;
	readonly kind: Fact<SourceKind>;
	readonly rendition: Rendition;
	readonly readInFull: boolean;
	/** SHA-256 (hex) of the file's bytes. */
	readonly bytesSha256: string;
	/** For a digest: SHA-256 of the original that it steps aside for. */
	readonly originalSha256: string | null;
	/** The body; front matter is no part of it. */
	readonly text: Text;
}

/** Endings of files that can be read, with the format each is read as. */
const FORMATS: Readonly<Record<string, ReadDocument['format']>> = {
	'.txt': 'text',
	'.text': 'text',
	'.md': 'markdown',
	'.markdown': 'markdown',
};

/** Whether a file's name says that it can be read. */
export const isReadable = (fileName: string): boolean => Object.hasOwn(FORMATS, extname(fileName).toLowerCase());

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

/**
 * Reads a file's bytes as a document. The same bytes, name and facts give the same document.
 *
 * @param bytes - the whole file
 * @param fileName - its base name; its ending says the format
 * @param given - what a person says about it; goes before the front matter, which goes before what the text prints
 * @throws ReadingError with one sentence for the person: empty, binary, too long, another format, bad front matter, ...
 */
export async function readDocument(bytes: Uint8Array, fileName: string, given: GivenFacts = {}): Promise<ReadDocument> {
	const format = FORMATS[extname(fileName).toLowerCase()];
	if (bytes.length > LARGEST_FILE_BYTES) {
		throw new ReadingError(
			`This file has ${thousands.format(bytes.length)} bytes; the most that can be read is ${thousands.format(LARGEST_FILE_BYTES)}.`,
		);
	}
	const { text: raw, encoding } = await decode(bytes);
	if (format === undefined) {
		throw new ReadingError(`Only .txt and .md files can be read so far, and this is "${fileName}".`);
	}
	const parted = await partFrontMatter(canonicalise(raw).content);
	const front = parted.given;
	const content = parted.body;
	if (content.trim() === '') throw new ReadingError('This file has front matter, but no words below it.');
	const laid = layOut(content, format === 'markdown' ? markdownParagraphs(content) : plainParagraphs(content));
	checkLimits(laid);

	const rendition = given.rendition ?? front.rendition ?? 'full';
	const kind = firstKnown(fact(given.kind), fact(front.kind));
	return {
		file: fileName,
		format,
		encoding,
		title: firstKnown(fact(given.title), fact(front.title), laid.title),
		publisher: firstKnown(fact(given.publisher), fact(front.publisher)),
		author: firstKnown(fact(given.author), fact(front.author), laid.author),
		published: firstKnown(fact(given.published), fact(front.published), laid.published),
		url: firstKnown(fact(given.url), fact(front.url)),
		kind,
		rendition,
		// Own minutes and digests may be read page by page; other people's articles only in excerpts.
		readInFull: given.readInFull ?? front.readInFull ?? (rendition === 'digest' || kind.value === 'minutes'),
		bytesSha256: sha256(bytes),
		originalSha256: given.original ?? front.original ?? null,
		text: { id: sha256(content), content, blocks: laid.blocks },
	};
}
