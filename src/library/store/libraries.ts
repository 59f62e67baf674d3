import { sql } from 'kysely';
import { numberOf } from './numbering.ts';
import type { Rows } from './store.ts';

/** The library that holds `data/` and what the terminal adds; everybody reads it. */
export const HOUSE = 'house';

/** Id of a server's own library. */
export const libraryOfServer = (serverId: string): string => `server-${serverId}`;

const kindOf = (libraryId: string): 'house' | 'server' => (libraryId === HOUSE ? 'house' : 'server');

/** Makes the library's row if there is none. Only within `store.write`. */
export async function ensureLibrary(rows: Rows, libraryId: string): Promise<void> {
	await rows
		.insertInto('libraries')
		.values({ id: libraryId, kind: kindOf(libraryId), generation: 0, documents: 0, texts: 0 })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** The next document number or text number of a library. Only within `store.write`. */
export async function nextNumber(rows: Rows, libraryId: string, of: 'documents' | 'texts'): Promise<number> {
	const row = await rows
		.updateTable('libraries')
		.set({ [of]: sql<number>`${sql.ref(of)} + 1` })
		.where('id', '=', libraryId)
		.returning(of)
		.executeTakeFirstOrThrow();
	return numberOf(kindOf(libraryId), row[of]);
}

/** Says that a library holds something else now; every running process will notice. Only within `store.write`. */
export async function markChanged(rows: Rows, libraryId: string): Promise<void> {
	await rows
		.updateTable('libraries')
		.set({ generation: sql<number>`generation + 1` })
		.where('id', '=', libraryId)
		.execute();
	await markNoticed(rows);
}

/** Makes every running process look again. Only within `store.write`. */
export async function markNoticed(rows: Rows): Promise<void> {
	await rows.updateTable('generation').set({ value: sql<number>`value + 1` }).where('id', '=', 1).execute();
}
