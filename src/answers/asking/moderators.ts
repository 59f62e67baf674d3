import type { Decision } from '../../library/held/decision.ts';
import type { KeptCard } from '../../library/queues/sharedCards.ts';
import type { Collection } from '../collection/collection.ts';
import type { Card, Query } from '../shown/answer.ts';
import type { Line } from '../shown/pieces.ts';
import type { Desk } from './desk.ts';
import type { Where } from './where.ts';

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
	shared(libraryId: string, card: KeptCard): Promise<void>;
	/** An answer stands in a channel for everyone: its excerpts are remembered likewise, in place of those of the page before. */
	answered(
		libraryId: string,
		message: { readonly channelId: string; readonly messageId: string },
		cards: readonly KeptCard[],
	): Promise<void>;
	/**
	 * **Pin**: posts a card in the channel and pins it, where bot and asker may.
	 *
	 * @returns what to tell the moderator
	 * @throws UserError in words for the moderator
	 */
	pin?(request: PinRequest): Promise<readonly Line[]>;
	/** Where moderators decide. */
	readonly desk?: Desk;
	/** Cards that stand in channels, for whoever keeps them in step with decisions. */
	readonly cards?: CardBook;
}

/** The cards that were shared and pinned, and what has to follow them. */
export interface CardBook {
	/** All of them, each with the server whose library it is from. */
	all(): Promise<readonly { readonly serverId: string; readonly card: KeptCard }[]>;
	/** Remembers what a card shows now. */
	keep(serverId: string, card: KeptCard): Promise<void>;
	/** Forgets the cards of a message that is gone. */
	forget(serverId: string, card: SharedCard): Promise<void>;
	/** The decision that pinned a message, undone or not; null where it was not pinned. */
	pinOf(serverId: string, card: SharedCard): Promise<Decision | null>;
	/** Calls back whenever answers may have changed, until the returned function is called. */
	watch(changed: () => void): () => void;
}

/** A card in a channel, by channel, message and reference: no user. */
interface SharedCard {
	readonly channelId: string;
	readonly messageId: string;
	readonly receipt: string;
}

export interface PinRequest {
	readonly collection: Collection;
	readonly card: Card;
	readonly where: Where;
	/** Who signs it. */
	readonly askerId: string;
	readonly moderator: boolean;
}
