import { extract } from '../../src/extraction/extract.ts';
import type { DocumentContext, Extraction, Statement } from '../../src/extraction/extraction.ts';
import { layOut } from '../../src/reading/blocks.ts';
import { plainParagraphs } from '../../src/reading/paragraphs.ts';
import type { Text } from '../../src/text/span.ts';

/** A report of Monday 6 September 2021, added the day after. */
export const REPORT: DocumentContext = {
	title: null,
	author: null,
	published: '2021-09-06',
	addedOn: '2021-09-07',
	yearHint: null,
};

export const UNDATED: DocumentContext = { ...REPORT, published: null };

export function textOf(content: string): Text {
	return { id: 'example', content, blocks: layOut(content, plainParagraphs(content)).blocks };
}

interface Seen {
	readonly mode: Statement['mode'];
	readonly words: readonly string[];
	readonly printed: string | null;
	readonly who: string | null;
	readonly basis: string | null;
}

export interface Read {
	readonly extraction: Extraction;
	readonly statements: readonly Seen[];
	readonly people: readonly string[];
	readonly organisations: readonly string[];
	/** `printed words = EDTF`. */
	readonly dates: readonly string[];
}

/** Reads an example, and shows what was found in words. */
export function read(content: string, context: DocumentContext = REPORT): Read {
	const extraction = extract(textOf(content), context);
	const nameOf = new Map(extraction.entities.map(({ id, name }) => [id, name]));
	const named = (kind: string): readonly string[] =>
		extraction.entities.filter((one) => one.kind === kind).map(({ name }) => name);
	return {
		extraction,
		statements: extraction.statements.map(({ mode, parts, speaker }) => ({
			mode,
			words: parts.map(({ start, end }) => content.slice(start, end)),
			printed: speaker === null ? null : content.slice(speaker.printed.start, speaker.printed.end),
			who: speaker?.entity == null ? null : (nameOf.get(speaker.entity) ?? null),
			basis: speaker?.basis ?? null,
		})),
		people: named('person'),
		organisations: named('organisation'),
		dates: extraction.dates.map(({ printed, edtf }) => `${content.slice(printed.start, printed.end)} = ${edtf}`),
	};
}
