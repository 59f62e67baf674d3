import { sql } from 'kysely';
import { logOf } from '../decisions/log.ts';
import { ensureLibrary } from '../store/libraries.ts';
import type { Store } from '../store/store.ts';

/**
 * What members hand to the moderators: words with which something is wrong, and questions that found nothing. Counted; no user, no
 * channel, and of the time only the last day.
 */

/** Reports about the words of one reference that nobody has dealt with. */
export interface Reported {
	readonly receipt: string;
	/** What members wrote about them, in the order in which it came; most write nothing. */
	readonly words: readonly string[];
	/** How many came in since the moderators last dealt with these words. */
	readonly count: number;
	/** All that ever came in, for `reports-settled`. */
	readonly total: number;
	readonly lastOn: string;
}

/** A question that found nothing. */
export interface Unanswered {
	/** Where its words are kept; see `keptQueries.ts`. */
	readonly key: string;
	/** How often it was handed over since the moderators last dealt with it. */
	readonly count: number;
	readonly total: number;
	readonly lastOn: string;
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 'YYYY-MM-DD'.length);
/** Takes in a report: "Something wrong?". @param words - what the member wrote about it, or null */
export async function report(
	store: Store,
	libraryId: string,
	{ receipt, words }: { readonly receipt: string; readonly words: string | null },
	now = new Date(),
): Promise<void> {
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		const last = await rows
			.selectFrom('reports')
			.select('number')
			.where('library_id', '=', libraryId)
			.orderBy('number', 'desc')
			.executeTakeFirst();
		await rows
			.insertInto('reports')
			.values({ library_id: libraryId, number: (last?.number ?? 0) + 1, receipt, words, came_on: dayOf(now) })
			.execute();
	});
}

/** Reports that nobody has dealt with, by the words that they are about, those of most first. */
export async function openReports(store: Store, libraryId: string): Promise<readonly Reported[]> {
	const found = await store.read((rows) =>
		rows.selectFrom('reports').selectAll().where('library_id', '=', libraryId).orderBy('number').execute(),
	);
	const settled = new Map<string, number>();
	for (const { act, undone } of await logOf(store, libraryId)) {
		if (act.kind === 'reports-settled' && undone === null) settled.set(act.receipt, act.count);
	}
	return [...Map.groupBy(found, (row) => row.receipt)]
		.map(([receipt, all]): Reported => {
			const open = all.slice(settled.get(receipt) ?? 0);
			return {
				receipt,
				words: open.flatMap(({ words }) => words ?? []),
				count: open.length,
				total: all.length,
				lastOn: all.at(-1)?.came_on ?? '',
			};
		})
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count || (a.receipt < b.receipt ? -1 : 1));
}

/**
 * Takes in a question that found nothing: "Ask the moderators to look for this".
 *
 * @param key - of the query, as `keepQuery` gave it
 */
export async function handOver(store: Store, libraryId: string, key: string, now = new Date()): Promise<void> {
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		await rows
			.insertInto('unanswered')
			.values({ library_id: libraryId, key, count: 1, last_on: dayOf(now) })
			.onConflict((conflict) =>
				conflict
					.columns(['library_id', 'key'])
					.doUpdateSet({ count: sql<number>`unanswered.count + 1`, last_on: dayOf(now) }),
			)
			.execute();
	});
}

/** Questions that nobody has dealt with, the most wanted first. */
export async function openQuestions(store: Store, libraryId: string): Promise<readonly Unanswered[]> {
	const found = await store.read((rows) =>
		rows.selectFrom('unanswered').selectAll().where('library_id', '=', libraryId).execute(),
	);
	const settled = new Map<string, number>();
	for (const { act, undone } of await logOf(store, libraryId)) {
		if (act.kind === 'unanswered-settled' && undone === null) settled.set(act.key, act.count);
	}
	return found
		.map(
			({ key, count, last_on: lastOn }): Unanswered => ({
				key,
				count: count - (settled.get(key) ?? 0),
				total: count,
				lastOn,
			}),
		)
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
