import type { Decision } from '../held/decision.ts';
import { HOUSE, nextNumber } from '../store/libraries.ts';
import { LibraryError } from '../store/libraryError.ts';
import type { Rows } from '../store/store.ts';

/**
 * Documents as moderators' decisions leave them: added, brought up to date, withdrawn, restored. What the tables say follows from the
 * decisions that stand, so that undoing any of them, in any order, leaves what the others say.
 */

/** Whether the decisions about a document, undone ones among them, leave it withdrawn. */
function isWithdrawn(about: readonly Decision[]): boolean {
	const last = about.findLast((one) => one.undone === null);
	if (last !== undefined) return last.act.kind === 'withdraw';
	// Nothing stands: it is as it was before the first of them.
	const first = about[0]?.act;
	return first?.kind === 'add' && first.before === null;
}

/** The revision that counts when the adding of another one is undone, or null where there is none. */
function revisionBefore(about: readonly Decision[]): number | null {
	const adds = about.flatMap(({ act, undone }) => (act.kind === 'add' ? [{ ...act, stands: undone === null }] : []));
	return adds.findLast((one) => one.stands)?.revision ?? adds[0]?.before ?? null;
}

/**
 * Makes the rows of a document say what the standing decisions say. Only within `store.write`.
 *
 * @param changed - the decision that was just made or undone
 * @param about - all decisions of the library about this document, in order
 * @throws LibraryError when the library does not see such a document
 */
export async function bringIntoStep(
	rows: Rows,
	changed: Decision,
	sourceId: string,
	about: readonly Decision[],
): Promise<void> {
	const { libraryId, at, undone, act } = changed;
	const source = await rows
		.selectFrom('sources')
		.select(['library_id', 'withdrawn_at'])
		.where('id', '=', sourceId)
		.executeTakeFirst();
	const own = source?.library_id === libraryId;
	if (source === undefined || (!own && source.library_id !== HOUSE)) {
		throw new LibraryError('There is no such document here.');
	}
	const withdrawn = isWithdrawn(about);
	if (!own) return hide(rows, libraryId, sourceId, withdrawn);
	await rows
		.updateTable('sources')
		.set(
			withdrawn
				? { withdrawn_at: source.withdrawn_at ?? undone?.at ?? at, withdrawn_because: 'person' }
				: { withdrawn_at: null, withdrawn_because: null },
		)
		.where('id', '=', sourceId)
		.execute();
	const wanted = act.kind === 'add' && undone !== null ? revisionBefore(about) : null;
	if (wanted !== null) await returnTo(rows, libraryId, sourceId, { wanted, now: undone?.at ?? at });
}

/** A house document that a server does not want to see is hidden there only. */
async function hide(rows: Rows, libraryId: string, sourceId: string, hidden: boolean): Promise<void> {
	if (hidden) {
		await rows
			.insertInto('hidden')
			.values({ library_id: libraryId, source_id: sourceId })
			.onConflict((conflict) => conflict.columns(['library_id', 'source_id']).doNothing())
			.execute();
	} else {
		await rows.deleteFrom('hidden').where('library_id', '=', libraryId).where('source_id', '=', sourceId).execute();
	}
}

/**
 * Makes an earlier revision of a document the one that counts, as a revision of its own: numbers only ever go up. Does nothing where
 * the current one says the same already.
 */
async function returnTo(
	rows: Rows,
	libraryId: string,
	sourceId: string,
	{ wanted, now }: { readonly wanted: number; readonly now: string },
): Promise<void> {
	const revisions = await rows
		.selectFrom('revisions')
		.selectAll()
		.where('source_id', '=', sourceId)
		.orderBy('revision')
		.execute();
	const current = revisions.at(-1);
	const earlier = revisions.find((row) => row.revision === wanted);
	if (current === undefined || earlier === undefined) return;
	if (current.text_id === earlier.text_id && current.facts === earlier.facts) return;
	const revision = current.revision + 1;
	await rows
		.insertInto('revisions')
		.values({ ...earlier, revision, text_number: await nextNumber(rows, libraryId, 'texts'), added_at: now })
		.execute();
	await rows.updateTable('sources').set({ revision }).where('id', '=', sourceId).execute();
}
