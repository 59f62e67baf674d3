import type { Entity, Extraction, Statement } from '../extraction/extraction.ts';
import type { Basis, Fact } from '../reading/facts.ts';
import type { ReadDocument } from '../reading/readDocument.ts';
import type { Block, Range } from '../text/span.ts';

/** What would be known from a document before it is added, for a person at a terminal. */

type Paint = (text: string) => string;

interface Palette {
	readonly heading: Paint;
	readonly faint: Paint;
	readonly quoted: Paint;
	readonly reported: Paint;
	readonly warning: Paint;
}

/** Select Graphic Rendition codes (ECMA-48, 8.3.117). */
const paint =
	(code: number, on: boolean): Paint =>
	(text) =>
		on && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;

const palette = (colour: boolean): Palette => ({
	heading: paint(1, colour),
	faint: paint(2, colour),
	quoted: paint(36, colour),
	reported: paint(35, colour),
	warning: paint(33, colour),
});

const BASES: Readonly<Record<Basis, string>> = {
	given: 'given',
	printed: 'printed in the document',
	inferred: 'worked out, nobody prints it',
	unknown: '',
};

const MODES: Readonly<Record<Statement['mode'], string>> = {
	verbatim: 'Quoted words',
	mixed: 'Part quoted, part reported',
	reported: 'Reported, not quoted',
	written: 'Written statement',
};

const KINDS: Readonly<Record<Block['kind'], string>> = {
	metadata: 'about the document',
	headline: 'headline',
	standfirst: 'standfirst',
	heading: 'heading',
	body: '',
	item: 'point of a list',
	quotation: 'block quotation',
	caption: 'photo caption',
	signatories: 'signatory',
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function factLine(name: string, fact: Fact<string>, { faint }: Palette): string {
	const value = fact.value === null ? faint('not given') : `${fact.value} ${faint(`(${BASES[fact.basis]})`)}`;
	return `  ${name.padEnd(10)} ${value}`;
}

const FORMATS: Readonly<Record<ReadDocument['format'], string>> = {
	text: 'plain text',
	markdown: 'Markdown',
	pdf: 'PDF',
	docx: 'Word',
	odt: 'OpenDocument',
	rtf: 'RTF',
	html: 'web page',
	mail: 'mail',
};

/** "PDF, 12 pages", "plain text, utf-8". */
const fileWords = ({ format, pages, encoding }: ReadDocument): string =>
	[FORMATS[format], pages === null ? null : `${pages} page${pages === 1 ? '' : 's'}`, encoding]
		.filter((one) => one !== null)
		.join(', ');

/** Who said a statement, as far as the text settles it. */
function speakerWords(statement: Statement, content: string, entities: ReadonlyMap<string, Entity>): string | null {
	if (statement.speaker === null) return null;
	const printed = oneLine(content.slice(statement.speaker.printed.start, statement.speaker.printed.end));
	const entity = statement.speaker.entity === null ? undefined : entities.get(statement.speaker.entity);
	const { belongsTo } = statement.speaker;
	const body = belongsTo === null ? undefined : entities.get(belongsTo.organisation)?.name;
	const beside = body === undefined ? '' : ` (${belongsTo?.role === 'spokesperson' ? 'speaks for' : 'of'} ${body})`;
	if (entity === undefined) return `printed as “${printed}”${beside}`;
	return entity.name === printed ? entity.name : `${entity.name}, printed as “${printed}”`;
}

/** A block's words with each part of a statement between `[1` and `]`, under the statement's number. */
function markedWords(content: string, block: Block, statements: readonly Statement[], colours: Palette): string {
	const parts = statements
		.flatMap((statement, i) => statement.parts.map((part) => ({ ...part, number: i + 1, mode: statement.mode })))
		.filter((part) => part.start < block.end && part.end > block.start)
		.sort((a, b) => a.start - b.start);
	let words = '';
	let at = block.start;
	for (const part of parts) {
		const start = Math.max(part.start, at);
		const end = Math.min(part.end, block.end);
		if (start >= end) continue;
		const shade = part.mode === 'reported' ? colours.reported : colours.quoted;
		words += `${content.slice(at, start)}${shade(`[${part.number} ${content.slice(start, end)}]`)}`;
		at = end;
	}
	return oneLine(words + content.slice(at, block.end));
}

function textLines({ text }: ReadDocument, { statements, entities }: Extraction, colours: Palette): readonly string[] {
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	const begins = (statement: Statement, block: Range): boolean =>
		block.start <= statement.start && statement.start < block.end;
	let page: number | null = null;
	return text.blocks.flatMap((block) => {
		const turned = block.page !== page && block.page !== null;
		page = block.page;
		const onPage = turned ? [colours.faint(`      page ${block.page}`)] : [];
		const further = block.turns?.map(({ page: next }) => colours.faint(`       goes on on page ${next}`)) ?? [];
		if (block.kind === 'metadata' && block.end - block.start < 3) return [];
		const kind = KINDS[block.kind];
		const joined = block.joins.length > 0 ? [colours.warning('       words run together here as in the file')] : [];
		const notes = statements.flatMap((statement, i) => {
			if (!begins(statement, block)) return [];
			const speaker = speakerWords(statement, text.content, byId) ?? colours.warning('speaker not clear');
			return [`       ${colours.faint(`[${i + 1}]`)} ${MODES[statement.mode]}: ${speaker}`];
		});
		const number = String(block.paragraph).padStart(4);
		const label = kind === '' ? '' : `${colours.faint(`${kind}:`)} `;
		return [
			...onPage,
			`${colours.faint(number)}  ${label}${markedWords(text.content, block, statements, colours)}`,
			...further,
			...joined,
			...notes,
		];
	});
}

/**
 * What would be known, as lines for a terminal.
 *
 * @param colour - whether the terminal takes colour; everything is said in words as well
 */
export function documentShown(document: ReadDocument, extraction: Extraction, colour: boolean): string {
	const colours = palette(colour);
	const { content } = document.text;
	const words = (range: Range): string => oneLine(content.slice(range.start, range.end));
	const unclear = extraction.statements.filter((one) => one.speaker === null && one.mode !== 'written').length;
	const named = (kind: Entity['kind']): readonly string[] =>
		extraction.entities
			.filter((entity) => entity.kind === kind)
			.map((entity) => {
				const others = entity.names.map((one) => one.text).filter((name) => name !== entity.name);
				const also = others.length === 0 ? '' : colours.faint(` (also ${others.join(', ')})`);
				const roles = [...new Set(entity.roles.map(words))].join('; ');
				return `  ${entity.name}${also}${roles === '' ? '' : `: ${roles}`}`;
			});
	const section = (title: string, lines: readonly string[]): readonly string[] => [
		'',
		colours.heading(title),
		...(lines.length === 0 ? [`  ${colours.faint('none')}`] : lines),
	];
	return `${[
		colours.heading(document.file),
		factLine('Title', document.title, colours),
		factLine('Publisher', document.publisher, colours),
		factLine('Author', document.author, colours),
		factLine('Date', document.published, colours),
		factLine('Kind', document.kind, colours),
		factLine('Link', document.url, colours),
		...(document.rendition === 'digest' ? ['  Our digest of another document, not its words'] : []),
		`  ${'File'.padEnd(10)} ${fileWords(document)}`,
		...document.asides.map((aside) => `  ${' '.repeat(10)} ${colours.warning(aside)}`),
		...section('Text', textLines(document, extraction, colours)),
		...section('People', named('person')),
		...section('Organisations', named('organisation')),
		...section(
			'Dates',
			extraction.dates.map(({ printed, edtf, basis }) => {
				const how = { printed: '', relative: 'from the document’s own date', inferred: 'year worked out' }[basis];
				return `  ${edtf.padEnd(22)} “${words(printed)}” ${colours.faint(how)}`.trimEnd();
			}),
		),
		'',
		unclear === 0
			? 'Every statement has a speaker.'
			: colours.warning(`Speaker not clear: ${unclear} of ${extraction.statements.length} statements.`),
		'Nothing was added. To add it: npm run add -- FILE',
	].join('\n')}\n`;
}

/** The same as one JSON object: facts with their basis, blocks, and everything read out; ranges are UTF-16 offsets into `text`. */
export function documentJson(document: ReadDocument, extraction: Extraction): string {
	const { text, ...facts } = document;
	return `${JSON.stringify({ ...facts, textSha256: text.id, text: text.content, blocks: text.blocks, ...extraction })}\n`;
}
