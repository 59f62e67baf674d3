import { drawCommand } from './commandText.js';
import { h } from './dom.js';
import { WORDS } from './words.js';

/**
 * @import { Greeting } from '../greeting.ts'
 * @typedef {NonNullable<Greeting['examples']>['hit']} Query
 */

/**
 * The one card that the page opens on.
 *
 * @param {Greeting} greeting
 * @param {(query: Query) => void} ask
 */
export function drawFirstCard({ held, examples }, ask) {
	const example = (/** @type {Query} */ query, /** @type {string} */ note) => {
		const options = Object.entries(query.options).map(([name, value]) => ({ name, value }));
		const button = h(
			'button',
			{ type: 'button', class: 'example' },
			h('span', { class: 'example-command' }, drawCommand(query.command, options)),
			h('span', { class: 'example-note' }, note),
		);
		button.addEventListener('click', () => ask(query));
		return h('li', {}, button);
	};
	return h(
		'article',
		{ class: 'message first', 'aria-labelledby': 'first-name' },
		h('div', { class: 'avatar', 'aria-hidden': 'true' }),
		h(
			'h2',
			{ class: 'head', id: 'first-name' },
			h('span', { class: 'author' }, WORDS.bot),
			' ',
			h('span', { class: 'tag' }, WORDS.botTag),
		),
		h(
			'div',
			{ class: 'body' },
			h(
				'div',
				{ class: 'container accented' },
				h('p', { class: 'introduction' }, WORDS.introduction),
				h('p', {}, WORDS.noAccount),
				h(
					'p',
					{ class: 'held' },
					held,
					examples === null ? [` ${WORDS.addOne} `, h('code', {}, WORDS.addCommand)] : null,
				),
				examples === null ? null : h('p', { class: 'try' }, WORDS.tryThese),
				examples === null
					? null
					: h(
							'ul',
							{ class: 'examples' },
							example(examples.hit, WORDS.exampleHit),
							example(examples.wrongQuotation, WORDS.exampleWrongQuotation),
							example(examples.nothing, WORDS.exampleNothing),
						),
			),
		),
	);
}
