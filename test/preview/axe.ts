import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, as lines to read. */
export async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const found: unknown = await page.evaluate(
		`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
			.then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
	);
	return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}
