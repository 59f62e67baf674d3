// Opens the library as the bot does, keeps it in step with a folder, and prints how many documents it can answer from; then
// says so again each time that the library changes, until it is killed (with "once": no more than the first time).

import { syncFolder } from '../../../src/library/importing/syncFolder.ts';
import { holdingsOf } from '../../../src/library/opening/holdingsOf.ts';
import { HOUSE } from '../../../src/library/store/libraries.ts';
import { openStore } from '../../../src/library/store/store.ts';
import { watchGeneration } from '../../../src/library/store/watchGeneration.ts';

const [home = '', data = 'none', once] = process.argv.slice(2);
const store = await openStore(home);
await syncFolder(store, data === 'none' ? null : data);
const tell = async (): Promise<void> => {
	const { documents } = await holdingsOf(store, HOUSE);
	const words = documents.map((one) => one.text.content.length).reduce((sum, length) => sum + length, 0);
	process.stdout.write(`holds ${documents.length} documents, ${words} characters\n`);
};
await tell();
if (once === 'once') await store.close();
else {
	watchGeneration(store, tell, (error) => process.stderr.write(`${String(error)}\n`));
	setInterval(() => {}, 60_000);
}
