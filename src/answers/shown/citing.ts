import type { Citation } from './answer.ts';

/** Words at each end of a quotation that a text fragment names; what is between them needs not be said. */
const FRAGMENT_WORDS = 5;

/** Longest link that Discord takes on a button (message components, link buttons). A longer one goes without its fragment. */
const LONGEST_LINK = 512;

/** Percent-encodes a part of a text directive, whose own marks are `-`, `,` and `&`. */
const encoded = (words: string): string =>
	encodeURIComponent(words).replace(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The first words and, for a longer quotation, the last ones. A fragment's two ends may stand in different paragraphs. */
function directive(exact: string): string {
	const words = exact.trim().split(/\s+/u);
	if (words.length <= 2 * FRAGMENT_WORDS && !exact.includes('\n')) return encoded(words.join(' '));
	const first = words.slice(0, Math.min(FRAGMENT_WORDS, Math.ceil(words.length / 2)));
	const last = words.slice(-Math.min(FRAGMENT_WORDS, Math.floor(words.length / 2)));
	if (last.length === 0 || words.length < 2) return encoded(words.join(' '));
	return [first, last].map((some) => encoded(some.join(' '))).join(',');
}

/**
 * A link that opens the original at the very words, where a link is known: a text fragment (WICG Scroll to Text Fragment).
 * A browser that does not know them opens the page; one that does not find the words there, too.
 *
 * @returns null where no link of the web is known
 */
export function textFragmentLink({ held, exact }: Citation): string | null {
	const url = held.source.url.value;
	if (url === null || !/^https?:\/\//u.test(url) || !URL.canParse(url)) return null;
	const link = `${url}${url.includes('#') ? '' : '#'}:~:text=${directive(exact)}`;
	return link.length > LONGEST_LINK ? url : link;
}

/** Forms in which a reference can be copied. */
export type CitationStyle = 'harvard' | 'chicago' | 'apa' | 'bibtex' | 'csl-json';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Published {
	readonly year: string;
	readonly month: string | null;
	readonly day: number | null;
	readonly parts: readonly number[];
}

/** A date that a reference can print: a year, a month or a day. About, before and between are no such dates. */
function publishedOn({ held }: Citation): Published | null {
	const [, year, month, day] =
		/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(held.source.published.value ?? '') ?? [];
	if (year === undefined) return null;
	return {
		year,
		month: month === undefined ? null : (MONTHS[Number(month) - 1] ?? null),
		day: day === undefined ? null : Number(day),
		parts: [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part))),
	};
}

const placeIn = ({ locator }: Citation): string =>
	locator.page === null ? `para. ${locator.paragraph}` : `p. ${locator.page}`;

const together = (parts: readonly (string | null)[], separator: string): string =>
	parts.filter((part) => part !== null && part !== '').join(separator);

const escapedForTex = (text: string): string =>
	text.replace(/[\\{}%&$#_~^]/g, (mark) =>
		mark === '\\' ? '\\textbackslash{}' : mark === '~' || mark === '^' ? `\\${mark}{}` : `\\${mark}`,
	);

/**
 * A reference to the place where words stand, from stored facts alone: Harvard (Cite Them Right), Chicago (17th edition, note),
 * APA (7th edition), BibTeX, or CSL-JSON with a locator. Names are printed as they are stored, not turned round: which part
 * is the surname is not known. No day of access, since showing a reference reads no clock.
 */
export function referenceIn(style: CitationStyle, citation: Citation): string {
	const { source } = citation.held;
	const title = source.title.value ?? source.file;
	const publisher = source.publisher.value;
	const author = source.author.value;
	const who = author ?? publisher;
	const container = who === publisher ? null : publisher;
	const url = textFragmentLink(citation) ?? source.url.value;
	const on = publishedOn(citation);
	const place = placeIn(citation);
	switch (style) {
		case 'harvard': {
			const dayAndMonth = on === null ? null : together([on.day === null ? null : String(on.day), on.month], ' ');
			const year = `(${on?.year ?? 'no date'})`;
			const head = who === null ? `‘${title}’ ${year}` : `${who} ${year} ‘${title}’`;
			return together(
				[`${together([head, container, dayAndMonth, place], ', ')}.`, url && `Available at: ${url}`],
				' ',
			);
		}
		case 'chicago': {
			const day = on?.day == null ? (on?.month ?? null) : `${on.month} ${on.day},`;
			const date = on === null ? 'n.d.' : together([day, on.year], ' ');
			return `${together([together([author, `“${title},”`], ', '), together([publisher, date, place, url], ', ')], ' ')}.`;
		}
		case 'apa': {
			const monthAndDay = on === null ? '' : together([on.month, on.day === null ? null : String(on.day)], ' ');
			const date = on === null ? '(n.d.)' : `(${together([on.year, monthAndDay], ', ')})`;
			const head = who === null ? `${title}. ${date}` : `${who}. ${date}. ${title}`;
			return together([`${head} (${place}).`, container === null ? null : `${container}.`, url], ' ');
		}
		case 'bibtex': {
			const fields = [
				['title', title],
				['author', author === null ? null : `{${escapedForTex(author)}}`],
				['publisher', publisher],
				['year', on?.year ?? null],
				['date', on === null ? null : source.published.value],
				['url', url],
				['note', place],
			] as const;
			const lines = fields.flatMap(([name, value]) =>
				value === null ? [] : `${name} = {${name === 'url' || name === 'author' ? value : escapedForTex(value)}}`,
			);
			return `@misc{document${source.number}, ${lines.join(', ')}}`;
		}
		case 'csl-json':
			return JSON.stringify({
				id: `document${source.number}`,
				type: source.kind.value === 'news' ? 'article-newspaper' : 'document',
				title,
				...(author === null ? {} : { author: [{ literal: author }] }),
				...(publisher === null ? {} : { publisher }),
				...(on === null ? {} : { issued: { 'date-parts': [on.parts] } }),
				...(url === null ? {} : { URL: url }),
				locator: String(citation.locator.page ?? citation.locator.paragraph),
				label: citation.locator.page === null ? 'paragraph' : 'page',
			});
	}
}
