import { describe, expect, it } from 'vitest';
import { decide, undo } from '../../../src/library/decisions/log.ts';
import { DEFAULT_SETTINGS, mayDo, settingsOf } from '../../../src/library/decisions/settings.ts';
import { handOver, openQuestions, openReports, report } from '../../../src/library/queues/queues.ts';
import {
	forgetMessage,
	librariesWithCards,
	rememberCard,
	sharedCards,
} from '../../../src/library/queues/sharedCards.ts';
import { HOUSE, libraryOfServer } from '../../../src/library/store/libraries.ts';
import { temporaryStore } from '../folder.ts';
import { MODERATOR } from './moderated.ts';

const [ONE, OTHER] = [libraryOfServer('1'), libraryOfServer('2')];
const DAY = new Date('2021-06-01T10:00:00Z');

describe('what is wrong with a card', () => {
	it('waits until moderators have dealt with it, and comes up again with the next report', async () => {
		const store = await temporaryStore();
		await report(store, ONE, { receipt: '1-0-9-K', words: null }, DAY);
		await report(store, ONE, { receipt: '1-0-9-K', words: 'It was her sister.' }, DAY);
		await report(store, ONE, { receipt: '1-0-7-K', words: null }, DAY);
		const open = { receipt: '1-0-9-K', words: ['It was her sister.'], count: 2, total: 2, lastOn: '2021-06-01' };
		expect((await openReports(store, ONE))[0]).toEqual(open);
		expect(await openReports(store, OTHER)).toEqual([]);
		const settled = { kind: 'reports-settled', receipt: '1-0-9-K', count: 2 } as const;
		const { number } = await decide(store, ONE, MODERATOR, settled);
		expect((await openReports(store, ONE)).map(({ receipt }) => receipt)).toEqual(['1-0-7-K']);
		await undo(store, ONE, number, MODERATOR);
		expect((await openReports(store, ONE))[0]).toEqual(open);
		await decide(store, ONE, MODERATOR, settled);
		await report(store, ONE, { receipt: '1-0-9-K', words: 'Again.' }, DAY);
		expect(await openReports(store, ONE)).toContainEqual({ ...open, words: ['Again.'], count: 1, total: 3 });
	});
});

describe('a question that found nothing', () => {
	it('is counted until moderators have dealt with it, the most wanted first', async () => {
		const store = await temporaryStore();
		for (const key of ['a', 'b', 'b']) await handOver(store, ONE, key, DAY);
		expect((await openQuestions(store, ONE)).map(({ key, count }) => [key, count])).toEqual([
			['b', 2],
			['a', 1],
		]);
		expect(await openQuestions(store, OTHER)).toEqual([]);
		const { number } = await decide(store, ONE, MODERATOR, { kind: 'unanswered-settled', key: 'b', count: 2 });
		expect((await openQuestions(store, ONE)).map(({ key }) => key)).toEqual(['a']);
		await handOver(store, ONE, 'b', DAY);
		expect(await openQuestions(store, ONE)).toContainEqual({ key: 'b', count: 1, total: 3, lastOn: '2021-06-01' });
		await undo(store, ONE, number, MODERATOR);
		expect((await openQuestions(store, ONE))[0]).toMatchObject({ key: 'b', count: 3 });
	});
});

describe('cards that stand in channels', () => {
	it('are remembered by channel, message and reference, each library its own', async () => {
		const store = await temporaryStore();
		const card = { channelId: '7', messageId: '8', receipt: '1-0-9-K', pinned: false, shown: 'a', place: null };
		await rememberCard(store, ONE, card);
		await rememberCard(store, ONE, { ...card, pinned: true, shown: 'b' });
		await rememberCard(store, ONE, { ...card, messageId: '9' });
		expect(await sharedCards(store, ONE)).toEqual([
			{ ...card, pinned: true, shown: 'b' },
			{ ...card, messageId: '9' },
		]);
		expect(await sharedCards(store, OTHER)).toEqual([]);
		expect(await librariesWithCards(store)).toEqual([ONE]);
		await forgetMessage(store, OTHER, card);
		expect(await sharedCards(store, ONE)).toHaveLength(2);
		await forgetMessage(store, ONE, card);
		expect(await sharedCards(store, ONE)).toEqual([{ ...card, messageId: '9' }]);
	});
});

describe('settings', () => {
	it('are what was decided last and not undone, in that server only', async () => {
		const store = await temporaryStore();
		const set = (
			key: 'answers' | 'answers-in' | 'contact' | 'share' | 'channels',
			value: string | null,
			of: string | null = null,
		) => decide(store, ONE, MODERATOR, { kind: 'setting', key, of, value });
		await set('contact', 'desk@example.org');
		const { number } = await set('answers', 'public');
		await set('answers-in', 'private', '7');
		await set('answers-in', 'public', '8');
		await set('answers-in', null, '8');
		await set('share', '444');
		await set('channels', '7 8');
		expect(await settingsOf(store, ONE)).toEqual({
			...DEFAULT_SETTINGS,
			contact: 'desk@example.org',
			answers: 'public',
			answersIn: new Map([['7', 'private']]),
			share: '444',
			channels: ['7', '8'],
		});
		await undo(store, ONE, number, MODERATOR);
		expect((await settingsOf(store, ONE)).answers).toBe('private');
		for (const libraryId of [OTHER, HOUSE]) expect(await settingsOf(store, libraryId)).toEqual(DEFAULT_SETTINGS);
	});

	it('let everyone, moderators only, or a role besides do a thing', () => {
		const [member, moderator] = [
			{ moderator: false, roles: ['444'] },
			{ moderator: true, roles: [] },
		];
		expect([
			mayDo('everyone', member),
			mayDo('moderators', member),
			mayDo('444', member),
			mayDo('555', member),
		]).toEqual([true, false, true, false]);
		expect(mayDo('moderators', moderator)).toBe(true);
	});
});
