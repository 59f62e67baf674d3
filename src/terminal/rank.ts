import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import type { TerminalIo } from './io.ts';

const row = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });

type Row = z.infer<typeof row>;

/** Rows printed a query: as deep as ranking figures look. */
const DEPTH = 100;

async function* rowsOf(file: string): AsyncGenerator<Row> {
	let number = 0;
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		if (line.trim() === '') continue;
		try {
			yield row.parse(JSON.parse(line));
		} catch {
			throw new Error(`${file}, line ${number}: not a row {"id", "title"?, "text"}`);
		}
	}
}

/** `rank`: the raw ranking of whole rows, as TREC run lines, to measure the index on public collections. */
export function rankCommand(io: TerminalIo): Command {
	return new Command('rank')
		.description('Rank the rows of one file for the queries of another, to measure the search')
		.requiredOption('--docs <file>', 'JSON lines {"id", "title", "text"}')
		.requiredOption('--queries <file>', 'JSON lines {"id", "text"}')
		.action(async ({ docs, queries }: { docs: string; queries: string }) => {
			const { buildUnitIndex } = await import('../search/buildUnitIndex.ts');
			try {
				const rows: Row[] = [];
				for await (const one of rowsOf(docs)) rows.push(one);
				const index = buildUnitIndex(rows.map(({ id, title, text }) => ({ key: id, title, text })));
				for await (const query of rowsOf(queries)) {
					const { found } = index.search(query.text, { limit: DEPTH, floor: false, bridges: false });
					for (const [i, { unit, score }] of found.entries()) {
						io.stdout.write(`${query.id} Q0 ${rows[unit]?.id} ${i + 1} ${score.toFixed(6)} on-the-record\n`);
					}
				}
			} catch (error) {
				io.stderr.write(`rank: ${error instanceof Error ? error.message : String(error)}\n`);
				io.exit(1);
			}
		});
}
