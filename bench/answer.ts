import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { z } from 'zod';
import type { Json } from '../src/discord/referee/faults.ts';
import { FIRST_ANSWER_MS } from '../src/discord/referee/limits.ts';
import { type Exchange, FakeDiscord } from '../test/discord/fake/fakeDiscord.ts';
import { questionsOn } from './answeringCorpus.ts';

/**
 * How long a person waits for the bot itself, from an interaction's leaving Discord to the arrival of the answer's request there, over
 * the real client and a Discord of our own on this machine; the bot has a process of its own. Beside it, in the same run, a bot of
 * discord.js that only says "hello": the ratio is what our answers cost.
 *
 * Two measurements: one question at a time, turn about with "hello"; and so many a second, whether or not the earlier ones are
 * answered, for so many seconds: ours, ours with every answer promised first, and "hello". An answer that comes later than Discord
 * waits is missed.
 *
 *     node bench/answer.ts [seconds, 60] [a second, 200] [passages, 10000]
 */

const SECONDS = Number(process.argv[2] ?? 60);
const RATE = Number(process.argv[3] ?? 200);
const PASSAGES = Number(process.argv[4] ?? 10_000);
const ROUNDS = 600;
const WARM_UP = 300;
/** As Discord has it, about. */
const HEARTBEAT_MS = 41_250;
/** Memory is asked for so many times over a run. */
const LOOKS = 6;

type Mode = 'ours' | 'promised' | 'hello';

const figures = z.object({
	rss: z.number(),
	heapUsed: z.number(),
	wall: z.number(),
	own: z.number(),
	used: z.number(),
});
const opened = z.object({ passages: z.number() });

interface Bot {
	readonly fake: FakeDiscord;
	readonly child: ChildProcess;
	readonly passages: number;
}

async function open(mode: Mode): Promise<Bot> {
	const fake = await FakeDiscord.start({ heartbeat: HEARTBEAT_MS });
	const child = fork(new URL('./answeringBot.ts', import.meta.url), [mode, fake.api, String(PASSAGES)], {
		execArgv: [...process.execArgv, '--expose-gc'],
	});
	const [message] = await once(child, 'message');
	return { fake, child, ...opened.parse(message) };
}

async function close({ fake, child }: Bot): Promise<void> {
	if (fake.refused.length > 0) throw new Error(`refused: ${JSON.stringify(fake.refused[0])}`);
	child.disconnect();
	await once(child, 'exit');
	await fake.stop();
}

/** @param what - `settled`: with the garbage out, which takes a while and is for when nobody waits */
async function figuresOf({ child }: Bot, what: 'now' | 'settled'): Promise<z.infer<typeof figures>> {
	const answer = once(child, 'message');
	child.send(what);
	return figures.parse((await answer)[0]);
}

const member: Json = {
	member: {
		user: { id: '111111111111111111', username: 'ann', discriminator: '0', avatar: null },
		permissions: '0',
		roles: [],
		joined_at: null,
	},
};
const questions = questionsOn(PASSAGES);
const asking = (mode: Mode): Json => ({
	type: 2,
	...member,
	data: {
		id: '300000000000000001',
		type: 1,
		name: mode === 'hello' ? 'hello' : 'ask',
		options: mode === 'hello' ? [] : [{ name: 'question', type: 3, value: questions.next().value }],
	},
});

const at = (times: readonly number[], share: number): number =>
	[...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Milliseconds from leaving Discord to the answer's arrival there. */
async function time({ fake }: Bot, interaction: Json): Promise<number> {
	fake.requests.length = 0;
	const sent = performance.now();
	await fake.interact(interaction);
	return (fake.requests.at(0)?.at ?? Number.NaN) - sent;
}

async function turnAbout(): Promise<void> {
	const [ours, hello] = [await open('ours'), await open('hello')];
	const times: { readonly ours: number[]; readonly hello: number[] } = { ours: [], hello: [] };
	const used = { ours: 0, hello: 0 };
	for (let round = 0; round < WARM_UP + ROUNDS; round++) {
		if (round === WARM_UP) {
			used.ours = (await figuresOf(ours, 'now')).used;
			used.hello = (await figuresOf(hello, 'now')).used;
		}
		const answer = await time(ours, asking('ours'));
		const greeting = await time(hello, asking('hello'));
		if (round < WARM_UP) continue;
		times.ours.push(answer);
		times.hello.push(greeting);
	}
	say(`One at a time, ${ROUNDS} rounds, ${ours.passages} passages`);
	for (const share of [0.5, 0.99]) {
		const [answer, greeting] = [at(times.ours, share), at(times.hello, share)];
		say(`  p${share * 100}: /ask ${ms(answer)}, hello ${ms(greeting)}, ratio ${(answer / greeting).toFixed(2)}`);
	}
	const each = (bot: z.infer<typeof figures>, before: number): string => ms((bot.used - before) / ROUNDS);
	say(
		`  processor time an answer: /ask ${each(await figuresOf(ours, 'now'), used.ours)}, hello ${each(await figuresOf(hello, 'now'), used.hello)}`,
	);
	await close(ours);
	await close(hello);
}

interface Asked {
	readonly exchange: Exchange;
	readonly at: number;
}

async function underLoad(mode: Mode): Promise<void> {
	const bot = await open(mode);
	const { fake } = bot;
	for (let i = 0; i < WARM_UP; i++) {
		if (mode === 'promised') fake.send(asking(mode));
		else await fake.interact(asking(mode));
	}
	await new Promise((resolve) => setTimeout(resolve, FIRST_ANSWER_MS));
	fake.requests.length = 0;
	const memory = [await figuresOf(bot, 'settled')];
	const asked: Asked[] = [];
	const began = performance.now();
	for (let n = 0; n < RATE * SECONDS; n++) {
		const due = began + (n * 1_000) / RATE;
		const early = due - performance.now();
		if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
		asked.push({ exchange: fake.send(asking(mode)), at: performance.now() });
		if (n > 0 && n % Math.floor((RATE * SECONDS) / LOOKS) === 0) memory.push(await figuresOf(bot, 'now'));
	}
	const took = (performance.now() - began) / 1_000;
	// Whoever was asked last has his time too.
	await new Promise((resolve) => setTimeout(resolve, FIRST_ANSWER_MS + 2_000));
	memory.push(await figuresOf(bot, 'settled'));
	const first = new Map<string, number>();
	const last = new Map<string, number>();
	for (const { path, at: when } of fake.requests) {
		const token = /token-\d+/.exec(path)?.[0] ?? '';
		if (!first.has(token)) first.set(token, when);
		last.set(token, when);
	}
	const times = asked.map(({ exchange, at: when }) => (first.get(exchange.token) ?? Number.POSITIVE_INFINITY) - when);
	const whole = asked.map(({ exchange, at: when }) => (last.get(exchange.token) ?? Number.POSITIVE_INFINITY) - when);
	const missed = times.filter((one) => one > FIRST_ANSWER_MS).length;
	const unanswered = asked.filter(({ exchange }) => exchange.original === null || exchange.original.pending).length;
	const [start, end] = [memory.at(0), memory.at(-1)];
	say(`${mode}: ${asked.length} in ${took.toFixed(1)} s`);
	say(
		`  first answer p50 ${ms(at(times, 0.5))}, p99 ${ms(at(times, 0.99))}; missed ${missed}, unanswered ${unanswered}`,
	);
	if (mode === 'promised') say(`  whole answer p50 ${ms(at(whole, 0.5))}, p99 ${ms(at(whole, 0.99))}`);
	say(`  heap in use ${mb(start?.heapUsed ?? 0)} at the start, ${mb(end?.heapUsed ?? 0)} at the end, garbage left out`);
	say(`  resident ${memory.map(({ rss }) => mb(rss)).join(', ')}`);
	const longest = (of: 'wall' | 'own'): string => ms(Math.max(...memory.slice(1).map((one) => one[of])));
	say(`  loop held at most ${longest('wall')}, own time ${longest('own')}`);
	await close(bot);
}

await turnAbout();
for (const mode of ['ours', 'promised', 'hello'] as const) await underLoad(mode);
