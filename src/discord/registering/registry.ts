import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command, CommandGroup } from '../../answers/asking/command.ts';
import { isObject } from '../referee/faults.ts';

/** Where commands live: one file each, its default export the command. */
const COMMANDS = new URL('../../../commands/', import.meta.url);

const OPTION_TYPES: ReadonlySet<unknown> = new Set([
	'text',
	'date',
	'choice',
	'yes-no',
	'number',
	'member',
	'channel',
	'role',
	'file',
]);
const FIELD_TYPES: ReadonlySet<unknown> = new Set(['text', 'choice', 'files']);

const allOf = (types: ReadonlySet<unknown>, parts: unknown): boolean =>
	isObject(parts) && Object.values(parts).every((part) => isObject(part) && types.has(part.type));

function isCommand(value: unknown): value is Command {
	if (!isObject(value) || typeof value.answer !== 'function' || !isObject(value.definition)) return false;
	const { name, description, answersWith, options, form } = value.definition;
	const answers =
		answersWith === 'message' || (answersWith === 'modal' && isObject(form) && allOf(FIELD_TYPES, form.fields));
	return typeof name === 'string' && typeof description === 'string' && answers && allOf(OPTION_TYPES, options);
}

const isGroup = (value: unknown): value is CommandGroup =>
	isObject(value) &&
	isObject(value.group) &&
	typeof value.group.name === 'string' &&
	Array.isArray(value.commands) &&
	value.commands.length > 0 &&
	value.commands.every(isCommand);

/** `Find on the record` stands in `findOnTheRecord.ts`: file names have no spaces. */
const fileNameOf = (name: string): string =>
	name
		.replace(/^\p{Lu}/u, (first) => first.toLowerCase())
		.replace(/ +(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

/**
 * Every command, by name, in order of its file's name; sub-commands each by itself, those on a message's menu as well. Adding a
 * command is adding one file.
 *
 * @param folder - `file:` URL of a folder, with a slash at its end
 * @throws Error naming the file whose default export is no command, or is called otherwise than its file
 */
export async function loadCommands(folder: URL = COMMANDS): Promise<ReadonlyMap<string, Command>> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).sort();
	const commands = await Promise.all(
		files.map(async (file) => {
			const loaded: unknown = await import(new URL(file, folder).href);
			const held = isObject(loaded) ? loaded.default : undefined;
			if (!isCommand(held) && !isGroup(held)) throw new Error(`commands/${file} has no command as its default export`);
			const name = 'group' in held ? held.group.name : held.definition.name;
			if (fileNameOf(name) !== basename(file, '.ts'))
				throw new Error(`commands/${file} holds a command called ${name}`);
			return 'group' in held ? held.commands : [held];
		}),
	);
	return new Map(commands.flat().map((command) => [command.definition.name, command]));
}
