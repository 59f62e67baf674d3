import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function readCommand(io: TerminalIo): Command {
	return new Command('read').action(() => {
		io.stderr.write('read: not built yet\n');
		io.exit(1);
	});
}
