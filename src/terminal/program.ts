import { Command } from 'commander';
import { addCommand } from './add.ts';
import { askCommand } from './ask.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { documentsCommand } from './documents.ts';
import type { TerminalIo } from './io.ts';
import { rankCommand } from './rank.ts';
import { readCommand } from './read.ts';
import { registerCommand } from './register.ts';
import { startCommand } from './start.ts';
import type { Surfaces } from './surfaces.ts';

/** The command line: one file a command, each importing what is heavy only when it runs. */
export function program(io: TerminalIo, surfaces: Surfaces): Command {
	return new Command('on-the-record')
		.description('Finds what documents print, word for word, and says where.')
		.configureOutput({
			writeOut: (words) => io.stdout.write(words),
			writeErr: (words) => io.stderr.write(words),
		})
		.addCommand(startCommand(io, surfaces))
		.addCommand(askCommand(io, surfaces))
		.addCommand(addCommand(io))
		.addCommand(readCommand(io))
		.addCommand(documentsCommand(io))
		.addCommand(backupCommand(io))
		.addCommand(restoreCommand(io))
		.addCommand(rankCommand(io))
		.addCommand(registerCommand(io, surfaces));
}
