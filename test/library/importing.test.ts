import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/library/decisions/log.ts';
import { fileAt, filesInFolder } from '../../src/library/importing/filesToAdd.ts';
import { type ImportOptions, importFiles } from '../../src/library/importing/importFiles.ts';
import { importInWorker } from '../../src/library/importing/importInWorker.ts';
import { syncFolder } from '../../src/library/importing/syncFolder.ts';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { findQuery, keepQuery } from '../../src/library/queues/keptQueries.ts';
import { HOUSE, libraryOfServer } from '../../src/library/store/libraries.ts';
import { numberOf } from '../../src/library/store/numbering.ts';
import type { Store } from '../../src/library/store/store.ts';
import { sha256 } from '../../src/reading/readDocument.ts';
import { writePdf } from '../reading/files/pdf.ts';
import { all, temporaryFolder, temporaryStore, write } from './folder.ts';

const ONE_SERVER = libraryOfServer('100000000000000001');
const OTHER_SERVER = libraryOfServer('100000000000000002');

async function add(store: Store, path: string, options: Partial<ImportOptions> = {}) {
	const outcomes = await all(importFiles(store, [fileAt(path)], { libraryId: HOUSE, ...options }));
	const [outcome] = outcomes;
	if (outcome === undefined || outcome.outcome === 'refused') throw new Error(`not added: ${JSON.stringify(outcome)}`);
	return outcome;
}

const filesOf = async (store: Store, libraryId: string): Promise<readonly string[]> =>
	(await holdingsOf(store, libraryId)).documents.map(({ source }) => `${source.number} ${source.file}`);

describe('adding a file', () => {
	it('gives it the next number, and nothing happens for the same bytes again', async () => {
		const store = await temporaryStore();
		const folder = temporaryFolder();
		const tram = write(folder, 'tram.txt', 'The tram opens on Monday.');
		expect(await add(store, tram)).toMatchObject({ outcome: 'added', number: 1, revision: 1 });
		expect(await add(store, write(folder, 'ferry.txt', 'The ferry is closed.'))).toMatchObject({ number: 2 });
		const { revision } = await holdingsOf(store, HOUSE);
		expect(await add(store, tram)).toMatchObject({ outcome: 'unchanged', number: 1 });
		expect(await add(store, write(folder, 'copy.txt', 'The tram opens on Monday.'))).toMatchObject({ number: 1 });
		expect((await holdingsOf(store, HOUSE)).revision).toBe(revision);
	});

	it('does not read the same bytes again, unless their name, what is said about them, or the rules are others', async () => {
		const home = temporaryFolder();
		const store = await temporaryStore(home);
		const folder = temporaryFolder();
		const tram = write(folder, 'tram.txt', 'The tram opens on Monday.');
		await add(store, tram, { given: { title: 'The tram' } });
		// A mark that reading the file would wipe away.
		const mark = (): Promise<unknown> =>
			store.write((rows) => rows.updateTable('revisions').set({ blocks: '[]' }).execute());
		const isRead = async (): Promise<boolean> =>
			(await store.read((rows) => rows.selectFrom('revisions').select('blocks').executeTakeFirstOrThrow())).blocks !==
			'[]';
		await mark();
		const same = { outcome: 'unchanged', number: 1, revision: 1 };
		expect(await add(store, tram, { given: { title: 'The tram' } })).toMatchObject(same);
		expect(await isRead()).toBe(false);
		// Nothing new is said, but that is known only after reading; then it is known for the next time.
		expect(await add(store, tram)).toMatchObject(same);
		expect(await isRead()).toBe(true);
		await mark();
		expect(await add(store, tram)).toMatchObject(same);
		expect(await isRead()).toBe(false);
		await store.write((rows) => rows.updateTable('revisions').set({ read_by: 'other rules' }).execute());
		expect(await add(store, tram)).toMatchObject(same);
		expect(await isRead()).toBe(true);
		expect(await add(store, tram, { given: { title: 'Tram opens' } })).toMatchObject({ outcome: 'revised' });
	});

	it('makes a new revision of a changed file, and citations of the old text still resolve', async () => {
		const store = await temporaryStore();
		const folder = temporaryFolder();
		await add(store, write(folder, 'tram.txt', 'The tram opens on Monday.'));
		const [old] = (await holdingsOf(store, HOUSE)).documents;
		const changed = await add(store, write(folder, 'tram.txt', 'The tram opens on Friday, the council says.'));
		expect(changed).toMatchObject({ outcome: 'revised', number: 1, revision: 2 });

		const now = await holdingsOf(store, HOUSE);
		expect(now.documents.map((held) => held.text.content)).toEqual(['The tram opens on Friday, the council says.']);
		const cited = await now.byTextNumber(old?.textNumber ?? -1);
		expect(cited?.text.content).toBe('The tram opens on Monday.');
		expect(cited?.standing).toBe('superseded');
		expect(await now.byTextNumber(99_999)).toBeNull();
	});

	it('sees a file of the same name in another folder as the same only if its words are', async () => {
		const store = await temporaryStore();
		const words = 'The tram opens on Monday, said the council. It will cost two pounds and run until eleven at night.';
		await add(store, write(temporaryFolder(), 'statement.txt', words));
		const corrected = write(temporaryFolder(), 'statement.txt', `${words} Children pay half.`);
		expect(await add(store, corrected)).toMatchObject({ outcome: 'revised', number: 1 });
		const another = write(
			temporaryFolder(),
			'statement.txt',
			'We, the tenants of Ferry Lane, ask for repairs before winter.',
		);
		expect(await add(store, another)).toMatchObject({ outcome: 'added', number: 2 });
	});

	it('keeps what a person said about it, and takes in what is said later', async () => {
		const store = await temporaryStore();
		const folder = temporaryFolder();
		await add(store, write(folder, 'tram.txt', 'The tram opens on Monday.'), {
			given: { publisher: 'Riverside Post' },
		});
		await add(store, join(folder, 'tram.txt'), { given: { published: '2021-08' } });
		await add(store, write(folder, 'tram.txt', 'The tram opens on Friday.'));
		const [held] = (await holdingsOf(store, HOUSE)).documents;
		expect(held?.source.publisher).toEqual({ value: 'Riverside Post', basis: 'given' });
		expect(held?.source.published).toEqual({ value: '2021-08', basis: 'given' });
		expect(held?.source.title).toEqual({ value: null, basis: 'unknown' });
	});

	it('refuses what cannot be read, in a sentence, keeps nothing of it, and goes on', async () => {
		const store = await temporaryStore();
		const folder = temporaryFolder();
		const files = [
			write(folder, 'empty.txt', ''),
			join(folder, 'missing.txt'),
			folder,
			write(folder, 'good.txt', 'The ferry is closed.'),
		].map(fileAt);
		const outcomes = await all(importFiles(store, files, { libraryId: HOUSE }));
		expect(outcomes.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome))).toEqual([
			'This file is empty.',
			'There is no such file.',
			'This is a folder; give the files in it.',
			'added',
		]);
		expect(await filesOf(store, HOUSE)).toEqual(['1 good.txt']);
	});

	it('remembers the day, so that years worked out stay the same', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'tram.txt', 'The tram opened on Saturday, 14 August.');
		const store = await temporaryStore(home);
		await add(store, file, { now: () => new Date('2022-01-05T23:30:00Z') });
		await add(store, file, { now: () => new Date('2029-01-05T10:00:00Z') });
		expect((await holdingsOf(store, HOUSE)).documents[0]?.source.addedOn).toBe('2022-01-05');
	});

	it('works out a year from a dated document on the same event', async () => {
		const folder = temporaryFolder();
		const undated = write(
			folder,
			'undated.txt',
			'Last Saturday, 14 August, Rosa Field left the Riverside Tram Board.\n\nAli Khan of the Ferry Lane Union was glad.',
		);
		const dated = write(
			folder,
			'dated.txt',
			'date 2021-08-16 Rosa Field has left the Riverside Tram Board.\n\n“Good,” said Ali Khan of the Ferry Lane Union.',
		);
		const now = () => new Date('2028-01-05T10:00:00Z');
		const yearIn = async (store: Store): Promise<string | undefined> => {
			const { documents } = await holdingsOf(store, HOUSE);
			return documents.find(({ source }) => source.file === 'undated.txt')?.extraction.dates[0]?.edtf;
		};
		const store = await temporaryStore();
		await add(store, undated, { now });
		expect(await yearIn(store)).toBe('2027-08-14');
		await add(store, dated, { now });
		expect(await yearIn(store)).toBe('2021-08-14');
	});

	it('works in a thread of its own, for files and for uploads', async () => {
		const home = temporaryFolder();
		const store = await temporaryStore(home);
		const path = write(temporaryFolder(), 'tram.txt', 'The tram opens on Monday.');
		const upload = { name: 'ferry.md', bytes: new TextEncoder().encode('# The ferry\n\nIt is closed.') };
		const job = {
			home,
			libraryId: ONE_SERVER,
			given: {},
			files: [{ path }, upload, { name: 'x.txt', bytes: new Uint8Array() }],
		};
		const outcomes = await all(importInWorker(job));
		expect(outcomes.map((one) => one.outcome)).toEqual(['added', 'added', 'refused']);
		expect(await filesOf(store, ONE_SERVER)).toEqual(['1001 tram.txt', '1002 ferry.md']);
	});
});

describe('keeping step with a folder', () => {
	it('adds, revises, follows a renamed file, withdraws what is gone and takes it back', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		write(data, 'a-tram.md', '# Tram\n\nIt opens on Monday.');
		write(data, 'b-ferry.md', '# Ferry\n\nIt is closed.');
		write(data, 'README.md', 'What is in this folder.');
		await syncFolder(store, data);
		expect(await filesOf(store, HOUSE)).toEqual(['1 a-tram.md', '2 b-ferry.md']);
		const { revision } = await holdingsOf(store, HOUSE);
		expect((await syncFolder(store, data)).outcomes.map((one) => one.outcome)).toEqual(['unchanged', 'unchanged']);
		expect((await holdingsOf(store, HOUSE)).revision).toBe(revision);

		rmSync(join(data, 'b-ferry.md'));
		write(data, 'c-ferry.md', '# Ferry\n\nIt is closed.');
		expect((await syncFolder(store, data)).withdrawn).toEqual([]);
		expect(await filesOf(store, HOUSE)).toEqual(['1 a-tram.md', '2 c-ferry.md']);

		const ferry = (await holdingsOf(store, HOUSE)).documents[1]?.textNumber ?? -1;
		rmSync(join(data, 'c-ferry.md'));
		expect((await syncFolder(store, data)).withdrawn).toEqual([2]);
		const without = await holdingsOf(store, HOUSE);
		expect(without.documents.map((held) => held.source.number)).toEqual([1]);
		expect(await without.byTextNumber(ferry)).toMatchObject({ standing: 'withdrawn', source: { file: 'c-ferry.md' } });

		write(data, 'c-ferry.md', '# Ferry\n\nIt is closed.');
		expect((await syncFolder(store, data)).outcomes.at(-1)).toMatchObject({ outcome: 'restored', number: 2 });
	});

	it('leaves alone what a person added, and keeps what was there when a file breaks', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		await add(store, write(temporaryFolder(), 'own.txt', 'Our own minutes of Monday.'));
		write(data, 'tram.md', '# Tram\n\nIt opens on Monday.');
		await syncFolder(store, data);
		write(data, 'tram.md', '---\ntitle: "Tram\n---\nIt opens.');
		const { outcomes, withdrawn } = await syncFolder(store, data);
		expect(outcomes[0]).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('line 2') });
		expect(withdrawn).toEqual([]);
		expect(await filesOf(store, HOUSE)).toEqual(['1 own.txt', '2 tram.md']);
		await syncFolder(store, null);
		expect(await filesOf(store, HOUSE)).toEqual(['1 own.txt']);
	});

	it('follows a file that takes the place of another', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		write(data, 'a.md', '# Tram\n\nIt opens on Monday.');
		write(data, 'b.md', '# Ferry\n\nIt is closed.');
		await syncFolder(store, data);
		rmSync(join(data, 'a.md'));
		write(data, 'b.md', '# Tram\n\nIt opens on Monday.');
		expect((await syncFolder(store, data)).withdrawn).toEqual([2]);
		expect(await filesOf(store, HOUSE)).toEqual(['1 b.md']);
		write(data, 'b.md', '# Tram\n\nIt opens on Friday.');
		expect((await syncFolder(store, data)).outcomes).toMatchObject([{ outcome: 'revised', number: 1 }]);
	});

	it('takes over what a person adds after it was gone from the folder', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		const path = write(data, 'a.md', '# Tram\n\nIt opens on Monday.');
		await syncFolder(store, data);
		await syncFolder(store, null);
		expect(await add(store, path)).toMatchObject({ outcome: 'restored', number: 1 });
		await syncFolder(store, null);
		expect(await filesOf(store, HOUSE)).toEqual(['1 a.md']);
	});

	it('does not bring back what a person withdrew, until that person does', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		write(data, 'tram.md', '# Tram\n\nIt opens on Monday.');
		await syncFolder(store, data);
		await decide(store, HOUSE, 'terminal', { kind: 'withdraw', sourceId: 'house-1', reason: '' });
		await syncFolder(store, data);
		expect(await filesOf(store, HOUSE)).toEqual([]);
		await decide(store, HOUSE, 'terminal', { kind: 'restore', sourceId: 'house-1' });
		expect(await filesOf(store, HOUSE)).toEqual(['1 tram.md']);
	});

	it('writes nothing where nothing has changed, so it waits for no writer', async () => {
		const home = temporaryFolder();
		const data = temporaryFolder();
		write(data, 'tram.md', '# Tram\n\nIt opens on Monday.');
		const [store, other] = [await temporaryStore(home), await temporaryStore(home)];
		await syncFolder(store, data);
		await other.write(async () => {
			expect((await syncFolder(store, data)).outcomes).toMatchObject([{ outcome: 'unchanged' }]);
		});
	});

	it('does not withdraw everything because the folder is not there', async () => {
		const store = await temporaryStore();
		await expect(syncFolder(store, join(temporaryFolder(), 'unplugged'))).rejects.toThrow('ON_THE_RECORD_DATA');
	});
});

describe('the files of a folder', () => {
	it('are found once each, also where links lead in a circle; a folder that cannot be read is named', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'minutes'));
		write(join(folder, 'minutes'), 'tram.txt', 'The tram opens on Monday.');
		symlinkSync('..', join(folder, 'minutes', 'up'));
		symlinkSync(folder, join(folder, 'again'));
		const { files, closed } = await filesInFolder(folder);
		expect([files.map(({ shown }) => shown), closed]).toEqual([['minutes/tram.txt'], []]);
		expect((await filesInFolder(join(folder, 'absent'))).closed).toEqual([{ inside: '', code: 'ENOENT' }]);
	});
});

describe('a digest', () => {
	const original = 'The council said: “We are open.”\n\nNobody else was asked.\n';
	const digest = `---\ntitle: Our digest\nrendition: digest\noriginal: ${sha256(original)}\n---\nThe council says it is open.\n`;

	it('steps aside when its original is added, comes back when that is withdrawn, and stays citable', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		write(data, 'digest.md', digest);
		await syncFolder(store, data);
		const [held] = (await holdingsOf(store, HOUSE)).documents;
		expect(held?.source).toMatchObject({ rendition: 'digest', readInFull: true });

		const outcome = await add(store, write(temporaryFolder(), 'original.txt', original));
		expect(outcome.stepsAside).toEqual([1]);
		const now = await holdingsOf(store, HOUSE);
		expect(now.documents.map(({ source }) => source.number)).toEqual([2]);
		expect(await now.byTextNumber(held?.textNumber ?? -1)).toMatchObject({ standing: 'superseded' });

		await decide(store, HOUSE, 'terminal', { kind: 'withdraw', sourceId: outcome.sourceId, reason: '' });
		expect(await filesOf(store, HOUSE)).toEqual(['1 digest.md']);
	});

	it('steps aside when its original is a PDF', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		const pdf = writePdf([[{ text: 'The council said that it is open on all days.', x: 72, y: 760 }]]);
		write(data, 'digest.md', digest.replace(sha256(original), sha256(pdf)));
		await syncFolder(store, data);
		expect((await add(store, write(temporaryFolder(), 'original.pdf', pdf))).stepsAside).toEqual([1]);
		expect(await filesOf(store, HOUSE)).toEqual(['2 original.pdf']);
	});

	it('steps aside in the server alone that added its original', async () => {
		const store = await temporaryStore();
		const data = temporaryFolder();
		write(data, 'digest.md', digest);
		await syncFolder(store, data);
		await add(store, write(temporaryFolder(), 'original.txt', original), { libraryId: ONE_SERVER });
		expect(await filesOf(store, ONE_SERVER)).toEqual(['1001 original.txt']);
		expect(await filesOf(store, OTHER_SERVER)).toEqual(['1 digest.md']);
	});
});

describe('libraries of servers', () => {
	it('see the house and their own documents, under numbers that never clash, and nothing of each other', async () => {
		const store = await temporaryStore();
		const folder = temporaryFolder();
		await add(store, write(folder, 'house.txt', 'For everybody.'));
		await add(store, write(folder, 'one.txt', 'For one server.'), { libraryId: ONE_SERVER });
		await add(store, write(folder, 'other.txt', 'For another server.'), { libraryId: OTHER_SERVER });
		expect(await filesOf(store, ONE_SERVER)).toEqual(['1 house.txt', '1001 one.txt']);
		expect(await filesOf(store, OTHER_SERVER)).toEqual(['1 house.txt', '1001 other.txt']);
		expect(await filesOf(store, HOUSE)).toEqual(['1 house.txt']);

		const secret = (await holdingsOf(store, OTHER_SERVER)).documents[1];
		const seenByOne = await (await holdingsOf(store, ONE_SERVER)).byTextNumber(secret?.textNumber ?? -1);
		expect(seenByOne?.source.file).toBe('one.txt');
		expect(await (await holdingsOf(store, HOUSE)).byTextNumber(secret?.textNumber ?? -1)).toBeNull();
		const theirs = { kind: 'withdraw', sourceId: secret?.source.id ?? '', reason: '' } as const;
		await expect(decide(store, ONE_SERVER, 'terminal', theirs)).rejects.toThrow('no such document');
	});

	it('hide a house document from themselves only, and can take it back', async () => {
		const store = await temporaryStore();
		const { sourceId } = await add(store, write(temporaryFolder(), 'house.txt', 'For everybody.'));
		const text = (await holdingsOf(store, HOUSE)).documents[0]?.textNumber ?? -1;
		await decide(store, ONE_SERVER, 'terminal', { kind: 'withdraw', sourceId, reason: '' });
		const without = await holdingsOf(store, ONE_SERVER);
		expect(without.documents).toEqual([]);
		expect(await without.byTextNumber(text)).toMatchObject({ standing: 'withdrawn' });
		expect(await filesOf(store, HOUSE)).toEqual(['1 house.txt']);
		await decide(store, ONE_SERVER, 'terminal', { kind: 'restore', sourceId });
		expect(await filesOf(store, ONE_SERVER)).toEqual(['1 house.txt']);
	});

	it('never share a number with the house, however many documents there are', () => {
		const house = Array.from({ length: 3_500 }, (_, i) => numberOf('house', i + 1));
		const server = new Set(Array.from({ length: 3_500 }, (_, i) => numberOf('server', i + 1)));
		expect(house.slice(0, 3)).toEqual([1, 2, 3]);
		expect(new Set(house).size).toBe(house.length);
		expect(house.filter((number) => server.has(number))).toEqual([]);
	});
});

describe('kept queries', () => {
	it('are found again in their library, and only there', async () => {
		const store = await temporaryStore();
		const query = JSON.stringify({ command: 'ask', options: { question: 'é'.repeat(6_000) } });
		const key = await keepQuery(store, HOUSE, query);
		expect(key).toMatch(/^[\w-]{22}$/);
		expect(await keepQuery(store, HOUSE, query)).toBe(key);
		expect(await findQuery(store, HOUSE, key)).toBe(query);
		expect(await findQuery(store, ONE_SERVER, key)).toBeNull();
	});
});
