import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Command } from '../../src/answers/asking/command.ts';
import type { Where } from '../../src/answers/asking/where.ts';
import type { Collection } from '../../src/answers/collection/collection.ts';
import { openCollection } from '../../src/answers/collection/openCollection.ts';
import type { Answer } from '../../src/answers/shown/answer.ts';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import { importFiles } from '../../src/library/importing/importFiles.ts';
import { holdingsOf } from '../../src/library/opening/holdingsOf.ts';
import { HOUSE } from '../../src/library/store/libraries.ts';
import { openStore, type Store } from '../../src/library/store/store.ts';
import type { GivenFacts } from '../../src/reading/given.ts';

/** A real library in a temporary folder, made of documents invented for these tests, and the real commands. */

export interface TestDocument {
	readonly name: string;
	readonly words: string;
	readonly given?: GivenFacts;
}

const cleanUp: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const clean of cleanUp.splice(0).reverse()) await clean();
});

/** The day on which all test documents are added. */
const ADDED = new Date('2024-06-20T12:00:00Z');

export interface Library {
	readonly store: Store;
	readonly collection: Collection;
}

/** A library of these documents. */
export async function libraryOf(documents: readonly TestDocument[]): Promise<Library> {
	const home = await mkdtemp(join(tmpdir(), 'record-'));
	const store = await openStore(home);
	cleanUp.push(async () => {
		await store.close();
		await rm(home, { recursive: true, force: true });
	});
	for (const { name, words, given = {} } of documents) {
		const bytes = async () => new TextEncoder().encode(words);
		const file = { name, shown: name, originKey: name, bytes };
		for await (const outcome of importFiles(store, [file], { libraryId: HOUSE, given, now: () => ADDED })) {
			if (outcome.outcome === 'refused') throw new Error(outcome.reason);
		}
	}
	return { store, collection: openCollection(await holdingsOf(store, HOUSE)) };
}

/** A channel of a server that has the bot, in which it may do all that it ever does. */
const IN_SERVER: Where = {
	serverId: '333333333333333333',
	channelId: '444444444444444444',
	place: 'server',
	open: true,
	may: new Set(['see', 'send', 'history', 'attach', 'pin']),
	askerMay: new Set(['see', 'send', 'history', 'attach', 'pin']),
	roles: [],
	voice: false,
	locale: 'en-GB',
	attachmentBytes: 10_485_760,
};

/** A member's question in that channel. */
export const askingOf = (
	collection: Collection,
	commands: ReadonlyMap<string, Command>,
): Parameters<Command['answer']>[1] => ({
	collection,
	commands,
	where: IN_SERVER,
	askerId: '111111111111111111',
	moderator: false,
	moderation: null,
	meetings: null,
});

export interface Asker {
	readonly collection: Collection;
	readonly commands: ReadonlyMap<string, Command>;
	/** Asks a command with its option values. */
	ask(command: string, values?: Readonly<Record<string, string | number | boolean>>): Promise<Answer>;
}

export async function askerOf(documents: readonly TestDocument[]): Promise<Asker> {
	const { collection } = await libraryOf(documents);
	const commands = await loadCommands();
	return {
		collection,
		commands,
		async ask(name, values = {}) {
			const command = commands.get(name);
			if (command === undefined) throw new Error(`no command ${name}`);
			return command.answer(values, askingOf(collection, commands));
		},
	};
}

/** Everything that the bot says of its own in an answer, as words. */
export const said = (answer: Answer): string =>
	[...answer.heading, ...answer.body, ...answer.closing].map(wordsOfLine).join('\n');

/** The words of each card, and the lines under them. */
export const shown = (answer: Answer): readonly { readonly words: string; readonly under: string }[] =>
	answer.cards.map((card) => ({
		words: card.words.words,
		under: [...card.above, ...card.under].map(wordsOfLine).join('\n'),
	}));

/** Reports of one made-up dispute: a campaign page without a date, an agency report with one, a tabloid's with captions. */
export const DISPUTE: readonly TestDocument[] = [
	{
		name: 'campaign.txt',
		words: `The shameful closure of Harbour Library has angered readers across the town.

Last Saturday, 11 May, the board’s chair Helen Marsh announced on the radio that she had been dismissed from the library board.

In a letter to members, the former chair wrote that:

“The board decided I am in the way, because I will not sign away the building. We are readers, they are owners. Patience.”

Last night, Castle Ward Residents also passed a motion of support for Marsh.

Readers welcomed

The Harbour Readers Union (HRU) has put out a statement calling for a public meeting.

The HRU’s statement then goes on to say:

“The only way to keep the doors open is for readers to stay members and to come to the meeting.”

fight the closure posterIt is welcome to see the unions come together.

As a first step, a public meeting is planned for Saturday 8 June.
`,
	},
	{
		name: 'agency.txt',
		words: ` date 2024-05-13 The Harbour Readers Union has released a statement defending Helen Marsh as a “friend of every reader”.

Marsh, a retired teacher, said on Saturday that she had been dismissed in a “clearance” of the board.

‘We are the readers’

In an angry letter, Marsh insisted that the “owners” would never win.

“The board decided I am in the way, because I will not sign away the building,” she said.

“We are readers, they are owners. Patience.”

Marsh is understood to have been dismissed because she refused to sign the lease.

The mayor, Tom Pryce, said the building was “safe”. Julia Pryce, the treasurer, said the building was “cold”.
`,
	},
	{
		name: 'tabloid.txt',
		given: { published: '2024-05-11', publisher: 'The Harbour Echo', url: 'https://echo.example/library' },
		words: `Library rebel Helen Marsh, 61, is thrown out of the board over ties to the readers' union
Helen Marsh has been thrown out of the library board over her ties to the readers' union.
The retired teacher, 61, said today that she was dismissed after refusing to sign the lease.
She wrote: ‘The board decided I am in the way, because I will not sign away the building.
Helen Marsh (pictured), 61, said she was dismissed after refusing to sign
‘We are readers, they are owners. Patience.’
One Pryce ally told the Echo: ‘She had to go.’
On the dismissal, a council spokeswoman said: ‘The library is open to everyone and we are committed to keeping it so.’
Pryce was not at the meeting.
`,
	},
];
