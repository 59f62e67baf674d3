import { join } from 'node:path';
import { HOUSE, markChanged } from '../store/libraries.ts';
import { LibraryError } from '../store/libraryError.ts';
import type { Store } from '../store/store.ts';
import { filesInFolder } from './filesToAdd.ts';
import { type ImportOutcome, importFiles } from './importFiles.ts';

/** What keeping step with the folder came to. */
export interface Synced {
	readonly outcomes: readonly ImportOutcome[];
	/** Numbers of documents whose files are gone: withdrawn, not deleted. */
	readonly withdrawn: readonly number[];
}

export interface SyncOptions {
	/** Called before the first and after each file: how many are done, of how many. */
	readonly progress?: (done: number, total: number) => void;
	readonly now?: () => Date;
}

/**
 * Brings the house library in step with the folder of documents: new files are added, changed ones get a new revision, gone
 * ones are withdrawn. Documents that a person added are left alone. A file that cannot be read leaves what was there before.
 *
 * @param folder - null for none: then every document that came from a folder is withdrawn
 * @throws LibraryError when the folder or one in it cannot be read, or the library cannot be written
 */
export async function syncFolder(store: Store, folder: string | null, options: SyncOptions = {}): Promise<Synced> {
	const { files, closed } = folder === null ? { files: [], closed: [] } : await filesInFolder(folder);
	const [first] = closed;
	if (folder !== null && first !== undefined) {
		// Nothing is withdrawn because a disk was not there.
		throw new LibraryError(
			`The folder of documents ${join(folder, first.inside)} cannot be read (${first.code}); set ON_THE_RECORD_DATA to another one, or to none.`,
		);
	}
	const present = new Set(files.map((file) => file.originKey));
	const outcomes: ImportOutcome[] = [];
	options.progress?.(0, files.length);
	for await (const outcome of importFiles(store, files, {
		libraryId: HOUSE,
		origin: 'data',
		present,
		...(options.now === undefined ? {} : { now: options.now }),
	})) {
		outcomes.push(outcome);
		options.progress?.(outcomes.length, files.length);
	}
	return { outcomes, withdrawn: await withdrawGone(store, present, options.now?.() ?? new Date()) };
}

async function withdrawGone(store: Store, present: ReadonlySet<string>, now: Date): Promise<readonly number[]> {
	const goneFrom = async (rows: Parameters<Parameters<Store['read']>[0]>[0]) => {
		const held = await rows
			.selectFrom('sources')
			.select(['id', 'number', 'origin_key'])
			.where('library_id', '=', HOUSE)
			.where('origin', '=', 'data')
			.where('withdrawn_at', 'is', null)
			.orderBy('number')
			.execute();
		return held.filter((row) => !present.has(row.origin_key));
	};
	// The lock is asked for only where there is something to write.
	if ((await store.read(goneFrom)).length === 0) return [];
	return store.write(async (rows) => {
		const gone = await goneFrom(rows);
		for (const { id } of gone) {
			await rows
				.updateTable('sources')
				.set({ withdrawn_at: now.toISOString(), withdrawn_because: 'gone' })
				.where('id', '=', id)
				.execute();
		}
		if (gone.length > 0) await markChanged(rows, HOUSE);
		return gone.map((row) => row.number);
	});
}
