import process from 'node:process';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { openCollection } from '../src/answers/openCollection.ts';
import type { Json } from '../src/discord/faults.ts';
import { connect } from '../src/discord/gateway.ts';
import type { Ports } from '../src/discord/handler.ts';
import { loadCommands } from '../src/discord/registry.ts';
import { heldOf } from '../test/discord/answers.ts';
import { FakeDiscord, TOKEN } from '../test/discord/fake/fakeDiscord.ts';

/**
 * How long a person waits for the bot itself: from an interaction's leaving Discord to the arrival of the answer's request, over the
 * real client and a Discord of our own on this machine. Beside it, in the same run and turn about, a bot of discord.js that only says
 * "hello": the ratio is what our answers cost.
 *
 *     node bench/answer.ts [documents] [rounds]
 */

const DOCUMENTS = Number(process.argv[2] ?? 250);
const ROUNDS = Number(process.argv[3] ?? 600);
const WARM_UP = 100;
const SENTENCES = 40;

/** A small generator (mulberry32), so that every run asks the same of the same texts. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const STARTS = [
	'The council',
	'Tenants',
	'Kate Mills',
	'The landlord',
	'A spokeswoman',
	'Residents',
	'The committee',
	'Members',
];
const DOES = [
	'agreed on',
	'asked about',
	'voted against',
	'announced',
	'put off',
	'wrote about',
	'met over',
	'complained of',
];
const WHAT = [
	'the broken lift',
	'higher rents',
	'the new boiler',
	'the ballot',
	'repairs',
	'the service charge',
	'evictions',
	'the roof',
];
const WHEN = [
	'on Monday',
	'last night',
	'in May',
	'this week',
	'after the meeting',
	'before Christmas',
	'in 2021',
	'again',
];

const random = randomFrom(7);
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
/** A made word here and there, so that words have the long tail of real texts. */
const rare = (): string =>
	random() < 0.5
		? ` near ${pick(['Oak', 'Elm', 'Ash', 'Mill', 'Kirk'])}${pick(['ford', 'ham', 'ley', 'wick', 'by'])}`
		: '';
const sentence = (): string => `${pick(STARTS)} ${pick(DOES)} ${pick(WHAT)}${rare()} ${pick(WHEN)}.`;
const documents = Array.from({ length: DOCUMENTS }, (_, i) =>
	heldOf(Array.from({ length: SENTENCES }, sentence).join(' '), i + 1),
);

const member: Json = {
	member: {
		user: { id: '111111111111111111', username: 'ann', discriminator: '0', avatar: null },
		permissions: '0',
		roles: [],
		joined_at: null,
	},
};
const question = (): string => `${pick(WHAT).replace('the ', '')} ${pick(WHEN)}${rare()}`;
const asking = (name: string, options: readonly Json[]): Json => ({
	type: 2,
	...member,
	data: { id: '300000000000000001', type: 1, name, options },
});

async function ours(fake: FakeDiscord): Promise<() => Promise<void>> {
	const collection = openCollection({
		libraryId: 'bench',
		revision: 'bench',
		documents,
		entities: [],
		unsettled: [],
		hidden: [],
		byTextNumber: async (textNumber) => documents[textNumber - 1] ?? null,
	});
	process.stdout.write(`${DOCUMENTS} documents, ${collection.passages.places.length} passages\n`);
	const ports: Ports = {
		commands: await loadCommands(),
		collection: async () => collection,
		queries: { keep: async () => 'kept', find: async () => null },
		failed: (error) => {
			throw error;
		},
	};
	const bot = await connect({ token: TOKEN, ports, api: fake.api, lost: (why) => process.stderr.write(why) });
	return () => bot.close();
}

async function hello(fake: FakeDiscord): Promise<() => Promise<void>> {
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		rest: { api: fake.api },
		allowedMentions: { parse: [] },
	});
	client.on(Events.InteractionCreate, (interaction) => {
		if (interaction.isChatInputCommand())
			interaction.reply('hello').catch((error: unknown) => client.emit(Events.Error, Error(String(error))));
	});
	const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(TOKEN);
	await ready;
	return () => client.destroy();
}

/** Milliseconds from leaving Discord to the answer's arrival there. */
async function time(fake: FakeDiscord, interaction: Json): Promise<number> {
	const sent = performance.now();
	await fake.interact(interaction);
	const answered = fake.requests.pop();
	fake.requests.length = 0;
	return (answered?.at ?? Number.NaN) - sent;
}

const at = (times: readonly number[], share: number): number =>
	[...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(2).padStart(7)} ms`;

const fakes = [await FakeDiscord.start(), await FakeDiscord.start()] as const;
const close = [await ours(fakes[0]), await hello(fakes[1])];
const times: { readonly answer: number[]; readonly hello: number[] } = { answer: [], hello: [] };
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
	const answer = await time(fakes[0], asking('ask', [{ name: 'question', type: 3, value: question() }]));
	const greeting = await time(fakes[1], asking('hello', []));
	if (round < WARM_UP) continue;
	times.answer.push(answer);
	times.hello.push(greeting);
}
for (const fake of fakes) {
	if (fake.refused.length > 0) throw new Error(`refused: ${JSON.stringify(fake.refused[0])}`);
}
for (const [name, share] of [
	['p50', 0.5],
	['p99', 0.99],
] as const) {
	const [answer, greeting] = [at(times.answer, share), at(times.hello, share)];
	process.stdout.write(
		`${name}  /ask ${ms(answer)}   hello ${ms(greeting)}   ratio ${(answer / greeting).toFixed(2)}\n`,
	);
}
for (const end of close) await end();
for (const fake of fakes) await fake.stop();
