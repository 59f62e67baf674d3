import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { rankCommand } from '../../src/terminal/rank.ts';

/** Runs `rank` on two files with these lines. */
async function rank(docs: readonly string[], queries: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'rank-'));
	const files = { docs: join(folder, 'docs.jsonl'), queries: join(folder, 'queries.jsonl') };
	writeFileSync(files.docs, docs.join('\n'));
	writeFileSync(files.queries, queries.join('\n'));
	const written = { out: '', err: '', code: 0 };
	const into = (key: 'out' | 'err') =>
		new Writable({
			write(chunk, _, done) {
				written[key] += String(chunk);
				done();
			},
		});
	await rankCommand({
		stdin: Readable.from([]),
		stdout: into('out'),
		stderr: into('err'),
		env: {},
		colour: false,
		exit: (code) => {
			written.code = code;
		},
	}).parseAsync(['--docs', files.docs, '--queries', files.queries], { from: 'user' });
	return written;
}

describe('rank', () => {
	it('prints the rows that match each query, best first, as TREC run lines', async () => {
		const { out, code } = await rank(
			[
				'{"id":"a","title":"Buses","text":"The drivers of Harrow Vale met."}',
				'{"id":"b","title":"","text":"Trams, trams and a bus, say the drivers."}',
			],
			['{"id":"1","text":"tram drivers"}', '{"id":"2","text":"harow vale"}'],
		);
		const lines = out.trim().split('\n');
		expect(code).toBe(0);
		expect(lines.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(['1 Q0 b 1', '1 Q0 a 2', '2 Q0 a 1']);
		expect(lines[0]).toMatch(/^1 Q0 b 1 \d+\.\d{6} on-the-record$/u);
	});

	it('says which line is no row, and exits with 1', async () => {
		const { err, out, code } = await rank(['{"id":"a","text":"x"}', 'not JSON'], ['{"id":"1","text":"x"}']);
		expect(out).toBe('');
		expect(err).toMatch(/docs\.jsonl, line 2: not a row/u);
		expect(code).toBe(1);
	});

	it('prints nothing for empty files', async () => {
		const io = await rank([], []);
		expect(io).toEqual({ out: '', err: '', code: 0 });
	});
});
