/** What stands above the first sentence of an article: a date that the web page glued in front, a dateline, a byline. */

const LABEL = `(?:date(?: published)?|publi(?:shed|cation date)|posted)(?: on)?`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}`;
const CLOCK = String.raw`(?:[T ]+\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
/** `date 2021-08-16` in front of the first words, with or without a blank between. */
const GLUED = new RegExp(String.raw`^${LABEL}\s*[:=–-]?\s*(${ISO})(?![\d-])${CLOCK}`, 'iu');
/** A line that is nothing but a date. */
const ISO_ALONE = new RegExp(String.raw`^(?:${LABEL}\s*[:=–-]?\s*)?(${ISO})${CLOCK}$`, 'iu');

/** A date that a page prints about itself. */
export interface PrintedDate {
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** How many code units of the paragraph it takes. */
	readonly length: number;
}

function real(day: string): string | null {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** The date that a page glued in front of (or that stands instead of) a paragraph's words, or null. */
export function printedDate(paragraph: string): PrintedDate | null {
	const iso = GLUED.exec(paragraph) ?? ISO_ALONE.exec(paragraph);
	const day = iso === null ? null : real(iso[1] ?? '');
	return iso === null || day === null ? null : { day, length: iso[0].length };
}
