import { sql } from 'kysely';
import type { Fact } from '../reading/facts.ts';
import type { ReadDocument } from '../reading/readDocument.ts';
import { foldName } from '../text/folding.ts';
import { mayShare } from '../text/sketch.ts';
import type { FileToAdd } from './filesToAdd.ts';
import { ensureLibrary, markChanged, nextNumber } from './libraries.ts';
import { type Facts, parseFacts } from './rowForms.ts';
import { isChangedForm } from './sameDocument.ts';
import type { Rows } from './store.ts';

/** What became of a document: it is new, as before, changed, or back after it was withdrawn. */
export interface Kept {
	readonly outcome: 'added' | 'unchanged' | 'revised' | 'restored';
	readonly sourceId: string;
	/** "Document 2". */
	readonly number: number;
	/** 1-based. */
	readonly revision: number;
}

/** A document read from a file, on its way into a library. */
export interface Incoming {
	readonly libraryId: string;
	readonly origin: 'data' | 'added';
	readonly file: Pick<FileToAdd, 'name' | 'originKey'>;
	readonly document: ReadDocument;
	/** Of its text; see `sketchOf`. */
	readonly sketch: string;
	/** See `revisions.read_by`. */
	readonly readBy: string;
	/** ISO time in UTC. */
	readonly now: string;
	/** For a folder: the keys of all files that are in it now, so that a renamed file is not taken for a new one. */
	readonly present?: ReadonlySet<string>;
}

interface Standing {
	readonly id: string;
	readonly number: number;
	readonly revision: number;
	readonly file: string;
	readonly origin: 'data' | 'added';
	readonly origin_key: string;
	readonly withdrawn_at: string | null;
	readonly withdrawn_because: 'gone' | 'person' | null;
	readonly text_id: string;
	readonly blocks: string;
	readonly bytes_sha256: string;
	readonly facts: string;
	readonly rendition: string;
	readonly read_in_full: number;
	readonly original_sha256: string | null;
	readonly read_by: string | null;
}

/** Columns of a document that is not withdrawn. */
const STANDING_AGAIN = { withdrawn_at: null, withdrawn_because: null } as const;

const isCurrent = (one: Standing): boolean => one.withdrawn_at === null;

/** In no order: asked for one, SQLite goes through the whole library by number instead of looking up what is asked for. */
const standings = (rows: Rows, libraryId: string) =>
	rows
		.selectFrom('sources')
		.innerJoin('revisions', (join) =>
			join.onRef('revisions.source_id', '=', 'sources.id').onRef('revisions.revision', '=', 'sources.revision'),
		)
		.where('sources.library_id', '=', libraryId)
		.select([
			'sources.id',
			'sources.number',
			'sources.revision',
			'sources.file',
			'sources.origin',
			'sources.origin_key',
			'sources.withdrawn_at',
			'sources.withdrawn_because',
			'revisions.text_id',
			'revisions.blocks',
			'revisions.bytes_sha256',
			'revisions.facts',
			'revisions.rendition',
			'revisions.read_in_full',
			'revisions.original_sha256',
			'revisions.read_by',
		]);

/** The document that stands for the same file. */
const standingOf = (
	rows: Rows,
	{ libraryId, origin, file }: Pick<Incoming, 'libraryId' | 'origin' | 'file'>,
): Promise<Standing | undefined> =>
	standings(rows, libraryId)
		.where('sources.origin', '=', origin)
		.where('sources.origin_key', '=', file.originKey)
		.executeTakeFirst();

/** Saved web pages may all be called `index.html`: only so many, the latest, are looked at. */
const MOST_OF_A_NAME = 100;

/** The document that stands for the same file, or has the same name and largely the same words. */
async function earlierForm(rows: Rows, incoming: Incoming): Promise<Standing | undefined> {
	const { libraryId, origin, file, document, sketch } = incoming;
	const sameFile = await standingOf(rows, incoming);
	if (sameFile !== undefined || origin === 'data') return sameFile;
	// Whose origin it is, is asked here: SQLite would else go through all of one origin instead of looking up the name.
	const sameName = await standings(rows, libraryId)
		.where('sources.file_folded', '=', foldName(file.name))
		.orderBy('sources.number', 'desc')
		.limit(MOST_OF_A_NAME)
		.execute();
	for (const one of sameName.toReversed()) {
		if (one.origin !== 'added') continue;
		const text = await rows
			.selectFrom('texts')
			.select(['content', 'sketch'])
			.where('id', '=', one.text_id)
			.executeTakeFirst();
		if (text === undefined || (text.sketch !== null && !mayShare(text.sketch, sketch))) continue;
		if (isChangedForm(text.content, document.text.content)) return one;
	}
	return undefined;
}

const factsOf = (document: ReadDocument): Facts => ({
	title: document.title,
	publisher: document.publisher,
	author: document.author,
	published: document.published,
	url: document.url,
	kind: document.kind,
});

/** What a person said before stays, unless the new file or the person now says otherwise. */
function merged(before: Facts, now: Facts): Facts {
	const pick = <T>(old: Fact<T>, fresh: Fact<T>): Fact<T> =>
		old.basis === 'given' && fresh.basis !== 'given' ? old : fresh;
	return {
		title: pick(before.title, now.title),
		publisher: pick(before.publisher, now.publisher),
		author: pick(before.author, now.author),
		published: pick(before.published, now.published),
		url: pick(before.url, now.url),
		kind: pick(before.kind, now.kind),
	};
}

const sameFacts = (a: Facts, b: Facts): boolean =>
	[
		[a.title, b.title],
		[a.publisher, b.publisher],
		[a.author, b.author],
		[a.published, b.published],
		[a.url, b.url],
		[a.kind, b.kind],
	].every(([one, other]) => one?.value === other?.value && one?.basis === other?.basis);

/** What is known of a document beside its text. */
interface Known {
	readonly facts: Facts;
	readonly readInFull: boolean;
}

async function keepRevision(
	rows: Rows,
	{ libraryId, document, sketch, readBy, now }: Incoming,
	source: { readonly id: string; readonly revision: number },
	{ facts, readInFull }: Known,
): Promise<void> {
	const { text } = document;
	await rows
		.insertInto('texts')
		.values({ id: text.id, content: text.content, sketch })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	await rows
		.insertInto('revisions')
		.values({
			source_id: source.id,
			revision: source.revision,
			library_id: libraryId,
			text_number: await nextNumber(rows, libraryId, 'texts'),
			text_id: text.id,
			blocks: JSON.stringify(text.blocks),
			bytes_sha256: document.bytesSha256,
			facts: JSON.stringify(facts),
			rendition: document.rendition,
			read_in_full: readInFull ? 1 : 0,
			original_sha256: document.originalSha256,
			read_by: readBy,
			added_at: now,
		})
		.execute();
}

/** The same words laid out by newer rules: the paragraphs are seen better, nothing else changes. */
async function refreshBlocks(rows: Rows, { document, libraryId }: Incoming, before: Standing): Promise<void> {
	const blocks = JSON.stringify(document.text.blocks);
	if (before.text_id !== document.text.id || before.blocks === blocks) return;
	await rows
		.updateTable('revisions')
		.set({ blocks })
		.where('source_id', '=', before.id)
		.where('revision', '=', before.revision)
		.execute();
	await markChanged(rows, libraryId);
}

/**
 * The same file, read by other rules or given other facts, came to the same: it need not be read by these again. Only within
 * `store.write`.
 */
export async function rememberReading(
	rows: Rows,
	{ readBy }: Pick<Incoming, 'readBy'>,
	{ sourceId, revision }: Pick<Kept, 'sourceId' | 'revision'>,
): Promise<void> {
	await rows
		.updateTable('revisions')
		.set({ read_by: readBy })
		.where('source_id', '=', sourceId)
		.where('revision', '=', revision)
		.execute();
}

/** What would be known of a document now, and whether that and its bytes are as they were. */
function compare({ document, origin }: Incoming, before: Standing): Known & { readonly same: boolean } {
	const old = parseFacts(before.facts);
	const facts = origin === 'added' ? merged(old, factsOf(document)) : factsOf(document);
	const was = before.read_in_full === 1;
	const readInFull = origin === 'added' && !document.readInFullGiven ? was : document.readInFull;
	const same = before.bytes_sha256 === document.bytesSha256 && sameFacts(old, facts) && readInFull === was;
	return { facts, readInFull, same };
}

/** Another document that once came from this file gives the file's key up to the one that is in it now. */
async function freeKey(rows: Rows, { libraryId, origin, file }: Incoming, forId: string): Promise<void> {
	await rows
		.updateTable('sources')
		.set({ origin_key: sql<string>`origin_key || ' before ' || id` })
		.where('library_id', '=', libraryId)
		.where('origin', '=', origin)
		.where('origin_key', '=', file.originKey)
		.where('id', '!=', forId)
		.execute();
}

/** A new revision of a document, or the document as it was where nothing is new. */
async function revise(rows: Rows, incoming: Incoming, before: Standing): Promise<Kept> {
	const { origin, libraryId, file } = incoming;
	const { same: nothingNew, ...known } = compare(incoming, before);
	const revision = nothingNew ? before.revision : before.revision + 1;
	const moved = incoming.present !== undefined && !incoming.present.has(before.origin_key);
	// What a person withdrew does not come back because its file is still in the folder.
	const returns = before.withdrawn_at !== null && !(origin === 'data' && before.withdrawn_because === 'person');
	const kept = { sourceId: before.id, number: before.number, revision };

	if (moved) await freeKey(rows, incoming, before.id);
	if (!nothingNew) await keepRevision(rows, incoming, { id: before.id, revision }, known);
	if (moved || !nothingNew || returns) {
		await rows
			.updateTable('sources')
			.set({
				revision,
				...(returns ? STANDING_AGAIN : {}),
				...(moved ? { file: file.name, file_folded: foldName(file.name), origin_key: file.originKey } : {}),
			})
			.where('id', '=', before.id)
			.execute();
		await markChanged(rows, libraryId);
	}
	if (!nothingNew) return { outcome: 'revised', ...kept };
	await refreshBlocks(rows, incoming, before);
	await rememberReading(rows, incoming, kept);
	return { outcome: returns ? 'restored' : 'unchanged', ...kept };
}

/** A person adds the very file that the folder of documents has, or had: it is one document. */
async function meetOtherOrigin(rows: Rows, incoming: Incoming, twin: Standing): Promise<Kept> {
	const kept = { sourceId: twin.id, number: twin.number, revision: twin.revision };
	if (twin.withdrawn_at === null) return { outcome: 'unchanged', ...kept };
	// It was gone from the folder; from now on it is the person's.
	await freeKey(rows, incoming, twin.id);
	await rows
		.updateTable('sources')
		.set({ origin: incoming.origin, origin_key: incoming.file.originKey, ...STANDING_AGAIN })
		.where('id', '=', twin.id)
		.execute();
	await markChanged(rows, incoming.libraryId);
	return { outcome: 'restored', ...kept };
}

/**
 * The document as it stands, where the very same file is there already and, read anew, nothing about it is new; else null. Reads rows
 * only: nothing need be read out of the text.
 */
export async function alreadyKept(rows: Rows, incoming: Incoming): Promise<Kept | null> {
	const { document } = incoming;
	const standing = await standingOf(rows, incoming);
	if (standing === undefined || !isCurrent(standing) || !compare(incoming, standing).same) return null;
	if (standing.blocks !== JSON.stringify(document.text.blocks)) return null;
	const { id, number, revision } = standing;
	return { outcome: 'unchanged', sourceId: id, number, revision };
}

/** A file on its way in that has not been read yet. */
export interface Unread extends Pick<Incoming, 'libraryId' | 'origin' | 'file' | 'readBy'> {
	readonly bytesSha256: string;
}

/**
 * The document as it stands, where these very bytes of this file were read by the same rules, under the same name and with the same
 * facts given: reading them again would come to the same. Else null. Reads rows only.
 */
export async function keptUnread(rows: Rows, incoming: Unread): Promise<Kept | null> {
	const { bytesSha256, readBy } = incoming;
	const standing = await standingOf(rows, incoming);
	if (standing === undefined || !isCurrent(standing)) return null;
	if (standing.bytes_sha256 !== bytesSha256 || standing.read_by !== readBy) return null;
	const { id, number, revision } = standing;
	return { outcome: 'unchanged', sourceId: id, number, revision };
}

/**
 * Takes a document into a library. The same bytes are one document, whatever the file's name; other bytes of the same file
 * (the same path, or the same name with largely the same words) are a new revision: old texts keep their numbers. Only
 * within `store.write`; writes rows and nothing else.
 */
export async function keepDocument(rows: Rows, incoming: Incoming): Promise<Kept> {
	const { libraryId, origin, file, document, now } = incoming;
	await ensureLibrary(rows, libraryId);
	const twins = await standings(rows, libraryId)
		.where('revisions.library_id', '=', libraryId)
		.where('revisions.bytes_sha256', '=', document.bytesSha256)
		.execute();
	twins.sort((a, b) => a.number - b.number);
	const ours = twins.filter((one) => one.origin === origin);
	const twin = ours.find((one) => one.origin_key === file.originKey) ?? ours.find(isCurrent) ?? ours[0];
	const other = twins.find((one) => one.origin !== origin && (isCurrent(one) || origin === 'added'));
	if (twin !== undefined && (isCurrent(twin) || other === undefined)) return revise(rows, incoming, twin);
	if (other !== undefined) return meetOtherOrigin(rows, incoming, other);
	const earlier = await earlierForm(rows, incoming);
	if (earlier !== undefined) return revise(rows, incoming, earlier);

	const number = await nextNumber(rows, libraryId, 'documents');
	const id = `${libraryId}-${number}`;
	await rows
		.insertInto('sources')
		.values({
			id,
			library_id: libraryId,
			number,
			file: file.name,
			file_folded: foldName(file.name),
			origin,
			origin_key: file.originKey,
			added_on: now.slice(0, 'YYYY-MM-DD'.length),
			...STANDING_AGAIN,
			revision: 1,
		})
		.execute();
	await keepRevision(
		rows,
		incoming,
		{ id, revision: 1 },
		{ facts: factsOf(document), readInFull: document.readInFull },
	);
	await markChanged(rows, libraryId);
	return { outcome: 'added', sourceId: id, number, revision: 1 };
}
