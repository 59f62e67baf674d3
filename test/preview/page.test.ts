import { describe, expect, it } from 'vitest';
import { composer, GREETING, last, messages, pageOpener, ports, seen } from './opened.ts';

/** What a person does on the page, in a real browser. */

const openPage = pageOpener();

describe('the first screen', () => {
	it('greets with one card, says what the library holds, and is ready to type', async () => {
		const { page, complaints } = await openPage();
		const card = page.locator('.first');
		await expect.poll(() => seen(card)).toContain('Finds what documents print, word for word, and says where.');
		expect(await seen(card)).toContain('This page plays Discord on your computer; you need no account.');
		expect(await seen(card)).toContain('3 invented documents.');
		expect(await card.getByRole('button').count()).toBe(3);
		expect(await messages(page).count()).toBe(0);
		expect(await composer(page).getAttribute('aria-label')).toBe('Write a command');
		expect(complaints).toEqual([]);
	});

	it('is the same when the page is opened again', async () => {
		const { page } = await openPage();
		const before = await seen(page.locator('.first'));
		await page.locator('.example').first().click();
		await last(page).getByText('Only you can see this').waitFor();
		await page.reload();
		await page.locator('.first').waitFor();
		expect(await seen(page.locator('.first'))).toBe(before);
		expect(await messages(page).count()).toBe(0);
	});

	it('answers each of its commands with one press', async () => {
		const { page } = await openPage();
		await page.getByRole('button', { name: '/find words:wept' }).click();
		await last(page).getByText('Tenants wept.').waitFor();
		expect(await last(page).locator('.lead').textContent()).toBe('You used /find words:wept');
		await page.getByRole('button', { name: '/find words:giraffe' }).click();
		await last(page).getByText('Nothing on the record.').waitFor();
	});

	it('says how to add documents where there are none', async () => {
		const { page } = await openPage({ greeting: { held: 'No documents yet.', examples: null } });
		await page.getByText('No documents yet. Add one: npm run add -- FILE').waitFor();
		expect(await page.locator('.example').count()).toBe(0);
	});
});

describe('an answer', () => {
	it('turns its pages in place', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find lift');
		await page.keyboard.press('Enter');
		const message = last(page);
		await message.getByText(/Page 1 of/).waitFor();
		await message.getByRole('button', { name: 'Later' }).click();
		await message.getByText(/Page 2 of/).waitFor();
		expect(await messages(page).count()).toBe(1);
		expect(await message.getByRole('button', { name: 'Earlier' }).count()).toBe(1);
	});

	it('gives context, is shared as a second, public message, and is dismissed', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find surprised');
		await page.keyboard.press('Enter');
		const first = messages(page).first();
		await first.getByRole('button', { name: 'Context' }).click();
		await expect.poll(() => messages(page).count()).toBe(2);
		await last(page).getByText('Rents stay as they are.').waitFor();
		expect(await seen(last(page).locator('.lead'))).toBe('You pressed Context');
		await first.getByRole('button', { name: 'Share' }).click();
		await expect.poll(() => messages(page).count()).toBe(4);
		const card = messages(page).nth(2);
		expect(await seen(card)).toContain('Shared by @You');
		expect(await seen(card)).not.toContain('Only you can see this');
		expect(await card.getByRole('button', { name: 'Dismiss message' }).count()).toBe(0);
		expect(await seen(last(page))).toContain('Shared. To take it back, press Remove on the card.');
		await first.getByRole('button', { name: 'Dismiss message' }).click();
		await expect.poll(() => messages(page).count()).toBe(3);
	});

	it('is removed by its asker where it is public', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find wept public:');
		await page.keyboard.type('True');
		await page.keyboard.press('Enter');
		await last(page).getByRole('button', { name: 'Remove' }).click();
		await expect.poll(() => messages(page).count()).toBe(0);
	});

	it('says that the bot is thinking while it takes its time, then is there in the same place', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/slow ');
		await page.keyboard.press('Enter');
		await last(page).getByText('On the Record is thinking …').waitFor();
		await last(page).getByText('Did you mean:').waitFor();
		expect(await messages(page).count()).toBe(1);
		expect(await page.getByText('is thinking').count()).toBe(0);
	});

	it('offers choices, and answers the chosen one in place', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/which ');
		await page.keyboard.press('Enter');
		await last(page)
			.getByRole('button', { name: /Kate Mills/ })
			.click();
		await last(page).getByText('said Kate Mills.').waitFor();
		expect(await messages(page).count()).toBe(1);
	});
});

describe('by keyboard alone', () => {
	it('goes from a command to its shared card, and the focus is never lost', async () => {
		const { page } = await openPage();
		const focused = () => page.evaluate<string>('document.activeElement.textContent');
		await page.keyboard.type('/');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.keyboard.type('lift');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		await last(page)
			.getByText(/Page 1 of/)
			.waitFor();
		// Backwards from the composer: "Dismiss message", then the buttons of the message from the last to the first.
		await page.keyboard.press('Shift+Tab');
		expect(await focused()).toBe('Dismiss message');
		await page.keyboard.press('Shift+Tab');
		expect(await focused()).toBe('Later');
		await page.keyboard.press('Enter');
		await last(page)
			.getByText(/Page 2 of/)
			.waitFor();
		expect(await focused()).toBe('Later');
		await page.keyboard.press('Shift+Tab');
		expect(await focused()).toBe('Earlier');
		await page.keyboard.press('Enter');
		await last(page)
			.getByText(/Page 1 of/)
			.waitFor();
		await page.keyboard.press('Shift+Tab');
		expect(await focused()).toMatch(/^Share/);
		await page.keyboard.press('Space');
		await expect.poll(() => messages(page).count()).toBe(3);
		expect(await focused()).toMatch(/^Share/);
	});

	it('comes back to the composer when a message is dismissed', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/picky ');
		await page.keyboard.press('Enter');
		await last(page).waitFor();
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		expect(await messages(page).count()).toBe(0);
		expect(await composer(page).count()).toBe(1);
	});

	it('never traps Tab in the composer', async () => {
		const { page } = await openPage();
		await page.keyboard.type('/find wept');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		expect(await page.evaluate<string>('document.activeElement.ariaLabel')).toBe('Send');
	});
});

describe('when the server is gone', () => {
	it('says so, keeps what was asked, and asks again when it is back', async () => {
		const { page, preview } = await openPage();
		const { port } = new URL(preview.address);
		await preview.close();
		await page.keyboard.type('/find wept');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('The bot cannot be reached.').waitFor();
		const { startPreview } = await import('../../src/preview/server.ts');
		const again = await startPreview({
			ports: ports(),
			commandsJson: [],
			greeting: () => GREETING,
			port: Number(port),
		});
		try {
			await page.getByRole('button', { name: 'Try again' }).click();
			await last(page).getByText('Tenants wept.').waitFor();
			expect(await page.getByText('cannot be reached').count()).toBe(0);
		} finally {
			await again.close();
		}
	});
});

describe('when the page cannot even begin', () => {
	it('says so, and begins when it is asked again', async () => {
		const { page } = await openPage();
		await page.route('**/commands', (route) => route.abort());
		await page.reload();
		await page.getByText('The page could not reach the bot.').waitFor();
		await page.unrouteAll();
		await page.keyboard.press('Enter');
		await page.locator('.first').waitFor();
	});
});

describe('on a phone', () => {
	it.each([320, 390])('fits %i pixels, and what is pressed is 44 high', async (width) => {
		const { page } = await openPage({ browser: { viewport: { width, height: 700 }, hasTouch: true, isMobile: true } });
		await page.locator('.example').first().tap();
		await last(page).getByRole('button', { name: 'Share' }).waitFor();
		await page.getByRole('combobox', { name: 'Write a command' }).fill('/find x');
		const right = await page.evaluate<number>(
			`Math.max(...[...document.querySelectorAll('body *')].map((one) => one.getBoundingClientRect().right))`,
		);
		expect(right).toBeLessThanOrEqual(width);
		for (const button of await page.getByRole('button').all()) {
			if (await button.isVisible()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		}
	});
});
