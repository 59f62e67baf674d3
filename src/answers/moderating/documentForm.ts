import type { Draft } from '../../library/looking/drafts.ts';
import { checkGiven, type GivenFacts } from '../../reading/given.ts';
import { LARGEST_FILE_BYTES } from '../../reading/limits.ts';
import { ReadingError } from '../../reading/readingError.ts';
import { reasonFact } from '../shown/facts.ts';
import { label } from '../shown/pieces.ts';
import type { Upload } from '../shown/upload.ts';
import { UserError } from '../shown/userError.ts';

const title = { type: 'text', label: 'Title', longest: 300 } as const;
const publisher = { type: 'text', label: 'Publisher', longest: 200 } as const;
const when = {
	type: 'text',
	label: 'Date and web address',
	description: 'Each on a line: 2021-08-16 (or 2021-08, 2021), https://…',
	long: true,
	longest: 1_000,
} as const;

/** The form in which a moderator hands in a document. Discord lets a form have five fields, so date and address share one. */
export const documentForm = {
	title: 'Add a document',
	fields: {
		file: { type: 'files', label: 'File', description: 'A text to read; or paste it below' },
		text: { type: 'text', label: 'Or its text, pasted', long: true },
		title,
		publisher,
		when,
	},
} as const;

/** The same for a new version of one. */
export const versionForm = { ...documentForm, title: 'A new version of a document' } as const;

/** What is said of a document that was handed in already, to be said otherwise. */
export const detailsForm = { title: 'What is known of the document', fields: { title, publisher, when } } as const;

interface Details {
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	readonly when: string | undefined;
	readonly kind: GivenFacts['kind'];
}
interface Filled extends Details {
	readonly file: readonly Upload[];
	readonly text: string | undefined;
}

/** What a moderator says of a document, and words among it that are no date and no web address: they are left out, and that is said. */
export interface Said {
	readonly given: GivenFacts;
	readonly strange: readonly string[];
}

/** A date or a web address; null for anything else. */
function whenOrWhere(word: string): GivenFacts | null {
	const fact = /^https?:\/\//iu.test(word) ? { url: word } : { published: word };
	try {
		return checkGiven(fact, (key) => key);
	} catch (error) {
		if (error instanceof ReadingError) return null;
		throw error;
	}
}

function checked(values: Readonly<Record<string, unknown>>): GivenFacts {
	const filled = Object.entries(values).filter(([, value]) => value !== undefined && String(value).trim() !== '');
	try {
		return checkGiven(Object.fromEntries(filled), (key) => key);
	} catch (error) {
		if (error instanceof ReadingError) throw new UserError([label('cannotRead', { reason: reasonFact(error) })]);
		throw error;
	}
}

/**
 * What is said of a document. A slip in a date loses nothing else of what was handed in.
 *
 * @throws UserError where another fact does not do
 */
export function detailsFrom({ title, publisher, kind, when = '' }: Details): Said {
	const facts = when
		.split(/\s+/u)
		.filter(Boolean)
		.map((word) => ({ word, fact: whenOrWhere(word) }));
	return {
		given: Object.assign(checked({ title, publisher, kind }), ...facts.flatMap(({ fact }) => fact ?? [])),
		strange: facts.flatMap(({ word, fact }) => (fact === null ? [word] : [])),
	};
}

/** Date and web address as the form has them. */
export const whenOf = ({ published, url }: GivenFacts): string => [published, url].filter(Boolean).join('\n');

/**
 * What was handed in, fetched and with its facts checked; not read yet.
 *
 * @param sourceId - of the document of which it is a new version, or null
 * @throws UserError where it is neither a file nor a text or both, or a fact does not do
 */
export async function draftFrom(values: Filled, sourceId: string | null): Promise<Draft & Pick<Said, 'strange'>> {
	const said = detailsFrom(values);
	const [file] = values.file;
	const text = values.text?.trim() ?? '';
	if ((file === undefined) === (text === '')) throw new UserError([label('oneOfFileAndText')]);
	if (file === undefined) return { name: 'pasted.txt', bytes: new TextEncoder().encode(text), ...said, sourceId };
	return { name: file.name, bytes: await file.read(LARGEST_FILE_BYTES), ...said, sourceId };
}
