import type { Collection } from '../collection/collection.ts';
import type { Query } from '../shown/answer.ts';
import { label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';
import type { CommandDefinition } from './definition.ts';
import type { Desk } from './desk.ts';
import type { Meetings } from './meetings.ts';
import type { Moderation } from './moderators.ts';
import type { Where } from './where.ts';

/** What a command is given beside its options. */
export interface Asking {
	readonly collection: Collection;
	readonly where: Where;
	/** For what a moderator signs. Never kept beside a question. */
	readonly askerId: string;
	/** Whether the asker may moderate here: manage messages in this server, or this computer's own library. */
	readonly moderator: boolean;
	/** The canonical query that is being answered. */
	readonly query: Query;
	/** All commands by name, for `/help`. */
	readonly commands: ReadonlyMap<string, { readonly definition: CommandDefinition }>;
	/** What reaches the moderators and what they decide; null where nobody keeps it. */
	readonly moderation: Moderation | null;
	/** Meetings of channels; null where nobody keeps them. */
	readonly meetings: Meetings | null;
}

/** A channel in which meetings can be held. */
export interface Room {
	readonly meetings: Meetings;
	readonly libraryId: string;
	readonly channelId: string;
}

/** @throws UserError where no meeting can be held */
export function roomOf({ meetings, where: { channelId }, collection }: Asking): Room {
	if (meetings === null || channelId === null) throw new UserError([label('noMeetingHere')]);
	return { meetings, channelId, libraryId: collection.holdings.libraryId };
}

/** The desk. @throws UserError where nobody keeps decisions */
export function deskOf({ moderation }: Pick<Asking, 'moderation'>): Desk {
	if (moderation?.desk === undefined) throw new UserError([label('notKeptHere')]);
	return moderation.desk;
}
