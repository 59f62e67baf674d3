import { describe, expect, it } from 'vitest';
import type { Exchange, FakeDiscord, Shown, Trouble } from './fake/fakeDiscord.ts';
import {
	closeAfterEach,
	command,
	type OnGateway,
	onGateway,
	press,
	pressed,
	runningOver,
	TRANSPORTS,
	typing,
	words,
} from './wire.ts';

/**
 * Everything that goes wrong between Discord and a bot, one thing at a time: what requests were made, what the person read, what the
 * operator was told. The table in docs/chaos.md has the same rows. Nothing is answered twice, and nothing is lost in silence.
 */

closeAfterEach();

const ASK = command('find', { words: 'wept' });
const ANSWER = 'Tenants wept.';

/** Requests about one interaction, in order: `callback`, `edit`, `follow-up`, `delete`. */
const requestsOf = (fake: FakeDiscord, { token }: Exchange): readonly string[] =>
	fake.requests
		.filter(({ path }) => path.includes(token))
		.map(({ method, path }) => (path.endsWith('/callback') ? 'callback' : (NAMES[method] ?? method)));
const NAMES: Readonly<Record<string, string>> = { PATCH: 'edit', POST: 'follow-up', DELETE: 'delete' };

const limited = (changes: Partial<Trouble> = {}): Trouble => ({
	on: 'callback',
	status: 429,
	headers: { 'Retry-After': '0.2' },
	body: { message: 'You are being rate limited.', retry_after: 0.2, global: false },
	...changes,
});
const BUCKET = {
	'X-RateLimit-Bucket': 'abc',
	'X-RateLimit-Limit': '5',
	'X-RateLimit-Remaining': '0',
	'X-RateLimit-Reset-After': '0.2',
};

/** Troubles after which the answer arrives all the same, and the requests that it takes. */
const HEALED: readonly (readonly [string, readonly Trouble[], number])[] = [
	['429 without a bucket', [limited()], 2],
	['429 with a bucket', [limited({ headers: { 'Retry-After': '0.2', ...BUCKET } })], 2],
	[
		'429 for the whole bot',
		[limited({ headers: { 'Retry-After': '0.2', 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' } })],
		2,
	],
	['429 with retry_after in its body alone', [limited({ headers: {} })], 2],
	['429 that says nowhere how long', [limited({ headers: {}, body: {} })], 2],
	['500', [{ on: 'callback', status: 500 }], 2],
	['501', [{ on: 'callback', status: 501 }], 2],
	[
		'502 and 503, one after the other',
		[
			{ on: 'callback', status: 502 },
			{ on: 'callback', status: 503 },
		],
		3,
	],
	['500 although it was taken, then 40060', [{ on: 'callback', status: 500, done: true }], 2],
	['a reset', [{ on: 'callback' }], 2],
	['a reset although it was taken, then 40060', [{ on: 'callback', done: true }], 2],
	['two resets', [{ on: 'callback' }, { on: 'callback' }], 3],
];

describe('the first answer meets', () => {
	it.each(HEALED)('%s: the person reads it once', async (_, troubles, requests) => {
		const { fake, world } = await onGateway();
		fake.troubles.push(...troubles);
		const began = performance.now();
		const exchange = await fake.interact(ASK);
		await expect.poll(() => requestsOf(fake, exchange)).toEqual(Array.from({ length: requests }, () => 'callback'));
		expect(exchange.callbacks).toEqual([4]);
		expect(words(exchange.original)).toContain(ANSWER);
		expect(exchange.followUps).toEqual([]);
		// Had it waited for nothing, it would have come much sooner; Discord counts what comes too soon.
		if (troubles.some(({ status }) => status === 429)) expect(performance.now() - began).toBeGreaterThan(190);
		const { original } = await fake.interact(ASK);
		expect(words(original)).toContain(ANSWER);
		expect(world.failed).toEqual([]);
		expect(fake.refused).toEqual([]);
	});

	it('10062: nobody waits any more, so nobody is told but the operator', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push({ on: 'callback', status: 404, body: { code: 10062, message: 'Unknown interaction' } });
		const exchange = fake.send(ASK);
		await expect.poll(() => world.failed.length).toBe(1);
		expect(world.failed[0]?.error).toMatchObject({ why: 'too-late' });
		expect(requestsOf(fake, exchange)).toEqual(['callback']);
		expect(words((await fake.interact(ASK)).original)).toContain(ANSWER);
	});

	it('40060 without doubt: another copy of the bot was faster, and its answer stands alone', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push({ on: 'callback', status: 400, body: { code: 40060, message: 'already acknowledged' } });
		const exchange = fake.send(ASK);
		await expect.poll(() => world.failed.length).toBe(1);
		expect(world.failed[0]?.error).toMatchObject({ why: 'too-late' });
		expect(requestsOf(fake, exchange)).toEqual(['callback']);
	});

	it('a refusal of the answer itself: the person reads a sentence and a number in its place', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push({ on: 'callback', status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
		const exchange = await fake.interact(ASK);
		expect(requestsOf(fake, exchange)).toEqual(['callback', 'callback']);
		expect(exchange.original?.private).toBe(true);
		expect(words(exchange.original)).toMatch(/Something went wrong here\..*Number for the operator: /);
		expect(words(exchange.original)).toContain(world.failed[0]?.errorId);
	});

	it('a Discord that stays broken: the operator is told, and nothing is sent any more', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push(...Array.from({ length: 8 }, (): Trouble => ({ on: 'callback', status: 503 })));
		const exchange = fake.send(ASK);
		// The answer, and then the sentence in its place.
		await expect.poll(() => world.failed.length).toBe(2);
		expect(requestsOf(fake, exchange)).toHaveLength(8);
		expect(words((await fake.interact(ASK)).original)).toContain(ANSWER);
	});
});

describe('an answer that was promised meets', () => {
	it.each([
		['429', [limited({ on: 'edit' })], 2],
		['500 although it was done', [{ on: 'edit', status: 500, done: true }], 2],
		['502 and a reset', [{ on: 'edit', status: 502 }, { on: 'edit' }], 3],
	] as const)('%s: the person reads it', async (_, troubles, edits) => {
		const { fake, world } = await onGateway();
		fake.troubles.push(...troubles);
		const exchange = await fake.interact(command('slow'));
		await expect
			.poll(() => requestsOf(fake, exchange))
			.toEqual(['callback', ...Array.from({ length: edits }, () => 'edit')]);
		expect(words(exchange.original)).toBe('Did you mean:');
		expect(world.failed).toEqual([]);
	});

	it('a permission that was lost midway: the person reads what is the matter', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push({ on: 'edit', status: 403, body: { code: 50013, message: 'Missing Permissions' } });
		const exchange = await fake.interact(command('slow'));
		expect(requestsOf(fake, exchange)).toEqual(['callback', 'edit', 'edit']);
		expect(words(exchange.original)).toMatch(/Discord no longer lets the bot do this here\./);
		expect(world.failed).toEqual([]);
	});

	it('a promise that did not get through: the answer is given itself', async () => {
		const { fake, world } = await onGateway();
		fake.troubles.push({ on: 'callback', status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
		const exchange = await fake.interact(command('slow'));
		expect(requestsOf(fake, exchange)).toEqual(['callback', 'callback']);
		expect(exchange.callbacks).toEqual([4]);
		expect(words(exchange.original)).toBe('Did you mean:');
		expect(world.failed).toEqual([]);
	});
});

describe.each(TRANSPORTS)('over %s', (transport) => {
	it('a message that is deleted under its button: the person who pressed reads so', async () => {
		const { fake, world } = await runningOver(transport);
		const { original: list } = await fake.interact(command('find', { words: 'the' }));
		if (list === null) throw new Error('no list');
		list.deleted = true;
		const exchange = fake.send(press(list, 'Later'), list);
		if (transport === 'gateway') {
			await fake.until(() => exchange.original !== null && exchange.original !== list);
			expect(requestsOf(fake, exchange)).toEqual(['callback', 'callback']);
			expect(exchange.original?.private).toBe(true);
			expect(words(exchange.original)).toBe('That message was deleted meanwhile. Please ask again.');
		} else await fake.until(() => requestsOf(fake, exchange).length === 1);
		expect(world.failed).toEqual([]);
	});

	it('interactions while it stops: those under way are answered, those that come are told in words', async () => {
		const { fake, bot, world } = await runningOver(transport);
		const before = fake.send(command('slow'));
		await fake.until(() => before.callbacks.length > 0);
		const closing = bot.close();
		const [late, typed] = [fake.send(ASK), fake.send(typing('find', 'words', 'kate'))];
		await fake.until(() => late.callbacks.length > 0 && typed.callbacks.length > 0);
		expect(late.original?.private).toBe(true);
		expect(words(late.original)).toBe('The bot is just restarting. Please ask again in a minute.');
		expect(typed.choices).toEqual([]);
		await closing;
		expect(words(before.original)).toBe('Did you mean:');
		expect(world.failed).toEqual([]);
	});
});

/** A card that Ann shared, and was told so. */
async function sharedCard(fake: FakeDiscord): Promise<Shown | null> {
	const { original: list } = await fake.interact(command('find', { words: 'wept' }));
	const share = await pressed(fake, list, 'Share');
	await fake.until(() => share.followUps.length > 0);
	return share.original;
}

describe('what follows an answer meets', () => {
	it.each([
		['500 although it was done', { on: 'followUp', status: 500, done: true }],
		['a reset although it was done', { on: 'followUp', done: true }],
	] as const)('%s: the person reads it once, and the operator is told', async (_, trouble) => {
		const { fake, world } = await onGateway();
		const card = await sharedCard(fake);
		fake.troubles.push({ on: 'delete', status: 403, body: { code: 50013, message: 'Missing Permissions' } }, trouble);
		const exchange = await pressed(fake, card, 'Remove');
		await expect.poll(() => world.failed.length).toBe(1);
		expect(requestsOf(fake, exchange)).toEqual(['callback', 'delete', 'follow-up']);
		expect(exchange.followUps.map(words)).toEqual([expect.stringMatching(/no longer lets the bot do this here/)]);
		expect(card?.deleted).toBe(false);
	});

	it('429: it waits, and the person reads it once', async () => {
		const { fake, world } = await onGateway();
		const card = await sharedCard(fake);
		fake.troubles.push(
			{ on: 'delete', status: 403, body: { code: 50013, message: 'Missing Permissions' } },
			limited({ on: 'followUp', headers: {} }),
		);
		const exchange = await pressed(fake, card, 'Remove');
		expect(requestsOf(fake, exchange)).toEqual(['callback', 'delete', 'follow-up', 'follow-up']);
		expect(exchange.followUps).toHaveLength(1);
		expect(world.failed).toEqual([]);
	});

	it('a removal that failed on the way although it was done: it counts as done', async () => {
		const { fake, world } = await onGateway();
		const card = await sharedCard(fake);
		fake.troubles.push({ on: 'delete', status: 500, done: true });
		const exchange = await pressed(fake, card, 'Remove');
		await expect.poll(() => requestsOf(fake, exchange)).toEqual(['callback', 'delete', 'delete']);
		expect(card?.deleted).toBe(true);
		expect(world.failed).toEqual([]);
	});
});

describe('the gateway', () => {
	const answers = async ({ fake }: OnGateway): Promise<void> => {
		expect(words((await fake.interact(ASK)).original)).toContain(ANSWER);
	};

	/** Close codes after which the same session goes on. https://discord.com/developers/docs/topics/opcodes-and-status-codes */
	it.each([4000, 4001, 4002, 4009])('closed with %i: the session goes on', async (code) => {
		const running = await onGateway();
		running.fake.closeGateway(code);
		await running.fake.until(() => running.fake.sessions.includes('resume'));
		await answers(running);
		expect(running.lost).toEqual([]);
		expect(running.bot.isLive()).toBe(true);
	});

	// A new session may begin five seconds after the one before, so they wait side by side.
	it('closed with 4003, 4005, 4007 or 4008, or the session over (op 9), at once or on coming back: a new session begins', async () => {
		const over: readonly ((fake: FakeDiscord) => void)[] = [
			...[4003, 4005, 4007, 4008].map((code) => (fake: FakeDiscord) => fake.closeGateway(code)),
			(fake) => fake.invalidateSession(false),
			(fake) => {
				fake.resumes = false;
				fake.breakGateway();
			},
		];
		await Promise.all(
			over.map(async (end) => {
				const running = await onGateway();
				end(running.fake);
				await running.fake.until(() => running.fake.sessions.length === 2);
				expect(running.fake.sessions).toEqual(['identify', 'identify']);
				await answers(running);
				expect(running.lost).toEqual([]);
			}),
		);
	});

	it.each([
		[4004, /does not accept DISCORD_TOKEN/],
		[4010, /close code 4010/],
		[4011, /close code 4011/],
		[4012, /close code 4012/],
		[4013, /refuses the intents/],
		[4014, /refuses the intents/],
	])('closed with %i: it is over, and the operator reads what to do', async (code, sentence) => {
		const { fake, bot, lost } = await onGateway();
		fake.closeGateway(code);
		await expect.poll(() => lost).toEqual([expect.stringMatching(sentence)]);
		expect(bot.isLive()).toBe(false);
		expect(fake.sessions).toEqual(['identify']);
	});

	it('cut without a word: the session goes on', async () => {
		const running = await onGateway();
		running.fake.breakGateway();
		await running.fake.until(() => running.fake.sessions.includes('resume'));
		await answers(running);
	});

	it('cut while somebody asks: he is answered when the session goes on', async () => {
		const running = await onGateway();
		running.fake.breakGateway();
		const exchange = running.fake.send(ASK);
		await running.fake.until(() => exchange.callbacks.length > 0);
		expect(running.fake.sessions).toEqual(['identify', 'resume']);
		expect(words(exchange.original)).toContain(ANSWER);
		expect(requestsOf(running.fake, exchange)).toEqual(['callback']);
	});

	it('asks for a new connection (op 7): the session goes on', async () => {
		const running = await onGateway();
		running.fake.askToReconnect();
		await running.fake.until(() => running.fake.sessions.includes('resume'));
		await answers(running);
	});

	it('ends the session but lets it be taken up (op 9, true): it goes on', async () => {
		const running = await onGateway();
		running.fake.invalidateSession(true);
		await running.fake.until(() => running.fake.sessions.includes('resume'));
		await answers(running);
	});

	it('acknowledges no heartbeat: the connection is given up and taken up again', async () => {
		const running = await onGateway();
		running.fake.stopAcknowledging();
		await running.fake.until(() => running.fake.sessions.includes('resume'));
		await answers(running);
	});

	it('sends interactions while the bot starts: they are answered', async () => {
		const running = await onGateway({ startsFor: 300, onReady: [ASK] });
		const [early] = running.fake.early;
		if (early === undefined) throw new Error('nothing was asked');
		await running.fake.until(() => early.callbacks.length > 0);
		expect(words(early.original)).toContain(ANSWER);
		await answers(running);
	});
});
