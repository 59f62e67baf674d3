import type { DocumentFacts } from '../../reading/facts.ts';
import { parseFacts } from '../store/rowForms.ts';
import type { Store } from '../store/store.ts';

/** What is known of a document, without its words. */
export interface Details {
	readonly id: string;
	readonly libraryId: string;
	/** "Document 2". */
	readonly number: number;
	readonly facts: DocumentFacts;
	readonly readInFull: boolean;
}

/** SQLite takes 32,766 values in one statement; this stays far below. */
const AT_ONCE = 500;

/** What is known of documents as they stand, by their ids; ids that no document has are left out. */
export async function detailsOf(store: Store, sourceIds: readonly string[]): Promise<ReadonlyMap<string, Details>> {
	const details = new Map<string, Details>();
	for (let from = 0; from < sourceIds.length; from += AT_ONCE) {
		const some = sourceIds.slice(from, from + AT_ONCE);
		const found = await store.read((rows) =>
			rows
				.selectFrom('sources')
				.innerJoin('revisions', (join) =>
					join.onRef('revisions.source_id', '=', 'sources.id').onRef('revisions.revision', '=', 'sources.revision'),
				)
				.where('sources.id', 'in', some)
				.select(['sources.id', 'sources.library_id', 'sources.number', 'revisions.facts', 'revisions.read_in_full'])
				.execute(),
		);
		for (const row of found) {
			details.set(row.id, {
				id: row.id,
				libraryId: row.library_id,
				number: row.number,
				facts: parseFacts(row.facts),
				readInFull: row.read_in_full === 1,
			});
		}
	}
	return details;
}

/** What is known of the document of a number in a library, or null. */
export async function detailsOfNumber(store: Store, libraryId: string, number: number): Promise<Details | null> {
	const row = await store.read((rows) =>
		rows
			.selectFrom('sources')
			.select('id')
			.where('library_id', '=', libraryId)
			.where('number', '=', number)
			.executeTakeFirst(),
	);
	if (row === undefined) return null;
	return (await detailsOf(store, [row.id])).get(row.id) ?? null;
}
