/** What stands above the first sentence of an article: a date that the web page glued in front, a byline. */

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
] as const;
const MONTH_NUMBERS = new Map<string, number>(MONTHS.map((name, i) => [name, i + 1]));

const LABEL = `(?:date(?: published)?|publi(?:shed|cation date)|posted)(?: on)?`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}`;
const CLOCK = String.raw`(?:[T ]+\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`;
const WRITTEN = String.raw`(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTHS.join('|')}),?\s+(\d{4})`;

/** `date 2021-08-16` in front of the first words, with or without a blank between. */
const GLUED = new RegExp(String.raw`^${LABEL}\s*[:=–-]?\s*(${ISO})(?![\d-])${CLOCK}`, 'iu');
/** A line that is nothing but a date. */
const ISO_ALONE = new RegExp(String.raw`^(?:${LABEL}\s*[:=–-]?\s*)?(${ISO})${CLOCK}$`, 'iu');
const WRITTEN_ALONE = new RegExp(String.raw`^(?:${LABEL}\s*[:=–-]?\s*)?${WEEKDAY}${WRITTEN}\.?$`, 'iu');
const BYLINE =
	/^[Bb]y:?\s+(\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|da|der|den|bin|al|ap|la|le|du)\s+)*\p{Lu}[\p{L}'’.-]*){1,3})(?:\s*[,|–-]\s*[^.!?]{2,60})?$/u;

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

/** The date that stands about the document in front of (or instead of) a paragraph's words, or null. */
export function printedDate(paragraph: string): PrintedDate | null {
	const iso = GLUED.exec(paragraph) ?? ISO_ALONE.exec(paragraph);
	if (iso !== null) {
		const day = real(iso[1] ?? '');
		return day === null ? null : { day, length: iso[0].length };
	}
	const [whole, date = '', month = '', year = ''] = WRITTEN_ALONE.exec(paragraph) ?? [];
	if (whole === undefined) return null;
	const number = MONTH_NUMBERS.get(month.toLowerCase()) ?? 0;
	const day = real(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
	return day === null ? null : { day, length: whole.length };
}

/** The author of a line that is a byline ("By Jane Moss, Political Editor"), or null. */
export const bylineOf = (paragraph: string): string | null => BYLINE.exec(paragraph)?.[1] ?? null;
