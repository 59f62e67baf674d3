import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

/**
 * Queries that are too long for a button. A button then carries a hash, under which the canonical query stands here: no user,
 * no channel, no time.
 */

/** Bytes of SHA-256 that make a key: no two queries will ever share one. */
const KEY_BYTES = 16;

/**
 * Keeps a query and gives its key: 22 characters of `A-Z a-z 0-9 - _`. The same query has the same key.
 *
 * @param query - canonical JSON of the command and its options
 */
export async function keepQuery(store: Store, libraryId: string, query: string): Promise<string> {
	const key = createHash('sha256').update(query).digest().subarray(0, KEY_BYTES).toString('base64url');
	if ((await findQuery(store, libraryId, key)) !== null) return key;
	await store.write(async (rows) => {
		await rows
			.insertInto('kept_queries')
			.values({ library_id: libraryId, key, query })
			.onConflict((conflict) => conflict.columns(['library_id', 'key']).doNothing())
			.execute();
	});
	return key;
}

/** The query kept under a key in this library, as it was given, or null. */
export async function findQuery(store: Store, libraryId: string, key: string): Promise<string | null> {
	const row = await store.read((rows) =>
		rows
			.selectFrom('kept_queries')
			.select('query')
			.where('library_id', '=', libraryId)
			.where('key', '=', key)
			.executeTakeFirst(),
	);
	return row?.query ?? null;
}
