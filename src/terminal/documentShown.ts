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

/** Ends every colour (Select Graphic Rendition, ECMA-48, 8.3.117). */
const RESET = '\u001b[0m';

const paint =
	(code: number, on: boolean): Paint =>
	(text) =>
		on && text !== '' ? `\u001b[${code}m${text}${RESET}` : text;

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

/** Marks in front of points are no longer, in UTF-16 code units: "viii.", "12.3". */
const LONGEST_MARK = 6;

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

/** Who said a statement, as far as the text settles it; in the warning's colour where only the printed words are known. */
function speakerWords(
	statement: Statement,
	content: string,
	entities: ReadonlyMap<string, Entity>,
	{ warning }: Palette,
): string {
	const { signatories } = statement;
	if (statement.speaker === null && signatories.length > 0) {
		const names = signatories.map((id) => entities.get(id)?.name ?? id);
		return `listed under it: ${names.join(', ')}`;
	}
	if (statement.speaker === null) return warning('speaker not clear');
	const printed = oneLine(content.slice(statement.speaker.printed.start, statement.speaker.printed.end));
	const entity = statement.speaker.entity === null ? undefined : entities.get(statement.speaker.entity);
	const { belongsTo } = statement.speaker;
	const body = belongsTo === null ? undefined : entities.get(belongsTo.organisation)?.name;
	const beside = body === undefined ? '' : ` (${belongsTo?.role === 'spokesperson' ? 'speaks for' : 'of'} ${body})`;
	if (entity === undefined) return `${warning(`printed as “${printed}”`)}${beside}`;
	const signed = signatories.map((id) => entities.get(id)?.name ?? id).filter((name) => name !== entity.name);
	const by = signed.length === 0 ? '' : `, signed by ${signed.join(', ')}`;
	return `${entity.name === printed ? entity.name : `${entity.name}, printed as “${printed}”`}${by}`;
}

interface Part extends Range {
	readonly number: number;
	readonly mode: Statement['mode'];
}

/** A stretch of words with the parts in it between `[1` and `]`, each within the one that it stands in. @param parts - in order */
function markedStretch(content: string, { start, end }: Range, parts: readonly Part[], colours: Palette): string {
	let words = '';
	let at = start;
	for (let i = 0; i < parts.length; ) {
		const part = parts[i];
		if (part === undefined) break;
		let next = i + 1;
		while (next < parts.length && (parts[next]?.start ?? end) < part.end) next++;
		const range = { start: Math.max(part.start, at), end: Math.min(part.end, end) };
		const inner = parts.slice(i + 1, next).map((one) => ({ ...one, end: Math.min(one.end, range.end) }));
		i = next;
		if (range.start >= range.end) continue;
		const shade = part.mode === 'reported' ? colours.reported : colours.quoted;
		const marked = `[${part.number} ${markedStretch(content, range, inner, colours)}]`;
		// A colour inside ends the one around it: what is behind takes it up again.
		const pieces = marked.split(RESET).map(shade);
		words += content.slice(at, range.start) + pieces.join('');
		at = range.end;
	}
	return words + content.slice(at, end);
}

/** A block's words with each part of a statement between `[1` and `]`, under the statement's number. */
function markedWords(content: string, block: Block, statements: readonly Statement[], colours: Palette): string {
	const parts = statements
		.flatMap((statement, i) => statement.parts.map((part) => ({ ...part, number: i + 1, mode: statement.mode })))
		.filter((part) => part.start < block.end && part.end > block.start)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	return oneLine(markedStretch(content, block, parts, colours));
}

/** How many statements there are of each mode, and of how many the speaker is known by name. */
function countLines(
	statements: readonly Statement[],
	{ quoted, reported, warning, faint }: Palette,
): readonly string[] {
	if (statements.length === 0) return [`  ${faint('none')}`];
	const shades = { verbatim: quoted, mixed: quoted, written: quoted, reported } satisfies Record<
		Statement['mode'],
		Paint
	>;
	const modes = (['verbatim', 'written', 'mixed', 'reported'] as const).flatMap((mode) => {
		const count = statements.filter((one) => one.mode === mode).length;
		return count === 0 ? [] : [`  ${String(count).padStart(4)}  ${shades[mode](MODES[mode])}`];
	});
	const named = statements.filter(({ speaker }) => speaker !== null && speaker.entity !== null).length;
	const printed = statements.filter(({ speaker }) => speaker !== null && speaker.entity === null).length;
	const listed = statements.filter(({ speaker, signatories }) => speaker === null && signatories.length > 0).length;
	const open = statements.length - named - printed - listed;
	const voices = [
		named === 0 ? null : `${named} with a speaker who is named in the document`,
		printed === 0 ? null : warning(`${printed} whose speaker is only known as printed`),
		listed === 0 ? null : `${listed} with a list of names under it`,
		open === 0 ? null : warning(`${open} whose speaker is not clear`),
	].filter((one) => one !== null);
	return [...modes, `  ${voices.join(', ')}`];
}

function textLines({ text }: ReadDocument, { statements, entities }: Extraction, colours: Palette): readonly string[] {
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	const begins = (statement: Statement, block: Range): boolean =>
		block.start <= statement.start && statement.start < block.end;
	let page: number | null = null;
	let mark = '';
	return text.blocks.flatMap((block) => {
		const turned = block.page !== page && block.page !== null;
		page = block.page;
		const onPage = turned ? [colours.faint(`      page ${block.page}`)] : [];
		const further = block.turns?.map(({ page: next }) => colours.faint(`       goes on on page ${next}`)) ?? [];
		// The number or bullet of a point is shown in front of it.
		if (block.kind === 'metadata' && block.end - block.start <= LONGEST_MARK) {
			mark = `${oneLine(text.content.slice(block.start, block.end))} `;
			return onPage;
		}
		const point = mark;
		mark = '';
		const kind = KINDS[block.kind];
		const joined = block.joins.length > 0 ? [colours.warning('       words run together here as in the file')] : [];
		const notes = statements.flatMap((statement, i) => {
			if (!begins(statement, block)) return [];
			const speaker = speakerWords(statement, text.content, byId, colours);
			return [`       ${colours.faint(`[${i + 1}]`)} ${MODES[statement.mode]}: ${speaker}`];
		});
		const number = String(block.paragraph).padStart(4);
		const label = kind === '' ? '' : `${colours.faint(`${kind}:`)} `;
		return [
			...onPage,
			`${colours.faint(number)}  ${label}${point}${markedWords(text.content, block, statements, colours)}`,
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
		...section('Statements', countLines(extraction.statements, colours)),
		'',
		'Nothing was added. To add it: npm run add -- FILE',
	].join('\n')}\n`;
}

/** The same as one JSON object: facts with their basis, blocks, and everything read out; ranges are UTF-16 offsets into `text`. */
export function documentJson(document: ReadDocument, extraction: Extraction): string {
	const { text, ...facts } = document;
	return `${JSON.stringify({ ...facts, textSha256: text.id, text: text.content, blocks: text.blocks, ...extraction })}\n`;
}
