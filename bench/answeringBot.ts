import process from 'node:process';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { openCollection } from '../src/answers/collection/openCollection.ts';
import type { Ports } from '../src/discord/handler.ts';
import { DEFER_AFTER_MS } from '../src/discord/referee/limits.ts';
import { loadCommands } from '../src/discord/registering/registry.ts';
import { connect } from '../src/discord/wire/gateway.ts';
import { TOKEN } from '../test/discord/fake/fakeDiscord.ts';
import { measureStretches } from '../test/discord/stretches.ts';
import { madeUpHoldings } from './answeringCorpus.ts';

/** The bot that `answer.ts` measures, in a process of its own: ours, ours with every answer promised first, or one that says "hello". */

const [mode = '', api = '', passages = '0'] = process.argv.slice(2);
/** Longer than an answer may take without a promise. */
const SLOW_MS = DEFER_AFTER_MS + 200;

async function ours(isSlow: boolean): Promise<number> {
	const collection = openCollection(madeUpHoldings(Number(passages)));
	// As the house does before anybody asks.
	await collection.quotations();
	const ports: Ports = {
		commands: await loadCommands(),
		collection: async () => {
			if (isSlow) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
			return collection;
		},
		queries: { keep: async () => 'kept', find: async () => null },
		failed: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
	};
	await connect({ token: TOKEN, ports, api, lost: (why) => process.stderr.write(why) });
	return collection.passages.places.length;
}

async function hello(): Promise<number> {
	const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api }, allowedMentions: { parse: [] } });
	client.on(Events.InteractionCreate, (interaction) => {
		if (interaction.isChatInputCommand())
			interaction.reply('hello').catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
	});
	const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(TOKEN);
	await ready;
	return 0;
}

const stretches = measureStretches();
// Asked for figures: how long the loop was held at most since it was asked last, and memory; `settled`: after the garbage is out, which
// takes a while itself.
process.on('message', (message) => {
	const { wall, own } = stretches();
	if (message === 'settled') globalThis.gc?.();
	const { rss, heapUsed } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	process.send?.({ rss, heapUsed, wall, own, used: (user + system) / 1_000 });
	stretches();
});
process.on('disconnect', () => process.exit(0));
const held = mode === 'hello' ? await hello() : await ours(mode === 'promised');
process.send?.({ passages: held });
