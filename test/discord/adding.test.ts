import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHouse } from '../../src/house.ts';
import { importInWorker } from '../../src/library/importInWorker.ts';
import { libraryOfServer } from '../../src/library/libraries.ts';
import { SERVER } from './fake/fakeDiscord.ts';
import { closeAfterEach, closeLater, command, runningOver, typing, words } from './wire.ts';

/** People go on asking while a large document is read, indexed and made ready to answer from. */

closeAfterEach();

/** Between questions, in milliseconds. */
const PAUSE_MS = 100;

/** Minutes of so many characters at least, every paragraph another one. */
function minutes(length: number): string {
	const paragraphs: string[] = [];
	for (let i = 0, written = 0; written < length; i++) {
		const paragraph = `Item ${i} of the minutes concerned the lift in block ${i % 97}. “We will mend ${i} doors by spring,” said Kate Mills on ${1 + (i % 28)} May 2023. The council was asked about rents, repairs and boiler ${i % 313}, and put it off to meeting ${i + 1}.`;
		paragraphs.push(paragraph);
		written += paragraph.length;
	}
	return `${paragraphs.join('\n\n')}\n\nThe zeppelin is moored behind the town hall.\n`;
}

it('nobody waits for an answer while a large document is added', async () => {
	const home = await mkdtemp(join(tmpdir(), 'adding-'));
	closeLater({ close: () => rm(home, { recursive: true, force: true }) });
	const house = await openHouse({ home, data: null, logLevel: 'silent' }, () => undefined);
	closeLater(house);
	const first = { name: 'first.txt', bytes: Buffer.from('The tenants met about the lift.\n\nNobody came.\n') };
	const job = { home, libraryId: libraryOfServer(SERVER), given: {} };
	for await (const _ of importInWorker({ ...job, files: [first] }));
	const { fake } = await runningOver('gateway', { ports: house.ports });

	let added = false;
	const adding = (async () => {
		const large = { name: 'minutes.txt', bytes: Buffer.from(minutes(400_000)) };
		for await (const { outcome } of importInWorker({ ...job, files: [large] })) expect(outcome).toBe('added');
		added = true;
	})();
	const asked = [];
	let last = '';
	// Until the new document answers, not only until it is on the disk.
	while (!added || !last.includes('moored behind the town hall')) {
		const exchange = await fake.interact(command('ask', { question: 'where is the zeppelin' }));
		asked.push(exchange);
		last = words(exchange.original);
		await fake.interact(typing('who', 'name', 'kate'));
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	await adding;
	expect(asked.length).toBeGreaterThan(3);
	// Each was an answer and no promise: it was there within a second and a half, and mostly within a few milliseconds.
	expect(asked.map(({ callbacks }) => callbacks)).toEqual(asked.map(() => [4]));
	expect(fake.refused).toEqual([]);
});
