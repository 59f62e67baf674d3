import type { Permission } from '../shown/facts.ts';

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
