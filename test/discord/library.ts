import { createHash } from 'node:crypto';
import { type Command, defineCommand } from '../../src/answers/asking/command.ts';
import { makeCard } from '../../src/answers/cards/cards.ts';
import type { Collection } from '../../src/answers/collection/collection.ts';
import { openCollection } from '../../src/answers/collection/openCollection.ts';
import type { Answer, Query } from '../../src/answers/shown/answer.ts';
import { countFact, nameFact } from '../../src/answers/shown/facts.ts';
import { Echo, label } from '../../src/answers/shown/pieces.ts';
import { UserError } from '../../src/answers/shown/userError.ts';
import type { Ports } from '../../src/discord/door.ts';
import { canonicalQuery } from '../../src/discord/messages/customId.ts';
import type { KnownEntity } from '../../src/library/held/holdings.ts';
import type { Range } from '../../src/text/span.ts';
import { heldOf } from './answers.ts';

/** A small library in memory with real commands over it: enough to drive every button, nothing of the search. */

const person = (id: string, name: string): KnownEntity => ({
	id,
	kind: 'person',
	name,
	names: [{ text: name, kind: 'full', unique: true }],
	places: [],
});

function sentences(content: string): readonly Range[] {
	return [...content.matchAll(/[^.\s][^.]*\./g)].map(({ index, 0: words }) => ({
		start: index,
		end: index + words.length,
	}));
}

function collectionOf(contents: readonly string[], libraryId = 'house'): Collection {
	const documents = contents.map((content, i) =>
		heldOf(content, i + 1, { url: { value: `https://example.org/${i + 1}`, basis: 'given' } }),
	);
	return openCollection({
		libraryId,
		revision: createHash('sha256').update(contents.join('\n')).digest('hex'),
		documents,
		entities: [person('e1', 'Ann Mills'), person('e2', 'Kate Mills'), person('e3', `Xavier ${'x'.repeat(300)}`)],
		unsettled: [],
		hidden: [],
		copies: new Map(),
		byTextNumber: async (textNumber) => documents.find((held) => held.textNumber === textNumber) ?? null,
	});
}

/** Sentences of three invented documents. */
export const CONTENTS = [
	'The tenants met on Monday. “We will not pay for a broken lift,” said Kate Mills. The council was asked. Rents stay as they are. Nobody was surprised.',
	'Rents rose by a tenth in May. The council said that rents would not rise again. Tenants wept.',
	Array.from({ length: 30 }, (_, i) => `Line ${i + 1} of the minutes is about the lift and its repair.`).join(' '),
] as const;

export const find = defineCommand(
	{
		name: 'find',
		description: 'Sentences that hold a word',
		answersWith: 'message',
		options: {
			words: { type: 'text', description: 'What to look for', required: true, suggest: 'names' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ words }, { collection }) => {
		const cards = collection.holdings.documents.flatMap((held) =>
			sentences(held.text.content)
				.filter(({ start, end }) =>
					held.text.content.slice(start, end).toLowerCase().includes(words.trim().toLowerCase()),
				)
				.map((range) => makeCard(collection, { kind: 'passage', held, range })),
		);
		return {
			nothing: cards.length === 0,
			heading: [[label('youWrote', { words: new Echo(words) })], ...(cards.length === 0 ? [[label('nothing')]] : [])],
			cards,
		};
	},
);

const which = defineCommand(
	{
		name: 'which',
		description: 'A name that fits two people',
		answersWith: 'message',
		options: { public: { type: 'yes-no', description: 'Answer in the open' } },
	},
	(_, { collection }) => ({
		heading: [[label('didYouMean')]],
		choices: collection.holdings.entities.slice(0, 2).map((entity) => ({
			label: [nameFact(entity)],
			detail: [label('choosePlaces', { n: countFact(2) })],
			query: { command: 'find', options: { words: entity.name } },
		})),
	}),
);

const SLOW_MS = 1_800;
const slow = defineCommand(
	{
		name: 'slow',
		description: 'Takes its time',
		answersWith: 'message',
		options: { public: { type: 'yes-no', description: 'Answer in the open' } },
	},
	async () => {
		await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
		return { heading: [[label('didYouMean')]] };
	},
);

const picky = defineCommand(
	{ name: 'picky', description: 'Likes nothing', answersWith: 'message', options: {} },
	() => {
		throw new UserError([label('questionEmpty')]);
	},
);

const broken = defineCommand(
	{ name: 'broken', description: 'Has a fault', answersWith: 'message', options: {} },
	() => {
		throw new Error('the shelf fell down: secret details');
	},
);

export const COMMANDS: readonly Command[] = [find, which, slow, picky, broken];

export interface World {
	readonly ports: Ports;
	/** Answers that were given, as `ask --json` would see them. */
	readonly answered: Answer[];
	readonly failed: { readonly error: unknown; readonly errorId: string }[];
	/** What stands under hashes, by library. */
	readonly kept: Map<string, Query>;
	/** Changes what a server's library (`house` for null) holds. */
	change(libraryId: string, contents: readonly string[]): void;
}

export function worldOf(contents: readonly string[] = CONTENTS): World {
	const collections = new Map([['house', collectionOf(contents)]]);
	const kept = new Map<string, Query>();
	const answered: Answer[] = [];
	const failed: { error: unknown; errorId: string }[] = [];
	return {
		answered,
		failed,
		kept,
		change: (libraryId, changed) => void collections.set(libraryId, collectionOf(changed, libraryId)),
		ports: {
			commands: new Map(COMMANDS.map((command) => [command.definition.name, command])),
			collection: async (serverId) => {
				const collection = collections.get(serverId ?? 'house') ?? collections.get('house');
				if (collection === undefined) throw new Error('no library');
				return collection;
			},
			queries: {
				keep: async (libraryId, query) => {
					const hash = createHash('sha256').update(canonicalQuery(query)).digest('hex').slice(0, 32);
					kept.set(`${libraryId} ${hash}`, query);
					return hash;
				},
				find: async (libraryId, key) => kept.get(`${libraryId} ${key}`) ?? null,
			},
			answered: (answer) => void answered.push(answer),
			failed: (error, errorId) => void failed.push({ error, errorId }),
		},
	};
}
