import { MOST_PAGES } from '../limits.ts';
import { ReadingError } from '../readingError.ts';
import { fileDate, fileTitle } from './fileProperties.ts';
import { type FileContent, likely } from './pieces.ts';
import { type PlacedText, type PrintedLine, printedLines } from './printedLines.ts';
import { printedParagraphs } from './printedParagraphs.ts';
import { withoutRunningHeads } from './runningHeads.ts';

const thousands = new Intl.NumberFormat('en-GB');

/** Share of characters that stand for no letter from which a file's letters count as not to be told. */
const UNTOLD_SHARE = 0.2;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** pdf.js's refusals, each as a sentence; anything else it stumbles over is damage. */
function sentenceFor(error: unknown): ReadingError {
	if (error instanceof ReadingError) return error;
	if (nameOf(error) === 'PasswordException') {
		return new ReadingError('This PDF is locked with a password; save it without one and add it again.');
	}
	return new ReadingError('This PDF is damaged: it breaks off, or parts of it were changed.');
}

/** "Pages 3, 4 and 9". */
function pagesInWords(pages: readonly number[]): string {
	const shown = pages.slice(0, 10).map(String);
	const more = pages.length - shown.length;
	if (more > 0) return `Pages ${shown.join(', ')} and ${more} more`;
	return shown.length === 1 ? `Page ${shown[0]}` : `Pages ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A PDF opened by pdf.js with everything off that could fetch, run or draw. */
async function openPdf(bytes: Uint8Array) {
	const { getDocumentProxy } = await import('unpdf');
	return getDocumentProxy(new Uint8Array(bytes), {
		verbosity: 0,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		disableAutoFetch: true,
		disableStream: true,
		disableRange: true,
		enableXfa: false,
		stopAtErrors: false,
	});
}
type Pdf = Awaited<ReturnType<typeof openPdf>>;

async function pageLines(pdf: Pdf, number: number): Promise<{ lines: readonly PrintedLine[]; height: number }> {
	const page = await pdf.getPage(number);
	try {
		const { items } = await page.getTextContent();
		const placed: PlacedText[] = items.flatMap((item) =>
			'str' in item
				? [
						{
							str: item.str,
							transform: item.transform.map(Number),
							width: item.width,
							height: item.height,
						},
					]
				: [],
		);
		const [, low = 0, , high = 0] = page.view;
		return { lines: printedLines(placed), height: high - low };
	} finally {
		page.cleanup();
	}
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function propertiesOf(
	pdf: Pdf,
): Promise<{ title: string | null; author: string | null; created: string | null }> {
	const { info } = await pdf.getMetadata();
	const has = (key: string): string | null =>
		key in info ? textOf(Object.entries(info).find(([name]) => name === key)?.[1]) : null;
	return { title: has('Title'), author: has('Author'), created: has('CreationDate') };
}

/**
 * Reads a PDF's words page by page: running heads and page numbers are left out, words broken at line ends put together,
 * paragraphs found by the print. Nothing in it is run, drawn or fetched.
 *
 * @throws ReadingError for a file that is locked, damaged, too long, or pictures only
 */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
	let pdf: Pdf | null = null;
	try {
		pdf = await openPdf(bytes);
		const { numPages } = pdf;
		if (numPages > MOST_PAGES) {
			throw new ReadingError(
				`This PDF has ${thousands.format(numPages)} pages; the most that can be read is ${thousands.format(MOST_PAGES)}.`,
			);
		}
		const pages: (readonly PrintedLine[])[] = [];
		const heights: number[] = [];
		for (let number = 1; number <= numPages; number++) {
			const { lines, height } = await pageLines(pdf, number);
			pages.push(lines);
			heights.push(height);
		}
		return contentOf(pages, heights, await propertiesOf(pdf));
	} catch (error) {
		throw sentenceFor(error);
	} finally {
		await pdf?.loadingTask.destroy().catch(() => {});
	}
}

function contentOf(
	pages: readonly (readonly PrintedLine[])[],
	heights: readonly number[],
	properties: Awaited<ReturnType<typeof propertiesOf>>,
): FileContent {
	const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
	if (letters === 0) {
		throw new ReadingError(
			'This PDF has no text in it, only pictures of pages; have its text recognised (OCR) and add the result.',
		);
	}
	const untold = pages
		.flat()
		.reduce((sum, { text }) => sum + (text.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0), 0);
	if (untold > letters * UNTOLD_SHARE) {
		throw new ReadingError(
			'The letters of this PDF cannot be told from its file; have its text recognised (OCR) and add the result.',
		);
	}
	const bare = withoutRunningHeads(pages, heights);
	const numbers = bare.map((_, i) => i + 1);
	const { pieces, closedWords } = printedParagraphs(
		bare.map(({ body }) => body),
		numbers,
	);
	const empty = numbers.filter((number) => pages[number - 1]?.length === 0);
	const left = bare.reduce((sum, one) => sum + one.left.length, 0);
	const text = pieces.map((piece) => piece.text).join('\n');
	return {
		pieces,
		pages: pages.length,
		encoding: null,
		facts: {
			title: fileTitle(properties.title, text),
			author: likely(properties.author),
			published: fileDate(properties.created, text),
		},
		asides: [
			...(empty.length === 0 ? [] : [`${pagesInWords(empty)}: no text there, only pictures or nothing.`]),
			...(left === 0
				? []
				: [`Left out: ${left === 1 ? '1 running head or page number' : `${left} running heads and page numbers`}.`]),
			...(closedWords === 0
				? []
				: [`Put together: ${closedWords} ${closedWords === 1 ? 'word' : 'words'} broken at line ends.`]),
		],
	};
}
