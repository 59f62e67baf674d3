import { createChannel } from './channel.js';
import { drawCommand } from './commandText.js';
import { createComposer } from './composer.js';
import { getJson, sendInteraction } from './connection.js';
import { h } from './dom.js';
import { drawFirstCard } from './firstCard.js';
import {
	ATTACHMENT,
	autocompleteInteraction,
	CHAT_INPUT,
	commandInteraction,
	forModerators,
	ON_MESSAGE,
	uploadOf,
	writtenCommands,
} from './interactions.js';
import { drawSideList } from './sideList.js';
import { WORDS } from './words.js';

/**
 * @import { CommandJson, OptionValue } from './interactions.js'
 * @import { ChosenFile } from './optionValues.js'
 * @import { Greeting } from '../greeting.ts'
 */

/**
 * @param {unknown} value
 * @returns {value is readonly CommandJson[]}
 */
const isCommands = (value) => Array.isArray(value) && value.every((one) => typeof one?.name === 'string');

/**
 * @param {unknown} value
 * @returns {value is Greeting}
 */
const isGreeting = (value) => typeof value === 'object' && value !== null && 'held' in value && 'examples' in value;

/** The page's frame: a channel with its messages, and the composer under them. */
function frame() {
	const side = h(
		'nav',
		{ class: 'side', 'aria-label': WORDS.commandsTitle },
		h('p', { class: 'brand' }, h('span', { class: 'brand-mark', 'aria-hidden': 'true' }), WORDS.bot),
		h('p', { class: 'side-channel' }, `# ${WORDS.channel}`),
	);
	const log = h('div', { id: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': WORDS.log, tabindex: 0 });
	const hint = h('p', { id: 'hint', hidden: true });
	const list = h('div', { id: 'list', role: 'listbox', 'aria-label': WORDS.commandsTitle, hidden: true });
	const panel = h('div', { class: 'panel', hidden: true }, hint, list);
	const trouble = h('p', { id: 'trouble', role: 'alert', hidden: true });
	const status = h('p', { class: 'unseen', role: 'status' });
	const line = h('div', { class: 'line' });
	const form = h(
		'form',
		{ id: 'composer', autocomplete: 'off' },
		panel,
		trouble,
		status,
		h(
			'div',
			{ class: 'box' },
			line,
			h('button', { type: 'submit', class: 'send', 'aria-label': WORDS.send }, h('span', { 'aria-hidden': 'true' })),
		),
	);
	document.body.replaceChildren(
		side,
		h(
			'main',
			{},
			h(
				'header',
				{ class: 'top' },
				h('h1', {}, h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), WORDS.channel),
				h('p', { class: 'topic' }, WORDS.topic),
			),
			log,
			form,
		),
	);
	return { side, log, hint, list, panel, trouble, status, line, form };
}

/**
 * @param {readonly CommandJson[]} registered
 * @param {Greeting} greeting
 */
function open(registered, greeting) {
	const typed = registered.filter(({ type = CHAT_INPUT }) => type === CHAT_INPUT);
	const commands = writtenCommands([...typed].sort((a, b) => Number(forModerators(a)) - Number(forModerators(b))));
	const onMessages = registered.filter(({ type }) => type === ON_MESSAGE);
	const { side, log, ...parts } = frame();
	const channel = createChannel(log, () => composer.focus(), onMessages);

	/** What a person did, over its answer: press it to have the command back in the composer. */
	const usedLead = (/** @type {CommandJson} */ command, /** @type {readonly OptionValue[]} */ options) => () => {
		const shown = drawCommand(
			command.name,
			options.map(({ name, value }) => ({ name, value: spoken(value) })),
		);
		const again = h('button', { type: 'button', class: 'used', title: WORDS.usedAgain }, h('span', {}, shown));
		again.addEventListener('click', () =>
			composer.load(command, new Map(options.map(({ name, value }) => [name, spoken(value)]))),
		);
		return h('span', { class: 'asked' }, h('span', { class: 'asked-verb' }, WORDS.used), ' ', again);
	};

	/**
	 * @param {CommandJson} command
	 * @param {readonly OptionValue[]} typed
	 * @param {readonly ChosenFile[]} [chosen]
	 */
	const send = async (command, typed, chosen = []) => {
		const uploads = await Promise.all(chosen.map(({ file }) => uploadOf(file)));
		const named = (/** @type {(n: number) => string} */ value) =>
			chosen.map(({ option }, n) => ({ name: option, type: ATTACHMENT, value: value(n) }));
		const options = [...typed, ...named((n) => uploads[n]?.id ?? '')];
		const shown = [...typed, ...named((n) => uploads[n]?.filename ?? '')];
		await channel.perform(() => commandInteraction(command, options, uploads), usedLead(command, shown), null);
	};

	const composer = createComposer({
		...parts,
		commands,
		send: (command, options, files) => void send(command, options, files).catch(reportError),
		post: onMessages.length === 0 ? null : channel.write,
		suggest: async (command, options, focused, signal) => {
			/** @type {readonly { readonly name: string, readonly value: string | number }[]} */
			let choices = [];
			await sendInteraction(
				autocompleteInteraction(command, options, focused),
				(line) => {
					if (line.call === 'choices') choices = line.choices;
				},
				signal,
			);
			return choices;
		},
	});

	side.append(...drawSideList(typed, (command) => composer.load(command, new Map())));

	channel.show(
		drawFirstCard(greeting, (query) => {
			const command = commands.find(({ name }) => name === query.command);
			if (command === undefined) return;
			const options = (command.options ?? []).flatMap(({ name, type }) => {
				const value = query.options[name];
				return value === undefined ? [] : [{ name, type, value }];
			});
			send(command, options).catch(reportError);
		}),
	);
	composer.focus();
}

/** @param {string | number | boolean} value */
const spoken = (value) => (typeof value === 'boolean' ? (value ? WORDS.yes : WORDS.no) : String(value));

/** The page cannot begin without the registration: it says so and offers to try again. */
function failed() {
	const again = h('button', { type: 'button', class: 'button primary' }, WORDS.tryAgain);
	again.addEventListener('click', () => location.reload());
	document.body.replaceChildren(
		h('main', { class: 'failed' }, h('h1', {}, WORDS.bot), h('p', {}, WORDS.pageFailed), again),
	);
	again.focus();
}

try {
	const [commands, greeting] = await Promise.all([getJson('/commands'), getJson('/greeting')]);
	if (!isCommands(commands) || !isGreeting(greeting)) throw new Error('not the registration');
	open(commands, greeting);
} catch (error) {
	reportError(error);
	failed();
}
