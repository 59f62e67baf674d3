import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exchange, FakeDiscord } from './fake/fakeDiscord.ts';
import { MODERATOR, type ModeratedWorld, moderatedWorld, Server } from './moderating.ts';
import { ANN, member, words } from './wire.ts';

/** Questions are answered in time while a document as long as they may be is read, and while it is saved. */

/** Discord gives up on an answer after so long. */
const DEADLINE_MS = 3_000;
const LONGEST_BYTES = 5_000_000;
const QUESTIONS = 20;

let world: ModeratedWorld;
let fake: FakeDiscord;
beforeAll(async () => {
	world = await moderatedWorld();
	({ fake } = world);
});
afterAll(() => world.close());

/** A long text of many paragraphs, no two alike. */
function longText(): Uint8Array {
	let text = '';
	for (let i = 0; text.length < LONGEST_BYTES - 500; i++) {
		text += `${`On day ${i} the barge ${i * 7} brought ${i * 13} crates of turnips to quay ${i % 97}. `.repeat(6)}\n\n`;
	}
	return new TextEncoder().encode(text.slice(0, LONGEST_BYTES - 500));
}

const isAnswered = ({ callbacks, original }: Exchange): boolean =>
	callbacks.length > 0 && original !== null && !original.pending;

it('a document of 5 MB that is read keeps nobody waiting who asks meanwhile', async () => {
	const server = new Server(fake);
	const [id, bytes] = ['500000000000000001', longText()];
	const url = `data:text/plain;base64,${Buffer.from(bytes).toString('base64')}`;
	const attachments = { [id]: { id, filename: 'barges.txt', size: bytes.length, url, proxy_url: url } };
	const components = [{ type: 18, component: { type: 19, custom_id: 'file', values: [id] } }];
	const data = { custom_id: '1fqdocuments add{}', components, resolved: { attachments } };
	const reading = fake.send(server.there({ type: 5, ...MODERATOR, data }));
	let whileRead = 0;
	for (let asked = 0; asked < QUESTIONS; asked++) {
		const at = performance.now();
		const { original } = await fake.interact(server.said('ask', { question: 'lease swindle' }, member(ANN)));
		expect(performance.now() - at).toBeLessThan(DEADLINE_MS);
		expect(words(original)).toContain('swindle');
		if (!isAnswered(reading)) whileRead += 1;
	}
	expect(whileRead).toBeGreaterThan(0);
	// It was promised in time as well, or given, and comes.
	await expect.poll(() => reading.callbacks.length, { timeout: DEADLINE_MS }).toBe(1);
	await expect.poll(() => isAnswered(reading), { timeout: 100_000 }).toBe(true);
	expect(words(reading.original)).toMatch(/^(?:Read, not saved yet|Not read\. )/);
	expect(fake.refused).toEqual([]);
}, 120_000);
