import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/library/decisions/log.ts';
import type { Act } from '../../../src/library/held/decision.ts';
import { holdingsOf } from '../../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../../src/library/store/libraries.ts';
import { libraryOf, MODERATOR, put, throughout, whoIsWho } from './moderated.ts';

const DOCUMENTS = {
	'tram.txt': 'Councillor Rosa Field opened the tram. “It is late,” said Rosa Field. Later Field left.\n',
	'bus.txt': 'Rose Field spoke on Monday. “It is early,” said Rose Field. The Tram Board listened.\n',
	'boat.txt': 'Peter Lake came too. “Boats are slow,” said Peter Lake.\n',
	'ferry.txt': 'Peter Lake was there. “Ferries are slower,” said Peter Lake.\n',
};
const FIELD = { name: 'Rosa Field', entity: 'person' } as const;
const LAKE = { name: 'Peter Lake', entity: 'person' } as const;

describe('decisions about names', () => {
	it.each<readonly [string, Act, readonly string[], readonly string[]]>([
		[
			'rename',
			{ kind: 'rename', ...FIELD, to: 'Rosa M. Field' },
			['Rosa M. Field (Field, Rosa Field) in tram.txt'],
			[],
		],
		[
			'alias',
			{ kind: 'alias', ...FIELD, alias: 'The Tram Lady' },
			['Rosa Field (Field, The Tram Lady) in tram.txt'],
			[],
		],
		[
			'merge',
			{ kind: 'merge', name: 'Rose Field', entity: 'person', into: 'Rosa Field' },
			['Rosa Field (Field, Rose Field) in tram.txt, bus.txt'],
			['Rose Field'],
		],
		['not a name', { kind: 'not-a-name', ...LAKE }, [], ['Peter Lake']],
		['hide', { kind: 'hide', ...FIELD }, [], ['Rosa Field']],
	])('%s: holds, and is as before when undone', async (_, act, there, gone) => {
		const store = await libraryOf(DOCUMENTS);
		const { before, during, after } = await throughout(store, act);
		expect(whoIsWho(during)).toEqual(expect.arrayContaining([...there]));
		for (const name of gone) expect(during.entities.map((one) => one.name)).not.toContain(name);
		expect(whoIsWho(after)).toEqual(whoIsWho(before));
	});

	it('split: what stands in one document is another person of that name', async () => {
		const store = await libraryOf(DOCUMENTS);
		const { before } = await throughout(store, { kind: 'not-a-name', ...LAKE });
		const ferry = before.documents.find(({ source }) => source.file === 'ferry.txt')?.source.id ?? '';
		const act: Act = { kind: 'split', ...LAKE, sourceIds: [ferry], to: 'Peter Lake (ferryman)' };
		const { during, after } = await throughout(store, act);
		expect(whoIsWho(during)).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^Peter Lake \(.*\) in boat\.txt$/),
				expect.stringMatching(/^Peter Lake \(ferryman\) \(.*Peter Lake.*\) in ferry\.txt$/),
			]),
		);
		expect(whoIsWho(after)).toEqual(whoIsWho(before));
	});

	it('not a name takes it out of the document’s own lists; hide leaves whose words they are', async () => {
		const store = await libraryOf(DOCUMENTS);
		const speakers = async (act: Act): Promise<readonly (string | null | undefined)[]> => {
			const { during } = await throughout(store, act);
			return during.documents
				.filter(({ source }) => source.file === 'boat.txt')
				.flatMap(({ extraction }) => extraction.statements.map(({ speaker }) => speaker?.entity));
		};
		expect(await speakers({ kind: 'not-a-name', ...LAKE })).toEqual([null]);
		expect(await speakers({ kind: 'hide', ...LAKE })).toEqual([expect.any(String)]);
	});

	it('hold when the document is changed and read anew', async () => {
		const store = await libraryOf(DOCUMENTS);
		await decide(store, HOUSE, MODERATOR, { kind: 'merge', name: 'Rose Field', entity: 'person', into: 'Rosa Field' });
		await put(store, 'bus.txt', `${DOCUMENTS['bus.txt']}\nRose Field and Tom Hill went home.\n`);
		const names = (await holdingsOf(store, HOUSE)).entities.map((one) => one.name);
		expect(names).toContain('Tom Hill');
		expect(names).not.toContain('Rose Field');
	});

	it('change nothing where nobody is called so, and hold again when somebody is', async () => {
		const store = await libraryOf({ 'boat.txt': DOCUMENTS['boat.txt'] });
		await decide(store, HOUSE, MODERATOR, { kind: 'rename', ...FIELD, to: 'R. Field' });
		expect((await holdingsOf(store, HOUSE)).entities.map((one) => one.name)).toEqual(['Peter Lake']);
		await put(store, 'tram.txt', DOCUMENTS['tram.txt']);
		expect((await holdingsOf(store, HOUSE)).entities.map((one) => one.name)).toContain('R. Field');
	});

	it('stay in their server; the house’s hold in every server', async () => {
		const store = await libraryOf(DOCUMENTS);
		const [one, other] = [libraryOfServer('1'), libraryOfServer('2')];
		await decide(store, one, MODERATOR, { kind: 'rename', ...FIELD, to: 'Field of One' });
		await decide(store, HOUSE, MODERATOR, { kind: 'rename', ...LAKE, to: 'Lake of all' });
		const names = async (libraryId: string) => (await holdingsOf(store, libraryId)).entities.map(({ name }) => name);
		expect(await names(one)).toEqual(expect.arrayContaining(['Field of One', 'Lake of all']));
		expect(await names(other)).toEqual(expect.arrayContaining(['Rosa Field', 'Lake of all']));
		expect(await names(HOUSE)).toEqual(expect.arrayContaining(['Rosa Field', 'Lake of all']));
	});

	it('alias settles a name that fitted two people', async () => {
		const store = await libraryOf({
			'tram.txt': 'Rosa Moss opened the tram.\n',
			'bus.txt': 'Tom Moss drove the bus.\n',
			'boat.txt': 'The boat was late. “It is late,” said Mr Moss. Moss left.\n',
		});
		const { before, during, after } = await throughout(store, {
			kind: 'alias',
			name: 'Rosa Moss',
			entity: 'person',
			alias: 'Moss',
		});
		expect(before.unsettled.map(({ name }) => name)).toEqual(['Moss']);
		expect(during.unsettled).toEqual([]);
		expect(whoIsWho(during)).toContain('Rosa Moss (Moss) in tram.txt, boat.txt');
		expect(after.unsettled.map(({ name }) => name)).toEqual(['Moss']);
	});
});
