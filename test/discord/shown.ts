/**
 * What a person sees of Discord's markdown: its markup taken away. Written from Discord's own rules (a parser of the
 * "simple-markdown" kind: rules are tried in order at each place), apart from the code that it checks.
 */

interface Rule {
	readonly form: RegExp;
	readonly see: (found: RegExpExecArray) => string;
	readonly only?: 'line-start';
}

const part = (found: RegExpExecArray, group: number): string => found[group] ?? '';

const RULES: readonly Rule[] = [
	{ form: /^```(?:[a-z0-9_+\-.#]+\n)?\n?([\s\S]+?)\n?```/, see: (found) => part(found, 1) },
	{ form: /^>>> ([\s\S]*)/, see: (found) => shown(part(found, 1)), only: 'line-start' },
	{
		form: /^ *> [^\n]*(?:\n *> [^\n]*)*\n?/,
		see: (found) => shown(part(found, 0).replace(/^ *> /gm, '')),
		only: 'line-start',
	},
	{ form: /^#{1,3} +([^\n]+)(?:\n|$)/, see: (found) => `${inline(part(found, 1))}\n`, only: 'line-start' },
	{ form: /^-# +([^\n]+)(?:\n|$)/, see: (found) => `${inline(part(found, 1))}\n`, only: 'line-start' },
	{ form: /^[ \t]*(?:[-*+]|\d+\.) +([^\n]+)/, see: (found) => `• ${inline(part(found, 1))}`, only: 'line-start' },
	{ form: /^\\([^0-9A-Za-z\s])/, see: (found) => part(found, 1) },
	{ form: /^`+([^`]|[^`][\s\S]*?[^`])`+(?!`)/, see: (found) => part(found, 1) },
	{ form: /^<(?:@[!&]?|#|id:|a?:\w+:|t:-?)\w+[^>\n]*>/, see: () => '[mention]' },
	{ form: /^@(?:everyone|here)/, see: () => '[mention]' },
	{ form: /^<(https?:\/\/[^ >]+)>/, see: (found) => part(found, 1) },
	{ form: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, see: (found) => part(found, 0) },
	{ form: /^\[((?:\\.|[^\]\\])+)\]\((?:https?:\/\/)[^\s)]+\)/, see: (found) => inline(part(found, 1)) },
	{ form: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, see: (found) => inline(part(found, 1)) },
	{ form: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, see: (found) => inline(part(found, 1)) },
	{ form: /^\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/, see: (found) => inline(part(found, 1)) },
	{ form: /^_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/, see: (found) => inline(part(found, 1)) },
	{ form: /^~~((?:\\[\s\S]|[^\\])+?)~~/, see: (found) => inline(part(found, 1)) },
	{ form: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, see: (found) => inline(part(found, 1)) },
];

function inline(markdown: string): string {
	return walk(markdown, false);
}

function walk(markdown: string, fromLineStart: boolean): string {
	let seen = '';
	let at = 0;
	while (at < markdown.length) {
		const rest = markdown.slice(at);
		const lineStart = fromLineStart && (at === 0 || markdown.charAt(at - 1) === '\n');
		const hit = RULES.filter(({ only }) => only === undefined || lineStart)
			.map((rule) => ({ rule, found: rule.form.exec(rest) }))
			.find(({ found }) => found !== null);
		if (hit?.found) {
			seen += hit.rule.see(hit.found);
			at += hit.found[0].length;
		} else {
			seen += rest.charAt(0);
			at += 1;
		}
	}
	return seen;
}

/** The words that a person sees. Line breaks of quotations and headings are kept as line breaks. */
export function shown(markdown: string): string {
	return walk(markdown, true);
}
