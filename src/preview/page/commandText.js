import { h } from './dom.js';

/** @import { OptionJson } from './interactions.js' */

/** @param {readonly OptionJson[]} options */
const namesPattern = (options) => options.map(({ name }) => name.replace(/[^\w-]/g, '')).join('|');

/**
 * Reads what stands behind a command's name: `text:"We are many" by:Somebody`. Words before the first option are loose.
 * Straight quotation marks around a whole value are those of a command written down elsewhere, and fall away.
 *
 * @param {string} rest
 * @param {readonly OptionJson[]} options
 * @returns {{ readonly values: ReadonlyMap<string, string>, readonly loose: string }}
 */
export function parseOptions(rest, options) {
	/** @type {Map<string, string>} */
	const values = new Map();
	if (options.length === 0) return { values, loose: rest };
	const [loose = '', ...parts] = rest.split(new RegExp(`(?:^|\\s+)(${namesPattern(options)}):\\s*`, 'u'));
	for (let i = 0; i + 1 < parts.length; i += 2) {
		const value = (parts[i + 1] ?? '').trim();
		values.set(parts[i] ?? '', /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value);
	}
	return { values, loose };
}

/**
 * An option's name with a colon at the end of what was typed.
 *
 * @param {string} text
 * @param {readonly OptionJson[]} options
 */
export function typedOption(text, options) {
	if (options.length === 0) return null;
	const found = new RegExp(`(?:^|\\s)(${namesPattern(options)}):$`, 'u').exec(text);
	const option = options.find(({ name }) => name === found?.[1]);
	if (found === null || option === undefined) return null;
	return { option, before: text.slice(0, found.index), words: text.slice(found.index) };
}

/**
 * A command with its options as it would be written, in parts.
 *
 * @param {string} name
 * @param {readonly { readonly name: string, readonly value: string | number | boolean }[]} options
 * @returns {readonly Node[]}
 */
export const drawCommand = (name, options) => [
	h('span', { class: 'command-name' }, `/${name}`),
	...options.map((option) =>
		h('span', {}, ' ', h('span', { class: 'option-key' }, `${option.name}:`), String(option.value)),
	),
];
