import type { Card, Query } from './answer.ts';
import type { Where } from './asking.ts';
import type { Collection } from './collection.ts';
import type { Line } from './pieces.ts';

/**
 * What members hand over to the moderators, and the port through which decisions are written. Nothing that a
 * member hands over carries who it was.
 */
export interface Moderation {
	/** **Something wrong?** on a card. `words`: what the member wrote about it, or null. */
	report(libraryId: string, receipt: string, words: string | null): Promise<void>;
	/** **Ask the moderators to look for this**: counted by the query alone. */
	lookFor(libraryId: string, query: Query): Promise<void>;
	/** A card stands in a channel for everyone: remembered so that a correction or a hold reaches it. */
	shared(libraryId: string, card: SharedCard): Promise<void>;
	/**
	 * **Pin**: posts a card in the channel and pins it. The caller has seen to it that the asker moderates.
	 *
	 * @returns what to tell the moderator
	 * @throws UserError in words for the moderator
	 */
	pin?(request: PinRequest): Promise<readonly Line[]>;
}

/** A card in a channel, by channel, message and reference: no user. */
interface SharedCard {
	readonly channelId: string;
	readonly messageId: string;
	readonly receipt: string;
}

interface PinRequest {
	readonly collection: Collection;
	readonly card: Card;
	readonly where: Where;
	/** The moderator, who signs it. */
	readonly askerId: string;
}
