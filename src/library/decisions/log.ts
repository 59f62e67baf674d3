import { type Act, act, changesAnswers, type Decision } from '../held/decision.ts';
import { ensureLibrary, HOUSE, markChanged, markNoticed } from '../store/libraries.ts';
import type { Rows, Store } from '../store/store.ts';
import { bringIntoStep } from './documents.ts';

/** The log of moderators' decisions: written to, undone in, read. */

interface Row {
	readonly library_id: string;
	readonly number: number;
	readonly act: string;
	readonly by: string;
	readonly at: string;
	readonly undone_by: string | null;
	readonly undone_at: string | null;
}

const decisionOf = (row: Row): Decision => ({
	libraryId: row.library_id,
	number: row.number,
	act: act.parse(JSON.parse(row.act)),
	by: row.by,
	at: row.at,
	undone: row.undone_by === null || row.undone_at === null ? null : { by: row.undone_by, at: row.undone_at },
});

/**
 * Writes a decision down and lets it take effect, within a transaction of its own.
 *
 * @param by - who decides: a Discord user id, or `terminal`
 * @throws LibraryError when it is about a document that the library does not see
 */
export async function decide(
	store: Store,
	libraryId: string,
	by: string,
	decided: Act,
	now = new Date(),
): Promise<Decision> {
	const at = now.toISOString();
	return store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		const last = await rows
			.selectFrom('decisions')
			.select('number')
			.where('library_id', '=', libraryId)
			.orderBy('number', 'desc')
			.executeTakeFirst();
		const row = {
			library_id: libraryId,
			number: (last?.number ?? 0) + 1,
			act: JSON.stringify(decided),
			by,
			at,
			undone_by: null,
			undone_at: null,
		};
		await rows.insertInto('decisions').values(row).execute();
		const decision = decisionOf(row);
		await takeEffect(rows, decision);
		return decision;
	});
}

/**
 * Undoes a decision. It stays in the log, with who undid it.
 *
 * @returns the decision, or null where there is none of this number, or it is undone already
 */
export async function undo(
	store: Store,
	libraryId: string,
	number: number,
	by: string,
	now = new Date(),
): Promise<Decision | null> {
	const at = now.toISOString();
	return store.write(async (rows) => {
		const row = await rows
			.updateTable('decisions')
			.set({ undone_by: by, undone_at: at })
			.where('library_id', '=', libraryId)
			.where('number', '=', number)
			.where('undone_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (row === undefined) return null;
		const decision = decisionOf(row);
		await takeEffect(rows, decision);
		return decision;
	});
}

async function takeEffect(rows: Rows, changed: Decision): Promise<void> {
	const { libraryId, act: what } = changed;
	if ('sourceId' in what) {
		const about = (await decisionsIn(rows, [libraryId])).filter(
			(one) => 'sourceId' in one.act && one.act.sourceId === what.sourceId,
		);
		await bringIntoStep(rows, changed, what.sourceId, about);
	}
	if (changesAnswers(what)) await markChanged(rows, libraryId);
	else await markNoticed(rows);
}

/** All decisions of some libraries, undone ones too: the house's first, each library's in order. */
export async function decisionsIn(rows: Rows, libraryIds: readonly string[]): Promise<readonly Decision[]> {
	const found = await rows
		.selectFrom('decisions')
		.selectAll()
		.where('library_id', 'in', [...new Set(libraryIds)])
		.orderBy('number')
		.execute();
	const decisions = found.map(decisionOf);
	return [...decisions.filter((one) => one.libraryId === HOUSE), ...decisions.filter((one) => one.libraryId !== HOUSE)];
}

/** On which day a document was withdrawn in a library, by whom and why; null where no decision that stands says so. */
export async function withdrawalOf(
	rows: Rows,
	libraryId: string,
	sourceId: string,
): Promise<{ readonly on: string; readonly by: string; readonly reason: string } | null> {
	const found = await rows
		.selectFrom('decisions')
		.selectAll()
		.where('library_id', '=', libraryId)
		.where('undone_at', 'is', null)
		// Ids are ours and hold no wildcards. Which document an act is about is asked again below.
		.where('act', 'like', `%"${sourceId}"%`)
		.orderBy('number', 'desc')
		.execute();
	for (const { act: what, by, at } of found.map(decisionOf)) {
		if (what.kind !== 'withdraw' || what.sourceId !== sourceId) continue;
		return { on: at.slice(0, 'YYYY-MM-DD'.length), by, reason: what.reason };
	}
	return null;
}

/** A library's own log, undone decisions too, in order. */
export const logOf = (store: Store, libraryId: string): Promise<readonly Decision[]> =>
	store.read((rows) => decisionsIn(rows, [libraryId]));
