import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '../answers/command.ts';
import { isObject } from './faults.ts';

/** Where commands live: one file each, its default export the command. */
const COMMANDS = new URL('../../commands/', import.meta.url);

const OPTION_TYPES: ReadonlySet<unknown> = new Set(['text', 'date', 'choice', 'yes-no', 'number']);

function isCommand(value: unknown): value is Command {
	if (!isObject(value) || typeof value.answer !== 'function' || !isObject(value.definition)) return false;
	const { name, description, answersWith, options } = value.definition;
	return (
		typeof name === 'string' &&
		typeof description === 'string' &&
		(answersWith === 'message' || answersWith === 'modal') &&
		isObject(options) &&
		Object.values(options).every((option) => isObject(option) && OPTION_TYPES.has(option.type))
	);
}

/**
 * Every command, by name, in order of name. Adding a command is adding one file.
 *
 * @param folder - `file:` URL of a folder, with a slash at its end
 * @throws Error naming the file whose default export is no command, or is called otherwise than its file
 */
export async function loadCommands(folder: URL = COMMANDS): Promise<ReadonlyMap<string, Command>> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).sort();
	const commands = await Promise.all(
		files.map(async (file) => {
			const loaded: unknown = await import(new URL(file, folder).href);
			const command = isObject(loaded) ? loaded.default : undefined;
			if (!isCommand(command)) throw new Error(`commands/${file} has no command as its default export`);
			const { name } = command.definition;
			if (name !== basename(file, '.ts')) throw new Error(`commands/${file} holds a command called ${name}`);
			return [name, command] as const;
		}),
	);
	return new Map(commands);
}
