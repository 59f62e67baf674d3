#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node cannot even read the sources, and should say so in a sentence.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
	process.stderr.write(
		`On the Record needs Node 24 or newer, and this is Node ${process.versions.node}. ` +
			'Run it with "npm start" after "npm install", which brings the right one, or install it from https://nodejs.org.\n',
	);
	process.exitCode = 1;
} else {
	// Made ready once, not at every start: that takes a third of the time, and less memory. It stands with what is installed, since it is
	// as much to be trusted; where nothing can be written there it is done without. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
	const { enableCompileCache } = await import('node:module');
	const { fileURLToPath } = await import('node:url');
	const { directory } = enableCompileCache(
		fileURLToPath(new URL('../node_modules/.cache/on-the-record', import.meta.url)),
	);
	// For its threads.
	if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
	await import('../src/main.ts');
}
