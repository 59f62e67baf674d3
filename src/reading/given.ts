import * as z from 'zod';
import { RENDITIONS, type Rendition, SOURCE_KINDS, type SourceKind } from './facts.ts';
import { ReadingError } from './readingError.ts';

/** What a person says about a document, by flags or in its front matter. */
export interface GivenFacts {
	readonly title?: string | undefined;
	readonly publisher?: string | undefined;
	readonly author?: string | undefined;
	/** Year, month or day: `2021`, `2021-08`, `2021-08-16`. */
	readonly published?: string | undefined;
	readonly url?: string | undefined;
	readonly kind?: SourceKind | undefined;
	readonly rendition?: Rendition | undefined;
	/** SHA-256 (hex) of the file that a digest steps aside for. */
	readonly original?: string | undefined;
	readonly readInFull?: boolean | undefined;
}

/** Whether this is a year, month or day that exists, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (EDTF level 0). */
function isPublished(written: string): boolean {
	const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written);
	if (match === null) return false;
	const [, year, month = '01', day = '01'] = match;
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const isWebAddress = (written: string): boolean => {
	const url = URL.parse(written);
	return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
};

const LONGEST_VALUE = 1_000;

const words = z
	.string('is not text')
	.transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
	.refine((text) => text !== '', 'is empty')
	.refine((text) => text.length <= LONGEST_VALUE, `is longer than ${LONGEST_VALUE} characters`);

const given = z.object({
	title: words.optional(),
	publisher: words.optional(),
	author: words.optional(),
	published: words
		.refine(isPublished, 'is not a date: write a day (2021-08-16), a month (2021-08) or a year (2021)')
		.optional(),
	url: words.refine(isWebAddress, 'is not a web address that begins with https:// or http://').optional(),
	kind: z.enum(SOURCE_KINDS, `is none of ${SOURCE_KINDS.join(', ')}`).optional(),
	rendition: z.enum(RENDITIONS, `is none of ${RENDITIONS.join(', ')}`).optional(),
	original: words
		.transform((text) => text.toLowerCase())
		.refine((text) => /^[0-9a-f]{64}$/.test(text), 'is not a SHA-256 of 64 hexadecimal digits')
		.optional(),
	readInFull: z.boolean('is neither true nor false').optional(),
});

/**
 * Checks what a person says about a document.
 *
 * @param values - by the keys of {@link GivenFacts}
 * @param nameOf - how the person wrote a key: `--published`, or a line of the front matter
 * @throws ReadingError naming the first value that does not do
 */
export function checkGiven(
	values: Readonly<Record<string, unknown>>,
	nameOf: (key: string) => string = (key) => key,
): GivenFacts {
	const checked = given.safeParse(values);
	if (checked.success) return checked.data;
	const [issue] = checked.error.issues;
	throw new ReadingError(`${nameOf(String(issue?.path[0] ?? ''))} ${issue?.message ?? 'does not do'}.`);
}
