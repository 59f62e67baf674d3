/**
 * Interactions as Discord would make them: a stable person in a stable channel, everything else from what was done.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 *
 * @import { LineMessage } from '../interactionLines.ts'
 */

/**
 * A command as the registration has it, as far as the page needs it.
 *
 * @typedef {object} OptionJson
 * @property {number} type
 * @property {string} name
 * @property {string} description
 * @property {boolean} [required]
 * @property {boolean} [autocomplete]
 * @property {number} [max_length]
 * @property {number} [min_value]
 * @property {number} [max_value]
 * @property {readonly { readonly name: string, readonly value: string | number }[]} [choices]
 *
 * @typedef {object} CommandJson
 * @property {string} name
 * @property {number} [type]
 * @property {string} description
 * @property {readonly OptionJson[]} [options]
 */

/** Option types: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
export const STRING = 3;
export const INTEGER = 4;
export const BOOLEAN = 5;
export const NUMBER = 10;

/** Nobody's ids on Discord: counted from the year in which its ids begin. */
const APPLICATION_ID = '1000000000000001';
export const PERSON_ID = '1000000000000002';
const CHANNEL_ID = '1000000000000003';
/** 2015-01-01T00:00:00Z, from which Discord's ids count milliseconds. */
const EPOCH_MS = 1_420_070_400_000;
/** Bits of an id under its milliseconds. */
const LOW_BITS = 22n;

/** Message flags. */
const EPHEMERAL = 1 << 6;

/** The uploads that the page's person may make, in bytes, as Discord says it with each interaction. */
const ATTACHMENT_BYTES = 10 * 1_024 * 1_024;

/** An id of now; its low bits are random, so that two of one millisecond differ. */
function snowflake() {
	const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
	return String((BigInt(Date.now() - EPOCH_MS) << LOW_BITS) | (BigInt(random) & ((1n << LOW_BITS) - 1n)));
}

const PERSON = {
	id: PERSON_ID,
	username: 'you',
	global_name: 'You',
	discriminator: '0',
	avatar: null,
	public_flags: 0,
};
const BOT = {
	id: APPLICATION_ID,
	username: 'On the Record',
	global_name: null,
	discriminator: '0000',
	avatar: null,
	bot: true,
	public_flags: 0,
};

/** What every interaction has: no server, so the house library answers. */
const common = () => ({
	id: snowflake(),
	application_id: APPLICATION_ID,
	version: 1,
	token: crypto.randomUUID(),
	channel: { id: CHANNEL_ID, type: 3, name: 'try-it', last_message_id: null },
	channel_id: CHANNEL_ID,
	user: PERSON,
	locale: 'en-GB',
	// What Discord says of a conversation outside of servers: links, files, mentions, emojis, polls.
	app_permissions: '562949953863680',
	attachment_size_limit: ATTACHMENT_BYTES,
	entitlements: [],
	authorizing_integration_owners: { 1: PERSON_ID },
	context: 2,
});

/**
 * Ids of commands stay the same from one opening of the page to the next.
 * @param {string} name
 */
const commandId = (name) =>
	`2${[...name].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1e15, 7)}`.padEnd(17, '0');

/**
 * @typedef {{ readonly name: string, readonly type: number, readonly value: string | number | boolean }} OptionValue
 */

/**
 * @param {CommandJson} command
 * @param {readonly OptionValue[]} options
 */
export const commandInteraction = (command, options) => ({
	...common(),
	type: 2,
	data: { id: commandId(command.name), name: command.name, type: command.type ?? 1, options },
});

/**
 * @param {CommandJson} command
 * @param {readonly OptionValue[]} options what is filled in so far, the focused one among them
 * @param {string} focused
 */
export const autocompleteInteraction = (command, options, focused) => ({
	...common(),
	type: 4,
	data: {
		id: commandId(command.name),
		name: command.name,
		type: command.type ?? 1,
		options: options.map((option) => (option.name === focused ? { ...option, focused: true } : option)),
	},
});

/**
 * @param {ReturnType<typeof messageOf>} message that the component stands on
 * @param {string} customId
 * @param {readonly string[] | null} values of a select; null for a button
 */
export const componentInteraction = (message, customId, values) => ({
	...common(),
	type: 3,
	data:
		values === null ? { component_type: 2, custom_id: customId } : { component_type: 3, custom_id: customId, values },
	message,
});

/**
 * @param {string} customId
 * @param {readonly object[]} components labels with the values that were typed
 * @param {ReturnType<typeof messageOf> | null} message that the modal was opened from
 */
export const modalInteraction = (customId, components, message) => ({
	...common(),
	type: 5,
	data: { custom_id: customId, components },
	...(message === null ? {} : { message }),
});

/**
 * The message object that Discord makes out of a body: what a press on it carries.
 *
 * @param {LineMessage} line
 * @param {{ readonly id: string, readonly at: Date, readonly ephemeral: boolean, readonly interactionId: string }} standing
 */
export const messageOf = ({ body, files }, { id, at, ephemeral, interactionId }) => ({
	id,
	channel_id: CHANNEL_ID,
	type: 20,
	author: BOT,
	interaction_metadata: { id: interactionId, type: 2, user: PERSON, authorizing_integration_owners: { 1: PERSON_ID } },
	application_id: APPLICATION_ID,
	content: body.content ?? '',
	timestamp: at.toISOString(),
	edited_timestamp: null,
	tts: false,
	mention_everyone: false,
	mentions: [],
	mention_roles: [],
	attachments: files.map((file, n) => ({
		id: `${CHANNEL_ID}${n}`,
		filename: file.name,
		content_type: file.type,
		size: Math.floor((file.base64.length * 3) / 4),
		url: `attachment://${file.name}`,
		proxy_url: `attachment://${file.name}`,
	})),
	embeds: [],
	pinned: false,
	components: body.components ?? [],
	flags: ephemeral ? Number(body.flags ?? 0) | EPHEMERAL : Number(body.flags ?? 0) & ~EPHEMERAL,
});

/** @param {LineMessage} line */
export const isEphemeral = ({ body }) => (Number(body.flags ?? 0) & EPHEMERAL) !== 0;

export const newId = snowflake;
