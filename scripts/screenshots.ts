import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, needChromium } from './chromium.ts';

/**
 * Takes the pictures of the page for the README and docs/moderators.md: the program as it is, with the documents that ship with it, in
 * libraries of its own that are thrown away.
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
	summary: { looks: ['desktop-light', 'phone-dark'], act: (page) => ask(page, '/summary topic:expulsion') },
	who: { looks: ['desktop-light', 'phone-dark'], act: (page) => ask(page, '/who name:Ken Loach') },
	nothing: { looks: ['desktop-light', 'phone-light'], act: (page) => pressExample(page, 2) },
	documents: { looks: ['desktop-light', 'phone-dark'], act: (page) => told(page, '/sources', /documents here/) },
	comparison: { looks: ['desktop-light', 'phone-light'], act: (page) => ask(page, '/compare topic:Ken Loach') },
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

/** What moderators do, one after the other in one library; the document is invented. Pictures are taken after each. */
const MINUTES = `Minutes of the tram committee, 3 May 2021

The tram opened on Monday. “The lease of the tram is a swindle,” said Rosa Field. Nobody objected.

“The board read the lease twice,” said Tom Hill.
`;
const MODERATORS_LOOKS: readonly string[] = ['desktop-light', 'phone-dark'];

const MODERATING: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
	['help', (page) => told(page, '/help', 'Set up, 3 steps')],
	[
		'form',
		async (page) => {
			await typed(page, '/documents add');
			const form = page.getByRole('dialog');
			await form.getByLabel('Or its text, pasted').fill(MINUTES);
			await form.getByLabel('Title').fill('Minutes of the tram committee');
			await form.getByLabel('Date and web address').fill('2021-05-03');
		},
	],
	[
		'look',
		async (page) => {
			await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
			await page.getByRole('button', { name: 'Save' }).waitFor();
		},
	],
	[
		'documents',
		async (page) => {
			await page.getByRole('button', { name: 'Save' }).click();
			await page.getByText(/^Saved as Document/).waitFor();
			await page.reload();
			await told(page, '/documents list', /documents here/);
		},
	],
	[
		'reports',
		async (page) => {
			await page.reload();
			await ask(page, '/statement by:Rosa Field');
			await page.getByRole('button', { name: 'Share' }).click();
			await page.getByRole('button', { name: 'Check again' }).waitFor();
			await page.getByRole('button', { name: 'Something wrong?' }).last().click();
			await page.getByRole('dialog').getByRole('textbox').fill('She took this back in June.');
			await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
			await page.getByText(/^Handed over/).waitFor();
			await told(page, '/reports', 'A member wrote');
		},
	],
	[
		'correction',
		async (page) => {
			const words = await page.locator('.message').allTextContents();
			const reference = /Reference ((?:[0-9A-Z]+-){3}[0-9A-Z*])/.exec(words.join('\n'))?.[1] ?? '';
			await page.reload();
			await told(page, `/correction reference:${reference} words:She took it back on 9 June.`, 'Done.');
			await told(page, `/correction reference:${reference} quote:The board read the lease twice`, 'Decision 3');
			await page.reload();
			await ask(page, '/statement by:Rosa Field');
		},
	],
	[
		'names',
		async (page) => {
			await page.reload();
			await told(page, '/names rename name:Rosa Field to:Rosa M. Field', /^Done\. Decision/);
			await page.locator('.message').last().getByRole('button', { name: 'Undo' }).click();
			await page.getByText(/^Undone: decision/).waitFor();
			await told(page, '/names alias name:Tom Hill also:Rosa Field', /somebody else here/);
			await page.mouse.move(0, 0);
		},
	],
	[
		'withdrawn',
		async (page) => {
			await page.reload();
			await told(page, '/documents withdraw document:2 reason:A draft', /^Done\. Decision/);
			const line = page.getByRole('combobox', { name: 'Write a command' });
			await line.focus();
			await page.keyboard.type('/documents restore ');
			await page.getByRole('option', { name: /^Document 2: Withdrawn/ }).click();
			await page.keyboard.press('Enter');
			await page.getByText(/^Back again/).waitFor();
			await page.mouse.move(0, 0);
		},
	],
	[
		'settings',
		async (page) => {
			await page.reload();
			await told(page, '/settings contact:desk@example.org', 'Settings of this server');
		},
	],
	[
		'audit',
		async (page) => {
			await page.reload();
			await told(page, '/audit', /the latest first/);
		},
	],
	[
		'meeting',
		async (page) => {
			await page.reload();
			await told(page, '/meeting start', 'Meeting since');
			await ask(page, '/statement by:Rosa Field');
			await page.getByRole('button', { name: 'Share' }).last().click();
			await page.getByRole('button', { name: 'Check again' }).waitFor();
			await told(page, '/meeting end', 'Every quotation with its full citation');
		},
	],
];

/** Types a command and sends it: what is offered meanwhile is left. */
async function typed(page: Page, command: string): Promise<void> {
	const line = page.getByRole('combobox', { name: 'Write a command' });
	await line.waitFor();
	await line.focus();
	await page.keyboard.type(`${command} `);
	await page.keyboard.press('Enter');
}

/** A command whose answer holds these words. */
async function told(page: Page, command: string, words: string | RegExp): Promise<void> {
	await typed(page, command);
	await page.locator('.message').last().getByText(words).first().waitFor();
	await page.mouse.move(0, 0);
}

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

async function takeModerating(browser: Browser, folder: string): Promise<void> {
	for (const look of MODERATORS_LOOKS) {
		await inLibrary(async (address) => {
			const context = await browser.newContext({ ...LOOKS[look], timezoneId: 'Europe/London' });
			await context.clock.setFixedTime(CLOCK);
			const page = await context.newPage();
			await page.goto(address);
			await page.locator('.first').waitFor();
			for (const [scene, act] of MODERATING) {
				await act(page);
				const path = join(folder, `moderator-${scene}-${look}.png`);
				await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
				process.stdout.write(`${path}\n`);
			}
			await context.close();
		});
	}
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

/** Runs the program over a library of its own. */
async function inLibrary(work: (address: string) => Promise<void>): Promise<void> {
	const home = await mkdtemp(join(tmpdir(), 'on-the-record-'));
	const { address, program } = await start(home);
	try {
		await work(address);
	} finally {
		program.kill();
		await rm(home, { recursive: true, force: true });
	}
}

const folder = process.argv[2] ?? join(ROOT, 'docs');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_FLAGS] });
try {
	await inLibrary((address) => takeAll(browser, address, folder));
	await takeModerating(browser, folder);
} finally {
	await browser.close();
}
