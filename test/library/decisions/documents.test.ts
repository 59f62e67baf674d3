import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, logOf, undo } from '../../../src/library/decisions/log.ts';
import { holdingsOf } from '../../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../../src/library/store/libraries.ts';
import { temporaryStore } from '../folder.ts';
import { held, libraryOf, MODERATOR, put, throughout } from './moderated.ts';

const WORDS = 'The tram opened on Monday, 3 May 2021.\n';
const DAY = new Date('2021-06-01T10:00:00Z');

describe('a withdrawn document', () => {
	it('leaves a stone with day and reason under its old references, and none of its words', async () => {
		const store = await libraryOf({ 'tram.txt': WORDS });
		const tram = held(await holdingsOf(store, HOUSE), 'tram.txt');
		const act = { kind: 'withdraw', sourceId: tram.source.id, reason: 'Printed by mistake' } as const;
		const { number } = await decide(store, HOUSE, MODERATOR, act, DAY);
		const holdings = await holdingsOf(store, HOUSE);
		expect(holdings.documents).toEqual([]);
		const stone = await holdings.byTextNumber(tram.textNumber);
		expect(stone?.standing).toBe('withdrawn');
		expect(stone?.moderation.withdrawn).toEqual({ on: '2021-06-01', reason: 'Printed by mistake', by: MODERATOR });
		expect(stone?.text.content).toMatch(/^[█\s]+$/);
		expect(JSON.stringify(stone)).not.toContain('Monday');
		await undo(store, HOUSE, number, MODERATOR);
		expect(held(await holdingsOf(store, HOUSE), 'tram.txt')).toEqual(tram);
	});

	it('of the house is withdrawn in one server only', async () => {
		const store = await libraryOf({ 'tram.txt': WORDS });
		const [one, other] = [libraryOfServer('1'), libraryOfServer('2')];
		const { source, textNumber } = held(await holdingsOf(store, one), 'tram.txt');
		await decide(store, one, MODERATOR, { kind: 'withdraw', sourceId: source.id, reason: 'Not ours' });
		expect((await holdingsOf(store, one)).documents).toEqual([]);
		expect((await (await holdingsOf(store, one)).byTextNumber(textNumber))?.text.content).not.toContain('Monday');
		for (const libraryId of [other, HOUSE]) {
			expect((await holdingsOf(store, libraryId)).documents).toHaveLength(1);
			expect(await logOf(store, libraryId)).toEqual([]);
		}
	});

	it('stands or not as the last decision says that is not undone, in whatever order they are undone', async () => {
		const step = fc.oneof(fc.constantFrom('withdraw', 'restore'), fc.nat(6));
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
				const store = await temporaryStore();
				const { sourceId } = await put(store, 'tram.txt', WORDS);
				for (const one of steps) {
					if (typeof one === 'number') await undo(store, HOUSE, one, MODERATOR);
					else if (one === 'withdraw') await decide(store, HOUSE, MODERATOR, { kind: one, sourceId, reason: '' });
					else if (one === 'restore') await decide(store, HOUSE, MODERATOR, { kind: one, sourceId });
				}
				const last = (await logOf(store, HOUSE)).findLast(({ undone }) => undone === null)?.act.kind;
				const { documents } = await holdingsOf(store, HOUSE);
				expect(documents.length).toBe(last === 'withdraw' ? 0 : 1);
			}),
			{ numRuns: 15 },
		);
	});
});

describe('a document that was added', () => {
	it('is withdrawn when that is undone', async () => {
		const store = await temporaryStore();
		const { sourceId, revision } = await put(store, 'tram.txt', WORDS);
		const { after } = await throughout(store, { kind: 'add', sourceId, revision, before: null });
		expect(after.documents).toEqual([]);
	});

	it('says again what it said before when bringing it up to date is undone', async () => {
		const store = await libraryOf({ 'tram.txt': WORDS });
		const { sourceId, revision } = await put(store, 'tram.txt', `${WORDS}\nIt closed on Friday.\n`);
		const { during, after } = await throughout(store, { kind: 'add', sourceId, revision, before: 1 });
		expect(held(during, 'tram.txt').text.content).toContain('Friday');
		expect(held(after, 'tram.txt').text.content).toBe(WORDS);
		expect(held(after, 'tram.txt').source.revision).toBe(3);
		const again = await put(store, 'tram.txt', `${WORDS}\nIt closed on Saturday.\n`);
		expect(again).toMatchObject({ outcome: 'revised', revision: 4 });
	});
});

describe('the log', () => {
	it('keeps everything in order, with who decided and who undid it, each library its own', async () => {
		const store = await libraryOf({ 'tram.txt': WORDS });
		const setting = { kind: 'setting', key: 'contact', of: null, value: 'desk@example.org' } as const;
		await decide(store, libraryOfServer('1'), MODERATOR, setting, DAY);
		await decide(store, HOUSE, MODERATOR, setting, DAY);
		await decide(store, HOUSE, MODERATOR, { ...setting, value: null }, DAY);
		expect(await undo(store, HOUSE, 2, '666666666666666666', DAY)).toMatchObject({ number: 2 });
		expect(await undo(store, HOUSE, 2, '666666666666666666', DAY)).toBeNull();
		expect(await undo(store, libraryOfServer('1'), 2, MODERATOR)).toBeNull();
		const at = DAY.toISOString();
		expect(await logOf(store, HOUSE)).toEqual([
			{ libraryId: HOUSE, number: 1, act: setting, by: MODERATOR, at, undone: null },
			{
				libraryId: HOUSE,
				number: 2,
				act: { ...setting, value: null },
				by: MODERATOR,
				at,
				undone: { by: '666666666666666666', at },
			},
		]);
	});
});
