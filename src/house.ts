import { join } from 'node:path';
import type { Collection } from './answers/collection/collection.ts';
import { openCollectionFrom } from './answers/collection/openCollection.ts';
import { makeWordBook } from './answers/collection/wordBook.ts';
import type { Config } from './config.ts';
import type { Ports } from './discord/door.ts';
import { canonicalQuery, readQuery } from './discord/messages/customId.ts';
import { loadCommands } from './discord/registering/registry.ts';
import type { Holdings } from './library/held/holdings.ts';
import { type Synced, syncFolder } from './library/importing/syncFolder.ts';
import { holdingsOf } from './library/opening/holdingsOf.ts';
import { findQuery, keepQuery } from './library/queues/keptQueries.ts';
import { addToMeeting, endMeeting, meetingIn, startMeeting } from './library/queues/meetings.ts';
import { HOUSE, libraryOfServer } from './library/store/libraries.ts';
import { LibraryError } from './library/store/libraryError.ts';
import { openStore, type Store } from './library/store/store.ts';
import { watchGeneration } from './library/store/watchGeneration.ts';
import { makeLog } from './log.ts';
import { openModeration } from './moderation.ts';
import { openDrawer } from './pictures/drawer.ts';
import { openShelf, type Shelf } from './search/shelf/shelf.ts';
import { type House, PersonalError } from './terminal/surfaces.ts';

/** Folder of the index's segments, beside the database. */
const INDEX_FOLDER = 'index';

/**
 * Opens the library of this computer, in step with the folder of documents, and makes it ready to answer on every surface.
 * What other processes add is noticed and answered from within seconds.
 *
 * @param fault - told of each fault that is logged
 * @throws PersonalError
 */
export async function openHouse(
	config: Pick<Config, 'home' | 'data' | 'logLevel'>,
	progress: (done: number, total: number) => void,
	fault: () => void = () => undefined,
): Promise<House> {
	const log = makeLog(config.logLevel);
	const failed: Ports['failed'] = (error, errorId) => {
		fault();
		log.failed(error, errorId);
	};
	const { store, synced } = await inPersonalWords(async () => {
		const opened = await openStore(config.home);
		try {
			return { store: opened, synced: await syncFolder(opened, config.data, { progress }) };
		} catch (error) {
			await opened.close();
			throw error;
		}
	});
	const shelf = openShelf(join(config.home, INDEX_FOLDER), log.setAside, { torn: () => shelves.reopen() });
	const over = new AbortController();
	// What is under way when the house closes is broken off, which is no fault.
	const failedUnlessOver: Ports['failed'] = (error, errorId) => {
		if (!over.signal.aborted) failed(error, errorId);
	};
	const shelves = new Shelves(store, shelf, (error) => failedUnlessOver(error, 'index'));
	const drawer = openDrawer();
	const watch = watchGeneration(
		store,
		async () => {
			await shelves.refresh();
			await changed();
		},
		(error) => failedUnlessOver(error, 'library'),
	);
	const { moderation, changed } = await openModeration({
		store,
		refresh: async () => {
			// A look that began before the change was written may have missed it; the second one began after it.
			await watch.look();
			await watch.look();
		},
	});
	return {
		ports: {
			commands: await loadCommands(),
			collection: (serverId) => shelves.collection(serverId === null ? HOUSE : libraryOfServer(serverId)),
			queries: {
				keep: (libraryId, query) => keepQuery(store, libraryId, canonicalQuery(query)),
				find: async (libraryId, key) => {
					const query = await findQuery(store, libraryId, key);
					return query === null ? null : readQuery(query);
				},
			},
			moderation,
			draw: (picture) => drawer.draw(picture),
			meetings: {
				of: (libraryId, channelId) => meetingIn(store, { libraryId, channelId }),
				start: (libraryId, channelId) => startMeeting(store, { libraryId, channelId }),
				add: (libraryId, channelId, receipt) => addToMeeting(store, { libraryId, channelId }, receipt),
				end: (libraryId, channelId) => endMeeting(store, { libraryId, channelId }),
			},
			failed,
		},
		refused: refusedFiles(synced),
		held: async () => heldWords((await shelves.collection(HOUSE)).holdings),
		close: async () => {
			over.abort();
			watch.stop();
			await drawer.close();
			await shelf.close();
			await store.close();
		},
	};
}

/** The libraries that somebody asked of since the start, each made ready once per revision. */
class Shelves {
	readonly #store: Store;
	readonly #shelf: Shelf;
	readonly #failed: (error: unknown) => void;
	readonly #book = makeWordBook();
	readonly #open = new Map<string, Promise<Collection>>();

	constructor(store: Store, shelf: Shelf, failed: (error: unknown) => void) {
		this.#store = store;
		this.#shelf = shelf;
		this.#failed = failed;
	}

	collection(libraryId: string): Promise<Collection> {
		const known = this.#open.get(libraryId);
		if (known !== undefined) return known;
		const opening = holdingsOf(this.#store, libraryId).then((holdings) => this.#make(libraryId, holdings));
		this.#open.set(libraryId, opening);
		// A library that could not be read is tried again by the next question.
		opening.catch(() => this.#open.delete(libraryId));
		return opening;
	}

	/** Looks at what is held now. Until a library is ready again its questions are answered from what was there before. */
	async refresh(): Promise<void> {
		for (const [libraryId, before] of [...this.#open]) {
			const holdings = await holdingsOf(this.#store, libraryId);
			if ((await before).holdings.revision === holdings.revision) continue;
			this.#open.set(libraryId, Promise.resolve(await this.#make(libraryId, holdings)));
		}
	}

	/** Makes every library ready again from the same documents, which questions wait for: a file of the index was found torn. */
	reopen(): void {
		for (const [libraryId, before] of this.#open) {
			const again = before.then(({ holdings }) => this.#make(libraryId, holdings));
			this.#open.set(libraryId, again);
			again.catch((error: unknown) => {
				this.#open.delete(libraryId);
				this.#failed(error);
			});
		}
	}

	async #make(libraryId: string, holdings: Holdings): Promise<Collection> {
		const { collection, tidy } = await openCollectionFrom(holdings, this.#shelf, this.#book);
		void this.#finish(libraryId, collection, tidy).catch(this.#failed);
		return collection;
	}

	/** Joins the library's segments where that is due, and gets ready for quotations; meanwhile it answers as it is. */
	async #finish(libraryId: string, collection: Collection, tidy: () => Promise<boolean>): Promise<void> {
		const isCurrent = async (): Promise<boolean> => (await this.#open.get(libraryId)) === collection;
		let latest = collection;
		if (await tidy()) {
			latest = (await openCollectionFrom(collection.holdings, this.#shelf, this.#book)).collection;
			// A newer revision may have been opened in the meantime.
			if (!(await isCurrent())) return;
			this.#open.set(libraryId, Promise.resolve(latest));
		}
		await latest.quotations();
	}
}

const refusedFiles = ({ outcomes }: Synced): House['refused'] =>
	outcomes.flatMap((one) => (one.outcome === 'refused' ? [`${one.file}: ${one.reason}`] : []));

const counted = (count: number, one: string, many: string): string =>
	`${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;

/** What a library holds, in a sentence. Digests are never passed off as the documents themselves. */
function heldWords({ documents }: Holdings): string {
	const digests = documents.filter(({ source }) => source.rendition === 'digest').length;
	const full = documents.length - digests;
	const written = counted(digests, 'short digest written by us', 'short digests written by us');
	if (documents.length === 0) return 'No documents yet.';
	if (digests === 0) return `${counted(full, 'document', 'documents')}.`;
	return full === 0 ? `${written}. No full articles.` : `${counted(full, 'document', 'documents')}, and ${written}.`;
}

/** The library's troubles come with a sentence already; the terminal knows them under its own name. */
async function inPersonalWords<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof LibraryError) throw new PersonalError(error.message);
		throw error;
	}
}
