import { spawn } from 'node:child_process';
import process from 'node:process';
import { Presets, SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { TerminalIo } from './io.ts';
import { type Connected, type House, type Page, PersonalError, type Surfaces, type Watch } from './surfaces.ts';

/** After a signal the process ends within this time whatever is under way, in milliseconds. */
const SHUTDOWN_MS = 5_000;
/** Reading that takes longer shows how far it is, in milliseconds. */
const PATIENCE_MS = 1_000;
/** Where the name of a line ends and its words begin. */
const COLUMN = 11;

const UNFORESEEN =
	'Something went wrong that the bot cannot mend by itself, so it ends; it can be started again. The log line before this one says what.';

interface Closable {
	close(): Promise<void>;
}

/** Starts everything: the library, the page, and Discord where there is a token. */
export function startCommand(io: TerminalIo, surfaces: Surfaces): Command {
	return new Command('start')
		.description('open the page, and log in to Discord if DISCORD_TOKEN is set')
		.option('--open', 'open the page in a browser')
		.action(async ({ open }: { readonly open?: boolean }) => {
			try {
				await start(io, surfaces, open === true);
			} catch (error) {
				sayWhy(io, error);
			}
		});
}

/** Says on standard error what to do, and sets exit code 1. @throws what is no person's to mend */
export function sayWhy(io: TerminalIo, error: unknown): void {
	const sentences =
		error instanceof ConfigError ? error.sentences : error instanceof PersonalError ? [error.message] : null;
	if (sentences === null) throw error;
	io.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
	io.exit(1);
}

async function start(io: TerminalIo, surfaces: Surfaces, open: boolean): Promise<void> {
	const config = readConfig(io.env);
	const opened: Closable[] = [];
	const shut = async (): Promise<void> => {
		for (const one of opened.splice(0).reverse()) await one.close();
	};
	try {
		const watch = await surfaces.openWatch(config);
		opened.push(watch);
		const stop = stopper(io, shut);
		const end = (sentence: string): void => {
			watch.entered('ended');
			io.stderr.write(`${sentence}\n`);
			stop(1);
		};
		const progress = importProgress(io);
		const house = await surfaces.openHouse(config, progress.show, watch).finally(progress.end);
		opened.push(house);
		for (const refused of house.refused) io.stderr.write(`Left out ${refused}\n`);
		const page = await surfaces.openPage(house, config);
		opened.push(page);
		const discord = await openDiscord(surfaces, house, config, watch, end);
		opened.push(discord);
		process.once('uncaughtException', (error) => {
			house.ports.failed(error, 'process');
			end(UNFORESEEN);
		});
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => {
				watch.entered('stopping');
				stop(0);
			});
		}
		watch.entered('running');
		io.stdout.write(await firstLines(house, page, discord, watch));
		if (open) openBrowser(page.address);
	} catch (error) {
		await shut();
		throw error;
	}
}

/** The ways to Discord that are wanted. */
interface Discord extends Closable {
	readonly bot: Connected | null;
	readonly endpoint: Page | null;
}

async function openDiscord(
	surfaces: Surfaces,
	house: House,
	config: Config,
	watch: Watch,
	lost: (sentence: string) => void,
): Promise<Discord> {
	const { discordToken: token, applicationId, discordApi: api, publicKey } = config;
	// Both are wanted before either is there.
	if (publicKey !== null) watch.want('http');
	if (token !== null) watch.want('gateway');
	const endpoint = publicKey === null ? null : await surfaces.openEndpoint(house, { ...config, publicKey }, watch);
	try {
		const bot =
			token === null ? null : await surfaces.connectDiscord(house, { token, applicationId, api }, watch, lost);
		return {
			bot,
			endpoint,
			// Together: each waits for what is under way on it.
			close: async () => void (await Promise.all([bot?.close(), endpoint?.close()])),
		};
	} catch (error) {
		await endpoint?.close();
		throw error;
	}
}

/** Ends everything once, in order, and the process with it at the latest after {@link SHUTDOWN_MS}. */
function stopper(io: TerminalIo, shut: () => Promise<void>): (code: number) => void {
	let stopping = false;
	return (code) => {
		if (stopping) return;
		stopping = true;
		io.exit(code);
		setTimeout(() => process.exit(code), SHUTDOWN_MS).unref();
		shut().then(
			() => process.exit(code),
			(error: unknown) => {
				io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
				process.exit(1);
			},
		);
	};
}

/** A bar on standard error while documents are read, where that takes longer than a moment. */
function importProgress(io: TerminalIo): {
	readonly show: (done: number, total: number) => void;
	readonly end: () => void;
} {
	const began = performance.now();
	let bar: SingleBar | null = null;
	return {
		show: (done, total) => {
			if (bar === null && performance.now() - began > PATIENCE_MS) {
				bar = new SingleBar(
					{ stream: io.stderr, format: 'Reading documents {bar} {value}/{total}' },
					Presets.shades_classic,
				);
				bar.start(total, done);
			}
			bar?.update(done);
		},
		end: () => bar?.stop(),
	};
}

const line = (name: string, words: string): string => `  ${name.padEnd(COLUMN)}${words}`;

async function firstLines(house: House, page: Page, { bot, endpoint }: Discord, watch: Watch): Promise<string> {
	const { host, port } = new URL(page.address);
	return [
		'On the Record',
		line('Documents', await house.held()),
		line('Try it', `${page.address}   (only this computer can open it)`),
		line('', `on a server: ssh -L ${port}:${host} you@server`),
		...(endpoint === null ? [] : [line('Signed', `${endpoint.address}   (give Discord its public https address)`)]),
		...(watch.address === null ? [] : [line('Health', `${watch.address}/readyz, /healthz, /metrics`)]),
		...(bot === null
			? [line('Discord', 'not connected. Put DISCORD_TOKEN in .env; steps: docs/discord.md')]
			: [
					line('Discord', `connected as ${bot.name}. ${bot.changed ? 'Commands registered.' : 'Commands unchanged.'}`),
					line('Invite', bot.inviteLink),
				]),
		line('Your own', 'npm run add -- FILE'),
		'',
	].join('\n');
}

/** Opens the address in whatever browser the system has; where that fails, the address still stands in the terminal. */
function openBrowser(address: string): void {
	const [command, ...before] =
		process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
	if (command === undefined) return;
	const browser = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
	browser.once('error', () => undefined);
	browser.unref();
}
