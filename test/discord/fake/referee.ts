import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	ApplicationCommandUpdateRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	MessageCreateRequestSchema,
	MessageEditRequestPartialSchema,
	ModalInteractionCallbackRequestSchema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { assertChoices, assertCommands } from '../../../src/discord/referee/assertCommands.ts';
import { assertModal } from '../../../src/discord/referee/assertModal.ts';
import { assertSendable } from '../../../src/discord/referee/assertSendable.ts';
import { isObject, UnsendableError } from '../../../src/discord/referee/faults.ts';

/**
 * Says whether Discord would take a request's body. Two judges: Discord's own description of its API (the package
 * `discord-api-spec`), which knows every field, and our `assertSendable`, which knows the rules across fields.
 */

/** What discord.js sends, Discord takes and its description leaves out. */
const UNDESCRIBED: ReadonlySet<string> = new Set(['tts', 'enforce_nonce', 'title', 'waveform', 'duration_secs']);

/** Keys of `given` that are not in `known`: the schemas leave out what they do not know. */
function unknownKeys(given: unknown, known: unknown, path: string): readonly string[] {
	if (Array.isArray(given))
		return given.flatMap((one, i) => unknownKeys(one, Array.isArray(known) ? known[i] : undefined, `${path}[${i}]`));
	if (!isObject(given)) return [];
	if (!isObject(known)) return [`${path} is unknown`];
	const described = Object.entries(given).filter(([key]) => !UNDESCRIBED.has(key));
	return described.flatMap(([key, value]) =>
		key in known ? unknownKeys(value, known[key], `${path}.${key}`) : [`${path}.${key} is unknown`],
	);
}

/** How a fault begins that Discord's own description of its API names. */
export const BY_DESCRIPTION = 'description: ';

function bySpec(schema: ZodMiniType, body: unknown): readonly string[] {
	const parsed = schema.safeParse(body);
	const faults = parsed.success
		? unknownKeys(body, parsed.data, '')
		: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	return faults.map((fault) => `${BY_DESCRIPTION}${fault}`);
}

function ours(check: () => void): readonly string[] {
	try {
		check();
		return [];
	} catch (error) {
		if (error instanceof UnsendableError) return error.faults;
		throw error;
	}
}

type Files = readonly { readonly name: string }[];

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

/** Body of a first answer: `{ type, data }`. */
export function callbackFaults(body: unknown, files: Files = []): readonly string[] {
	if (!isObject(body)) return ['no body'];
	const { type, data } = body;
	switch (type) {
		case MESSAGE:
			return [
				...bySpec(CreateMessageInteractionCallbackRequestSchema, body),
				...ours(() => assertSendable({ body: data, files }, 'create')),
			];
		case DEFERRED_MESSAGE:
			return [
				...bySpec(CreateMessageInteractionCallbackRequestSchema, body),
				...ours(() => assertSendable({ body: data ?? {}, files }, 'defer')),
			];
		case DEFERRED_UPDATE:
			return bySpec(UpdateMessageInteractionCallbackRequestSchema, body);
		case UPDATE:
			return [
				...bySpec(UpdateMessageInteractionCallbackRequestSchema, body),
				...ours(() => assertSendable({ body: data, files }, 'edit')),
			];
		case CHOICES:
			return [
				...bySpec(ApplicationCommandAutocompleteCallbackRequestSchema, body),
				...ours(() => assertChoices(isObject(data) ? data.choices : undefined)),
			];
		case MODAL:
			return [...bySpec(ModalInteractionCallbackRequestSchema, body), ...ours(() => assertModal(data))];
		default:
			return [`callback type ${String(type)}`];
	}
}

export const followUpFaults = (body: unknown, files: Files = []): readonly string[] => [
	...bySpec(IncomingWebhookInteractionRequestSchema, body),
	...ours(() => assertSendable({ body, files }, 'create')),
];

export const editFaults = (body: unknown, files: Files = []): readonly string[] => [
	...bySpec(IncomingWebhookUpdateRequestPartialSchema, body),
	...ours(() => assertSendable({ body, files }, 'edit')),
];

/** A message that the bot posts in a channel by itself. */
export const postFaults = (body: unknown, files: Files = []): readonly string[] => [
	...bySpec(MessageCreateRequestSchema, body),
	...ours(() => assertSendable({ body, files }, 'create')),
	...(isObject(body) && typeof body.nonce === 'string' && body.enforce_nonce === true ? [] : ['no enforced nonce']),
];

/** A change of a message in a channel. */
export const channelEditFaults = (body: unknown, files: Files = []): readonly string[] => [
	...bySpec(MessageEditRequestPartialSchema, body),
	...ours(() => assertSendable({ body, files }, 'edit')),
];

/** Permissions go out as digits in text, which the description calls a number; other text stays as it is and is refused. */
const withNumber = (command: unknown): unknown => {
	if (!isObject(command) || !/^\d+$/.test(String(command.default_member_permissions))) return command;
	return { ...command, default_member_permissions: Number(command.default_member_permissions) };
};

export const commandsFaults = (body: unknown): readonly string[] => [
	...(Array.isArray(body)
		? body.flatMap((one) => bySpec(ApplicationCommandUpdateRequestSchema, withNumber(one)))
		: ['no list']),
	...ours(() => assertCommands(body)),
];
