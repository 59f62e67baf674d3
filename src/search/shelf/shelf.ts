import { join } from 'node:path';
import { inSlices } from '../../text/slices.ts';
import { unpackAtHand } from '../files/container.ts';
import { makePagedFiles } from '../files/pagedFiles.ts';
import { buildDocumentSegment, type DocumentSegment } from '../segments/documentSegment.ts';
import { addressOf, documentForm, documentSegmentFrom, toDocumentBytes } from '../segments/documentSegmentBytes.ts';
import type { IndexedDocument } from '../segments/indexedDocument.ts';
import {
	type Noticed,
	type Opening,
	readSegment,
	removeSegment,
	segmentsIn,
	setAside,
	writeSegment,
} from '../segments/segmentFolder.ts';
import { indexInWorker } from './indexInWorker.ts';
import { copiesOf, sizeOf, toJoin } from './shelving.ts';

/** Letters of documents that are indexed on the spot, some milliseconds' work: a worker takes longer to start. */
const ON_THE_SPOT = 40_000;
/** Letters in one segment, about: one of several hundred thousand passages. */
const LARGEST = 2 ** 27;
/** Units of a segment that is not joined with others any more. */
const LARGEST_UNITS = 1_000_000;

/** The documents of one library's own, or of the house, that somebody may see. */
interface Wanted {
	/** Id of the library that owns them: two libraries' documents are never in one file. */
	readonly owner: string;
	/** In order of document number. */
	readonly documents: readonly IndexedDocument[];
	/** Whether these are all that the owner has, so that what else is on the shelf may go. */
	readonly all: boolean;
}

/** Where segments are kept: a folder for each library, beside the database. */
export interface Shelf {
	/**
	 * Segments that hold these documents together, and maybe others. Those that no file holds are indexed now, in a worker
	 * thread, and kept.
	 */
	segmentsFor(wanted: Wanted): Promise<readonly DocumentSegment[]>;
	/**
	 * Joins small segments into large ones and clears away what is not needed any more, in a worker thread.
	 *
	 * @returns whether there are other segments now
	 */
	tidy(wanted: Wanted): Promise<boolean>;
	/** Ends the workers and closes the files; what the workers were at is done at the next start. */
	close(): Promise<void>;
}

interface ShelfOptions {
	/**
	 * Told where a file is found torn while somebody asks a segment that was handed out before: that question fails with a
	 * ContainerError, and so may others until {@link Shelf.segmentsFor} is asked again.
	 */
	readonly torn?: () => void;
	/** Files of so many bytes or less are read and checked as a whole; a megabyte where absent. */
	readonly wholeUpTo?: number;
}

/**
 * Opens the shelf in a folder. Any number of processes may use one folder: files are never changed, only added and taken away,
 * and one that is missing is made again.
 *
 * @param noticed - told of files that were torn, cut short or something else, and were set aside
 */
export function openShelf(folder: string, noticed: Noticed, { torn, wholeUpTo }: ShelfOptions = {}): Shelf {
	const stopped = new AbortController();
	const files = makePagedFiles();
	/** Segments that were read or made, by owner and address. */
	const open = new Map<string, Map<string, DocumentSegment>>();
	const working = new Set<Promise<unknown>>();
	const folderOf = (owner: string): string => join(folder, encodeURIComponent(owner));

	const openOf = (owner: string): Map<string, DocumentSegment> => {
		const known = open.get(owner) ?? new Map<string, DocumentSegment>();
		open.set(owner, known);
		return known;
	};

	/** A file that was found torn while somebody asked it is not asked again; its documents are indexed anew when they are wanted. */
	const drop = (owner: string, address: string): void => {
		if (!openOf(owner).delete(address)) return;
		void inTurn(owner, () => setAside(folderOf(owner), address)).catch(() => {});
		torn?.();
	};

	const opening = (owner: string, address: string): Opening => ({
		files,
		noticed,
		torn: () => drop(owner, address),
		...(wholeUpTo === undefined ? {} : { wholeUpTo }),
	});

	/** Everything on an owner's shelf, read where it is new. */
	const look = async (owner: string): Promise<Map<string, DocumentSegment>> => {
		const known = openOf(owner);
		const addresses = new Set(await segmentsIn(folderOf(owner)));
		for (const address of known.keys()) if (!addresses.has(address)) known.delete(address);
		for (const address of addresses) {
			if (known.has(address)) continue;
			const segment = await readSegment(folderOf(owner), address, opening(owner, address));
			if (segment !== null) known.set(address, segment);
		}
		return known;
	};

	/** Indexed in a worker thread, and opened as it will be at every other start; null where that was stopped. */
	const inWorker = async (
		owner: string,
		address: string,
		documents: readonly IndexedDocument[],
	): Promise<{ readonly segment: DocumentSegment; readonly why: string | null } | null> => {
		let made = await indexInWorker(folderOf(owner), documents, stopped.signal);
		if (made !== null && made.bytes === null) {
			const segment = await readSegment(folderOf(owner), address, opening(owner, address));
			if (segment !== null) return { segment, why: null };
			// Another process has taken the file away already.
			made = await indexInWorker(null, documents, stopped.signal);
		}
		if (made === null || made.bytes === null) return null;
		return {
			segment: await inSlices(documentSegmentFrom(unpackAtHand(documentForm(), made.bytes))),
			why: made.why,
		};
	};

	const onTheSpot = async (owner: string, address: string, documents: readonly IndexedDocument[]) => {
		const segment = buildDocumentSegment(documents);
		return { segment, why: await writeSegment(folderOf(owner), address, toDocumentBytes(segment)) };
	};

	const make = async (owner: string, documents: readonly IndexedDocument[]): Promise<DocumentSegment | null> => {
		const address = addressOf(documents.map(({ id }) => id));
		const letters = documents.reduce((sum, { text }) => sum + text.content.length, 0);
		const made = await (letters <= ON_THE_SPOT ? onTheSpot : inWorker)(owner, address, documents);
		if (made === null) return null;
		if (made.why === null) openOf(owner).set(address, made.segment);
		else noticed(folderOf(owner), made.why);
		return made.segment;
	};

	/** The segments that hold most of the documents, first those that hold many. */
	const choose = (ids: readonly string[], held: Iterable<DocumentSegment>): readonly DocumentSegment[] => {
		const wanted = new Set(ids);
		const counted = [...held]
			.map((segment) => ({ segment, count: segment.documents.filter((id) => wanted.has(id)).length }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count || a.segment.documents.length - b.segment.documents.length);
		const segments = counted.map(({ segment }) => segment);
		const used = new Set(copiesOf(ids, segments).map((copy) => copy?.segment));
		return segments.filter((_, i) => used.has(i));
	};

	const segmentsFor = async ({ owner, documents }: Wanted): Promise<readonly DocumentSegment[]> => {
		const ids = documents.map(({ id }) => id);
		const chosen = choose(ids, (await look(owner)).values());
		const copies = copiesOf(ids, chosen);
		const made: DocumentSegment[] = [];
		let batch: IndexedDocument[] = [];
		let letters = 0;
		const finish = async (): Promise<void> => {
			const segment = batch.length === 0 ? null : await make(owner, batch);
			if (segment !== null) made.push(segment);
			batch = [];
			letters = 0;
		};
		for (const [i, document] of documents.entries()) {
			if (copies[i] !== null) continue;
			batch.push(document);
			letters += document.text.content.length;
			if (letters >= LARGEST) await finish();
		}
		await finish();
		return [...chosen, ...made];
	};

	const tidy = async ({ owner, documents, all }: Wanted): Promise<boolean> => {
		const ids = documents.map(({ id }) => id);
		const held = await look(owner);
		const chosen = choose(ids, held.values());
		const wanted = new Set(ids);
		const withdrawn = ({ documents: own }: DocumentSegment): boolean => own.some((id) => !wanted.has(id));
		// A library that does not see all of the owner's documents leaves the files with the others alone.
		const mine = chosen.filter((segment) => all || !withdrawn(segment));
		const sizes = mine.map((segment) => ({ size: sizeOf(segment), withdrawn: withdrawn(segment) }));
		const joined = new Set(toJoin(sizes, LARGEST_UNITS).map((i) => mine[i]));
		const copies = copiesOf(ids, chosen);
		const again = documents.filter((_, i) => joined.has(chosen[copies[i]?.segment ?? -1]));
		if (again.length > 0 && joined.size > 0) {
			const segment = await make(owner, again);
			if (segment === null || ![...openOf(owner).values()].includes(segment)) return false;
		}
		// Only now that the new file is there the old ones go.
		const needed = new Set(all ? choose(ids, openOf(owner).values()) : []);
		for (const [address, segment] of [...openOf(owner)]) {
			if (all ? needed.has(segment) : !joined.has(segment)) continue;
			await removeSegment(folderOf(owner), address);
			openOf(owner).delete(address);
		}
		return joined.size > 0 && !stopped.signal.aborted;
	};

	/** One after another for each owner, so that two questions at once do not index the same documents twice. */
	const turns = new Map<string, Promise<unknown>>();
	const inTurn = <T>(owner: string, work: () => Promise<T>): Promise<T> => {
		const turn = (turns.get(owner) ?? Promise.resolve()).then(work, work);
		turns.set(owner, turn);
		working.add(turn);
		const done = (): void => void working.delete(turn);
		turn.then(done, done);
		return turn;
	};

	return {
		segmentsFor: (wanted) => inTurn(wanted.owner, () => segmentsFor(wanted)),
		tidy: (wanted) => inTurn(wanted.owner, () => tidy(wanted)),
		async close() {
			stopped.abort();
			await Promise.allSettled(working);
			files.close();
		},
	};
}
