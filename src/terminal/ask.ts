import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { Answer } from '../answers/shown/answer.ts';
import { readConfig } from '../config.ts';
import type { OutMessage, Ports, Reply } from '../discord/handler.ts';
import { answerJson } from './answerJson.ts';
import { drawMessage } from './drawMessage.ts';
import type { TerminalIo } from './io.ts';
import { sayWhy } from './start.ts';
import type { Surfaces } from './surfaces.ts';
import { readTypedLine, type TypedCommand, TypedLineError } from './typedLine.ts';

/** Asks the house library, as a member would: one command, or with `--json -` one a line. */
export function askCommand(io: TerminalIo, surfaces: Surfaces): Command {
	return new Command('ask')
		.description('ask as a member would: ask \'/statement by:"Ann Okoro"\'')
		.argument(
			'<command...>',
			'a command as it is typed in Discord; with --json "-" reads one a line from standard input',
		)
		.option('--json', 'print the answer as one line of JSON')
		.option('--pictures <folder>', 'saves the pictures of answers in a folder')
		.action(async (words: readonly string[], { json, pictures }: Flags) => {
			try {
				const config = readConfig(io.env);
				const house = await surfaces.openHouse(config, () => {});
				try {
					for (const refused of house.refused) io.stderr.write(`Left out ${refused}\n`);
					await askAll(io, house.ports, words.join(' '), { json: json === true, pictures: pictures ?? null });
				} finally {
					await house.close();
				}
			} catch (error) {
				sayWhy(io, error);
			}
		});
}

interface Flags {
	readonly json?: boolean;
	readonly pictures?: string;
}

/** Saves what came with an answer under its own name. */
async function saveFiles(folder: string, messages: readonly OutMessage[]): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const { name, bytes } of messages.flatMap(({ files }) => files)) await writeFile(join(folder, name), bytes);
}

async function askAll(
	io: TerminalIo,
	ports: Ports,
	line: string,
	{ json, pictures }: { readonly json: boolean; readonly pictures: string | null },
): Promise<void> {
	if (line !== '-') {
		const asked = await askOnce(line, ports);
		if (pictures !== null) await saveFiles(pictures, asked.messages);
		if (json) io.stdout.write(`${JSON.stringify(asJson(line, asked))}\n`);
		else if ('sentence' in asked && asked.messages.length === 0) io.stderr.write(`${asked.sentence}\n`);
		else for (const message of asked.messages) io.stdout.write(drawMessage(message, { colour: io.colour }));
		if ('sentence' in asked) io.exit(1);
		return;
	}
	for await (const one of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (one.trim() === '') continue;
		const asked = await askOnce(one, ports);
		if (json) io.stdout.write(`${JSON.stringify(asJson(one, asked))}\n`);
		else for (const message of asked.messages) io.stdout.write(`${drawMessage(message, { colour: io.colour })}\n`);
	}
}

type Asked =
	| { readonly answer: Answer; readonly messages: readonly OutMessage[] }
	/** No answer: a bad line, or a sentence that the bot said instead. */
	| { readonly sentence: string; readonly messages: readonly OutMessage[] };

const asJson = (line: string, asked: Asked): object =>
	'answer' in asked ? answerJson(line, asked.answer) : { command: line, error: asked.sentence };

/** Ids that no real user or channel has; the terminal has one person in one channel. */
const NOBODY = '100000000000000000';

const OPTION_TYPES = { string: 3, boolean: 5, number: 10 } as const;
const SUB_COMMAND = 1;

/** The interaction that Discord would send for a typed command. */
function interactionFor({ command, options }: TypedCommand): object {
	const [first, sub] = command.split(' ');
	const typed = Object.entries(options).map(([name, value]) => ({ name, type: optionType(value), value }));
	return {
		id: NOBODY,
		application_id: NOBODY,
		type: 2,
		token: 'terminal',
		version: 1,
		user: { id: NOBODY, username: 'terminal' },
		channel_id: NOBODY,
		locale: 'en-GB',
		data: {
			id: NOBODY,
			type: 1,
			name: first,
			options: sub === undefined ? typed : [{ name: sub, type: SUB_COMMAND, options: typed }],
		},
	};
}

function optionType(value: string | number | boolean): number {
	if (typeof value === 'string') return OPTION_TYPES.string;
	return typeof value === 'boolean' ? OPTION_TYPES.boolean : OPTION_TYPES.number;
}

async function askOnce(line: string, ports: Ports): Promise<Asked> {
	const definitions = new Map([...ports.commands].map(([name, { definition }]) => [name, definition]));
	let typed: TypedCommand;
	try {
		typed = readTypedLine(line, definitions);
	} catch (error) {
		if (error instanceof TypedLineError) return { sentence: error.message, messages: [] };
		throw error;
	}
	const { handle } = await import('../discord/handler.ts');
	const messages: OutMessage[] = [];
	const answers: Answer[] = [];
	const forms: string[] = [];
	await handle(interactionFor(typed), collecting(messages, forms), {
		...ports,
		operator: true,
		answered: (answer) => answers.push(answer),
	});
	const [form] = forms;
	if (form !== undefined) return { sentence: `This opens a form, “${form}”: use the page or Discord.`, messages: [] };
	const [answer] = answers;
	if (answer !== undefined) return { answer, messages };
	const sentence = messages.map((message) => drawMessage(message, { colour: false }).trim()).join(' ');
	return { sentence, messages };
}

/** A reply that keeps what a person would see in the end. */
function collecting(messages: OutMessage[], forms: string[]): Reply {
	const replace = async (message: OutMessage): Promise<void> => {
		messages.splice(0, messages.length, message);
	};
	const nothing = async (): Promise<void> => {};
	return {
		message: replace,
		update: replace,
		edit: replace,
		followUp: async (message) => {
			messages.push(message);
		},
		deferMessage: nothing,
		deferUpdate: nothing,
		modal: async ({ title }) => {
			forms.push(title);
		},
		choices: nothing,
		delete: nothing,
	};
}
