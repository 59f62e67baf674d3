import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

interface Flags {
	readonly json?: true;
	readonly rows?: string;
}

/** Shows one file as it would be known, on standard output. Opens no library. */
async function readFile(io: TerminalIo, path: string, json: boolean): Promise<void> {
	const { fileAt } = await import('../library/importing/filesToAdd.ts');
	const { openReadingPool } = await import('../reading/readingPool.ts');
	// npm runs its scripts in the project's folder and says where the person stood.
	const file = fileAt(resolve(io.env.INIT_CWD ?? '.', path));
	const pool = openReadingPool();
	const document = await pool.read(await file.bytes(), basename(path)).finally(() => pool.close());
	const { extract } = await import('../extraction/extract.ts');
	const extraction = extract(document.text, {
		title: document.title.value,
		author: document.author.value,
		published: document.published.value,
		addedOn: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
		yearHint: null,
	});
	const shown = await import('./documentShown.ts');
	io.stdout.write(
		json ? shown.documentJson(document, extraction) : shown.documentShown(document, extraction, io.colour),
	);
}

/**
 * `read FILE`: what would be known from a document before it is added. `read --json --rows -`: what is read out of each text, as
 * JSON lines, to measure extraction on public collections.
 */
export function readCommand(io: TerminalIo): Command {
	return new Command('read')
		.description('Show what would be known from a document, without adding it.')
		.argument('[file]', 'a PDF, Word, OpenDocument, RTF or HTML file, a saved mail, .txt or .md')
		.option('--json', 'as JSON')
		.option('--rows <file>', 'JSON lines {"id", "text", "title"?, "published"?}; only "-" (standard input)')
		.action(async (path: string | undefined, { json, rows }: Flags) => {
			if (rows === '-') {
				const { readRows } = await import('./readRows.ts');
				for await (const one of readRows(io.stdin)) io.stdout.write(`${JSON.stringify(one)}\n`);
				return;
			}
			if (path === undefined || rows !== undefined) {
				io.stderr.write('read: name a file, or give --rows - and JSON lines on standard input.\n');
				io.exit(1);
				return;
			}
			const { ReadingError } = await import('../reading/readingError.ts');
			try {
				await readFile(io, path, json === true);
			} catch (error) {
				if (!(error instanceof ReadingError)) throw error;
				io.stderr.write(`${path}: ${error.message}\n`);
				io.exit(1);
			}
		});
}
