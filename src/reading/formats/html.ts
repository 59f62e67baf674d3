import { foldName } from '../../text/folding.ts';
import { decode } from '../decode.ts';
import { ReadingError } from '../readingError.ts';
import { type DomDocument, type DomElement, type DomNode, isElement, parsePage } from './dom.ts';
import { htmlFacts } from './htmlFacts.ts';
import { htmlPieces } from './htmlPieces.ts';
import { webPageIn } from './message.ts';
import { type FileContent, type Piece, stated } from './pieces.ts';

/** So much of a page is looked at for the encoding that it names (HTML Standard, 13.2.3.2). */
const ENCODING_WITHIN = 1_024;

/** Parts of a page that stand beside its article. */
const BESIDE =
	'nav, aside, footer, form, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [aria-modal="true"]';
/** Where pages say that their article is. */
const ARTICLES = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]'] as const;
/** Shorter texts (UTF-16 code units) are no article. */
const SHORTEST_ARTICLE = 200;
/** Share of the words of a page's own article that a reader of articles must keep. */
const KEPT_SHARE = 0.6;

/** A page's characters, by its mark, the encoding that it names, or as any text. */
async function decodePage(bytes: Uint8Array): Promise<{ readonly text: string; readonly encoding: string }> {
	const head = Buffer.from(bytes.subarray(0, ENCODING_WITHIN)).toString('latin1');
	const named =
		/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
		/^<\?xml[^>]*encoding=["']([\w-]+)/iu.exec(head)?.[1];
	if (named !== undefined && !/^utf-?(?:8|16)/iu.test(named)) {
		try {
			const decoder = new TextDecoder(named, { fatal: true });
			return { text: decoder.decode(bytes), encoding: decoder.encoding };
		} catch {
			// Not an encoding, or not this one.
		}
	}
	return decode(bytes);
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
const quotationsIn = (pieces: readonly Piece[]): readonly string[] =>
	pieces.filter(({ form }) => form === 'quotation').map(({ text }) => foldName(text));

/** The element that the page itself says holds its article: the only one of its kind, or the longest. */
function ownArticle(document: DomDocument): DomElement | null {
	for (const selector of ARTICLES) {
		const found = [...document.querySelectorAll(selector)].filter(
			(one) => (one.textContent ?? '').trim().length >= SHORTEST_ARTICLE,
		);
		const [longest] = found.sort((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0));
		if (longest !== undefined) return longest;
	}
	return null;
}

/** What stands beside the article. Its own footer or aside may quote; what quotes is kept. */
const besideIn = (document: DomDocument): ReadonlySet<DomElement> =>
	new Set([...document.querySelectorAll(BESIDE)].filter((one) => one.querySelector('blockquote') === null));

/** What Mozilla's reader view would show, or null where it sees no article. It takes the document apart. */
async function readerView(document: DomDocument): Promise<readonly Piece[] | null> {
	const { Readability } = await import('@mozilla/readability');
	const reader = new Readability<DomNode>(document, {
		serializer: (node: DomNode) => node,
		disableJSONLD: true,
		keepClasses: true,
	});
	let content: DomNode | null | undefined;
	try {
		content = reader.parse()?.content;
	} catch (error) {
		// It stumbles over pages whose <body> is not where it looks; such a page shows no article to it.
		if (!(error instanceof TypeError)) throw error;
	}
	return content == null || !isElement(content) ? null : htmlPieces(content);
}

/**
 * The article of a page: what the reader view shows where that keeps every quotation and most of the words of the page's own
 * `<article>` or `<main>`, else that element itself, else the whole page. The document is of no use afterwards.
 */
async function articleOf(document: DomDocument): Promise<readonly Piece[]> {
	const marked = ownArticle(document);
	const beside = besideIn(document);
	const own = marked === null ? null : htmlPieces(marked, beside);
	const whole = marked === null ? htmlPieces(document.body, beside) : [];
	const view = await readerView(document);
	const kept = view === null ? [] : quotationsIn(view);
	const keeps =
		view !== null &&
		(own === null ||
			(lengthOf(view) >= lengthOf(own) * KEPT_SHARE && quotationsIn(own).every((one) => kept.includes(one))));
	if (keeps && view !== null && lengthOf(view) >= SHORTEST_ARTICLE) return view;
	if (own !== null) return own;
	return view !== null && lengthOf(view) > lengthOf(whole) / 2 ? view : whole;
}

/** The page's own headline on top of its article, where it is printed elsewhere on the page. */
function withHeadline(pieces: readonly Piece[], headlines: readonly string[]): readonly Piece[] {
	const [headline] = headlines;
	if (headline === undefined || headlines.length !== 1) return pieces;
	const folded = foldName(headline);
	const there = pieces.findIndex(({ text }, i) => i < 4 && foldName(text) === folded);
	const others = there < 0 ? pieces : pieces.filter((_, i) => i !== there);
	return [{ text: headline, form: 'heading', level: 1 }, ...others];
}

/** The paragraphs of a page's article and what the page states, from its source. */
async function readHtmlSource(source: string): Promise<Pick<FileContent, 'pieces' | 'facts'>> {
	const document = await parsePage(source);
	const facts = htmlFacts(document, source);
	const headlines = [...document.querySelectorAll('h1')]
		.map((one) => (one.textContent ?? '').replace(/\s+/gu, ' ').trim())
		.filter((text) => text !== '');
	return { pieces: withHeadline(await articleOf(document), headlines), facts };
}

/**
 * Reads a saved web page: its article with headings, lists, block quotations and captions, and what it states about itself.
 * Scripts, styles and pictures are left out; nothing is run and nothing that it names is fetched. A page saved in one file
 * (MHTML) is unpacked first.
 *
 * @throws ReadingError for a page without words
 */
export async function readHtml(bytes: Uint8Array): Promise<FileContent> {
	if (isPacked(bytes)) {
		const { source, url } = await webPageIn(bytes);
		const { pieces, facts } = await readHtmlSource(source);
		return {
			pieces,
			facts: facts.url?.value == null ? { ...facts, url: stated(url) } : facts,
			pages: null,
			encoding: null,
			asides: [],
		};
	}
	const { text, encoding } = await decodePage(bytes);
	const { pieces, facts } = await readHtmlSource(text);
	if (pieces.length === 0) {
		throw new ReadingError('This web page has no text in it; what it shows comes from scripts, which are not run.');
	}
	return { pieces, facts, pages: null, encoding, asides: [] };
}

const isPacked = (bytes: Uint8Array): boolean =>
	/^content-type:\s*multipart\/related/imu.test(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1'));
