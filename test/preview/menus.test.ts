import { describe, expect, it } from 'vitest';
import { defineCommand, defineGroup, defineMessageCommand } from '../../src/answers/asking/command.ts';
import { countFact } from '../../src/answers/shown/facts.ts';
import { Echo, label } from '../../src/answers/shown/pieces.ts';
import type { Ports } from '../../src/discord/handler.ts';
import { fetchFromHere } from '../../src/discord/uploads.ts';
import { violations } from './axe.ts';
import { composer, last, messages, pageOpener, ports, seen } from './opened.ts';

/** Sub-commands, forms, files, and commands on a message, in a real browser. */

const openPage = pageOpener();
const MOST_BYTES = 1_000;

const shed = defineGroup({ name: 'shed', description: 'A shed' }, [
	defineCommand(
		{
			name: 'shed put',
			description: 'Puts papers into the shed',
			answersWith: 'modal',
			options: { shelf: { type: 'text', description: 'Where', required: true } },
			form: {
				title: 'Put papers',
				fields: {
					title: { type: 'text', label: 'Title', required: true },
					kind: { type: 'choice', label: 'Kind', choices: { letter: 'A letter', bill: 'A bill' } },
					papers: { type: 'files', label: 'Papers', description: 'Two at most', most: 2 },
				},
			},
		},
		async ({ title, kind, papers, shelf }) => {
			const sizes = await Promise.all(papers.map(async (paper) => (await paper.read(MOST_BYTES)).length));
			return { heading: [[label('youWrote', { words: new Echo([shelf, title, kind, ...sizes].join(', ')) })]] };
		},
	),
	defineCommand(
		{
			name: 'shed lend',
			description: 'Lends a paper',
			answersWith: 'message',
			options: {
				paper: { type: 'text', description: 'The paper', required: true },
				to: { type: 'text', description: 'To whom', required: true },
			},
		},
		({ paper: what, to }) => ({ heading: [[label('youWrote', { words: new Echo(`${what}, ${to}`) })]] }),
	),
	defineCommand(
		{
			name: 'shed weigh',
			description: 'Weighs a paper',
			answersWith: 'message',
			options: { paper: { type: 'file', description: 'The paper', required: true } },
		},
		async ({ paper }) => ({ heading: [[countFact((await paper.read(MOST_BYTES)).length)]] }),
	),
]);
const echo = defineMessageCommand({ name: 'Say it back', description: 'Says it back' }, (message) => ({
	heading: [[label('youWrote', { words: new Echo(message) })]],
}));

const withMenus = (): Ports => {
	const plain = ports();
	const more = [...shed.commands, echo].map((command) => [command.definition.name, command] as const);
	return { ...plain, fetchUpload: fetchFromHere, commands: new Map([...plain.commands, ...more]) };
};
const paper = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

describe('a message of one’s own', () => {
	it('is posted from the composer, and its menu has the commands on messages', async () => {
		const { page, complaints } = await openPage({ ports: withMenus() });
		await composer(page).fill('We met at the shed');
		await page.getByRole('option', { name: /Post as a message/ }).click();
		const own = page.locator('.message.own');
		expect(await seen(own)).toContain('We met at the shed');
		await own.getByRole('button', { name: 'Apps on this message' }).click();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('menuitem', { name: 'Say it back' }).click();
		await last(page).getByText('You wrote: We met at the shed').waitFor();
		expect(await last(page).locator('.lead').textContent()).toBe('You used Say it back');
		expect(complaints).toEqual([]);
	});

	it('has a menu that works with keys alone, and so has an answer', async () => {
		const { page } = await openPage({ ports: withMenus() });
		await page.getByRole('button', { name: '/find words:wept' }).click();
		await last(page).getByText('Tenants wept.').waitFor();
		await last(page).getByRole('button', { name: 'Apps on this message' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		expect(await page.getByRole('menu').count()).toBe(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await last(page)
			.getByText(/You wrote: .*Tenants wept\./s)
			.waitFor();
	});
});

describe('a sub-command', () => {
	it('is written in two words, opens its form, and takes files', async () => {
		const { page, complaints } = await openPage({ ports: withMenus() });
		await page.keyboard.type('/shed put top shelf');
		await page.keyboard.press('Enter');
		const form = page.getByRole('dialog', { name: 'Put papers' });
		await form.getByLabel('Title').fill('Rent book');
		await form.getByLabel('Kind').selectOption('A bill');
		await form.getByLabel('Papers').setInputFiles([paper('a.txt', 'hello'), paper('b.txt', 'good day')]);
		expect(await violations(page)).toEqual([]);
		await form.getByRole('button', { name: 'Submit' }).click();
		await last(page).getByText('You wrote: top shelf, Rent book, bill, 5, 8').waitFor();
		expect(await messages(page).count()).toBe(1);
		expect(complaints).toEqual([]);
	});

	it('is written out with all that it needs, each option begun by its name', async () => {
		const { page } = await openPage({ ports: withMenus() });
		await page.keyboard.type('/shed lend paper:Rent book to:Ben');
		await page.keyboard.press('Enter');
		await last(page).getByText('You wrote: Rent book, Ben').waitFor();
	});

	it('gives the focus back after its form, so that typing goes on at once', async () => {
		const { page } = await openPage({ ports: withMenus() });
		const typeOn = async (): Promise<void> => {
			await page.getByRole('dialog').waitFor({ state: 'detached' });
			await page.keyboard.type('/sh');
			await expect.poll(() => composer(page).inputValue()).toBe('/sh');
			await composer(page).fill('');
		};
		const opened = async () => {
			await page.keyboard.type('/shed put top shelf');
			await page.keyboard.press('Enter');
			return page.getByRole('dialog', { name: 'Put papers' });
		};
		const form = await opened();
		await form.getByLabel('Title').fill('Rent book');
		await form.getByRole('button', { name: 'Submit' }).click();
		await last(page).getByText('You wrote: top shelf').waitFor();
		await typeOn();
		await (await opened()).getByRole('button', { name: 'Cancel' }).click();
		await typeOn();
		await (await opened()).getByLabel('Title').press('Escape');
		await typeOn();
	});

	it('takes a file as an option', async () => {
		const { page } = await openPage({ ports: withMenus() });
		await page.keyboard.type('/shed weigh ');
		await page.locator('#composer input[type=file]').setInputFiles(paper('a.txt', 'hello you'));
		await page.getByRole('button', { name: 'Send' }).click();
		await last(page).getByText('9', { exact: true }).waitFor();
		expect(await last(page).locator('.lead').textContent()).toBe('You used /shed weigh paper:a.txt');
	});
});
