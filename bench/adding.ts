import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Json } from '../src/discord/referee/faults.ts';
import { LARGEST_PLAIN_BYTES } from '../src/reading/limits.ts';
import { type Exchange, FakeDiscord } from '../test/discord/fake/fakeDiscord.ts';
import { MODERATOR, said } from '../test/discord/moderating.ts';
import { ANN, command, member, press, words } from '../test/discord/wire.ts';
import { paragraphsOf, writeReports } from './importCorpus.ts';

/**
 * How long people wait for an answer while a moderator adds a document as long as one may be, over the real client and a Discord of
 * our own; the bot has a process of its own. Asked again and again while it is looked at, while it is saved and made ready to answer
 * from, and right afterwards. Beside the times: how long the bot's event loop was held at most, by the clock and of its own processor time.
 *
 *     npx node bench/adding.ts [documents that are there already, 300] [bytes of the new one, 4,990,000]
 */

const DOCUMENTS = Number(process.argv[2] ?? 300);
const BYTES = Number(process.argv[3] ?? LARGEST_PLAIN_BYTES - 10_000);
const BETWEEN_MS = 25;
const SETTLING_MS = 3_000;
const ATTACHMENT = '500000000000000001';

const figures = z.object({ wall: z.number(), own: z.number(), rss: z.number() });
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function figuresOf(child: ChildProcess): Promise<z.infer<typeof figures>> {
	const answer = once(child, 'message');
	child.send('figures');
	return figures.parse((await answer)[0]);
}

const QUESTIONS: readonly (readonly [string, Json])[] = [
	['/ask', command('ask', { question: 'what did Ada Abney say about the tram' })],
	['/quote', command('quote', { text: 'the tram was late again and nobody said a word about it' })],
	['/who', command('who', { name: 'Ada Abney' }, member(ANN))],
];

const at = (times: readonly number[], share: number): string =>
	(
		[...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
	).toFixed(0);

/** Asks on until something is over; tells of each kind of question how long it took. */
async function askedUntil(
	what: string,
	{ fake, child }: { readonly fake: FakeDiscord; readonly child: ChildProcess },
	isOver: () => boolean,
): Promise<void> {
	await figuresOf(child);
	const times = new Map<string, number[]>(QUESTIONS.map(([name]) => [name, []]));
	let promised = 0;
	const began = performance.now();
	for (let n = 0; !isOver() || n < QUESTIONS.length; n++) {
		const [name, interaction] = QUESTIONS[n % QUESTIONS.length] ?? ['', {}];
		const asked = performance.now();
		const { callbacks } = await fake.interact(interaction);
		times.get(name)?.push(performance.now() - asked);
		if (callbacks[0] !== 4) promised += 1;
		await wait(BETWEEN_MS);
	}
	const { wall, own, rss } = await figuresOf(child);
	say(
		`${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s; promised in place of answered at once: ${promised}`,
	);
	for (const [name, each] of times)
		say(`  ${name}: ${each.length} answers, median ${at(each, 0.5)}, p99 ${at(each, 0.99)}, most ${at(each, 1)} ms`);
	say(
		`  loop held at most ${wall.toFixed(0)} ms, own time ${own.toFixed(0)} ms; memory ${(rss / 2 ** 20).toFixed(0)} MiB`,
	);
}

const isAnswered = ({ original }: Exchange): boolean => original !== null && !original.pending;

const base = await mkdtemp(join(tmpdir(), 'adding-'));
const document = new TextEncoder().encode(paragraphsOf(BYTES));
const files = createServer((_, response) => response.end(document));
const fake = await FakeDiscord.start({ heartbeat: 41_250 });
try {
	await writeReports(join(base, 'data'), DOCUMENTS);
	await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
	const { port }: AddressInfo = z
		.object({ port: z.number(), address: z.string(), family: z.string() })
		.parse(files.address());
	const child = fork(new URL('./addingBot.ts', import.meta.url), [join(base, 'home'), join(base, 'data'), fake.api]);
	await once(child, 'message');
	const bot = { fake, child };
	for (const [, interaction] of QUESTIONS) await fake.interact(interaction);
	let over = Date.now() + SETTLING_MS;
	await askedUntil('before', bot, () => Date.now() > over);

	const opened = await fake.interact(said('documents add'));
	const form = fake.requests.findLast(({ path }) => path.includes(opened.id));
	const { data } = z.object({ data: z.object({ custom_id: z.string() }) }).parse(form?.body);
	const url = `http://127.0.0.1:${port}/minutes.txt`;
	const attachment = { id: ATTACHMENT, filename: 'minutes.txt', size: document.length, url, proxy_url: url };
	const looking = fake.send({
		type: 5,
		...MODERATOR,
		data: {
			custom_id: data.custom_id,
			components: [{ type: 18, component: { type: 19, custom_id: 'file', values: [ATTACHMENT] } }],
			resolved: { attachments: { [ATTACHMENT]: attachment } },
		},
	});
	await askedUntil('looked at', bot, () => isAnswered(looking));
	say(`  ${words(looking.original).split('\n', 1).join('')}`);

	const saving = fake.send(press(looking.original, 'Save', MODERATOR), looking.original);
	await askedUntil('saved', bot, () => /^(?!Read, not saved)/.test(words(looking.original)) && isAnswered(saving));
	say(`  ${words(looking.original).split('\n', 1).join('')}`);
	over = Date.now() + SETTLING_MS;
	await askedUntil('afterwards', bot, () => Date.now() > over);
	if (fake.refused.length > 0) throw new Error(`refused: ${JSON.stringify(fake.refused[0])}`);
	child.disconnect();
	await once(child, 'exit');
} finally {
	await fake.stop();
	files.close();
	await rm(base, { recursive: true, force: true });
}
