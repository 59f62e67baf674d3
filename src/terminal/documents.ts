import { Command } from 'commander';
import type { Decision } from '../library/held/decision.ts';
import type { Shelved } from '../library/held/shelved.ts';
import type { Store } from '../library/store/store.ts';
import type { TerminalIo } from './io.ts';
import { wrongServer } from './serverId.ts';

/**
 * `documents list`, `withdraw`, `restore`, `undo` and `status`: what moderators do in Discord, for whoever has the terminal. Everything goes
 * through the log of decisions, as decided by `terminal`; a running bot notices within seconds.
 */

/** Who decides, in the log. */
const BY = 'terminal';
const DAY = 'YYYY-MM-DD'.length;

interface Flags {
	readonly server?: string;
	readonly reason?: string;
}

/** The library that is worked on. */
interface Shelf {
	readonly store: Store;
	readonly libraryId: string;
	/** Discord id of the server, or null for the house. */
	readonly serverId: string | null;
}

/** Something that a person can put right, in one sentence. */
class Wrong extends Error {
	override readonly name = 'Wrong';
}

const counted = (count: number, one: string, many: string): string =>
	`${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;

const STANDING = {
	here: 'answers come from it',
	withdrawn: 'withdrawn',
	gone: 'its file is gone from the folder of documents',
	aside: 'our digest, stepped aside for the document itself',
	'left-out': 'our digest, left out here',
} as const satisfies Record<Shelved['standing'], string>;

function reasonOf({ act, by, at }: Decision): string {
	const why = act.kind === 'withdraw' && act.reason !== '' ? `: ${act.reason}` : '';
	return `${at.slice(0, DAY)} by ${by}${why}`;
}

function lineOf({ source, standing, own, withdrawal }: Shelved, { serverId }: Shelf): string {
	const title = source.title.value === null ? 'title not given' : `“${source.title.value}”`;
	return [
		`Document ${source.number}`,
		source.file,
		// A title may be charged words: of a document that was taken out it is not repeated.
		...(standing === 'withdrawn' ? [] : [title]),
		...(source.publisher.value === null || standing === 'withdrawn' ? [] : [source.publisher.value]),
		...(source.published.value === null ? [] : [source.published.value]),
		...(source.revision > 1 ? [`revision ${source.revision}`] : []),
		...(serverId === null || own ? [] : ['of the house']),
		withdrawal === null ? STANDING[standing] : `${STANDING[standing]} ${reasonOf(withdrawal)}`,
	].join(' · ');
}

async function documentsOf({ store, libraryId }: Shelf): Promise<readonly Shelved[]> {
	const { shelf } = await import('../library/opening/shelf.ts');
	return shelf(store, libraryId);
}

const whose = ({ serverId }: Shelf): string => (serverId === null ? 'here' : `for server ${serverId}`);

async function list(at: Shelf): Promise<readonly string[]> {
	const documents = await documentsOf(at);
	return documents.length === 0 ? [`No documents ${whose(at)}.`] : documents.map((one) => lineOf(one, at));
}

async function status(at: Shelf): Promise<readonly string[]> {
	const { logOf } = await import('../library/decisions/log.ts');
	const { openQuestions, openReports } = await import('../library/queues/queues.ts');
	const documents = await documentsOf(at);
	const standing = (one: Shelved['standing']): number => documents.filter((it) => it.standing === one).length;
	const own = documents.filter((it) => it.own && it.standing === 'here').length;
	const [reports, questions, log] = await Promise.all([
		openReports(at.store, at.libraryId),
		openQuestions(at.store, at.libraryId),
		logOf(at.store, at.libraryId),
	]);
	const from = standing('here');
	return [
		`Answers ${whose(at)} come from ${counted(from, 'document', 'documents')}${at.serverId === null ? '' : `: ${own} of this server, ${from - own} of the house`}.`,
		`Withdrawn: ${standing('withdrawn')}. Files gone: ${standing('gone')}. Digests stepped aside: ${standing('aside')}, left out: ${standing('left-out')}.`,
		`Waiting for moderators: ${counted(reports.length, 'report', 'reports')}, ${counted(questions.length, 'question', 'questions')}.`,
		`Decisions that stand: ${log.filter(({ undone }) => undone === null).length}.`,
	];
}

/** The documents that a person means by their numbers; all of them or, in a sentence, none. */
async function named(at: Shelf, numbers: readonly string[]): Promise<readonly Shelved[]> {
	const documents = await documentsOf(at);
	return numbers.map((written) => {
		const found = documents.find(({ source }) => String(source.number) === written);
		if (found === undefined) throw new Wrong(`There is no document ${written} ${whose(at)}; see: documents list.`);
		return found;
	});
}

async function withdraw(at: Shelf, numbers: readonly string[], reason: string): Promise<readonly string[]> {
	const { decide } = await import('../library/decisions/log.ts');
	const meant = await named(at, numbers);
	const already = meant.find(({ standing }) => standing === 'withdrawn');
	if (already !== undefined) throw new Wrong(`Document ${already.source.number} is withdrawn already.`);
	const lines: string[] = [];
	for (const { source, own } of meant) {
		const act = { kind: 'withdraw', sourceId: source.id, reason } as const;
		const { number } = await decide(at.store, at.libraryId, BY, act);
		const where = own ? '' : ` ${whose(at)} only`;
		lines.push(`Document ${source.number} is withdrawn${where}, decision ${number}: documents undo ${number}`);
	}
	return [...lines, 'Its words go from shared cards too; date and reason stay there.'];
}

async function restore(at: Shelf, numbers: readonly string[]): Promise<readonly string[]> {
	const { decide } = await import('../library/decisions/log.ts');
	const meant = await named(at, numbers);
	const stands = meant.find(({ standing }) => standing !== 'withdrawn');
	if (stands !== undefined) {
		throw new Wrong(`Document ${stands.source.number} is not withdrawn (${STANDING[stands.standing]}).`);
	}
	const lines: string[] = [];
	for (const { source } of meant) {
		const { number } = await decide(at.store, at.libraryId, BY, { kind: 'restore', sourceId: source.id });
		lines.push(`Document ${source.number} is back, decision ${number}.`);
	}
	return lines;
}

async function undoDecision(at: Shelf, written: string): Promise<readonly string[]> {
	const { undo } = await import('../library/decisions/log.ts');
	const number = /^\d+$/.test(written) ? Number(written) : 0;
	const undone = await undo(at.store, at.libraryId, number, BY);
	if (undone === null) throw new Wrong(`There is no decision ${written} ${whose(at)}, or it is undone already.`);
	return [`Decision ${number} (${undone.act.kind}) is undone.`];
}

/** Opens the library for some work and prints its lines; a sentence and exit code 1 where a person can put something right. */
async function onShelf(
	io: TerminalIo,
	{ server }: Flags,
	work: (at: Shelf) => Promise<readonly string[]>,
): Promise<void> {
	const { homeOf } = await import('../library/store/home.ts');
	const { HOUSE, libraryOfServer } = await import('../library/store/libraries.ts');
	const { LibraryError } = await import('../library/store/libraryError.ts');
	const { openStore } = await import('../library/store/store.ts');
	const { syncFolder } = await import('../library/importing/syncFolder.ts');
	try {
		const wrong = wrongServer(server);
		if (wrong !== null) throw new Wrong(wrong);
		const { home, data } = homeOf(io.env);
		const store = await openStore(home);
		try {
			await syncFolder(store, data);
			const serverId = server ?? null;
			const libraryId = serverId === null ? HOUSE : libraryOfServer(serverId);
			for (const line of await work({ store, libraryId, serverId })) io.stdout.write(`${line}\n`);
		} finally {
			await store.close();
		}
	} catch (error) {
		if (!(error instanceof LibraryError || error instanceof Wrong)) throw error;
		io.stderr.write(`${error.message}\n`);
		io.exit(1);
	}
}

const SERVER = ['--server <id>', 'of one server; without it, of the house library that everybody reads'] as const;

export function documentsCommand(io: TerminalIo): Command {
	return new Command('documents')
		.description('see, withdraw and restore documents, also those of a server')
		.addCommand(
			new Command('list')
				.description('every document, also those that no answer comes from')
				.option(...SERVER)
				.action((flags: Flags) => onShelf(io, flags, list)),
		)
		.addCommand(
			new Command('withdraw')
				.description(
					'take documents out: date and reason stay, their words go; a house document with --server: there only',
				)
				.argument('<numbers...>', 'numbers of documents')
				.option('--reason <words>', 'why; members read it')
				.option(...SERVER)
				.action((numbers: readonly string[], flags: Flags) =>
					onShelf(io, flags, (at) => withdraw(at, numbers, flags.reason?.trim() ?? '')),
				),
		)
		.addCommand(
			new Command('restore')
				.description('bring withdrawn documents back')
				.argument('<numbers...>', 'numbers of documents')
				.option(...SERVER)
				.action((numbers: readonly string[], flags: Flags) => onShelf(io, flags, (at) => restore(at, numbers))),
		)
		.addCommand(
			new Command('undo')
				.description('undo a decision, by its number; it stays in the log')
				.argument('<number>', 'number of the decision')
				.option(...SERVER)
				.action((number: string, flags: Flags) => onShelf(io, flags, (at) => undoDecision(at, number))),
		)
		.addCommand(
			new Command('status')
				.description('what is here, and what waits for moderators')
				.option(...SERVER)
				.action((flags: Flags) => onShelf(io, flags, status)),
		);
}
