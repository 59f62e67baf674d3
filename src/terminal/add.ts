import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { FileToAdd } from '../library/importing/filesToAdd.ts';
import type { ImportOutcome } from '../library/importing/importFiles.ts';
import type { Store } from '../library/store/store.ts';
import type { GivenFacts } from '../reading/given.ts';
import { asideLine, closingLines, isHere, lineFor, passedOverLines } from './addedLines.ts';
import type { SheetPlan } from './detailsPlan.ts';
import type { TerminalIo } from './io.ts';
import { progressBar } from './progressBar.ts';
import { wrongServer } from './serverId.ts';
import { SHEET_NAME } from './sheetName.ts';

const FACTS = ['title', 'publisher', 'published', 'url', 'author', 'kind'] as const;
type Flags = Partial<Record<(typeof FACTS)[number] | 'server' | 'only' | 'details', string>> & {
	readonly sheet?: boolean;
};

/** Facts as given by flags, or a sentence on what is wrong with them. */
async function factsFrom(flags: Flags): Promise<GivenFacts | string> {
	const given = Object.fromEntries(FACTS.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])));
	const wrong = wrongServer(flags.server);
	if (wrong !== null) return wrong;
	const { checkGiven } = await import('../reading/given.ts');
	const { ReadingError } = await import('../reading/readingError.ts');
	try {
		return checkGiven(given, (name) => `--${name}`);
	} catch (error) {
		if (error instanceof ReadingError) return error.message;
		throw error;
	}
}

/** What is to be added for one library. */
interface Batch {
	/** Null for everyone: the house library. */
	readonly serverId: string | null;
	readonly files: readonly FileToAdd[];
}

/** What the person asked for. */
interface Plan {
	readonly batches: readonly Batch[];
	/** Folders among what was named, as named, with where they lie. */
	readonly folders: readonly { readonly shown: string; readonly path: string }[];
	readonly passedOver: readonly string[];
	/** How many links in them were not followed. */
	readonly links: number;
	/** Folders, as named, that may not be read. */
	readonly closed: readonly { readonly shown: string; readonly code: string }[];
	/** Files that are refused before they are read: a row of the sheet that does not do. */
	readonly refused: readonly ImportOutcome[];
	/** House documents that one server alone may read from now on. */
	readonly moves: SheetPlan['moves'];
}

const isFolder = async (path: string): Promise<boolean> =>
	stat(path).then(
		(about) => about.isDirectory(),
		() => false,
	);

/** The files that were named, and those in the folders that were named. */
async function planNamed(from: string, named: readonly string[], flags: Flags): Promise<Plan> {
	const { fileAt, filesInFolder } = await import('../library/importing/filesToAdd.ts');
	const files: FileToAdd[] = [];
	const folders: { shown: string; path: string }[] = [];
	const passedOver: string[] = [];
	let links = 0;
	const closed: { shown: string; code: string }[] = [];
	for (const shown of named) {
		const path = resolve(from, shown);
		if (!(await isFolder(path))) {
			files.push({ ...fileAt(path), shown });
			continue;
		}
		const found = await filesInFolder(path, {
			only: flags.only ?? null,
			fileFor: (file, inside) => ({ ...fileAt(file), shown: join(shown, inside) }),
		});
		files.push(...found.files);
		passedOver.push(...found.passedOver.filter((inside) => inside !== SHEET_NAME));
		links += found.links;
		closed.push(...found.closed.map(({ inside, code }) => ({ shown: join(shown, inside), code })));
		folders.push({ shown, path });
	}
	return {
		batches: [{ serverId: flags.server ?? null, files }],
		folders,
		passedOver,
		links,
		closed,
		refused: [],
		moves: [],
	};
}

async function add(io: TerminalIo, named: readonly string[], flags: Flags): Promise<number> {
	const complain = (sentence: string): number => {
		io.stderr.write(`${sentence}\n`);
		return 1;
	};
	if (named.length === 0 && flags.details === undefined) return complain('Name files or folders to add, or --details.');
	if (named.length > 0 && flags.details !== undefined) {
		return complain('--details names the files itself; add other files in a call of their own.');
	}
	const given = await factsFrom(flags);
	if (typeof given === 'string') return complain(given);
	const { homeOf } = await import('../library/store/home.ts');
	const { openStore } = await import('../library/store/store.ts');
	const { syncFolder } = await import('../library/importing/syncFolder.ts');
	const { home, data } = homeOf(io.env);
	// npm runs its scripts in the project's folder and says where the person stood.
	const from = io.env.INIT_CWD ?? '.';

	const store = await openStore(home);
	try {
		const synced = await syncFolder(store, data);
		for (const outcome of synced.outcomes) {
			if (outcome.outcome === 'refused') io.stderr.write(`In the folder of documents: ${lineFor(outcome)}\n`);
		}
		let plan: Plan | string;
		if (flags.details === undefined) plan = await planNamed(from, named, flags);
		else {
			const { planSheet } = await import('./detailsPlan.ts');
			plan = await planSheet(store, resolve(from, flags.details), flags.server ?? null);
		}
		if (typeof plan === 'string') return complain(plan);
		const count = plan.batches.reduce((sum, { files }) => sum + files.length, 0);
		const single = (['title', 'url'] as const).find((name) => flags[name] !== undefined && count > 1);
		if (single !== undefined)
			return complain(`--${single} fits one file, and ${count} were given; add them one by one.`);
		return await carryOut(io, store, plan, { given, sheet: flags.sheet !== false });
	} finally {
		await store.close();
	}
}

/** What became of a file, with where it lies. */
interface Taken {
	readonly outcome: ImportOutcome;
	readonly serverId: string | null;
}

async function carryOut(
	io: TerminalIo,
	store: Store,
	{ batches, folders, passedOver, links, closed, refused, moves }: Plan,
	{ given, sheet }: { readonly given: GivenFacts; readonly sheet: boolean },
): Promise<number> {
	const { importFiles } = await import('../library/importing/importFiles.ts');
	const { HOUSE, libraryOfServer } = await import('../library/store/libraries.ts');
	const say = (line: string): boolean => io.stdout.write(`${line}\n`);
	for (const { shown, code } of closed)
		say(`${shown}: this folder may not be read (${code}); nothing in it was added.`);
	for (const outcome of refused) say(lineFor(outcome));
	const taken: Taken[] = refused.map((outcome) => ({ outcome, serverId: null }));
	const bar = progressBar(
		io,
		batches.reduce((sum, { files }) => sum + files.length, 0),
	);
	for (const { serverId, files } of batches) {
		const libraryId = serverId === null ? HOUSE : libraryOfServer(serverId);
		for await (const outcome of importFiles(store, files, { libraryId, given })) {
			taken.push({ outcome, serverId });
			const aside = asideLine(outcome);
			bar.step([lineFor(outcome, serverId), ...(aside === null ? [] : [aside])]);
		}
	}
	bar.stop();
	const outcomes = taken.map(({ outcome }) => outcome);
	if (outcomes.length > 1 || folders.length > 0) for (const line of closingLines(outcomes, closed.length)) say(line);
	for (const line of passedOverLines(passedOver, links)) say(line);
	if (moves.length > 0) {
		const { carryOutMoves } = await import('./detailsPlan.ts');
		for (const line of await carryOutMoves(store, moves)) say(line);
	}
	if (sheet && folders.length > 0) {
		const { writeSheets } = await import('./detailsPlan.ts');
		for (const line of await writeSheets(store, folders, taken)) say(line);
	}
	const readers = new Set(taken.flatMap(({ outcome, serverId }) => (isHere(outcome) ? [serverId] : [])));
	for (const serverId of readers) say(whoCanRead(serverId));
	return closed.length > 0 || outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

const whoCanRead = (serverId: string | null): string =>
	serverId === null
		? 'Who can read this: everyone who can ask this bot, on this computer, in direct messages and in every server.'
		: `Who can read this: the members of server ${serverId} who can ask this bot there, nobody else.`;

/** `add [flags] FILES`: takes files and folders into the library. Exit code 1 where any was refused. */
export function addCommand(io: TerminalIo): Command {
	return new Command('add')
		.description('Take documents (PDF, Word, OpenDocument, RTF, web pages, mail, .txt, .md) into the library.')
		.argument('[files...]', 'files and folders to add; the files named in .addignore in a folder are left out')
		.option('--only <pattern>', 'of folders, only files that fit: "*.pdf", "minutes/*"')
		.option('--details <sheet>', 'take back a details.csv that was filled in')
		.option('--no-sheet', 'write no details.csv into folders that were added')
		.option('--title <words>', 'title (one file only)')
		.option('--publisher <name>', 'who published it')
		.option('--published <date>', 'when: 2021-08-16, 2021-08 or 2021')
		.option('--url <address>', 'where it was published (one file only)')
		.option('--author <name>', 'who wrote it')
		.option('--kind <kind>', 'news, opinion, statement, minutes, letter, report or other')
		.option('--server <id>', 'for one server only; without it, for the house library that everybody reads')
		.action(async (files: readonly string[], flags: Flags) => {
			const { LibraryError } = await import('../library/store/libraryError.ts');
			try {
				io.exit(await add(io, files, flags));
			} catch (error) {
				if (!(error instanceof LibraryError)) throw error;
				io.stderr.write(`${error.message}\n`);
				io.exit(1);
			}
		});
}
