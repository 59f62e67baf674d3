import { resolve } from 'node:path';
import { Command } from 'commander';
import type { ImportOutcome } from '../library/importFiles.ts';
import type { GivenFacts } from '../reading/given.ts';
import type { TerminalIo } from './io.ts';

/** Discord's ids: 17 to 20 digits (https://discord.com/developers/docs/reference#snowflakes). */
const SNOWFLAKE = /^\d{17,20}$/;

/** A progress bar shows only when the work has taken so many milliseconds. */
const SHOW_PROGRESS_AFTER = 1_000;

const FACTS = ['title', 'publisher', 'published', 'url', 'author', 'kind'] as const;
type Flags = Partial<Record<(typeof FACTS)[number] | 'server', string>>;

/** What is said about one file. */
function lineFor(outcome: ImportOutcome): string {
	switch (outcome.outcome) {
		case 'refused':
			return `${outcome.file}: not added. ${outcome.reason}`;
		case 'added':
			return `${outcome.file}: added as Document ${outcome.number}`;
		case 'unchanged':
			return `${outcome.file}: unchanged, it is Document ${outcome.number} already`;
		case 'restored':
			return `${outcome.file}: back again as Document ${outcome.number}`;
		case 'revised':
			return `${outcome.file}: new revision of Document ${outcome.number}, its number ${outcome.revision}; citations of the earlier one still resolve`;
	}
}

function asideLine(outcome: ImportOutcome): string | null {
	if (outcome.outcome === 'refused' || outcome.stepsAside.length === 0) return null;
	return `  Our digest of it, Document ${outcome.stepsAside.join(' and ')}, steps aside.`;
}

/** Facts as given by flags, or a sentence on what is wrong with them. */
async function factsFrom(flags: Flags, fileCount: number): Promise<GivenFacts | string> {
	const given = Object.fromEntries(FACTS.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])));
	const single = (['title', 'url'] as const).find((name) => flags[name] !== undefined && fileCount > 1);
	if (single !== undefined) return `--${single} fits one file, and ${fileCount} were given; add them one by one.`;
	if (flags.server !== undefined && !SNOWFLAKE.test(flags.server)) {
		return `--server takes a server's id, 17 to 20 digits, not "${flags.server}".`;
	}
	const { checkGiven } = await import('../reading/given.ts');
	const { ReadingError } = await import('../reading/readingError.ts');
	try {
		return checkGiven(given, (name) => `--${name}`);
	} catch (error) {
		if (error instanceof ReadingError) return error.message;
		throw error;
	}
}

/** A bar on a terminal's standard error, from a second on; nothing where that is no terminal. */
async function progressBar(io: TerminalIo, total: number): Promise<{ step(): void; stop(): void }> {
	if (!('isTTY' in io.stderr) || io.stderr.isTTY !== true) return { step: () => {}, stop: () => {} };
	const { default: progress } = await import('cli-progress');
	const bar = new progress.SingleBar({
		stream: process.stderr,
		format: '{bar} {value} of {total} files',
		clearOnComplete: true,
		hideCursor: true,
	});
	const began = Date.now();
	let done = 0;
	let shown = false;
	return {
		step() {
			done++;
			if (!shown && Date.now() - began > SHOW_PROGRESS_AFTER) {
				bar.start(total, done);
				shown = true;
			} else if (shown) bar.update(done);
		},
		stop() {
			if (shown) bar.stop();
		},
	};
}

async function add(io: TerminalIo, files: readonly string[], flags: Flags): Promise<number> {
	const given = await factsFrom(flags, files.length);
	if (typeof given === 'string') {
		io.stderr.write(`${given}\n`);
		return 1;
	}
	const { homeOf } = await import('../library/home.ts');
	const { openStore } = await import('../library/store.ts');
	const { syncFolder } = await import('../library/syncFolder.ts');
	const { importFiles } = await import('../library/importFiles.ts');
	const { fileAt } = await import('../library/filesToAdd.ts');
	const { HOUSE, libraryOfServer } = await import('../library/libraries.ts');
	const { home, data } = homeOf(io.env);

	const store = await openStore(home);
	try {
		const synced = await syncFolder(store, data);
		for (const outcome of synced.outcomes) {
			if (outcome.outcome === 'refused') io.stderr.write(`In the folder of documents: ${lineFor(outcome)}\n`);
		}
		const libraryId = flags.server === undefined ? HOUSE : libraryOfServer(flags.server);
		// npm runs its scripts in the project's folder and says where the person stood.
		const from = io.env.INIT_CWD ?? '.';
		const bar = await progressBar(io, files.length);
		let refused = 0;
		let taken = 0;
		const paths = files.map((file) => ({ ...fileAt(resolve(from, file)), shown: file }));
		for await (const outcome of importFiles(store, paths, { libraryId, given })) {
			if (outcome.outcome === 'refused') refused++;
			else taken++;
			bar.step();
			io.stdout.write(`${lineFor(outcome)}\n`);
			const aside = asideLine(outcome);
			if (aside !== null) io.stdout.write(`${aside}\n`);
		}
		bar.stop();
		if (taken > 0) io.stdout.write(`${whoCanRead(flags.server)}\n`);
		return refused > 0 ? 1 : 0;
	} finally {
		await store.close();
	}
}

const whoCanRead = (serverId: string | undefined): string =>
	serverId === undefined
		? 'Who can read this: everyone who can ask this bot, on this computer, in direct messages and in every server.'
		: `Who can read this: the members of server ${serverId} who can ask this bot there, nobody else.`;

/** `add [flags] FILES`: takes files into the library. Exit code 1 where any was refused. */
export function addCommand(io: TerminalIo): Command {
	return new Command('add')
		.description('Take documents (PDF, Word, OpenDocument, RTF, web pages, mail, .txt, .md) into the library.')
		.argument('<files...>', 'files to add')
		.option('--title <words>', 'title (one file only)')
		.option('--publisher <name>', 'who published it')
		.option('--published <date>', 'when: 2021-08-16, 2021-08 or 2021')
		.option('--url <address>', 'where it was published (one file only)')
		.option('--author <name>', 'who wrote it')
		.option('--kind <kind>', 'news, opinion, statement, minutes, letter, report or other')
		.option('--server <id>', 'for one server only; without it, for the house library that everybody reads')
		.action(async (files: readonly string[], flags: Flags) => {
			const { LibraryError } = await import('../library/libraryError.ts');
			try {
				io.exit(await add(io, files, flags));
			} catch (error) {
				if (!(error instanceof LibraryError)) throw error;
				io.stderr.write(`${error.message}\n`);
				io.exit(1);
			}
		});
}
