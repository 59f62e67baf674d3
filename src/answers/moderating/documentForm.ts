import type { Draft } from '../../library/drafts.ts';
import { checkGiven, type GivenFacts } from '../../reading/given.ts';
import { LARGEST_FILE_BYTES } from '../../reading/limits.ts';
import { ReadingError } from '../../reading/readingError.ts';
import { reasonFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import type { Upload } from '../shown/upload.ts';
import { UserError } from '../shown/userError.ts';

/** The form in which a moderator hands in a document. Discord lets a form have five fields, so date and address share one. */
export const documentForm = {
	title: 'Add a document',
	fields: {
		file: { type: 'files', label: 'File', description: 'A text to read; or paste it below' },
		text: { type: 'text', label: 'Or its text, pasted', long: true },
		title: { type: 'text', label: 'Title', longest: 300 },
		publisher: { type: 'text', label: 'Publisher', longest: 200 },
		when: {
			type: 'text',
			label: 'Date and web address',
			description: 'Each on a line: 2021-08-16 (or 2021-08, 2021), https://…',
			long: true,
			longest: 1_000,
		},
	},
} as const;

interface Filled {
	readonly file: readonly Upload[];
	readonly text: string | undefined;
	readonly title: string | undefined;
	readonly publisher: string | undefined;
	readonly when: string | undefined;
	readonly kind: GivenFacts['kind'];
}

/** A date and a web address, in any order. @throws UserError for anything else */
function whenAndWhere(words: string): { readonly published?: string; readonly url?: string } {
	let given: { readonly published?: string; readonly url?: string } = {};
	for (const word of words.split(/\s+/u).filter(Boolean)) {
		if (/^https?:\/\//iu.test(word)) given = { ...given, url: word };
		else if (/^\d{4}(?:-\d\d){0,2}$/.test(word)) given = { ...given, published: word };
		else throw new UserError([label('whenAndWhereWrong', { words: new Echo(word) })]);
	}
	return given;
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
 * What was handed in, fetched and with its facts checked; not read yet.
 *
 * @param sourceId - of the document of which it is a new version, or null
 * @throws UserError where it is neither a file nor a text or both, or a fact does not do
 */
export async function draftFrom(values: Filled, sourceId: string | null): Promise<Draft> {
	const { title, publisher, kind, when = '' } = values;
	const given = checked({ title, publisher, kind, ...whenAndWhere(when) });
	const [file] = values.file;
	const text = values.text?.trim() ?? '';
	if ((file === undefined) === (text === '')) throw new UserError([label('oneOfFileAndText')]);
	if (file === undefined) return { name: 'pasted.txt', bytes: new TextEncoder().encode(text), given, sourceId };
	return { name: file.name, bytes: await file.read(LARGEST_FILE_BYTES), given, sourceId };
}
