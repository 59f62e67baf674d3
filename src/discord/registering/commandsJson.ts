import { createHash } from 'node:crypto';
import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../../answers/asking/command.ts';
import type { CommandDefinition, OptionDefinition } from '../../answers/asking/definition.ts';
import { assertCommands } from '../referee/assertCommands.ts';
import { STRING_OPTION_CHARACTERS } from '../referee/limits.ts';
import { type Spoken, spokenIn, type Translations } from './translations.ts';

/** A date as people type it is never longer. */
const DATE_CHARACTERS = 40;

type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

function optionJson(
	path: string,
	name: string,
	option: OptionDefinition,
	spoken: Spoken,
): APIApplicationCommandBasicOption {
	const named = {
		name,
		description: option.description,
		...spoken(`${path} ${name}`, 'both'),
		required: option.required === true,
	};
	switch (option.type) {
		case 'text': {
			const text = {
				...named,
				type: ApplicationCommandOptionType.String,
				max_length: option.longest ?? STRING_OPTION_CHARACTERS,
			} as const;
			return option.suggest === undefined ? text : { ...text, autocomplete: true };
		}
		case 'date':
			return { ...named, type: ApplicationCommandOptionType.String, max_length: DATE_CHARACTERS };
		case 'choice':
			return {
				...named,
				type: ApplicationCommandOptionType.String,
				choices: Object.entries(option.choices).map(([value, shown]) => ({
					name: shown,
					...spoken(`${path} ${name} ${value}`, 'name'),
					value,
				})),
			};
		case 'yes-no':
			return { ...named, type: ApplicationCommandOptionType.Boolean };
		case 'number':
			return {
				...named,
				type: ApplicationCommandOptionType.Integer,
				...(option.least === undefined ? {} : { min_value: option.least }),
				...(option.most === undefined ? {} : { max_value: option.most }),
			};
		case 'member':
			return { ...named, type: ApplicationCommandOptionType.User };
		case 'channel':
			return { ...named, type: ApplicationCommandOptionType.Channel };
		case 'role':
			return { ...named, type: ApplicationCommandOptionType.Role };
		case 'file':
			return { ...named, type: ApplicationCommandOptionType.Attachment };
	}
}

/** Discord wants required options first. */
function optionsJson({ name, options }: CommandDefinition, spoken: Spoken): APIApplicationCommandBasicOption[] {
	const all = Object.entries(options).map(([option, one]) => optionJson(name, option, one, spoken));
	return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}

/** What a member needs to see a command, until a server decides otherwise. */
const NEEDED = { moderators: PermissionFlagsBits.ManageMessages, pinning: PermissionFlagsBits.PinMessages } as const;

/** Where a command can be used and by whom. What not everybody may do belongs to a server that has the bot. */
const place = (whom: CommandDefinition['for']) =>
	whom === undefined
		? {
				contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
				integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
				default_member_permissions: null,
			}
		: {
				contexts: [InteractionContextType.Guild],
				integration_types: [ApplicationIntegrationType.GuildInstall],
				default_member_permissions: String(NEEDED[whom]),
			};

function commandJson(definition: CommandDefinition, all: readonly CommandDefinition[], spoken: Spoken): CommandJson {
	const { name, description, group, on } = definition;
	if (on === 'message')
		return { type: ApplicationCommandType.Message, name, ...spoken(name, 'name'), ...place(definition.for) };
	if (group === undefined)
		return {
			type: ApplicationCommandType.ChatInput,
			name,
			description,
			...spoken(name, 'both'),
			options: optionsJson(definition, spoken),
			...place(definition.for),
		};
	const subs = all.filter((one) => one.group?.name === group.name);
	return {
		type: ApplicationCommandType.ChatInput,
		name: group.name,
		description: group.description,
		...spoken(group.name, 'both'),
		options: subs.map(
			(sub): APIApplicationCommandSubcommandOption => ({
				type: ApplicationCommandOptionType.Subcommand,
				name: sub.name.slice(group.name.length + 1),
				description: sub.description,
				...spoken(sub.name, 'both'),
				options: optionsJson(sub, spoken),
			}),
		),
		...place(group.for),
	};
}

/**
 * The registration JSON of commands, in their order; sub-commands stand under their group.
 *
 * @param translations - names and descriptions in other languages
 * @throws UnsendableError where Discord would refuse them
 */
export function commandsJson(commands: Iterable<Command>, translations: Translations = {}): CommandJson[] {
	const all = [...commands].map(({ definition }) => definition).filter(({ hidden }) => hidden !== true);
	const firsts = all.filter(
		({ group }, i) => group === undefined || all.findIndex((one) => one.group?.name === group.name) === i,
	);
	const spoken = spokenIn(translations);
	const json = firsts.map((definition) => commandJson(definition, all, spoken));
	assertCommands(json);
	return json;
}

/** JSON with sorted keys and without what says nothing: null, false, empty lists. */
function canonical(value: unknown): unknown {
	// Contexts and integration types are sets.
	if (Array.isArray(value) && value.every((one) => typeof one === 'number')) return value.toSorted((a, b) => a - b);
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	const told = Object.entries(value)
		.filter(
			([, one]) => one !== null && one !== undefined && one !== false && !(Array.isArray(one) && one.length === 0),
		)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(told.map(([key, one]) => [key, canonical(one)]));
}

/** Fields that a registration is made of; Discord adds ids, versions and more of its own. */
const OWN = [
	'type',
	'name',
	'name_localizations',
	'description',
	'description_localizations',
	'options',
	'contexts',
	'integration_types',
	'default_member_permissions',
] as const;

/**
 * SHA-256 (hex) over what commands say, whichever side wrote them down: what is registered and what is loaded are the same
 * exactly where their hashes are.
 */
export function commandsHash(commands: readonly object[]): string {
	const own = commands.map((command) => {
		const fields = new Map<string, unknown>(Object.entries(command));
		return canonical(Object.fromEntries(OWN.map((key) => [key, fields.get(key)])));
	});
	const lines = own.map((one) => JSON.stringify(one)).sort();
	return createHash('sha256').update(lines.join('\n')).digest('hex');
}
