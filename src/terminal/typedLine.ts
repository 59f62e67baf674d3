import type { CommandDefinition } from '../answers/asking/definition.ts';

/** A command as it was typed: its name and its option values, not yet checked. */
export interface TypedCommand {
	readonly command: string;
	readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A line that is no command; the message is a sentence for the person. */
export class TypedLineError extends Error {
	override readonly name = 'TypedLineError';
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** A value without white space around it, and without the quotation marks that stand around the whole of it. */
function unquoted(value: string): string {
	const text = value.trim();
	const closing = QUOTES[text.charAt(0)];
	const inner = text.slice(1, -1);
	const quotedWhole = closing !== undefined && text.length > 1 && text.endsWith(closing) && !inner.includes(closing);
	return quotedWhole ? inner : text;
}

/** Offsets of a line that lie between double quotation marks, where nothing is an option's name. */
function insideQuotes(line: string): (offset: number) => boolean {
	const quoted = [...line.matchAll(/"[^"]*"|“[^”]*”/gu)].map(
		(match) => [match.index, match.index + match[0].length] as const,
	);
	return (offset) => quoted.some(([start, end]) => start < offset && offset < end);
}

function valueFor(definition: CommandDefinition, name: string, typed: string): string | number | boolean {
	const text = unquoted(typed);
	switch (definition.options[name]?.type) {
		case 'yes-no':
			if (/^(?:true|yes|y|1)$/iu.test(text)) return true;
			if (/^(?:false|no|n|0)$/iu.test(text)) return false;
			throw new TypedLineError(`${name} takes true or false, not "${text}".`);
		case 'number': {
			const number = Number(text);
			if (text === '' || !Number.isFinite(number)) throw new TypedLineError(`${name} takes a number, not "${text}".`);
			return number;
		}
		default:
			return text;
	}
}

/** What stands on a message's menu, or behind a button only, cannot be typed. */
const isTyped = ({ on, hidden }: CommandDefinition): boolean => on === undefined && hidden !== true;

/** The name of the command that a line begins with, a sub-command's in two words; empty where there is none. */
function commandAtStart(line: string, definitions: ReadonlyMap<string, CommandDefinition>): string {
	const [, first = '', second = ''] = /^\s*\/?([a-z-]+)(?:\s+([a-z-]+))?(?![^\s])/iu.exec(line) ?? [];
	const names = [`${first} ${second}`.toLowerCase(), first.toLowerCase()];
	return names.find((name) => definitions.has(name)) ?? '';
}

/**
 * Reads a line as a member types it: `/statement by:Helen Marsh about:the lease`. A value runs to the command's next option;
 * quotation marks around it are optional. A word is an option only if the command has it and it is not quoted; everything else
 * is text. Text before the first option goes to the command's first required option: `/ask why was it closed?`.
 *
 * @throws TypedLineError with a sentence for the person
 */
export function readTypedLine(line: string, definitions: ReadonlyMap<string, CommandDefinition>): TypedCommand {
	const name = commandAtStart(line, definitions);
	const definition = definitions.get(name);
	if (definition === undefined) {
		const known = [...definitions.values()].filter(isTyped).map((one) => `/${one.name}`);
		throw new TypedLineError(`"${line.trim()}" is no command. There are: ${known.join(', ')}.`);
	}
	const rest = line
		.replace(/^\s*\/?/u, '')
		.slice(name.length)
		.trimStart();
	const quoted = insideQuotes(rest);
	const names = [...rest.matchAll(/(?<![^\s])([a-z_]+):/gu)].filter(
		(one) => one[1] !== undefined && Object.hasOwn(definition.options, one[1]) && !quoted(one.index),
	);

	const options: Record<string, string | number | boolean> = {};
	const leading = rest.slice(0, names[0]?.index ?? rest.length).trim();
	if (leading !== '') {
		const first = Object.entries(definition.options).find(([, option]) => option.required === true)?.[0];
		const taken = names.some((one) => one[1] === first);
		if (first === undefined || taken) {
			const known = Object.keys(definition.options).map((one) => `${one}:`);
			throw new TypedLineError(
				`/${name} does not know what to do with "${leading}".${known.length > 0 ? ` Its options: ${known.join(' ')}` : ''}`,
			);
		}
		options[first] = valueFor(definition, first, leading);
	}
	names.forEach((one, i) => {
		const option = one[1];
		if (option === undefined) return;
		const value = rest.slice(one.index + one[0].length, names[i + 1]?.index ?? rest.length);
		options[option] = valueFor(definition, option, value);
	});
	return { command: name, options };
}
