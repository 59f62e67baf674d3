import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function registerCommand(io: TerminalIo): Command {
	return new Command('register').action(() => {
		io.stderr.write('register: not built yet\n');
		io.exit(1);
	});
}
