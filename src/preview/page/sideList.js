import { h } from './dom.js';
import { forModerators, writtenCommands } from './interactions.js';
import { WORDS } from './words.js';

/** @import { CommandJson } from './interactions.js' */

/**
 * The commands beside the channel: members' first, sub-commands folded under the word that they share.
 *
 * @param {readonly CommandJson[]} registered
 * @param {(command: CommandJson) => void} load puts a command into the composer
 */
export function drawSideList(registered, load) {
	/** @param {CommandJson} command */
	const press = (command) => {
		const button = h('button', { type: 'button' }, nameOf(command), detailOf(command));
		button.addEventListener('click', () => load(command));
		return h('li', {}, button);
	};
	/** @param {CommandJson} command */
	const entry = (command) => {
		const written = writtenCommands([command]);
		const [only] = written;
		if (written.length === 1 && only !== undefined && only.name === command.name) return press(only);
		return h(
			'li',
			{},
			h('details', {}, h('summary', {}, nameOf(command), detailOf(command)), h('ul', {}, written.map(press))),
		);
	};
	const moderators = registered.filter(forModerators);
	const members = registered.filter((command) => !forModerators(command));
	return [
		h('h2', {}, WORDS.commandsTitle),
		h('ul', {}, members.map(entry)),
		...(moderators.length === 0 ? [] : [h('h2', {}, WORDS.moderatorsTitle), h('ul', {}, moderators.map(entry))]),
	];
}

const nameOf = (/** @type {CommandJson} */ { name }) => h('span', { class: 'side-name' }, `/${name}`);
const detailOf = (/** @type {CommandJson} */ { description }) => h('span', { class: 'side-detail' }, description);
