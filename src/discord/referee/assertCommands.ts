import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { isObject, isText, type Json, objectsIn, refuse, repeated, UnsendableError } from './faults.ts';
import {
	CHAT_COMMANDS,
	CHOICE_CHARACTERS,
	COMMAND_CHARACTERS,
	COMMAND_DESCRIPTION_CHARACTERS,
	COMMAND_NAME_CHARACTERS,
	COMMAND_OPTIONS,
	MENU_COMMANDS,
	OPTION_CHOICES,
	STRING_OPTION_CHARACTERS,
} from './limits.ts';

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const isName = (name: unknown): boolean => typeof name === 'string' && NAME.test(name) && name === name.toLowerCase();

function choiceFaults(choices: readonly Json[]): readonly string[] {
	const faults: string[] = [];
	if (choices.length > OPTION_CHOICES) faults.push(`${choices.length} choices`);
	for (const { name, value } of choices) {
		if (!isText(name, 1, CHOICE_CHARACTERS)) faults.push('a choice name of no or too many characters');
		if (typeof value === 'string' ? !isText(value, 1, CHOICE_CHARACTERS) : typeof value !== 'number')
			faults.push('a choice value of no or too many characters');
	}
	return faults;
}

/** @throws UnsendableError where Discord would refuse the choices for autocomplete; one bad choice fails them all */
export function assertChoices(choices: unknown): void {
	refuse(Array.isArray(choices) ? choiceFaults(objectsIn(choices)) : ['no choices']);
}

const SUB: ReadonlySet<unknown> = new Set([
	ApplicationCommandOptionType.Subcommand,
	ApplicationCommandOptionType.SubcommandGroup,
]);

function optionFaults(options: readonly Json[]): readonly string[] {
	const faults: string[] = [];
	if (options.length > COMMAND_OPTIONS) faults.push(`${options.length} options`);
	if (repeated(options.map(({ name }) => name)).length > 0) faults.push('two options of one name');
	if (options.some(({ type }) => SUB.has(type)) && !options.every(({ type }) => SUB.has(type)))
		faults.push('sub-commands beside options');
	let optional = false;
	for (const option of options) {
		if (!isName(option.name)) faults.push(`an option called ${JSON.stringify(option.name)}`);
		if (!isText(option.description, 1, COMMAND_DESCRIPTION_CHARACTERS))
			faults.push('an option description of no or too many characters');
		if (option.required === true && optional) faults.push('a required option after an optional one');
		optional ||= option.required !== true;
		const choices = objectsIn(option.choices);
		if (choices.length > 0 && option.autocomplete === true) faults.push('choices beside autocomplete');
		if (repeated(choices.map(({ name }) => name)).length > 0) faults.push('two choices of one name');
		faults.push(...choiceFaults(choices), ...optionFaults(objectsIn(option.options)));
		const longest = option.max_length;
		if (longest !== undefined && !(typeof longest === 'number' && longest >= 1 && longest <= STRING_OPTION_CHARACTERS))
			faults.push('max_length out of range');
		const { min_value: least, max_value: most } = option;
		if (typeof least === 'number' && typeof most === 'number' && least > most) faults.push('min_value above max_value');
	}
	return faults;
}

const characters = (part: Json): number => {
	const own = [part.name, part.description, part.value].reduce(
		(sum: number, text) => sum + (typeof text === 'string' ? text.length : 0),
		0,
	);
	return [...objectsIn(part.options), ...objectsIn(part.choices)].reduce((sum, one) => sum + characters(one), own);
};

function commandFaults(command: Json): readonly string[] {
	const faults: string[] = [];
	const type = command.type ?? ApplicationCommandType.ChatInput;
	if (type === ApplicationCommandType.ChatInput) {
		if (!isName(command.name)) faults.push(`a command called ${JSON.stringify(command.name)}`);
		if (!isText(command.description, 1, COMMAND_DESCRIPTION_CHARACTERS))
			faults.push('a description of no or too many characters');
	} else {
		if (!isText(command.name, 1, COMMAND_NAME_CHARACTERS))
			faults.push(`a command called ${JSON.stringify(command.name)}`);
		if (command.description !== undefined && command.description !== '')
			faults.push('a menu command with a description');
		if (objectsIn(command.options).length > 0) faults.push('a menu command with options');
	}
	const permissions = command.default_member_permissions ?? null;
	if (permissions !== null && !(typeof permissions === 'string' && /^\d+$/.test(permissions)))
		faults.push('default_member_permissions that are no number in a string');
	if (characters(command) > COMMAND_CHARACTERS) faults.push(`a command of ${characters(command)} characters`);
	return [...faults, ...optionFaults(objectsIn(command.options))];
}

/** @throws UnsendableError where Discord would refuse the commands as a whole */
export function assertCommands(commands: unknown): void {
	if (!Array.isArray(commands) || !commands.every(isObject)) throw new UnsendableError(['no commands']);
	const listed = objectsIn(commands);
	const faults = listed.flatMap(commandFaults);
	const ofType = (wanted: ApplicationCommandType): readonly Json[] =>
		listed.filter(({ type }) => (type ?? ApplicationCommandType.ChatInput) === wanted);
	if (ofType(ApplicationCommandType.ChatInput).length > CHAT_COMMANDS) faults.push('too many commands');
	for (const menu of [ApplicationCommandType.User, ApplicationCommandType.Message])
		if (ofType(menu).length > MENU_COMMANDS) faults.push('too many menu commands');
	const names = listed.map(({ type, name }) => `${String(type ?? ApplicationCommandType.ChatInput)} ${String(name)}`);
	if (repeated(names).length > 0) faults.push('two commands of one name');
	refuse(faults);
}
