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
	await import('../src/main.ts');
}
