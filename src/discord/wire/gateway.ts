import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { z } from 'zod';
import { keepCards } from '../cardKeeper.ts';
import type { Ports } from '../door.ts';
import { type Monitor, NO_MONITOR } from '../monitor.ts';
import { withChannels } from '../pinning.ts';
import { isObject } from '../referee/faults.ts';
import { channelsOver } from './channels.ts';
import { ConnectError, closeSentence, connectSentence, endsForGood } from './connectError.ts';
import { FrontDesk, soon } from './frontDesk.ts';
import { patientRequest } from './patientRequest.ts';
import { type ApiBase, discordReply, InteractionRest } from './rest.ts';

export interface GatewayOptions {
	readonly token: string;
	readonly ports: Ports;
	readonly api?: ApiBase;
	readonly monitor?: Monitor;
	/** The session ended for good while running (token withdrawn, intents refused): one sentence that says what to do. */
	readonly lost: (sentence: string) => void;
}

export interface Connection {
	readonly applicationId: string;
	/** The bot's name as Discord knows it. */
	readonly name: string;
	/** Whether interactions arrive at the moment. */
	isLive(): boolean;
	/** Turns interactions away in words, lets those under way finish, and closes, all within some four seconds. */
	close(): Promise<void>;
}

/** Longest time that logging out may take, in milliseconds. */
const LOG_OUT_MS = 500;

const envelope = z.object({ id: z.string(), token: z.string(), application_id: z.string() });

/** What a packet is called once we have taken it: discord.js knows no such event and lets it be. */
const TAKEN = 'ON_THE_RECORD_TAKEN';

/**
 * Logs in and answers interactions from the raw packets on, so also those that come before the client is ready.
 *
 * @throws ConnectError with a sentence for whoever starts the bot
 */
export async function connect({ token, ports, api, monitor = NO_MONITOR, lost }: GatewayOptions): Promise<Connection> {
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
		rest: { makeRequest: patientRequest, ...(api === undefined ? {} : { api }) },
	});
	const rest = new InteractionRest(api);
	const channels = channelsOver(client.rest);
	const desk = new FrontDesk(withChannels(ports, channels), 'gateway', monitor);
	let closing = false;
	let live = false;
	const setLive = (isLive: boolean): void => {
		live = isLive;
		monitor.live('gateway', isLive);
	};

	const take = async (interaction: unknown): Promise<void> => {
		const ids = envelope.safeParse(interaction);
		// Without id or token nobody can be answered.
		if (!ids.success) return ports.failed(ids.error, 'gateway');
		const { id, token: interactionToken, application_id: applicationId } = ids.data;
		await desk.take(interaction, discordReply(rest, { id, token: interactionToken, applicationId }));
	};

	client.on(Events.Raw, (packet: unknown) => {
		if (!isObject(packet) || packet.t !== GatewayDispatchEvents.InteractionCreate) return;
		// discord.js would parse the packet once more, cache the asker, and end the process over a field that is missing.
		Object.assign(packet, { t: TAKEN });
		take(packet.d).catch((error: unknown) => ports.failed(error, 'gateway'));
	});
	client.on(Events.Error, (error) => ports.failed(error, 'gateway'));
	client.on(Events.ShardError, (error) => {
		// What ends the session for good is said in a sentence, by the log-in or by `lost`.
		if (!endsForGood(error)) ports.failed(error, 'gateway');
	});
	client.on(Events.ShardReady, () => setLive(true));
	client.on(Events.ShardResume, () => setLive(true));
	client.on(Events.ShardReconnecting, () => setLive(false));

	const destroy = async (): Promise<void> => {
		rest.close();
		await Promise.race([client.destroy(), soon(LOG_OUT_MS)]);
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
		setLive(false);
		if (!closing) lost(closeSentence(code));
	});
	const keeper = keepCards(ports, channels);
	return {
		applicationId: application.id,
		name: user.username,
		isLive: () => live,
		close: async () => {
			closing = true;
			keeper.stop();
			await desk.drain();
			setLive(false);
			await destroy();
		},
	};
}
