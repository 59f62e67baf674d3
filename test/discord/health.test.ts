import { describe, expect, it } from 'vitest';
import { watch } from '../../src/discord/wire/health.ts';
import type { FakeDiscord } from './fake/fakeDiscord.ts';
import { closeAfterEach, closeLater, command, onGateway } from './wire.ts';

/** What those who watch over the bot are told, and whether it is so. */

closeAfterEach();

async function watched() {
	const watching = await watch(0);
	closeLater(watching);
	const text = async (path: string): Promise<string> => (await fetch(watching.address + path)).text();
	const ask = async (path: string) => {
		const response = await fetch(watching.address + path);
		const body: unknown = await response.json();
		return { status: response.status, body };
	};
	const figure = async (name: string): Promise<number> => {
		const line = (await text('/metrics')).split('\n').find((one) => one.startsWith(`${name} `));
		return Number(line?.split(' ').at(-1));
	};
	return { ...watching, text, ask, figure };
}

const READY = { status: 200, body: { phase: 'running', gateway: 'live', http: 'off' } };

describe('health', () => {
	it('while it starts it works, but is not ready', async () => {
		const { ask, health } = await watched();
		health.want('gateway');
		const starting = { phase: 'starting', gateway: 'waiting', http: 'off' };
		expect(await ask('/healthz')).toEqual({ status: 200, body: starting });
		expect(await ask('/readyz')).toEqual({ status: 503, body: starting });
	});

	it('without Discord it is ready when the page is', async () => {
		const { ask, health } = await watched();
		health.enter('running');
		expect((await ask('/readyz')).status).toBe(200);
	});

	it('both ways are wanted: one alone is not enough', async () => {
		const { ask, health, monitor } = await watched();
		health.want('gateway');
		health.want('http');
		health.enter('running');
		monitor.live('http', true);
		expect((await ask('/readyz')).status).toBe(503);
		monitor.live('gateway', true);
		expect((await ask('/readyz')).status).toBe(200);
	});

	it('while it stops it is not ready, and nothing brings it back', async () => {
		const { ask, health } = await watched();
		health.enter('running');
		health.enter('stopping');
		health.enter('running');
		expect(await ask('/readyz')).toMatchObject({ status: 503, body: { phase: 'stopping' } });
		expect((await ask('/healthz')).status).toBe(200);
	});

	const live = async () => {
		const watching = await watched();
		watching.health.want('gateway');
		const running = await onGateway({}, watching.monitor);
		watching.health.enter('running');
		expect(await watching.ask('/readyz')).toEqual(READY);
		return { ...watching, ...running };
	};

	it.each([
		['asks for a new connection', (fake: FakeDiscord) => fake.askToReconnect()],
		['cuts the connection', (fake: FakeDiscord) => fake.breakGateway()],
		['acknowledges no heartbeat', (fake: FakeDiscord) => fake.stopAcknowledging()],
	])(
		'Discord %s: not ready until the session goes on',
		async (_, trouble) => {
			const { ask, fake } = await live();
			fake.holdsLogIns = true;
			trouble(fake);
			await expect.poll(async () => (await ask('/readyz')).status).toBe(503);
			expect((await ask('/healthz')).status).toBe(200);
			fake.holdsLogIns = false;
			await expect.poll(() => ask('/readyz')).toEqual(READY);
		},
		180_000,
	);

	it.each([4004, 4014])('Discord ends the session with %i: not ready, although the client says it is', async (code) => {
		const { ask, fake } = await live();
		fake.closeGateway(code);
		await expect.poll(async () => (await ask('/readyz')).status).toBe(503);
	});
});

describe('figures', () => {
	it('count what came, what became of it and how long it took, in words of nobody', async () => {
		const { text, figure, monitor } = await watched();
		const { fake } = await onGateway({}, monitor);
		await fake.interact(command('find', { words: 'wept' }));
		await fake.interact(command('broken'));
		fake.troubles.push({ on: 'callback', status: 404, body: { code: 10062, message: 'Unknown interaction' } });
		fake.send(command('find', { words: 'wept' }));
		await expect.poll(() => figure('on_the_record_first_answers_total{outcome="too-late"}')).toBe(1);
		expect(await figure('on_the_record_interactions_total{transport="gateway"}')).toBe(3);
		expect(await figure('on_the_record_first_answers_total{outcome="taken"}')).toBe(2);
		expect(await figure('on_the_record_first_answer_seconds_count{call="message"}')).toBe(2);
		await expect.poll(() => figure('on_the_record_interactions_under_way')).toBe(0);
		expect(await figure('on_the_record_live{transport="gateway"}')).toBe(1);
		const figures = await text('/metrics');
		expect(figures).toContain('process_resident_memory_bytes');
		expect(figures).not.toMatch(/wept|111111111111111111|100000000000000002/);
	});
});
