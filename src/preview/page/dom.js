/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Words only ever become text nodes, so nothing that a document or a person wrote can turn into markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | number | boolean | null | undefined>>} [attributes] `true` gives an empty
 *   attribute; `false`, `null` and `undefined` give none
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === true) element.setAttribute(name, '');
		else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
	}
	element.append(...present(children.flat()));
	return element;
}

/**
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
export const present = (children) =>
	children.flatMap((child) =>
		child === null || child === undefined || child === false || child === '' ? [] : [child],
	);

/**
 * The element of the page's own HTML with this id.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {string} id
 * @param {Tag} tag
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function byId(id, tag) {
	const found = document.querySelector(`${tag}#${id}`);
	if (found === null || !isTag(found, tag)) throw new Error(`the page has no <${tag} id="${id}">`);
	return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} element
 * @param {Tag} tag
 * @returns {element is HTMLElementTagNameMap[Tag]}
 */
const isTag = (element, tag) => element.localName === tag;

/** An id for an element that another points at. */
export const uniqueId = (/** @type {string} */ prefix) => `${prefix}-${crypto.randomUUID()}`;
