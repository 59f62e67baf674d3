import { Command } from 'commander';
import type { TerminalIo } from './io.ts';

export function startCommand(io: TerminalIo): Command {
	return new Command('start').action(() => {
		io.stderr.write('start: not built yet\n');
		io.exit(1);
	});
}
