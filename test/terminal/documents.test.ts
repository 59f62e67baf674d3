import { describe, expect, it } from 'vitest';
import { temporaryFolder, write } from '../library/folder.ts';
import { terminal } from '../library/processes.ts';

const SERVER = '123456789012345678';

/** What the real program prints, in lines, and how it ends. */
async function ran(home: string, ...parameters: readonly string[]) {
	const { code, out, err } = await terminal(home, ...parameters).ended;
	return { code, out: out.split('\n').slice(0, -1), err };
}

describe('documents', () => {
	it('are listed, withdrawn with a reason, restored, and every decision can be undone', async () => {
		const home = temporaryFolder();
		const folder = temporaryFolder();
		write(folder, 'ferry.txt', 'date 2021-03-08 The ferry is closed.\n');
		write(
			folder,
			'tram.md',
			'---\ntitle: Tram opens\npublisher: Riverside Post\n---\n\n“It is late,” said Rosa Field.\n',
		);
		await ran(home, 'add', '--no-sheet', folder);
		const ferry = 'Document 1 · ferry.txt · title not given · 2021-03-08 · answers come from it';
		const tram = 'Document 2 · tram.md · “Tram opens” · Riverside Post · answers come from it';
		expect(await ran(home, 'documents', 'list')).toEqual({ code: 0, out: [ferry, tram], err: '' });

		expect((await ran(home, 'documents', 'withdraw', '2', '--reason', 'Sent by mistake')).out).toEqual([
			'Document 2 is withdrawn, decision 1: documents undo 1',
			'Its words go from shared cards too; date and reason stay there.',
		]);
		// Its title is not repeated.
		const withdrawn = /^Document 2 · tram\.md · withdrawn \d{4}-\d\d-\d\d by terminal: Sent by mistake$/;
		expect((await ran(home, 'documents', 'list')).out).toEqual([ferry, expect.stringMatching(withdrawn)]);
		expect((await ran(home, 'ask', '/statement by:Rosa Field')).out.join('\n')).not.toContain('It is late');

		expect((await ran(home, 'documents', 'restore', '2')).out).toEqual(['Document 2 is back, decision 2.']);
		expect((await ran(home, 'documents', 'undo', '2')).out).toEqual(['Decision 2 (restore) is undone.']);
		expect((await ran(home, 'documents', 'status')).out.slice(0, 2)).toEqual([
			'Answers here come from 1 document.',
			'Withdrawn: 1. Files gone: 0. Digests stepped aside: 0, left out: 0.',
		]);
		expect((await ran(home, 'documents', 'undo', '1')).out).toEqual(['Decision 1 (withdraw) is undone.']);
		expect((await ran(home, 'documents', 'list')).out).toEqual([ferry, tram]);
	}, 120_000);

	it('of the house are hidden from one server alone, which is said', async () => {
		const home = temporaryFolder();
		await ran(home, 'add', write(temporaryFolder(), 'ferry.txt', 'The ferry is closed.\n'));
		expect((await ran(home, 'documents', 'withdraw', '1', '--server', SERVER)).out[0]).toBe(
			`Document 1 is withdrawn for server ${SERVER} only, decision 1: documents undo 1`,
		);
		expect((await ran(home, 'documents', 'list', '--server', SERVER)).out).toEqual([
			expect.stringContaining('of the house · withdrawn'),
		]);
		expect((await ran(home, 'documents', 'list')).out).toEqual([expect.stringContaining('answers come from it')]);
	}, 60_000);

	it('that cannot be withdrawn or restored are named in one sentence, and nothing is done to the others', async () => {
		const home = temporaryFolder();
		await ran(home, 'add', write(temporaryFolder(), 'ferry.txt', 'The ferry is closed.\n'));
		const wrong: readonly (readonly [readonly string[], string])[] = [
			[['withdraw', '1', '9'], 'There is no document 9 here; see: documents list.\n'],
			[['restore', '1'], 'Document 1 is not withdrawn (answers come from it).\n'],
			[['undo', '1'], 'There is no decision 1 here, or it is undone already.\n'],
			[['list', '--server', 'ours'], '--server takes a server\'s id, 17 to 20 digits, not "ours".\n'],
		];
		for (const [parameters, err] of wrong) {
			expect(await ran(home, 'documents', ...parameters)).toEqual({ code: 1, out: [], err });
		}
	}, 60_000);
});
