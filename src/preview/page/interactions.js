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
 * @property {readonly OptionJson[]} [options] of a sub-command
 *
 * @typedef {object} CommandJson
 * @property {string} name of a sub-command: its command's name and its own, `meeting start`
 * @property {number} [type]
 * @property {string} description
 * @property {string | null} [default_member_permissions]
 * @property {readonly OptionJson[]} [options]
 */

/** Kinds of commands: typed with a slash, or on the menu of a message. */
export const CHAT_INPUT = 1;
export const ON_MESSAGE = 3;

/** Type of an option that is a sub-command. */
const SUB_COMMAND = 1;

/** @param {CommandJson} command */
export const forModerators = ({ default_member_permissions: needed = null }) => needed !== null;

/**
 * Commands as people write them: each sub-command by itself.
 *
 * @param {readonly CommandJson[]} commands
 * @returns {readonly CommandJson[]}
 */
export const writtenCommands = (commands) =>
	commands.flatMap((command) => {
		const { options = [] } = command;
		if (options[0]?.type !== SUB_COMMAND) return [command];
		return options.map((sub) => ({
			...command,
			name: `${command.name} ${sub.name}`,
			description: sub.description,
			options: sub.options ?? [],
		}));
	});

/** Option types: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
export const STRING = 3;
export const INTEGER = 4;
export const BOOLEAN = 5;
export const MEMBER = 6;
export const ATTACHMENT = 11;
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

/** @typedef {OptionValue & { readonly focused?: boolean }} WrittenValue */

/**
 * A command's data; a sub-command's options stand under it.
 *
 * @param {CommandJson} command
 * @param {readonly WrittenValue[]} options
 */
function commandData(command, options) {
	const [name = '', sub] = command.type === ON_MESSAGE ? [command.name] : command.name.split(' ');
	return {
		id: commandId(name),
		name,
		type: command.type ?? CHAT_INPUT,
		options: sub === undefined ? options : [{ name: sub, type: SUB_COMMAND, options }],
	};
}

/**
 * @param {CommandJson} command
 * @param {readonly OptionValue[]} options
 * @param {readonly Upload[]} [files] that options name
 */
export const commandInteraction = (command, options, files = []) => ({
	...common(),
	type: 2,
	data: { ...commandData(command, options), resolved: { attachments: attachmentsOf(files) } },
});

/**
 * A command on the menu of a message.
 *
 * @param {CommandJson} command
 * @param {object & { readonly id: string }} message
 */
export const menuInteraction = (command, message) => ({
	...common(),
	type: 2,
	data: {
		id: commandId(command.name),
		name: command.name,
		type: ON_MESSAGE,
		target_id: message.id,
		resolved: { messages: { [message.id]: message } },
	},
});

/**
 * @param {CommandJson} command
 * @param {readonly OptionValue[]} options what is filled in so far, the focused one among them
 * @param {string} focused
 */
export const autocompleteInteraction = (command, options, focused) => ({
	...common(),
	type: 4,
	data: commandData(
		command,
		options.map((option) => (option.name === focused ? { ...option, focused: true } : option)),
	),
});

/**
 * A file that was chosen, with its bytes in its address: the page sends them along, as Discord would have put them on its own servers.
 *
 * @typedef {{ readonly id: string, readonly filename: string, readonly size: number, readonly content_type: string, readonly url: string }} Upload
 */

/**
 * @param {File} file
 * @returns {Promise<Upload>}
 */
export async function uploadOf(file) {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	const type = file.type === '' ? 'application/octet-stream' : file.type;
	return {
		id: snowflake(),
		filename: file.name,
		size: file.size,
		content_type: type,
		url: `data:${type.replace(/[^\w.+/-]/g, '')};base64,${btoa(binary)}`,
	};
}

/** @param {readonly Upload[]} files */
const attachmentsOf = (files) => Object.fromEntries(files.map((file) => [file.id, file]));

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
 * @param {readonly Upload[]} files
 */
export const modalInteraction = (customId, components, message, files) => ({
	...common(),
	type: 5,
	data: { custom_id: customId, components, resolved: { attachments: attachmentsOf(files) } },
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

/**
 * A message that the person wrote, as Discord has it: for the menu of commands on messages.
 *
 * @param {string} words
 */
export const writtenMessage = (words) => ({
	id: snowflake(),
	channel_id: CHANNEL_ID,
	type: 0,
	author: PERSON,
	content: words,
	timestamp: new Date().toISOString(),
	edited_timestamp: null,
	tts: false,
	mention_everyone: false,
	mentions: [],
	mention_roles: [],
	attachments: [],
	embeds: [],
	pinned: false,
	components: [],
	flags: 0,
});
