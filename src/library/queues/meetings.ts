import { ensureLibrary } from '../store/libraries.ts';
import type { Store } from '../store/store.ts';

/**
 * Meetings, one at a time in a channel, and the references of the words that were shared there meanwhile. No user is kept. What was
 * collected stays until the next meeting of the channel begins, so that its file can be had again.
 */

/** A meeting and what was shared in it, in order, each once. */
export interface MeetingKept {
	/** ISO, UTC. */
	readonly startedAt: string;
	/** Null while it lasts. */
	readonly endedAt: string | null;
	readonly receipts: readonly string[];
}

/** Where a meeting is held. */
interface Room {
	readonly libraryId: string;
	readonly channelId: string;
}

/** The channel's meeting, also one that has ended, or null. */
export async function meetingIn(store: Store, { libraryId, channelId }: Room): Promise<MeetingKept | null> {
	return store.read(async (rows) => {
		const row = await rows
			.selectFrom('meetings')
			.selectAll()
			.where('library_id', '=', libraryId)
			.where('channel_id', '=', channelId)
			.executeTakeFirst();
		if (row === undefined) return null;
		const cards = await rows
			.selectFrom('meeting_cards')
			.select('receipt')
			.where('library_id', '=', libraryId)
			.where('channel_id', '=', channelId)
			.orderBy('position')
			.execute();
		return { startedAt: row.started_at, endedAt: row.ended_at, receipts: cards.map(({ receipt }) => receipt) };
	});
}

/** Begins a meeting, with nothing collected; one that lasts goes on as it is. */
export async function startMeeting(store: Store, { libraryId, channelId }: Room, now = new Date()): Promise<void> {
	await store.write(async (rows) => {
		await ensureLibrary(rows, libraryId);
		const lasting = await rows
			.selectFrom('meetings')
			.select('started_at')
			.where('library_id', '=', libraryId)
			.where('channel_id', '=', channelId)
			.where('ended_at', 'is', null)
			.executeTakeFirst();
		if (lasting !== undefined) return;
		const meeting = { library_id: libraryId, channel_id: channelId, started_at: now.toISOString(), ended_at: null };
		for (const table of ['meeting_cards', 'meetings'] as const)
			await rows.deleteFrom(table).where('library_id', '=', libraryId).where('channel_id', '=', channelId).execute();
		await rows.insertInto('meetings').values(meeting).execute();
	});
}

/** Adds words to the meeting that lasts in a channel; nothing where there is none, or where they are in it already. */
export async function addToMeeting(store: Store, { libraryId, channelId }: Room, receipt: string): Promise<void> {
	const meeting = await meetingIn(store, { libraryId, channelId });
	if (meeting === null || meeting.endedAt !== null || meeting.receipts.includes(receipt)) return;
	await store.write(async (rows) => {
		const last = await rows
			.selectFrom('meeting_cards')
			.select('position')
			.where('library_id', '=', libraryId)
			.where('channel_id', '=', channelId)
			.orderBy('position', 'desc')
			.executeTakeFirst();
		await rows
			.insertInto('meeting_cards')
			.values({ library_id: libraryId, channel_id: channelId, position: (last?.position ?? 0) + 1, receipt })
			.onConflict((conflict) => conflict.columns(['library_id', 'channel_id', 'receipt']).doNothing())
			.execute();
	});
}

/** Ends the meeting that lasts in a channel, if one does. */
export async function endMeeting(store: Store, { libraryId, channelId }: Room, now = new Date()): Promise<void> {
	await store.write(async (rows) => {
		await rows
			.updateTable('meetings')
			.set({ ended_at: now.toISOString() })
			.where('library_id', '=', libraryId)
			.where('channel_id', '=', channelId)
			.where('ended_at', 'is', null)
			.execute();
	});
}
