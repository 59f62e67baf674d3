import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function addCommand(io: TerminalIo): Command {
	return new Command('add').action(() => {
		io.stderr.write('add: not built yet\n');
		io.exit(1);
	});
}
