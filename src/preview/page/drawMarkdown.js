import { h } from './dom.js';
import { PERSON_ID } from './interactions.js';
import { parseMarkdown } from './markdown.js';
import { WORDS } from './words.js';

/** @import { Inline, Marked } from './markdown.js' */

/** How Discord's timestamp styles read, as options of Intl.DateTimeFormat. */
/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const TIME_STYLES = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
	R: { dateStyle: 'medium', timeStyle: 'short' },
};

/**
 * @param {string} markdown
 * @returns {HTMLElement}
 */
export const drawMarkdown = (markdown) => h('div', { class: 'text' }, drawInline(parseMarkdown(markdown)));

/**
 * @param {Inline} inline
 * @returns {readonly Node[]}
 */
const drawInline = (inline) => inline.map(drawMarked);

/**
 * @param {Marked} marked
 * @returns {Node}
 */
function drawMarked(marked) {
	switch (marked.kind) {
		case 'text':
			return document.createTextNode(marked.text);
		case 'strong':
		case 'em':
		case 'u':
		case 's':
			return h(marked.kind, {}, drawInline(marked.children));
		case 'small':
			return h('div', { class: 'small' }, drawInline(marked.children));
		case 'quote':
			return h('blockquote', {}, drawInline(marked.children));
		case 'heading':
			// One level under the message's own heading, which is the name of who wrote it.
			return h('div', { class: `heading heading-${marked.level}`, role: 'heading', 'aria-level': marked.level + 2 }, [
				...drawInline(marked.children),
			]);
		case 'list':
			return h(
				'div',
				{ class: 'list', role: 'list' },
				marked.items.map(({ mark, depth, children }) =>
					h(
						'div',
						{ class: `item depth-${Math.min(depth, 3)}`, role: 'listitem' },
						h('span', { class: 'mark' }, mark),
						h('span', {}, drawInline(children)),
					),
				),
			);
		case 'code':
			return h('code', {}, marked.text);
		case 'block':
			return h('pre', { tabindex: 0 }, h('code', {}, marked.text));
		case 'link':
			return h('a', { href: marked.url, target: '_blank', rel: 'noopener noreferrer' }, drawInline(marked.children));
		case 'mention':
			return h('span', { class: 'mention' }, marked.text);
		case 'person':
			return h('span', { class: 'mention' }, `@${marked.id === PERSON_ID ? WORDS.person : WORDS.someone}`);
		case 'time': {
			const date = new Date(marked.seconds * 1_000);
			if (Number.isNaN(date.getTime())) return document.createTextNode(String(marked.seconds));
			const format = new Intl.DateTimeFormat('en-GB', TIME_STYLES[marked.style] ?? TIME_STYLES.f);
			return h('time', { datetime: date.toISOString() }, format.format(date));
		}
		case 'spoiler':
			return drawSpoiler(marked.children);
	}
}

/** @param {Inline} children */
function drawSpoiler(children) {
	const hidden = h('button', { type: 'button', class: 'spoiler', 'aria-label': WORDS.spoiler }, h('span', {}, '█████'));
	hidden.addEventListener('click', () => {
		const shown = h('span', { class: 'spoiler-shown', tabindex: -1 }, drawInline(children));
		hidden.replaceWith(shown);
		shown.focus();
	});
	return hidden;
}
