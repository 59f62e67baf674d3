import { h } from './dom.js';

/**
 * The list over the composer, for whichever of its inputs has the focus (ARIA's combobox with a list:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 *
 * @typedef {object} Item
 * @property {string} name
 * @property {string} detail
 * @property {string} [badge]
 * @property {() => void} pick
 */

/**
 * @param {{ readonly panel: HTMLElement, readonly hint: HTMLElement, readonly list: HTMLElement }} parts
 */
export function createPicker({ panel, hint, list }) {
	/** @type {HTMLInputElement | null} */
	let owner = null;
	/** @type {readonly Item[]} */
	let items = [];
	let active = -1;

	const mark = (/** @type {number} */ n) => {
		active = n;
		[...list.children].forEach((option, i) => {
			option.setAttribute('aria-selected', String(i === n));
			if (i === n) option.scrollIntoView({ block: 'nearest' });
		});
		if (n < 0) owner?.removeAttribute('aria-activedescendant');
		else owner?.setAttribute('aria-activedescendant', `${list.id}-${n}`);
	};

	const close = () => {
		panel.hidden = true;
		list.hidden = true;
		items = [];
		list.replaceChildren();
		owner?.setAttribute('aria-expanded', 'false');
		mark(-1);
		owner = null;
	};

	/**
	 * @param {HTMLInputElement} input whose list this is
	 * @param {readonly Item[]} shown
	 * @param {{ readonly hint: string, readonly first: boolean }} options `first`: the first item is marked, so that Enter
	 *   and Tab take it; else they do what they do without a list
	 */
	const open = (input, shown, { hint: sentence, first }) => {
		if (owner !== input) close();
		owner = input;
		items = shown;
		hint.textContent = sentence;
		hint.hidden = sentence === '';
		list.replaceChildren(
			...shown.map(({ name, detail, badge = '' }, n) => {
				const option = h(
					'div',
					{ class: 'option', role: 'option', id: `${list.id}-${n}`, 'aria-selected': 'false' },
					h('span', { class: 'option-name' }, name),
					badge === '' ? null : h('span', { class: 'badge' }, badge),
					detail === '' ? null : h('span', { class: 'option-detail' }, detail),
				);
				option.addEventListener('pointerdown', (event) => event.preventDefault());
				option.addEventListener('click', () => shown[n]?.pick());
				return option;
			}),
		);
		list.hidden = shown.length === 0;
		panel.hidden = shown.length === 0 && sentence === '';
		input.setAttribute('aria-expanded', String(shown.length > 0));
		list.scrollTop = 0;
		list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
		mark(first && shown.length > 0 ? 0 : -1);
	};

	/**
	 * @param {KeyboardEvent} event
	 * @returns {boolean} whether the list has taken the key
	 */
	const key = (event) => {
		if (panel.hidden || event.isComposing) return false;
		if (event.key === 'Escape') {
			close();
			return true;
		}
		if (items.length === 0) return false;
		if (event.key === 'ArrowDown') mark((active + 1) % items.length);
		else if (event.key === 'ArrowUp') mark(active <= 0 ? items.length - 1 : active - 1);
		else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && active >= 0) items[active]?.pick();
		else return false;
		return true;
	};

	return { open, close, key, ownedBy: (/** @type {HTMLInputElement} */ input) => owner === input };
}
