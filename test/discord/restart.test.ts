import { expect, it } from 'vitest';
import { moderatedWorld, referenceOn, Server } from './moderating.ts';
import { ANN, closeAfterEach, closeLater, member, words } from './wire.ts';

/** What was begun before the bot stopped and is ended after it started again: nothing is lost. */

closeAfterEach();

const HARBOUR = `Minutes of the harbour board, 4 June 2021

“The ferry is late again,” said Rosa Field. Nobody objected.

“Nobody paid the pilot,” said Tom Hill.
`;

it('a meeting that the bot was stopped in goes on, and its end hands out what was shared before and after', async () => {
	const world = await moderatedWorld({ 'harbour.txt': HARBOUR });
	closeLater(world);
	const { fake } = world;
	const server = new Server(fake);
	const share = async (by: string): Promise<string> => {
		const found = await server.answer('statement', { by }, member(ANN));
		return referenceOn(await server.press(found, 'Share', member(ANN)));
	};
	await server.reads('meeting start', { public: true });
	const first = await share('Rosa Field');

	await world.restart();
	expect(await server.reads('meeting start')).toMatch(/^Meeting since .*[\s\S]*Collected: 1$/);
	const second = await share('Tom Hill');
	// Buttons of before work as well, and the same words count once.
	await share('Rosa Field');

	await world.restart();
	const before = fake.requests.length;
	expect(await server.reads('meeting end')).toMatch(/^Meeting from .*[\s\S]*Collected: 2/);
	const files = fake.requests.slice(before).flatMap((request) => request.files);
	expect(files.map(({ name }) => name)).toEqual(['meeting.md', 'meeting.csv']);
	const [markdown = '', csv = ''] = files.map(({ text }) => text);
	// A reference may end in a star, which Markdown has to escape.
	for (const text of [markdown.replaceAll('\\', ''), csv]) {
		expect(text.indexOf(first)).toBeGreaterThan(0);
		expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first));
		expect(text).toMatch(/The ferry is late again[\s\S]*Nobody paid the pilot/);
	}
	// It can be handed out again.
	await world.restart();
	expect(await server.reads('meeting end')).toMatch(/Collected: 2/);
	expect(fake.refused).toEqual([]);
});

it('a card that was shared before follows what is decided after, and a look at a document is still there to be saved', async () => {
	const world = await moderatedWorld({ 'harbour.txt': HARBOUR });
	closeLater(world);
	const { fake } = world;
	const server = new Server(fake);
	const card = await server.press(await server.answer('statement', { by: 'Rosa Field' }, member(ANN)), 'Share');
	const looked = await server.looked('documents add', {}, { text: 'The pier is shut. “It rots,” said Ida Brook.' });

	await world.restart();
	await server.decides('hold', { reference: referenceOn(card) });
	await expect.poll(() => words(card)).toMatch(/^On hold while moderators look/);
	expect(words(await server.press(looked, 'Save'))).toMatch(/^Saved as Document 1001/);
	expect(await server.reads('statement', { by: 'Ida Brook' })).toContain('It rots');
	expect(fake.refused).toEqual([]);
});
