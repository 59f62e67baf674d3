import timers from 'node:timers/promises';
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../door.ts';
import type { MessageBody } from '../messages/outMessage.ts';
import { RefusedError } from '../referee/faults.ts';
import { type Callback, discordReply, type InteractionIds, type InteractionRest } from './rest.ts';

/** Puts a first answer into the response; resolves when it has left for Discord. */
export type Answer = (json: object) => Promise<void>;

/** Waits between tries of what follows an answer that Discord may not have read yet, in milliseconds. */
const AFTER_ANSWER_MS = [100, 200, 400, 800];

/**
 * The first answer is the response itself, which carries JSON only: a message with files is promised in it and follows as
 * an edit. Everything further goes over REST, as for interactions from the gateway.
 */
export function httpReply(rest: InteractionRest, ids: InteractionIds, answer: Answer): Reply {
	const callback: Callback = async (type, data, files = []) => {
		if (files.length === 0) return answer(data === undefined ? { type } : { type, data });
		const body: MessageBody = { ...data };
		const flags = body.flags ?? 0;
		await answer(
			type === InteractionResponseType.UpdateMessage
				? { type: InteractionResponseType.DeferredMessageUpdate }
				: {
						type: InteractionResponseType.DeferredChannelMessageWithSource,
						data: { flags: flags & MessageFlags.Ephemeral },
					},
		);
		await afterAnswer(() => reply.edit({ body: { ...body, flags: flags & ~MessageFlags.Ephemeral }, files }));
	};
	const reply = discordReply(rest, ids, callback);
	return {
		...reply,
		edit: (message) => afterAnswer(() => reply.edit(message)),
		followUp: (message) => afterAnswer(() => reply.followUp(message)),
		sentId: () => afterAnswer(async () => (await reply.sentId?.()) ?? null),
		delete: () => afterAnswer(() => reply.delete()),
	};
}

/** What follows on an answer may overtake it on its way: Discord then does not know the interaction yet. */
async function afterAnswer<T>(send: () => Promise<T>): Promise<T> {
	for (const ms of AFTER_ANSWER_MS) {
		try {
			return await send();
		} catch (error) {
			if (!(error instanceof RefusedError) || error.why === 'not-allowed') throw error;
			await timers.setTimeout(ms);
		}
	}
	return send();
}
