import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DocumentContext, Extraction } from '../../extraction/extraction.ts';
import { edtfDays } from '../../text/edtf.ts';
import { sketchOf } from '../../text/sketch.ts';
import { inSlices, type Slices } from '../../text/slices.ts';
import type { Text } from '../../text/span.ts';
import { decisionsIn } from '../decisions/log.ts';
import { moderate } from '../decisions/moderated.ts';
import { applyNames } from '../decisions/names.ts';
import { settingsIn } from '../decisions/settings.ts';
import { speakersOfOld } from '../decisions/speakers.ts';
import {
	type Extracted,
	type Extractor,
	forgetOtherRules,
	keepExtraction,
	makeExtractor,
} from '../extracting/extracting.ts';
import type { Decision } from '../held/decision.ts';
import { type Held, type Holdings, UNTOUCHED } from '../held/holdings.ts';
import type { Source } from '../held/source.ts';
import { HOUSE } from '../store/libraries.ts';
import { LibraryError } from '../store/libraryError.ts';
import { parseBlocks, parseFacts } from '../store/rowForms.ts';
import type { Rows, Store } from '../store/store.ts';
import { copiesAmong, type Sketched } from './copies.ts';
import { knownEntities } from './knownEntities.ts';
import { yearHints } from './yearHints.ts';

/** A revision with its source and all about its text but the words: those of a whole library at once would hold everybody up. */
export const revisionRows = (rows: Rows) =>
	rows
		.selectFrom('revisions')
		.innerJoin('sources', 'sources.id', 'revisions.source_id')
		.innerJoin('texts', 'texts.id', 'revisions.text_id')
		.select([
			'sources.id',
			'sources.library_id',
			'sources.number',
			'sources.file',
			'sources.added_on',
			'sources.withdrawn_at',
			'sources.revision as current_revision',
			'revisions.revision',
			'revisions.text_number',
			'revisions.text_id',
			'revisions.blocks',
			'revisions.bytes_sha256',
			'revisions.facts',
			'revisions.rendition',
			'revisions.read_in_full',
			'revisions.original_sha256',
			'texts.sketch',
			sql<number>`octet_length(texts.content)`.as('bytes'),
		]);

type RevisionRow = Awaited<ReturnType<ReturnType<typeof revisionRows>['execute']>>[number];

/** Lets timers and requests through between documents: reading out of a text takes a while. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many bytes of words are read from the disk at once, some milliseconds' work, or a single text. */
const BYTES_AT_ONCE = 400_000;

/** The texts of some revisions, in their order; those that were made before are the same objects. */
async function textsOf(store: Store, revisions: readonly RevisionRow[]): Promise<readonly Text[]> {
	const texts: Text[] = [];
	let batch: RevisionRow[] = [];
	let bytes = 0;
	const read = async (): Promise<void> => {
		const keys = batch.map(
			({ text_id: id, blocks }) => `${id} ${createHash('sha256').update(blocks).digest('base64url')}`,
		);
		const wanted = batch.filter((_, i) => !store.made.texts.has(keys[i] ?? '')).map((row) => row.text_id);
		const found =
			wanted.length === 0
				? []
				: await store.read((rows) =>
						rows.selectFrom('texts').select(['id', 'content']).where('id', 'in', wanted).execute(),
					);
		const contents = new Map(found.map(({ id, content }) => [id, content]));
		for (const [i, row] of batch.entries()) {
			const key = keys[i] ?? '';
			const made = store.made.texts.get(key);
			const content = contents.get(row.text_id);
			if (made === undefined && content === undefined) throw new LibraryError('The library was replaced meanwhile.');
			const text = made ?? {
				id: row.text_id,
				content: content ?? '',
				blocks: await inSlices(parseBlocks(row.blocks)),
			};
			store.made.texts.set(key, text);
			texts.push(text);
		}
		batch = [];
		bytes = 0;
		await breathe();
	};
	for (const row of revisions) {
		if (batch.length > 0 && bytes + row.bytes > BYTES_AT_ONCE) await read();
		batch.push(row);
		bytes += row.bytes;
	}
	if (batch.length > 0) await read();
	return texts;
}

export const sourceOf = (row: RevisionRow): Source => ({
	id: row.id,
	libraryId: row.library_id,
	number: row.number,
	file: row.file,
	...parseFacts(row.facts),
	rendition: row.rendition === 'digest' ? 'digest' : 'full',
	readInFull: row.read_in_full === 1,
	revision: row.revision,
	addedOn: row.added_on,
	bytesSha256: row.bytes_sha256,
	originalSha256: row.original_sha256,
});

const contextOf = (source: Source, yearHint: number | null): DocumentContext => ({
	title: source.title.value,
	author: source.author.value,
	published: source.published.value,
	addedOn: source.addedOn,
	yearHint,
});

/** What a library sees: rows of one snapshot. */
interface Seen {
	readonly generations: string;
	/** Current revisions, in order of number. */
	readonly rows: readonly RevisionRow[];
	/** Ids of sources that step aside because their original is here. */
	readonly aside: ReadonlySet<string>;
	/** Moderators' decisions that are not undone. */
	readonly standing: readonly Decision[];
}

export async function look(rows: Rows, libraryId: string): Promise<Seen> {
	const libraries = [...new Set([HOUSE, libraryId])];
	const generations = await rows
		.selectFrom('libraries')
		.select(['id', 'generation'])
		.where('id', 'in', libraries)
		.orderBy('id')
		.execute();
	const standing = (await decisionsIn(rows, libraries)).filter((one) => one.undone === null);
	const own = settingsIn(standing.filter((one) => one.libraryId === libraryId));
	const all = await revisionRows(rows)
		.whereRef('revisions.revision', '=', 'sources.revision')
		.where('sources.library_id', 'in', libraries)
		.where('sources.withdrawn_at', 'is', null)
		.where('sources.id', 'not in', (hidden) =>
			hidden.selectFrom('hidden').select('hidden.source_id').where('hidden.library_id', '=', libraryId),
		)
		.orderBy('sources.number')
		.execute();
	// A server may leave out the digests that ship with the bot.
	const current =
		own.digests === 'hidden' ? all.filter((row) => row.library_id !== HOUSE || row.rendition !== 'digest') : all;
	const ids = new Set(current.map((row) => row.id));
	const originals = current.flatMap((row) => row.original_sha256 ?? []);
	// Any revision counts: a changed original is the original still.
	const held =
		originals.length === 0
			? []
			: await rows
					.selectFrom('revisions')
					.select(['source_id', 'bytes_sha256'])
					.where('library_id', 'in', libraries)
					.where('bytes_sha256', 'in', originals)
					.execute();
	const here = new Set(held.filter((row) => ids.has(row.source_id)).map((row) => row.bytes_sha256));
	return {
		standing,
		generations: generations.map((row) => `${row.id} ${row.generation}`).join(', '),
		rows: current,
		aside: new Set(
			current.filter((row) => row.original_sha256 !== null && here.has(row.original_sha256)).map((row) => row.id),
		),
	};
}

/**
 * What a library can answer from now: the house's documents that it has not hidden and its own, without withdrawn ones and
 * without digests whose original is there. One unchanging snapshot; what is read out of texts is taken from where it was kept,
 * else made and kept.
 *
 * @param libraryId - `HOUSE` or `libraryOfServer(...)`; a server that never added anything sees the house's documents
 */
export async function holdingsOf(store: Store, libraryId: string): Promise<Holdings> {
	const extractor = makeExtractor(store);
	const seen = await store.read((rows) => look(rows, libraryId));
	const current = seen.rows.filter((row) => !seen.aside.has(row.id));
	const texts = await textsOf(store, current);
	const held: { readonly row: RevisionRow; readonly source: Source; readonly text: Text }[] = [];
	for (const [i, row] of current.entries()) {
		const text = texts[i];
		if (text === undefined) continue;
		held.push({ row, source: sourceOf(row), text });
		await breathe();
	}

	const fresh: Extracted[] = [];
	const readOut = async (text: Text, context: DocumentContext): Promise<Extraction> => {
		const extracted = await extractor.extract(text, context);
		if (extracted.fresh !== null) fresh.push(extracted);
		await breathe();
		return extracted.extraction;
	};
	const alone: Extraction[] = [];
	for (const { source, text } of held) alone.push(await readOut(text, contextOf(source, null)));
	const hints = await inSlices(
		yearHints(
			held.map(({ source }, i) => ({
				published: source.published.value,
				extraction: alone[i] ?? { statements: [], entities: [], dates: [], events: [] },
			})),
		),
	);
	const documents: Held[] = [];
	for (const [i, { row, source, text }] of held.entries()) {
		const hint = hints[i] ?? null;
		const extraction = (hint === null ? alone[i] : undefined) ?? (await readOut(text, contextOf(source, hint)));
		const whole: Held = {
			source,
			textNumber: row.text_number,
			text,
			extraction,
			standing: 'current',
			moderation: UNTOUCHED,
		};
		documents.push(moderate(whole, seen.standing));
	}
	if (fresh.length > 0) {
		await store.write(async (rows) => {
			await forgetOtherRules(rows, extractor.rules);
			for (const extracted of fresh) await keepExtraction(rows, extractor.rules, extracted);
		});
	}

	const known = await inSlices(knownEntities(documents.map((one) => one.extraction)));
	const named = applyNames({ documents, ...known }, seen.standing);
	const byTextNumber = new Map(named.documents.map((one) => [one.textNumber, one]));
	return {
		libraryId,
		revision: createHash('sha256').update(`${seen.generations}; ${extractor.rules}`).digest('hex').slice(0, 16),
		...named,
		copies: await inSlices(copiesOf(held)),
		byTextNumber: async (textNumber) =>
			byTextNumber.get(textNumber) ?? (await findByTextNumber(store, extractor, libraryId, textNumber)),
	};
}

/** Copies among what is held, by the ids of their sources. */
function* copiesOf(
	held: readonly { readonly row: RevisionRow; readonly source: Source; readonly text: Text }[],
): Slices<Holdings['copies']> {
	const sketched: Sketched[] = [];
	for (const { row, source, text } of held) {
		sketched.push({
			content: text.content,
			sketch: row.sketch ?? sketchOf(text.content),
			published: source.published.value === null ? null : (edtfDays(source.published.value)?.from ?? null),
		});
		yield;
	}
	const groups = yield* copiesAmong(sketched);
	const copies = new Map<string, readonly string[]>();
	for (const group of groups) {
		const ids = group.flatMap((i) => held[i]?.source.id ?? []);
		for (const id of ids) copies.set(id, ids);
	}
	return copies;
}

/** A text that a citation names, whatever has become of it since, as far as this library may see it. */
async function findByTextNumber(
	store: Store,
	extractor: Extractor,
	libraryId: string,
	textNumber: number,
): Promise<Held | null> {
	const found = await store.read(async (rows) => {
		const row = await revisionRows(rows)
			.where('revisions.library_id', 'in', [...new Set([HOUSE, libraryId])])
			.where('revisions.text_number', '=', textNumber)
			.executeTakeFirst();
		if (row === undefined) return null;
		const hidden = await rows
			.selectFrom('hidden')
			.select('source_id')
			.where('library_id', '=', libraryId)
			.where('source_id', '=', row.id)
			.executeTakeFirst();
		const { aside, standing: decisions, rows: seen } = await look(rows, libraryId);
		const leftOut = !seen.some((one) => one.id === row.id);
		const gone = row.withdrawn_at !== null || hidden !== undefined || leftOut;
		const old = row.revision !== row.current_revision || aside.has(row.id);
		const standing: Held['standing'] = gone ? 'withdrawn' : old ? 'superseded' : 'current';
		return { row, standing, decisions };
	});
	if (found === null) return null;
	const { row, standing, decisions } = found;
	const source = sourceOf(row);
	const [text] = await textsOf(store, [row]);
	if (text === undefined) return null;
	const { extraction } = await extractor.extract(text, contextOf(source, null));
	const whole: Held = { source, textNumber, text, extraction, standing, moderation: UNTOUCHED };
	return speakersOfOld(moderate(whole, decisions), decisions);
}
