import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/answers/asking/command.ts';
import type { OptionDefinition } from '../../src/answers/asking/definition.ts';
import { handle, type OutMessage, type Ports } from '../../src/discord/handler.ts';
import { decodeCustomId } from '../../src/discord/messages/customId.ts';
import { assertChoices } from '../../src/discord/referee/assertCommands.ts';
import { assertSendable } from '../../src/discord/referee/assertSendable.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import { CONTENTS, worldOf } from './library.ts';

/** Every command that the project has, with any options and with every button of its answer pressed. */

const EPHEMERAL = 64;
const ANN = { user: { id: '111111111111111111' }, permissions: '0' };
const WORDS = [
	'lift',
	'rents',
	'Kate Mills',
	'Mills',
	'councl',
	'“We will not pay for a broken lift”',
	'2021-08-14',
	'1',
	'9',
	'Document 2',
	'',
];

let commands: ReadonlyMap<string, Command>;
beforeAll(async () => {
	commands = await loadCommands();
});

const anyText = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...WORDS) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'@everyone '.repeat(600),
			'**#'.repeat(2_000),
			'lift '.repeat(1_200),
			'語'.repeat(6_000),
		),
	},
);

const valueFor = (option: OptionDefinition): fc.Arbitrary<string | number | boolean> => {
	switch (option.type) {
		case 'yes-no':
			return fc.boolean();
		case 'number':
			return fc.integer();
		case 'choice':
			return fc.oneof(fc.constantFrom(...Object.keys(option.choices)), anyText);
		default:
			return anyText;
	}
};

/** What a surface was asked to show; throws where Discord would refuse it. */
async function shownFor(interaction: Json, ports: Ports): Promise<readonly OutMessage[]> {
	const messages: OutMessage[] = [];
	const put = (way: 'create' | 'edit') => async (message: OutMessage) => {
		assertSendable(message, way);
		messages.push(message);
	};
	const nothing = async (): Promise<void> => undefined;
	await handle(
		interaction,
		{
			message: put('create'),
			update: put('edit'),
			edit: put('edit'),
			followUp: put('create'),
			deferMessage: nothing,
			deferUpdate: nothing,
			modal: nothing,
			choices: async (choices) => assertChoices(choices),
			delete: nothing,
		},
		ports,
	);
	return messages;
}

const idsOf = (message: OutMessage | undefined): readonly string[] =>
	allComponents(message?.body.components).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));

function keyKindOf(customId: string): string | null {
	const id = decodeCustomId(customId);
	return id !== null && 'key' in id ? id.key.kind : null;
}

describe('every command', () => {
	it('answers any options with messages that can be sent, and so does every button on them', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc
					.constantFrom(...commands.values())
					.chain((command) =>
						fc
							.record(
								Object.fromEntries(
									Object.entries(command.definition.options).map(([name, option]) => [name, valueFor(option)]),
								),
								{ requiredKeys: [] },
							)
							.map((values) => ({ command, values })),
					),
				async ({ command, values }) => {
					const world = worldOf(CONTENTS);
					const ports: Ports = { ...world.ports, commands };
					const { name } = command.definition;
					const options = Object.entries(values).map(([option, value]) => ({ name: option, value }));
					const [first, ...more] = await shownFor({ type: 2, member: ANN, data: { name, type: 1, options } }, ports);
					expect(first).toBeDefined();
					expect(more).toEqual([]);
					const flags = (first?.body.flags ?? 0) & EPHEMERAL;
					for (const id of idsOf(first)) {
						// What everyone can see carries nobody's words on its buttons.
						if (flags === 0) expect(keyKindOf(id)).not.toBe('query');
						const message = { flags, interaction_metadata: { user: ANN.user } };
						const [answer] = await shownFor(
							{ type: 3, member: ANN, data: { custom_id: id, values: [] }, message },
							ports,
						);
						expect(answer === undefined).toBe(id === '1x');
					}
					expect(world.failed).toEqual([]);
				},
			),
			{ numRuns: 120 },
		);
	});

	it('suggests choices that can be sent for any words', async () => {
		const options = [...commands.values()].flatMap(({ definition: { name, options: all } }) =>
			Object.keys(all).map((option) => ({ name, option })),
		);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...options), anyText, async ({ name, option }, typed) => {
				const world = worldOf(CONTENTS);
				const data = { name, type: 1, options: [{ name: option, value: typed, focused: true }] };
				await shownFor({ type: 4, member: ANN, data }, { ...world.ports, commands });
				expect(world.failed).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});
