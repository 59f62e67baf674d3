import type { Query } from './answer.ts';
import type { Collection } from './collection.ts';
import type { Command } from './command.ts';
import { UserError } from './command.ts';
import type { Meetings } from './meetings.ts';
import type { Moderation } from './moderators.ts';
import { label } from './pieces.ts';

/**
 * Where a question was asked, in words that no platform owns: ids are text.
 */
export interface Where {
	/** The server whose library answers, or null: direct messages, and servers that do not have the bot. */
	readonly serverId: string | null;
	readonly channelId: string | null;
	/**
	 * `server`: the bot is a member of it. `direct`: a conversation with the bot. `elsewhere`: the asker brought the bot along, to a
	 * server or a group that does not have it.
	 */
	readonly place: 'server' | 'direct' | 'elsewhere';
	/** Whether an answer can be seen by everyone here. Not where a server without the bot keeps what members bring along to themselves. */
	readonly open: boolean;
	/** What the bot may do in this channel. */
	readonly may: ReadonlySet<Permission>;
	/** What the asker may do in this channel. */
	readonly askerMay: ReadonlySet<Permission>;
	/** Ids of the roles that the asker has in this server. */
	readonly roles: readonly string[];
	/** Whether people speak in this channel: nothing can be pinned there. */
	readonly voice: boolean;
	/** The reader's language, BCP 47: `en-GB`. */
	readonly locale: string;
	/** Largest file that may be attached here, in bytes. */
	readonly attachmentBytes: number;
}

/** What the bot may be allowed to do in a channel. */
export type Permission = 'see' | 'send' | 'attach' | 'pin';

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
	readonly commands: ReadonlyMap<string, Command>;
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
