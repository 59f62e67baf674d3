import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../src/library/decisions/anchors.ts';
import { decide } from '../../../src/library/decisions/log.ts';
import { holdingsOf } from '../../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../../src/library/store/libraries.ts';
import { held, libraryOf, MODERATOR, put, rangeOf, throughout } from './moderated.ts';

const TRAM = `The tram opened on Monday, 3 May 2021.

“The lease is a swindle,” said Rosa Field. It will close on Friday.
`;
const HARMFUL = '“The lease is a swindle,”';

describe('words on hold', () => {
	it('stand in nothing that is held, while their neighbours do, and are back when that is undone', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const tram = held(await holdingsOf(store, HOUSE), 'tram.txt');
		const anchor = anchorOf(tram, rangeOf(tram, HARMFUL));
		const { before, during, after } = await throughout(store, { kind: 'hold', anchor });
		const black = held(during, 'tram.txt');
		expect(JSON.stringify(during.documents)).not.toContain('swindle');
		expect(black.text.content).toBe(TRAM.replace(HARMFUL, '████ █████ ██ █ █████████'));
		expect(black.extraction.statements).toEqual([]);
		expect(black.moderation.holds).toEqual([rangeOf(tram, HARMFUL)]);
		expect(held(after, 'tram.txt')).toEqual(held(before, 'tram.txt'));
	});

	it('stay on hold in a later revision, wherever they stand there, and under old references', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const tram = held(await holdingsOf(store, HOUSE), 'tram.txt');
		await decide(store, HOUSE, MODERATOR, { kind: 'hold', anchor: anchorOf(tram, rangeOf(tram, HARMFUL)) });
		await put(store, 'tram.txt', `Amended on Tuesday.\n\n${TRAM}\nAgain: ${HARMFUL} she said.\n`);
		const holdings = await holdingsOf(store, HOUSE);
		expect(held(holdings, 'tram.txt').source.revision).toBe(2);
		expect(held(holdings, 'tram.txt').moderation.holds).toHaveLength(2);
		expect(held(holdings, 'tram.txt').text.content).not.toContain('swindle');
		expect((await holdings.byTextNumber(tram.textNumber))?.text.content).not.toContain('swindle');
	});

	it('take a title with them that was taken from them', async () => {
		const store = await libraryOf({ 'tram.md': '# Tram boss is a swindler\n\nIt opened on Monday, 3 May 2021.\n' });
		const tram = held(await holdingsOf(store, HOUSE), 'tram.md');
		expect(tram.source.title.value).toBe('Tram boss is a swindler');
		const anchor = anchorOf(tram, rangeOf(tram, 'Tram boss is a swindler'));
		const { during } = await throughout(store, { kind: 'hold', anchor });
		expect(held(during, 'tram.md').source.title).toEqual({ value: null, basis: 'unknown' });
	});

	it('are on hold in the server alone whose moderators said so', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const [one, other] = [libraryOfServer('1'), libraryOfServer('2')];
		const tram = held(await holdingsOf(store, one), 'tram.txt');
		await decide(store, one, MODERATOR, { kind: 'hold', anchor: anchorOf(tram, rangeOf(tram, HARMFUL)) });
		expect(held(await holdingsOf(store, one), 'tram.txt').text.content).not.toContain('swindle');
		for (const libraryId of [other, HOUSE]) {
			expect(held(await holdingsOf(store, libraryId), 'tram.txt').text.content).toBe(TRAM);
		}
	});
});

describe('a correction', () => {
	it('stands under its words, dated and signed, also in a later revision', async () => {
		const store = await libraryOf({ 'tram.txt': TRAM });
		const tram = held(await holdingsOf(store, HOUSE), 'tram.txt');
		await decide(
			store,
			HOUSE,
			MODERATOR,
			{
				kind: 'correction',
				anchor: anchorOf(tram, rangeOf(tram, HARMFUL)),
				what: 'denial',
				words: 'The board says that the lease is fair.',
				quoted: null,
				from: 'Tram Board',
			},
			new Date('2021-06-01T10:00:00Z'),
		);
		const note = {
			what: 'denial',
			words: 'The board says that the lease is fair.',
			quoted: null,
			from: 'Tram Board',
			by: MODERATOR,
			on: '2021-06-01',
		};
		expect(held(await holdingsOf(store, HOUSE), 'tram.txt').moderation.notes).toEqual([
			{ ...note, ...rangeOf(tram, HARMFUL) },
		]);
		await put(store, 'tram.txt', `Amended.\n\n${TRAM}`);
		const amended = held(await holdingsOf(store, HOUSE), 'tram.txt');
		expect(amended.moderation.notes).toEqual([{ ...note, ...rangeOf(amended, HARMFUL) }]);
	});

	it('stays with the place whose surroundings are most alike where the words stand more than once', async () => {
		const store = await libraryOf({ 'rota.txt': 'On Monday: nobody came. On Friday: nobody came. All went home.\n' });
		const rota = held(await holdingsOf(store, HOUSE), 'rota.txt');
		const second = rota.text.content.lastIndexOf('nobody came');
		const anchor = anchorOf(rota, { start: second, end: second + 'nobody came'.length });
		await decide(store, HOUSE, MODERATOR, {
			kind: 'correction',
			anchor,
			what: 'correction',
			words: 'Two.',
			quoted: null,
			from: null,
		});
		await put(store, 'rota.txt', `Rota. ${rota.text.content}`);
		const amended = held(await holdingsOf(store, HOUSE), 'rota.txt');
		expect(amended.moderation.notes.map(({ start }) => start)).toEqual([
			amended.text.content.lastIndexOf('nobody came'),
		]);
	});
});
