import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allComponents } from '../../src/discord/referee/measure.ts';
import type { FakeDiscord, Shown } from './fake/fakeDiscord.ts';
import { type ModeratedWorld, moderatedWorld, Server } from './moderating.ts';
import { ANN, member, TRANSPORTS, words } from './wire.ts';

/** Nothing was found, and one of the closest words is opened from the list, over every way to the bot. */

const FERRIES = `The ferry of Pontmor sails at nine. The ferry of Larch sails at ten.

The pilots were paid in March. A ferry was sold in April, and the harbour got a new clock.
`;
const QUESTION = { question: 'ferry volcano eruption crater' };

interface Option {
	readonly label: string;
	readonly value: string;
}

/** The list on a message: its id, and what it offers. */
function listOn(message: Shown | null): { readonly id: unknown; readonly options: readonly Option[] } {
	const list = allComponents(message?.body.components).find(({ placeholder }) =>
		String(placeholder).startsWith('Open one of the closest words'),
	);
	const options = Array.isArray(list?.options) ? list.options : [];
	return { id: list?.custom_id, options };
}

describe.each(TRANSPORTS)('over %s', (transport) => {
	let world: ModeratedWorld;
	let fake: FakeDiscord;
	beforeAll(async () => {
		world = await moderatedWorld({ 'ferries.txt': FERRIES }, transport);
		({ fake } = world);
	});
	afterAll(() => world.close());

	/** Ann chooses from the list on a message. */
	async function chosen(server: Server, message: Shown | null, number: number): Promise<Shown | null> {
		const { id, options } = listOn(message);
		const data = { component_type: 3, custom_id: id, values: [options[number]?.value] };
		const { original } = await fake.interact(server.there({ type: 3, ...member(ANN), data }), message ?? undefined);
		return original;
	}

	it('shows that excerpt in the place of the answer, still as not the same, and leads back', async () => {
		const server = new Server(fake);
		const nothing = await server.answer('ask', QUESTION, member(ANN));
		expect(words(nothing)).toMatch(/^Nothing on the record\./);
		const { options } = listOn(nothing);
		expect(options.length).toBeGreaterThan(1);
		const second = options[1]?.label.replace(/^2 /, '').slice(0, 20) ?? '';

		const opened = await chosen(server, nothing, 1);
		expect(words(opened)).toMatch(/Closest words found \(not the same\):\n2 Words as printed:\n/);
		expect(words(opened)).toContain(second);
		expect(opened?.private).toBe(true);
		const back = await server.press(opened, 'Back to the list', member(ANN));
		expect(listOn(back).options).toEqual(options);
		expect(fake.refused).toEqual([]);
	});

	it('goes on working after a restart of the bot', async () => {
		const server = new Server(fake);
		const nothing = await server.answer('ask', QUESTION, member(ANN));
		await world.restart();
		expect(words(await chosen(server, nothing, 0))).toMatch(/1 Words as printed:\n/);
		expect(fake.refused).toEqual([]);
	});
});
