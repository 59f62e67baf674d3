import type { Range } from '../../text/span.ts';

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Range {
	/** What stands between the marks. */
	readonly inner: Range;
	/** No closing mark before the end of the block: the next block may go on with it. */
	readonly open: boolean;
}

/** Any mark that may open or close; two straight single ones stand for a double one. */
const MARK = /''|``|[“”„«»"‘’']/gu;

/** Which marks close what an opening mark began. */
const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
	['“', ['”', '"']],
	['„', ['“', '”']],
	['«', ['»']],
	['"', ['"', '”']],
	["''", ["''"]],
	['``', ["''"]],
	['‘', ['’']],
	["'", ["'"]],
]);
const SINGLE = new Set(['‘', "'", '’']);
/** Clipped words that are written with an apostrophe in front. */
const CLIPPED = /^(?:\d0s|tis|twas|em\b|til\b|cause\b|n\b)/iu;

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

interface Mark {
	readonly at: number;
	readonly text: string;
	readonly before: string;
	readonly after: string;
}

const canOpen = ({ text, before, after }: Mark, rest: string): boolean => {
	if (text === '“' || text === '«' || text === '„' || text === '``') return true;
	if (!CLOSING.has(text)) return false;
	if (after === '' || /\s/u.test(after)) return false;
	if (!SINGLE.has(text)) return !isLetter(before) || text === '"';
	return !isLetter(before) && !CLIPPED.test(rest);
};

/**
 * Whether each single closing mark is a plural's apostrophe ("the members’ rights"): after an s, before a small letter, and
 * with another mark that closes before one that opens. Read from the end, so that each mark is looked at once.
 */
function pluralApostrophes(marks: readonly Mark[]): ReadonlySet<number> {
	const plural = new Set<number>();
	let closesNext = false;
	for (let i = marks.length - 1; i >= 0; i--) {
		const mark = marks[i];
		if (mark === undefined) continue;
		const straight = mark.text === "'";
		if (mark.text === '‘' || (straight && !isLetter(mark.before) && mark.after !== '' && !/\s/u.test(mark.after)))
			closesNext = false;
		else if ((straight || mark.text === '’') && !isLetter(mark.after)) {
			const maybe = mark.before === 's';
			if (maybe && closesNext) plural.add(mark.at);
			else closesNext = true;
		}
	}
	return plural;
}

/** The outermost quotations of one block, in order. Linear: each mark is looked at once. */
export function quotationsIn(content: string, block: Range): readonly Quotation[] {
	const words = content.slice(block.start, block.end);
	const marks: Mark[] = [];
	for (const match of words.matchAll(MARK)) {
		const at = block.start + match.index;
		const end = match.index + match[0].length;
		marks.push({ at, text: match[0], before: words.charAt(match.index - 1), after: words.charAt(end) });
	}
	const plural = pluralApostrophes(marks);
	const quotations: Quotation[] = [];
	let from: Mark | null = null;
	let depth = 0;
	for (const mark of marks) {
		if (from === null) {
			if (canOpen(mark, content.slice(mark.at + mark.text.length, mark.at + mark.text.length + 5))) {
				from = mark;
				depth = 0;
			}
			continue;
		}
		const single = SINGLE.has(from.text);
		const closing = CLOSING.get(from.text) ?? [];
		if (mark.text === from.text && !closing.includes(mark.text)) {
			depth++;
			continue;
		}
		if (!closing.includes(mark.text)) continue;
		if (single && (isLetter(mark.after) || plural.has(mark.at))) continue;
		if (!single && from.text === '"' && mark.text === '"' && /\s/u.test(mark.before) && isLetter(mark.after)) continue;
		if (depth > 0) {
			depth--;
			continue;
		}
		// ''... 'inside''': the first of three marks closes the inner quotation.
		const third = mark.text === "''" && content.charAt(mark.at + 2) === "'" && !isLetter(content.charAt(mark.at + 3));
		const end = mark.at + mark.text.length + (third ? 1 : 0);
		const inner = { start: from.at + from.text.length, end: third ? mark.at + 1 : mark.at };
		if (inner.start < inner.end) quotations.push({ start: from.at, end, inner, open: false });
		from = null;
	}
	if (from !== null) {
		// A mark without its other half: a quotation that the next paragraph goes on with. A lone apostrophe is none.
		const start = from.at;
		const inner = { start: start + from.text.length, end: block.end };
		const atFront = start === block.start || /[\s:(]/u.test(from.before);
		if (inner.start < inner.end && (from.text === "'" ? start === block.start : atFront || from.text !== '"')) {
			quotations.push({ start, end: block.end, inner, open: true });
		}
	}
	return quotations;
}
