import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeCustomId } from '../../src/discord/messages/customId.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { DATABASE_FILE } from '../../src/library/store/store.ts';
import { CHANNEL_PINS, type FakeDiscord, type Shown } from './fake/fakeDiscord.ts';
import {
	answer,
	filled,
	inOther,
	MODERATOR,
	type ModeratedWorld,
	moderatedWorld,
	reads,
	referenceOn,
	SEE_SEND_PIN,
	said,
} from './moderating.ts';
import { ANN, BEN, closeAfterEach, closeLater, member, pressed, words } from './wire.ts';

/** What moderators decide, by wire: the real client, the real library, a Discord of our own. */

closeAfterEach();

async function world(documents?: Readonly<Record<string, string>>): Promise<ModeratedWorld> {
	const opened = await moderatedWorld(documents);
	closeLater(opened);
	return opened;
}

const statement = (who: Json = member(ANN)): Json => said('statement', { by: 'Rosa Field' }, who);

/** Ann shares the card of Rosa Field's words. */
async function shared(fake: FakeDiscord): Promise<Shown> {
	const card = (await pressed(fake, await answer(fake, statement()), 'Share')).original;
	if (card === null) throw new Error('no card');
	expect(words(card)).toContain('swindle');
	return card;
}

describe('words on hold', () => {
	it('vanish from later answers and from a card that was shared already, and are back when that is undone', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const report = await fake.interact(
			{
				type: 5,
				...member(ANN),
				data: {
					custom_id: `1w${referenceOn(card)}`,
					components: [{ type: 18, component: { type: 4, custom_id: 'words', value: 'It was her sister.' } }],
				},
			},
			card,
		);
		expect(words(report.original)).toContain('Handed over to the moderators');
		const queue = await answer(fake, said('reports'));
		expect(words(queue)).toMatch(/swindle[\s\S]*A member wrote: “It was her sister\.”/);
		const { original: done } = await pressed(fake, queue, 'Put on hold 1', MODERATOR);
		expect(words(done)).toMatch(/On hold: reference \S+\n/);
		await expect.poll(() => words(card)).toMatch(/^On hold while moderators look\nReference /);
		expect(await reads(fake, statement())).not.toContain('swindle');
		expect(await reads(fake, said('ask', { question: 'lease swindle' }, member(ANN)))).not.toMatch(/is a swindle/);

		await pressed(fake, await answer(fake, said('audit')), 'Undo 1', MODERATOR);
		await expect.poll(() => words(card)).toContain('swindle');
		expect(words(card)).toContain('Shared by [mention]');
		expect(fake.refused).toEqual([]);
	});

	it('vanish also from a card whose sharer cannot be looked up, since the bot may not read the channel', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const unreadable = { on: 'read', status: 403, body: { code: 50_001, message: 'Missing Access' } } as const;
		fake.troubles.push(unreadable);
		await fake.interact(said('hold', { reference: referenceOn(card) }));
		await expect.poll(() => words(card)).toMatch(/^On hold while moderators look\nReference /);
		fake.troubles.push(unreadable);
		await fake.interact(said('undo', { decision: 1 }));
		await expect.poll(() => words(card)).toMatch(/swindle[\s\S]*Shared by a member\n/);
	});
});

describe('buttons and forms that were made up', () => {
	const madeUp = (customId: string, who: Json): Json => ({
		type: 3,
		...who,
		data: { component_type: 2, custom_id: customId },
	});

	it('take back nothing that somebody else shared', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const { original: own } = await fake.interact(statement(member(BEN)));
		if (own === null) return expect.unreachable();
		const button = encodeCustomId({ action: 'unshare', messageId: card.id });
		const tried = await fake.interact(madeUp(button, member(BEN)), own);
		expect(words(tried.original)).toMatch(/^Only the person who asked, or a moderator, can remove this/);
		expect(card.deleted).toBe(false);
		const back = await fake.interact(madeUp(button, member(ANN)), own);
		expect(words(back.original)).toBe('Taken back.');
		expect(card.deleted).toBe(true);
	});

	it('bring no words before the moderators under a reference that leads nowhere', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const component = { type: 4, custom_id: 'words', value: 'Buy this.' };
		const data = { custom_id: '1wA-A-A-A', components: [{ type: 18, component }] };
		const { original } = await fake.interact({ type: 5, ...member(BEN), data }, card);
		expect(words(original)).not.toContain('Handed over');
		expect(await reads(fake, said('reports'))).not.toContain('Buy this');
	});

	it('let no member decide as a moderator does', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const holding = { command: 'hold', options: { reference: referenceOn(card) } };
		const button = encodeCustomId({ action: 'choose', number: 0, key: { kind: 'query', query: holding } });
		const { original } = await fake.interact(madeUp(button, member(BEN)), card);
		expect(words(original)).toMatch(/Only moderators/);
		expect(words(card)).toContain('swindle');
		expect(await reads(fake, said('audit'))).toBe('No decisions yet.');
	});
});

describe('a correction', () => {
	it('stands under the words on later cards and on one that was shared already', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const values = {
			reference: referenceOn(card),
			words: 'The lease was checked twice.',
			what: 'reply',
			from: 'Tram Board',
		};
		expect(await reads(fake, said('correction', values))).toContain('Decision 1');
		const line = /Reply from Tram Board, .*: The lease was checked twice\. · Note by \[mention\]/;
		expect(await reads(fake, statement())).toMatch(line);
		await expect.poll(() => words(card)).toMatch(line);
		expect(fake.refused).toEqual([]);
	});
});

describe('documents', () => {
	it('are shown before they are saved, are read in their server alone, and leave a stone when withdrawn', async () => {
		const { fake, house } = await world();
		const opened = await fake.interact(said('documents add'));
		expect(opened.callbacks).toEqual([9]);
		const text = 'The ferry sank on Tuesday, 4 May 2021. “It was rotten,” said Tom Hill.';
		const look = await filled(fake, opened, { text, title: 'Ferry', publisher: 'Riverside Post', when: '2021-05-05' });
		expect(words(look)).toMatch(
			/Title: Ferry \(as you wrote it\)[\s\S]*1 statement,[\s\S]*Tom Hill[\s\S]*Begins: “The ferry sank/,
		);
		const ferry = said('statement', { by: 'Tom Hill' }, member(ANN));
		expect(await reads(fake, ferry)).not.toContain('rotten');
		const { original: saved } = await pressed(fake, look, 'Save', MODERATOR);
		expect(words(saved)).toContain('Saved as Document 1001');

		expect(await reads(fake, ferry)).toContain('It was rotten');
		expect(await reads(fake, inOther(ferry))).not.toContain('rotten');
		expect(JSON.stringify((await house.ports.collection(null)).holdings.documents)).not.toContain('rotten');
		expect(await reads(fake, inOther(said('documents list')))).not.toContain('Document 1001');
		expect(await reads(fake, inOther(said('audit')))).toBe('No decisions yet.');

		expect(await reads(fake, said('documents withdraw', { document: '1001', reason: 'A draft' }))).toContain(
			'Decision 2',
		);
		expect(await reads(fake, ferry)).not.toContain('rotten');
		expect(await reads(fake, said('documents list'))).toMatch(
			/Document 1001\nWithdrawn on .*Reason: A draft · Note by/,
		);
		await fake.interact(said('documents restore', { document: '1001' }));
		expect(await reads(fake, ferry)).toContain('It was rotten');
		expect(fake.refused).toEqual([]);
	});

	it('lose nothing by a slip in the date: it is said, and the details are put right without the text', async () => {
		const { fake } = await world();
		const opened = await fake.interact(said('documents add', { kind: 'letter' }));
		const text = 'The ferry sank on Tuesday, 4 May 2021. “It was rotten,” said Tom Hill.';
		const look = await filled(fake, opened, { text, title: 'Fery', when: 'yesterday 2021-13-40 https://post.example' });
		expect(words(look)).toMatch(/Left out: “yesterday” is neither[\s\S]*“2021-13-40” is neither[\s\S]*Title: Fery/);
		expect(words(look)).toMatch(/Date: not given[\s\S]*https:\/\/post\.example/);
		const again = await pressed(fake, look, 'Change details', MODERATOR);
		expect(again.callbacks).toEqual([9]);
		const form = JSON.stringify(fake.requests.findLast(({ path }) => path.includes(again.id))?.body);
		expect(form).toContain('"value":"Fery"');
		expect(form).toContain('"value":"https://post.example"');
		const right = await filled(fake, again, { title: 'Ferry', publisher: '', when: '2021-05-05' });
		expect(words(right)).toMatch(
			/Title: Ferry \(as[\s\S]*Date: 5 May 2021 \(as[\s\S]*Web address: not given[\s\S]*Kind: letter/,
		);
		expect(words(right)).toContain('Begins: “The ferry sank');
		// The first look has gone with it.
		expect(words((await pressed(fake, look, 'Save', MODERATOR)).original)).toMatch(
			/^This document is no longer waiting/,
		);
		expect(words((await pressed(fake, right, 'Save', MODERATOR)).original)).toMatch(/^Saved as Document 1001/);
		expect(fake.refused).toEqual([]);
	});

	it('of the house are withdrawn in one server only', async () => {
		const { fake } = await world();
		await fake.interact(said('documents withdraw', { document: '1' }));
		expect(await reads(fake, statement())).toContain('No documents yet');
		expect(await reads(fake, inOther(statement()))).toContain('swindle');
	});
});

describe('a pin', () => {
	const pin = (reference: string, changes: Json = {}): Json => ({
		...said('pin', { reference }),
		app_permissions: SEE_SEND_PIN,
		...changes,
	});

	it('asks for a contact first, is refused in words where it cannot be, and is marked when its document goes', async () => {
		const { fake } = await world();
		const reference = referenceOn(await shared(fake));
		expect(await reads(fake, pin(reference))).toContain('First name a contact');
		await fake.interact(said('settings', { contact: 'desk@example.org' }));
		const refusals: readonly (readonly [Json, RegExp])[] = [
			[pin(reference, { channel: { id: '100000000000000003', type: 2 } }), /not allow pins in voice channels/],
			[pin(reference, member(BEN, String(1n << 13n))), /You may not pin messages/],
			[pin(reference, member(ANN)), /Only moderators/],
			[pin(reference, { app_permissions: String((1n << 10n) | (1n << 11n)) }), /allow Pin Messages/],
			[pin('1-0-9-X'), /no reference of a card here/],
		];
		for (const [interaction, refusal] of refusals) expect(await reads(fake, interaction)).toMatch(refusal);
		expect(fake.posted).toEqual([]);

		expect(await reads(fake, pin(reference))).toBe('Pinned.');
		const [card] = fake.posted;
		expect(words(card)).toMatch(/swindle[\s\S]*Pinned by \[mention\]/);
		expect([...fake.pins]).toEqual([card?.id]);
		await fake.interact(said('documents withdraw', { document: '1', reason: 'A draft' }));
		await expect.poll(() => words(card)).toMatch(/^Withdrawn on .*Reason: A draft\nReference /);
		expect(await reads(fake, said('receipt', { id: reference }))).toMatch(/^Withdrawn on /);
		expect(fake.refused).toEqual([]);
	});

	it('beyond what Discord allows is said, and the card does not stay', async () => {
		const { fake } = await world();
		const reference = referenceOn(await shared(fake));
		await fake.interact(said('settings', { contact: 'desk@example.org' }));
		for (let i = 0; i < CHANNEL_PINS; i++) fake.pins.add(`old ${i}`);
		expect(await reads(fake, pin(reference))).toContain('as many pins as Discord allows (250)');
		expect(fake.posted.map(({ deleted }) => deleted)).toEqual([true]);
	});
});

describe('where the bot may not read back what stands in a channel', () => {
	const SEE_AND_SEND = String((1n << 10n) | (1n << 11n));

	it('a sharer is told why the card cannot be taken back, and what to do; a moderator’s /help says what is missing', async () => {
		const { fake } = await world();
		const card = await shared(fake);
		const { original: own } = await fake.interact(statement());
		if (own === null) return expect.unreachable();
		const there = { ...member(ANN), app_permissions: SEE_AND_SEND };
		const data = { component_type: 2, custom_id: encodeCustomId({ action: 'unshare', messageId: card.id }) };
		fake.troubles.push({ on: 'read', status: 403, body: { code: 50_001, message: 'Missing Access' } });
		const tried = await fake.interact({ type: 3, ...there, data }, own);
		expect(words(tried.original)).toMatch(/Read Message History.*Press Remove on the card itself/);
		expect(card.deleted).toBe(false);
		expect(await reads(fake, { ...said('help'), app_permissions: SEE_AND_SEND })).toContain('Set up, 3 steps');
	});
});

describe('/pin', () => {
	const ABLE = member(ANN, String(1n << 51n));
	const help = (fake: FakeDiscord, who: Json): Promise<string> => reads(fake, said('help', {}, who));

	it('is spoken of to moderators, and to members whom they let pin', async () => {
		const { fake } = await world();
		expect(await help(fake, MODERATOR)).toMatch(/For moderators:[\s\S]*\/pin: /);
		expect(await help(fake, ABLE)).not.toContain('/pin');
		await fake.interact(said('settings', { pin: 'everyone' }));
		expect(await help(fake, ABLE)).toMatch(/For members who may pin here:\n\/pin: /);
		expect(await help(fake, member(ANN))).not.toContain('/pin');
	});
});

describe('moderators only', () => {
	it('decide: members are told so, and nothing is written down', async () => {
		const { fake } = await world();
		const asMember = (name: string, values: Json = {}): Json => said(name, values, member(ANN));
		const commands: readonly Json[] = [
			asMember('documents list'),
			asMember('documents withdraw', { document: '1' }),
			asMember('names hide', { name: 'Rosa Field' }),
			asMember('settings', { answers: 'public' }),
			asMember('audit'),
			asMember('reports'),
			asMember('unanswered'),
			asMember('hold', { reference: '1-0-9-K' }),
		];
		for (const one of commands) expect(await reads(fake, one)).toBe('Only moderators of this server can use this.');
		expect(await reads(fake, said('audit'))).toBe('No decisions yet.');
	});

	it('see three steps, each turning to done, and what the bot may do here', async () => {
		const { fake } = await world();
		const help = { ...said('help'), app_permissions: String((1n << 10n) | (1n << 11n)) };
		const pages = (): Promise<string> => reads(fake, help);
		expect(await pages()).toMatch(
			/Set up, 3 steps[\s\S]*3\. A contact[\s\S]*Can pin, no: allow Pin Messages[\s\S]*For moderators:/,
		);
		await fake.interact(said('settings', { contact: 'desk@example.org', answers: 'private', digests: 'hidden' }));
		const done = await pages();
		for (const n of [1, 2, 3]) expect(done).toContain(`${n}, done: `);
		expect(done).toMatch(/For moderators:[\s\S]*Set up, 3 steps/);
		expect(done).toContain('desk@example.org');
	});
});

describe('settings and names', () => {
	it('answers in the open where moderators set it so, in that server only', async () => {
		const { fake } = await world();
		await fake.interact(said('settings', { answers: 'public' }));
		expect(await answer(fake, statement())).toMatchObject({ private: false });
		expect(await answer(fake, inOther(statement()))).toMatchObject({ private: true });
		await fake.interact(said('settings', { share: 'moderators' }));
		await fake.interact(said('settings', { answers: 'private' }));
		const refused = await pressed(fake, await answer(fake, statement()), 'Share');
		expect([refused.original?.private, words(refused.original)]).toEqual([
			true,
			expect.stringContaining('do not let you'),
		]);
	});

	it('renames in that server only, and back again', async () => {
		const { fake } = await world();
		await fake.interact(said('names rename', { name: 'Rosa Field', to: 'Rosa M. Field' }));
		expect(await reads(fake, statement())).toContain('Quoted words of Rosa M. Field');
		expect(await reads(fake, inOther(statement()))).toContain('Quoted words of Rosa Field');
		await pressed(fake, await answer(fake, said('audit')), 'Undo 1', MODERATOR);
		expect(await reads(fake, statement())).toContain('Quoted words of Rosa Field');
		expect(await reads(fake, said('names rename', { name: 'Nobody', to: 'X' }))).toContain(
			'No one of the name “Nobody”',
		);
	});
});

describe('who asked', () => {
	it('stands nowhere in the library, whatever a member shared, reported and handed over', async () => {
		const { fake, home } = await world();
		const card = await shared(fake);
		const nothing = await answer(fake, said('ask', { question: 'zebra crossing permits' }, member(ANN)));
		await pressed(fake, nothing, 'Ask the moderators to look for this');
		await fake.interact(
			{ type: 5, ...member(ANN), data: { custom_id: `1w${referenceOn(card)}`, components: [] } },
			card,
		);
		expect(await reads(fake, said('unanswered'))).toContain('zebra crossing permits');
		expect(await reads(fake, inOther(said('unanswered')))).not.toContain('zebra');
		for (const file of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
			const bytes = readFileSync(join(home, file));
			expect(bytes.includes(ANN)).toBe(false);
		}
	});
});
