import { h } from './dom.js';
import { drawMarkdown } from './drawMarkdown.js';
import { drawSelect } from './select.js';
import { WORDS } from './words.js';

/**
 * @import { APIButtonComponent, APIMessageTopLevelComponent, APIStringSelectComponent } from '../../discord/handler.ts'
 * @import { LineFile, LineMessage } from '../interactionLines.ts'
 */

/**
 * What a person did with a part of a message.
 * @typedef {{ readonly customId: string, readonly label: string, readonly values: readonly string[] | null }} Act
 * @typedef {(act: Act, element: HTMLElement) => void} OnAct
 */

/** Any part of a message, at any depth. */
/** @typedef {APIMessageTopLevelComponent | APIButtonComponent | APIStringSelectComponent | { readonly type: 11, readonly media: { readonly url: string }, readonly description?: string | null }} Part */

/**
 * The parts of a message as elements: what its JSON says and nothing else.
 *
 * @param {LineMessage} message
 * @param {OnAct} onAct
 * @returns {readonly Node[]}
 */
export function drawMessage({ body, files }, onAct) {
	const view = { files: new Map(files.map((file) => [`attachment://${file.name}`, file])), onAct };
	const content = typeof body.content === 'string' && body.content !== '' ? [drawMarkdown(body.content)] : [];
	return [...content, ...(body.components ?? []).map((part) => drawPart(part, view))];
}

/** @typedef {{ readonly files: ReadonlyMap<string, LineFile>, readonly onAct: OnAct }} View */

/**
 * @param {Part} part
 * @param {View} view
 * @returns {Node}
 */
function drawPart(part, view) {
	switch (part.type) {
		case 1:
			return h(
				'div',
				{ class: 'row' },
				part.components.map((inner) =>
					inner.type === 2 || inner.type === 3 ? drawPart(inner, view) : notDrawn(inner),
				),
			);
		case 2:
			return drawButton(part, view);
		case 3:
			return drawSelect(part, view.onAct);
		case 9:
			return h(
				'div',
				{ class: 'section' },
				h(
					'div',
					{ class: 'section-text' },
					part.components.map((inner) => drawPart(inner, view)),
				),
				h('div', { class: 'accessory' }, drawPart(part.accessory, view)),
			);
		case 10:
			return drawMarkdown(part.content);
		case 11:
			return h('div', { class: 'thumbnail' }, drawMedia(part.media.url, part.description ?? '', view));
		case 12:
			return h(
				'div',
				{ class: part.items.length > 1 ? 'gallery many' : 'gallery' },
				part.items.map((item) => drawMedia(item.media.url, item.description ?? '', view)),
			);
		case 13:
			return drawFile(part.file.url, view);
		case 14:
			return h('div', {
				class: `separator${part.spacing === 2 ? ' large' : ''}${part.divider === false ? ' bare' : ''}`,
				role: 'separator',
			});
		case 17: {
			const box = h(
				'div',
				{ class: part.spoiler === true ? 'container hidden-words' : 'container' },
				part.components.map((inner) => drawPart(inner, view)),
			);
			if (typeof part.accent_color === 'number') {
				box.classList.add('accented');
				box.style.setProperty('--accent', `#${part.accent_color.toString(16).padStart(6, '0')}`);
			}
			return box;
		}
		default:
			return notDrawn(part);
	}
}

/** A part of a kind that Discord may have and this page does not. @param {{ readonly type: number }} part */
const notDrawn = ({ type }) => h('p', { class: 'not-drawn' }, WORDS.notDrawn(type));

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'secondary'];

/**
 * @param {APIButtonComponent} button
 * @param {View} view
 */
function drawButton(button, { onAct }) {
	const label = 'label' in button ? (button.label ?? '') : '';
	const emoji = 'emoji' in button ? (button.emoji?.name ?? null) : null;
	const inside = [emoji === null ? null : h('span', { class: 'emoji' }, emoji), h('span', { class: 'label' }, label)];
	const look = `button ${BUTTON_STYLES[button.style] ?? 'secondary'}`;
	if ('url' in button) {
		return h(
			'a',
			{ class: look, href: button.url, target: '_blank', rel: 'noopener noreferrer' },
			inside,
			h('span', { class: 'out', 'aria-hidden': 'true' }, '↗'),
			h('span', { class: 'unseen' }, ` (${WORDS.opensNew})`),
		);
	}
	const customId = 'custom_id' in button ? button.custom_id : '';
	const element = h(
		'button',
		{ type: 'button', class: look, disabled: button.disabled === true, 'data-custom-id': customId },
		inside,
	);
	element.addEventListener('click', () => onAct({ customId, label, values: null }, element));
	return element;
}

/** @param {LineFile} file */
function blobUrl(file) {
	const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
	return URL.createObjectURL(new Blob([bytes], { type: file.type }));
}

/**
 * A picture that came with the message. One from elsewhere is not loaded, only linked: the page asks nobody but its server.
 *
 * @param {string} url
 * @param {string} description
 * @param {View} view
 */
function drawMedia(url, description, view) {
	const file = view.files.get(url);
	if (file === undefined) {
		return h(
			'a',
			{ class: 'elsewhere', href: url, target: '_blank', rel: 'noopener noreferrer' },
			description === '' ? WORDS.notLoaded : `${WORDS.notLoaded}: ${description}`,
		);
	}
	const image = h('img', { src: blobUrl(file), alt: description });
	return h('a', { class: 'picture', href: image.src, download: file.name }, image);
}

/**
 * @param {string} url
 * @param {View} view
 */
function drawFile(url, view) {
	const file = view.files.get(url);
	if (file === undefined) return h('p', { class: 'not-drawn' }, url);
	const bytes = Math.floor((file.base64.replace(/=+$/, '').length * 3) / 4);
	const size = bytes < 1_024 ? `${bytes} B` : `${(bytes / 1_024).toFixed(1)} KB`;
	return h(
		'a',
		{ class: 'file', href: blobUrl(file), download: file.name, 'aria-label': WORDS.download(file.name) },
		h('span', { class: 'file-icon', 'aria-hidden': 'true' }),
		h('span', { class: 'file-name' }, file.name),
		h('span', { class: 'file-size' }, size),
	);
}
