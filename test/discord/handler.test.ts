import { describe, expect, it } from 'vitest';
import { handle, type OutMessage, type Reply } from '../../src/discord/handler.ts';
import { assertChoices } from '../../src/discord/referee/assertCommands.ts';
import { assertSendable } from '../../src/discord/referee/assertSendable.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { type World, worldOf } from './library.ts';
import { shown } from './shown.ts';

const EPHEMERAL = 64;
const ANN = '111111111111111111';
const BEN = '222222222222222222';
const SERVER = '333333333333333333';
const MANAGE_MESSAGES = String(1 << 13);

type Sent =
	| { readonly how: 'message' | 'update' | 'edit' | 'followUp'; readonly message: OutMessage }
	| { readonly how: 'deferMessage'; readonly private: boolean }
	| { readonly how: 'choices'; readonly choices: readonly { readonly name: string; readonly value: string | number }[] }
	| { readonly how: 'deferUpdate' | 'modal' | 'delete' };

/** A surface that writes down what it is asked to show, and refuses what Discord would refuse. */
function surface(): { readonly reply: Reply; readonly sent: Sent[] } {
	const sent: Sent[] = [];
	const put =
		(how: 'message' | 'update' | 'edit' | 'followUp') =>
		async (message: OutMessage): Promise<void> => {
			assertSendable(message, how === 'message' || how === 'followUp' ? 'create' : 'edit');
			sent.push({ how, message });
		};
	return {
		sent,
		reply: {
			message: put('message'),
			update: put('update'),
			edit: put('edit'),
			followUp: put('followUp'),
			deferMessage: async (options) => void sent.push({ how: 'deferMessage', ...options }),
			deferUpdate: async () => void sent.push({ how: 'deferUpdate' }),
			modal: async () => void sent.push({ how: 'modal' }),
			choices: async (choices) => {
				assertChoices(choices);
				sent.push({ how: 'choices', choices: [...choices] });
			},
			delete: async () => void sent.push({ how: 'delete' }),
		},
	};
}

const asker = (id: string, permissions = '0') => ({
	guild_id: SERVER,
	member: { user: { id }, permissions },
	authorizing_integration_owners: { 0: SERVER },
});
const command = (name: string, values: Readonly<Record<string, unknown>> = {}, who: object = asker(ANN)) => ({
	type: 2,
	...who,
	data: { name, type: 1, options: Object.entries(values).map(([option, value]) => ({ name: option, type: 3, value })) },
});
const press = (
	on: Sent | undefined,
	id: string | undefined,
	who: object = asker(ANN),
	values: readonly string[] = [],
) => ({
	type: 3,
	...who,
	data: { custom_id: id, component_type: 2, values },
	message: { flags: messageOf(on)?.body.flags, interaction_metadata: { user: { id: ANN } } },
});

const messageOf = (sent: Sent | undefined): OutMessage | undefined =>
	sent !== undefined && 'message' in sent ? sent.message : undefined;
const componentsOf = (sent: Sent | undefined) => allComponents(messageOf(sent)?.body.components);
const wordsOf = (sent: Sent | undefined): string =>
	componentsOf(sent)
		.flatMap(({ content }) => (typeof content === 'string' ? [shown(content)] : []))
		.join('\n');
const idOf = (sent: Sent | undefined, label: string): string | undefined => {
	const id = componentsOf(sent).find((one) => one.label === label)?.custom_id;
	return typeof id === 'string' ? id : undefined;
};
const isPrivate = (sent: Sent | undefined): boolean => ((messageOf(sent)?.body.flags ?? 0) & EPHEMERAL) !== 0;

/** Hands in one interaction after the other; gives what was shown for each. */
async function ask(world: World, interaction: unknown): Promise<readonly Sent[]> {
	const { reply, sent } = surface();
	await handle(interaction, reply, world.ports);
	return sent;
}

describe('a command', () => {
	it('is answered privately at first', async () => {
		const [first, ...more] = await ask(worldOf(), command('find', { words: 'broken lift' }));
		expect(first?.how).toBe('message');
		expect(isPrivate(first)).toBe(true);
		expect(wordsOf(first)).toContain('“We will not pay for a broken lift,” said Kate Mills.');
		expect(more).toEqual([]);
	});

	it('is answered in the open where the asker says so, without a word of theirs on a button', async () => {
		const world = worldOf();
		const [first] = await ask(world, command('find', { words: 'lift', public: true }));
		expect(isPrivate(first)).toBe(false);
		const ids = componentsOf(first).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
		expect(ids.some((id) => id.includes('lift'))).toBe(false);
		expect([...world.kept.values()]).toEqual([{ command: 'find', options: { words: 'lift' } }]);
	});

	it('shows its Answer to whoever listens', async () => {
		const world = worldOf();
		await ask(world, command('find', { words: 'wept' }));
		expect(world.answered.map(({ cards }) => cards.map(({ words }) => words.words))).toEqual([['Tenants wept.']]);
	});

	it('says a person’s mistake in words for that person, privately', async () => {
		const [first] = await ask(worldOf(), command('picky', { public: true }));
		expect(wordsOf(first)).toBe('Write some words to look for.');
		expect(isPrivate(first)).toBe(true);
	});

	it('gives a short id for a fault and keeps its details out of sight', async () => {
		const world = worldOf();
		const [first] = await ask(world, command('broken'));
		const [{ errorId } = { errorId: '' }] = world.failed;
		expect(errorId).toMatch(/^[0-9a-f]{8}$/);
		expect(wordsOf(first)).toContain(errorId);
		expect(JSON.stringify(first)).not.toContain('secret details');
	});

	it('that is not known is answered politely', async () => {
		const [first] = await ask(worldOf(), command('gone'));
		expect(wordsOf(first)).toMatch(/too old or was never ours/);
	});

	it.each([
		[false, true],
		[true, false],
	])('that takes long (public: %s) is promised in time and then fulfilled', async (open, promisedPrivately) => {
		const sent = await ask(worldOf(), command('slow', { public: open }));
		expect(sent.map(({ how }) => how)).toEqual(['deferMessage', 'edit']);
		expect(sent[0]).toEqual({ how: 'deferMessage', private: promisedPrivately });
	});

	it('answers from the house library where the server does not have the bot', async () => {
		const world = worldOf();
		world.change(SERVER, ['Only this server reads of the lift.']);
		const installedByUser = { ...asker(ANN), authorizing_integration_owners: { 1: ANN } };
		expect(wordsOf((await ask(world, command('find', { words: 'lift' })))[0])).toContain('Only this server');
		const [first] = await ask(world, command('find', { words: 'lift' }, installedByUser));
		expect(wordsOf(first)).not.toContain('Only this server');
		expect(wordsOf(first)).toContain('broken lift');
	});

	it('works in direct messages, from the house library', async () => {
		const world = worldOf();
		world.change(SERVER, ['Only that server reads of the lift.']);
		const there = { user: { id: ANN }, authorizing_integration_owners: { 0: '0', 1: ANN } };
		const [first] = await ask(world, command('find', { words: 'broken lift' }, there));
		expect(wordsOf(first)).toContain('“We will not pay for a broken lift,” said Kate Mills.');
	});

	it.each([
		['no asker', { type: 2, data: { name: 'find' } }],
		['no data', { type: 2, ...asker(ANN) }],
		['nothing at all', {}],
		['no object', 'hello'],
		['a kind of tomorrow', { type: 77, ...asker(ANN) }],
	])('with %s ends in a notice, not in an exception', async (_, interaction) => {
		const sent = await ask(worldOf(), interaction);
		expect(sent.map(({ how }) => how)).toEqual(['message']);
		expect(isPrivate(sent[0])).toBe(true);
	});
});

describe('autocomplete', () => {
	const typing = (name: string, option: string, typed: unknown) => ({
		type: 4,
		...asker(ANN),
		data: { name, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] },
	});

	it('suggests, with names and values cut to what Discord takes', async () => {
		const [first] = await ask(worldOf(), typing('find', 'words', 'xavier'));
		const choices = first?.how === 'choices' ? first.choices : [];
		expect(choices.some(({ name, value }) => name.length === 100 && String(value).length === 100)).toBe(true);
	});

	it.each([
		['an option without suggestions', typing('which', 'public', 'a')],
		['an unknown command', typing('gone', 'words', 'a')],
		['nothing focused', { type: 4, ...asker(ANN), data: { name: 'find', type: 1 } }],
		['a broken form', { type: 4 }],
	])('answers an empty list for %s', async (_, interaction) => {
		expect(await ask(worldOf(), interaction)).toEqual([{ how: 'choices', choices: [] }]);
	});
});

describe('a button', () => {
	it('turns pages there and back, losing nothing', async () => {
		const world = worldOf();
		let [page] = await ask(world, command('find', { words: 'minutes' }));
		const seen = [wordsOf(page)];
		for (let later = idOf(page, 'Later'); later !== undefined; later = idOf(page, 'Later')) {
			[page] = await ask(world, press(page, later));
			// An update keeps the message private without saying so.
			expect(page?.how).toBe('update');
			page =
				page && 'message' in page
					? { ...page, message: { ...page.message, body: { ...page.message.body, flags: EPHEMERAL } } }
					: page;
			seen.push(wordsOf(page));
		}
		for (let line = 1; line <= 30; line++) expect(seen.join('\n')).toContain(`Line ${line} of the minutes`);
		expect(seen.length).toBeGreaterThan(1);
		const [before] = await ask(world, press(page, idOf(page, 'Earlier')));
		expect(wordsOf(before)).toBe(seen.at(-2));
	});

	it('pages a question of 6,000 characters after a restart', async () => {
		const words = ` ${' '.repeat(5_980)} minutes`;
		const before = worldOf();
		const [page] = await ask(before, command('find', { words }));
		const after = { ...worldOf(), kept: before.kept };
		const restarted: World = { ...after, ports: { ...after.ports, queries: before.ports.queries } };
		const [next] = await ask(restarted, press(page, idOf(page, 'Later')));
		expect(wordsOf(next)).toMatch(/Page 2 of \d/);
	});

	it('opens an excerpt and goes back to its page', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'rents' }));
		const [opened] = await ask(world, press(page, idOf(page, 'Open 2')));
		expect(opened?.how).toBe('update');
		expect(wordsOf(opened)).toContain('2 Words as printed:');
		expect(wordsOf(opened)).not.toContain('3 Words as printed:');
		expect(idOf(opened, 'Share 2')).toBeDefined();
		const [back] = await ask(world, press(page, idOf(opened, 'Back to the list')));
		expect(wordsOf(back)).toBe(wordsOf(page));
	});

	it('shows the sentences around the words to the asker alone', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'was asked', public: true }));
		const [context] = await ask(world, press(page, idOf(page, 'Context')));
		expect(isPrivate(context)).toBe(true);
		expect(wordsOf(context)).toContain(
			'The tenants met on Monday. “We will not pay for a broken lift,” said Kate Mills. The council was asked. Rents stay as they are. Nobody was surprised.',
		);
	});

	it('gives the words with their reference to copy', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'wept' }));
		const [copy] = await ask(world, press(page, idOf(page, 'Copy with reference')));
		expect(isPrivate(copy)).toBe(true);
		expect(wordsOf(copy)).toMatch(/Tenants wept\.[\s\S]*Document 2, paragraph 1[\s\S]*Reference 2-/);
	});

	it('shares the words in the channel, with who shared them and nothing that was asked', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'WEPT' }));
		const [shared] = await ask(world, press(page, idOf(page, 'Share')));
		expect(shared?.how).toBe('message');
		expect(isPrivate(shared)).toBe(false);
		expect(JSON.stringify(shared)).not.toContain('WEPT');
		expect(JSON.stringify(shared)).toContain(`Shared by <@${ANN}>`);
		expect(messageOf(shared)?.body.allowed_mentions).toEqual({ parse: [] });
	});

	it('on a shared card works for everybody, and shows what they asked for to them alone', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'wept' }));
		const [shared] = await ask(world, press(page, idOf(page, 'Share')));
		for (const label of ['Context', 'Copy with reference']) {
			const [theirs] = await ask(world, press(shared, idOf(shared, label), asker(BEN)));
			expect(wordsOf(theirs)).toContain('Tenants wept.');
			expect(isPrivate(theirs)).toBe(true);
		}
	});

	it('says so where the words behind it are gone', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'wept' }));
		world.change('house', ['One short document.']);
		const [gone] = await ask(world, press(page, idOf(page, 'Share')));
		expect(wordsOf(gone)).toBe('These words are no longer here to be shown.');
		expect(isPrivate(gone)).toBe(true);
	});

	it('says that documents changed and starts the list again', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'minutes' }));
		world.change('house', ['The minutes were lost.']);
		const [again] = await ask(world, press(page, idOf(page, 'Later')));
		expect(wordsOf(again)).toMatch(
			/^Documents have changed since\. The list starts again\.[\s\S]*The minutes were lost\./,
		);
	});

	it('of a choice asks the further question', async () => {
		const world = worldOf();
		const [choices] = await ask(world, command('which'));
		const [answer] = await ask(world, press(choices, idOf(choices, 'Kate Mills: 2 places')));
		expect(answer?.how).toBe('update');
		expect(wordsOf(answer)).toContain('said Kate Mills.');
	});

	it('of somebody else’s open answer turns the page for the presser alone', async () => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'minutes', public: true }));
		const [theirs] = await ask(world, press(page, idOf(page, 'Later'), asker(BEN)));
		expect(theirs?.how).toBe('message');
		expect(isPrivate(theirs)).toBe(true);
		const [own] = await ask(world, press(page, idOf(page, 'Later'), asker(ANN)));
		expect(own?.how).toBe('update');
	});

	it.each([
		['the asker', asker(ANN), ['deferUpdate', 'delete']],
		['a moderator', asker(BEN, MANAGE_MESSAGES), ['deferUpdate', 'delete']],
		['anybody else', asker(BEN), ['message']],
	])('Remove works for %s as it should', async (_, who, wanted) => {
		const world = worldOf();
		const [page] = await ask(world, command('find', { words: 'wept', public: true }));
		const sent = await ask(world, press(page, idOf(page, 'Remove'), who));
		expect(sent.map(({ how }) => how)).toEqual(wanted);
		if (wanted.includes('message')) expect(wordsOf(sent[0])).toMatch(/Only the person who asked, or a moderator/);
	});

	it.each([
		'',
		'0:old:id',
		'1p0.00000000.habc',
		'1p0.00000000.qgone{}',
		'1l0',
		'1n0.r1-0-1-0',
		'1c1-0-1-X',
		'x'.repeat(100),
	])('with the foreign or old id %j is answered politely and privately', async (id) => {
		const world = worldOf();
		const sent = await ask(world, press(undefined, id));
		expect(sent.map(({ how }) => how)).toEqual(['message']);
		expect(isPrivate(sent[0])).toBe(true);
		expect(world.failed).toEqual([]);
	});
});
