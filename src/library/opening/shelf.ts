import type { Shelved } from '../held/shelved.ts';
import { HOUSE } from '../store/libraries.ts';
import type { Store } from '../store/store.ts';
import { look, revisionRows, sourceOf } from './holdingsOf.ts';

/** All documents that a library has or had, and those of the house, in order of number. */
export async function shelf(store: Store, libraryId: string): Promise<readonly Shelved[]> {
	return store.read(async (rows) => {
		const seen = await look(rows, libraryId);
		const here = new Set(seen.rows.map((row) => row.id));
		const hidden = await rows.selectFrom('hidden').select('source_id').where('library_id', '=', libraryId).execute();
		const hiddenIds = new Set(hidden.map((row) => row.source_id));
		const all = await revisionRows(rows)
			.select(['sources.origin_key', 'sources.withdrawn_because'])
			.whereRef('revisions.revision', '=', 'sources.revision')
			.where('sources.library_id', 'in', [...new Set([HOUSE, libraryId])])
			.orderBy('sources.number')
			.execute();
		return all
			.filter((row) => row.library_id === libraryId || row.withdrawn_at === null)
			.map((row): Shelved => {
				const standing = seen.aside.has(row.id)
					? 'aside'
					: here.has(row.id)
						? 'here'
						: row.withdrawn_because === 'gone'
							? 'gone'
							: row.withdrawn_at !== null || hiddenIds.has(row.id)
								? 'withdrawn'
								: 'left-out';
				return {
					source: sourceOf(row),
					own: row.library_id === libraryId,
					standing,
					withdrawal:
						seen.standing.findLast(
							({ act }) => act.kind === 'withdraw' && act.sourceId === row.id && standing === 'withdrawn',
						) ?? null,
					originKey: row.origin_key,
				};
			});
	});
}
