/**
 * How long a library takes to be ready to answer from its shelf, and how long the event loop is held meanwhile: the first time,
 * when everything is indexed in a worker thread, and the next time, from the files.
 *
 *     node bench/openLibrary.ts [documents]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { openCollectionFrom } from '../src/answers/collection/openCollection.ts';
import { makeWordBook } from '../src/answers/collection/wordBook.ts';
import type { Holdings } from '../src/library/held/holdings.ts';
import { openShelf } from '../src/search/shelf/shelf.ts';
import { heldOf } from '../test/discord/answers.ts';
import { passagesFrom } from './madeUpCorpus.ts';

const DOCUMENTS = Number(process.argv[2] ?? 10_000);
const SEED = 20_260_816;
/** A newspaper report of some seven hundred words. */
const PASSAGES_A_DOCUMENT = 8;
/** The delay is looked at so often, in milliseconds. */
const RESOLUTION = 1;
const NANOSECONDS = 1e6;

function madeUpHoldings(): Holdings {
	const passages = [...passagesFrom(SEED, DOCUMENTS * PASSAGES_A_DOCUMENT)].map(({ text }) => text);
	return {
		libraryId: 'house',
		revision: 'bench',
		documents: Array.from({ length: DOCUMENTS }, (_, i) =>
			heldOf(passages.slice(i * PASSAGES_A_DOCUMENT, (i + 1) * PASSAGES_A_DOCUMENT).join('\n\n'), i + 1),
		),
		entities: [],
		unsettled: [],
		hidden: [],
		copies: new Map(),
		byTextNumber: async () => null,
	};
}

async function opened(what: string, holdings: Holdings, folder: string): Promise<void> {
	const shelf = openShelf(folder, (file, why) => process.stderr.write(`${file}: ${why}\n`));
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
	const start = performance.now();
	delay.enable();
	const { collection } = await openCollectionFrom(holdings, shelf, makeWordBook());
	delay.disable();
	const took = (performance.now() - start).toFixed(0);
	const longest = (delay.max / NANOSECONDS).toFixed(0);
	const usual = (delay.percentile(99) / NANOSECONDS).toFixed(0);
	process.stdout.write(
		`${what}: ${collection.passages.places.length} passages ready in ${took} ms; loop held ${longest} ms at most, p99 ${usual} ms\n`,
	);
	await shelf.close();
}

const folder = mkdtempSync(join(tmpdir(), 'open-'));
try {
	const holdings = madeUpHoldings();
	await opened('indexed', holdings, folder);
	await opened('from files', holdings, folder);
} finally {
	rmSync(folder, { recursive: true });
}
