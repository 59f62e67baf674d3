import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { z } from 'zod';
import { ConnectError, closeSentence, connectSentence, endsForGood } from './connectError.ts';
import type { Ports } from './door.ts';
import { isObject } from './faults.ts';
import { handle } from './handler.ts';
import { type ApiBase, discordReply, InteractionRest } from './rest.ts';

export interface GatewayOptions {
	readonly token: string;
	readonly ports: Ports;
	readonly api?: ApiBase;
	/** The session ended for good while running (token withdrawn, intents refused): one sentence that says what to do. */
	readonly lost: (sentence: string) => void;
}

export interface Connection {
	readonly applicationId: string;
	/** The bot's name as Discord knows it. */
	readonly name: string;
	/** Whether interactions arrive at the moment. */
	isLive(): boolean;
	/** Stops taking interactions, lets those under way finish, and closes, all within {@link CLOSE_DEADLINE_MS}. */
	close(): Promise<void>;
}

/** Longest time that closing may take, in milliseconds. */
const CLOSE_DEADLINE_MS = 4_000;
/** Of that, the time for answers under way. */
const DRAIN_MS = 3_000;

const envelope = z.object({ id: z.string(), token: z.string(), application_id: z.string() });

/** What a packet is called once we have taken it: discord.js knows no such event and lets it be. */
const TAKEN = 'ON_THE_RECORD_TAKEN';

const soon = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

/**
 * Logs in and answers interactions from the raw packets on, so also those that come before the client is ready.
 *
 * @throws ConnectError with a sentence for whoever starts the bot
 */
export async function connect({ token, ports, api, lost }: GatewayOptions): Promise<Connection> {
	const client = new Client({
		// Guilds alone is enough: commands and components arrive without any intent.
		intents: [GatewayIntentBits.Guilds],
		// Nothing of people and messages is kept: memory stays flat, and there is nothing to leak.
		makeCache: Options.cacheWithLimits({
			...Options.DefaultMakeCacheSettings,
			UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
			GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
			MessageManager: 0,
			GuildEmojiManager: 0,
			GuildStickerManager: 0,
			GuildInviteManager: 0,
			GuildScheduledEventManager: 0,
			PresenceManager: 0,
			ReactionManager: 0,
			ReactionUserManager: 0,
			StageInstanceManager: 0,
			ThreadMemberManager: 0,
			VoiceStateManager: 0,
		}),
		...(api === undefined ? {} : { rest: { api } }),
	});
	const rest = new InteractionRest(api);
	const underWay = new Set<Promise<void>>();
	let taking = true;
	let live = false;

	const take = async (interaction: unknown): Promise<void> => {
		try {
			const { id, token: interactionToken, application_id: applicationId } = envelope.parse(interaction);
			await handle(interaction, discordReply(rest, { id, token: interactionToken, applicationId }), ports);
		} catch (error) {
			// Without id or token nobody can be answered.
			ports.failed(error, 'gateway');
		}
	};

	client.on(Events.Raw, (packet: unknown) => {
		if (!isObject(packet) || packet.t !== GatewayDispatchEvents.InteractionCreate) return;
		// discord.js would parse the packet once more, cache the asker, and end the process over a field that is missing.
		Object.assign(packet, { t: TAKEN });
		if (!taking) return;
		const answering = take(packet.d).finally(() => underWay.delete(answering));
		underWay.add(answering);
	});
	client.on(Events.Error, (error) => ports.failed(error, 'gateway'));
	client.on(Events.ShardError, (error) => {
		// What ends the session for good is said in a sentence, by the log-in or by `lost`.
		if (!endsForGood(error)) ports.failed(error, 'gateway');
	});
	client.on(Events.ShardReady, () => {
		live = true;
	});
	client.on(Events.ShardResume, () => {
		live = true;
	});
	client.on(Events.ShardReconnecting, () => {
		live = false;
	});

	const destroy = async (): Promise<void> => {
		rest.close();
		await Promise.race([client.destroy(), soon(CLOSE_DEADLINE_MS - DRAIN_MS)]);
	};

	try {
		const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
		await client.login(token);
		await ready;
	} catch (error) {
		await destroy();
		throw new ConnectError(connectSentence(error), { cause: error });
	}
	const { application, user } = client;
	if (application === null || user === null) throw new ConnectError(closeSentence(0));
	// On a live session the codes that cannot be resumed only show here; the client still calls itself ready.
	client.on(Events.ShardDisconnect, ({ code }) => {
		live = false;
		if (taking) lost(closeSentence(code));
	});
	return {
		applicationId: application.id,
		name: user.username,
		isLive: () => live,
		close: async () => {
			taking = false;
			live = false;
			await Promise.race([Promise.allSettled(underWay), soon(DRAIN_MS)]);
			await destroy();
		},
	};
}
