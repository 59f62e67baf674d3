import { h, uniqueId } from './dom.js';
import { WORDS } from './words.js';

/** @import { CommandJson } from './interactions.js' */

/**
 * The menu of commands on a message: in Discord behind a right click or a long press, here behind a button.
 *
 * Keys as in the ARIA pattern for a menu button: arrows, Home, End, Escape.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @param {readonly CommandJson[]} commands
 * @param {(command: CommandJson) => void} onPick
 */
export function drawMenu(commands, onPick) {
	const id = uniqueId('menu');
	const opener = h(
		'button',
		{
			type: 'button',
			class: 'menu-opener',
			'aria-haspopup': 'menu',
			'aria-expanded': 'false',
			'aria-controls': id,
			'aria-label': WORDS.menu,
			title: WORDS.menu,
		},
		h('span', { 'aria-hidden': 'true' }, '⋯'),
	);
	const items = commands.map((command) => {
		const item = h('button', { type: 'button', class: 'option', role: 'menuitem', tabindex: -1 }, command.name);
		item.addEventListener('click', () => {
			close();
			opener.focus();
			onPick(command);
		});
		return item;
	});
	const list = h('div', { class: 'menu-list', role: 'menu', id, 'aria-label': WORDS.menu, hidden: true }, items);
	const box = h('div', { class: 'menu' }, opener, list);

	const close = () => {
		list.hidden = true;
		opener.setAttribute('aria-expanded', 'false');
	};
	const open = () => {
		list.hidden = false;
		opener.setAttribute('aria-expanded', 'true');
		// Under the last message there is no room: then it opens upwards.
		const frame = box.closest('#log')?.getBoundingClientRect();
		list.classList.remove('up');
		list.classList.toggle('up', frame !== undefined && list.getBoundingClientRect().bottom > frame.bottom);
		items[0]?.focus({ preventScroll: true });
	};
	const move = (/** @type {number} */ steps) => {
		const active = document.activeElement;
		const at = active instanceof HTMLButtonElement ? items.indexOf(active) : 0;
		items[(at + steps + items.length) % items.length]?.focus();
	};
	opener.addEventListener('click', () => (list.hidden ? open() : close()));
	box.addEventListener('keydown', (event) => {
		if (list.hidden) return;
		/** @type {Readonly<Record<string, () => void>>} */
		const keys = {
			ArrowDown: () => move(1),
			ArrowUp: () => move(-1),
			Home: () => items[0]?.focus(),
			End: () => items.at(-1)?.focus(),
			Escape: () => {
				close();
				opener.focus();
			},
		};
		const act = keys[event.key];
		if (act === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		act();
	});
	box.addEventListener('focusout', (event) => {
		if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) close();
	});
	return box;
}
