import { createHash } from 'node:crypto';
import type { GivenFacts } from '../../reading/given.ts';
import { ensureLibrary } from '../store/libraries.ts';
import type { Store } from '../store/store.ts';

/**
 * Documents that a moderator has handed in and looked at, and not yet saved or thrown away. They wait in the library's database, so
 * that the button that saves works after a restart; nobody's name stands beside them.
 */
export interface Draft {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly given: GivenFacts;
	/** Id of the document of which this is a new version, or null. */
	readonly sourceId: string | null;
}

/** A draft with what its bytes are known by. */
interface Kept extends Draft {
	readonly bytesSha256: string;
}

/** Days after which a draft that nobody came back to is thrown away. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
/** Bytes of SHA-256 that make a key. */
const KEY_BYTES = 12;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);

/**
 * Keeps a draft and gives its key; throws away what has waited for more than {@link KEPT_DAYS} days. For a worker thread: a large file
 * takes a while to write.
 */
export async function keepDraft(
	store: Store,
	libraryId: string,
	{ name, bytes, given, sourceId, bytesSha256 }: Kept,
	now = new Date(),
): Promise<string> {
	const about = JSON.stringify(given);
	const key = createHash('sha256')
		.update(JSON.stringify([name, about, sourceId, bytesSha256]))
		.digest()
		.subarray(0, KEY_BYTES)
		.toString('base64url');
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		await rows
			.deleteFrom('drafts')
			.where('came_on', '<', dayOf(now.getTime() - KEPT_DAYS * DAY_MS))
			.execute();
		await rows
			.insertInto('drafts')
			.values({
				library_id: libraryId,
				key,
				name,
				given: about,
				source_id: sourceId,
				bytes_sha256: bytesSha256,
				bytes,
				came_on: dayOf(now.getTime()),
			})
			.onConflict((conflict) => conflict.columns(['library_id', 'key']).doNothing())
			.execute();
	});
	return key;
}

/** The draft under a key in this library, as it was handed in, or null. `given` is to be checked again. */
export async function findDraft(
	store: Store,
	libraryId: string,
	key: string,
): Promise<(Omit<Kept, 'given'> & { readonly given: unknown }) | null> {
	const row = await store.read((rows) =>
		rows
			.selectFrom('drafts')
			.select(['name', 'given', 'source_id', 'bytes_sha256', 'bytes'])
			.where('library_id', '=', libraryId)
			.where('key', '=', key)
			.executeTakeFirst(),
	);
	if (row === undefined) return null;
	const { name, given, bytes, source_id: sourceId, bytes_sha256: bytesSha256 } = row;
	return { name, bytes, given: JSON.parse(given), sourceId, bytesSha256 };
}

/** Throws a draft away. */
export async function dropDraft(store: Store, libraryId: string, key: string): Promise<void> {
	await store.write(async (rows) => {
		await rows.deleteFrom('drafts').where('library_id', '=', libraryId).where('key', '=', key).execute();
	});
}
