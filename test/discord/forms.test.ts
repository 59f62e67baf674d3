import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { defineCommand, defineGroup, defineMessageCommand } from '../../src/answers/asking/command.ts';
import type { GivenValues } from '../../src/answers/asking/definition.ts';
import { countFact } from '../../src/answers/shown/facts.ts';
import { Echo, label } from '../../src/answers/shown/pieces.ts';
import type { Ports, Reply } from '../../src/discord/door.ts';
import { handle } from '../../src/discord/handler.ts';
import type { OutMessage } from '../../src/discord/messages/outMessage.ts';
import { assertModal } from '../../src/discord/referee/assertModal.ts';
import { assertSendable } from '../../src/discord/referee/assertSendable.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { commandsJson } from '../../src/discord/registering/commandsJson.ts';
import { fetchFromDiscord, fetchFromHere } from '../../src/discord/uploads.ts';
import { commandsFaults } from './fake/referee.ts';
import { worldOf } from './library.ts';
import { shown } from './shown.ts';

/** Sub-commands, forms, files, moderators' commands and commands on a message, with commands of an invented archive. */

const BYTES = 1_000;
/** What came in, as the commands saw it. */
const taken: GivenValues[] = [];

const archive = defineGroup({ name: 'archive', description: 'An archive', for: 'moderators' }, [
	defineCommand(
		{
			name: 'archive add',
			description: 'Adds papers',
			answersWith: 'modal',
			options: { shelf: { type: 'text', description: 'Where to', required: true } },
			form: {
				title: 'Add papers',
				fields: {
					title: { type: 'text', label: 'Title', required: true, longest: 50 },
					kind: { type: 'choice', label: 'Kind', choices: { letter: 'A letter', bill: 'A bill' } },
					papers: { type: 'files', label: 'Papers', most: 2 },
				},
			},
		},
		async ({ shelf, title, kind, papers }) => {
			const sizes = await Promise.all(papers.map(async (paper) => (await paper.read(BYTES)).length));
			taken.push({ shelf, title, kind: kind ?? 'none', sizes: sizes.join(' ') });
			return { heading: [[label('youWrote', { words: new Echo(title) })]] };
		},
		({ shelf }) => ({ title: `On ${shelf}`, kind: 'bill' }),
	),
	defineCommand(
		{
			name: 'archive count',
			description: 'Counts a paper',
			answersWith: 'message',
			writes: true,
			options: { paper: { type: 'file', description: 'The paper', required: true } },
		},
		async ({ paper }) => ({ heading: [[countFact((await paper.read(BYTES)).length)]] }),
	),
]);
const echo = defineMessageCommand({ name: 'Say it back', description: 'Says it back' }, (message) => ({
	heading: [[label('youWrote', { words: new Echo(message) })]],
}));

const COMMANDS = [...archive.commands, echo];
const MANAGE_MESSAGES = String(1 << 13);
const SERVER = '333333333333333333';
const moderator = { guild_id: SERVER, member: { user: { id: '1'.repeat(18) }, permissions: MANAGE_MESSAGES } };
const member = { ...moderator, member: { ...moderator.member, permissions: '0' } };

interface Seen {
	readonly messages: OutMessage[];
	readonly modals: Parameters<Reply['modal']>[0][];
}

async function ask(interaction: object, changes: Partial<Ports> = {}): Promise<Seen> {
	const world = worldOf();
	const seen: Seen = { messages: [], modals: [] };
	const put = async (message: OutMessage): Promise<void> => {
		assertSendable(message, 'create');
		seen.messages.push(message);
	};
	const never = async (): Promise<void> => expect.unreachable();
	await handle(
		interaction,
		{
			message: put,
			followUp: put,
			update: never,
			edit: never,
			deferMessage: never,
			deferUpdate: never,
			choices: never,
			delete: never,
			modal: async (modal) => {
				assertModal(modal);
				seen.modals.push(modal);
			},
		},
		{
			...world.ports,
			commands: new Map(COMMANDS.map((command) => [command.definition.name, command])),
			fetchUpload: fetchFromHere,
			...changes,
		},
	);
	expect(world.failed).toEqual([]);
	return seen;
}

const words = ({ messages }: Seen): string =>
	messages
		.flatMap(({ body }) => allComponents(body.components))
		.flatMap(({ content }) => (typeof content === 'string' ? [shown(content)] : []))
		.join('\n');
const sub = (name: string, options: readonly object[], who: object = moderator, more: object = {}) => ({
	type: 2,
	...who,
	data: { name: 'archive', type: 1, options: [{ name, type: 1, options }], ...more },
});
const inline = (content: string) => `data:text/plain;base64,${Buffer.from(content).toString('base64')}`;
const paper = (url: string, size = 5) => ({ filename: 'a.txt', size, url });

describe('sub-commands', () => {
	it('are registered under their group, for moderators and in servers only', () => {
		const json = commandsJson(COMMANDS);
		expect(commandsFaults(json)).toEqual([]);
		expect(json).toEqual([
			expect.objectContaining({
				name: 'archive',
				default_member_permissions: MANAGE_MESSAGES,
				contexts: [0],
				options: [
					expect.objectContaining({
						type: 1,
						name: 'add',
						options: [expect.objectContaining({ name: 'shelf', type: 3 })],
					}),
					expect.objectContaining({ type: 1, name: 'count', options: [expect.objectContaining({ type: 11 })] }),
				],
			}),
			expect.objectContaining({ type: 3, name: 'Say it back' }),
		]);
	});

	it('say names and descriptions in other languages where there are any', () => {
		const json = commandsJson(COMMANDS, {
			de: {
				archive: { name: 'archiv' },
				'archive add shelf': { description: 'Wohin' },
				'Say it back': { name: 'Sag es' },
			},
		});
		expect(commandsFaults(json)).toEqual([]);
		expect(json[0]).toMatchObject({ name_localizations: { de: 'archiv' } });
		expect(JSON.stringify(json)).toContain('"description_localizations":{"de":"Wohin"}');
	});

	it('must be called after their group', () => {
		expect(() => defineGroup({ name: 'other', description: 'x' }, archive.commands)).toThrow(/no sub-command of other/);
	});

	it.each([
		['a member', member, 'Only moderators of this server can use this.'],
		['somebody in direct messages', { user: { id: '1'.repeat(18) } }, 'This works only in a server that has the bot.'],
		[
			'a moderator of a server without the bot',
			{ ...moderator, authorizing_integration_owners: { 1: '1'.repeat(18) } },
			'This works only in a server that has the bot.',
		],
	])('for moderators are refused to %s, in words', async (_, who, sentence) => {
		const seen = await ask(sub('add', [{ name: 'shelf', type: 3, value: 'A' }], who));
		expect(words(seen)).toBe(sentence);
		expect(seen.modals).toEqual([]);
	});

	it('for moderators are open to whoever runs this computer', async () => {
		const seen = await ask(sub('add', [{ name: 'shelf', type: 3, value: 'A' }], { user: { id: '1'.repeat(18) } }), {
			operator: true,
		});
		expect(seen.modals).toHaveLength(1);
	});
});

describe('a form', () => {
	const open = () => ask(sub('add', [{ name: 'shelf', type: 3, value: 'the top shelf' }]));
	const fill = (id: string | undefined, fields: Readonly<Record<string, object>>, resolved: object = {}) => ({
		type: 5,
		...moderator,
		data: {
			custom_id: id,
			components: Object.entries(fields).map(([name, field]) => ({
				type: 18,
				component: { custom_id: name, ...field },
			})),
			resolved,
		},
	});

	it('opens with its fields filled in, and remembers the options in itself', async () => {
		const { modals, messages } = await open();
		expect(messages).toEqual([]);
		expect(modals[0]?.title).toBe('Add papers');
		expect(modals[0]?.components.map((part) => ('component' in part ? part.component : null))).toEqual([
			expect.objectContaining({
				type: 4,
				custom_id: 'title',
				value: 'On the top shelf',
				required: true,
				max_length: 50,
			}),
			expect.objectContaining({
				type: 3,
				custom_id: 'kind',
				options: [
					expect.objectContaining({ default: false }),
					expect.objectContaining({ value: 'bill', default: true }),
				],
			}),
			expect.objectContaining({ type: 19, custom_id: 'papers', min_values: 0, max_values: 2 }),
		]);
	});

	it('comes back to its command with options, texts, choices and files', async () => {
		const id = (await open()).modals[0]?.custom_id;
		taken.length = 0;
		const seen = await ask(
			fill(
				id,
				{
					title: { type: 4, value: 'Rent book' },
					kind: { type: 3, values: ['letter'] },
					papers: { type: 19, values: ['7', '8'] },
				},
				{ attachments: { 7: paper(inline('hello')), 8: paper(inline('good day')) } },
			),
		);
		expect(taken).toEqual([{ shelf: 'the top shelf', title: 'Rent book', kind: 'letter', sizes: '5 8' }]);
		expect(words(seen)).toBe('You wrote: Rent book');
	});

	it.each([
		['an empty title', { title: { type: 4, value: '' } }, 'The option Title is missing.'],
		[
			'a choice that is none',
			{ title: { type: 4, value: 'x' }, kind: { type: 3, values: ['song'] } },
			'“song” does not fit the option Kind. It takes one of: A letter; A bill.',
		],
	])('with %s is refused in words', async (_, fields, sentence) => {
		const id = (await open()).modals[0]?.custom_id;
		expect(words(await ask(fill(id, fields)))).toBe(sentence);
	});

	it('of another time or from elsewhere is answered politely', async () => {
		for (const id of ['', '1fq', '1fqgone{}', '1x', 'x'.repeat(100)])
			expect(words(await ask(fill(id, { title: { type: 4, value: 'x' } })))).toMatch(/too old or was never ours/);
	});
});

describe('an attached file', () => {
	const counted = (url: string, size?: number, changes?: Partial<Ports>) =>
		ask(
			sub('count', [{ name: 'paper', type: 11, value: '7' }], moderator, {
				resolved: { attachments: { 7: paper(url, size) } },
			}),
			changes,
		);

	it('reaches the command, which fetches it when it wants it', async () => {
		expect(words(await counted(inline('hello')))).toBe('5');
	});

	it('that is larger than allowed is not read to its end, whatever size it says it has', async () => {
		expect(words(await counted(inline('x'.repeat(BYTES + 1))))).toBe('This file is too large.');
		const server = createServer((_, response) => void response.end('x'.repeat(BYTES * 100)));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : 0;
		try {
			expect(words(await counted(`http://127.0.0.1:${port}/a.txt`))).toBe('This file is too large.');
		} finally {
			server.close();
		}
	});

	it('is not fetched where a redirect leads', async () => {
		const server = createServer((_, response) => void response.writeHead(302, { location: '/other' }).end());
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : 0;
		try {
			expect(words(await counted(`http://127.0.0.1:${port}/a.txt`))).toBe(
				'This file could not be fetched. Please attach it again.',
			);
		} finally {
			server.close();
		}
	});

	it.each([
		'http://cdn.discordapp.com/a',
		'https://cdn.discordapp.com:8443/a',
		'https://cdn.discordapp.com.example.org/a',
		'https://user@example.org/cdn.discordapp.com',
		'http://127.0.0.1:1/a',
		'http://[::1]/a',
		'file:///etc/hostname',
		inline('hello'),
		'nonsense',
	])('is fetched from Discord alone, never from %s', async (url) => {
		await expect(fetchFromDiscord(url, BYTES)).rejects.toThrow('This file could not be fetched.');
	});

	it('that does not come with the command is missing', async () => {
		const seen = await ask(sub('count', [{ name: 'paper', type: 11, value: '7' }]));
		expect(words(seen)).toBe('The option paper is missing.');
	});
});

describe('a command on a message', () => {
	const on = (message: object) => ({
		type: 2,
		...member,
		data: { name: 'Say it back', type: 3, target_id: '9', resolved: { messages: { 9: message } } },
	});

	it('is given the words of the message', async () => {
		expect(words(await ask(on({ content: 'We met **today**' })))).toBe('You wrote: We met **today**');
	});

	it('reads what stands in a message of Components V2', async () => {
		const components = [
			{ type: 17, components: [{ type: 10, content: 'In a box' }] },
			{ type: 10, content: 'and below' },
		];
		expect(words(await ask(on({ content: '', components })))).toBe('You wrote: In a box\nand below');
	});
});
