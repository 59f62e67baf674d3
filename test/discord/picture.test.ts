import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle, type OutMessage, type Ports, type Reply } from '../../src/discord/handler.ts';
import { assertSendable } from '../../src/discord/referee/assertSendable.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { openDrawer } from '../../src/pictures/drawer.ts';
import { type Asker, askerOf } from '../answers/record.ts';
import { worldOf } from './library.ts';

const ANN = '111111111111111111';

/** A surface that keeps the last message, and refuses what Discord would refuse. */
function surface(shown: { message: OutMessage | null }): Reply {
	const keep = (way: 'create' | 'edit') => async (message: OutMessage) => {
		assertSendable(message, way);
		shown.message = message;
	};
	const none = async () => {};
	return {
		message: keep('create'),
		update: keep('edit'),
		edit: keep('edit'),
		followUp: keep('create'),
		deferMessage: none,
		deferUpdate: none,
		modal: none,
		choices: none,
		delete: none,
	};
}

const MINUTES = Array.from(
	{ length: 14 },
	(_, i) => `The committee met on ${i + 1} March 2023 and spoke of the roof for ${i + 2} hours.`,
).join('\n\n');

describe('a timeline’s picture in a message', () => {
	const drawer = openDrawer();
	let asker: Asker;
	beforeAll(async () => {
		asker = await askerOf([{ name: 'minutes.txt', words: MINUTES, given: { published: '2023-04-01' } }]);
	});
	afterAll(() => drawer.close());

	const world = (changes: Partial<Ports> = {}) => {
		const made = worldOf();
		const ports: Ports = {
			...made.ports,
			commands: asker.commands,
			collection: async () => asker.collection,
			draw: (picture) => drawer.draw(picture),
			...changes,
		};
		return { ...made, ports };
	};
	const command = (options: Readonly<Record<string, string | boolean>>) => ({
		type: 2,
		user: { id: ANN },
		data: {
			name: 'timeline',
			type: 1,
			options: Object.entries(options).map(([name, value]) => ({
				name,
				type: typeof value === 'boolean' ? 5 : 3,
				value,
			})),
		},
	});
	const answerTo = async (interaction: object, ports: Ports): Promise<OutMessage> => {
		const shown: { message: OutMessage | null } = { message: null };
		await handle(interaction, surface(shown), ports);
		if (shown.message === null) throw new Error('no message');
		return shown.message;
	};
	const galleries = ({ body }: OutMessage) => allComponents(body.components).filter(({ type }) => type === 12);

	it('goes out as a file with its words for who does not see it, none of them the asker’s', async () => {
		const message = await answerTo(command({ about: 'roof hours', public: true }), world().ports);
		expect(message.files.map(({ name, type }) => [name, type])).toEqual([['timeline.png', 'image/png']]);
		const [gallery] = galleries(message);
		expect(gallery).toMatchObject({ items: [{ media: { url: 'attachment://timeline.png' } }] });
		const words = JSON.stringify(gallery);
		expect(words).toContain('14 dated sentences, in order');
		expect(words).toContain('1: 1 March 2023: The committee met');
		expect(words).not.toContain('roof hours');
	});

	it('is dropped from a page without it, and comes back with the first one', async () => {
		const { ports } = world();
		const first = await answerTo(command({}), ports);
		const turn = (message: OutMessage, name: string) => ({
			type: 3,
			user: { id: ANN },
			data: {
				custom_id: allComponents(message.body.components).find(({ label }) => label === name)?.custom_id,
				component_type: 2,
				values: [],
			},
			message: { flags: message.body.flags, interaction_metadata: { user: { id: ANN } } },
		});
		const second = await answerTo(turn(first, 'Later'), ports);
		expect([second.files, second.body.attachments, galleries(second)]).toEqual([[], [], []]);
		const back = await answerTo(turn(first, 'Later'), ports).then((page) => answerTo(turn(page, 'Earlier'), ports));
		expect(back.files).toEqual(first.files);
		expect(back.body.attachments).toEqual([{ id: 0, filename: 'timeline.png' }]);
	});

	it('says of each sentence of a digest that it is one', async () => {
		const words = `---\nrendition: digest\ntitle: "Digest: the roof"\n---\n${MINUTES}\n`;
		const digests = await askerOf([{ name: 'digest.md', words, given: { published: '2023-04-01' } }]);
		const message = await answerTo(command({}), world({ collection: async () => digests.collection }).ports);
		expect(JSON.stringify(galleries(message))).toContain('Document 1, our digest.');
	});

	it('is left out where nobody wants it or it cannot be drawn; the list stands without it', async () => {
		const unwanted = await answerTo(command({ picture: 'none' }), world().ports);
		expect([unwanted.files, galleries(unwanted)]).toEqual([[], []]);
		const broken = world({ draw: () => Promise.reject(new Error('no pencil')) });
		const message = await answerTo(command({}), broken.ports);
		expect([message.files, galleries(message)]).toEqual([[], []]);
		expect(JSON.stringify(message.body)).toContain('14 dated sentences');
		expect(broken.failed).toHaveLength(1);
	});
});
