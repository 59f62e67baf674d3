import { createHash } from 'node:crypto';
import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, OptionDefinition } from '../answers/command.ts';
import { assertCommands } from './assertCommands.ts';
import { STRING_OPTION_CHARACTERS } from './limits.ts';

/** A date as people type it is never longer. */
const DATE_CHARACTERS = 40;

function optionJson(name: string, option: OptionDefinition): APIApplicationCommandBasicOption {
	const named = { name, description: option.description, required: option.required === true };
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
				choices: Object.entries(option.choices).map(([value, shown]) => ({ name: shown, value })),
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
	}
}

/**
 * The registration JSON of commands, in their order; Discord wants required options first.
 *
 * @throws UnsendableError where Discord would refuse them
 */
export function commandsJson(commands: Iterable<Command>): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
	const json = [...commands].map(
		({ definition: { name, description, options } }): RESTPostAPIChatInputApplicationCommandsJSONBody => {
			const all = Object.entries(options).map(([option, one]) => optionJson(option, one));
			return {
				type: ApplicationCommandType.ChatInput,
				name,
				description,
				options: [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)],
				contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
				integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
				default_member_permissions: null,
			};
		},
	);
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
	'description',
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
