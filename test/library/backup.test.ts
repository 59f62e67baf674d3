import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, logOf } from '../../src/library/decisions/log.ts';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { backUp, restoreBackup } from '../../src/library/store/backup.ts';
import { HOUSE, libraryOfServer } from '../../src/library/store/libraries.ts';
import { MIGRATIONS } from '../../src/library/store/migrations.ts';
import { openStore, type Store } from '../../src/library/store/store.ts';
import { MODERATOR, put } from './decisions/moderated.ts';
import { temporaryFolder, temporaryStore } from './folder.ts';
import { terminal } from './processes.ts';

const SERVER = libraryOfServer('123456789012345678');
const CONTACT = { kind: 'setting', key: 'contact', of: null, value: 'desk@example.org' } as const;

/** A library with a house document, a server's document and a decision. */
async function library(home = temporaryFolder()): Promise<Store> {
	const store = await temporaryStore(home);
	await put(store, 'tram.txt', 'The tram opened on Monday.\n');
	await put(store, 'bus.txt', 'The bus was late. “It is late,” said Rosa Field.\n', SERVER);
	await decide(store, SERVER, MODERATOR, { kind: 'rename', name: 'Rosa Field', entity: 'person', to: 'R. Field' });
	return store;
}

const files = async (store: Store, libraryId: string): Promise<readonly string[]> =>
	(await holdingsOf(store, libraryId)).documents.map(({ source }) => `${source.number} ${source.file}`);

describe('a backup', () => {
	it('restored elsewhere is the same library, with its decisions and its references', async () => {
		const store = await library();
		const file = join(temporaryFolder(), 'library.backup');
		expect(await backUp(store.home, file)).toMatchObject({ documents: 2, decisions: 1 });
		const home = temporaryFolder();
		await restoreBackup(home, file, { replace: false });
		const restored = await temporaryStore(home);
		for (const libraryId of [HOUSE, SERVER]) {
			expect(await files(restored, libraryId)).toEqual(await files(store, libraryId));
			expect(await logOf(restored, libraryId)).toEqual(await logOf(store, libraryId));
		}
		const { documents, entities } = await holdingsOf(restored, SERVER);
		expect(entities.map(({ name }) => name)).toContain('R. Field');
		expect(documents.map(({ textNumber }) => textNumber)).toEqual([1, 1001]);
		expect(readdirSync(home)).not.toContainEqual(expect.stringMatching(/^\.restoring/));
	});

	it('is of one instant, while others go on writing and reading', async () => {
		const store = await library();
		const file = join(temporaryFolder(), 'library.backup');
		let writing = true;
		const writer = (async () => {
			for (let i = 0; writing && i < 200; i++)
				await decide(store, HOUSE, MODERATOR, { ...CONTACT, value: `desk ${i}` });
		})();
		await backUp(store.home, file);
		writing = false;
		await writer;
		const home = temporaryFolder();
		await restoreBackup(home, file, { replace: false });
		const log = await logOf(await temporaryStore(home), HOUSE);
		expect(log.map(({ number }) => number)).toEqual(log.map((_, i) => i + 1));
	});

	it('put in place of a library that is open is noticed there, and answered from', async () => {
		const store = await library();
		const file = join(temporaryFolder(), 'library.backup');
		await backUp(store.home, file);
		await put(store, 'boat.txt', 'The boat was late.\n');
		const [seen, before] = [await store.generation(), await holdingsOf(store, HOUSE)];
		await expect(restoreBackup(store.home, file, { replace: false })).rejects.toThrow('say --replace');
		expect(await files(store, HOUSE)).toEqual(['1 tram.txt', '2 boat.txt']);
		await restoreBackup(store.home, file, { replace: true });
		expect(await store.generation()).toBeGreaterThan(seen);
		const after = await holdingsOf(store, HOUSE);
		expect(after.documents.map(({ source }) => source.file)).toEqual(['tram.txt']);
		expect(after.revision).not.toBe(before.revision);
		expect(await put(store, 'ferry.txt', 'The ferry was late.\n')).toMatchObject({ number: 2 });
	});

	it('that is torn or changed anywhere is refused, and nothing is restored', async () => {
		const store = await library();
		const file = join(temporaryFolder(), 'library.backup');
		await backUp(store.home, file);
		const whole = readFileSync(file);
		const home = (await library()).home;
		const before = await files(await temporaryStore(home), HOUSE);
		const broken = join(temporaryFolder(), 'broken.backup');
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, cut) => {
				const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
				if (!cut) bytes[at] = (bytes[at] ?? 0) ^ 1;
				writeFileSync(broken, bytes);
				// A changed time in the first line is no fault of the library.
				if (!cut && at < whole.indexOf('\n')) return;
				await expect(restoreBackup(home, broken, { replace: true })).rejects.toThrow(
					/torn or was changed|is no backup/,
				);
			}),
			{ numRuns: 40 },
		);
		expect(await files(await temporaryStore(home), HOUSE)).toEqual(before);
	});

	it('of another program, of a newer version, or that is not there is refused in a sentence', async () => {
		const home = temporaryFolder();
		const foreign = join(temporaryFolder(), 'foreign');
		const refused = (): Promise<unknown> => restoreBackup(home, foreign, { replace: true });
		await expect(refused()).rejects.toThrow(/cannot be read: there is no such file or folder\./);
		for (const words of ['', 'SQLite format 3', '{"format":"other"}\n', '[]\n']) {
			writeFileSync(foreign, words);
			await expect(refused()).rejects.toThrow('is no backup of On the Record');
		}
		const newer = temporaryFolder();
		await (await openStore(newer, [...MIGRATIONS, { name: '900-later', up: async () => {} }])).close();
		await expect(backUp(newer, foreign)).rejects.toThrow(/newer version/);
	});
});

describe('backup and restore on the command line', () => {
	it('say what was written and what was put back, or why not', async () => {
		const home = temporaryFolder();
		await library(home);
		const file = join(temporaryFolder(), 'library.backup');
		expect(await terminal(home, 'backup', file).ended).toMatchObject({
			code: 0,
			out: `${file}: 2 documents (withdrawn ones too), 1 decision.\n`,
		});
		const [there, elsewhere] = await Promise.all([
			terminal(home, 'restore', file).ended,
			terminal(temporaryFolder(), 'restore', file).ended,
		]);
		expect(there).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/say --replace .*\n$/) });
		expect(elsewhere).toMatchObject({ code: 0, out: expect.stringMatching(/^Restored what .*: 2 documents/) });
	});
});
