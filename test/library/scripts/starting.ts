// Starts what a bot starts, in step with a folder, and prints which of the packages that read files were loaded for it.
import { registerHooks } from 'node:module';

const PARSERS = /node_modules\/(unpdf|linkedom|htmlparser2|@mozilla\/readability|postal-mime|chardet|iconv-lite)\//u;
const loaded = new Set<string>();
registerHooks({
	load(url, context, next) {
		const name = PARSERS.exec(url)?.[1];
		if (name !== undefined) loaded.add(name);
		return next(url, context);
	},
});

const [home = '', data = 'none'] = process.argv.slice(2);
await import('../../../src/house.ts');
await import('../../../src/surfaces.ts');
await import('../../../src/terminal/start.ts');
const { openStore } = await import('../../../src/library/store/store.ts');
const { syncFolder } = await import('../../../src/library/importing/syncFolder.ts');
const store = await openStore(home);
await syncFolder(store, data);
await store.close();
process.stdout.write(`loaded: ${[...loaded].join(', ')}\n`);
// That the hook would have seen one.
await import('unpdf');
process.stdout.write(`and then: ${[...loaded].join(', ')}\n`);
