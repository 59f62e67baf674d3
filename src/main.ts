import process from 'node:process';
import { withEnvFile } from './config.ts';
import { surfaces } from './surfaces.ts';
import { program } from './terminal/program.ts';

// Whoever reads the lines may have seen enough (`documents list | head`).
process.stdout.on('error', (error) => {
	if (!('code' in error) || error.code !== 'EPIPE') throw error;
	process.exit();
});

await program(
	{
		stdin: process.stdin,
		stdout: process.stdout,
		stderr: process.stderr,
		env: await withEnvFile(process.env),
		colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
		exit: (code) => {
			process.exitCode = code;
		},
	},
	surfaces,
).parseAsync(process.argv);
