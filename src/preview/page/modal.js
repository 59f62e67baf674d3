import { h, uniqueId } from './dom.js';
import { modalInteraction, uploadOf } from './interactions.js';
import { WORDS } from './words.js';

/**
 * @import { APIModalInteractionResponseCallbackData } from '../../discord/handler.ts'
 * @import { messageOf, Upload } from './interactions.js'
 */

/** Types of the fields that a modal may have. */
const SELECT = 3;
const TEXT = 4;
const FILES = 19;
const LABEL = 18;

/**
 * A field's element, and what was answered in it when the modal is sent.
 * @typedef {{ readonly element: HTMLElement, readonly answer: (files: Upload[]) => object | Promise<object> }} Field
 */

/**
 * A modal as a dialog: labels with text inputs, selects and file uploads, and words between them.
 *
 * @param {APIModalInteractionResponseCallbackData} modal
 * @param {(make: () => object, title: string) => Promise<boolean>} submit
 * @param {ReturnType<typeof messageOf> | null} message that it was opened from
 */
export function openModal(modal, submit, message) {
	const titleId = uniqueId('modal');
	/** @type {((files: Upload[]) => Promise<object>)[]} */
	const answers = [];
	const fields = modal.components.map((part) => {
		const id = uniqueId('field');
		if (part.type === 10) return h('p', {}, part.content);
		const inner = part.type === LABEL ? part.component : part.components[0];
		const field =
			inner?.type === TEXT
				? textField(inner, id)
				: inner?.type === SELECT
					? selectField(inner, id)
					: inner?.type === FILES
						? filesField(inner, id)
						: null;
		if (field === null) return h('p', { class: 'not-drawn' }, WORDS.notDrawn(inner?.type ?? part.type));
		answers.push(async (files) => {
			const answer = await field.answer(files);
			return part.type === LABEL ? { type: LABEL, component: answer } : { type: 1, components: [answer] };
		});
		const name = part.type === LABEL ? part.label : inner?.type === TEXT ? (inner.label ?? '') : '';
		const detail = part.type === LABEL ? (part.description ?? '') : '';
		return h(
			'div',
			{ class: 'field' },
			h('label', { for: id }, name),
			detail === '' ? null : h('p', { class: 'small', id: `${id}-detail` }, detail),
			described(field.element, detail === '' ? null : `${id}-detail`),
		);
	});
	const cancel = h('button', { type: 'button', class: 'button secondary' }, WORDS.cancel);
	const form = h(
		'form',
		{ method: 'dialog' },
		h('h2', { id: titleId }, modal.title),
		fields,
		h('div', { class: 'row end' }, cancel, h('button', { type: 'submit', class: 'button primary' }, WORDS.submit)),
	);
	const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
	const send = async () => {
		/** @type {Upload[]} */
		const files = [];
		const components = await Promise.all(answers.map((answer) => answer(files)));
		await submit(() => modalInteraction(modal.custom_id, components, message, files), modal.title);
	};
	cancel.addEventListener('click', () => dialog.close());
	form.addEventListener('submit', () => void send().catch(reportError));
	const before = document.activeElement;
	dialog.addEventListener('close', () => {
		dialog.remove();
		giveBack(before);
	});
	document.body.append(dialog);
	dialog.showModal();
}

/**
 * The focus goes back to where it was. The browser puts it there too, but once the dialog is gone, and with it the place where one was
 * typing, it takes no more keys there until it is put there anew.
 *
 * @param {Element | null} element
 */
function giveBack(element) {
	if (!(element instanceof HTMLElement) || !element.isConnected || element === document.body) return;
	element.blur();
	element.focus();
}

/**
 * @param {HTMLElement} element
 * @param {string | null} by id of what says more about it
 */
function described(element, by) {
	if (by !== null) element.setAttribute('aria-describedby', by);
	return element;
}

/**
 * @param {{ readonly custom_id: string, readonly style: number, readonly value?: string, readonly placeholder?: string,
 *   readonly required?: boolean, readonly min_length?: number, readonly max_length?: number }} part
 * @param {string} id
 * @returns {Field}
 */
function textField(part, id) {
	const attributes = {
		id,
		placeholder: part.placeholder,
		required: part.required !== false,
		minlength: part.min_length,
		maxlength: part.max_length,
	};
	const input = part.style === 2 ? h('textarea', { ...attributes, rows: 4 }) : h('input', attributes);
	input.value = part.value ?? '';
	return { element: input, answer: () => ({ type: TEXT, custom_id: part.custom_id, value: input.value }) };
}

/**
 * @param {{ readonly custom_id: string, readonly required?: boolean,
 *   readonly options: readonly { readonly label: string, readonly value: string, readonly default?: boolean }[] }} part
 * @param {string} id
 * @returns {Field}
 */
function selectField(part, id) {
	const none = part.required === false ? [h('option', { value: '' }, WORDS.choose)] : [];
	const options = part.options.map((one) =>
		h('option', { value: one.value, selected: one.default === true }, one.label),
	);
	const input = h('select', { id, required: part.required !== false }, none, options);
	const values = () => (input.value === '' ? [] : [input.value]);
	return { element: input, answer: () => ({ type: SELECT, custom_id: part.custom_id, values: values() }) };
}

/**
 * @param {{ readonly custom_id: string, readonly required?: boolean, readonly min_values?: number, readonly max_values?: number }} part
 * @param {string} id
 * @returns {Field}
 */
function filesField(part, id) {
	const input = h('input', {
		id,
		type: 'file',
		multiple: (part.max_values ?? 1) > 1,
		required: part.required !== false && part.min_values !== 0,
	});
	return {
		element: input,
		answer: async (files) => {
			const chosen = await Promise.all([...(input.files ?? [])].slice(0, part.max_values ?? 1).map(uploadOf));
			files.push(...chosen);
			return { type: FILES, custom_id: part.custom_id, values: chosen.map((file) => file.id) };
		},
	};
}
