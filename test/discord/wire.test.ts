import { describe, expect, it } from 'vitest';
import { commandsHash, commandsJson } from '../../src/discord/registering/commandsJson.ts';
import { register } from '../../src/discord/registering/registration.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import { connect } from '../../src/discord/wire/gateway.ts';
import { SERVER, TOKEN } from './fake/fakeDiscord.ts';
import { COMMANDS, worldOf } from './library.ts';
import {
	BEN,
	closeAfterEach,
	command,
	discord,
	member,
	onGateway,
	pressed,
	runningOver,
	TRANSPORTS,
	typing,
	words,
} from './wire.ts';

/** The real client against a Discord of our own: what goes over the wire, and what a person then sees. */

closeAfterEach();

describe('logging in', () => {
	it('gets ready, knows its name and application, and is live', async () => {
		const { bot, fake } = await onGateway();
		expect(bot).toMatchObject({ applicationId: '100000000000000001', name: 'On the Record' });
		expect(bot.isLive()).toBe(true);
		expect(fake.sessions).toEqual(['identify']);
	});

	it.each([
		['a wrong token', { token: TOKEN.replace('abc', 'xyz') }, {}, /does not accept DISCORD_TOKEN: copy .* again/],
		['disallowed intents', {}, { refuseLogin: 4014 }, /refuses the intents/],
		['no network', { api: 'http://127.0.0.1:1/api' }, {}, /cannot be reached: check the connection/],
	])('says in a sentence what to do about %s', async (_, bot, options, sentence) => {
		const fake = await discord(options);
		const connecting = connect({ token: TOKEN, ports: worldOf().ports, api: fake.api, lost: () => undefined, ...bot });
		await expect(connecting).rejects.toThrow(sentence);
	});
});

describe('registration', () => {
	const registering = (api: string, changes: object = {}) =>
		register({ token: TOKEN, applicationId: null, commands: COMMANDS, api, ...changes });

	it('writes all commands once, and not again while they stay the same', async () => {
		const fake = await discord();
		expect(await registering(fake.api)).toEqual({ changed: true, applicationId: '100000000000000001' });
		expect(fake.refused).toEqual([]);
		expect(await registering(fake.api)).toEqual({ changed: false, applicationId: '100000000000000001' });
		expect(fake.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
	});

	it('writes them again when one changed, was added or is gone', async () => {
		const fake = await discord();
		await registering(fake.api);
		for (const commands of [COMMANDS.slice(1), COMMANDS]) {
			expect((await registering(fake.api, { commands })).changed).toBe(true);
		}
		expect(fake.commands.map(({ name }) => name).sort()).toEqual(
			COMMANDS.map(({ definition }) => definition.name).sort(),
		);
	});

	it('deploys what is loaded, exactly: what Discord then holds has no command more, none less, none other', async () => {
		const fake = await discord();
		const loaded = [...(await loadCommands()).values()];
		await registering(fake.api, { commands: loaded });
		expect(fake.refused).toEqual([]);
		expect(fake.commands.map(({ type, name }) => [type ?? 1, name])).toEqual(
			commandsJson(loaded).map(({ type, name }) => [type ?? 1, name]),
		);
		expect(commandsHash(fake.commands)).toBe(commandsHash(commandsJson(loaded)));
		expect((await registering(fake.api, { commands: loaded })).changed).toBe(false);
	});

	it.each([
		['a wrong token', { token: TOKEN.replace('abc', 'xyz') }, /does not accept DISCORD_TOKEN/],
		['another application', { applicationId: '999999999999999999' }, /DISCORD_APPLICATION_ID is not the application/],
		['no network', { api: 'http://127.0.0.1:1/api' }, /cannot be reached/],
	])('says in a sentence what to do about %s', async (_, changes, sentence) => {
		const fake = await discord();
		await expect(registering(fake.api, changes)).rejects.toThrow(sentence);
	});
});

describe.each(TRANSPORTS)('over %s', (transport) => {
	const running = () => runningOver(transport);

	it('answers a command privately, in one request without a token and without a ping', async () => {
		const { fake } = await running();
		const before = fake.requests.length;
		const { original } = await fake.interact(command('find', { words: 'broken lift' }));
		expect(original?.private).toBe(true);
		expect(words(original)).toContain('“We will not pay for a broken lift,” said Kate Mills.');
		expect(fake.requests.slice(before)).toHaveLength(1);
		expect(fake.requests.at(-1)?.authorization).toBeNull();
		expect(original?.body.allowed_mentions).toEqual({ parse: [] });
		expect(fake.refused).toEqual([]);
	});

	it('answers autocomplete', async () => {
		const { fake } = await running();
		const { choices } = await fake.interact(typing('find', 'words', 'kate'));
		expect(choices).toEqual([
			{ name: 'kate', value: 'kate' },
			{ name: 'Kate Mills', value: 'Kate Mills' },
		]);
	});

	it('promises an answer that takes long, privately, and fulfils it', async () => {
		const { fake } = await running();
		const { callbacks, original } = await fake.interact(command('slow'));
		expect(callbacks).toEqual([5]);
		expect(original).toMatchObject({ private: true, pending: false });
		expect(words(original)).toBe('Did you mean:');
		expect(fake.refused).toEqual([]);
	});

	it('pages, opens, shows context, copies and shares with real buttons', async () => {
		const { fake } = await running();
		const { original: list } = await fake.interact(command('find', { words: 'the' }));
		const first = words(list);
		const later = await pressed(fake, list, 'Later');
		expect(later.original?.id).toBe(list?.id);
		expect(words(list)).not.toBe(first);
		await pressed(fake, list, 'Earlier');
		expect(words(list)).toBe(first);
		await pressed(fake, list, 'Open 2');
		expect(words(list)).toContain('2 Words as printed:');
		const context = await pressed(fake, list, 'Context');
		expect(context.original).toMatchObject({ private: true });
		const copy = await pressed(fake, list, 'Copy with reference');
		expect(words(copy.original)).toMatch(/Reference /);
		const share = await pressed(fake, list, 'Share 2');
		expect(share.original).toMatchObject({ private: false, pending: false });
		expect(words(share.original)).toContain('Shared by [mention]');
		expect(fake.refused).toEqual([]);
	});

	it('removes a shared card for its sharer and for moderators only', async () => {
		const { fake } = await running();
		const { original: list } = await fake.interact(command('find', { words: 'wept' }));
		const { original: card } = await pressed(fake, list, 'Share');
		const refused = await pressed(fake, card, 'Remove', member(BEN));
		expect(words(refused.original)).toMatch(/Only the person who asked/);
		expect(card?.deleted).toBe(false);
		await pressed(fake, card, 'Remove', member(BEN, String(1 << 13)));
		expect(card?.deleted).toBe(true);
		expect(fake.refused).toEqual([]);
	});

	it('lets answers under way finish before it closes', async () => {
		const { fake, bot } = await running();
		const exchange = fake.send(command('slow'));
		await fake.until(() => exchange.callbacks.length > 0);
		await bot.close();
		expect(exchange.original?.pending).toBe(false);
	});
});

describe('on the gateway', () => {
	const running = () => onGateway();

	it('goes on after Discord asked it to reconnect, in the same session', async () => {
		const { fake, bot } = await running();
		fake.askToReconnect();
		await fake.until(() => fake.sessions.includes('resume'));
		expect(fake.sessions).toEqual(['identify', 'resume']);
		const { original } = await fake.interact(command('find', { words: 'wept' }));
		expect(words(original)).toContain('Tenants wept.');
		expect(bot.isLive()).toBe(true);
	});

	it('resumes after the connection broke', async () => {
		const { fake } = await running();
		fake.closeGateway(4000);
		await fake.until(() => fake.sessions.includes('resume'));
		const { original } = await fake.interact(command('find', { words: 'wept' }));
		expect(words(original)).toContain('Tenants wept.');
	});

	it('says what to do when the session ends for good', async () => {
		const { fake, bot, lost } = await running();
		fake.closeGateway(4004);
		await expect.poll(() => lost).toEqual([expect.stringMatching(/does not accept DISCORD_TOKEN/)]);
		expect(bot.isLive()).toBe(false);
	});

	it.each([
		['everything', {}],
		['its token', { id: '1', application_id: '2', type: 2 }],
		['the asker', { id: '400000000000000001', application_id: '2', token: 'token-1', type: 2, data: { name: 'find' } }],
		[
			'channel and entitlements',
			{ id: '400000000000000002', application_id: '2', token: 'token-2', type: 3, guild_id: SERVER },
		],
	])('survives an interaction that lacks %s', async (_, packet) => {
		const { fake, world } = await running();
		fake.dispatch('INTERACTION_CREATE', packet);
		await expect.poll(() => world.failed.length).toBeGreaterThan(0);
		const { original } = await fake.interact(command('find', { words: 'wept' }));
		expect(words(original)).toContain('Tenants wept.');
	});

	it('takes an answer for delivered that Discord took and then reported as failed', async () => {
		const { fake, world } = await running();
		fake.troubles.push({ on: 'callback', status: 500, done: true });
		const { original, callbacks } = await fake.interact(command('find', { words: 'wept' }));
		await expect.poll(() => fake.requests.filter(({ path }) => path.endsWith('/callback')).length).toBe(2);
		expect(callbacks).toEqual([4]);
		expect(words(original)).toContain('Tenants wept.');
		await fake.interact(command('find', { words: 'wept' }));
		expect(world.failed).toEqual([]);
	});
});
