import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/answers/asking/command.ts';
import { forModerators } from '../../src/answers/asking/definition.ts';
import { canonicalQuery } from '../../src/discord/messages/customId.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { loadCommands } from '../../src/discord/registering/registry.ts';
import type { FakeDiscord, Shown } from './fake/fakeDiscord.ts';
import { type ModeratedWorld, moderatedWorld, referenceOn, SEE_SEND_PIN, Server } from './moderating.ts';
import { ANN, BEN, member, words } from './wire.ts';

/** Members who make up what only moderators are given: every command of theirs, as a command, a button, a select and a form. */

const deciding = [...(await loadCommands()).values()].filter(({ definition }) => forModerators(definition));
/** May send messages, share screens, invite: all that is no moderation. */
const ORDINARY = String((1n << 10n) | (1n << 11n) | (1n << 31n));

let world: ModeratedWorld;
let fake: FakeDiscord;
let server: Server;
let card: Shown;
beforeAll(async () => {
	world = await moderatedWorld();
	({ fake } = world);
	server = new Server(fake);
	const shared = await server.press(await server.answer('statement', { by: 'Rosa Field' }), 'Share');
	if (shared === null) throw new Error('no card');
	card = shared;
});
afterAll(() => world.close());

const REFUSED = 'Only moderators of this server can use this.';
const ann = (): Json => server.there(member(ANN, ORDINARY));

/** What would do something, were it a moderator's. */
function valuesFor({ definition }: Command): Readonly<Record<string, string | number>> {
	const known: Readonly<Record<string, string>> = {
		reference: referenceOn(card),
		reports: referenceOn(card),
		name: 'Rosa Field',
		document: '1',
		contact: 'desk@example.org',
	};
	return Object.fromEntries(
		Object.entries(definition.options).flatMap(([name, option]): readonly (readonly [string, string | number])[] => {
			if (option.type === 'number') return [[name, 1]];
			if (option.type === 'choice') return [[name, Object.keys(option.choices)[0] ?? '']];
			return option.type === 'text' ? [[name, known[name] ?? 'Rosa M. Field']] : [];
		}),
	);
}

/** What moderators decided, and what is held: to be the same before and after. */
const state = async (): Promise<string> => {
	const parts = [
		await server.decides('audit'),
		await server.decides('documents list'),
		await server.decides('reports'),
	];
	return parts.join('\n');
};

async function pressOf(customId: string, values?: readonly string[]): Promise<Shown | null> {
	const data = { component_type: values === undefined ? 2 : 3, custom_id: customId, ...(values ? { values } : {}) };
	const exchange = fake.send({ type: 3, ...ann(), data }, card);
	await fake.until(() => exchange.callbacks.length > 0 && exchange.original?.pending !== true);
	return exchange.original;
}

describe('a member', () => {
	it.each(deciding.map((command) => [command.definition.name, command] as const))(
		'is refused “%s”, however it is asked for',
		async (name, command) => {
			const before = await state();
			const query = { command: name, options: valuesFor(command) };
			const key = `q${canonicalQuery(query)}`;
			const revision = '00000000';
			const [first = '', sub] = name.split(' ');
			const options = Object.entries(query.options).map(([option, value]) => ({
				name: option,
				type: typeof value === 'number' ? 4 : 3,
				value,
			}));
			const data = { name: first, type: 1, options: sub === undefined ? options : [{ name: sub, type: 1, options }] };
			const typed = await fake.interact({ type: 2, ...ann(), data });
			expect([words(typed.original), typed.original?.private]).toEqual([REFUSED, true]);

			const hash = `h${await world.house.ports.queries.keep(`server-${server.id}`, query)}`;
			for (const kept of [key, hash].filter((one) => one.length < 70)) {
				for (const id of [`1n0.${kept}`, `1p0.${revision}.${kept}`, `1o0.0.${revision}.${kept}`]) {
					// What is never done again to turn a page is too old for it, whoever presses.
					expect(words(await pressOf(id)), id).toMatch(/^(?:Only moderators|This button is too old)/);
				}
				expect(words(await pressOf('1l0', [`1n0.${kept}`]))).toBe(REFUSED);
				const components = [{ type: 18, component: { type: 4, custom_id: 'text', value: 'The pier is sold.' } }];
				const form = await fake.interact({ type: 5, ...ann(), data: { custom_id: `1f${kept}`, components } });
				expect(words(form.original)).toBe(REFUSED);
			}
			expect(words(card)).toContain('swindle');
			expect(await state()).toBe(before);
			expect(fake.refused).toEqual([]);
		},
	);

	it('pins nothing, and removes nothing that somebody else asked for', async () => {
		const who = { ...ann(), app_permissions: SEE_SEND_PIN };
		await server.decides('settings', { contact: 'desk@example.org' });
		const pin = await fake.interact(
			{ type: 3, ...who, data: { component_type: 2, custom_id: `1i${referenceOn(card)}` } },
			card,
		);
		expect(words(pin.original)).toBe(REFUSED);
		card.body = { ...card.body, interaction_metadata: { user: { id: BEN } } };
		const removed = await fake.interact({ type: 3, ...who, data: { component_type: 2, custom_id: '1x' } }, card);
		expect(removed.original?.private).toBe(true);
		expect(card.deleted).toBe(false);
		expect(fake.posted).toEqual([]);
		expect(fake.pins.size).toBe(0);
	});

	it('cannot make a role of the server out of a role of the same id elsewhere', async () => {
		await server.decides('settings', { decide: 'role', role: '700000000000000001' });
		const withRole = { member: { user: { id: ANN }, permissions: ORDINARY, roles: ['700000000000000001'] } };
		const audit = (there: Json): Promise<string> =>
			fake
				.interact({ type: 2, ...withRole, ...there, data: { name: 'audit', type: 1, options: [] } })
				.then(({ original }) => words(original));
		expect(await audit(server.there({}))).toMatch(/decisions?, the latest first/);
		expect(await audit(new Server(fake).there({}))).toBe(REFUSED);
		expect(await audit({ guild_id: server.id, context: 0, authorizing_integration_owners: { 1: ANN } })).toMatch(
			/only in a server that has the bot/,
		);
	});
});
