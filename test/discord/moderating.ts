import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../src/discord/referee/faults.ts';
import { fetchFromHere } from '../../src/discord/uploads.ts';
import { openHouse } from '../../src/house.ts';
import type { House } from '../../src/terminal/surfaces.ts';
import { type Exchange, FakeDiscord, type Shown } from './fake/fakeDiscord.ts';
import { readsLinearly } from './linear.ts';
import { ANN, BEN, command, member, pressed, reached, type Way, words } from './wire.ts';

/** A library of its own behind the real client and a Discord of our own, and what moderators do there. */

export const TRAM = `Minutes of the tram committee, 3 May 2021

The tram opened on Monday. “The lease of the tram is a swindle,” said Rosa Field. Everybody went home by tram.
`;
const OTHER_SERVER = '100000000000000099';
/** Manage Messages, and Pin Messages. */
export const MODERATOR = member(BEN, String((1n << 13n) | (1n << 51n)));
/** View Channel, Send Messages, Read Message History, Pin Messages. */
export const SEE_SEND_PIN = String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 51n));

export interface ModeratedWorld {
	readonly fake: FakeDiscord;
	readonly house: House;
	readonly home: string;
	/** The bot stops and starts again, over the same library; Discord stays. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

/** @param documents - the house's, by file name */
export async function moderatedWorld(
	documents: Readonly<Record<string, string>> = { 'tram.txt': TRAM },
	way: Way = 'gateway',
): Promise<ModeratedWorld> {
	const home = mkdtempSync(join(tmpdir(), 'moderators-'));
	const data = mkdtempSync(join(tmpdir(), 'documents-'));
	for (const [name, content] of Object.entries(documents)) writeFileSync(join(data, name), content);
	const fake = await FakeDiscord.start();
	const start = async () => {
		const house = await openHouse({ home, data, logLevel: 'silent' }, () => undefined);
		// Files come from the Discord of our own.
		return { house, bot: await reached(way, { ...house.ports, fetchUpload: fetchFromHere }, fake) };
	};
	let running = await start();
	const stop = async (): Promise<void> => {
		await running.bot.close();
		await running.house.close();
	};
	return {
		fake,
		get house() {
			return running.house;
		},
		home,
		restart: async () => {
			await stop();
			running = await start();
		},
		close: async () => {
			await stop();
			await fake.stop();
			for (const folder of [home, data]) rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** A command, or a sub-command: `documents list`. */
export function said(name: string, values: Json = {}, who: Json = MODERATOR): Json {
	const [group = '', sub] = name.split(' ');
	const whole = command(group, values, who);
	if (sub === undefined) return whole;
	const data = whole.data;
	const options = typeof data === 'object' && data !== null && 'options' in data ? data.options : [];
	return {
		...whole,
		data: { id: '300000000000000001', type: 1, name: group, options: [{ type: 1, name: sub, options }] },
	};
}

export const inOther = (interaction: Json): Json => ({
	...interaction,
	guild_id: OTHER_SERVER,
	authorizing_integration_owners: { 0: OTHER_SERVER },
});

/** What is answered; it can be read linearly, whatever it is. */
export async function answer(fake: FakeDiscord, interaction: Json): Promise<Shown | null> {
	const { original } = await fake.interact(interaction);
	if (original !== null) readsLinearly(original, JSON.stringify(interaction.data));
	return original;
}
export const reads = async (fake: FakeDiscord, interaction: Json): Promise<string> =>
	words(await answer(fake, interaction));

export const referenceOn = (shown: Shown | null): string => /Reference ([0-9A-Z*-]+)/.exec(words(shown))?.[1] ?? '';

const ATTACHMENT = '500000000000000001';

/** A file that hangs on a form; `size` is what Discord says of it. */
interface Attached {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly size?: number;
}

/**
 * Fills in the form that a command opened.
 *
 * @param how.file - hangs on it
 * @param how.where - makes the filled-in form come from elsewhere, or from somebody else
 */
export async function filled(
	fake: FakeDiscord,
	opened: Exchange,
	values: Readonly<Record<string, string>>,
	how: { readonly file?: Attached; readonly where?: (form: Json) => Json } = {},
): Promise<Shown | null> {
	const sent = fake.requests.findLast(({ path }) => path.includes(opened.id));
	const { data } = JSON.parse(JSON.stringify(sent?.body));
	const components: Json[] = Object.entries(values).map(([id, value]) => ({
		type: 18,
		component: { type: 4, custom_id: id, value },
	}));
	const attachments: Record<string, Json> = {};
	if (how.file !== undefined) {
		const { name, bytes, size = bytes.length } = how.file;
		const url = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
		attachments[ATTACHMENT] = { id: ATTACHMENT, filename: name, size, url, proxy_url: url };
		components.push({ type: 18, component: { type: 19, custom_id: 'file', values: [ATTACHMENT] } });
	}
	const form = { type: 5, ...MODERATOR, data: { custom_id: data.custom_id, components, resolved: { attachments } } };
	return answer(fake, how.where?.(form) ?? form);
}

let servers = 500_000_000_000_000_000n;

/** A server of its own, with a library of its own, and what is said there. */
export class Server {
	readonly id: string;
	readonly #fake: FakeDiscord;

	constructor(fake: FakeDiscord) {
		servers += 1n;
		this.id = String(servers);
		this.#fake = fake;
	}

	there(interaction: Json): Json {
		return { ...interaction, guild_id: this.id, authorizing_integration_owners: { 0: this.id } };
	}
	said(name: string, values: Json = {}, who: Json = MODERATOR): Json {
		return this.there(said(name, values, who));
	}
	answer(name: string, values: Json = {}, who: Json = MODERATOR): Promise<Shown | null> {
		return answer(this.#fake, this.said(name, values, who));
	}
	/** What Ann, a member, reads. */
	async reads(name: string, values: Json = {}): Promise<string> {
		return words(await this.answer(name, values, member(ANN)));
	}
	/** What a moderator reads. */
	async decides(name: string, values: Json = {}): Promise<string> {
		return words(await this.answer(name, values));
	}
	async press(message: Shown | null, label: string, who: Json = MODERATOR): Promise<Shown | null> {
		return (await pressed(this.#fake, message, label, this.there(who))).original;
	}
	/** A document handed in with a command, looked at and not yet saved. */
	async looked(
		name: string,
		options: Json,
		values: Readonly<Record<string, string>>,
		file?: Attached,
	): Promise<Shown | null> {
		const opened = await this.#fake.interact(this.said(name, options));
		const where = (form: Json): Json => this.there(form);
		return filled(this.#fake, opened, values, file === undefined ? { where } : { file, where });
	}
}

/** A document of the server's own, looked at and saved; gives its number. */
export async function added(server: Server, text: string): Promise<string> {
	const look = await server.looked('documents add', {}, { text, title: 'A letter' });
	const saved = words(await server.press(look, 'Save'));
	const number = /Saved as Document (\d+)/.exec(saved)?.[1];
	if (number === undefined) throw new Error(`not saved: ${saved}`);
	return number;
}

/** A new version of it, looked at and saved. */
export async function updated(server: Server, number: string, text: string): Promise<void> {
	const look = await server.looked('documents update', { document: number }, { text, title: 'A letter' });
	if (!words(look).includes(`It becomes a new version of Document ${number}`)) throw new Error(words(look));
	const saved = words(await server.press(look, 'Save'));
	if (!/Saved: Document \d+, version \d+/.test(saved)) throw new Error(`not saved: ${saved}`);
}
