import { ensureLibrary, HOUSE, markChanged } from './libraries.ts';
import { LibraryError } from './libraryError.ts';
import type { Store } from './store.ts';

/** A document taken out of a library's answers by a person, and brought back. Its text stays, so old citations resolve. */

async function sourceOf(store: Store, libraryId: string, sourceId: string): Promise<{ readonly own: boolean }> {
	const row = await store.read((rows) =>
		rows.selectFrom('sources').select(['library_id']).where('id', '=', sourceId).executeTakeFirst(),
	);
	const own = row?.library_id === libraryId;
	if (row === undefined || (!own && row.library_id !== HOUSE)) {
		throw new LibraryError('There is no such document here.');
	}
	return { own };
}

/**
 * Withdraws a document from a library. A server that withdraws a house document hides it from itself only.
 *
 * @throws LibraryError when the library does not see such a document
 */
export async function withdraw(store: Store, libraryId: string, sourceId: string, now = new Date()): Promise<void> {
	const { own } = await sourceOf(store, libraryId, sourceId);
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		if (own) {
			await rows
				.updateTable('sources')
				.set({ withdrawn_at: now.toISOString(), withdrawn_because: 'person' })
				.where('id', '=', sourceId)
				.where('withdrawn_at', 'is', null)
				.execute();
		} else {
			await rows
				.insertInto('hidden')
				.values({ library_id: libraryId, source_id: sourceId })
				.onConflict((conflict) => conflict.columns(['library_id', 'source_id']).doNothing())
				.execute();
		}
		await markChanged(rows, libraryId);
	});
}

/**
 * Brings a withdrawn document back into a library.
 *
 * @throws LibraryError when the library does not see such a document
 */
export async function restore(store: Store, libraryId: string, sourceId: string): Promise<void> {
	const { own } = await sourceOf(store, libraryId, sourceId);
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		if (own) {
			await rows
				.updateTable('sources')
				.set({ withdrawn_at: null, withdrawn_because: null })
				.where('id', '=', sourceId)
				.execute();
		} else {
			await rows.deleteFrom('hidden').where('library_id', '=', libraryId).where('source_id', '=', sourceId).execute();
		}
		await markChanged(rows, libraryId);
	});
}
