import { DefaultRestOptions, DiscordAPIError, REST, type RESTOptions } from '@discordjs/rest';
import {
	type APIApplicationCommandOptionChoice,
	type APIModalInteractionResponseCallbackData,
	InteractionResponseType,
	MessageFlags,
	RESTJSONErrorCodes,
	Routes,
} from 'discord-api-types/v10';
import { assertChoices } from './assertCommands.ts';
import { assertModal } from './assertModal.ts';
import { assertSendable, type Way } from './assertSendable.ts';
import type { MessageBody, OutFile, OutMessage, Reply } from './door.ts';
import { FIRST_ANSWER_MS } from './limits.ts';

/** Sweeps handlers of used-up interaction tokens, in milliseconds; the library's own hour lets them pile up. */
const SWEEP_MS = 60_000;
/** A first answer that takes longer comes too late; a little less than Discord waits, so that there is time for the error. */
const CALLBACK_TIMEOUT_MS = FIRST_ANSWER_MS - 200;
const FOLLOW_UP_TIMEOUT_MS = 10_000;

/** Where Discord's API is: `http://host:port/api`, without a slash at the end. */
export type ApiBase = string | undefined;

const at = (api: ApiBase): Partial<RESTOptions> => (api === undefined ? {} : { api });

/** For what needs the bot's token: registration. Keeps Discord's 50 requests a second. */
export const tokenRest = (token: string, api?: ApiBase): REST =>
	new REST({ version: '10', ...at(api) }).setToken(token);

/**
 * The requests that answer interactions. They carry no token and do not count towards the 50 requests a second, which
 * @discordjs/rest knows of callbacks only; hence instances of their own.
 */
export class InteractionRest {
	/** Callbacks and edits: doing them twice is doing them once. */
	readonly #repeatable: REST;
	/** Follow-ups: after an unknown outcome they are not repeated, or people would read them twice. */
	readonly #once: REST;
	/** Callbacks of which an attempt ended in doubt: Discord may have taken them. */
	readonly #doubtful = new Set<string>();

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
			makeRequest: async (url, init) => {
				const key = new URL(url).pathname;
				try {
					const response = await DefaultRestOptions.makeRequest(url, init);
					if (response.status >= 500) this.#doubtful.add(key);
					return response;
				} catch (error) {
					this.#doubtful.add(key);
					throw error;
				}
			},
		});
		this.#once = new REST({ ...options, timeout: FOLLOW_UP_TIMEOUT_MS, retries: 0 });
	}

	/** First answer. An attempt that failed on the way and was taken all the same counts as delivered. */
	async callback(id: string, token: string, body: object, files: readonly OutFile[] = []): Promise<void> {
		const route = Routes.interactionCallback(id, token);
		try {
			await this.#repeatable.post(route, { auth: false, body, files: raw(files) });
		} catch (error) {
			const doubted = [...this.#doubtful].some((path) => path.endsWith(route));
			const taken =
				error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
			if (!doubted || !taken) throw error;
		} finally {
			for (const path of this.#doubtful) if (path.endsWith(route)) this.#doubtful.delete(path);
		}
	}

	async edit(applicationId: string, token: string, { body, files }: OutMessage): Promise<void> {
		const route = Routes.webhookMessage(applicationId, token);
		await this.#repeatable.patch(route, { auth: false, body, files: raw(files) });
	}

	async followUp(applicationId: string, token: string, { body, files }: OutMessage): Promise<void> {
		await this.#once.post(Routes.webhook(applicationId, token), { auth: false, body, files: raw(files) });
	}

	async remove(applicationId: string, token: string): Promise<void> {
		await this.#repeatable.delete(Routes.webhookMessage(applicationId, token), { auth: false });
	}

	/** Stops the timers that would keep the process alive. */
	close(): void {
		for (const rest of [this.#repeatable, this.#once]) rest.clearHandlerSweeper();
		for (const rest of [this.#repeatable, this.#once]) rest.clearHashSweeper();
	}
}

const raw = (files: readonly OutFile[]) =>
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

/** Carries answers to Discord over REST, for an interaction that came over the gateway. */
export function discordReply(
	rest: InteractionRest,
	{ id, token, applicationId }: { readonly id: string; readonly token: string; readonly applicationId: string },
): Reply {
	const callback = (type: InteractionResponseType, data?: object, files: readonly OutFile[] = []): Promise<void> =>
		rest.callback(id, token, data === undefined ? { type } : { type, data }, files);
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
		delete: () => rest.remove(applicationId, token),
	};
}
