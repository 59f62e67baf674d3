// Puts documents on a shelf, a few more each time, and joins its segments, again and again until it is killed.
// Started by shelf.test.ts with the folder and a seed.
import process from 'node:process';
import { openShelf } from '../../../src/search/shelf/shelf.ts';
import { madeUpDocuments } from '../documents.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
const documents = madeUpDocuments(Number(seed), 60, 200);
const shelf = openShelf(folder, (file, why) => process.stderr.write(`${file}: ${why}\n`));
process.stdout.write('begun\n');
for (let count = 5; ; count = count >= documents.length ? 5 : count + 7) {
	const wanted = { owner: 'house', documents: documents.slice(0, count), all: true };
	await shelf.segmentsFor(wanted);
	await shelf.tidy(wanted);
}
