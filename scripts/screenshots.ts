import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, needChromium } from './chromium.ts';

/**
 * Takes the pictures of the page for the README: the program as it is, with the documents that ship with it, in a library
 * of its own that is thrown away.
 *
 * `npx node scripts/screenshots.ts [FOLDER]` (default: docs/)
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How long the program may take to open its page, in milliseconds. */
const START_MS = 20_000;

/** The time on every picture, so that the same page gives the same picture. */
const CLOCK = '2026-01-05T10:30:00Z';

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
	'desktop-light': { viewport: { width: 1_280, height: 860 }, colorScheme: 'light' },
	'desktop-dark': { viewport: { width: 1_280, height: 860 }, colorScheme: 'dark' },
	'phone-light': phone('light'),
	'phone-dark': phone('dark'),
};

function phone(colorScheme: 'light' | 'dark'): BrowserContextOptions {
	return { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme };
}

/** What is done on a freshly opened page before its picture is taken, and in which looks. */
interface Scene {
	readonly looks: readonly string[];
	readonly act: (page: Page) => Promise<void>;
}
const EVERY_LOOK = Object.keys(LOOKS);

const SCENES: Readonly<Record<string, Scene>> = {
	first: { looks: EVERY_LOOK, act: async () => undefined },
	answer: { looks: EVERY_LOOK, act: (page) => pressExample(page, 0) },
	opened: {
		looks: ['desktop-light', 'phone-dark'],
		act: async (page) => {
			await pressExample(page, 0);
			await page.getByRole('button', { name: 'Open 2' }).click();
			await page.getByRole('button', { name: 'Share 2' }).waitFor();
			await page.mouse.move(0, 0);
		},
	},
	quotation: { looks: ['desktop-dark', 'phone-light'], act: (page) => pressExample(page, 1) },
	timeline: { looks: ['desktop-dark', 'phone-dark'], act: (page) => ask(page, '/timeline') },
	summary: { looks: ['desktop-light'], act: (page) => ask(page, '/summary topic:expulsion') },
	comparison: { looks: ['desktop-light'], act: (page) => ask(page, '/compare topic:Ken Loach') },
	menu: {
		looks: ['desktop-dark', 'phone-light'],
		act: async (page) => {
			await page.getByRole('combobox', { name: 'Write a command' }).focus();
			await page.keyboard.type('I read that “We are the many, they are the few” was said in August');
			await page.getByRole('option', { name: /Post as a message/ }).click();
			await page.getByRole('button', { name: 'Apps on this message' }).last().click();
			await page.getByRole('menuitem', { name: 'Check quotation' }).waitFor();
		},
	},
	composer: {
		looks: ['desktop-light', 'phone-dark'],
		act: async (page) => {
			await page.getByRole('combobox', { name: 'Write a command' }).focus();
			await page.keyboard.type('/statement by:');
			await page.getByRole('option').first().waitFor();
		},
	},
};

async function ask(page: Page, command: string): Promise<void> {
	await page.getByRole('combobox', { name: 'Write a command' }).focus();
	await page.keyboard.type(`${command} `);
	await page.keyboard.press('Enter');
	// A slow answer is promised first: it is there when it has buttons.
	await page.locator('.message .row').last().waitFor();
	await page.mouse.move(0, 0);
}

async function pressExample(page: Page, number: number): Promise<void> {
	await page.locator('.example').nth(number).click();
	await page.locator('.message .foot').last().getByRole('button').waitFor();
	// Without the mark of the press.
	await page.mouse.move(0, 0);
}

async function start(home: string): Promise<{ readonly address: string; readonly program: ChildProcess }> {
	const program = spawn(process.execPath, [join(ROOT, 'bin/on-the-record.js'), 'start'], {
		cwd: ROOT,
		env: { ...process.env, ON_THE_RECORD_HOME: home, PORT: '0', DISCORD_TOKEN: '' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const address = await new Promise<string>((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('the page did not open')), START_MS);
		let said = '';
		program.stdout?.on('data', (chunk: Buffer) => {
			said += chunk.toString('utf8');
			const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
			if (found === null) return;
			clearTimeout(timer);
			resolve(found[0]);
		});
		program.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
	});
	return { address, program };
}

async function takeAll(browser: Browser, address: string, folder: string): Promise<void> {
	for (const [look, options] of Object.entries(LOOKS)) {
		const context = await browser.newContext({ ...options, timezoneId: 'Europe/London' });
		await context.clock.setFixedTime(CLOCK);
		for (const [scene, { looks, act }] of Object.entries(SCENES)) {
			if (!looks.includes(look)) continue;
			const page = await context.newPage();
			await page.goto(address);
			await page.locator('.first').waitFor();
			await act(page);
			const path = join(folder, `page-${scene}-${look}.png`);
			await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
			process.stdout.write(`${path}\n`);
			await page.close();
		}
		await context.close();
	}
}

const folder = process.argv[2] ?? join(ROOT, 'docs');
await mkdir(folder, { recursive: true });
const home = await mkdtemp(join(tmpdir(), 'on-the-record-'));
const { address, program } = await start(home);
try {
	const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_FLAGS] });
	await takeAll(browser, address, folder);
	await browser.close();
} finally {
	program.kill();
	await rm(home, { recursive: true, force: true });
}
