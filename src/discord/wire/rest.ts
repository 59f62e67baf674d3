import { DiscordAPIError, REST, type RESTOptions } from '@discordjs/rest';
import {
	type APIApplicationCommandOptionChoice,
	type APIModalInteractionResponseCallbackData,
	InteractionResponseType,
	MessageFlags,
	RESTJSONErrorCodes,
	Routes,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Reply } from '../door.ts';
import type { MessageBody, OutFile, OutMessage } from '../messages/outMessage.ts';
import { assertChoices } from '../referee/assertCommands.ts';
import { assertModal } from '../referee/assertModal.ts';
import { assertSendable, type Way } from '../referee/assertSendable.ts';
import { RefusedError, type RefusedWhy } from '../referee/faults.ts';
import { FIRST_ANSWER_MS } from '../referee/limits.ts';
import { patientRequest, Repeating } from './patientRequest.ts';

/** Sweeps handlers of used-up interaction tokens, in milliseconds; the library's own hour lets them pile up. */
const SWEEP_MS = 60_000;
/** A first answer that takes longer comes too late; a little less than Discord waits, so that there is time for the error. */
const CALLBACK_TIMEOUT_MS = FIRST_ANSWER_MS - 200;
const FOLLOW_UP_TIMEOUT_MS = 10_000;

const sent = z.object({ id: z.string() });

/** Where Discord's API is: `http://host:port/api`, without a slash at the end. */
export type ApiBase = string | undefined;

const at = (api: ApiBase): Partial<RESTOptions> => (api === undefined ? {} : { api });

/** For what needs the bot's token: registration. Keeps Discord's 50 requests a second. */
export const tokenRest = (token: string, api?: ApiBase): REST =>
	new REST({ version: '10', makeRequest: patientRequest, ...at(api) }).setToken(token);

/** What Discord's refusals mean for the person. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const REFUSALS: ReadonlyMap<string | number, RefusedWhy> = new Map([
	[RESTJSONErrorCodes.UnknownInteraction, 'too-late'],
	[RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'too-late'],
	[RESTJSONErrorCodes.UnknownWebhook, 'too-late'],
	[RESTJSONErrorCodes.InvalidWebhookToken, 'too-late'],
	[RESTJSONErrorCodes.UnknownMessage, 'message-gone'],
	[RESTJSONErrorCodes.MissingAccess, 'not-allowed'],
	[RESTJSONErrorCodes.MissingPermissions, 'not-allowed'],
]);

function asRefusal(error: unknown): unknown {
	const why = error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;
	return why === undefined ? error : new RefusedError(why, { cause: error });
}

/**
 * The requests that answer interactions. They carry no token and do not count towards the 50 requests a second, which
 * @discordjs/rest knows of callbacks only; hence instances of their own.
 */
export class InteractionRest {
	/** Callbacks, edits and deletions: doing them twice is doing them once. */
	readonly #repeatable: REST;
	/** Follow-ups: after an unknown outcome they are not repeated, or people would read them twice. */
	readonly #once: REST;
	readonly #repeating = new Repeating();

	constructor(api?: ApiBase) {
		const options: Partial<RESTOptions> = {
			version: '10',
			globalRequestsPerSecond: Number.POSITIVE_INFINITY,
			handlerSweepInterval: SWEEP_MS,
			...at(api),
		};
		this.#repeatable = new REST({
			...options,
			timeout: CALLBACK_TIMEOUT_MS,
			makeRequest: this.#repeating.makeRequest,
		});
		this.#once = new REST({ ...options, timeout: FOLLOW_UP_TIMEOUT_MS, retries: 0, makeRequest: patientRequest });
	}

	/**
	 * First answer. An attempt that failed on the way and was taken all the same counts as delivered.
	 *
	 * @throws RefusedError
	 */
	async callback(id: string, token: string, body: object, files: readonly OutFile[] = []): Promise<void> {
		const route = Routes.interactionCallback(id, token);
		await this.#repeat(route, [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged], () =>
			this.#repeatable.post(route, { auth: false, body, files: raw(files) }),
		);
	}

	/** @throws RefusedError */
	async edit(applicationId: string, token: string, { body, files }: OutMessage): Promise<void> {
		const route = Routes.webhookMessage(applicationId, token);
		await this.#repeat(route, [], () => this.#repeatable.patch(route, { auth: false, body, files: raw(files) }));
	}

	/** @throws RefusedError */
	async followUp(applicationId: string, token: string, { body, files }: OutMessage): Promise<void> {
		try {
			await this.#once.post(Routes.webhook(applicationId, token), { auth: false, body, files: raw(files) });
		} catch (error) {
			throw asRefusal(error);
		}
	}

	/**
	 * Id of the first answer's message.
	 *
	 * @throws RefusedError
	 */
	async sentId(applicationId: string, token: string): Promise<string> {
		try {
			return sent.parse(await this.#repeatable.get(Routes.webhookMessage(applicationId, token), { auth: false })).id;
		} catch (error) {
			throw asRefusal(error);
		}
	}

	/** @throws RefusedError */
	async remove(applicationId: string, token: string): Promise<void> {
		const route = Routes.webhookMessage(applicationId, token);
		await this.#repeat(route, [RESTJSONErrorCodes.UnknownMessage], () =>
			this.#repeatable.delete(route, { auth: false }),
		);
	}

	/**
	 * @param done - refusals that, after an attempt in doubt, mean that Discord had done what was asked
	 */
	async #repeat(route: string, done: readonly RESTJSONErrorCodes[], request: () => Promise<unknown>): Promise<void> {
		try {
			await request();
			this.#repeating.wasDoubtful(route);
		} catch (error) {
			const doubtful = this.#repeating.wasDoubtful(route);
			const code = error instanceof DiscordAPIError ? error.code : null;
			if (!doubtful || !done.some((one) => one === code)) throw asRefusal(error);
		}
	}

	/** Stops the timers that would keep the process alive. */
	close(): void {
		for (const rest of [this.#repeatable, this.#once]) rest.clearHandlerSweeper();
		for (const rest of [this.#repeatable, this.#once]) rest.clearHashSweeper();
	}
}

export const raw = (files: readonly OutFile[]) =>
	files.map(({ name, bytes, type }) => ({ name, data: bytes, contentType: type }));

/**
 * What every message goes through: nothing pings unless the message says so, and what Discord would refuse never leaves.
 *
 * @throws UnsendableError
 */
export function ready({ body, files }: OutMessage, way: Way): OutMessage {
	const complete: MessageBody = { ...body, allowed_mentions: body.allowed_mentions ?? { parse: [] } };
	const message = { body: complete, files };
	assertSendable(message, way);
	return message;
}

/** Names of an interaction that answers are addressed with. */
export interface InteractionIds {
	readonly id: string;
	readonly token: string;
	readonly applicationId: string;
}

/** How a first answer gets to Discord. */
export type Callback = (type: InteractionResponseType, data?: object, files?: readonly OutFile[]) => Promise<void>;

/**
 * Carries answers to Discord over REST.
 *
 * @param callback - how the first one goes; over REST too where an interaction came over the gateway
 */
export function discordReply(
	rest: InteractionRest,
	{ id, token, applicationId }: InteractionIds,
	callback: Callback = (type, data, files) =>
		rest.callback(id, token, data === undefined ? { type } : { type, data }, files),
): Reply {
	return {
		message: async (message) => {
			const { body, files } = ready(message, 'create');
			await callback(InteractionResponseType.ChannelMessageWithSource, body, files);
		},
		update: async (message) => {
			const { body, files } = ready(message, 'edit');
			await callback(InteractionResponseType.UpdateMessage, body, files);
		},
		deferMessage: (options) =>
			callback(
				InteractionResponseType.DeferredChannelMessageWithSource,
				options.private ? { flags: MessageFlags.Ephemeral } : {},
			),
		deferUpdate: () => callback(InteractionResponseType.DeferredMessageUpdate),
		modal: async (modal: APIModalInteractionResponseCallbackData) => {
			assertModal(modal);
			await callback(InteractionResponseType.Modal, modal);
		},
		choices: async (choices: readonly APIApplicationCommandOptionChoice[]) => {
			assertChoices(choices);
			await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
		},
		edit: (message) => rest.edit(applicationId, token, ready(message, 'edit')),
		followUp: (message) => rest.followUp(applicationId, token, ready(message, 'create')),
		sentId: () => rest.sentId(applicationId, token),
		delete: () => rest.remove(applicationId, token),
	};
}
