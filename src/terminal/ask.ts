import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function askCommand(io: TerminalIo): Command {
	return new Command('ask').action(() => {
		io.stderr.write('ask: not built yet\n');
		io.exit(1);
	});
}
