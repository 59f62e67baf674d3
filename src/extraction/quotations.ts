import type { Range } from '../text/span.ts';

/** A stretch between quotation marks, marks included. */
export interface Quotation extends Range {
	/** First and last code unit between the marks. */
	readonly inner: Range;
	/** No closing mark before the end of the block: the next block goes on with it. */
	readonly open: boolean;
}

const letter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Closing marks by their opening one. Straight and single marks are told apart by what stands beside them. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"', '‘': '’', "'": "'", '„': '“' };

function opens(content: string, at: number, start: number): boolean {
	const mark = content.charAt(at);
	const before = at > start ? content.charAt(at - 1) : ' ';
	const after = content.charAt(at + 1);
	if (mark === '“' || mark === '«') return true;
	if (mark === '„') return true;
	if (mark !== '"' && mark !== '‘' && mark !== "'") return false;
	if (letter(before) || after === '' || /\s/.test(after)) return false;
	// ’90s and ’tis are written with the closing mark; a straight one before a digit or a clipped word is an apostrophe.
	return !(mark === "'" && /^(?:\d0s|tis|twas|em\b|til\b)/iu.test(content.slice(at + 1, at + 6)));
}

/** Whether a single closing mark here is the end of a quotation, and not an apostrophe. */
function closesSingle(content: string, at: number, end: number): boolean {
	if (letter(content.charAt(at + 1))) return false;
	// "members’ rights": a plural's apostrophe, if another mark closes before a new one opens.
	const plural = content.charAt(at - 1) === 's' && /^\s\p{Ll}/u.test(content.slice(at + 1, at + 3));
	if (!plural) return true;
	const mark = content.charAt(at);
	for (let i = at + 1; i < end; i++) {
		const here = content.charAt(i);
		if (here === '‘' || (here === "'" && opens(content, i, 0))) return true;
		if (here === mark && !letter(content.charAt(i + 1)) && /[\p{L}\p{N}.,!?…]/u.test(content.charAt(i - 1)))
			return false;
	}
	return true;
}

/** The outermost quotations of one block, in order. Linear but for plural apostrophes, which look ahead to the next mark. */
export function quotationsIn(content: string, block: Range): readonly Quotation[] {
	const quotations: Quotation[] = [];
	for (let i = block.start; i < block.end; i++) {
		if (!opens(content, i, block.start)) continue;
		const closing = CLOSING[content.charAt(i)];
		let end = -1;
		let depth = 0;
		for (let j = i + 1; j < block.end; j++) {
			const here = content.charAt(j);
			if (here === content.charAt(i) && here !== closing) depth++;
			if (here !== closing) continue;
			if ((closing === '’' || closing === "'") && !closesSingle(content, j, block.end)) continue;
			if (depth > 0) {
				depth--;
				continue;
			}
			end = j + 1;
			break;
		}
		const open = end < 0;
		// A mark without its other half is a slip, unless the words run to the block's end as a quotation over paragraphs does.
		if (
			open &&
			(closing === '"' || closing === "'" || closing === '’') &&
			i > block.start &&
			content.charAt(i - 1) !== ' '
		)
			continue;
		const stop = open ? block.end : end;
		const inner = { start: i + 1, end: open ? stop : stop - 1 };
		if (inner.start < inner.end) quotations.push({ start: i, end: stop, inner, open });
		i = stop - 1;
	}
	return quotations;
}
