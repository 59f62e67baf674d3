import type { Desk, Saved } from './answers/asking/desk.ts';
import type { CardBook, Moderation } from './answers/asking/moderators.ts';
import { reasonFact } from './answers/shown/facts.ts';
import { label } from './answers/shown/pieces.ts';
import { UserError } from './answers/shown/userError.ts';
import { canonicalQuery, readQuery } from './discord/messages/customId.ts';
import { decide, logOf, undo } from './library/decisions/log.ts';
import { DEFAULT_SETTINGS, everySettings, type Settings } from './library/decisions/settings.ts';
import type { ImportOutcome } from './library/importing/importFiles.ts';
import { importInWorker } from './library/importing/importInWorker.ts';
import { importJob } from './library/importing/importJob.ts';
import { dropDraft, findDraft } from './library/looking/drafts.ts';
import { lookInWorker } from './library/looking/lookInWorker.ts';
import { shelf } from './library/opening/shelf.ts';
import { findQuery, keepQuery } from './library/queues/keptQueries.ts';
import { handOver, openQuestions, openReports, report } from './library/queues/queues.ts';
import {
	forgetMessage,
	librariesWithCards,
	rememberAnswer,
	rememberCard,
	sharedCards,
} from './library/queues/sharedCards.ts';
import { libraryOfServer } from './library/store/libraries.ts';
import { LibraryError } from './library/store/libraryError.ts';
import type { Store } from './library/store/store.ts';
import { givenFacts } from './reading/readingJob.ts';

/** What moderators decide and what is handed over to them, over the library of this computer. */

export interface ModerationOptions {
	readonly store: Store;
	/** Makes what was just written the one that is answered from; resolves when it is. */
	readonly refresh: () => Promise<void>;
}

export interface OpenModeration {
	readonly moderation: Moderation;
	/** Reads settings anew and tells who watches: to be called whenever the library changed. */
	changed(): Promise<void>;
}

/** The library's troubles come with a sentence already. */
async function inWords<T>(key: 'trouble' | 'cannotRead', work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof LibraryError) throw new UserError([label(key, { reason: reasonFact(error) })]);
		throw error;
	}
}

export async function openModeration({ store, refresh }: ModerationOptions): Promise<OpenModeration> {
	let settings: ReadonlyMap<string, Settings> = await everySettings(store);
	const watching = new Set<() => void>();

	const desk: Desk = {
		decide: (libraryId, by, act) =>
			inWords('trouble', async () => {
				const decision = await decide(store, libraryId, by, act);
				await refresh();
				return decision;
			}),
		undo: (libraryId, by, number) =>
			inWords('trouble', async () => {
				const decision = await undo(store, libraryId, number, by);
				await refresh();
				return decision;
			}),
		log: (libraryId) => logOf(store, libraryId),
		settings: (libraryId) => settings.get(libraryId) ?? DEFAULT_SETTINGS,
		documents: (libraryId) => shelf(store, libraryId),
		reports: (libraryId) => openReports(store, libraryId),
		questions: async (libraryId) => {
			const open = await openQuestions(store, libraryId);
			const queries = await Promise.all(open.map(({ key }) => findQuery(store, libraryId, key)));
			return open.flatMap((one, i) => {
				const query = readQuery(queries[i] ?? '');
				return query === null ? [] : [{ ...one, query }];
			});
		},
		look: (libraryId, draft) =>
			inWords('cannotRead', async () => {
				const day = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
				return lookInWorker({ home: store.home, libraryId, ...draft, bytes: new Uint8Array(draft.bytes), day });
			}),
		said: async (libraryId, key) => {
			const draft = await findDraft(store, libraryId, key);
			return draft === null ? null : givenFacts.parse(draft.given);
		},
		lookAgain: async (libraryId, key, given) => {
			const draft = await findDraft(store, libraryId, key);
			if (draft === null) throw new UserError([label('draftGone')]);
			const { name, bytes, sourceId, given: before } = draft;
			// What was not asked for stays as it was said.
			const { author, rendition, original, readInFull } = givenFacts.parse(before);
			const all = { author, rendition, original, readInFull, ...given };
			const looked = await desk.look(libraryId, { name, bytes, given: all, sourceId });
			if (looked.key !== key) await dropDraft(store, libraryId, key);
			return { ...looked, sourceId };
		},
		save: (libraryId, by, key) => inWords('cannotRead', () => save(store, { libraryId, by, key, desk })),
		drop: (libraryId, key) => dropDraft(store, libraryId, key),
	};

	const cards: CardBook = {
		all: async () => {
			const libraries = await librariesWithCards(store);
			const each = await Promise.all(libraries.map((libraryId) => sharedCards(store, libraryId)));
			return libraries.flatMap((libraryId, i) => {
				const serverId = serverOf(libraryId);
				return serverId === null ? [] : (each[i] ?? []).map((card) => ({ serverId, card }));
			});
		},
		keep: (serverId, card) => rememberCard(store, libraryOfServer(serverId), card),
		forget: (serverId, card) => forgetMessage(store, libraryOfServer(serverId), card),
		pinOf: async (serverId, { messageId }) =>
			(await logOf(store, libraryOfServer(serverId))).findLast(
				({ act }) => act.kind === 'pin' && act.messageId === messageId,
			) ?? null,
		watch: (changed) => {
			watching.add(changed);
			return () => watching.delete(changed);
		},
	};

	return {
		moderation: {
			report: (libraryId, receipt, words) => report(store, libraryId, { receipt, words }),
			lookFor: async (libraryId, query) =>
				handOver(store, libraryId, await keepQuery(store, libraryId, canonicalQuery(query))),
			shared: (libraryId, card) => rememberCard(store, libraryId, card),
			answered: (libraryId, message, cards) => rememberAnswer(store, libraryId, message, cards),
			desk,
			cards,
		},
		changed: async () => {
			settings = await everySettings(store);
			for (const changed of watching) changed();
		},
	};
}

/** The server of a library, or null for the house. */
const serverOf = (libraryId: string): string | null => /^server-(\d+)$/.exec(libraryId)?.[1] ?? null;

interface Saving {
	readonly libraryId: string;
	readonly by: string;
	readonly key: string;
	readonly desk: Desk;
}

/** Takes a draft into the library, in the import's own thread, and writes the decision down. */
async function save(store: Store, { libraryId, by, key, desk }: Saving): Promise<Saved> {
	const draft = await findDraft(store, libraryId, key);
	if (draft === null) throw new UserError([label('draftGone')]);
	const before = await shelf(store, libraryId);
	const of = before.find(({ source, own }) => own && source.id === draft.sourceId);
	// A new document is known by its bytes: two that happen to have one file name are not versions of each other.
	const originKey = of?.originKey ?? `upload:${draft.bytesSha256}`;
	const files = [{ name: draft.name, bytes: draft.bytes, originKey }];
	// A moderator who saves what was withdrawn brings it back, and the decision below says so.
	const job = importJob.parse({ home: store.home, libraryId, given: draft.given, files, bringsBack: true });
	const outcome = await only(importInWorker(job));
	if (outcome.outcome === 'refused') throw new LibraryError(outcome.reason);
	if (outcome.outcome === 'withdrawn') throw new LibraryError('This document stays withdrawn.');
	await dropDraft(store, libraryId, key);
	const { sourceId, revision, number, stepsAside } = outcome;
	if (outcome.outcome !== 'unchanged') {
		const earlier = before.find(({ source }) => source.id === sourceId)?.source.revision ?? null;
		await desk.decide(libraryId, by, { kind: 'add', sourceId, revision, before: earlier });
	}
	return { outcome: outcome.outcome, number, revision, stepsAside };
}

async function only(outcomes: AsyncIterable<ImportOutcome>): Promise<ImportOutcome> {
	for await (const outcome of outcomes) return outcome;
	throw new LibraryError('Nothing came of reading this file; please try again.');
}
