import * as z from 'zod';
import type { Entity, Event, Extraction, Mention, Speaker, Statement } from '../../extraction/extraction.ts';
import { type DocumentFacts, type Fact, SOURCE_KINDS } from '../../reading/facts.ts';
import type { Slices } from '../../text/slices.ts';
import { BLOCK_KINDS, type Block, type Range } from '../../text/span.ts';
import type { When } from '../../text/when.ts';

/** The JSON that stands in text columns, and the only place where it is parsed. */

const basis = z.enum(['given', 'printed', 'inferred', 'unknown']);
const fact = <T>(value: z.ZodType<T>): z.ZodType<Fact<T>> => z.object({ value: value.nullable(), basis });

const facts: z.ZodType<DocumentFacts> = z.object({
	title: fact(z.string()),
	publisher: fact(z.string()),
	author: fact(z.string()),
	published: fact(z.string()),
	url: fact(z.string()),
	kind: fact(z.enum(SOURCE_KINDS)),
});

const offset = z.int().min(0);
const range: z.ZodType<Range> = z.object({ start: offset, end: offset });

const block: z.ZodType<Block> = z.object({
	kind: z.enum(BLOCK_KINDS),
	start: offset,
	end: offset,
	page: z.int().nullable(),
	turns: z.array(z.object({ at: offset, page: z.int() })).exactOptional(),
	paragraph: z.int(),
	joins: z.array(offset),
});

const when: z.ZodType<When> = z.object({
	edtf: z.string(),
	from: z.string(),
	to: z.string(),
	basis: z.enum(['printed', 'relative', 'inferred']),
	printed: range,
});

const speaker: z.ZodType<Speaker> = z.object({
	printed: range,
	entity: z.string().nullable(),
	basis: z.enum(['named', 'same-sentence', 'pronoun', 'block', 'byline', 'moderator']),
	toldTo: range.nullable(),
	belongsTo: z
		.object({ organisation: z.string(), printed: range, role: z.enum(['spokesperson', 'member']) })
		.nullable(),
});

const statement: z.ZodType<Statement> = z.looseObject({
	start: offset,
	end: offset,
	parts: z.array(range),
	mode: z.enum(['verbatim', 'mixed', 'reported', 'written']),
	cue: range.nullable(),
	attribution: range.nullable(),
	speaker: speaker.nullable(),
	signatories: z.array(z.string()),
	when: when.nullable(),
});

const mention: z.ZodType<Mention> = z.object({
	start: offset,
	end: offset,
	kind: z.enum(['name', 'nominal', 'pronoun']),
});

const entity: z.ZodType<Entity> = z.looseObject({
	id: z.string(),
	kind: z.enum(['person', 'organisation']),
	name: z.string(),
	names: z.array(
		z.object({ text: z.string(), kind: z.enum(['full', 'short', 'initials', 'former']), unique: z.boolean() }),
	),
	mentions: z.array(mention),
	roles: z.array(range),
});

const event: z.ZodType<Event> = z.looseObject({
	start: offset,
	end: offset,
	when: when.nullable(),
	printed: range,
	entities: z.array(z.string()),
	tense: z.enum(['past', 'planned']),
});

const extraction: z.ZodType<Extraction> = z.looseObject({
	statements: z.array(statement),
	entities: z.array(entity),
	dates: z.array(when),
	events: z.array(event),
});

/** @throws ZodError for JSON of another form: the database is not ours or is broken */
export const parseFacts = (json: string): DocumentFacts => facts.parse(JSON.parse(json));
/** Things of which so many are checked at once: that takes some milliseconds. */
const AT_ONCE = 200;

/** @throws ZodError like {@link parseFacts} */
export function* parseBlocks(json: string): Slices<readonly Block[]> {
	const parsed = z.array(z.unknown()).parse(JSON.parse(json));
	const blocks: Block[] = [];
	for (let at = 0; at < parsed.length; at += AT_ONCE) {
		blocks.push(...z.array(block).parse(parsed.slice(at, at + AT_ONCE)));
		yield;
	}
	return blocks;
}

/** An extraction as lines of JSON, some of it on each: what was read out of a large document is large itself. */
export function* extractionLines({ statements, entities, dates, events }: Extraction): Slices<string> {
	const lines: string[] = [];
	const most = Math.max(1, statements.length, entities.length, dates.length, events.length);
	for (let at = 0; at < most; at += AT_ONCE) {
		const some = <T>(all: readonly T[]): readonly T[] => all.slice(at, at + AT_ONCE);
		const line = { statements: some(statements), entities: some(entities), dates: some(dates), events: some(events) };
		lines.push(JSON.stringify(line));
		yield;
	}
	return lines.join('\n');
}

/** The extraction in such lines, or null where it has another form than today's: it is then made again. */
export function* parseExtraction(lines: string): Slices<Extraction | null> {
	const statements: Statement[] = [];
	const entities: Entity[] = [];
	const dates: When[] = [];
	const events: Event[] = [];
	for (const line of lines.split('\n')) {
		const parsed = extraction.safeParse(JSON.parse(line));
		if (!parsed.success) return null;
		statements.push(...parsed.data.statements);
		entities.push(...parsed.data.entities);
		dates.push(...parsed.data.dates);
		events.push(...parsed.data.events);
		yield;
	}
	return { statements, entities, dates, events };
}
