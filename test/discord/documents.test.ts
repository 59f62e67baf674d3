import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeReceipt } from '../../src/answers/shown/receipt.ts';
import { keepCards } from '../../src/discord/cardKeeper.ts';
import { channelsOver } from '../../src/discord/wire/channels.ts';
import { tokenRest } from '../../src/discord/wire/rest.ts';
import { anchorOf } from '../../src/library/decisions/anchors.ts';
import { libraryOfServer } from '../../src/library/store/libraries.ts';
import { type FakeDiscord, TOKEN } from './fake/fakeDiscord.ts';
import { added, type ModeratedWorld, moderatedWorld, reads, SEE_SEND_PIN, Server, updated } from './moderating.ts';
import { ANN, member, words } from './wire.ts';

/** Documents that moderators hand in, by wire: odd files, new versions, and what becomes of cards of theirs. */

let world: ModeratedWorld;
let fake: FakeDiscord;
beforeAll(async () => {
	world = await moderatedWorld();
	({ fake } = world);
});
afterAll(() => world.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LETTER = 'The pontoon rotted in 2019. “It was never painted,” said Ida Brook.';

describe('a file', () => {
	it('is read, and its name is shown as words, whatever it tries', async () => {
		const server = new Server(fake);
		const name = '../../@everyone <@111111111111111111> `x`\u202etxt.html.txt';
		const look = await server.looked('documents add', {}, {}, { name, bytes: bytes(LETTER) });
		expect(words(look)).toMatch(/Read, not saved yet[\s\S]*Begins: “The pontoon/);
		const saved = await server.press(look, 'Save');
		expect(words(saved)).toContain('Saved as Document 1001');
		for (const shown of [look, saved, await server.answer('documents list')]) {
			expect(shown?.body.allowed_mentions).toEqual({ parse: [] });
			expect(words(shown)).not.toContain('\u202e');
		}
		// Without a title it is told from others by its file.
		expect(words(await server.answer('documents list'))).toMatch(/Title not given · File: .*txt\.html/);
		expect(fake.refused).toEqual([]);
	});

	const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
	it.each<readonly [string, string, Uint8Array]>([
		['empty', 'empty.txt', bytes(' \n\n\t ')],
		['binary', 'binary.txt', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 97) % 256)],
		['not what its name says', 'picture.pdf', png],
		['of a type that is not read', 'program.exe', bytes('MZ\u0000\u0001\u0002')],
		['too large', 'large.txt', bytes(`${'The tram ran on and on. '.repeat(25)}\n\n`.repeat(9_000))],
	])('that is %s is refused in words, and nothing is kept', async (_, name, content) => {
		const server = new Server(fake);
		expect(words(await server.looked('documents add', {}, {}, { name, bytes: content }))).toMatch(/^Not read\. .+/);
		expect(await server.decides('documents status')).toMatch(/0 of this server only[\s\S]*Decisions that stand: 0/);
		expect(fake.refused).toEqual([]);
	});

	it('comes alone or not at all, with a date that is one', async () => {
		const server = new Server(fake);
		const both = await server.looked('documents add', {}, { text: LETTER }, { name: 'a.txt', bytes: bytes(LETTER) });
		expect(words(both)).toMatch(/one of the two/);
		expect(words(await server.looked('documents add', {}, {}))).toMatch(/one of the two/);
		expect(words(await server.looked('documents add', {}, { text: LETTER, when: 'yesterday' }))).toMatch(/“yesterday”/);
	});

	it('that is thrown away after the look leaves nothing, and its Save button says so', async () => {
		const server = new Server(fake);
		const look = await server.looked('documents add', {}, { text: LETTER });
		const before = look === null ? {} : look.body;
		expect(words(await server.press(look, 'Cancel'))).toBe('Not saved. Nothing was kept.');
		if (look !== null) look.body = before;
		expect(words(await server.press(look, 'Save'))).toMatch(/no longer waiting to be saved/);
		expect(await server.reads('statement', { by: 'Ida Brook' })).not.toContain('painted');
	});
});

describe('a document of the server', () => {
	it('gets new versions; a pinned card of it and its receipt say so, and follow when it is withdrawn', async () => {
		const server = new Server(fake);
		await server.decides('settings', { contact: 'desk@example.org' });
		const number = await added(server, LETTER);
		expect(await server.decides('documents status')).toMatch(/1 of this server only, 1 read by every server/);
		const shared = await server.press(
			await server.answer('statement', { by: 'Ida Brook' }, member(ANN)),
			'Share',
			member(ANN),
		);
		const reference = /Reference ([0-9A-Z*-]+)/.exec(words(shared))?.[1] ?? '';
		await reads(fake, { ...server.said('pin', { reference }), app_permissions: SEE_SEND_PIN });
		const card = fake.posted.at(-1);
		expect(words(card)).toContain('never painted');
		expect(await server.reads('receipt', { id: reference })).toMatch(
			/^Checked: the words stand in the document as stored/,
		);

		await updated(server, number, `${LETTER} Nobody minded.`);
		await expect.poll(() => words(card)).toMatch(/earlier version[\s\S]*never painted/);
		expect(await server.reads('receipt', { id: reference })).toMatch(/version 1[\s\S]*never painted/);

		await updated(server, number, LETTER.replace('never painted', 'painted twice'));
		await expect.poll(() => words(card)).toMatch(/no longer/);
		expect(await server.reads('statement', { by: 'Ida Brook' })).toContain('painted twice');

		await server.decides('documents withdraw', { document: number, reason: 'A draft' });
		await expect.poll(() => words(card)).toMatch(/^Withdrawn on .*Reason: A draft\nReference /);
		expect(await server.reads('receipt', { id: reference })).toMatch(/^Withdrawn on /);
		expect(await server.decides('documents status')).toMatch(/0 of this server only[\s\S]*Withdrawn here: 1/);
		expect(await server.reads('receipt', { id: 'nonsense' })).toMatch(/no reference of a card here/);
		expect(fake.refused).toEqual([]);
	}, 60_000);

	it('of the house is not changed from a server, and one that is not there is named', async () => {
		const server = new Server(fake);
		const house = await server.looked('documents update', { document: '1' }, { text: LETTER });
		expect(words(house)).toMatch(/cannot be changed here/);
		expect(await server.decides('documents update', { document: '77' })).toMatch(/“77”/);
		expect(await server.decides('documents withdraw', { document: '77' })).toMatch(/“77”/);
		expect(await server.decides('documents restore', { document: '1' })).toMatch(/is not withdrawn/);
	});
});

describe('the nightly look', () => {
	it('finds what nobody told the keeper of', async () => {
		const server = new Server(fake);
		const { ports } = world.house;
		const { moderation } = ports;
		const [held] = (await ports.collection(server.id)).holdings.documents;
		const { desk, cards } = moderation ?? {};
		if (held === undefined || moderation === undefined || desk === undefined || cards === undefined)
			return expect.unreachable();
		const start = held.text.content.indexOf('The lease');
		const range = { start, end: start + 'The lease of the tram is a swindle'.length };
		const receipt = encodeReceipt({ textNumber: held.textNumber, start, length: range.end - range.start });
		const others: string[] = [];
		const channels = {
			...channelsOver(tokenRest(TOKEN, fake.api)),
			edit: async (_: string, messageId: string) => {
				others.push(messageId);
				return true;
			},
			sharer: async () => ANN,
		};
		// Nobody tells it anything, and by its clock the night has all but come.
		const deaf = { ...moderation, cards: { ...cards, watch: () => () => undefined } };
		const keeper = keepCards({ ...ports, moderation: deaf }, channels, () => new Date('2026-03-01T02:59:59.900Z'));
		try {
			await keeper.look();
			await desk.decide(libraryOfServer(server.id), ANN, { kind: 'hold', anchor: anchorOf(held, range) });
			await moderation.shared(libraryOfServer(server.id), {
				...{ channelId: '1', messageId: '2', receipt },
				pinned: false,
				shown: '',
				place: null,
			});
			await expect.poll(() => others).toContain('2');
		} finally {
			keeper.stop();
		}
	});
});
