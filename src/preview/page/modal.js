import { h, uniqueId } from './dom.js';
import { modalInteraction } from './interactions.js';
import { WORDS } from './words.js';

/**
 * @import { APIModalInteractionResponseCallbackData } from '../../discord/handler.ts'
 * @import { messageOf } from './interactions.js'
 */

/** A part of a modal that takes an answer: its id and what was answered. */
/** @typedef {{ readonly type: number, readonly custom_id: string, readonly value?: string, readonly values?: readonly string[] }} Answer */

/**
 * A modal as a dialog: labels with text inputs and selects, and words between them.
 *
 * @param {APIModalInteractionResponseCallbackData} modal
 * @param {(make: () => object, title: string) => Promise<boolean>} submit
 * @param {ReturnType<typeof messageOf> | null} message that it was opened from
 */
export function openModal(modal, submit, message) {
	const titleId = uniqueId('modal');
	/** @type {(() => object)[]} */
	const answers = [];
	const fields = modal.components.map((part) => {
		const id = uniqueId('field');
		if (part.type === 10) return h('p', {}, part.content);
		const inner = part.type === 18 ? part.component : part.components[0];
		if (inner === undefined || (inner.type !== 4 && inner.type !== 3)) {
			return h('p', { class: 'not-drawn' }, WORDS.notDrawn(inner?.type ?? part.type));
		}
		const input = inner.type === 4 ? textInput(inner, id) : selectInput(inner, id);
		answers.push(() => {
			const answer =
				inner.type === 4
					? { type: 4, custom_id: inner.custom_id, value: input.value }
					: { type: 3, custom_id: inner.custom_id, values: input.value === '' ? [] : [input.value] };
			return part.type === 18 ? { type: 18, component: answer } : { type: 1, components: [answer] };
		});
		const name = part.type === 18 ? part.label : inner.type === 4 ? (inner.label ?? '') : '';
		const detail = part.type === 18 ? (part.description ?? '') : '';
		return h(
			'div',
			{ class: 'field' },
			h('label', { for: id }, name),
			detail === '' ? null : h('p', { class: 'small' }, detail),
			input,
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
	cancel.addEventListener('click', () => dialog.close());
	form.addEventListener('submit', () => {
		const components = answers.map((answer) => answer());
		submit(() => modalInteraction(modal.custom_id, components, message), modal.title).catch(reportError);
	});
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}

/**
 * @param {{ readonly style: number, readonly value?: string, readonly placeholder?: string, readonly required?: boolean,
 *   readonly min_length?: number, readonly max_length?: number }} part
 * @param {string} id
 */
function textInput(part, id) {
	const attributes = {
		id,
		placeholder: part.placeholder,
		required: part.required !== false,
		minlength: part.min_length,
		maxlength: part.max_length,
	};
	const input = part.style === 2 ? h('textarea', { ...attributes, rows: 4 }) : h('input', attributes);
	input.value = part.value ?? '';
	return input;
}

/**
 * @param {{ readonly options: readonly { readonly label: string, readonly value: string }[], readonly required?: boolean }} part
 * @param {string} id
 */
const selectInput = (part, id) =>
	h(
		'select',
		{ id, required: part.required !== false },
		part.options.map(({ label, value }) => h('option', { value }, label)),
	);
