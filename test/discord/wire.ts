import { afterEach } from 'vitest';
import type { Ports } from '../../src/discord/handler.ts';
import type { Monitor } from '../../src/discord/monitor.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { type Connection, connect } from '../../src/discord/wire/gateway.ts';
import { openEndpoint } from '../../src/discord/wire/httpEndpoint.ts';
import { type Exchange, FakeDiscord, type Shown, TOKEN } from './fake/fakeDiscord.ts';
import { type World, worldOf } from './library.ts';
import { shown } from './shown.ts';

/** A bot and a Discord of our own, and what people do there: over the gateway, or over signed HTTP. */

export const TRANSPORTS = ['gateway', 'http'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export const ANN = '111111111111111111';
export const BEN = '222222222222222222';

export const member = (id: string, permissions = '0'): Json => ({
	member: {
		user: { id, username: 'member', discriminator: '0', avatar: null },
		permissions,
		roles: [],
		joined_at: null,
	},
});

export const command = (name: string, values: Json = {}, who: Json = member(ANN)): Json => ({
	type: 2,
	...who,
	data: {
		id: '300000000000000001',
		type: 1,
		name,
		options: Object.entries(values).map(([option, value]) => ({
			name: option,
			type: typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3,
			value,
		})),
	},
});

export const typing = (name: string, option: string, value: string, who: Json = member(ANN)): Json => ({
	type: 4,
	...who,
	data: { id: '300000000000000001', type: 1, name, options: [{ name: option, type: 3, value, focused: true }] },
});

/** What a person reads of a message. */
export const words = (message: Shown | null | undefined): string =>
	allComponents(message?.body.components)
		.flatMap(({ content }) => (typeof content === 'string' ? [shown(content)] : []))
		.join('\n');

/** A press of the button that says `label`. */
export const press = (message: Shown | null | undefined, label: string, who: Json = member(ANN)): Json => {
	const button = allComponents(message?.body.components).find((one) => one.label === label);
	if (button === undefined) throw new Error(`no button ${label} on: ${words(message)}`);
	return { type: 3, ...who, data: { component_type: 2, custom_id: button.custom_id } };
};

/** Presses a button of a message that Ann asked for. */
export async function pressed(
	fake: FakeDiscord,
	message: Shown | null,
	label: string,
	who: Json = member(ANN),
): Promise<Exchange> {
	const interaction = press(message, label, who);
	if (message === null) throw new Error('no message to press on');
	message.body = { ...message.body, interaction_metadata: { user: { id: ANN } } };
	return fake.interact(interaction, message);
}

export interface Running<W extends Pick<World, 'ports'> = World> {
	readonly fake: FakeDiscord;
	readonly world: W;
	readonly bot: Pick<Connection, 'close'>;
}

export interface OnGateway extends Running {
	readonly bot: Connection;
	readonly lost: string[];
}

const open: { readonly close: () => Promise<void> }[] = [];

/** To be ended with the rest, last opened first. */
export const closeLater = (one: { readonly close: () => Promise<void> }): void => void open.push(one);

/** Ends what the tests of a file opened, after each of them. */
export const closeAfterEach = (): void => {
	afterEach(async () => {
		for (const one of open.splice(0).reverse()) await one.close();
	});
};

export async function discord(options: Parameters<typeof FakeDiscord.start>[0] = {}): Promise<FakeDiscord> {
	const fake = await FakeDiscord.start(options);
	open.push({ close: () => fake.stop() });
	return fake;
}

/** A bot that is logged in. */
export async function onGateway(
	options: Parameters<typeof FakeDiscord.start>[0] = {},
	monitor?: Monitor,
): Promise<OnGateway> {
	const fake = await discord(options);
	const world = worldOf();
	const lost: string[] = [];
	const bot = await connect({
		token: TOKEN,
		ports: world.ports,
		api: fake.api,
		lost: (sentence) => void lost.push(sentence),
		...(monitor === undefined ? {} : { monitor }),
	});
	open.push(bot);
	return { fake, world, bot, lost };
}

/** How the bot is reached: with a session of its own, or over signed HTTP, with the bot's token beside the key or without. */
export type Way = Transport | 'http with a token';

/** A bot of a Discord of our own, reached that way from now on. */
export async function reached(way: Way, ports: Ports, fake: FakeDiscord): Promise<Pick<Connection, 'close'>> {
	if (way === 'gateway') return connect({ token: TOKEN, ports, api: fake.api, lost: () => undefined });
	const token = way === 'http' ? {} : { token: TOKEN };
	const address = { host: '127.0.0.1', port: 0, api: fake.api };
	const bot = await openEndpoint({ publicKey: fake.publicKey, ports, ...address, ...token });
	fake.endpoint = bot.address;
	return bot;
}

/** A bot over that way, with the small library of the tests, or a `world` of the test's own. */
export async function runningOver(transport: Transport): Promise<Running>;
export async function runningOver<W extends Pick<World, 'ports'>>(transport: Transport, world: W): Promise<Running<W>>;
export async function runningOver(
	transport: Transport,
	world: Pick<World, 'ports'> = worldOf(),
): Promise<Running<Pick<World, 'ports'>>> {
	const fake = await discord();
	const bot = await reached(transport, world.ports, fake);
	open.push(bot);
	return { fake, world, bot };
}
