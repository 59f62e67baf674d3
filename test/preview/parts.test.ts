import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { OutMessage, Reply } from '../../src/discord/handler.ts';
import { last, messages, type OpenOptions, pageOpener, seen } from './opened.ts';

/** Every part that a message can have, and everything that a handler can call, as the page draws it. */

const openPage = pageOpener();

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
type Components = NonNullable<OutMessage['body']['components']>;
const message = (components: Components, flags = 0, files: OutMessage['files'] = []): OutMessage => ({
	body: { flags: V2 | flags, allowed_mentions: { parse: [] }, components },
	files,
});
const text = (content: string): Components[number] => ({ type: 10, content });

type Act = (reply: Reply, interaction: unknown) => Promise<void>;

/** A bot with one command; the first interaction is answered by the first act, the next by the next. */
function bot(...acts: readonly Act[]): { readonly options: OpenOptions; readonly interactions: unknown[] } {
	const interactions: unknown[] = [];
	return {
		interactions,
		options: {
			surface: {
				commandsJson: [{ type: 1, name: 'show', description: 'Shows a message' }],
				handle: async (interaction, reply) => {
					interactions.push(interaction);
					await acts[interactions.length - 1]?.(reply, interaction);
				},
			},
		},
	};
}
const shows =
	(out: OutMessage): Act =>
	(reply) =>
		reply.message(out);

async function opened(options: OpenOptions) {
	const all = await openPage(options);
	await all.page.keyboard.type('/show ');
	await all.page.keyboard.press('Enter');
	return all;
}

const PIXEL = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
	(character) => character.charCodeAt(0),
);

describe('a message', () => {
	it('has containers, sections, separators and headings', async () => {
		const { page } = await opened(
			bot(
				shows(
					message([
						{
							type: 17,
							accent_color: 0x2266aa,
							components: [
								{ type: 10, content: '## What was printed' },
								{ type: 14, spacing: 2 },
								{
									type: 9,
									components: [{ type: 10, content: '> Words as they stand' }],
									accessory: { type: 2, style: 5, label: 'See the original', url: 'https://example.org/1' },
								},
							],
						},
					]),
				),
			).options,
		);
		await last(page).getByRole('heading', { name: 'What was printed' }).waitFor();
		expect(await last(page).locator('blockquote').textContent()).toBe('Words as they stand');
		const link = last(page).getByRole('link', { name: /See the original/ });
		expect(await link.getAttribute('href')).toBe('https://example.org/1');
		expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
	});

	it('shows the pictures that came with it, offers its files, and loads none from elsewhere', async () => {
		const { page, preview, requests } = await opened(
			bot(
				shows(
					message(
						[
							{
								type: 12,
								items: [
									{ media: { url: 'attachment://line.png' }, description: 'A line of dates' },
									{ media: { url: 'https://example.org/elsewhere.png' }, description: 'A far picture' },
								],
							},
							{ type: 13, file: { url: 'attachment://words.txt' } },
						],
						0,
						[
							{ name: 'line.png', type: 'image/png', bytes: PIXEL },
							{ name: 'words.txt', type: 'text/plain', bytes: new TextEncoder().encode('Word for wörd.') },
						],
					),
				),
			).options,
		);
		const picture = last(page).getByRole('img', { name: 'A line of dates' });
		await picture.waitFor();
		expect(await page.evaluate(`document.querySelector('img').naturalWidth`)).toBe(1);
		await last(page).getByText('Picture elsewhere, not loaded: A far picture').waitFor();
		const downloading = page.waitForEvent('download');
		await last(page).getByRole('link', { name: 'Download words.txt' }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe('words.txt');
		expect(await readFile(await download.path(), 'utf8')).toBe('Word for wörd.');
		expect(requests.filter((url) => !url.startsWith(preview.address) && !url.startsWith('blob:'))).toEqual([]);
	});

	it('keeps a button that is disabled from being pressed', async () => {
		const { page } = await opened(
			bot(
				shows(
					message([{ type: 1, components: [{ type: 2, style: 4, label: 'Remove', custom_id: 'x', disabled: true }] }]),
				),
			).options,
		);
		expect(await last(page).getByRole('button', { name: 'Remove' }).isDisabled()).toBe(true);
	});

	it('says which part this page cannot draw, in place of leaving it out', async () => {
		const { page } = await opened(
			bot(shows(message([{ type: 1, components: [{ type: 5, custom_id: 'people' }] }]))).options,
		);
		await last(page).getByText('This page cannot draw this part (component type 5).').waitFor();
	});

	it('keeps hidden words hidden until they are asked for', async () => {
		const { page } = await opened(bot(shows(message([text('It was ||the gardener||.')]))).options);
		expect(await seen(last(page).locator('.text'))).not.toContain('gardener');
		await last(page).getByRole('button', { name: 'Hidden words: press to show' }).click();
		expect(await seen(last(page).locator('.text'))).toBe('It was the gardener.');
	});
});

describe('a select', () => {
	const select: Components = [
		{
			type: 1,
			components: [
				{
					type: 3,
					custom_id: 'choose-one',
					placeholder: 'Choose a person',
					options: [
						{ label: 'Ann Mills', value: 'ann', description: 'named in 2 documents' },
						{ label: 'Kate Mills', value: 'kate' },
					],
				},
			],
		},
	];

	it('is opened, walked through and chosen from by keyboard, and answers in place', async () => {
		const { options, interactions } = bot(shows(message(select, EPHEMERAL)), (reply) =>
			reply.update(message([text('Chosen.')])),
		);
		const { page } = await opened(options);
		const box = last(page).getByRole('combobox', { name: 'Choose a person' });
		await box.focus();
		await page.keyboard.press('Enter');
		await page.getByRole('option', { name: 'Ann Mills' }).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await last(page).getByText('Chosen.').waitFor();
		expect(interactions[1]).toMatchObject({
			type: 3,
			data: { component_type: 3, custom_id: 'choose-one', values: ['kate'] },
			message: { flags: V2 | EPHEMERAL },
		});
		expect(await messages(page).count()).toBe(1);
		expect(await seen(last(page))).toContain('Only you can see this');
	});

	it('closes on Escape and sends nothing', async () => {
		const { options, interactions } = bot(shows(message(select)));
		const { page } = await opened(options);
		await last(page).getByRole('combobox').click();
		await page.keyboard.press('Escape');
		expect(await page.getByRole('option').count()).toBe(0);
		expect(interactions).toHaveLength(1);
	});
});

describe('a handler', () => {
	it('that never answers is not waited for: the page says so and offers to try again', async () => {
		const { page } = await opened(bot(async () => undefined, shows(message([text('There it is.')]))).options);
		await page.getByRole('alert').getByText('The bot did not answer. Nothing is lost.').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await last(page).getByText('There it is.').waitFor();
	});

	it('promises, fills, follows up and deletes as on Discord', async () => {
		const buttons: Components = [
			text('First'),
			{ type: 1, components: [{ type: 2, style: 2, label: 'Remove', custom_id: 'x' }] },
		];
		const { page } = await opened(
			bot(
				async (reply) => {
					await reply.deferMessage({ private: true });
					await reply.edit(message(buttons));
					await reply.followUp(message([text('Second')]));
				},
				async (reply) => {
					await reply.deferUpdate();
					await reply.delete();
				},
			).options,
		);
		await last(page).getByText('Second').waitFor();
		const first = messages(page).first();
		expect(await seen(first)).toContain('Only you can see this');
		expect(await seen(last(page))).not.toContain('Only you can see this');
		await first.getByRole('button', { name: 'Remove' }).click();
		await expect.poll(() => messages(page).count()).toBe(1);
		await last(page).getByText('Second').waitFor();
	});

	it('that opens a modal gets what was written there', async () => {
		const { options, interactions } = bot(
			(reply) =>
				reply.modal({
					custom_id: 'note',
					title: 'A note',
					components: [
						{ type: 18, label: 'Your note', component: { type: 4, custom_id: 'words', style: 2, required: true } },
					],
				}),
			shows(message([text('Noted.')])),
		);
		const { page } = await opened(options);
		await page.getByRole('dialog', { name: 'A note' }).waitFor();
		await page.getByLabel('Your note').fill('Checked by hand.');
		await page.getByRole('button', { name: 'Submit' }).click();
		await last(page).getByText('Noted.').waitFor();
		expect(interactions[1]).toMatchObject({
			type: 5,
			data: {
				custom_id: 'note',
				components: [{ type: 18, component: { type: 4, custom_id: 'words', value: 'Checked by hand.' } }],
			},
		});
	});
});
