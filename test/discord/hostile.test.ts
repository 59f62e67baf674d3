import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/discord/referee/faults.ts';
import type { FakeDiscord } from './fake/fakeDiscord.ts';
import { ANN, BEN, closeAfterEach, command, member, pressed, runningOver, TRANSPORTS, typing, words } from './wire.ts';

/** People, and documents, who mean no good: through the real client, over both ways. */

closeAfterEach();

const PINGS =
	'@everyone @here <@111111111111111111> <@!111111111111111111> <@&222222222222222222> <#333333333333333333> <t:0:R> </ask:1>';
const MARKUP =
	'# Big\n-# small\n> quoted\n>>> all\n- list\n1. one\n**bold** __under__ ~~gone~~ ||hidden|| `code` ```block``` [link](https://example.org/phish)';
/** Right-to-left override, zero-width space and joiner, marks piled up, a lone half of a pair, NUL. */
const ODD = 'l\u202Eift\u202C l\u200Bi\u200Df\u2060t Z\u0351\u0300\u0317\u0324a \uD83D \u0000 \uFEFF';

/** All that a message says, as it goes out. */
const bodyOf = (fake: FakeDiscord): string => JSON.stringify(fake.requests.map(({ body }) => body));

/** Nothing that went out could ping anybody or was refused. */
function expectHarmless(fake: FakeDiscord): void {
	expect(fake.refused).toEqual([]);
	for (const mentions of bodyOf(fake).matchAll(/"allowed_mentions":(\{[^}]*\})/g))
		expect(mentions[1]).toBe('{"parse":[]}');
}

describe.each(TRANSPORTS)('over %s', (transport) => {
	it.each([
		['pings', PINGS],
		['markup', MARKUP],
		['odd characters', ODD],
		['6,000 characters of it', `${PINGS} ${MARKUP} `.repeat(40).slice(0, 6_000)],
		['a line of nothing', '\u200B\u200B \n \u2060'],
	])('a question of %s is answered, and nothing in it works', async (_, question) => {
		const { fake, world } = await runningOver(transport);
		const { original } = await fake.interact(command('find', { words: question }));
		expect(original?.private).toBe(true);
		expect(words(original)).not.toContain('[mention]');
		expect(words(original)).not.toBe('');
		expect(world.failed).toEqual([]);
		expectHarmless(fake);
	});

	it('what the question says stands there as it was typed', async () => {
		const { fake } = await runningOver(transport);
		const typed = '**@everyone** <@111111111111111111> [here](https://example.org)';
		const { original } = await fake.interact(command('find', { words: typed }));
		expect(words(original)).toContain(typed);
	});

	it('a document full of pings and markup is quoted to the letter and pings nobody, also when it is shared', async () => {
		const { fake, world } = await runningOver(transport);
		const sentence = `The lift ${PINGS.replaceAll('.', '')} **is** _broken_ ||again||.`;
		world.change('house', [sentence]);
		const { original: list } = await fake.interact(command('find', { words: 'lift' }));
		expect(words(list)).toContain(sentence);
		const { original: card } = await pressed(fake, list, 'Share');
		expect(card?.private).toBe(false);
		expect(words(card)).toContain(sentence);
		// The one who shared is named, without a ping.
		expect(words(card).match(/\[mention\]/g)).toHaveLength(1);
		expectHarmless(fake);
	});

	it('names with right-to-left and zero-width characters are offered and found', async () => {
		const { fake, world } = await runningOver(transport);
		const { choices } = await fake.interact(typing('find', 'words', 'ka\u200Bte \u202Emills'));
		expect(choices).toBeInstanceOf(Array);
		const { original } = await fake.interact(command('find', { words: '\u202EKate Mills\u202C' }));
		expect(words(original)).not.toBe('');
		expect(world.failed).toEqual([]);
		expectHarmless(fake);
	});

	it.each([
		['empty', ''],
		['of another bot', 'ticket_close_123'],
		['of a version to come', '9xabc'],
		['of ours, cut off', '1'],
		['of ours, with rubbish in it', `1c${'\u0000'.repeat(50)}`],
		['of ours, with a reference that is nowhere', '1cZZZZZZZZ'],
		['JSON', '{"action":"remove"}'],
		['a name that every object has', '__proto__'],
		['100 characters', '1'.repeat(100)],
		['100 characters of four bytes', '\u{1F600}'.repeat(50)],
	])('a button whose custom_id was never ours (%s) gets a polite private answer', async (_, customId) => {
		const { fake, world } = await runningOver(transport);
		const { original: list } = await fake.interact(command('find', { words: 'the' }));
		const before = words(list);
		for (const data of [
			{ component_type: 2, custom_id: customId },
			{ component_type: 3, custom_id: '1l0', values: [customId] },
		] satisfies readonly Json[]) {
			const { original } = await fake.interact({ type: 3, ...member(ANN), data }, list);
			expect(original?.private).toBe(true);
			expect(words(original)).toMatch(/too old or was never ours|no longer here|No words stand under/);
		}
		expect(words(list)).toBe(before);
		expect(world.failed).toEqual([]);
		expectHarmless(fake);
	});

	it('other people’s buttons change nothing for those whose card it is', async () => {
		const { fake, world } = await runningOver(transport);
		const { original: list } = await fake.interact(command('find', { words: 'the', public: true }));
		const before = words(list);
		const others = await pressed(fake, list, 'Later', member(BEN));
		expect(others.original?.private).toBe(true);
		expect(others.original?.id).not.toBe(list?.id);
		expect(words(list)).toBe(before);
		expect(list?.deleted).toBe(false);
		expect(world.failed).toEqual([]);
		expectHarmless(fake);
	});

	it.each([
		['a command that does not exist', { type: 2, data: { id: '1', type: 1, name: 'rm -rf', options: [] } }],
		[
			'a command called like a thing that every object has',
			{ type: 2, data: { id: '1', type: 1, name: 'constructor', options: [] } },
		],
		[
			'an option that does not exist',
			{ type: 2, data: { id: '1', type: 1, name: 'find', options: [{ name: '__proto__', type: 3, value: 'x' }] } },
		],
		[
			'a value of another kind',
			{ type: 2, data: { id: '1', type: 1, name: 'find', options: [{ name: 'words', type: 3, value: 7 }] } },
		],
		['a type that does not exist', { type: 77, data: {} }],
		['a modal that was never opened', { type: 5, data: { custom_id: 'x', components: [] } }],
	] satisfies readonly (readonly [string, Json])[])('%s is answered in words', async (_, interaction) => {
		const { fake } = await runningOver(transport);
		const { original } = await fake.interact({ ...member(ANN), ...interaction });
		expect(original?.private).toBe(true);
		expect(words(original)).not.toBe('');
		expectHarmless(fake);
	});
});
