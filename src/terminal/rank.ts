import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function rankCommand(io: TerminalIo): Command {
	return new Command('rank').action(() => {
		io.stderr.write('rank: not built yet\n');
		io.exit(1);
	});
}
