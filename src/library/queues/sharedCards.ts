import { ensureLibrary } from '../store/libraries.ts';
import type { Rows, Store } from '../store/store.ts';

/**
 * Cards that stand in a channel for everyone, so that a correction, a hold or a withdrawal reaches them: channel, message and
 * reference, and no user.
 */
export interface KeptCard {
	readonly channelId: string;
	readonly messageId: string;
	readonly receipt: string;
	readonly pinned: boolean;
	/** What it showed when it was last written: a hash, so that only what changed is written again. */
	readonly shown: string;
	/** Its place on an answer in the open, from 0, or -1 for what stands beside its excerpts or only on its picture; null for a card of its own. */
	readonly place: number | null;
}

const rowOf = (libraryId: string, card: KeptCard) => ({
	library_id: libraryId,
	channel_id: card.channelId,
	message_id: card.messageId,
	receipt: card.receipt,
	pinned: card.pinned ? 1 : 0,
	shown: card.shown,
	place: card.place,
});

interface MessagePlace {
	readonly channelId: string;
	readonly messageId: string;
}

async function removeCards(rows: Rows, libraryId: string, { channelId, messageId }: MessagePlace): Promise<void> {
	await rows
		.deleteFrom('shared_cards')
		.where('library_id', '=', libraryId)
		.where('channel_id', '=', channelId)
		.where('message_id', '=', messageId)
		.execute();
}

/** Remembers what an answer in the open shows, in place of what it showed before its page was turned. */
export async function rememberAnswer(
	store: Store,
	libraryId: string,
	message: MessagePlace,
	cards: readonly KeptCard[],
): Promise<void> {
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		await removeCards(rows, libraryId, message);
		if (cards.length === 0) return;
		await rows
			.insertInto('shared_cards')
			.values(cards.map((card) => rowOf(libraryId, card)))
			.execute();
	});
}

/** Remembers a shared card, or what it shows now. */
export async function rememberCard(store: Store, libraryId: string, card: KeptCard): Promise<void> {
	const row = rowOf(libraryId, card);
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		await rows
			.insertInto('shared_cards')
			.values(row)
			.onConflict((conflict) =>
				conflict.columns(['library_id', 'channel_id', 'message_id', 'receipt']).doUpdateSet({
					pinned: row.pinned,
					shown: row.shown,
				}),
			)
			.execute();
	});
}

/** Forgets the cards of a message that is gone. */
export async function forgetMessage(store: Store, libraryId: string, message: MessagePlace): Promise<void> {
	await store.write((rows) => removeCards(rows, libraryId, message));
}

/** All cards that a library's members shared or pinned, and those on answers in the open, in a fixed order. */
export async function sharedCards(store: Store, libraryId: string): Promise<readonly KeptCard[]> {
	const found = await store.read((rows) =>
		rows
			.selectFrom('shared_cards')
			.selectAll()
			.where('library_id', '=', libraryId)
			.orderBy('channel_id')
			.orderBy('message_id')
			.orderBy('receipt')
			.execute(),
	);
	return found.map((row) => ({
		channelId: row.channel_id,
		messageId: row.message_id,
		receipt: row.receipt,
		pinned: row.pinned === 1,
		shown: row.shown,
		place: row.place,
	}));
}

/** Libraries in which any card was shared. */
export async function librariesWithCards(store: Store): Promise<readonly string[]> {
	const found = await store.read((rows) =>
		rows.selectFrom('shared_cards').select('library_id').distinct().orderBy('library_id').execute(),
	);
	return found.map((row) => row.library_id);
}
