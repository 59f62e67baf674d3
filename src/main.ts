import process from 'node:process';
import { program } from './terminal/program.ts';

await program({
	stdin: process.stdin,
	stdout: process.stdout,
	stderr: process.stderr,
	env: process.env,
	colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
	exit: (code) => {
		process.exitCode = code;
	},
}).parseAsync(process.argv);
