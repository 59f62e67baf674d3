import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../src/library/store/libraries.ts';
import { closingLines, passedOverLines } from '../../src/terminal/addedLines.ts';
import { temporaryFolder, temporaryStore, write } from './folder.ts';
import { terminal } from './processes.ts';

const report = (number: number): string =>
	`date 2021-03-${String((number % 28) + 1).padStart(2, '0')} The tram number ${number} opened on Monday.\n\n“It is late by ${number} minutes,” said Rosa Field.\n`;

/** A volunteer's folder: two reports, one of them in a folder of its own, notes, a picture, a broken file, what is no document. */
function volunteersFolder(): string {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'minutes'));
	mkdirSync(join(folder, 'drafts'));
	write(folder, 'tram.txt', report(1));
	write(
		join(folder, 'minutes'),
		'march.md',
		'---\ntitle: Minutes of March\n---\n\nRF reported that the tram is late.\n',
	);
	write(join(folder, 'drafts'), 'letter.txt', 'A draft that nobody has sent.\n');
	write(folder, 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff]));
	write(folder, 'broken.txt', new Uint8Array([0, 1, 2, 3]));
	write(folder, 'README.md', 'What is in this folder.\n');
	write(folder, '.addignore', '# not yet\ndrafts/\n');
	return folder;
}

describe('add FOLDER', () => {
	it('takes the documents in it, goes on after a bad one, counts at the end and writes what is missing', async () => {
		const home = temporaryFolder();
		const folder = volunteersFolder();
		const { code, out } = await terminal(home, 'add', folder).ended;
		expect(code).toBe(1);
		expect(out.replaceAll(`${folder}/`, '').split('\n')).toEqual([
			'broken.txt: not added. This is not a text: it holds data that no text has.',
			'minutes/march.md: added as Document 1',
			'tram.txt: added as Document 2',
			'3 files: 2 added, 1 not added.',
			'  Not added, 1: This is not a text: it holds data that no text has.',
			'Passed over: 1 file of other formats (.jpg 1).',
			'details.csv: what is missing about 2 documents. Fill it in, then: npm run add -- --details details.csv',
			'Who can read this: everyone who can ask this bot, on this computer, in direct messages and in every server.',
			'',
		]);
		expect(readFileSync(join(folder, 'details.csv'), 'utf8').split('\r\n')).toEqual([
			'\uFEFFfile,document,title,title known how,publisher,publisher known how,published,published known how,author,author known how,kind,kind known how,url,url known how,may be read in full,who may read it',
			'minutes/march.md,1,Minutes of March,given,,,,,,,,,,,no,everyone',
			'tram.txt,2,,,,,2021-03-02,printed,,,,,,,no,everyone',
			'',
		]);
	});

	it('takes only what fits a pattern, and writes no sheet where it is told not to', async () => {
		const folder = volunteersFolder();
		const { code, out } = await terminal(temporaryFolder(), 'add', '--only', '*.md', '--no-sheet', folder).ended;
		expect(code).toBe(0);
		expect(out).toContain('1 file: 1 added.');
		expect(existsSync(join(folder, 'details.csv'))).toBe(false);
	});

	it('leaves a sheet that is there as it is', async () => {
		const folder = volunteersFolder();
		write(folder, 'details.csv', 'mine');
		const { out } = await terminal(temporaryFolder(), 'add', folder).ended;
		expect(out).toContain('details.csv is there already and stays as it is');
		expect(readFileSync(join(folder, 'details.csv'), 'utf8')).toBe('mine');
	});
});

describe('add FOLDER again', () => {
	it('leaves withdrawn what a person withdrew, also where its file has changed or has another name, and says so', async () => {
		const home = temporaryFolder();
		const folder = volunteersFolder();
		await terminal(home, 'add', '--no-sheet', folder).ended;
		await terminal(home, 'documents', 'withdraw', '1', '--reason', 'Not agreed yet').ended;
		const today = new Date().toISOString().slice(0, 10);
		const stays = `not added. Document 1 was withdrawn on ${today} at the terminal: Not agreed yet. To bring it back: npm run on-the-record -- documents restore 1`;
		write(folder, 'copy.md', readFileSync(join(folder, 'minutes', 'march.md')));
		const again = await terminal(home, 'add', '--no-sheet', '--only', '*.md', folder).ended;
		expect(again).toMatchObject({ code: 0 });
		expect(again.out.replaceAll(`${folder}/`, '').split('\n')).toEqual([
			`copy.md: ${stays}`,
			`minutes/march.md: ${stays}`,
			'2 files: 2 left withdrawn.',
			'',
		]);
		write(join(folder, 'minutes'), 'march.md', '# Minutes\n\nRF reported that the tram is early.\n');
		expect((await terminal(home, 'add', join(folder, 'minutes', 'march.md')).ended).out).toContain(stays);
		await terminal(home, 'documents', 'restore', '1').ended;
		expect((await terminal(home, 'add', join(folder, 'minutes', 'march.md')).ended).out).toContain(
			'new revision of Document 1',
		);
	});

	it('counts folders that may not be read as folders', () => {
		expect(closingLines([], 1)).toEqual(['1 folder could not be read: see above.']);
		expect(closingLines([{ file: 'a.txt', outcome: 'refused', reason: 'This file is empty.' }], 2)).toEqual([
			'1 file: 1 not added.',
			'  Not added, 1: This file is empty.',
			'2 folders could not be read: see above.',
		]);
	});

	it('names what it passed over, and how documents among it come in', () => {
		expect(passedOverLines(['a.DOC', 'b/c.doc', 'photo.jpg', 'notes'], 1)).toEqual([
			'Passed over: 4 files of other formats (.doc 2, .jpg 1, no ending 1).',
			'  To have them read: .doc: save as .docx.',
			'Not followed: 1 link.',
		]);
		expect(passedOverLines([], 0)).toEqual([]);
	});
});

describe('add --details', () => {
	it('takes what a person filled in, keeps the basis of what was left alone, and moves what one server alone may read', async () => {
		const home = temporaryFolder();
		const folder = volunteersFolder();
		const sheet = join(folder, 'details.csv');
		await terminal(home, 'add', folder).ended;
		const server = '123456789012345678';
		// As a spreadsheet saves it in many countries: semicolons.
		writeFileSync(
			sheet,
			[
				'file;document;title;publisher;published;kind;may be read in full;who may read it',
				`minutes/march.md;1;Minutes of March;Tram Users;2021-03-15;minutes;;${server}`,
				'tram.txt;2;Tram opens;Riverside Post;2021-03-02;;yes;everyone',
				'absent.txt;;;;;;;',
				'tram.txt;2;;;March;;;',
			].join('\n'),
		);
		const { code, out } = await terminal(home, 'add', '--details', sheet).ended;
		expect(code).toBe(1);
		expect(out.split('\n')).toEqual([
			'tram.txt: not added. Line 5: published is not a date: write a day (2021-08-16), a month (2021-08) or a year (2021).',
			'minutes/march.md: added as Document 1001',
			'tram.txt: new revision of Document 2, its number 2; citations of the earlier one still resolve',
			'absent.txt: not added. There is no such file.',
			expect.stringMatching(/^4 files: 1 added, 1 new revision, 2 not added\.$/u),
			expect.any(String),
			expect.any(String),
			`Document 1 is withdrawn for everyone: only server ${server} reads it now.`,
			expect.stringContaining(`the members of server ${server}`),
			expect.stringContaining('everyone who can ask this bot'),
			'',
		]);
		const store = await temporaryStore(home);
		const [tram, ...others] = (await holdingsOf(store, HOUSE)).documents;
		expect(others).toEqual([]);
		expect(tram?.source).toMatchObject({
			title: { value: 'Tram opens', basis: 'given' },
			publisher: { value: 'Riverside Post', basis: 'given' },
			published: { value: '2021-03-02', basis: 'printed' },
			readInFull: true,
		});
		const there = (await holdingsOf(store, libraryOfServer(server))).documents.map(({ source }) => source);
		expect(there.find(({ number }) => number === 1001)).toMatchObject({
			kind: { value: 'minutes', basis: 'given' },
			published: { value: '2021-03-15', basis: 'given' },
		});
	});

	it('keeps a title that looks like a formula from running in a spreadsheet, and takes it back as it was', async () => {
		const home = temporaryFolder();
		const folder = temporaryFolder();
		write(folder, 'sum.md', '---\ntitle: "=1+1"\n---\n\nThe tram is late.\n');
		await terminal(home, 'add', folder).ended;
		expect(readFileSync(join(folder, 'details.csv'), 'utf8')).toContain("'=1+1");
		const { out } = await terminal(home, 'add', '--details', join(folder, 'details.csv')).ended;
		expect(out).toContain('sum.md: unchanged');
	});

	it('says in a sentence what is no sheet', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'list.csv', 'name,size\nx,1\n');
		const { code, err } = await terminal(home, 'add', '--details', file).ended;
		expect([code, err]).toEqual([1, 'This is no sheet of details: it has no column "file".\n']);
		expect((await terminal(home, 'add', '--details', `${file}x`).ended).err).toMatch(/^The sheet .* cannot be read/u);
		expect((await terminal(home, 'add').ended).err).toBe('Name files or folders to add, or --details.\n');
	});
});

describe('killed twenty times', () => {
	it('loses nothing that it said was added, adds nothing by halves, and the next run ends it', async () => {
		const home = temporaryFolder();
		const folder = temporaryFolder();
		const KILLS = 20;
		const FILES_EACH = 10;
		const numbers = new Map<string, string>();
		const learn = (lines: readonly string[]): void => {
			for (const line of lines) {
				const [, name = '', number = ''] = /^(.*): (?:added as|unchanged, it is) Document (\d+)/u.exec(line) ?? [];
				if (name === '') continue;
				expect(numbers.get(name) ?? number).toBe(number);
				numbers.set(name, number);
			}
		};
		for (let kill = 0; kill < KILLS; kill++) {
			for (let i = kill * FILES_EACH; i < (kill + 1) * FILES_EACH; i++)
				write(folder, `report-${String(i).padStart(3, '0')}.txt`, report(i));
			const running = terminal(home, 'add', folder);
			await running.line(': added as');
			running.child.kill('SIGKILL');
			await running.ended;
			learn(running.lines);
		}
		const { code, out } = await terminal(home, 'add', folder).ended;
		expect(code).toBe(0);
		learn(out.split('\n'));
		expect(out).toMatch(/^200 files: .*\d+ unchanged\.$/mu);
		const store = await temporaryStore(home);
		const { documents } = await holdingsOf(store, HOUSE);
		expect(documents).toHaveLength(KILLS * FILES_EACH);
		expect(documents.every(({ extraction }) => extraction.statements.length === 1)).toBe(true);
		expect(numbers.size).toBe(KILLS * FILES_EACH);
	});
});
