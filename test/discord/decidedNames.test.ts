import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FakeDiscord } from './fake/fakeDiscord.ts';
import { added, MODERATOR, type ModeratedWorld, moderatedWorld, Server, TRAM } from './moderating.ts';
import { ANN, member } from './wire.ts';

/** What moderators are told of what they decide about names and documents, and what they are offered, by wire. */

const HARBOUR = `Minutes of the harbour board, 4 June 2021

“The ferry is late again,” said Rosa Field. The chair, Tom Hill, rose. “Nobody paid the pilot,” said Tom Hill.
`;

const CHOICE = z.object({ name: z.string(), value: z.string() });

let world: ModeratedWorld;
let fake: FakeDiscord;
beforeAll(async () => {
	world = await moderatedWorld({ 'a-tram.txt': TRAM, 'harbour.txt': HARBOUR });
	({ fake } = world);
});
afterAll(() => world.close());

describe('a decision about a name', () => {
	it('says what was decided', async () => {
		const server = new Server(fake);
		expect(await server.decides('names rename', { name: 'Rosa Field', to: 'Rosa M. Field' })).toBe(
			'Done. Decision 1; /audit undoes it.\n“Rosa Field” is called “Rosa M. Field”',
		);
		expect(await server.decides('settings', { share: 'moderators', contact: 'desk@example.org' })).toMatch(
			/^Done\. Decisions 2 and 3; \/audit undoes each\.\n/,
		);
	});

	it('is not taken where it changes nothing, or would leave two of one name', async () => {
		const server = new Server(fake);
		const tried = (sub: string, values: Readonly<Record<string, string>>) => server.decides(`names ${sub}`, values);
		expect(await tried('rename', { name: 'Rosa Field', to: 'Rosa Field ' })).toBe(
			'“Rosa Field” means Rosa Field here already.',
		);
		expect(await tried('rename', { name: 'Rosa Field', to: 'tom hill' })).toBe(
			'“tom hill” is a name of somebody else here. Where the two are one: /names merge.',
		);
		expect(await tried('alias', { name: 'Rosa Field', also: 'Tom Hill' })).toMatch(/is a name of somebody else here/);
		expect(await tried('alias', { name: 'Rosa Field', also: 'Field' })).toBe('“Field” means Rosa Field here already.');
		expect(await tried('split', { name: 'Tom Hill', document: '1', to: 'Tim Hill' })).toBe(
			'“Tom Hill” is not named in Document 1.',
		);
		expect(await tried('split', { name: 'Tom Hill', document: '2', to: 'Tim Hill' })).toBe(
			'“Tom Hill” is named in Document 2 only. /names rename gives another name.',
		);
		expect(await tried('split', { name: 'Rosa Field', document: '2', to: 'Rosa Field' })).toBe(
			'That is the same one already.',
		);
		expect(await server.decides('audit')).toBe('No decisions yet.');
	});

	it('says the nearest names of one that is spelt otherwise, and takes none of them', async () => {
		const server = new Server(fake);
		expect(await server.decides('names hide', { name: 'Rosa Feild' })).toBe(
			'No one of the name “Rosa Feild” is known here. The nearest: Rosa Field.',
		);
	});

	it('settles a surname that fits two, until it is undone', async () => {
		const server = new Server(fake);
		await added(server, 'Ada Field came by. “The quay floods,” said Ada Field.');
		expect(await server.reads('statement', { by: 'Field' })).toMatch(
			/^“Field” fits 2 people or organisations here\. Choose:/,
		);
		await server.decides('names alias', { name: 'Ada Field', also: 'Field' });
		expect(await server.reads('statement', { by: 'Field' })).toMatch(/Read as Ada Field[\s\S]*The quay floods/);
		await server.decides('undo', { decision: 2 });
		expect(await server.reads('statement', { by: 'Field' })).toMatch(/fits 2 people/);
	});

	it('gives what is split off to whoever has the name already', async () => {
		const server = new Server(fake);
		await server.decides('names split', { name: 'Rosa Field', document: '2', to: 'Tom Hill' });
		const his = await server.reads('statement', { by: 'Tom Hill' });
		expect(his).toMatch(/The ferry is late again[\s\S]*Quoted words of Tom Hill/);
		expect(his).toContain('Nobody paid the pilot');
	});
});

describe('choices of documents for moderators', () => {
	/** What is offered for `document:` of a sub-command. */
	async function offered(server: Server, name: string, typed: string, who = MODERATOR): Promise<readonly string[]> {
		const [group = '', sub = ''] = name.split(' ');
		const focused = { name: 'document', type: 3, value: typed, focused: true };
		const data = {
			id: '300000000000000001',
			type: 1,
			name: group,
			options: [{ type: 1, name: sub, options: [focused] }],
		};
		const { choices } = await fake.interact(server.there({ type: 4, ...who, data }));
		return z
			.array(CHOICE)
			.parse(choices)
			.map(({ name, value }) => `${name} = ${value}`);
	}

	it('are for restoring those that were withdrawn, with when and why, and no titles', async () => {
		const server = new Server(fake);
		expect(await offered(server, 'documents restore', '')).toEqual([]);
		await server.decides('documents withdraw', { document: '1', reason: 'A draft' });
		const withdrawn = expect.stringMatching(/^Document 1: Withdrawn on .*\. Reason: A draft = 1$/);
		expect(await offered(server, 'documents restore', '')).toEqual([withdrawn]);
		expect(await offered(server, 'documents restore', '1')).toEqual([withdrawn]);
		expect(await offered(server, 'documents withdraw', '')).toEqual([expect.stringMatching(/^Document 2/)]);
		expect(await offered(server, 'documents restore', '', member(ANN))).toEqual([]);
		await server.decides('documents restore', { document: '1' });
		expect(await offered(server, 'documents restore', '')).toEqual([]);
	});

	it('are for a new version those of this server only', async () => {
		const server = new Server(fake);
		expect(await offered(server, 'documents update', '')).toEqual([]);
		const number = await added(server, 'The pontoon rotted in 2019.');
		expect(await offered(server, 'documents update', '')).toEqual([`Document ${number}: “A letter” = ${number}`]);
	});
});
