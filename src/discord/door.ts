import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Command } from '../answers/asking/command.ts';
import type { Meetings } from '../answers/asking/meetings.ts';
import type { Moderation } from '../answers/asking/moderators.ts';
import type { Collection } from '../answers/collection/collection.ts';
import type { Answer, Query } from '../answers/shown/answer.ts';
import type { TimelinePicture } from '../answers/shown/picture.ts';
import type { OutMessage } from './messages/outMessage.ts';
import type { FetchUpload } from './uploads.ts';

/**
 * The one door: the gateway, signed HTTP, the preview page and the terminal all hand `APIInteraction` JSON to
 * `handle(interaction, reply, ports)` and implement {@link Reply}.
 */

/**
 * How a surface carries an answer back. Acknowledge exactly once, with one of the first six; then any number of the others.
 */
export interface Reply {
	/** Answers with a message. */
	message(message: OutMessage): Promise<void>;
	/** Replaces the message that the pressed component stands on. */
	update(message: OutMessage): Promise<void>;
	/** Promises a message later; private or not is decided here and for good. */
	deferMessage(options: { readonly private: boolean }): Promise<void>;
	/** Promises to change the message that the pressed component stands on. */
	deferUpdate(): Promise<void>;
	modal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
	/** Choices for autocomplete, at most 25. */
	choices(choices: readonly APIApplicationCommandOptionChoice[]): Promise<void>;
	/** Changes the first answer (after a defer: fills it). */
	edit(message: OutMessage): Promise<void>;
	followUp(message: OutMessage): Promise<void>;
	/** Id of the first answer's message, or null; a surface without such ids has no such method. */
	sentId?(): Promise<string | null>;
	/** Deletes the first answer, or after {@link deferUpdate} the message that the component stands on. */
	delete(): Promise<void>;
}

/** What the bot does in a channel with its own rights, apart from any interaction. */
export interface Channels {
	/** Deletes a message of its own; gone already is as good. */
	remove(channelId: string, messageId: string): Promise<void>;
	/**
	 * Posts a message, once, however often the request has to be repeated.
	 *
	 * @returns the message's id
	 * @throws UserError where the bot may not write there
	 */
	post(channelId: string, message: OutMessage): Promise<string>;
	/** Replaces a message of its own. @returns false where it is no longer there */
	edit(channelId: string, messageId: string, message: OutMessage): Promise<boolean>;
	/** @throws UserError where it may not, or the channel has as many pins as Discord allows */
	pin(channelId: string, messageId: string): Promise<void>;
	/** Takes a pin off; gone already is as good. */
	unpin(channelId: string, messageId: string): Promise<void>;
	/** Who pressed the button that made a message of its own: a user id, or null where nobody did, or it cannot be read (any more). */
	sharer(channelId: string, messageId: string): Promise<string | null>;
}

/** What the handler needs of the house. */
export interface Ports {
	/** By name. */
	readonly commands: ReadonlyMap<string, Command>;
	/** The library that answers in a server, or for null (direct messages, user installs, page, terminal) the house's. */
	readonly collection: (serverId: string | null) => Promise<Collection>;
	/** Queries too long for a button: kept under a hash of themselves, without user, channel or time. */
	readonly queries: {
		keep(libraryId: string, query: Query): Promise<string>;
		find(libraryId: string, key: string): Promise<Query | null>;
	};
	/** Draws a picture as a PNG. Where there is none, or it fails, the words stand without their picture. */
	readonly draw?: (picture: TimelinePicture) => Promise<Uint8Array>;
	/** How attached files are fetched; from Discord's own hosts where absent. */
	readonly fetchUpload?: FetchUpload;
	/** What reaches the moderators; without it nothing can be handed over, and the buttons for it are not there. */
	readonly moderation?: Moderation;
	/** Meetings of channels; without it none can be held. */
	readonly meetings?: Meetings;
	/** What the bot does in channels by itself; absent where there are none (page, terminal). */
	readonly channels?: Channels;
	/** Whoever asks runs this computer and may moderate its library: page and terminal. */
	readonly operator?: boolean;
	/** Sees each Answer before it is rendered (`ask --json`); never logs it. */
	readonly answered?: (answer: Answer) => void;
	/** An error that is not a person's: its short id is what the person sees. */
	readonly failed: (error: unknown, errorId: string) => void;
}
