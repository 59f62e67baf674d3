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
	const commands = [
		startCommand(io, surfaces),
		askCommand(io, surfaces),
		addCommand(io),
		readCommand(io),
		documentsCommand(io),
		backupCommand(io),
		restoreCommand(io),
		rankCommand(io),
		registerCommand(io, surfaces),
	];
	const whole = new Command('on-the-record')
		.description('Finds what documents print, word for word, and says where.')
		.configureOutput({
			writeOut: (words) => io.stdout.write(words),
			writeErr: (words) => io.stderr.write(words),
		})
		.showHelpAfterError(seeHelp(''));
	for (const command of commands) whole.addCommand(pointingToHelp(command, ''));
	return whole;
}

/** What stands under a complaint about what was typed. */
const seeHelp = (path: string): string => `What it takes: npm run on-the-record -- ${path}--help`;

/** A command and those under it, each of which says where its help is when it is called in a wrong way. */
function pointingToHelp(command: Command, above: string): Command {
	const path = `${above}${command.name()} `;
	for (const under of command.commands) pointingToHelp(under, path);
	return command.showHelpAfterError(seeHelp(path));
}
