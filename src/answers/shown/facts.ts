import type { Entity, EntityName } from '../../extraction/extraction.ts';
import type { Decision } from '../../library/held/decision.ts';
import type { Held, KnownEntity, Note } from '../../library/held/holdings.ts';
import type { Basis, Source, SourceKind } from '../../library/held/source.ts';
import type { Found } from '../../library/looking/found.ts';
import type { LibraryError } from '../../library/store/libraryError.ts';
import type { ReadingError } from '../../reading/readingError.ts';
import type { Citation, Query } from './answer.ts';
import { type CitationStyle, referenceIn, textFragmentLink } from './citing.ts';
import { Meta } from './pieces.ts';

/** What the bot may be allowed to do in a channel. */
export type Permission = 'see' | 'send' | 'history' | 'attach' | 'pin';

/**
 * Stored facts as words. Every function here takes a stored record, or a number that was counted over stored records; none
 * takes free text, so nothing that a person typed can pass for a fact.
 */

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** EDTF season codes (ISO 8601-2:2019, 4.8). */
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

function plainDate(edtf: string): string {
	const [, year = '', month, day] = /^(-?\d{3}[\dX]|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
	if (year === '') return edtf;
	if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`;
	if (year.endsWith('X')) return `${year.slice(0, 3)}0s`;
	if (month === undefined) return year;
	const season = SEASONS[month];
	if (season !== undefined) return `${season} ${year}`;
	const name = MONTHS[Number(month) - 1];
	if (name === undefined) return edtf;
	return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An EDTF date in British words: `2021-08-14` is "14 August 2021", `2021-08~` "about August 2021", an interval "... to ...". */
function dateWords(edtf: string): string {
	if (edtf.includes('/')) return edtf.split('/').map(dateWords).join(' to ');
	const about = /[~%?]$/.test(edtf);
	return `${about ? 'about ' : ''}${plainDate(edtf.replace(/[~%?]$/, ''))}`;
}

/** A stored or worked-out EDTF date. */
export const dateFact = (edtf: string): Meta => Meta.fromRecord(dateWords(edtf));

/** A moment, kept to the millisecond: the reader sees it in their own language and time zone where the surface can do that. */
export const momentFact = (iso: string): Meta =>
	Meta.fromMoment(
		`${plainDate(iso.slice(0, 'YYYY-MM-DD'.length))}, ${iso.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length)} UTC`,
		iso,
	);

/** Costly to make, so made once. */
const NUMBERS = new Intl.NumberFormat('en-GB');

/** A number counted over stored records. */
export const countFact = (count: number): Meta => Meta.fromRecord(NUMBERS.format(count));

/** "Document 2". */
export const documentFact = (held: Held): Meta => Meta.fromRecord(`Document ${held.source.number}`);

/** Whole numbers in order as people write them: "1, 2 and 5". */
function list(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "Document 2", "Documents 1 and 3", in order of number, each once. */
export function documentsFact(held: readonly Held[]): Meta {
	const numbers = [...new Set(held.map((one) => one.source.number))].sort((a, b) => a - b);
	return Meta.fromRecord(`Document${numbers.length === 1 ? '' : 's'} ${list(numbers.map(String))}`);
}

/** "Document 2, paragraph 7", "Document 1, paragraphs 2, 4 and 8", each once, in order. */
export function paragraphsFact(held: Held, paragraphs: readonly number[]): Meta {
	const numbers = [...new Set(paragraphs)].sort((a, b) => a - b);
	const word = numbers.length === 1 ? 'paragraph' : 'paragraphs';
	return Meta.fromRecord(`Document ${held.source.number}, ${word} ${list(numbers.map(String))}`);
}

/** "3 documents", "1 document". */
export const documentCountFact = (count: number): Meta =>
	Meta.fromRecord(`${NUMBERS.format(count)} document${count === 1 ? '' : 's'}`);

/** "1 statement", "2 statements". */
export const amountFact = (count: number, one: Counted): Meta =>
	Meta.fromRecord(`${NUMBERS.format(count)} ${one}${count === 1 ? '' : 's'}`);

/** What is counted in lines that name several amounts. */
type Counted = 'paragraph' | 'statement' | 'dated sentence' | 'name' | 'decision' | 'reference' | 'question';

/** A known person's or organisation's name, as the documents print it most fully. */
export const nameFact = (entity: KnownEntity | Entity): Meta => Meta.fromRecord(entity.name);

/** Names of known people or organisations, in the order given. */
export const namesFact = (entities: readonly (KnownEntity | Entity | EntityName)[]): Meta =>
	Meta.fromRecord(list(entities.map((one) => ('name' in one ? one.name : one.text))));

/** Whose reply or denial it is, as a moderator wrote it down. */
export const noteFromFact = (note: Note): Meta | null => (note.from === null ? null : Meta.fromRecord(note.from));

/** A document's title, publisher, author or link, with how it is known, or null where unknown. */
export function sourceFact(
	source: Source,
	which: 'title' | 'publisher' | 'author' | 'url',
): { readonly meta: Meta; readonly basis: Basis } | null {
	const { value, basis } = source[which];
	return value === null ? null : { meta: Meta.fromRecord(value), basis };
}

/** A reference to a place in a document, in one of the usual forms. */
export const referenceFact = (citation: Citation, style: CitationStyle): Meta =>
	Meta.fromRecord(referenceIn(style, citation));

/** The link that opens the original at the words of a citation, or null where no link is known. */
export function linkFact(citation: Citation): Meta | null {
	const link = textFragmentLink(citation);
	return link === null ? null : Meta.fromRecord(link);
}

/** The name of the file that a document came from, without signs that would turn or hide the words beside it. */
export const fileFact = (source: Source): Meta =>
	Meta.fromRecord(source.file.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ''));

const KINDS: Readonly<Record<SourceKind, string>> = {
	news: 'news',
	opinion: 'opinion',
	statement: 'statement',
	minutes: 'minutes',
	letter: 'letter',
	report: 'report',
	other: 'other',
};

/** A document's kind, or null where nobody set it. */
export const kindFact = (source: Source): Meta | null =>
	source.kind.value === null ? null : Meta.fromRecord(KINDS[source.kind.value]);

/** Words that stand in the index: a correction, a bridged word, a word that was not found. In the order given. */
export const wordsFact = (words: readonly string[]): Meta => Meta.fromRecord(words.join(', '));

/** A receipt as it is written. */
export const receiptFact = (receipt: string): Meta => Meta.fromRecord(receipt);

/** The short id under which a fault stands in the log. */
export const errorFact = (errorId: string): Meta => Meta.fromRecord(errorId);

/** The span of publication dates of some documents, or null where none has one: "16 August 2021", "2019 to 2021". */
export function datesFact(held: readonly Held[]): Meta | null {
	const dates = held.flatMap((one) => one.source.published.value ?? []).sort();
	const [first] = dates;
	const last = dates.at(-1);
	if (first === undefined || last === undefined) return null;
	return Meta.fromRecord(first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`);
}

/** A query as a person types it: `/statement by:Helen Marsh`. For examples that are made from stored names and words. */
export const queryFact = ({ command, options }: Query): Meta =>
	Meta.fromRecord([`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' '));

/** A command's name and description, as its definition has them. */
export const commandFact = ({
	name,
	description,
	on,
}: {
	readonly name: string;
	readonly description: string;
	readonly on?: 'message';
}): Meta => Meta.fromRecord(on === undefined ? `/${name}: ${description}` : `${name}: ${description}`);

/** The number of a decision. */
export const decisionFact = ({ number }: Decision): Meta => Meta.fromRecord(String(number));

/** The numbers of several decisions: "8, 9 and 10". */
export const decisionsFact = (decisions: readonly Decision[]): Meta =>
	Meta.fromRecord(list(decisions.map(({ number }) => String(number))));

/** A name as a decision has it. */
export const decidedNameFact = ({ name }: { readonly name: string }): Meta => Meta.fromRecord(name);

/** "Document 1002": of a document that answers need not come from any more. */
export const shelvedFact = ({ source }: { readonly source: Pick<Source, 'number'> }): Meta =>
	Meta.fromRecord(`Document ${source.number}`);

/** "Documents 1001 and 1002". */
export const numbersFact = (numbers: readonly number[]): Meta =>
	Meta.fromRecord(`Document${numbers.length === 1 ? '' : 's'} ${list(numbers.map(String))}`);

/** Why the program could not read a file, in its own sentence. */
export const reasonFact = ({ message }: LibraryError | ReadingError): Meta => Meta.fromRecord(message);

/** Discord's own name of a permission. */
export const permissionFact = (permission: Permission): Meta => Meta.fromRecord(PERMISSION_NAMES[permission]);

/** As Discord's settings call them in English. */
const PERMISSION_NAMES: Readonly<Record<Permission, string>> = {
	see: 'View Channel',
	send: 'Send Messages',
	history: 'Read Message History',
	attach: 'Attach Files',
	pin: 'Pin Messages',
};

/** A setting's value that moderators wrote themselves. */
export const settingFact = (value: string): Meta => Meta.fromRecord(value);

const FOUND_NAMES = {
	title: 'Title',
	publisher: 'Publisher',
	author: 'By',
	published: 'Date',
	url: 'Web address',
	kind: 'Kind',
} as const;

/** A fact about a document that was looked at: what it is called, its value, and how that is known. */
export function foundFact(
	found: Found,
	which: keyof typeof FOUND_NAMES,
): { readonly name: Meta; readonly words: Meta | null; readonly basis: Basis } {
	const { value, basis } = found[which];
	const words = value !== null && which === 'published' ? dateWords(value) : value;
	return { name: Meta.fromRecord(FOUND_NAMES[which]), words: words === null ? null : Meta.fromRecord(words), basis };
}

/** Names that were found in a document that was looked at. */
export const foundNamesFact = (names: readonly string[]): Meta => Meta.fromRecord(list(names));
