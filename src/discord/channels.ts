import { DiscordAPIError, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Channels } from './door.ts';

/** What the bot does in channels with its own token. */
export const channelsOver = (rest: REST): Channels => ({
	remove: async (channelId, messageId) => {
		try {
			await rest.delete(Routes.channelMessage(channelId, messageId));
		} catch (error) {
			if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return;
			throw error;
		}
	},
});
