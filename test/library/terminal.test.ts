import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { HOUSE, libraryOfServer } from '../../src/library/store/libraries.ts';
import { writePdf } from '../reading/files/pdf.ts';
import { temporaryFolder, temporaryStore, write } from './folder.ts';
import { script, terminal } from './processes.ts';

const ARTICLE =
	'date 2021-03-09 The tram opened on Monday.\n\n“It is late,” said Rosa Field.\n\nIt will close on Friday.\n';

describe('add', () => {
	it('says what became of each file, who can read it, and fails where one was refused', async () => {
		const home = temporaryFolder();
		const files = temporaryFolder();
		const good = write(files, 'tram.txt', ARTICLE);
		const bad = write(files, 'scan.pdf', '%PDF-1.4 ...');
		const { code, out } = await terminal(home, 'add', good, bad).ended;
		expect(code).toBe(1);
		expect(out.split('\n')).toEqual([
			`${good}: added as Document 1`,
			`${bad}: not added. This PDF is damaged: it breaks off, or parts of it were changed.`,
			'2 files: 1 added, 1 not added.',
			'  Not added, 1: This PDF is damaged: it breaks off, or parts of it were changed.',
			'Who can read this: everyone who can ask this bot, on this computer, in direct messages and in every server.',
			'',
		]);
		expect((await terminal(home, 'add', good).ended).out).toContain('unchanged, it is Document 1 already');
	});

	it('takes what the person says about the file, for one server where told so', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'tram.txt', ARTICLE);
		const server = '123456789012345678';
		const flags = [
			'--title',
			'Tram opens',
			'--publisher',
			'Riverside Post',
			'--published',
			'2021-03',
			'--kind',
			'news',
		];
		const { code, out } = await terminal(home, 'add', ...flags, '--server', server, file).ended;
		expect([code, out]).toEqual([0, expect.stringContaining(`the members of server ${server}`)]);

		const store = await temporaryStore(home);
		expect((await holdingsOf(store, HOUSE)).documents).toEqual([]);
		const [held] = (await holdingsOf(store, libraryOfServer(server))).documents;
		expect(held?.source).toMatchObject({
			number: 1001,
			title: { value: 'Tram opens', basis: 'given' },
			publisher: { value: 'Riverside Post', basis: 'given' },
			published: { value: '2021-03', basis: 'given' },
			kind: { value: 'news', basis: 'given' },
		});
	});

	it('says in one sentence what is wrong with a flag, and adds nothing', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'tram.txt', ARTICLE);
		const wrong: readonly (readonly [readonly string[], RegExp])[] = [
			[['--published', '2021-13'], /^--published is not a date: .*\n$/],
			[['--url', 'tram'], /^--url is not a web address .*\n$/],
			[['--server', 'ours'], /^--server takes a server's id.*\n$/],
		];
		for (const [flags, sentence] of wrong) {
			const { code, out, err } = await terminal(home, 'add', ...flags, file).ended;
			expect([code, out, err]).toEqual([1, '', expect.stringMatching(sentence)]);
		}
		expect((await holdingsOf(await temporaryStore(home), HOUSE)).documents).toEqual([]);
	});
});

describe('read', () => {
	it('shows what would be known, and adds nothing', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'tram.txt', ARTICLE);
		const { code, out } = await terminal(home, 'read', file).ended;
		expect(code).toBe(0);
		expect(out).toContain('2021-03-09 (printed in the document)');
		expect(out).toMatch(/2 {2}\[1 “It is late,”\] said Rosa Field\.\n\s+\[1\] Quoted words: Rosa Field/u);
		expect((await holdingsOf(await temporaryStore(home), HOUSE)).documents).toEqual([]);
	});

	it('gives the same as JSON, with offsets into the text', async () => {
		const file = write(temporaryFolder(), 'tram.txt', ARTICLE);
		const { out } = await terminal(temporaryFolder(), 'read', '--json', file).ended;
		const shown = JSON.parse(out);
		expect(shown).toMatchObject({ file: 'tram.txt', published: { value: '2021-03-09', basis: 'printed' } });
		const [statement] = shown.statements;
		expect(shown.text.slice(statement.start, statement.end)).toBe('“It is late,”');
	});

	it('says in one sentence why a file cannot be read', async () => {
		const file = write(temporaryFolder(), 'empty.txt', '');
		expect(await terminal(temporaryFolder(), 'read', file).ended).toMatchObject({
			code: 1,
			out: '',
			err: `${file}: This file is empty.\n`,
		});
	});
});

describe('starting the bot', () => {
	it('loads none of the packages that read files', async () => {
		const data = temporaryFolder();
		write(data, 'tram.md', '---\ntitle: The tram\n---\n\nIt opens on Monday.\n');
		write(data, 'ferry.txt', 'The ferry is closed.\n');
		const { code, out } = await script('starting', temporaryFolder(), data).ended;
		expect([code, out]).toEqual([0, 'loaded: \nand then: unpdf\n']);
	});
});

describe('a PDF', () => {
	const printedAt = (text: string, y: number) => ({ text, x: 72, y });
	const bytes = writePdf([
		[printedAt('The board met on Monday.', 760)],
		[printedAt('“The bridge was never tested,” said Rosa Field.', 760)],
	]);

	it('is added, and its page stands on the card and in the JSON of an answer', async () => {
		const home = temporaryFolder();
		const file = write(temporaryFolder(), 'minutes.pdf', bytes);
		expect((await terminal(home, 'add', file).ended).out).toContain('added as Document 1');
		const shown = await terminal(home, 'ask', '/statement by:Rosa Field').ended;
		expect(shown.out).toContain('page 2');
		const json = await terminal(home, 'ask', '--json', '/statement by:Rosa Field').ended;
		expect(JSON.parse(json.out).cards[0]).toMatchObject({ citation: { locator: { page: 2 } } });
	});

	it('is shown page by page before it is added', async () => {
		const file = write(temporaryFolder(), 'minutes.pdf', bytes);
		const { out } = await terminal(temporaryFolder(), 'read', file).ended;
		expect(out).toContain('PDF, 2 pages');
		expect(out).toMatch(/page 1\n.*The board met[\s\S]*page 2\n.*The bridge/u);
	});
});
