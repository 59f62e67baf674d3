import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/answers/asking/command.ts';
import { forModerators } from '../../src/answers/asking/definition.ts';
import type { Moderation } from '../../src/answers/asking/moderators.ts';
import type { Ports } from '../../src/discord/handler.ts';
import { decodeCustomId } from '../../src/discord/messages/customId.ts';
import { isObject, type Json } from '../../src/discord/referee/faults.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import type { Connection } from '../../src/discord/wire/gateway.ts';
import { addToMeeting, endMeeting, meetingIn, startMeeting } from '../../src/library/queues/meetings.ts';
import { DISPUTE, libraryOf } from '../answers/record.ts';
import { type Exchange, FakeDiscord, SERVER, type Shown } from './fake/fakeDiscord.ts';
import { worldOf } from './library.ts';
import { readsLinearly } from './linear.ts';
import { ANN, BEN, member, pressed, reached, TRANSPORTS, type Transport, words } from './wire.ts';

/**
 * Every command and every command on a message, asked in eight ways over the wire, and then every button, select and form that came of
 * it used. Whatever it was: Discord takes it, nobody is pinged, and somebody reads something, in which
 * labels and words can be told apart by ear.
 */

const OTHER_SERVER = '100000000000000009';
const STRANGE = 'Ὀδυσσεύς 図書館 مكتبة 👩‍👩‍👧';
/** A word that only the asker knows. */
const OWN = 'zebracorn';

/** How a text option is filled in, by the column of the table. */
const COLUMNS = {
	hit: (hit: string) => hit,
	miss: () => 'the volcano of Mars',
	'near miss': (hit: string) => hit.replace(/[aeiou]/u, 'z'),
	'too long': (hit: string) => `${hit} ${'and so on '.repeat(590)}`.slice(0, 5_990),
	'non-Latin': () => STRANGE,
	'missing permission': (hit: string) => hit,
	'other server': (hit: string) => hit,
	'user install': (hit: string) => hit,
} as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS).filter((one): one is Column => one in COLUMNS);

/** What finds something, by the option that it is typed into. */
const HITS: Readonly<Record<string, string>> = {
	question: 'why was Helen Marsh dismissed',
	text: 'We are readers, they are owners. Patience.',
	by: 'Helen Marsh',
	about: 'board',
	topic: 'library',
	name: 'Helen Marsh',
	id: 'Document 3',
	source: 'Document 2',
	message: 'She wrote “We are readers, they are owners” and then “The volcano is a friend of every reader”.',
};

/** Where and by whom, by the column. */
function setting(column: Column): Json {
	if (column === 'other server')
		return { ...member(ANN), guild_id: OTHER_SERVER, authorizing_integration_owners: { 0: OTHER_SERVER } };
	if (column === 'user install')
		return { ...member(ANN), guild_id: OTHER_SERVER, authorizing_integration_owners: { 1: ANN }, context: 0 };
	return member(ANN);
}

let fake: FakeDiscord;
let bot: Pick<Connection, 'close'>;
let commands: ReadonlyMap<string, Command>;
const failed: unknown[] = [];
const handedOver: string[] = [];
const moderation: Moderation = {
	report: async (_, receipt, said) => void handedOver.push(`${receipt} ${said}`),
	lookFor: async (_, query) => void handedOver.push(query.command),
	shared: async (_, card) => void handedOver.push(card.messageId),
	answered: async () => undefined,
};

/** Opens a library, a Discord and a bot that is reached over that way. */
async function open(transport: Transport): Promise<void> {
	commands = await loadCommands();
	const { store, collection } = await libraryOf(DISPUTE);
	const other = await libraryOf([{ name: 'tram.txt', words: 'The tram opened on Monday.\n' }]);
	const kept = worldOf().ports.queries;
	const ports: Ports = {
		commands,
		collection: async (serverId) => (serverId === OTHER_SERVER ? other.collection : collection),
		queries: kept,
		moderation,
		meetings: {
			of: (libraryId, channelId) => meetingIn(store, { libraryId, channelId }),
			start: (libraryId, channelId) => startMeeting(store, { libraryId, channelId }),
			add: (libraryId, channelId, receipt) => addToMeeting(store, { libraryId, channelId }, receipt),
			end: (libraryId, channelId) => endMeeting(store, { libraryId, channelId }),
		},
		failed: (error) => void failed.push(error),
	};
	handedOver.length = 0;
	fake = await FakeDiscord.start();
	bot = await reached(transport, ports, fake);
}

async function close(): Promise<void> {
	await bot.close();
	await fake.stop();
}

function called({ definition }: Command, column: Column, more: Json = {}): Json {
	const texts = Object.entries(definition.options).flatMap(([name, option]) => {
		// One text option decides the column; dates, switches and the like have tests of their own.
		const hit = HITS[name];
		return option.type === 'text' && hit !== undefined && (option.required === true || name === 'by')
			? [{ name, type: 3, value: COLUMNS[column](hit) }]
			: [];
	});
	const options = [...texts, ...Object.entries(more).map(([name, value]) => optionOf(name, value))];
	const [first, sub] = definition.on === 'message' ? [definition.name] : definition.name.split(' ');
	const named = { id: '300000000000000001', name: first };
	if (definition.on === 'message') {
		const content = COLUMNS[column](HITS.message ?? '').slice(0, 4_000);
		const messages = { '300000000000000009': { id: '300000000000000009', content } };
		const data = { ...named, type: 3, target_id: '300000000000000009', resolved: { messages } };
		return { type: 2, ...setting(column), data };
	}
	const nested = sub === undefined ? options : [{ name: sub, type: 1, options }];
	return { type: 2, ...setting(column), data: { ...named, type: 1, options: nested } };
}
const optionOf = (name: string, value: unknown): Json => ({ name, type: typeof value === 'boolean' ? 5 : 6, value });

const messagesOf = ({ original, followUps }: Exchange): readonly Shown[] => [
	...(original === null ? [] : [original]),
	...followUps,
];

/** Bodies of messages that went out since a number of requests, with whom they may ping. */
function pingsSince(before: number): readonly unknown[] {
	return fake.requests.slice(before).flatMap(({ body }) => {
		if (!isObject(body)) return [];
		const message = isObject(body.data) ? body.data : body;
		return 'components' in message && !('title' in message) ? [message.allowed_mentions] : [];
	});
}

/** Uses everything on a message that can be used; gives what was shown. */
async function useAll(message: Shown, column: Column): Promise<readonly Shown[]> {
	const parts = allComponents(message.body.components);
	const shown: Shown[] = [];
	for (const { custom_id: id, type, options } of parts) {
		if (typeof id !== 'string' || message.deleted) continue;
		const values = type === 3 && Array.isArray(options) ? [options[0]?.value] : undefined;
		const data = { component_type: type, custom_id: id, ...(values === undefined ? {} : { values }) };
		const exchange = fake.send({ type: 3, ...setting(column), data }, message);
		const isForm = decodeCustomId(id)?.action === 'wrong';
		await fake.until(() => exchange.callbacks.length > 0 && (isForm || messagesOf(exchange).length > 0));
		if (isForm) {
			expect(exchange.callbacks).toEqual([9]);
			const components = [{ type: 18, component: { type: 4, custom_id: 'words', value: 'A word is missing.' } }];
			const sent = await fake.interact({ type: 5, ...setting(column), data: { custom_id: id, components } });
			shown.push(...messagesOf(sent));
		} else shown.push(...messagesOf(exchange));
	}
	return shown;
}

/** Columns of whose answers everything is used. */
const USED: ReadonlySet<Column> = new Set(['hit', 'miss', 'near miss', 'user install']);
/** Commands that answer a question of a person's own. */
const ASKING: ReadonlySet<string> = new Set([
	'ask',
	'compare',
	'quote',
	'statement',
	'summary',
	'who',
	'Find on the record',
]);

/** What a person reads in a column. */
function expectedIn(column: Column, { definition }: Command, read: string, where: string): void {
	if (forModerators(definition)) expect(read, where).toMatch(/^(?:Only moderators|This works only in a server)/);
	if (!ASKING.has(definition.name)) return;
	if (column === 'hit' || column === 'user install') expect(read, where).toContain('Words as printed:');
	if (column === 'near miss') expect(read, where).toMatch(/Spelling changed|Not word for word|Words as printed/);
	if (column === 'miss' || column === 'other server' || column === 'non-Latin')
		expect(read, where).not.toMatch(/^Words as printed:|The bot does not judge/m);
}

describe.each(TRANSPORTS)('over %s', (transport) => {
	beforeAll(() => open(transport));
	afterAll(close);

	it('every command, in every way, and everything on its answer', async () => {
		let excerpts = 0;
		for (const command of commands.values()) {
			for (const column of columns) {
				const before = fake.requests.length;
				const where = `${command.definition.name}, ${column}`;
				const exchange = await fake.interact(called(command, column));
				const [answer] = messagesOf(exchange);
				expect(answer?.private, where).toBe(true);
				expect(words(answer).trim(), where).not.toBe('');
				expectedIn(column, command, words(answer), where);
				if (answer !== undefined) excerpts += readsLinearly(answer, where);
				if (answer !== undefined && USED.has(column)) {
					for (const shown of await useAll(answer, column)) {
						expect(words(shown).trim(), where).not.toBe('');
						excerpts += readsLinearly(shown, where);
					}
				}
				expect(fake.refused, where).toEqual([]);
				expect(failed, where).toEqual([]);
				for (const mentions of pingsSince(before)) expect(mentions, where).toEqual({ parse: [] });
			}
		}
		expect(handedOver.some((one) => one.includes('A word is missing.'))).toBe(true);
		expect(handedOver).toContain('quote');
		expect(excerpts).toBeGreaterThan(200);
	});

	it('a hit is found, and nothing of it in another server', async () => {
		const ask = commands.get('ask');
		if (ask === undefined) return expect.unreachable();
		const hit = await fake.interact(called(ask, 'hit'));
		expect(words(hit.original)).toContain('refused to sign the lease');
		const other = await fake.interact(called(ask, 'other server'));
		expect(words(other.original)).toMatch(/^Nothing on the record/);
		expect(JSON.stringify(other.original?.body)).not.toContain('lease');
	});

	it('a near miss that is chosen from the list is opened, and a press says all that is needed', async () => {
		const ask = commands.get('ask');
		if (ask === undefined) return expect.unreachable();
		const question = { name: 'question', type: 3, value: 'did Helen Marsh buy the volcano of Mars' };
		const asked = { type: 2, ...member(ANN), data: { id: '1', name: 'ask', type: 1, options: [question] } };
		const { original } = await fake.interact(asked);
		expect(words(original)).toMatch(/^Nothing on the record/);
		const select = allComponents(original?.body.components).find(({ type }) => type === 3);
		const options = Array.isArray(select?.options) ? select.options.filter(isObject) : [];
		expect(options.length).toBeGreaterThan(1);
		for (const { label, value } of options) {
			const data = { component_type: 3, custom_id: select?.custom_id, values: [value] };
			const { original: opened } = await fake.interact({ type: 3, ...member(ANN), data }, original);
			expect(words(opened)).toMatch(/^Closest words found \(not the same\):/);
			const begins = String(label).replace(/^\d+ /u, '').replace(/…$/u, '').slice(0, 30);
			expect(words(opened).replace(/\s+/gu, ' ')).toContain(begins);
		}
	});

	it('the member whom an answer is for is the only one who is told, once', async () => {
		const ask = commands.get('ask');
		if (ask === undefined) return expect.unreachable();
		const before = fake.requests.length;
		const { original } = await fake.interact(called(ask, 'hit', { mention: BEN }));
		expect(original?.private).toBe(false);
		expect(words(original)).toMatch(/^For \[mention\]/);
		expect(pingsSince(before)).toEqual([{ parse: [], users: [BEN] }]);
	});

	it('an answer in the open is private where the server keeps it so, and that is said', async () => {
		const ask = commands.get('ask');
		if (ask === undefined) return expect.unreachable();
		const closed = await fake.interact(called(ask, 'user install', { public: true }));
		expect(closed.original?.private).toBe(true);
		expect(words(closed.original)).toMatch(/^Here only you see what this bot answers/);
		const externalApps = String(1n << 50n);
		const there = { guild_id: OTHER_SERVER, authorizing_integration_owners: { 1: ANN }, context: 0 };
		const open = await fake.interact({
			...called(ask, 'hit', { public: true }),
			...there,
			...member(ANN, externalApps),
		});
		expect(open.original?.private).toBe(false);
	});

	it('no word of the asker stands on a shared card, on none of its buttons and in no file', async () => {
		let shared = 0;
		for (const command of commands.values()) {
			const call = called(command, 'hit');
			const own = JSON.parse(
				JSON.stringify(call).replaceAll('Patience.', `Patience. ${OWN}`).replace('dismissed', OWN),
			);
			const { original } = await fake.interact(own);
			const button = allComponents(original?.body.components).find(({ label }) => /^Share/.test(String(label)));
			if (original === null || button === undefined) continue;
			const data = { component_type: 2, custom_id: button.custom_id };
			const exchange = fake.send({ type: 3, ...member(ANN), data }, original);
			await fake.until(() => exchange.followUps.length > 0);
			expect(exchange.original?.private).toBe(false);
			expect(JSON.stringify(exchange.original?.body)).not.toContain(OWN);
			expect(words(exchange.original)).toMatch(/^(?:.*\n)?Words as printed:/);
			shared += 1;
		}
		expect(shared).toBeGreaterThan(5);
	});

	it('a shared card can be seen and taken back by its sharer', async () => {
		const ask = commands.get('ask');
		if (ask === undefined) return expect.unreachable();
		const { original } = await fake.interact(called(ask, 'hit'));
		const labels = (shown: Shown | null | undefined) =>
			allComponents(shown?.body.components).flatMap(({ label }) => label ?? []);
		const find = (shown: Shown | null | undefined, label: RegExp) =>
			allComponents(shown?.body.components).find((one) => label.test(String(one.label)));
		if (original === null) return expect.unreachable();
		const share = find(original, /^Share/);
		const exchange = fake.send(
			{ type: 3, ...member(ANN), data: { component_type: 2, custom_id: share?.custom_id } },
			original,
		);
		await fake.until(() => exchange.followUps.length > 0);
		const [note] = exchange.followUps;
		const card = exchange.original;
		expect(note?.private).toBe(true);
		// Without a token of its own the bot learns of no message's id, and can only change one that is pressed.
		const alone = transport === 'http';
		expect(words(note)).toBe(alone ? 'Shared. To take it back, press Remove on the card.' : 'Shared.');
		expect(labels(note)).toEqual(alone ? [] : ['See it', 'Take it back']);
		const seen = find(note, /See it/)?.url;
		if (!alone) expect(seen).toBe(`https://discord.com/channels/${SERVER}/100000000000000003/${card?.id}`);
		// Not every document has a link.
		expect(labels(card).filter((one) => one !== 'See the original')).toEqual([
			'Context',
			'Copy with reference',
			'Something wrong?',
			'Check again',
			'Remove',
		]);
		if (note === undefined) return expect.unreachable();
		if (alone) {
			await pressed(fake, card, 'Remove');
			await expect.poll(() => card?.deleted).toBe(true);
			return expect(fake.refused).toEqual([]);
		}
		const { original: back } = await pressed(fake, note, 'Take it back');
		expect(card?.deleted).toBe(true);
		expect(words(back)).toBe('Taken back.');
		expect(fake.refused).toEqual([]);
	});

	it('a meeting keeps answers short, collects what is shared, and ends in a file with every quotation', async () => {
		const [start, end, ask] = ['meeting start', 'meeting end', 'ask'].map((name) => commands.get(name));
		if (start === undefined || end === undefined || ask === undefined) return expect.unreachable();
		await fake.interact(called(end, 'hit'));
		const begun = await fake.interact(called(start, 'hit', { public: true }));
		expect(words(begun.original)).toMatch(/^Meeting since \[mention\]/);
		const { original } = await fake.interact(called(ask, 'hit'));
		expect(words(original).match(/Words as printed:/g)).toHaveLength(1);
		await fake.interact(called(ask, 'hit', { public: true }));
		const before = fake.requests.length;
		const over = await fake.interact(called(end, 'hit'));
		expect(words(over.original)).toContain('Collected: 1');
		const files = fake.requests.slice(before).flatMap((request) => request.files);
		expect(files.map(({ name }) => name)).toEqual(['meeting.md', 'meeting.csv']);
		const [markdown = '', csv = ''] = files.map(({ text }) => text);
		expect(markdown).toMatch(
			/^## Shared in the meeting from .* UTC\n\n## 1\n\nWords as printed:\n\n> [\s\S]*Reference /,
		);
		expect(csv.split('\r\n')).toHaveLength(3);
		expect(csv).toContain('"Number","Words as printed","Whose words"');
		expect(JSON.stringify([markdown, csv])).not.toContain(ANN);
		expect(fake.refused).toEqual([]);
	});
});
