import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../src/library/store/libraries.ts';
import { DATABASE_FILE } from '../../src/library/store/store.ts';
import { temporaryFolder, temporaryStore, write } from './folder.ts';
import { script, terminal } from './processes.ts';

/** So many small documents, each with words of its own; gives their paths. */
function manyFiles(folder: string, count: number, topic: string): readonly string[] {
	return Array.from({ length: count }, (_, i) =>
		write(
			folder,
			`${topic}-${i}.txt`,
			`The ${topic} committee met for the ${i}th time.\n\nIt agreed on point ${i} of ${topic}.\n`,
		),
	);
}

const integrity = (home: string): unknown => {
	const database = new DatabaseSync(join(home, DATABASE_FILE));
	const row = database.prepare('PRAGMA integrity_check').get();
	database.close();
	return row?.integrity_check;
};

describe('two processes and one library', () => {
	it('both start at the same instant on an empty folder, 20 times, and both answer', async () => {
		const data = temporaryFolder();
		write(data, 'tram.md', '# The tram\n\nThe council announced a tram on 3 May 2021.\n');
		for (let round = 0; round < 20; round++) {
			const home = join(temporaryFolder(), 'new', 'library');
			const both = await Promise.all([
				script('answering', home, data, 'once').ended,
				script('answering', home, data, 'once').ended,
			]);
			for (const one of both) {
				expect(one).toMatchObject({ code: 0, err: '' });
				expect(one.out).toMatch(/^holds 1 documents/);
			}
		}
	});

	it('two runs of 50 files each at once both succeed, and 100 documents stand', async () => {
		const home = temporaryFolder();
		const files = temporaryFolder();
		const [one, other] = await Promise.all([
			terminal(home, 'add', ...manyFiles(files, 50, 'tram')).ended,
			terminal(home, 'add', ...manyFiles(files, 50, 'library')).ended,
		]);
		expect(one).toMatchObject({ code: 0, err: '' });
		expect(other).toMatchObject({ code: 0, err: '' });
		const { documents } = await holdingsOf(await temporaryStore(home), HOUSE);
		expect(documents.map((held) => held.source.number)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
		expect(new Set(documents.map((held) => held.textNumber)).size).toBe(100);
	});

	it('a running process answers within 5 seconds from what the terminal added', async () => {
		const home = temporaryFolder();
		const bot = script('answering', home);
		await bot.line('holds 0 documents');
		const added = terminal(home, 'add', write(temporaryFolder(), 'news.txt', 'The tram opens on Monday.\n'));
		expect(await added.ended).toMatchObject({ code: 0 });
		const patience = new Promise<never>((_, reject) => {
			setTimeout(() => reject(new Error('nothing noticed within 5 seconds')), 5_000);
		});
		await Promise.race([bot.line('holds 1 documents'), patience]);
	});
});

describe('a process that is killed', () => {
	it('in a migration leaves nothing half-done, and the next start answers', async () => {
		const home = temporaryFolder();
		await terminal(home, 'add', write(temporaryFolder(), 'kept.txt', 'The ferry runs until Sunday.\n')).ended;
		const stuck = script('stuckMigration', home);
		await stuck.line('in the migration');
		stuck.child.kill('SIGKILL');
		expect(await stuck.ended).toMatchObject({ signal: 'SIGKILL' });

		const next = await script('answering', home, 'none', 'once').ended;
		expect(next).toMatchObject({ code: 0, out: expect.stringContaining('holds 1 documents') });
		expect(integrity(home)).toBe('ok');
		const database = new DatabaseSync(join(home, DATABASE_FILE));
		expect(database.prepare("select name from sqlite_master where name = 'half_done'").all()).toEqual([]);
		expect(database.prepare('select value from generation').get()).toMatchObject({ value: 1 });
		database.close();
	});

	it('on its first start, in the very first migration, leaves a folder that the next start can use', async () => {
		const home = temporaryFolder();
		const stuck = script('stuckMigration', home);
		await stuck.line('in the migration');
		stuck.child.kill('SIGKILL');
		await stuck.ended;
		const next = await script('answering', home, 'none', 'once').ended;
		expect(next).toMatchObject({ code: 0, out: expect.stringContaining('holds 0 documents') });
	});

	it('in an import has lost nothing that it had acknowledged, has nothing half-added, and the next run ends it', async () => {
		const files = manyFiles(temporaryFolder(), 200, 'harbour');
		for (const killedAfter of [1, 20, 60]) {
			const home = temporaryFolder();
			const adding = terminal(home, 'add', ...files);
			await adding.line(`harbour-${killedAfter}.txt: added`);
			adding.child.kill('SIGKILL');
			expect(await adding.ended).toMatchObject({ signal: 'SIGKILL' });
			const acknowledged = adding.lines.filter((line) => line.includes(': added as Document')).length;

			const { documents } = await holdingsOf(await temporaryStore(home), HOUSE);
			expect(documents.length).toBeGreaterThanOrEqual(acknowledged);
			expect(documents.length).toBeLessThan(files.length);
			for (const held of documents) expect(held.text.content).toMatch(/It agreed on point \d+ of harbour\.\n$/);
			expect(integrity(home)).toBe('ok');

			expect(await terminal(home, 'add', ...files).ended).toMatchObject({ code: 0 });
			const seenByServer = await holdingsOf(await temporaryStore(home), libraryOfServer('123456789012345678'));
			expect(seenByServer.documents).toHaveLength(files.length);
		}
	});
});
