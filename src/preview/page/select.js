import { h, uniqueId } from './dom.js';
import { WORDS } from './words.js';

/**
 * @import { APIStringSelectComponent } from '../../discord/handler.ts'
 * @import { OnAct } from './drawMessage.js'
 */

/**
 * A select menu: a button that opens a list. One choice is sent when it is made; several are sent with "Done".
 *
 * Keys as in the ARIA pattern for a select-only combobox: arrows, Home, End, Enter or Space, Escape.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/
 *
 * @param {APIStringSelectComponent} select
 * @param {OnAct} onAct
 */
export function drawSelect(select, onAct) {
	const id = uniqueId('select');
	const most = select.max_values ?? 1;
	const least = select.min_values ?? 1;
	const name = select.placeholder ?? WORDS.choose;
	const chosen = new Set(select.options.filter((option) => option.default === true).map((option) => option.value));
	const shown = h('span', { class: 'label' });
	const opener = h(
		'button',
		{
			type: 'button',
			class: 'select',
			role: 'combobox',
			'aria-haspopup': 'listbox',
			'aria-expanded': 'false',
			'aria-controls': `${id}-list`,
			'aria-label': name,
			disabled: select.disabled === true,
			'data-custom-id': select.custom_id,
		},
		shown,
		h('span', { class: 'chevron', 'aria-hidden': 'true' }),
	);
	const options = select.options.map((option, n) =>
		h(
			'div',
			{ class: 'option', role: 'option', id: `${id}-${n}`, 'aria-selected': String(chosen.has(option.value)) },
			h('span', { class: 'option-name' }, option.label),
			option.description ? h('span', { class: 'option-detail' }, option.description) : null,
		),
	);
	const list = h(
		'div',
		{
			class: 'select-list',
			role: 'listbox',
			id: `${id}-list`,
			'aria-label': name,
			'aria-multiselectable': most > 1 ? 'true' : null,
			hidden: true,
		},
		options,
	);
	const done = h('button', { type: 'button', class: 'button primary select-done', hidden: true }, WORDS.done);
	const box = h('div', { class: 'select-box' }, opener, list, done);
	let active = -1;

	const labels = () => select.options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
	const write = () => {
		shown.textContent = labels().join(', ') || name;
		shown.classList.toggle('placeholder', chosen.size === 0);
	};
	const activate = (/** @type {number} */ n) => {
		active = Math.max(0, Math.min(options.length - 1, n));
		options.forEach((option, i) => {
			option.classList.toggle('active', i === active);
		});
		opener.setAttribute('aria-activedescendant', `${id}-${active}`);
		options[active]?.scrollIntoView({ block: 'nearest' });
	};
	const isOpen = () => !list.hidden;
	const open = () => {
		list.hidden = false;
		done.hidden = most === 1;
		opener.setAttribute('aria-expanded', 'true');
		activate(
			Math.max(
				0,
				select.options.findIndex(({ value }) => chosen.has(value)),
			),
		);
		box.scrollIntoView({ block: 'nearest' });
	};
	const close = () => {
		list.hidden = true;
		done.hidden = true;
		opener.setAttribute('aria-expanded', 'false');
		opener.removeAttribute('aria-activedescendant');
	};
	const send = () => {
		close();
		if (chosen.size < least) return;
		const values = select.options.filter(({ value }) => chosen.has(value)).map(({ value }) => value);
		onAct({ customId: select.custom_id, label: labels().join(', '), values }, opener);
	};
	const choose = (/** @type {number} */ n) => {
		const option = select.options[n];
		if (option === undefined) return;
		if (most === 1) {
			chosen.clear();
			chosen.add(option.value);
		} else if (!chosen.delete(option.value) && chosen.size < most) chosen.add(option.value);
		options.forEach((element, i) => {
			element.setAttribute('aria-selected', String(chosen.has(select.options[i]?.value ?? '')));
		});
		write();
		if (most === 1) send();
	};

	opener.addEventListener('click', () => (isOpen() ? close() : open()));
	opener.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' || event.key === 'Tab') {
			if (isOpen() && event.key === 'Escape') event.stopPropagation();
			if (most === 1 || event.key === 'Escape') close();
			return;
		}
		/** @type {Readonly<Record<string, () => void>>} */
		const keys = isOpen()
			? {
					ArrowDown: () => activate(active + 1),
					ArrowUp: () => activate(active - 1),
					Home: () => activate(0),
					End: () => activate(options.length - 1),
					Enter: () => choose(active),
					' ': () => choose(active),
				}
			: { ArrowDown: open, ArrowUp: open };
		const act = keys[event.key];
		if (act === undefined) return;
		event.preventDefault();
		act();
	});
	options.forEach((option, n) => {
		// The list is no focus stop: focus stays on the button, as the pattern asks.
		option.addEventListener('pointerdown', (event) => event.preventDefault());
		option.addEventListener('click', () => choose(n));
	});
	done.addEventListener('click', send);
	box.addEventListener('focusout', (event) => {
		if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) close();
	});
	write();
	return box;
}
