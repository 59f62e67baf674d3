import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Locator,
	type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../scripts/chromium.ts';
import type { Ports } from '../../src/discord/handler.ts';
import { commandsJson } from '../../src/discord/registering/commandsJson.ts';
import { type PreviewParts, previewApp } from '../../src/preview/app.ts';
import type { Greeting } from '../../src/preview/greeting.ts';
import { readPageFiles } from '../../src/preview/pageFiles.ts';
import { serveOnLoopback, startPreview } from '../../src/preview/server.ts';
import { shortStrings } from '../../src/search/shortStrings.ts';
import type { Served } from '../../src/serving.ts';
import { worldOf } from '../discord/library.ts';

/** The page as a person has it: the real server and handler over a small library, in a real browser. */

export const GREETING: Greeting = {
	held: '3 invented documents.',
	examples: {
		hit: { command: 'find', options: { words: 'wept' } },
		wrongQuotation: { command: 'find', options: { words: 'rents' } },
		nothing: { command: 'find', options: { words: 'giraffe' } },
	},
};

/** The library of the Discord tests, which can also suggest names. */
export function ports(): Ports {
	const { ports: plain } = worldOf();
	return {
		...plain,
		collection: async (serverId) => {
			const collection = await plain.collection(serverId);
			const { entities } = collection.holdings;
			const names = shortStrings(entities.map(({ name }) => name));
			return {
				...collection,
				similarNames: (typed) =>
					names.match(typed).flatMap(({ index, bucket, score }) => {
						const entity = entities[index];
						return entity === undefined ? [] : [{ entity, name: entity.name, bucket, distance: score }];
					}),
			};
		},
	};
}

export interface Opened {
	readonly page: Page;
	readonly preview: Served;
	/** Everything that the page asked anybody for. */
	readonly requests: readonly string[];
	/** What the page complained of. */
	readonly complaints: readonly string[];
}

export interface OpenOptions {
	readonly browser?: BrowserContextOptions;
	readonly greeting?: Greeting;
	readonly ports?: Ports;
	/** In place of the handler and its commands: any message that Discord could get. */
	readonly surface?: Pick<PreviewParts, 'handle' | 'commandsJson'>;
}

async function serve({ greeting = GREETING, surface, ports: used = ports() }: OpenOptions): Promise<Served> {
	if (surface === undefined) {
		const commands = commandsJson(used.commands.values());
		return startPreview({ ports: used, commandsJson: commands, greeting: () => greeting, port: 0 });
	}
	const failed = (): void => undefined;
	const app = previewApp({ ...surface, greeting: () => greeting, failed, files: await readPageFiles() });
	return serveOnLoopback(app.fetch, 0);
}

/** Sets up a browser for the tests of a file; the function that it returns opens the page anew. */
export function pageOpener(): (options?: OpenOptions) => Promise<Opened> {
	let browser: Browser | null = null;
	const open: (Served | BrowserContext)[] = [];

	beforeAll(async () => {
		// With a profile of its own, made empty and thrown away.
		browser = await chromium.launch({ executablePath: inject('chromium'), headless: true, args: [...CHROMIUM_FLAGS] });
	});
	afterEach(async () => {
		for (const one of open.splice(0).reverse()) await one.close().catch(() => undefined);
	});
	afterAll(async () => {
		await browser?.close();
	});

	return async (options = {}) => {
		if (browser === null) throw new Error('no browser');
		const preview = await serve(options);
		open.push(preview);
		const context = await browser.newContext({ viewport: { width: 1_100, height: 800 }, ...options.browser });
		open.push(context);
		const requests: string[] = [];
		const complaints: string[] = [];
		context.on('request', (request) => requests.push(request.url()));
		const page = await context.newPage();
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
		});
		await page.goto(preview.address);
		await page.getByRole('log').waitFor();
		return { page, preview, requests, complaints };
	};
}

/** The messages of the channel, the first card left out. */
export const messages = (page: Page) => page.locator('.message:not(.first)');

/** What stands in the last message. */
export const last = (page: Page) => messages(page).last();

/** The composer's input that has, or would get, what is typed. */
export const composer = (page: Page) => page.locator('#composer input:focus');

/** The words that a person sees: hidden ones do not count. */
// biome-ignore lint/performance/useDomNodeTextContent: what is seen is what is asked for.
export const seen = (place: Locator): Promise<string> => place.innerText();
