import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { httpReply } from '../../src/discord/wire/httpReply.ts';
import { InteractionRest } from '../../src/discord/wire/rest.ts';
import type { FakeDiscord, Shown } from './fake/fakeDiscord.ts';
import { ANN, closeAfterEach, command, discord, member, runningOver, words } from './wire.ts';

/** The signed HTTP endpoint: who may ask, and what goes into the answer. */

closeAfterEach();

const V2 = 1 << 15;
const PRIVATE = 64;

/** A message that a button stands on. */
async function shownIn(fake: FakeDiscord): Promise<Shown | null> {
	const { exchange, answer } = fake.asked();
	await answer({
		type: 4,
		data: { flags: V2, allowed_mentions: { parse: [] }, components: [{ type: 10, content: 'A card' }] },
	});
	return exchange.original;
}

const PING = JSON.stringify({ type: 1, id: '400000000000000001', token: 'token-1', application_id: '2' });
const seconds = (ago: number): string => String(Math.floor(Date.now() / 1_000) - ago);

async function endpoint(): Promise<{ readonly fake: FakeDiscord; readonly url: string }> {
	const { fake } = await runningOver('http');
	return { fake, url: fake.endpoint ?? '' };
}

describe('who may ask', () => {
	it('Discord, which is answered PONG', async () => {
		const { fake, url } = await endpoint();
		const response = await fake.post(url, PING);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toMatch(/^application\/json/);
		expect(await response.json()).toEqual({ type: 1 });
	});

	it.each([
		['without a signature', { signature: '' }],
		['with an empty time stamp', { timestamp: '' }],
		['with another signature', { signature: 'ab'.repeat(64) }],
		['with a signature that is too short', { signature: 'abc' }],
		['with a signature that is no hexadecimal number', { signature: 'xy'.repeat(64) }],
		['with a time stamp that is no number', { timestamp: 'yesterday' }],
		['that is ten minutes old', { timestamp: seconds(600) }],
		['that is from ten minutes on', { timestamp: seconds(-600) }],
	])('nobody %s: 401', async (_, changes) => {
		const { fake, url } = await endpoint();
		expect((await fake.post(url, PING, changes)).status).toBe(401);
	});

	it('nobody with the signature of other words, or of Discord for another bot', async () => {
		const { fake, url } = await endpoint();
		const other = await discord();
		expect((await other.post(url, PING)).status).toBe(401);
		const { headers } = new Request(url, { headers: { 'X-Signature-Ed25519': 'ab'.repeat(64) } });
		expect((await fetch(url, { method: 'POST', headers, body: PING })).status).toBe(401);
		expect((await fake.post(url, PING)).status).toBe(200);
	});

	it('nobody twice with the same interaction: the answer was for Discord', async () => {
		const { fake, url } = await endpoint();
		const interaction = JSON.stringify({
			id: '400000000000000002',
			token: 'token-2',
			application_id: '2',
			...command('find', { words: 'lift' }),
		});
		expect((await fake.post(url, interaction)).status).toBe(200);
		expect((await fake.post(url, interaction)).status).toBe(401);
	});

	it('nobody with more than half a megabyte: 413', async () => {
		const { fake, url } = await endpoint();
		expect((await fake.post(url, JSON.stringify({ type: 1, junk: 'x'.repeat(600_000) }))).status).toBe(413);
		expect((await fake.post(url, PING)).status).toBe(200);
	});

	it.each(['', 'not JSON', '[]', '{"type":2}'])(
		'a signed request that says %j gets 400, and the next one an answer',
		async (body) => {
			const { fake, url } = await endpoint();
			expect((await fake.post(url, body)).status).toBe(400);
			expect((await fake.post(url, PING)).status).toBe(200);
		},
	);

	it('only by POST, and only there', async () => {
		const { url } = await endpoint();
		expect((await fetch(url)).status).toBe(404);
		expect((await fetch(url.replace('/interactions', '/'), { method: 'POST' })).status).toBe(404);
	});
});

describe('an answer', () => {
	it('stands in the response: no request is needed for it', async () => {
		const { fake } = await endpoint();
		const { original, callbacks } = await fake.interact(command('find', { words: 'wept' }));
		expect(callbacks).toEqual([4]);
		expect(words(original)).toContain('Tenants wept.');
		expect(fake.requests).toHaveLength(1);
		expect(fake.refused).toEqual([]);
	});

	it.each(['message', 'update'] as const)(
		'with a file (%s) is promised in JSON, and follows with it as an edit',
		async (way) => {
			const fake = await discord();
			const rest = new InteractionRest(fake.api);
			const on = way === 'update' ? await shownIn(fake) : null;
			const { exchange, answer } = fake.asked(on);
			const reply = httpReply(rest, { ...exchange, applicationId: '100000000000000001' }, answer);
			await reply[way]({
				body: {
					flags: way === 'message' ? V2 | PRIVATE : V2,
					components: [{ type: 13, file: { url: 'attachment://minutes.md' } }],
				},
				files: [{ name: 'minutes.md', bytes: Buffer.from('# Minutes'), type: 'text/markdown' }],
			});
			rest.close();
			expect(fake.refused).toEqual([]);
			expect(exchange.callbacks).toEqual([way === 'message' ? 5 : 6]);
			expect(exchange.original).toMatchObject({ private: way === 'message', pending: false });
			expect(fake.requests.map(({ method }) => method)).toEqual(['PATCH']);
		},
	);

	it('is patient with a Discord that has not read the promise yet', async () => {
		const fake = await discord();
		const rest = new InteractionRest(fake.api);
		const { exchange, answer } = fake.asked();
		const later = new Promise((resolve) => setTimeout(resolve, 150)).then(() =>
			answer({ type: 5, data: { flags: PRIVATE } }),
		);
		const reply = httpReply(rest, { ...exchange, applicationId: '100000000000000001' }, async () => undefined);
		await reply.deferMessage({ private: true });
		await reply.edit({ body: { flags: V2, components: [{ type: 10, content: 'Here it is.' }] }, files: [] });
		await later;
		rest.close();
		expect(words(exchange.original)).toBe('Here it is.');
		expect(fake.refused).toEqual([]);
	});

	it('that nobody waits for any more is said to nobody, and the next one is given', async () => {
		const { fake, url } = await endpoint();
		await new Promise<void>((resolve) => {
			const request = get(url, { method: 'POST' });
			request.on('error', () => resolve());
			request.write('{');
			setTimeout(() => request.destroy(), 50);
		});
		const { original } = await fake.interact(command('find', { words: 'wept' }, member(ANN)));
		expect(words(original)).toContain('Tenants wept.');
	});
});
