import { sql } from 'kysely';
import { foldName } from '../../text/folding.ts';
import { ensureLibrary, markChanged, nextNumber } from '../store/libraries.ts';
import type { Rows } from '../store/store.ts';
import type { Incoming, Kept } from './incoming.ts';
import { compare, factsOf, type Known } from './known.ts';
import { earlierForm, isCurrent, keptAs, type Standing, standings, staysWithdrawn } from './standing.ts';

/** Columns of a document that is not withdrawn. */
const STANDING_AGAIN = { withdrawn_at: null, withdrawn_because: null } as const;

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
	const { libraryId, file } = incoming;
	if (staysWithdrawn(before, incoming)) return keptAs('withdrawn', before);
	const { same: nothingNew, ...known } = compare(incoming, before);
	const revision = nothingNew ? before.revision : before.revision + 1;
	const moved = incoming.present !== undefined && !incoming.present.has(before.origin_key);
	const returns = before.withdrawn_at !== null;
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
	if (isCurrent(twin)) return keptAs('unchanged', twin);
	if (staysWithdrawn(twin, incoming)) return keptAs('withdrawn', twin);
	// It was gone from the folder; from now on it is the person's.
	await freeKey(rows, incoming, twin.id);
	await rows
		.updateTable('sources')
		.set({ origin: incoming.origin, origin_key: incoming.file.originKey, ...STANDING_AGAIN })
		.where('id', '=', twin.id)
		.execute();
	await markChanged(rows, incoming.libraryId);
	return keptAs('restored', twin);
}

/**
 * Takes a document into a library. The same bytes are one document, whatever the file's name; other bytes of the same file
 * (the same path, or the same name with largely the same words) are a new revision: old texts keep their numbers. What a person
 * withdrew stays withdrawn, whatever its file says now, unless whoever adds it decides otherwise. Only within
 * `store.write`; writes rows and nothing else.
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
