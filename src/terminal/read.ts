import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

/** `read --json --rows -`: what is read out of each text, as JSON lines, to measure extraction on public collections. */
export function readCommand(io: TerminalIo): Command {
	return new Command('read')
		.description('Show what would be known from a document')
		.option('--json', 'JSON lines')
		.option('--rows <file>', 'JSON lines {"id", "text", "title"?, "published"?}; only "-" (standard input)')
		.action(async ({ rows }: { json?: true; rows?: string }) => {
			if (rows !== '-') {
				io.stderr.write('read: give --rows - and JSON lines on standard input.\n');
				io.exit(1);
				return;
			}
			const { readRows } = await import('./readRows.ts');
			for await (const one of readRows(io.stdin)) io.stdout.write(`${JSON.stringify(one)}\n`);
		});
}
