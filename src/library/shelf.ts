import type { Decision } from './decisions/decision.ts';
import { look, revisionRows, sourceOf } from './holdingsOf.ts';
import { HOUSE } from './libraries.ts';
import type { Source } from './source.ts';
import type { Store } from './store.ts';

/** A document as moderators see it, also one that no answer comes from. */
export interface Shelved {
	readonly source: Source;
	/** Whether it is this library's own; else it is the house's, which everybody reads. */
	readonly own: boolean;
	/**
	 * `here`: answers come from it. `withdrawn`: by moderators, or hidden from their server. `gone`: its file is no longer in the
	 * folder of documents. `aside`: a digest whose original is here. `left-out`: a digest that the server does not want.
	 */
	readonly standing: 'here' | 'withdrawn' | 'gone' | 'aside' | 'left-out';
	/** The decision that withdrew it, or null. */
	readonly withdrawal: Decision | null;
	/** Says which file it came from: an update takes its place. */
	readonly originKey: string;
}

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
