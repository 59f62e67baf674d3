import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../src/discord/referee/assertSendable.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { ready } from '../../src/discord/wire/rest.ts';
import { BY_DESCRIPTION, callbackFaults, commandsFaults, editFaults } from './fake/referee.ts';

/**
 * Faults planted one at a time into messages that can be sent: each must be caught by the referee or by our own check. What Discord would
 * refuse is found here and not in a channel.
 */

const V2 = 1 << 15;
const text = (content: string): Json => ({ type: 10, content });
const button = (changes: Json = {}): Json => ({ type: 2, style: 2, label: 'Open 2', custom_id: '1x', ...changes });
const row = (...components: readonly Json[]): Json => ({ type: 1, components });
const option = (value: string): Json => ({ label: value, value });
const select = (changes: Json = {}): Json => ({
	type: 3,
	custom_id: '1l0',
	options: [option('a'), option('b')],
	...changes,
});
const message = (components: readonly Json[], changes: Json = {}): Json => ({
	flags: V2,
	allowed_mentions: { parse: [] },
	components,
	...changes,
});
const plainMessage = (changes: Json): Json => ({ allowed_mentions: { parse: [] }, content: 'Hello', ...changes });
const sent = (data: Json, files: readonly { readonly name: string }[] = []): readonly string[] =>
	callbackFaults({ type: 4, data }, files);

describe('a good message', () => {
	it.each([
		['text and buttons', message([text('Hello'), row(button(), button({ custom_id: '1y' }))])],
		['a link button', message([row({ type: 2, style: 5, label: 'See', url: 'https://example.org' })])],
		['a select', message([row(select())])],
		['a section', message([{ type: 9, components: [text('Hello')], accessory: button() }])],
		['a container', message([{ type: 17, components: [text('Hello'), { type: 14, divider: true }] }])],
		['one mention', message([text('Hello')], { allowed_mentions: { parse: [], users: ['111111111111111111'] } })],
		['plain content', plainMessage({})],
	])('of %s passes both judges', (_, body) => expect(sent(body)).toEqual([]));

	it('with a file that it shows passes both judges', () => {
		const body = message([{ type: 13, file: { url: 'attachment://minutes.md' } }]);
		expect(sent(body, [{ name: 'minutes.md' }])).toEqual([]);
	});
});

const FAULTS: readonly (readonly [string, () => readonly string[]])[] = [
	['content beside the Components V2 flag', () => sent(message([text('x')], { content: 'Hello' }))],
	['embeds beside the Components V2 flag', () => sent(message([text('x')], { embeds: [{ title: 'x' }] }))],
	[
		'a poll beside the Components V2 flag',
		() => sent(message([text('x')], { poll: { question: { text: 'x' }, answers: [] } })),
	],
	['stickers beside the Components V2 flag', () => sent(message([text('x')], { sticker_ids: ['1'] }))],
	['Components V2 without their flag', () => sent(message([text('x')], { flags: 0 }))],
	['41 components', () => sent(message(Array.from({ length: 41 }, () => text('x'))))],
	[
		'41 components, nested ones counted',
		() =>
			sent(
				message(
					Array.from({ length: 7 }, (_, i) =>
						row(...Array.from({ length: 5 }, (__, j) => button({ custom_id: `${i} ${j}` }))),
					),
				),
			),
	],
	['4,001 characters over two texts', () => sent(message([text('x'.repeat(2_000)), text('y'.repeat(2_001))]))],
	['4,001 characters in one text', () => sent(message([text('x'.repeat(4_001))]))],
	['10,171 bytes', () => sent(message([text('語'.repeat(3_387))]))],
	['an empty text', () => sent(message([text('')]))],
	['a text of white space', () => sent(message([text(' \n ')]))],
	['an empty message', () => sent(message([]))],
	['an empty message without the flag', () => sent({ allowed_mentions: { parse: [] } })],
	['no allowed_mentions', () => sent({ flags: V2, components: [text('x')] })],
	['mentions that parse', () => sent(message([text('x')], { allowed_mentions: { parse: ['everyone'] } }))],
	[
		'two mentioned users',
		() =>
			sent(
				message([text('x')], { allowed_mentions: { parse: [], users: ['111111111111111111', '222222222222222222'] } }),
			),
	],
	[
		'a mentioned role',
		() => sent(message([text('x')], { allowed_mentions: { parse: [], roles: ['111111111111111111'] } })),
	],
	['one custom_id twice', () => sent(message([row(button(), button())]))],
	['a link button with a custom_id', () => sent(message([row(button({ style: 5, url: 'https://example.org' }))]))],
	['a button with neither link nor custom_id', () => sent(message([row({ type: 2, style: 2, label: 'x' })]))],
	['a button without words', () => sent(message([row(button({ label: undefined }))]))],
	['a button label of 81 characters', () => sent(message([row(button({ label: 'x'.repeat(81) }))]))],
	['a custom_id of 101 characters', () => sent(message([row(button({ custom_id: 'x'.repeat(101) }))]))],
	['an empty custom_id', () => sent(message([row(button({ custom_id: '' }))]))],
	[
		'a link of 513 characters',
		() => sent(message([row({ type: 2, style: 5, label: 'x', url: `https://example.org/${'x'.repeat(500)}` })])),
	],
	['a link button without a link', () => sent(message([row({ type: 2, style: 5, label: 'x' })]))],
	['a link on a button that is no link button', () => sent(message([row(button({ url: 'https://example.org' }))]))],
	[
		'a link of another scheme',
		() => sent(message([row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })])),
	],
	['a button style that does not exist', () => sent(message([row(button({ style: 9 }))]))],
	[
		'six buttons in a row',
		() => sent(message([row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: String(i) })))])),
	],
	['an empty row', () => sent(message([row()]))],
	['a button beside a select', () => sent(message([row(select(), button())]))],
	['a button at the top', () => sent(message([button()]))],
	[
		'26 options',
		() => sent(message([row(select({ options: Array.from({ length: 26 }, (_, i) => option(String(i))) }))])),
	],
	['no options', () => sent(message([row(select({ options: [] }))]))],
	['an option without a value', () => sent(message([row(select({ options: [{ label: 'a' }] }))]))],
	[
		'an option description of 101 characters',
		() => sent(message([row(select({ options: [{ ...option('a'), description: 'x'.repeat(101) }] }))])),
	],
	['a select without a custom_id', () => sent(message([row(select({ custom_id: undefined }))]))],
	['two selects in a row', () => sent(message([row(select(), select({ custom_id: '1l1' }))]))],
	['one option twice', () => sent(message([row(select({ options: [option('a'), option('a')] }))]))],
	['an option of 101 characters', () => sent(message([row(select({ options: [option('x'.repeat(101))] }))]))],
	['a placeholder of 151 characters', () => sent(message([row(select({ placeholder: 'x'.repeat(151) }))]))],
	['more values than options', () => sent(message([row(select({ max_values: 3 }))]))],
	['a section without accessory', () => sent(message([{ type: 9, components: [text('x')] }]))],
	[
		'a section of four texts',
		() => sent(message([{ type: 9, components: [text('a'), text('b'), text('c'), text('d')], accessory: button() }])),
	],
	[
		'a container in a container',
		() => sent(message([{ type: 17, components: [{ type: 17, components: [text('x')] }] }])),
	],
	[
		'a section of a button',
		() => sent(message([{ type: 9, components: [button()], accessory: button({ custom_id: 'y' }) }])),
	],
	['a colour out of range', () => sent(message([{ type: 17, accent_color: 0x1000000, components: [text('x')] }]))],
	['a separator of no known spacing', () => sent(message([text('x'), { type: 14, spacing: 3 }]))],
	[
		'a gallery of 11 pictures',
		() =>
			sent(
				message([
					{ type: 12, items: Array.from({ length: 11 }, () => ({ media: { url: 'https://example.org/x.png' } })) },
				]),
			),
	],
	['a text display without content', () => sent(message([{ type: 10 }]))],
	['a component type that does not exist', () => sent(message([{ type: 99 }]))],
	[
		'eleven files',
		() =>
			sent(
				message(Array.from({ length: 11 }, (_, i) => ({ type: 13, file: { url: `attachment://${i}.md` } }))),
				Array.from({ length: 11 }, (_, i) => ({ name: `${i}.md` })),
			),
	],
	[
		'an attachment that is neither sent nor kept',
		() => editFaults(message([text('x')], { attachments: [{ id: '3' }] })),
	],
	['an empty container', () => sent(message([{ type: 17, components: [] }]))],
	['a text input in a message', () => sent(message([row({ type: 4, custom_id: 'x', style: 1 })]))],
	[
		'a picture that is not attached',
		() => sent(message([{ type: 12, items: [{ media: { url: 'attachment://x.png' } }] }])),
	],
	['a file that is shown nowhere', () => sent(message([text('x')]), [{ name: 'x.png' }])],
	[
		'two files of one name',
		() => sent(message([{ type: 13, file: { url: 'attachment://x.md' } }]), [{ name: 'x.md' }, { name: 'x.md' }]),
	],
	['content of 2,001 characters', () => sent(plainMessage({ content: 'x'.repeat(2_001) }))],
	[
		'six rows without the flag',
		() =>
			sent(plainMessage({ components: Array.from({ length: 6 }, (_, i) => row(button({ custom_id: String(i) }))) })),
	],
	['11 embeds', () => sent(plainMessage({ embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }))],
	[
		'embeds of 6,001 characters',
		() => sent(plainMessage({ embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] })),
	],
	['a field that does not exist', () => sent(message([text('x')], { colour: 'red' }))],
	['a misspelt field of a component', () => sent(message([{ ...text('x'), contents: 'y' }]))],
	['a flag that is not ours to set', () => sent(message([text('x')], { flags: V2 | 1 }))],
	['a private flag on an edit', () => editFaults(message([text('x')], { flags: V2 | 64 }))],
	['Components V2 in a promise', () => callbackFaults({ type: 5, data: { flags: V2 | 64 } })],
	['content in a promise', () => callbackFaults({ type: 5, data: { content: 'soon' } })],
	['a callback type that does not exist', () => callbackFaults({ type: 44, data: message([text('x')]) })],
	[
		'26 choices',
		() =>
			callbackFaults({
				type: 8,
				data: { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) },
			}),
	],
	[
		'a choice name of 101 characters',
		() => callbackFaults({ type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'x' }] } }),
	],
	['a choice without a value', () => callbackFaults({ type: 8, data: { choices: [{ name: 'x' }] } })],
	['a choice without a name', () => callbackFaults({ type: 8, data: { choices: [{ name: '', value: 'x' }] } })],
	[
		'a choice value of 101 characters',
		() => callbackFaults({ type: 8, data: { choices: [{ name: 'x', value: 'x'.repeat(101) }] } }),
	],
	['no choices at all', () => callbackFaults({ type: 8, data: {} })],
];

const field = (changes: Json = {}): Json => ({
	type: 18,
	label: 'Title',
	component: { type: 4, custom_id: 'title', style: 1 },
	...changes,
});
const modal = (changes: Json = {}): readonly string[] =>
	callbackFaults({ type: 9, data: { custom_id: 'm', title: 'Add', components: [field()], ...changes } });
const MODAL_FAULTS: typeof FAULTS = [
	['a title of 46 characters', () => modal({ title: 'x'.repeat(46) })],
	[
		'six fields',
		() =>
			modal({
				components: Array.from({ length: 6 }, (_, i) =>
					field({ component: { type: 4, custom_id: String(i), style: 1 } }),
				),
			}),
	],
	['no field', () => modal({ components: [] })],
	['a label of 46 characters', () => modal({ components: [field({ label: 'x'.repeat(46) })] })],
	['a button', () => modal({ components: [row(button())] })],
	['two fields of one custom_id', () => modal({ components: [field(), field()] })],
	[
		'a value of 4,001 characters',
		() =>
			modal({ components: [field({ component: { type: 4, custom_id: 'x', style: 2, value: 'x'.repeat(4_001) } })] }),
	],
	['eleven uploads', () => modal({ components: [field({ component: { type: 19, custom_id: 'x', max_values: 11 } })] })],
];

const command = (changes: Json = {}): Json => ({ type: 1, name: 'ask', description: 'Ask', options: [], ...changes });
const argument = (changes: Json = {}): Json => ({ type: 3, name: 'question', description: 'What', ...changes });
const COMMAND_FAULTS: typeof FAULTS = [
	['a name with capitals', () => commandsFaults([command({ name: 'Ask' })])],
	['a name with a blank', () => commandsFaults([command({ name: 'ask me' })])],
	['no description', () => commandsFaults([command({ description: '' })])],
	['a description of 101 characters', () => commandsFaults([command({ description: 'x'.repeat(101) })])],
	['a name of 33 characters', () => commandsFaults([command({ name: 'x'.repeat(33) })])],
	[
		'an option without a description',
		() => commandsFaults([command({ options: [argument({ description: undefined })] })]),
	],
	['an option type that does not exist', () => commandsFaults([command({ options: [argument({ type: 44 })] })])],
	[
		'26 choices of an option',
		() =>
			commandsFaults([
				command({
					options: [argument({ choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })],
				}),
			]),
	],
	[
		'a sub-command beside an option',
		() => commandsFaults([command({ options: [{ type: 1, name: 'list', description: 'List' }, argument()] })]),
	],
	['longer values than Discord takes', () => commandsFaults([command({ options: [argument({ max_length: 6_001 })] })])],
	['16 message commands', () => commandsFaults(Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `Find ${i}` })))],
	['a context that does not exist', () => commandsFaults([command({ contexts: [9] })])],
	['one name twice', () => commandsFaults([command(), command()])],
	[
		'26 options',
		() => commandsFaults([command({ options: Array.from({ length: 26 }, (_, i) => argument({ name: `o${i}` })) })]),
	],
	[
		'a required option after an optional one',
		() => commandsFaults([command({ options: [argument(), argument({ name: 'by', required: true })] })]),
	],
	[
		'choices beside autocomplete',
		() =>
			commandsFaults([command({ options: [argument({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })]),
	],
	[
		'8,001 characters in all',
		() =>
			commandsFaults([
				command({
					options: Array.from({ length: 25 }, (_, i) =>
						argument({
							name: `o${i}`,
							choices: Array.from({ length: 4 }, (__, j) => ({
								name: `${j}${'x'.repeat(60)}`,
								value: `${j}${'y'.repeat(60)}`,
							})),
						}),
					),
				}),
			]),
	],
	['101 commands', () => commandsFaults(Array.from({ length: 101 }, (_, i) => command({ name: `c${i}` })))],
	['permissions that are no number', () => commandsFaults([command({ default_member_permissions: 'manage' })])],
	[
		'a menu command with a description',
		() => commandsFaults([command({ type: 3, name: 'Find', description: 'x', options: undefined })]),
	],
];

describe('a planted fault is caught', () => {
	it.each(FAULTS)('in a message: %s', (_, judge) => expect(judge()).not.toEqual([]));
	it.each(MODAL_FAULTS)('in a modal: %s', (_, judge) => expect(judge()).not.toEqual([]));
	it.each(COMMAND_FAULTS)('in commands: %s', (_, judge) => expect(judge()).not.toEqual([]));

	it('by Discord’s own description where that can see it, by our rules where it cannot', () => {
		const caught = [...FAULTS, ...MODAL_FAULTS, ...COMMAND_FAULTS].map(([, judge]) => judge());
		const byDescription = caught.filter((faults) => faults.some((fault) => fault.startsWith(BY_DESCRIPTION)));
		// As many as Discord has been seen to refuse were planted once; the rules have grown since.
		expect(caught.length).toBeGreaterThanOrEqual(42);
		expect(byDescription.length).toBeGreaterThanOrEqual(25);
	});

	it('and a good modal and a good command pass', () => {
		expect(modal()).toEqual([]);
		expect(commandsFaults([command({ options: [argument({ required: true }), argument({ name: 'by' })] })])).toEqual(
			[],
		);
	});
});

describe('sending', () => {
	it('adds that nobody is pinged', () => {
		const { body } = ready({ body: { content: '@everyone' }, files: [] }, 'create');
		expect(body.allowed_mentions).toEqual({ parse: [] });
		expect(faultsIn(body, [], 'create')).toEqual([]);
	});

	it('stops what Discord would refuse before it leaves', () => {
		expect(() => ready({ body: { content: 'x'.repeat(2_001) }, files: [] }, 'create')).toThrow(
			/content that is too long/,
		);
	});
});
