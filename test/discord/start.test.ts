import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { COMPILED } from '../library/processes.ts';
import { FakeDiscord, TOKEN } from './fake/fakeDiscord.ts';

/** The program as people start it, in a process of its own. */

const PROGRAM = resolve(import.meta.dirname, '../../bin/on-the-record.js');
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;

interface Run {
	readonly child: ChildProcess;
	/** What it wrote so far. */
	readonly out: () => string;
	readonly err: () => string;
	readonly ended: Promise<number | null>;
}

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const clean of cleanUp.splice(0).reverse()) await clean();
});

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
	const folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
	const child = spawn(process.execPath, [PROGRAM, ...args], {
		cwd: folder,
		env: {
			PATH: process.env.PATH,
			NODE_COMPILE_CACHE: COMPILED,
			// Empty ones win over a .env that whoever runs the tests may have.
			DISCORD_TOKEN: '',
			DISCORD_APPLICATION_ID: '',
			DISCORD_API: '',
			DISCORD_PUBLIC_KEY: '',
			INTERACTIONS_PORT: '0',
			HEALTH_PORT: '',
			LOG_LEVEL: '',
			ON_THE_RECORD_HOME: join(folder, 'var'),
			ON_THE_RECORD_DATA: 'none',
			PORT: '0',
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let out = '';
	let err = '';
	child.stdout?.on('data', (words) => {
		out += String(words);
	});
	child.stderr?.on('data', (words) => {
		err += String(words);
	});
	const ended = once(child, 'exit').then(() => child.exitCode);
	cleanUp.push(async () => {
		if (child.exitCode === null) child.kill('SIGKILL');
		await ended;
		await rm(folder, { recursive: true, force: true });
	});
	return { child, out: () => out, err: () => err, ended };
}

async function started(env: Readonly<Record<string, string>> = {}): Promise<Run> {
	const running = await run(['start'], env);
	await expect.poll(running.out).toContain('Your own');
	return running;
}

async function discord(options: Parameters<typeof FakeDiscord.start>[0] = {}): Promise<FakeDiscord> {
	const fake = await FakeDiscord.start(options);
	cleanUp.push(() => fake.stop());
	return fake;
}

const HELP = {
	type: 2,
	member: {
		user: { id: '111111111111111111', username: 'ann', discriminator: '0', avatar: null },
		// View Channel, Send Messages, Read Message History, Pin Messages.
		permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 51n)),
	},
	data: { id: '300000000000000001', type: 1, name: 'help', options: [] },
};

describe('npm start', () => {
	it('without a token opens the page, says where, and ends at once when asked to', async () => {
		const running = await started();
		expect(running.out()).toContain('not connected. Put DISCORD_TOKEN in .env');
		const [address = ''] = ADDRESS.exec(running.out()) ?? [];
		expect((await fetch(address)).status).toBe(200);
		running.child.kill('SIGTERM');
		expect(await running.ended).toBe(0);
		expect(running.err()).toBe('');
	});

	it('takes the next free port where the wanted one is in use', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		cleanUp.push(async () => void other.close());
		const address = other.address();
		const taken = typeof address === 'object' && address !== null ? address.port : 0;
		const running = await started({ PORT: String(taken) });
		expect(Number(ADDRESS.exec(running.out())?.[1])).toBeGreaterThan(taken);
	});

	it('with a token registers the commands, logs in, answers, and prints the invite link', async () => {
		const fake = await discord();
		const running = await started({ DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api });
		expect(running.out()).toMatch(/connected as On the Record\. Commands registered\./);
		expect(running.out()).toMatch(/https:\/\/discord\.com\/oauth2\/authorize\?client_id=100000000000000001/);
		expect(fake.commands.length).toBeGreaterThan(0);
		const { original } = await fake.interact(HELP);
		expect(original).toMatchObject({ private: true, pending: false });
		expect(fake.refused).toEqual([]);
		running.child.kill('SIGINT');
		expect(await running.ended).toBe(0);
		expect(running.err()).toBe('');
	});

	it('with a public key alone answers what Discord signs, and needs no token', async () => {
		const fake = await discord();
		const running = await started({ DISCORD_PUBLIC_KEY: fake.publicKey, DISCORD_API: fake.api });
		fake.endpoint = /http:\S+\/interactions/.exec(running.out())?.[0] ?? '';
		const { original } = await fake.interact(HELP);
		expect(original).toMatchObject({ private: true, pending: false });
		expect(fake.refused).toEqual([]);
		running.child.kill('SIGTERM');
		expect(await running.ended).toBe(0);
		expect(running.err()).toBe('');
	});

	it('tells those who watch over it when it is ready', async () => {
		const fake = await discord();
		const running = await started({ DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api, HEALTH_PORT: '0' });
		const [, address = ''] = /(http:\S+)\/readyz/.exec(running.out()) ?? [];
		expect((await fetch(`${address}/readyz`)).status).toBe(200);
		expect(await (await fetch(`${address}/metrics`)).text()).toContain('on_the_record_live{transport="gateway"} 1');
	});

	it.each(['HEALTH_PORT', 'INTERACTIONS_PORT'])('says so where %s is in use', async (name) => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		cleanUp.push(async () => void other.close());
		const address = other.address();
		const taken = String(typeof address === 'object' && address !== null ? address.port : 0);
		const running = await run(['start'], { DISCORD_PUBLIC_KEY: 'ab'.repeat(32), [name]: taken });
		expect(await running.ended).toBe(1);
		expect(running.err()).toMatch(new RegExp(`^${name} ${taken} cannot be listened on .*choose another port\\.\\n$`));
	});

	it.each([
		['while it is idle', () => undefined],
		['right after the connection broke, while it is about to come back', (fake: FakeDiscord) => fake.breakGateway()],
		[
			'while Discord does not let it back in',
			(fake: FakeDiscord) => {
				fake.holdsLogIns = true;
				fake.breakGateway();
			},
		],
		[
			'while Discord does not take an answer',
			(fake: FakeDiscord) => {
				fake.troubles.push({ on: 'callback', silent: true });
				fake.send(HELP);
			},
		],
	] as const)('ends within 5 seconds of SIGTERM %s', async (_, trouble) => {
		const fake = await discord();
		const running = await started({ DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api });
		trouble(fake);
		const asked = performance.now();
		running.child.kill('SIGTERM');
		expect(await running.ended).toBe(0);
		// Its own clock says five seconds; the rest is what a busy machine takes to start the clock and to notice the end.
		expect(performance.now() - asked).toBeLessThan(8_000);
		expect(running.err()).toBe('');
	});

	it.each([
		['thrown', "throw new Error('a bolt is loose')"],
		['a rejection that nobody waits for', "void Promise.reject(new Error('a bolt is loose'))"],
	])(
		'a fault that nobody foresaw, %s, ends it: the log says which, and who asked still gets the answer',
		async (_, fault) => {
			const fake = await discord();
			const module = `process.once('SIGUSR2', () => { ${fault} })`;
			const running = await started({
				DISCORD_TOKEN: TOKEN,
				DISCORD_API: fake.api,
				NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}`,
			});
			// Discord falters once: while the bot tries again, the fault strikes.
			fake.troubles.push({ on: 'callback', status: 503 });
			const asked = fake.send(HELP);
			await fake.until(() => fake.requests.some(({ path }) => path.includes(asked.id)));
			running.child.kill('SIGUSR2');
			await fake.until(() => asked.original?.pending === false);
			expect(await running.ended).toBe(1);
			const [line = '', sentence] = running.err().split('\n');
			expect(JSON.parse(line)).toMatchObject({ errorId: 'process', error: { message: 'a bolt is loose' } });
			expect(sentence).toMatch(/^Something went wrong that the bot cannot mend by itself, so it ends/);
			expect(fake.refused).toEqual([]);
		},
	);

	it('ends with a sentence when Discord ends the session for good', async () => {
		const fake = await discord();
		const running = await started({ DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api });
		fake.closeGateway(4004);
		expect(await running.ended).toBe(1);
		expect(running.err()).toMatch(/^Discord does not accept DISCORD_TOKEN: .*\n$/);
	});

	it.each([
		[
			'a wrong token',
			{ DISCORD_TOKEN: TOKEN.replace('abc', 'xyz') },
			{},
			/^Discord does not accept DISCORD_TOKEN: .*\n$/,
		],
		['disallowed intents', {}, { refuseLogin: 4014 }, /^Discord refuses the intents of this bot: .*\n$/],
		['no network', { DISCORD_API: 'http://127.0.0.1:1/api' }, {}, /^Discord cannot be reached: .*\n$/],
		['a malformed variable', { PORT: 'three thousand' }, {}, /^PORT has to be a whole number .*\n$/],
	])('with %s says in one sentence what to do and fails', async (_, env, options, sentence) => {
		const fake = await discord(options);
		const running = await run(['start'], { DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api, ...env });
		expect(await running.ended).toBe(1);
		expect(running.err()).toMatch(sentence);
		expect(running.out()).toBe('');
	});
});

describe('npm run on-the-record -- register', () => {
	it('registers once, and says so', async () => {
		const fake = await discord();
		const env = { DISCORD_TOKEN: TOKEN, DISCORD_API: fake.api };
		const first = await run(['register'], env);
		expect(await first.ended).toBe(0);
		expect(first.out()).toMatch(/^Commands registered\.\nInvite the bot: https:/);
		const second = await run(['register'], env);
		expect(await second.ended).toBe(0);
		expect(second.out()).toMatch(/^Commands unchanged/);
	});

	it('without a token says where it goes', async () => {
		const running = await run(['register']);
		expect(await running.ended).toBe(1);
		expect(running.err()).toMatch(/^There is no DISCORD_TOKEN: put it in \.env first; .*\n$/);
	});
});
