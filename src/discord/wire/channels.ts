import { randomBytes } from 'node:crypto';
import type { REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { LabelKey } from '../../answers/shown/labels.ts';
import { label } from '../../answers/shown/pieces.ts';
import { UserError } from '../../answers/shown/userError.ts';
import type { Channels } from '../door.ts';
import type { OutMessage } from '../messages/outMessage.ts';
import { raw, ready } from './rest.ts';

/** What the bot does in channels with its own token. */

/** Bytes of a nonce: as hexadecimal digits within Discord's 25 characters. */
const NONCE_BYTES = 12;

const posted = z.object({ id: z.string() });
const made = z.object({ interaction_metadata: z.object({ user: z.object({ id: z.string() }) }).optional() });

/**
 * Discord's own code of a refusal, or null. By its form: discord.js brings a copy of the REST package of its own, so that its errors
 * are no instances of the class that is imported here.
 */
const codeOf = (error: unknown): unknown =>
	error instanceof Error && error.name.startsWith('DiscordAPIError') && 'code' in error ? error.code : null;

/** The message, or the whole channel, is no longer there. */
const GONE: ReadonlySet<unknown> = new Set([RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel]);

/** Reading a message again takes a permission that writing it does not: https://discord.com/developers/docs/resources/message#get-channel-message */
const NOT_READABLE: ReadonlySet<unknown> = new Set([
	...GONE,
	RESTJSONErrorCodes.MissingAccess,
	RESTJSONErrorCodes.MissingPermissions,
]);

/** What a moderator can do something about. */
const IN_WORDS: ReadonlyMap<unknown, LabelKey> = new Map([
	[RESTJSONErrorCodes.MissingPermissions, 'cannotPinHere'],
	[RESTJSONErrorCodes.MissingAccess, 'cannotSendHere'],
	[RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel, 'pinsFull'],
]);

async function inWords<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		const key = IN_WORDS.get(codeOf(error));
		if (key === undefined) throw error;
		throw new UserError([label(key)]);
	}
}

/** Does what may have been done already, or on what is no longer there. @returns false in that case */
async function whileThere(work: Promise<unknown>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		if (GONE.has(codeOf(error))) return false;
		throw error;
	}
}

/** @param rest - with the bot's token */
export const channelsOver = (rest: REST): Channels => ({
	remove: async (channelId, messageId) => {
		await whileThere(rest.delete(Routes.channelMessage(channelId, messageId)));
	},
	post: async (channelId, message: OutMessage) => {
		const { body, files } = ready(message, 'create');
		const nonce = randomBytes(NONCE_BYTES).toString('hex');
		const made = rest.post(Routes.channelMessages(channelId), {
			body: { ...body, nonce, enforce_nonce: true },
			files: raw(files),
		});
		return posted.parse(await inWords(made)).id;
	},
	edit: (channelId, messageId, message) => {
		const { body, files } = ready(message, 'edit');
		return whileThere(rest.patch(Routes.channelMessage(channelId, messageId), { body, files: raw(files) }));
	},
	pin: async (channelId, messageId) => {
		await inWords(rest.put(Routes.channelMessagesPin(channelId, messageId)));
	},
	unpin: async (channelId, messageId) => {
		await whileThere(rest.delete(Routes.channelMessagesPin(channelId, messageId)));
	},
	sharer: async (channelId, messageId) => {
		try {
			const message = made.parse(await rest.get(Routes.channelMessage(channelId, messageId)));
			return message.interaction_metadata?.user.id ?? null;
		} catch (error) {
			if (NOT_READABLE.has(codeOf(error))) return null;
			throw error;
		}
	},
});
