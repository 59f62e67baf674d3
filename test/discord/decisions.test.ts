import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeReceipt } from '../../src/answers/shown/receipt.ts';
import type { FakeDiscord, Shown } from './fake/fakeDiscord.ts';
import {
	added,
	type ModeratedWorld,
	moderatedWorld,
	reads,
	referenceOn,
	SEE_SEND_PIN,
	Server,
	TRAM,
	updated,
} from './moderating.ts';
import { ANN, member, words } from './wire.ts';

/** Every kind of decision, by wire: made, seen in an answer, undone, and gone from it. Each in a server of its own. */

const HARBOUR = `Minutes of the harbour board, 4 June 2021

“The ferry is late again,” said Rosa Field. The chair, Tom Hill, rose. “Nobody paid the pilot,” said Tom Hill.
`;

let world: ModeratedWorld;
let fake: FakeDiscord;
beforeAll(async () => {
	world = await moderatedWorld({ 'a-tram.txt': TRAM, 'harbour.txt': HARBOUR });
	({ fake } = world);
});
afterAll(() => world.close());

const statement = (server: Server, by = 'Rosa Field') => server.reads('statement', { by });

/** The number of the latest decision in a server. */
async function latest(server: Server): Promise<number> {
	const number = /^(\d+)\. /m.exec(await server.decides('audit'))?.[1];
	if (number === undefined) throw new Error('nothing was decided');
	return Number(number);
}

/** Ann asks what stands nowhere, and hands the question over. */
async function handedOver(server: Server): Promise<void> {
	const nothing = await server.answer('ask', { question: 'zebra crossing permits' }, member(ANN));
	await server.press(nothing, 'Ask the moderators to look for this', member(ANN));
}

/** Ann shares the words about the tram. */
async function shared(server: Server): Promise<Shown> {
	const found = await server.answer('statement', { by: 'Rosa Field', about: 'lease' }, member(ANN));
	const card = await server.press(found, 'Share', member(ANN));
	if (card === null) throw new Error('no card');
	return card;
}
const referenceIn = async (server: Server): Promise<string> => referenceOn(await shared(server));

/** Ann points at them. */
async function pointedAt(server: Server): Promise<void> {
	const card = await shared(server);
	const form = { type: 5, ...member(ANN), data: { custom_id: `1w${referenceOn(card)}`, components: [] } };
	await fake.interact(server.there(form), card);
}

interface Row {
	/** What there has to be first. */
	readonly first?: (server: Server) => Promise<unknown>;
	readonly decide: (server: Server) => Promise<unknown>;
	/** What is looked at. */
	readonly look: (server: Server) => Promise<string>;
	/** What stands there only while the decision does, or, with `vanishes`, only while it does not. */
	readonly shows: RegExp;
	readonly vanishes?: true;
}

const LETTER = 'The pontoon rotted in 2019. “It was never painted,” said Ida Brook.';
const contact = (server: Server) => server.decides('settings', { contact: 'desk@example.org' });
const settings = (server: Server) => server.decides('settings');

const TABLE: Readonly<Record<string, Row>> = {
	rename: {
		decide: (server) => server.decides('names rename', { name: 'Rosa Field', to: 'Rosa M. Field' }),
		look: statement,
		shows: /Quoted words of Rosa M\. Field/,
	},
	alias: {
		decide: (server) => server.decides('names alias', { name: 'Tom Hill', also: 'Captain Reed' }),
		look: (server) => statement(server, 'Captain Reed'),
		shows: /Nobody paid the pilot/,
	},
	merge: {
		decide: (server) => server.decides('names merge', { name: 'Tom Hill', into: 'Rosa Field' }),
		look: (server) => server.reads('statement', { by: 'Rosa Field', about: 'pilot' }),
		shows: /Nobody paid the pilot[\s\S]*Quoted words of Rosa Field/,
	},
	split: {
		decide: (server) =>
			server.decides('names split', { name: 'Rosa Field', document: '2', to: 'Rosa Field of the pier' }),
		look: (server) => server.reads('statement', { by: 'Rosa Field of the pier' }),
		shows: /ferry is late[\s\S]*Quoted words of Rosa Field of the pier/,
	},
	speaker: {
		decide: async (server) =>
			server.decides('names speaker', { reference: await referenceIn(server), name: 'Tom Hill' }),
		look: (server) => server.reads('statement', { by: 'Tom Hill', about: 'lease' }),
		shows: /is a swindle[\s\S]*Quoted words of Tom Hill · printed as “Rosa Field” · Speaker set by a moderator/,
	},
	'speaker left open': {
		decide: async (server) => server.decides('names speaker', { reference: await referenceIn(server), name: 'nobody' }),
		look: (server) => server.reads('ask', { question: 'lease swindle' }),
		shows: /is a swindle[\s\S]*Speaker left open by a moderator/,
	},
	'not-a-name': {
		decide: (server) => server.decides('names not-a-name', { name: 'Tom Hill' }),
		look: (server) => server.reads('who', { name: 'Tom Hill' }),
		shows: /Named in Document 2/,
		vanishes: true,
	},
	hide: {
		decide: (server) => server.decides('names hide', { name: 'Tom Hill' }),
		look: (server) => server.reads('who', { name: 'Tom Hill' }),
		shows: /Named in Document 2/,
		vanishes: true,
	},
	hold: {
		decide: async (server) => server.decides('hold', { reference: await referenceIn(server) }),
		look: statement,
		shows: /is a swindle/,
		vanishes: true,
	},
	correction: {
		decide: async (server) =>
			server.decides('correction', { reference: await referenceIn(server), words: 'It was checked.' }),
		look: statement,
		shows: /Correction, .*: It was checked\./,
	},
	'fuller quotation': {
		decide: async (server) =>
			server.decides('correction', { reference: await referenceIn(server), quote: 'The ferry is late again' }),
		look: (server) => server.reads('statement', { by: 'Rosa Field', about: 'lease' }),
		shows:
			/Fuller quotation, .*\. Words as printed: “The ferry is late again”\nThe fuller quotation · Quoted words of Rosa Field/,
	},
	add: {
		decide: (server) => added(server, LETTER),
		look: (server) => statement(server, 'Ida Brook'),
		shows: /never painted/,
	},
	update: {
		first: (server) => added(server, LETTER),
		decide: async (server) => {
			const number = /Document (\d{4,})/.exec(await server.decides('documents list'))?.[1] ?? '';
			await updated(server, number, LETTER.replace('never painted', 'painted twice'));
		},
		look: (server) => statement(server, 'Ida Brook'),
		shows: /painted twice/,
	},
	withdraw: {
		decide: (server) => server.decides('documents withdraw', { document: '1', reason: 'A draft' }),
		look: (server) => server.reads('ask', { question: 'lease swindle' }),
		shows: /is a swindle/,
		vanishes: true,
	},
	restore: {
		first: (server) => server.decides('documents withdraw', { document: '1' }),
		decide: (server) => server.decides('documents restore', { document: '1' }),
		look: (server) => server.reads('ask', { question: 'lease swindle' }),
		shows: /is a swindle/,
	},
	'setting: answers': {
		decide: (server) => server.decides('settings', { answers: 'public' }),
		look: async (server) => String((await server.answer('statement', { by: 'Rosa Field' }, member(ANN)))?.private),
		shows: /false/,
	},
	'setting: share': {
		decide: (server) => server.decides('settings', { share: 'moderators' }),
		look: settings,
		shows: /share.*: moderators/i,
	},
	'setting: contact': {
		decide: contact,
		look: (server) => server.reads('help'),
		shows: /desk@example\.org/,
	},
	'setting: digests': {
		decide: (server) => server.decides('settings', { digests: 'hidden' }),
		look: settings,
		shows: /left out/i,
	},
	'reports-settled': {
		first: pointedAt,
		decide: async (server) => server.press(await server.answer('reports'), 'Leave as it is 1'),
		look: (server) => server.decides('reports'),
		shows: /Nobody has pointed at any words/,
	},
	'unanswered-settled': {
		first: handedOver,
		decide: async (server) => server.press(await server.answer('unanswered'), 'Dealt with 1'),
		look: (server) => server.decides('unanswered'),
		shows: /No questions were handed over/,
	},
};

describe('every kind of decision takes effect, is undone, and is gone again', () => {
	it.each(Object.entries(TABLE))('%s', async (_, { first, decide, look, shows, vanishes }) => {
		const server = new Server(fake);
		await first?.(server);
		const sees = async (stands: boolean): Promise<void> => {
			const read = await look(server);
			if (stands === (vanishes === undefined)) expect(read).toMatch(shows);
			else expect(read).not.toMatch(shows);
		};
		await sees(false);
		await decide(server);
		await sees(true);
		const number = await latest(server);
		const undone = await server.decides('undo', { decision: number });
		expect(undone).toMatch(new RegExp(`^Undone: decision ${number}\\.\\n${number}\\. .*: .+ · undone on .* by `));
		await sees(false);
		expect(await server.decides('audit')).toMatch(new RegExp(`^${number}\\. .*undone on `, 'm'));
		expect(await server.decides('undo', { decision: number })).toBe(`There is no decision ${number} that stands.`);
		expect(fake.refused).toEqual([]);
	});
});

describe('a pin', () => {
	const pin = async (server: Server, reference: string): Promise<string> =>
		reads(fake, { ...server.said('pin', { reference }), app_permissions: SEE_SEND_PIN });

	it('is taken off when its decision is undone, and the card stays', async () => {
		const server = new Server(fake);
		await contact(server);
		expect(await pin(server, await referenceIn(server))).toBe('Pinned.');
		const card = fake.posted.at(-1);
		expect(fake.pins.has(card?.id ?? '')).toBe(true);
		const number = await latest(server);
		await server.press(await server.answer('audit'), `Undo ${number}`);
		await expect.poll(() => fake.pins.has(card?.id ?? '')).toBe(false);
		expect(card?.deleted).toBe(false);
		expect(await server.decides('audit')).toMatch(new RegExp(`^${number}\\. .*Pinned: reference .*undone on `, 'm'));
		expect(fake.refused).toEqual([]);
	});
});

describe('a speaker set by a moderator', () => {
	it('shows on a card that was shared already, stays through a new version, and is in the log', async () => {
		const server = new Server(fake);
		const number = await added(
			server,
			'The pier was shut. “Nobody asked the anglers,” it was said. Ida Brook was there.',
		);
		const found = await server.answer('ask', { question: 'asked the anglers' }, member(ANN));
		const card = await server.press(found, 'Share', member(ANN));
		expect(words(card)).toContain("Document's own words");
		const reference = referenceOn(card);
		expect(await server.decides('names speaker', { reference, name: 'Rosa Field' })).toMatch(/^Done\. Decision /);
		const set = /anglers[\s\S]*Rosa Field · Speaker set by a moderator/;
		await expect.poll(() => words(card)).toMatch(set);
		expect(words(card)).not.toContain('printed as');
		const later = 'Amended. The pier was shut. “Nobody asked the anglers,” it was said. Ida Brook was not there.';
		await updated(server, number, later);
		expect(await server.reads('statement', { by: 'Rosa Field', about: 'anglers' })).toMatch(set);
		// She is not named in the letter.
		expect(await server.reads('who', { name: 'Rosa Field' })).not.toContain(`Document ${number}`);
		// The card was shared from the earlier version.
		await expect.poll(() => words(card)).toMatch(/amended[\s\S]*Rosa Field · Speaker set by a moderator/);
		expect(await server.decides('audit')).toMatch(/^2\. .*: Words of “Rosa Field”: reference /m);
		// Whom nobody knows any more leaves nobody; never whom the document seemed to name.
		await server.decides('names not-a-name', { name: 'Rosa Field' });
		expect(await server.reads('ask', { question: 'asked the anglers' })).toMatch(/Speaker left open by a moderator/);
		expect(fake.refused).toEqual([]);
	});

	it('is refused for words that nobody spoke, for those of several, and for a name that is not known', async () => {
		const server = new Server(fake);
		await added(server, 'The pier was shut on Monday.\n\n“It rots,” said Ida Brook. “It floats,” said Tom Hill.');
		const speaker = async (question: string, name: string): Promise<string> => {
			const card = await server.press(await server.answer('ask', { question }), 'Share');
			return server.decides('names speaker', { reference: referenceOn(card), name });
		};
		expect(await speaker('pier shut on Monday', 'Tom Hill')).toMatch(/^These words are printed as nobody’s/);
		expect(await speaker('rots floats', 'Tom Hill')).toMatch(/^These are words of several/);
		expect(await server.decides('names speaker', { reference: await referenceIn(server), name: 'Zed Zander' })).toMatch(
			/^No one of the name/,
		);
		expect(await server.decides('audit')).toMatch(/^1 decision, /);
	});
});

describe('a fuller quotation', () => {
	const FULLER = 'Nobody asked. “The lease of the tram is a swindle, and I have the figures,” said Rosa Field.';

	it('is the other document’s own words with where they stand, also on shared cards, and goes with them', async () => {
		const server = new Server(fake);
		const card = await shared(server);
		const number = await added(server, FULLER);
		const fuller = await server.answer('statement', { about: 'figures' }, member(ANN));
		const quote = referenceOn(await server.press(fuller, 'Share'));
		expect(await server.decides('correction', { reference: referenceOn(card), quote })).toMatch(/^Done\. Decision 2/);
		const stands = new RegExp(
			'^Words as printed:\\n“The lease of the tram is a swindle,”[^\\n]*\\n' +
				'Fuller quotation, [^\\n]*\\. Words as printed: “.*I have the figures.*”\\n' +
				`The fuller quotation · Quoted words of Rosa Field · Document ${number}, paragraph 1 · .* · Note by \\[mention\\]\\n`,
		);
		await expect.poll(() => words(card)).toMatch(stands);
		expect(await server.decides('audit')).toMatch(
			/Fuller quotation under reference \S+: the words under reference \S+/,
		);

		// A new version of the document still has the words.
		await updated(server, number, `Amended. ${FULLER}`);
		await expect.poll(() => words(card)).toMatch(/I have the figures/);
		// On hold, amended away and withdrawn they go, and that is said.
		await server.decides('hold', { reference: quote });
		await expect.poll(() => words(card)).toMatch(new RegExp(`its words in Document ${number} are on hold while`));
		expect(words(card)).not.toContain('figures');
		await server.decides('undo', { decision: 4 });
		await expect.poll(() => words(card)).toMatch(/I have the figures/);
		await updated(server, number, 'Amended again: nobody said anything.');
		await expect
			.poll(() => words(card))
			.toMatch(new RegExp(`Document ${number} was amended and no longer has these words`));
		await server.decides('undo', { decision: 5 });
		await expect.poll(() => words(card)).toMatch(/I have the figures/);
		await server.decides('documents withdraw', { document: number });
		await expect.poll(() => words(card)).toMatch(/Fuller quotation, .*: not shown, its document was withdrawn/);
		expect(words(card)).not.toContain('figures');
		await server.decides('undo', { decision: 2 });
		await expect.poll(() => words(card)).not.toContain('Fuller quotation');
		expect(fake.refused).toEqual([]);
	});

	it('is refused where the words are not printed, are the same, or are words of the moderator as well', async () => {
		const server = new Server(fake);
		const reference = await referenceIn(server);
		const tried = (values: Readonly<Record<string, string>>) => server.decides('correction', { reference, ...values });
		expect(await tried({ quote: 'The moon is made of cheese' })).toMatch(/^No document here prints “The moon/);
		expect(await tried({ quote: 'the lease of the tram is a swindle' })).toMatch(/^These are the same words/);
		expect(await tried({ quote: 'tram' })).toMatch(/stands in several places: Document 1\. Give the reference/);
		expect(await tried({ quote: 'ferry is late', words: 'Mine' })).toMatch(/one of the two/);
		expect(await tried({})).toMatch(/one of the two/);
		expect(await tried({ quote: 'ferry is late', what: 'denial' })).toMatch(/^Only a fuller quotation/);
		expect(await server.decides('audit')).toBe('No decisions yet.');
	});
});

describe('an answer in the open', () => {
	it('follows what is decided about its excerpts, in its place, also after its page was turned', async () => {
		const server = new Server(fake);
		const rows = Array.from({ length: 14 }, (_, i) => `“Bench ${i + 1} of the quay is broken,” said Ida Brook.`);
		await added(server, `The quay was looked at.\n\n${rows.join('\n\n')}`);
		const shown = await server.answer('statement', { by: 'Ida Brook', public: true }, member(ANN));
		expect(shown?.private).toBe(false);
		const own = await server.answer('statement', { by: 'Ida Brook', about: 'Bench 1' }, member(ANN));
		const first = referenceOn(await server.press(own, 'Share', member(ANN)));
		// On another page than its own a decision changes nothing.
		await server.press(shown, 'Later', member(ANN));
		const later = words(shown);
		await server.decides('hold', { reference: first });
		await server.decides('undo', { decision: 2 });
		expect(words(shown)).toBe(later);
		await server.press(shown, 'Earlier', member(ANN));
		expect(words(shown)).toContain('Bench 1 of');
		await server.decides('hold', { reference: first });
		await expect.poll(() => words(shown)).toMatch(/^Something here changed since it was answered/);
		expect(words(shown)).toMatch(/On hold while moderators look\nReference/);
		expect(words(shown)).not.toContain('Bench 1 of');
		expect(words(shown)).toContain('Bench 2 of');
		await server.press(shown, 'Remove', member(ANN));
		expect(shown?.deleted).toBe(true);
		expect(fake.refused).toEqual([]);
	});
});

describe('an answer in the open with words of a heading', () => {
	it('follows a hold on them, though no excerpt of it has them', async () => {
		const server = new Server(fake);
		await added(
			server,
			'Members of the library met on Monday, and Rosa Field came as well.\n\n‘We are readers too’\n\n' +
				'“We are readers, they are owners,” said Rosa Field. She left the hall.',
		);
		const text = 'We are readers too, they are owners';
		const shown = await server.answer('quote', { text, public: true }, member(ANN));
		expect(words(shown)).toMatch(/A heading in Document \d+ has: “We are readers too” \(headings/);
		const { documents } = (await world.house.ports.collection(server.id)).holdings;
		const held = documents.find(({ text: { content } }) => content.includes('readers too')) ?? expect.unreachable();
		const start = held.text.content.indexOf('We are readers too');
		const reference = encodeReceipt({ textNumber: held.textNumber, start, length: 'We are readers too'.length });
		await server.decides('hold', { reference });
		await expect.poll(() => words(shown)).toMatch(/^Something here changed since it was answered/);
		expect(words(shown)).not.toContain('readers too');
		expect(words(shown)).toContain('We are readers, they are owners');
		expect(fake.refused).toEqual([]);
	});
});

describe('a shared card', () => {
	it('follows the first decision after it was shared, also one about a name', async () => {
		const server = new Server(fake);
		const card = await shared(server);
		await server.decides('names rename', { name: 'Rosa Field', to: 'Rosa M. Field' });
		await expect.poll(() => words(card)).toContain('Quoted words of Rosa M. Field');
	});
});

describe('a hold', () => {
	it('says where else the same words stand, with a button that holds them there', async () => {
		const server = new Server(fake);
		const reference = await referenceIn(server);
		await added(server, 'A leaflet. “The lease of the tram is a swindle,” said Rosa Field, and nobody laughed.');
		const held = await server.answer('hold', { reference });
		expect(words(held)).toMatch(/The same words also stand in Document \d+\. A hold is for one document\./);
		expect(await server.reads('ask', { question: 'lease swindle' })).toContain('is a swindle');
		const other = /Document \d+/.exec(words(held))?.[0] ?? '';
		const also = await server.press(held, `Put on hold in ${other}`);
		expect(words(also)).toMatch(/^Done\. Decision 3; \/audit undoes it\.\nOn hold: reference \S+\n/);
		expect(await server.reads('ask', { question: 'lease swindle' })).not.toContain('is a swindle');
		expect(fake.refused).toEqual([]);
	});
});

describe('/help', () => {
	it('says who sees answers here', async () => {
		const server = new Server(fake);
		expect(await server.reads('help')).toContain('Only you see answers until you press Share.');
		await server.decides('settings', { answers: 'public' });
		expect(await server.reads('help')).toMatch(/Here everyone sees answers, unless/);
	});
});
