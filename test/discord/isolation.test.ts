import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '../../src/answers/asking/command.ts';
import { handle, type OutMessage } from '../../src/discord/handler.ts';
import { canonicalQuery } from '../../src/discord/messages/customId.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { libraryOfServer } from '../../src/library/store/libraries.ts';
import type { FakeDiscord } from './fake/fakeDiscord.ts';
import { added, MODERATOR, type ModeratedWorld, moderatedWorld, referenceOn, Server, TRAM } from './moderating.ts';
import { ANN, member } from './wire.ts';

/**
 * Each server has a library of its own: whatever one server's moderators did, no command shows any of it in another server, in direct
 * messages or on the page. The commands come from the registry, so that one that is written tomorrow is asked too.
 */

/** Words that stand in server A only: in its documents, its decisions, its settings and its queues. */
const SECRETS = ['quagglefern', 'smorved', 'Wilbertine', 'Zorrelhart', 'blorvane', 'drimmelpost', 'ploffering'];
const LETTER =
	'The quagglefern was sold in 2019. “It has smorved,” said Wilbertine Brook. Wilbertine Brook left by tram.';
/** Said in server A alone, and looked at only. */
const DRAFT = 'The smorved draft of Wilbertine Brook.';

let world: ModeratedWorld;
let fake: FakeDiscord;
let a: Server;
let b: Server;
/** References, keys and drafts of server A, which somebody could carry elsewhere. */
let carried: { readonly receipt: string; readonly kept: string; readonly draft: string };

beforeAll(async () => {
	world = await moderatedWorld({
		'a-tram.txt': TRAM,
		'harbour.txt': 'Minutes of the harbour board, 4 June 2021\n\n“The ferry is late again,” said Rosa Field.\n',
	});
	({ fake } = world);
	[a, b] = [new Server(fake), new Server(fake)];
	await added(a, LETTER);
	const look = await a.looked('documents add', {}, { text: DRAFT });
	const save = allComponents(look?.body.components).find(({ label }) => label === 'Save');
	const draft = /"draft":"([^"]+)"/.exec(String(save?.custom_id))?.[1] ?? '';
	const card = await a.press(
		await a.answer('statement', { by: 'Wilbertine Brook' }, member(ANN)),
		'Share',
		member(ANN),
	);
	const report = { words: 'It is ploffering' };
	const { moderation } = world.house.ports;
	await moderation?.report(libraryOfServer(a.id), referenceOn(card), report.words);
	const query = { command: 'ask', options: { question: 'ploffering quagglefern' } };
	await moderation?.lookFor(libraryOfServer(a.id), query);
	const kept = await world.house.ports.queries.keep(libraryOfServer(a.id), query);
	carried = { receipt: referenceOn(card), kept, draft };
	await a.decides('hold', {
		reference: referenceOn(await a.press(await a.answer('ask', { question: 'lease' }), 'Share')),
	});
	await a.decides('names rename', { name: 'Rosa Field', to: 'Rosa Zorrelhart' });
	await a.decides('documents withdraw', { document: '2', reason: 'A blorvane' });
	await a.decides('settings', { contact: 'drimmelpost@example.org', answers: 'public', share: 'moderators' });
}, 60_000);
afterAll(() => world.close());

const DIRECT: Json = {
	user: { id: ANN, username: 'member', discriminator: '0', avatar: null },
	member: undefined,
	guild_id: undefined,
	context: 1,
	authorizing_integration_owners: { 1: ANN },
};
/** Where it is asked, and by whom, each with whether what was decided in A may be typed in: decisions echo what moderators write. */
const PLACES: Readonly<Record<string, { readonly setting: () => Json; readonly decides: boolean }>> = {
	'another server, by a member': { setting: () => b.there(member(ANN)), decides: false },
	'a direct message': { setting: () => DIRECT, decides: false },
	'another server, by a moderator': { setting: () => b.there(MODERATOR), decides: true },
};
const INNOCENT = ['Rosa Field', 'Document 1001', '1001', 'Brook'];

/** Options with a word in every text option that has to be there, or that says whom and what it is about. */
function optionsFor({ definition }: Command, word: string): readonly Json[] {
	return Object.entries(definition.options).flatMap(([name, option]): readonly Json[] => {
		const wanted = option.required === true || name === 'by';
		if (!wanted) return [];
		if (option.type === 'text') return [{ name, type: 3, value: word }];
		if (option.type === 'number') return [{ name, type: 4, value: 1 }];
		return option.type === 'choice' ? [{ name, type: 3, value: Object.keys(option.choices)[0] }] : [];
	});
}

function called(command: Command, setting: Json, options: readonly Json[], type = 2): Json {
	const { definition } = command;
	const named = { id: '300000000000000001' };
	if (definition.on === 'message') {
		const content = String(options[0]?.value ?? 'Rosa Field');
		const messages = { '300000000000000009': { id: '300000000000000009', content } };
		const data = { ...named, name: definition.name, type: 3, target_id: '300000000000000009', resolved: { messages } };
		return { type, ...setting, data };
	}
	const [first, sub] = definition.name.split(' ');
	const nested = sub === undefined ? options : [{ name: sub, type: 1, options }];
	return { type, ...setting, data: { ...named, type: 1, name: first, options: nested } };
}

/** What went out since, but for what the asker typed. */
function expectNothingOfA(before: number, typed: string, where: string): void {
	const sent = JSON.stringify(fake.requests.slice(before).map(({ body, files }) => [body, files])).toLowerCase();
	expect(fake.requests.length, where).toBeGreaterThan(before);
	for (const secret of SECRETS.map((one) => one.toLowerCase())) {
		if (!typed.toLowerCase().includes(secret)) expect(sent, `${where}: ${secret}`).not.toContain(secret);
	}
}

it.each(Object.entries(PLACES))(
	'nothing of a server shows in %s',
	async (place, { setting, decides }) => {
		const typedWords = decides
			? INNOCENT
			: [...INNOCENT, carried.receipt, 'Wilbertine Brook', 'quagglefern', 'Rosa Zorrelhart'];
		let asked = 0;
		for (const command of world.house.ports.commands.values()) {
			const bare = optionsFor(command, '').length === 0 && command.definition.on === undefined;
			for (const typed of bare ? [''] : typedWords) {
				const before = fake.requests.length;
				await fake.interact(called(command, setting(), optionsFor(command, typed)));
				expectNothingOfA(before, typed, `${command.definition.name} “${typed}” in ${place}`);
				asked += 1;
			}
			for (const [name, option] of Object.entries(command.definition.options)) {
				if (option.type !== 'text' || option.suggest === undefined) continue;
				for (const typed of ['', 'quag', 'Wilb', 'Rosa Z', 'Document 10']) {
					const before = fake.requests.length;
					const exchange = await fake.interact(
						called(command, setting(), [{ name, type: 3, value: typed, focused: true }], 4),
					);
					expect(exchange.choices).not.toBeNull();
					expectNothingOfA(before, typed, `choices of ${command.definition.name} for “${typed}” in ${place}`);
				}
			}
		}
		expect(asked).toBeGreaterThan(world.house.ports.commands.size);
		expect(fake.refused).toEqual([]);
	},
	180_000,
);

it('a reference, a kept question and a document only looked at are of no use elsewhere', async () => {
	const message = (await b.answer('help')) ?? expect.unreachable();
	const { receipt, kept, draft } = carried;
	expect([receipt, kept, draft].every((one) => one.length > 5)).toBe(true);
	const save = canonicalQuery({ command: 'documents save', options: { draft } });
	const pressed = [...'cykwsi'].map((letter) => `1${letter}${receipt}`);
	const ids = [...pressed, `1p0.00000000.h${kept}`, `1n0.h${kept}`, `1ah${kept}`, `1fh${kept}`, `1n0.q${save}`];
	for (const setting of [b.there(MODERATOR), DIRECT]) {
		for (const id of ids) {
			const before = fake.requests.length;
			const exchange = fake.send({ type: 3, ...setting, data: { component_type: 2, custom_id: id } }, message);
			await fake.until(() => exchange.callbacks.length > 0);
			expectNothingOfA(before, '', `press of ${id}`);
		}
	}
	expect(await b.decides('unanswered')).toBe('No questions were handed over.');
	expect(await b.decides('documents list')).not.toContain('1001');
});

it('nor does anything of it on the page of this computer', async () => {
	const said: OutMessage[] = [];
	const put = async (message: OutMessage): Promise<void> => void said.push(message);
	const nothing = async (): Promise<void> => undefined;
	const more: unknown[] = [];
	const keep = async (one: unknown): Promise<void> => void more.push(one);
	for (const command of world.house.ports.commands.values()) {
		for (const typed of INNOCENT) {
			const interaction = { ...called(command, DIRECT, optionsFor(command, typed)), channel_id: '1' };
			await handle(
				interaction,
				{
					message: put,
					update: put,
					edit: put,
					followUp: put,
					modal: keep,
					choices: keep,
					deferMessage: nothing,
					deferUpdate: nothing,
					delete: nothing,
				},
				{ ...world.house.ports, operator: true },
			);
		}
	}
	expect(said.length).toBeGreaterThan(world.house.ports.commands.size);
	const sent = JSON.stringify([
		said.map(({ body, files }) => [body, files.map(({ name }) => name)]),
		more,
	]).toLowerCase();
	for (const secret of SECRETS) expect(sent).not.toContain(secret.toLowerCase());
}, 60_000);

it('and all of it shows where it belongs', async () => {
	expect(await a.reads('statement', { by: 'Wilbertine Brook' })).toContain('smorved');
	expect(await a.decides('audit')).toMatch(/Zorrelhart[\s\S]*/);
	expect(await a.decides('documents list')).toContain('blorvane');
	expect(await a.decides('reports')).toContain('ploffering');
	expect(await a.reads('help')).toContain('drimmelpost');
});
