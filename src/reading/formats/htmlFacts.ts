import * as z from 'zod';
import type { DomDocument } from './dom.ts';
import { type FileFacts, stated } from './pieces.ts';

/** What a web page states about itself: JSON-LD (schema.org), OpenGraph, Dublin Core, `<time>`, its canonical link. */

const ARTICLE = /Article|BlogPosting|Report|Statement|PressRelease|Review|WebPage|SocialMediaPosting|CreativeWork/u;
const ARTICLE_FIRST = /Article|BlogPosting|Report|Statement|PressRelease/u;

/** JSON-LD that is larger is none about an article. */
const LONGEST_JSON = 500_000;
const MOST_NODES = 200;

const words = z.string().catch('');
const named = z
	.union([z.string(), z.object({ name: words }).transform(({ name }) => name)])
	.catch('')
	.transform((name) => (/^https?:\/\//u.test(name) ? '' : name));
const several = z.union([z.array(named), named.transform((one) => [one])]).catch([]);
const address = z.union([z.string(), z.object({ '@id': z.string() }).transform((one) => one['@id'])]).catch('');
const node = z.looseObject({
	'@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]).catch(''),
	'@graph': z.array(z.unknown()).catch([]),
	headline: words,
	name: words,
	datePublished: words,
	author: several,
	publisher: named,
	url: address,
	mainEntityOfPage: address,
});
type Node = z.infer<typeof node>;

/** The nodes of a page's JSON-LD that describe an article, the most telling first. */
function articlesIn(document: DomDocument): readonly Node[] {
	const found: Node[] = [];
	const take = (value: unknown): void => {
		if (found.length > MOST_NODES) return;
		if (Array.isArray(value)) {
			for (const one of value.slice(0, MOST_NODES)) take(one);
			return;
		}
		const parsed = node.safeParse(value);
		if (!parsed.success) return;
		found.push(parsed.data);
		for (const one of parsed.data['@graph'].slice(0, MOST_NODES)) take(one);
	};
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		const json = script.textContent ?? '';
		if (json.length > LONGEST_JSON) continue;
		try {
			take(JSON.parse(json));
		} catch {
			// What is no JSON states nothing.
		}
	}
	const articles = found.filter((one) => ARTICLE.test(one['@type']));
	return [
		...articles.filter((one) => ARTICLE_FIRST.test(one['@type'])),
		...articles.filter((one) => !ARTICLE_FIRST.test(one['@type'])),
	];
}

/** The first `<meta>` of some names that says something. */
function metaOf(document: DomDocument, names: readonly string[]): string | null {
	const wanted = new Map(names.map((name, i) => [name.toLowerCase(), i]));
	let best: { readonly rank: number; readonly content: string } | null = null;
	for (const meta of document.querySelectorAll('meta')) {
		const name = (
			meta.getAttribute('property') ??
			meta.getAttribute('name') ??
			meta.getAttribute('itemprop') ??
			''
		).toLowerCase();
		const rank = wanted.get(name);
		const content = meta.getAttribute('content')?.trim() ?? '';
		if (rank === undefined || content === '') continue;
		if (best === null || rank < best.rank) best = { rank, content };
	}
	return best?.content ?? null;
}

/** The day that a date in ISO 8601 prints, in its own time zone; a month or a year where that is all it prints. */
function isoDay(written: string | null | undefined): string | null {
	const [, year, month, day] = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/u.exec(written ?? '') ?? [];
	if (year === undefined) return null;
	const edtf = [year, month, day].filter((part) => part !== undefined).join('-');
	const whole = `${edtf}${'-01-01'.slice(edtf.length - 'YYYY'.length)}`;
	const date = new Date(`${whole}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? edtf : null;
}

const webAddress = (written: string | null | undefined): string | null => {
	const url = URL.parse(written?.trim() ?? '');
	return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
};

/** What a browser's "save as" notes at the head of a page. */
function savedFrom(source: string): string | null {
	return webAddress(/<!-- saved from url=\(\d+\)(\S+) -->/u.exec(source.slice(0, 4_096))?.[1]);
}

function timeIn(document: DomDocument): string | null {
	const times = [
		...document.querySelectorAll(
			'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], header time[datetime]',
		),
	];
	const all = times.length > 0 ? times : [...document.querySelectorAll('time[datetime]')].slice(0, 1);
	for (const time of all) {
		const day = isoDay(time.getAttribute('datetime'));
		if (day !== null) return day;
	}
	return null;
}

const first = (...values: readonly (string | null | undefined)[]): string | null =>
	values.find((value) => value !== null && value !== undefined && value.trim() !== '') ?? null;

/** A title without the publisher's name that pages hang on it ("The tram opens | Riverside Post"). */
function withoutSite(title: string | null, site: string | null): string | null {
	if (title === null || site === null) return title;
	const [, bare, hung] = /^(.+\S)\s+[|–—·-]\s+(.+)$/u.exec(title.trim()) ?? [];
	return bare !== undefined && hung?.trim().toLowerCase() === site.trim().toLowerCase() ? bare : title;
}

/**
 * @param source - the page as written
 * @returns facts that the page states (`printed`), none guessed
 */
export function htmlFacts(document: DomDocument, source: string): FileFacts {
	const articles = articlesIn(document);
	const told = <T>(of: (article: Node) => T | '' | null): T | null => {
		for (const article of articles) {
			const value = of(article);
			if (value !== '' && value !== null) return value;
		}
		return null;
	};
	const site = first(
		told(({ publisher }) => publisher),
		metaOf(document, ['og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'publisher']),
	);
	const [heading, another] = [...document.querySelectorAll('h1')];
	const title = first(
		told(({ headline }) => headline),
		metaOf(document, ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title']),
		another === undefined ? heading?.textContent : null,
		document.querySelector('title')?.textContent,
	);
	const author = first(
		told(({ author: authors }) => authors.filter((name) => name.trim() !== '').join(', ')),
		metaOf(document, ['author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author']),
		metaOf(document, ['article:author']),
	);
	const published =
		told(({ datePublished }) => isoDay(datePublished)) ??
		isoDay(
			metaOf(document, [
				'article:published_time',
				'datepublished',
				'citation_publication_date',
				'dc.date.issued',
				'dcterms.issued',
				'dcterms.created',
				'dc.date',
				'parsely-pub-date',
				'date',
			])?.replaceAll('/', '-'),
		) ??
		timeIn(document);
	const url =
		webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
		webAddress(metaOf(document, ['og:url'])) ??
		told((article) => webAddress(article.url) ?? webAddress(article.mainEntityOfPage)) ??
		savedFrom(source);
	return {
		title: stated(withoutSite(title, site)),
		publisher: stated(site),
		author: stated(author !== null && /^https?:\/\//u.test(author) ? null : author),
		published: stated(published),
		url: stated(url),
	};
}
