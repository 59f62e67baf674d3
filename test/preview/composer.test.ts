import { describe, expect, it } from 'vitest';
import { composer, last, messages, pageOpener, seen } from './opened.ts';

/** Commands as a person writes them, in a real browser. */

const openPage = pageOpener();

describe('writing a command', () => {
	it('finds it by its first letters, picks a name out of the suggestions, and shows the card', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/fi');
		await page.getByRole('option', { name: '/find' }).waitFor();
		await page.keyboard.press('Tab');
		expect(await composer(page).getAttribute('aria-label')).toBe('words, required');
		await page.keyboard.type('kat mils');
		await page.getByRole('option', { name: 'Kate Mills' }).click();
		await page.keyboard.press('Enter');
		await last(page).getByText('“We will not pay for a broken lift,” said Kate Mills.').waitFor();
		expect(await seen(last(page))).toContain('Only you can see this');
		expect(await composer(page).inputValue()).toBe('');
	});

	it('takes free words where suggestions are offered', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find surprised');
		await page.getByRole('option', { name: 'surprised' }).waitFor();
		await page.keyboard.press('Enter');
		await last(page).getByText('Nobody was surprised.').waitFor();
	});

	it('offers the commands for words without one', async () => {
		const { page } = await openPage();
		await page.keyboard.type('Nobody was');
		await page.getByRole('option', { name: '/find words: Nobody was' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await last(page).getByText('Nobody was surprised.').waitFor();
	});

	it('begins an option that is typed with its colon, and sends it as what it is', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find words:wept public:');
		await page.keyboard.type('t');
		await page.getByRole('option', { name: 'True' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await last(page).getByText('Tenants wept.').waitFor();
		expect(await seen(last(page))).not.toContain('Only you can see this');
	});

	it('asks for what is needed and for what fits, and keeps what was typed', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find ');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('“words” is needed.').waitFor();
		await page.keyboard.type('wept public:');
		await page.keyboard.type('perhaps');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('Choose one of the list for “public”.').waitFor();
		expect(await page.locator('input[data-option="words"]').inputValue()).toBe('wept');
		expect(await messages(page).count()).toBe(0);
	});

	it('says that words are too long in place of cutting them off', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find ');
		await page.keyboard.insertText('x'.repeat(6_001));
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('“words” takes 6000 characters; these are 6001.').waitFor();
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Enter');
		await last(page).getByText('You wrote:').waitFor();
	});

	it('drops suggestions that come after those for later letters', async () => {
		const { page } = await openPage();
		let held = 0;
		await page.route('**/interactions', async (route) => {
			if (route.request().postData()?.includes('"value":"Ann"') === true) {
				held += 1;
				await new Promise((resolve) => setTimeout(resolve, 700));
			}
			await route.continue().catch(() => undefined);
		});
		await page.keyboard.type('/find Ann');
		await expect.poll(() => held).toBe(1);
		await page.keyboard.press('Control+A');
		await page.keyboard.type('Kate');
		await page.getByRole('option', { name: 'Kate Mills' }).waitFor();
		await page.waitForTimeout(900);
		expect(await page.getByRole('option').allInnerTexts()).toEqual(['Kate', 'Kate Mills']);
	});

	it('reads a command as it is written down, whatever its options take', async () => {
		const interactions: unknown[] = [];
		const { page } = await openPage({
			surface: {
				commandsJson: [
					{
						type: 1,
						name: 'undo',
						description: 'Undoes',
						options: [
							{ type: 4, name: 'decision', description: 'Its number', required: true, min_value: 1 },
							{
								type: 3,
								name: 'where',
								description: 'Where',
								choices: [{ name: 'Everywhere it stands', value: 'everywhere' }],
							},
						],
					},
				],
				handle: async (interaction) => {
					interactions.push(interaction);
				},
			},
		});
		await page.keyboard.type('/undo decision:0 where:everywhere');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('“decision” takes a whole number from 1 up.').waitFor();
		await page.keyboard.press('Control+A');
		await page.keyboard.type('7');
		await page.keyboard.press('Enter');
		await expect.poll(() => interactions).toHaveLength(1);
		expect(interactions[0]).toMatchObject({
			data: {
				name: 'undo',
				options: [
					{ name: 'decision', value: 7 },
					{ name: 'where', value: 'everywhere' },
				],
			},
		});
	});

	it('leaves the command, an option and a typed option name by Backspace, and loses no words', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find said public:');
		await page.keyboard.press('Backspace');
		expect(await page.locator('input[data-option="words"]').inputValue()).toBe('said public:');
		await page.keyboard.press('Control+A');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Backspace');
		expect(await composer(page).inputValue()).toBe('/find');
	});

	it('puts a used command back into the composer, to be changed', async () => {
		const { page } = await openPage();
		await page.getByRole('button', { name: '/find words:wept' }).click();
		await last(page).getByRole('button', { name: '/find words:wept' }).click();
		expect(await composer(page).inputValue()).toBe('wept');
	});
});

describe('the arrow up', () => {
	it('brings the last command back into the empty line', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find wept');
		await page.keyboard.press('Enter');
		await last(page).getByText('Tenants wept.').waitFor();
		await page.keyboard.press('ArrowUp');
		expect(await composer(page).inputValue()).toBe('wept');
	});
});
