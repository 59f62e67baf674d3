import { resolve } from 'node:path';
import { Command } from 'commander';
import type { BackedUp } from '../library/store/backup.ts';
import type { TerminalIo } from './io.ts';

/** `backup FILE` and `restore FILE`: a library with its decisions in one file. */

const counted = (count: number, word: string): string =>
	`${new Intl.NumberFormat('en-GB').format(count)} ${word}${count === 1 ? '' : 's'}`;

const holds = ({ documents, decisions }: BackedUp): string =>
	`${counted(documents, 'document')} (withdrawn ones too), ${counted(decisions, 'decision')}`;

/** Runs the work on the library of this computer; what a person can put right is said in a sentence, with exit code 1. */
async function onLibrary(io: TerminalIo, work: (home: string) => Promise<string>): Promise<void> {
	const { homeOf } = await import('../library/store/home.ts');
	const { LibraryError } = await import('../library/store/libraryError.ts');
	try {
		io.stdout.write(`${await work(homeOf(io.env).home)}\n`);
	} catch (error) {
		if (!(error instanceof LibraryError)) throw error;
		io.stderr.write(`${error.message}\n`);
		io.exit(1);
	}
}

/** npm runs its scripts in the project's folder and says where the person stood. */
const pathFrom = (io: TerminalIo, file: string): string => resolve(io.env.INIT_CWD ?? '.', file);

export function backupCommand(io: TerminalIo): Command {
	return new Command('backup')
		.description('write the whole library with its decisions into one file; a running bot goes on answering')
		.argument('<file>', 'file to write')
		.action((file: string) =>
			onLibrary(io, async (home) => {
				const { backUp } = await import('../library/store/backup.ts');
				return `${file}: ${holds(await backUp(home, pathFrom(io, file)))}.`;
			}),
		);
}

export function restoreCommand(io: TerminalIo): Command {
	return new Command('restore')
		.description('put a backup in the place of the library; checked first, whole or not at all')
		.argument('<file>', 'file that backup wrote')
		.option('--replace', 'also where the library holds documents or decisions already')
		.action((file: string, { replace }: { readonly replace?: boolean }) =>
			onLibrary(io, async (home) => {
				const { restoreBackup } = await import('../library/store/backup.ts');
				const restored = await restoreBackup(home, pathFrom(io, file), { replace: replace === true });
				return `Restored what ${file} held on ${restored.madeAt}: ${holds(restored)}.`;
			}),
		);
}
