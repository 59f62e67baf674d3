/**
 * Discord's markdown as a tree. Rules are tried in order at each place, as Discord's own parser does.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */

/**
 * @typedef {{ readonly kind: 'text', readonly text: string }
 *   | { readonly kind: 'strong' | 'em' | 'u' | 's' | 'spoiler' | 'quote' | 'small', readonly children: Inline }
 *   | { readonly kind: 'heading', readonly level: number, readonly children: Inline }
 *   | { readonly kind: 'list', readonly items: readonly { readonly mark: string, readonly depth: number, readonly children: Inline }[] }
 *   | { readonly kind: 'code' | 'block', readonly text: string }
 *   | { readonly kind: 'link', readonly url: string, readonly children: Inline }
 *   | { readonly kind: 'mention', readonly text: string }
 *   | { readonly kind: 'person', readonly id: string }
 *   | { readonly kind: 'time', readonly seconds: number, readonly style: string }} Marked
 * @typedef {readonly Marked[]} Inline
 */

/**
 * @typedef {object} Rule
 * @property {RegExp} form sticky
 * @property {(found: RegExpExecArray) => readonly Marked[]} read
 * @property {boolean} [lineStart] stands at the beginning of a line only
 */

const group = (/** @type {RegExpExecArray} */ found, /** @type {number} */ n) => found[n] ?? '';
/** @type {(text: string) => Marked} */
const textOf = (text) => ({ kind: 'text', text });

/**
 * @param {RegExp} form
 * @param {'strong' | 'em' | 'u' | 's' | 'spoiler'} kind
 * @returns {Rule}
 */
const pair = (form, kind) => ({ form, read: (found) => [{ kind, children: walk(group(found, 1), false) }] });

/** @type {readonly Rule[]} */
const RULES = [
	{
		form: /```(?:[a-z0-9_+\-.#]+\n)?\n?([\s\S]+?)\n?```\n?/y,
		read: (found) => [{ kind: 'block', text: group(found, 1) }],
	},
	{
		form: />>> ([\s\S]*)/y,
		lineStart: true,
		read: (found) => [{ kind: 'quote', children: walk(group(found, 1), true) }],
	},
	{
		form: / *> [^\n]*(?:\n *> [^\n]*)*\n?/y,
		lineStart: true,
		read: (found) => [
			{ kind: 'quote', children: walk(group(found, 0).replace(/^ *> /gm, '').replace(/\n$/, ''), true) },
		],
	},
	{
		form: /(#{1,3}) +([^\n]+)(?:\n|$)/y,
		lineStart: true,
		read: (found) => [{ kind: 'heading', level: group(found, 1).length, children: walk(group(found, 2), false) }],
	},
	{
		form: /-# +([^\n]+)(?:\n|$)/y,
		lineStart: true,
		read: (found) => [{ kind: 'small', children: walk(group(found, 1), false) }],
	},
	{
		form: / *(?:[-*+]|\d+\.) +[^\n]+(?:\n *(?:[-*+]|\d+\.) +[^\n]+)*\n?/y,
		lineStart: true,
		read: (found) => [{ kind: 'list', items: group(found, 0).replace(/\n$/, '').split('\n').map(listItem) }],
	},
	{ form: /\\([^0-9A-Za-z\s])/y, read: (found) => [textOf(group(found, 1))] },
	{ form: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, read: (found) => [{ kind: 'code', text: group(found, 2) }] },
	{
		form: /<t:(-?\d{1,17})(?::([tTdDfFR]))?>/y,
		read: (found) => [{ kind: 'time', seconds: Number(group(found, 1)), style: group(found, 2) || 'f' }],
	},
	{ form: /<\/([^:>\n]{1,100}):\d+>/y, read: (found) => [{ kind: 'mention', text: `/${group(found, 1)}` }] },
	{ form: /<#\d+>/y, read: () => [{ kind: 'mention', text: '#channel' }] },
	{ form: /<@!?(\d+)>/y, read: (found) => [{ kind: 'person', id: group(found, 1) }] },
	{ form: /@(?:everyone|here)/y, read: (found) => [{ kind: 'mention', text: group(found, 0) }] },
	{ form: /<(https?:\/\/[^ >]+)>/y, read: (found) => [link(group(found, 1), [textOf(group(found, 1))])] },
	{ form: /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y, read: (found) => [link(group(found, 0), [textOf(group(found, 0))])] },
	{
		form: /\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)/y,
		read: (found) => [link(group(found, 2), walk(group(found, 1), false))],
	},
	pair(/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, 'strong'),
	pair(/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, 'u'),
	pair(/\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/y, 'em'),
	pair(/_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/y, 'em'),
	pair(/~~((?:\\[\s\S]|[^\\])+?)~~/y, 's'),
	pair(/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, 'spoiler'),
];

/** @type {(url: string, children: Inline) => Marked} */
const link = (url, children) => ({ kind: 'link', url, children });

/** @param {string} line */
function listItem(line) {
	const found = /^( *)([-*+]|\d+\.) +(.*)$/.exec(line);
	const mark = found?.[2] ?? '-';
	return {
		mark: /\d/.test(mark) ? mark : '•',
		depth: Math.floor((found?.[1] ?? '').length / 2),
		children: walk(found?.[3] ?? line, false),
	};
}

/**
 * @param {string} markdown
 * @param {boolean} fromLineStart whether its beginning is the beginning of a line
 * @returns {Inline}
 */
function walk(markdown, fromLineStart) {
	/** @type {Marked[]} */
	const seen = [];
	let words = '';
	let at = 0;
	const flush = () => {
		if (words !== '') seen.push(textOf(words));
		words = '';
	};
	while (at < markdown.length) {
		const lineStart = fromLineStart && (at === 0 || markdown.charAt(at - 1) === '\n');
		const hit = firstHit(markdown, at, lineStart);
		if (hit === null) {
			words += markdown.charAt(at);
			at += 1;
			continue;
		}
		for (const marked of hit.marked) {
			if (marked.kind === 'text') words += marked.text;
			else {
				flush();
				seen.push(marked);
			}
		}
		at += hit.length;
	}
	flush();
	return seen;
}

/** Characters at which a rule can begin anywhere in a line. */
const BEGINS = /[`\\<@h[*_~|]/;

/**
 * @param {string} markdown
 * @param {number} at
 * @param {boolean} lineStart
 */
function firstHit(markdown, at, lineStart) {
	if (!lineStart && !BEGINS.test(markdown.charAt(at))) return null;
	for (const { form, read, lineStart: only = false } of RULES) {
		if (only && !lineStart) continue;
		form.lastIndex = at;
		const found = form.exec(markdown);
		if (found !== null) return { marked: read(found), length: found[0].length };
	}
	return null;
}

/**
 * @param {string} markdown as in a text display
 * @returns {Inline}
 */
export const parseMarkdown = (markdown) => walk(markdown, true);
