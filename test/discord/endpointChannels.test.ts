import { expect, it } from 'vitest';
import { type ModeratedWorld, moderatedWorld, reads, referenceOn, SEE_SEND_PIN, Server } from './moderating.ts';
import { ANN, closeAfterEach, closeLater, member, words } from './wire.ts';

/** What the bot does in channels by itself, where Discord reaches it over signed HTTP alone. */

closeAfterEach();

async function over(way: 'http' | 'http with a token'): Promise<ModeratedWorld> {
	const world = await moderatedWorld(undefined, way);
	closeLater(world);
	return world;
}

/** Ann shares a card; what came of it. */
async function shared({ fake }: ModeratedWorld, server: Server) {
	const found = await server.answer('statement', { by: 'Rosa Field' }, member(ANN));
	const card = await server.press(found, 'Share', member(ANN));
	await expect.poll(() => fake.requests.at(-1)?.path).toMatch(/^\/webhooks\//);
	return { card, reference: referenceOn(card) };
}

it('with the bot’s token it pins a card, and takes one back', async () => {
	const world = await over('http with a token');
	const { fake } = world;
	const server = new Server(fake);
	await server.decides('settings', { contact: 'desk@example.org' });
	const { card, reference } = await shared(world, server);
	const pin = { ...server.said('pin', { reference }), app_permissions: SEE_SEND_PIN };
	expect(await reads(fake, pin)).toBe('Pinned.');
	const [posted] = fake.posted;
	expect(words(posted)).toMatch(/swindle[\s\S]*Pinned by \[mention\]/);
	expect([...fake.pins]).toEqual([posted?.id]);

	const data = { component_type: 2, custom_id: `1u${card?.id}` };
	const note = { id: fake.newId(), body: {}, private: true, pending: false, deleted: false };
	const back = await fake.interact(server.there({ type: 3, ...member(ANN), data }), note);
	expect(words(back.original)).toBe('Taken back.');
	expect(card?.deleted).toBe(true);
	expect(fake.refused).toEqual([]);
});

it('without a token it says that it cannot', async () => {
	const world = await over('http');
	const { fake } = world;
	const server = new Server(fake);
	await server.decides('settings', { contact: 'desk@example.org' });
	const { card, reference } = await shared(world, server);
	const pin = { ...server.said('pin', { reference }), app_permissions: SEE_SEND_PIN };
	expect(await reads(fake, pin)).toMatch(/^This bot cannot pin yet/);
	const data = { component_type: 2, custom_id: `1u${card?.id}` };
	const note = { id: fake.newId(), body: {}, private: true, pending: false, deleted: false };
	const back = await fake.interact(server.there({ type: 3, ...member(ANN), data }), note);
	expect(words(back.original)).toMatch(/cannot/i);
	expect(card?.deleted).toBe(false);
	expect(fake.posted).toEqual([]);
	expect(fake.refused).toEqual([]);
});
