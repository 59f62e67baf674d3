import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { defineCommand } from '../../src/answers/asking/command.ts';
import { makeCard } from '../../src/answers/cards/cards.ts';
import { openCollectionFrom } from '../../src/answers/collection/openCollection.ts';
import { makeWordBook } from '../../src/answers/collection/wordBook.ts';
import { openShelf, type Shelf } from '../../src/search/shelf/shelf.ts';
import { madeUpUnits } from '../search/corpus.ts';
import { heldOf } from './answers.ts';
import { worldOf } from './library.ts';
import { closeAfterEach, closeLater, command, runningOver, words } from './wire.ts';

closeAfterEach();
const folder = mkdtempSync(join(tmpdir(), 'torn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = defineCommand(
	{
		name: 'look',
		description: 'The passage that fits best',
		answersWith: 'message',
		options: { words: { type: 'text', description: 'What to look for', required: true } },
	},
	({ words }, { collection }) => ({
		cards: collection.passages.index.search(words, { limit: 1 }).found.flatMap(({ unit }) => {
			const place = collection.passages.places[unit];
			const held = place === undefined ? undefined : collection.holdings.documents[place.document];
			return place === undefined || held === undefined
				? []
				: makeCard(collection, { kind: 'passage', held, range: { start: place.start, end: place.end } });
		}),
	}),
);

it('a question that meets a torn page of the index is answered once the index was made again', async () => {
	const documents = [
		...madeUpUnits(5, 6_000, 500).map(({ text }) => `${text}.`),
		'The ballot was counted twice in Millbrook.',
	].reduce<string[]>((texts, sentence, i) => {
		if (i % 300 === 0) texts.push('');
		texts.push(`${texts.pop()} ${sentence}`);
		return texts;
	}, []);
	const { holdings } = await worldOf().ports.collection(null);
	const library = { ...holdings, documents: documents.map((text, i) => heldOf(text.trim(), i + 1)) };
	const noticed: string[] = [];
	const open = async (shelf: Shelf) => (await openCollectionFrom(library, shelf, makeWordBook())).collection;
	const first = openShelf(folder, (_, why) => noticed.push(why));
	await open(first);
	await first.close();
	const [owner = ''] = readdirSync(folder);
	const [name = ''] = readdirSync(join(folder, owner)).filter((one) => one.endsWith('.segment'));

	// Every page of the second half, which nobody reads before somebody asks.
	const file = join(folder, owner, name);
	const bytes = readFileSync(file);
	for (let at = bytes.length - 1; at > bytes.length / 2; at -= 16_384) bytes[at] = (bytes[at] ?? 0) ^ 1;
	writeFileSync(file, bytes);

	const again = () => {
		opening = open(shelf);
	};
	const shelf = openShelf(folder, (_, why) => noticed.push(why), { torn: again, wholeUpTo: 0 });
	closeLater(shelf);
	let opening = open(shelf);
	await opening;
	expect(noticed).toEqual([]);

	const world = worldOf();
	const commands = new Map([[look.definition.name, look]]);
	const { fake } = await runningOver('gateway', {
		ports: { ...world.ports, commands, collection: () => opening },
	});
	const { original } = await fake.interact(command('look', { words: 'ballot counted Millbrook' }));
	expect(words(original)).toContain('The ballot was counted twice in Millbrook.');
	expect(noticed).toEqual(['checksum does not fit']);
	expect(world.failed).toEqual([]);
});
