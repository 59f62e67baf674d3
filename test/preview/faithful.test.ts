import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { handle, type OutMessage, type Reply } from '../../src/discord/handler.ts';
import { plain } from '../../src/discord/messages/markdown.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { connect } from '../../src/discord/wire/gateway.ts';
import { FakeDiscord, TOKEN } from '../discord/fake/fakeDiscord.ts';
import { shown } from '../discord/shown.ts';
import { last, messages, pageOpener, ports, seen } from './opened.ts';

/** The page asks its own server only, and draws exactly the message that Discord would get. */

const openPage = pageOpener();

/** The page's interaction as Discord would make it: with an id and a token of its own, and in no server either. */
const onDiscord = (interaction: object): Readonly<Record<string, unknown>> => ({
	...Object.fromEntries(
		Object.entries(interaction).filter(([key]) => !['id', 'token', 'application_id'].includes(key)),
	),
	guild_id: undefined,
});

interface Exchange {
	readonly interaction: object;
	/** The lines of JSON that came back, as they came. */
	readonly lines: readonly string[];
}

/** Records what the page sends and gets while `act` is done. */
async function exchangesOf(page: Page, act: () => Promise<void>): Promise<readonly Exchange[]> {
	const exchanges: Exchange[] = [];
	// The browser itself forgets what was streamed; so it goes through here, unchanged.
	await page.route('**/interactions', async (route) => {
		const interaction: unknown = route.request().postDataJSON();
		const response = await route.fetch();
		const text = await response.text();
		exchanges.push({
			interaction: typeof interaction === 'object' && interaction !== null ? interaction : {},
			lines: text.trim().split('\n'),
		});
		await route.fulfill({ response, body: text });
	});
	await act();
	// One that is still on its way is let through first.
	await page.unrouteAll({ behavior: 'wait' });
	return exchanges;
}

const only = <T>(list: readonly T[]): T => {
	const [one] = list;
	if (one === undefined || list.length !== 1) throw new Error(`${list.length} in place of one`);
	return one;
};

/** The body in a line, cut out of the line and not made anew. */
const bodyIn = (line: string): string => {
	const found = /^\{"call":"(?:message|update|edit|followUp)","message":\{"body":(.*),"files":\[\]\}\}$/.exec(line);
	if (found?.[1] === undefined) throw new Error(`no message in: ${line}`);
	return found[1];
};

/** What the handler gives for an interaction, on no surface at all. */
async function given(interaction: object): Promise<readonly OutMessage[]> {
	const messages: OutMessage[] = [];
	const take = async (message: OutMessage): Promise<void> => void messages.push(message);
	const reply: Reply = {
		message: take,
		update: take,
		edit: take,
		followUp: take,
		deferMessage: async () => undefined,
		deferUpdate: async () => undefined,
		modal: async () => undefined,
		choices: async () => undefined,
		delete: async () => undefined,
	};
	await handle(interaction, reply, ports());
	return messages;
}

async function find(page: Page, words: string): Promise<void> {
	await page.keyboard.type('/find ');
	await page.keyboard.insertText(words);
	await page.keyboard.press('Enter');
	await last(page).waitFor();
}

/** Asks without suggestions in between: the command as it is on the first card. */
const pressExample = async (page: Page): Promise<void> => {
	await page.getByRole('button', { name: '/find words:rents' }).click();
	await last(page).getByRole('button', { name: 'Share 1' }).waitFor();
};

describe('what goes over the wire', () => {
	it('is asked of the page’s own server only', async () => {
		const { page, preview, requests, complaints } = await openPage();
		await find(page, 'lift');
		await last(page).getByRole('button', { name: 'Later' }).click();
		await last(page)
			.getByText(/Page 2 of/)
			.waitFor();
		await last(page).getByRole('button', { name: 'Context' }).click();
		await expect.poll(() => messages(page).count()).toBe(2);
		expect(requests.length).toBeGreaterThan(5);
		expect(requests.filter((url) => new URL(url).origin !== preview.address)).toEqual([]);
		expect(complaints).toEqual([]);
	});

	it('is byte for byte the handler’s own message, for a command and for a press', async () => {
		const { page } = await openPage();
		const command = only(await exchangesOf(page, () => pressExample(page)));
		expect(command.lines.map(bodyIn)).toEqual(
			(await given(command.interaction)).map(({ body }) => JSON.stringify(body)),
		);
		const press = only(
			await exchangesOf(page, async () => {
				await last(page).getByRole('button', { name: 'Share 1' }).click();
				await expect.poll(() => messages(page).count()).toBe(3);
			}),
		);
		expect(press.lines.map(bodyIn)).toEqual((await given(press.interaction)).map(({ body }) => JSON.stringify(body)));
	});

	it('is byte for byte what Discord gets for the same interactions', async () => {
		const { page } = await openPage();
		const command = only(await exchangesOf(page, () => pressExample(page)));
		const press = only(
			await exchangesOf(page, async () => {
				await last(page).getByRole('button', { name: 'Open 2' }).click();
				await last(page).getByRole('button', { name: 'Share' }).waitFor();
			}),
		);
		const fake = await FakeDiscord.start();
		const bot = await connect({ token: TOKEN, ports: ports(), api: fake.api, lost: () => undefined });
		try {
			const { original } = await fake.interact(onDiscord(command.interaction));
			expect(command.lines.map(bodyIn)).toEqual([JSON.stringify(original?.body)]);
			const opened = await fake.interact(onDiscord(press.interaction), original);
			expect(press.lines.map(bodyIn)).toEqual([JSON.stringify(opened.original?.body)]);
			expect(fake.refused).toEqual([]);
		} finally {
			await bot.close();
			await fake.stop();
		}
	});

	it('is drawn whole and in order: every word, every button, nothing else', async () => {
		const { page } = await openPage();
		const { lines } = only(await exchangesOf(page, () => pressExample(page)));
		const body: unknown = JSON.parse(bodyIn(only(lines)));
		const parts = allComponents(
			typeof body === 'object' && body !== null && 'components' in body ? body.components : [],
		);
		const words = parts.flatMap(({ content }) => (typeof content === 'string' ? [shown(content)] : []));
		const buttons = parts.flatMap(({ type, label }) => (type === 2 ? [String(label)] : []));
		const drawn = last(page).locator('.body');
		const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
		expect((await drawn.locator('.text').allInnerTexts()).map(flat)).toEqual(words.map(flat));
		expect(await drawn.locator('.button .label').allInnerTexts()).toEqual(buttons);
		const all = flat(await seen(drawn));
		const rest = [...words, ...buttons].reduce((left, part) => left.replace(flat(part), ''), all);
		expect(rest.replace(/\s|↗|\(opens in a new tab\)/g, '')).toBe('');
	});
});

describe('markdown', () => {
	/** Draws each text and gives back what then stands on the page. */
	const drawn = (page: Page, markdown: readonly string[]): Promise<unknown> =>
		page.evaluate(
			`import('/page/drawMarkdown.js').then(({ drawMarkdown }) => ${JSON.stringify(markdown)}.map((one) => drawMarkdown(one).textContent))`,
		);

	it('shows words of documents as they are, whatever marks they hold', async () => {
		const { page } = await openPage();
		const marks = fc.constantFrom(
			...'*_~`|<>[]()@#-+.:/\\ \n1a',
			'**',
			'||',
			'```',
			'> ',
			'- ',
			'https://a.b',
			'<@1>',
			'# ',
		);
		const texts = fc.sample(
			fc.oneof(
				fc.array(marks, { maxLength: 24 }).map((list) => list.join('')),
				fc.string({ unit: 'grapheme' }),
			),
			{ numRuns: 1_000, seed: 20_240_502 },
		);
		expect(await drawn(page, texts.map(plain))).toEqual(texts);
	});

	it('shows Discord’s markup as Discord does', async () => {
		const { page } = await openPage();
		const examples = [
			'**bold** and *slanted* and __under__ and ~~struck~~',
			'> quoted\n> twice\nnot quoted',
			'# Heading\ntext',
			'-# small print\ntext',
			'`code` and ```\nblock\n```',
			'[the original](https://example.org/1) and <https://example.org/2>',
		];
		const flat = (text: string): string => text.replace(/\s+/g, '');
		const texts = await drawn(page, examples);
		expect((Array.isArray(texts) ? texts : []).map(String).map(flat)).toEqual(examples.map(shown).map(flat));
	});
});
