import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Extraction, Speaker } from '../extraction/extraction.ts';
import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';

const row = z.object({
	id: z.string(),
	text: z.string(),
	title: z.string().nullish(),
	published: z.string().nullish(),
});

type Row = z.infer<typeof row>;

/** Offsets of what was read out go back to the text as it was given. */
type Back = (range: Range) => { readonly start: number; readonly end: number };

const dateJson = ({ edtf, basis, printed }: When, back: Back): object => ({ ...back(printed), edtf, basis });

function extractionJson(content: string, { statements, entities, dates, events }: Extraction, back: Back): object {
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const speakerJson = ({ printed, entity, basis, toldTo, belongsTo }: Speaker): object => ({
		text: content.slice(printed.start, printed.end),
		...back(printed),
		entity: entity === null ? null : { id: entity, name: names.get(entity) ?? '' },
		basis,
		toldTo: toldTo === null ? null : back(toldTo),
		belongsTo:
			belongsTo === null
				? null
				: {
						...back(belongsTo.printed),
						id: belongsTo.organisation,
						name: names.get(belongsTo.organisation) ?? '',
						role: belongsTo.role,
					},
	});
	return {
		statements: statements.map((one) => ({
			...back(one),
			parts: one.parts.map(back),
			mode: one.mode,
			speaker: one.speaker === null ? null : speakerJson(one.speaker),
			cue: one.cue === null ? null : back(one.cue),
			attribution: one.attribution === null ? null : back(one.attribution),
			signatories: one.signatories.map((id) => ({ id, name: names.get(id) ?? '' })),
			when: one.when === null ? null : dateJson(one.when, back),
		})),
		entities: entities.map(({ id, kind, name, names: all, mentions, roles }) => ({
			id,
			kind,
			name,
			names: [...new Set(all.map(({ text }) => text))],
			mentions: mentions.map((one) => ({ ...back(one), kind: one.kind })),
			roles: roles.map(back),
		})),
		dates: dates.map((one) => dateJson(one, back)),
		events: events.map((one) => ({
			...back(one),
			when: one.when === null ? null : { edtf: one.when.edtf },
			printed: back(one.printed),
			entities: one.entities,
			tense: one.tense,
		})),
	};
}

/** Today, `YYYY-MM-DD`, in UTC. */
const today = (): string => new Date().toISOString().slice(0, 10);

async function readRow({ id, text, title, published }: Row): Promise<object> {
	const [{ extract }, { canonicalise }, { layOut }, { plainParagraphs }] = await Promise.all([
		import('../extraction/extract.ts'),
		import('../text/canonical.ts'),
		import('../reading/blocks.ts'),
		import('../reading/paragraphs.ts'),
	]);
	const canonical = canonicalise(text);
	const { content } = canonical;
	const { blocks } = layOut(content, plainParagraphs(content));
	const extraction = extract(
		{ id, content, blocks },
		{ title: title ?? null, author: null, published: published ?? null, addedOn: today(), yearHint: null },
	);
	const back: Back = ({ start, end }) => ({ start: canonical.toRaw(start), end: canonical.toRaw(end) });
	return { id, ...extractionJson(content, extraction, back) };
}

/**
 * JSON lines in, JSON lines out: what is read out of each row's text. A line that is no row gives `{"error"}` in its place.
 *
 * @param input - lines `{"id", "text", "title"?, "published"?}`; offsets in the answer are UTF-16 offsets into `text` as given
 */
export async function* readRows(input: Readable): AsyncGenerator<object> {
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.trim() === '') continue;
		try {
			yield await readRow(row.parse(JSON.parse(line)));
		} catch (error) {
			if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
			yield { error: 'not a row {"id", "text", "title"?, "published"?}' };
		}
	}
}
