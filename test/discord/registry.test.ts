import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assertCommands } from '../../src/discord/referee/assertCommands.ts';
import { commandsHash, commandsJson } from '../../src/discord/registering/commandsJson.ts';
import { inviteLink } from '../../src/discord/registering/invite.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import { commandsFaults } from './fake/referee.ts';
import { find } from './library.ts';

async function inFolder(files: Readonly<Record<string, string>>, look: (folder: URL) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'commands-'));
	try {
		for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
		await look(pathToFileURL(`${folder}/`));
	} finally {
		await rm(folder, { recursive: true });
	}
}

const COMMAND =
	"export default { definition: { name: 'NAME', description: 'x', answersWith: 'message', options: {} }, answer: async () => null };";

describe('the registry', () => {
	it('knows every command that the project has, and Discord would take them all', async () => {
		const commands = await loadCommands();
		expect([...commands.keys()]).toEqual(
			expect.arrayContaining(['ask', 'help', 'quote', 'source', 'sources', 'statement', 'timeline', 'who']),
		);
		const json = commandsJson(commands.values());
		expect(commandsFaults(json)).toEqual([]);
	});

	it('lets Discord show /pin to whoever may pin messages in a server, and decisions to whoever may manage them', async () => {
		const json = commandsJson((await loadCommands()).values());
		const needed = (name: string) => json.find((one) => one.name === name);
		expect(needed('pin')).toMatchObject({ contexts: [0], default_member_permissions: String(1n << 51n) });
		expect(needed('hold')).toMatchObject({ contexts: [0], default_member_permissions: String(1n << 13n) });
		expect(needed('ask')).toMatchObject({ contexts: [0, 1, 2], default_member_permissions: null });
	});

	it('takes a new command by its file alone', async () => {
		await inFolder({ 'hello.ts': COMMAND.replace('NAME', 'hello'), 'notes.txt': 'x' }, async (folder) => {
			expect([...(await loadCommands(folder)).keys()]).toEqual(['hello']);
		});
	});

	it.each([
		['has no default export', 'export const x = 1;', /commands\/hello\.ts has no command/],
		['exports something else', 'export default { definition: {} };', /commands\/hello\.ts has no command/],
		['is called otherwise', COMMAND.replace('NAME', 'hallo'), /commands\/hello\.ts holds a command called hallo/],
	])('names the file that %s', async (_, content, wanted) => {
		await inFolder({ 'hello.ts': content }, async (folder) => {
			await expect(loadCommands(folder)).rejects.toThrow(wanted);
		});
	});

	it('writes options as Discord has them, required ones first', () => {
		const [json] = commandsJson([
			{
				...find,
				definition: {
					...find.definition,
					options: {
						mode: { type: 'choice', description: 'How', choices: { a: 'First', b: 'Second' } },
						from: { type: 'date', description: 'When' },
						most: { type: 'number', description: 'How many', least: 1, most: 9 },
						words: { type: 'text', description: 'What', required: true, suggest: 'words', longest: 200 },
					},
				},
			},
		]);
		assertCommands([json]);
		expect(json).toHaveProperty('options', [
			{ name: 'words', description: 'What', required: true, type: 3, max_length: 200, autocomplete: true },
			{
				name: 'mode',
				description: 'How',
				required: false,
				type: 3,
				choices: [
					{ name: 'First', value: 'a' },
					{ name: 'Second', value: 'b' },
				],
			},
			{ name: 'from', description: 'When', required: false, type: 3, max_length: 40 },
			{ name: 'most', description: 'How many', required: false, type: 4, min_value: 1, max_value: 9 },
		]);
	});

	it('has one hash for the same commands, whoever wrote them down', () => {
		const [json] = commandsJson([find]);
		const back = {
			id: '1',
			version: '2',
			dm_permission: true,
			...json,
			options: [
				{
					name: 'words',
					description: 'What to look for',
					required: true,
					type: 3,
					max_length: 6_000,
					autocomplete: true,
				},
				{ name: 'public', description: 'Answer in the open, for everyone here', type: 5 },
			],
		};
		expect(commandsHash([back])).toBe(commandsHash([json ?? {}]));
		expect(commandsHash([{ ...json, description: 'other' }])).not.toBe(commandsHash([json ?? {}]));
	});
});

/** View Channel, Send Messages, Read Message History, Pin Messages (https://discord.com/developers/docs/topics/permissions). */
const PINNING = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 51n);

describe('the invite link', () => {
	it('asks for the bot and its commands, and for what posting a card, pinning it and looking up who shared it need, no more', () => {
		const { searchParams } = new URL(inviteLink('100000000000000001'));
		expect(Object.fromEntries(searchParams)).toEqual({
			client_id: '100000000000000001',
			scope: 'bot applications.commands',
			permissions: String(PINNING),
			integration_type: '0',
		});
	});
});
