import Papa from 'papaparse';
import type { Details } from '../library/opening/details.ts';
import type { Basis, Fact } from '../reading/facts.ts';
import { sheetDate } from './sheetDate.ts';

/**
 * The sheet of what is known and what is missing: one row a document, written after a folder was added, filled in by a person in any
 * spreadsheet, and taken back. Comma-separated (RFC 4180); semicolons and tabs are understood, as spreadsheets save them.
 */

/** Facts of the sheet, in order; each has a column, and one beside it that says how it is known. */
const SHEET_FACTS = ['title', 'publisher', 'published', 'author', 'kind', 'url'] as const;
type SheetFact = (typeof SHEET_FACTS)[number];

const READ_IN_FULL = 'may be read in full';
const WHO = 'who may read it';
/** In {@link WHO}: the house library. Anything else is a server's id. */
export const EVERYONE = 'everyone';

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
	given: 'given',
	printed: 'printed',
	inferred: 'worked out',
	unknown: '',
};

/** A document on its way to the sheet. */
export interface SheetDocument {
	/** Path from the sheet's folder, with `/`. */
	readonly file: string;
	readonly details: Details;
	/** Discord id of the server whose members may read it, or null for everyone. */
	readonly serverId: string | null;
}

/** Whether anything that a card shows is not known, or only worked out. */
export const isMissingSomething = ({ facts }: Details): boolean =>
	[facts.title, facts.publisher, facts.published, facts.kind, facts.url].some(
		({ basis }) => basis === 'unknown' || basis === 'inferred',
	);

const known = (fact: SheetFact): string => `${fact} known how`;

/** The sheet as a file: with a byte order mark, without which spreadsheets read accents wrongly. */
export function writeSheet(documents: readonly SheetDocument[]): string {
	const rows = documents.map(({ file, details, serverId }) => ({
		file,
		document: String(details.number),
		...Object.fromEntries(
			SHEET_FACTS.flatMap((name) => {
				const fact: Fact<string> = details.facts[name];
				return [
					[name, fact.value ?? ''],
					[known(name), BASIS_WORDS[fact.basis]],
				];
			}),
		),
		[READ_IN_FULL]: details.readInFull ? 'yes' : 'no',
		[WHO]: serverId ?? EVERYONE,
	}));
	// A title that begins with "=" would run as a formula in a spreadsheet.
	return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** A row as a person filled it in. */
export interface SheetRow {
	/** Of the file, from 1, the heading counted: as a spreadsheet numbers it. */
	readonly line: number;
	readonly file: string;
	/** Number of the document, or null. */
	readonly number: number | null;
	/** What stands in the cells, the empty ones left out. */
	readonly facts: Readonly<Partial<Record<SheetFact, string>>>;
	/** Null where the cell is empty; a sentence's worth of words where it is neither yes nor no. */
	readonly readInFull: boolean | string | null;
	/** As written; null where the cell is empty. */
	readonly who: string | null;
}

const YES = /^(?:y|yes|true|1)$/iu;
const NO = /^(?:n|no|false|0)$/iu;

/** A spreadsheet keeps the mark that {@link writeSheet} put in front of a would-be formula. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/u, '').trim();

/** What a person wrote into a sheet, or in a sentence why it is none. */
export function readSheet(content: string): readonly SheetRow[] | string {
	const { data, meta } = Papa.parse<Record<string, string | undefined>>(content.replace(/^\uFEFF/u, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (heading) => heading.trim().toLowerCase(),
	});
	if (!(meta.fields ?? []).includes('file')) return 'This is no sheet of details: it has no column "file".';
	return data.map((cells, i) => {
		const cell = (name: string): string => unescaped(cells[name] ?? '');
		const full = cell(READ_IN_FULL);
		const number = Number.parseInt(cell('document'), 10);
		return {
			line: i + 2,
			file: cell('file'),
			number: Number.isNaN(number) ? null : number,
			facts: Object.fromEntries(SHEET_FACTS.flatMap((name) => (cell(name) === '' ? [] : [[name, cell(name)]]))),
			readInFull: full === '' ? null : YES.test(full) ? true : NO.test(full) ? false : full,
			who: cell(WHO) === '' ? null : cell(WHO),
		};
	});
}

/** Facts of a row that say something else than what is known: what was only copied from the sheet is not taken as a person's word. */
export function changedFacts(row: SheetRow, details: Details | null): Readonly<Partial<Record<SheetFact, string>>> {
	const { published } = row.facts;
	const facts =
		published === undefined
			? row.facts
			: { ...row.facts, published: sheetDate(published, details?.facts.published.value ?? null) };
	return Object.fromEntries(
		Object.entries(facts).filter(([name, value]) => {
			const fact = SHEET_FACTS.find((one) => one === name);
			return fact === undefined || details === null || details.facts[fact].value !== value;
		}),
	);
}
