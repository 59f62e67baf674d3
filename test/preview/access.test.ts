import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { last, pageOpener } from './opened.ts';

/** axe-core finds nothing to complain of, in any look of the page. */

const openPage = pageOpener();

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
	['light', { colorScheme: 'light' }],
	['dark', { colorScheme: 'dark' }],
	['phone, light', { colorScheme: 'light', viewport: { width: 360, height: 720 }, isMobile: true, hasTouch: true }],
	['phone, dark', { colorScheme: 'dark', viewport: { width: 360, height: 720 }, isMobile: true, hasTouch: true }],
];

describe.each(LOOKS)('%s', (_, browser) => {
	it('opens without a violation', async () => {
		const { page } = await openPage({ browser });
		expect(await violations(page)).toEqual([]);
	});

	it('has none with answers, an open list of commands, options and suggestions', async () => {
		const { page } = await openPage({ browser });
		await page.locator('.example').first().click();
		await last(page).getByRole('button', { name: 'Share' }).click();
		await page.getByText('Shared by').waitFor();
		expect(await violations(page)).toEqual([]);
		const input = page.getByRole('combobox', { name: 'Write a command' });
		await input.focus();
		await page.keyboard.type('/');
		await page.getByRole('option', { name: '/find' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.type('find Mil');
		await page.getByRole('option', { name: 'Kate Mills' }).waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await violations(page)).toEqual([]);
	});

	it('has none where the server is gone', async () => {
		const { page, preview } = await openPage({ browser });
		await preview.close();
		await page.locator('.example').first().click();
		await page.getByRole('alert').getByText('cannot be reached').waitFor();
		expect(await violations(page)).toEqual([]);
	});
});
