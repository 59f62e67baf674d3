import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureLibrary, HOUSE, markChanged, nextNumber } from '../../src/library/store/libraries.ts';
import { MIGRATIONS } from '../../src/library/store/migrations.ts';
import { DATABASE_FILE, openStore } from '../../src/library/store/store.ts';
import { watchGeneration } from '../../src/library/store/watchGeneration.ts';
import { temporaryFolder, temporaryStore, write } from './folder.ts';

describe('the store', () => {
	it('gives every number once, however many writers there are', async () => {
		const home = temporaryFolder();
		const stores = await Promise.all([temporaryStore(home), temporaryStore(home), temporaryStore(home)]);
		const numbers = await Promise.all(
			Array.from({ length: 60 }, (_, i) =>
				stores[i % 3]?.write(async (rows) => {
					await ensureLibrary(rows, HOUSE);
					return nextNumber(rows, HOUSE, 'documents');
				}),
			),
		);
		expect([...numbers].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
	});

	it('keeps nothing of a change that fails half-way', async () => {
		const store = await temporaryStore();
		const failing = store.write(async (rows) => {
			await ensureLibrary(rows, HOUSE);
			await markChanged(rows, HOUSE);
			throw new Error('half-way');
		});
		await expect(failing).rejects.toThrow('half-way');
		expect(await store.generation()).toBe(0);
		expect(await store.read((rows) => rows.selectFrom('libraries').selectAll().execute())).toEqual([]);
	});

	it('reads one snapshot while another writes, without waiting', async () => {
		const home = temporaryFolder();
		const [reader, writer] = [await temporaryStore(home), await temporaryStore(home)];
		await reader.read(async (rows) => {
			const before = await rows.selectFrom('generation').select('value').execute();
			await writer.write((other) => markChanged(other, HOUSE));
			expect(await rows.selectFrom('generation').select('value').execute()).toEqual(before);
		});
		expect(await reader.generation()).toBe(1);
	});

	it('cannot be written through its reading side', async () => {
		const store = await temporaryStore();
		await expect(store.read((rows) => markChanged(rows, HOUSE))).rejects.toThrow();
		expect(await store.generation()).toBe(0);
	});

	it('says in a sentence that the folder cannot be used, the file is no database, or a newer version wrote it', async () => {
		const folder = temporaryFolder();
		await expect(openStore(join(write(folder, 'file', ''), 'home'))).rejects.toThrow(/set ON_THE_RECORD_HOME/);
		const broken = join(folder, 'broken');
		mkdirSync(broken);
		write(broken, DATABASE_FILE, 'this is no database at all, '.repeat(200));
		await expect(openStore(broken)).rejects.toThrow(/cannot be opened/);
		const newer = join(folder, 'newer');
		await (await openStore(newer, [...MIGRATIONS, { name: '900-later', up: async () => {} }])).close();
		await expect(openStore(newer)).rejects.toThrow(/newer version/);
	});

	it('applies each step of the schema once', async () => {
		const home = temporaryFolder();
		let times = 0;
		const steps = [...MIGRATIONS, { name: '900-count', up: async () => void times++ }];
		await (await openStore(home, steps)).close();
		await (await openStore(home, steps)).close();
		expect(times).toBe(1);
		expect(readdirSync(home)).toEqual([DATABASE_FILE]);
	});
});

describe('watching for changes', () => {
	it('tells each change once, and goes on after a failure', async () => {
		const store = await temporaryStore();
		const told: string[] = [];
		const watch = watchGeneration(
			store,
			() => {
				told.push('changed');
				if (told.length === 1) throw new Error('not now');
			},
			(error) => told.push(String(error)),
		);
		await watch.look();
		await watch.look();
		expect(told).toEqual([]);
		await store.write((rows) => markChanged(rows, HOUSE));
		await watch.look();
		await watch.look();
		await store.write((rows) => markChanged(rows, HOUSE));
		await watch.look();
		watch.stop();
		expect(told).toEqual(['changed', 'Error: not now', 'changed']);
	});
});
