import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/span.ts';
import type { Quotation } from './quotations.ts';

/** A word, a mark, or a whole quotation of a sentence. */
export interface Token extends Range {
	readonly kind: 'word' | 'mark' | 'quotation';
	/** As printed; of a quotation the last character inside its marks. */
	readonly text: string;
	/** In small letters, with straight apostrophes. */
	readonly lower: string;
	readonly capital: boolean;
	readonly quotation: Quotation | null;
}

/** Most words are of small letters alone, and are looked for first. */
const TOKEN =
	/[a-z]+(?![\p{L}\p{M}\p{N}@#$’'-])|(?:\p{Lu}\.){2,}|(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Rev|Revd|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Cllr|Jr|Sr)\.(?=[\s,])|\p{N}+(?:-\p{L}[\p{L}\p{M}]*)+|\$?\p{N}+(?:[.,]\p{N}+)*%?|[\p{L}\p{M}\p{N}@#$]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const SMALL = /^[a-z]+$/;

/** A quotation of so few words that begins small stands inside a clause like any other words. */
const INLINE_WORDS = 3;

const wordsIn = (content: string, { start, end }: Range): number =>
	(content.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length;

/** Whether a quotation is only a word or two in somebody else's sentence. */
function isInline(content: string, { inner, open }: Quotation): boolean {
	if (open || inner.end - inner.start > 60) return false;
	const words = content.slice(inner.start, inner.end);
	return wordsIn(content, inner) <= INLINE_WORDS && !/[.!?,]$/u.test(words);
}

function pushWords(tokens: Token[], content: string, start: number, end: number): void {
	for (const match of matchesOf(TOKEN, content.slice(start, end))) {
		// A hyphen between spaces is a dash.
		const dash = match[0] === '-' && /\s/u.test(content.charAt(start + match.index - 1));
		const text = dash ? '–' : match[0];
		const from = start + match.index;
		const small = SMALL.test(text);
		tokens.push({
			start: from,
			end: from + text.length,
			kind: small || /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark',
			text,
			lower: small ? text : text.toLowerCase().replaceAll('’', "'"),
			capital: !small && /^[@#]?\p{Lu}/u.test(text),
			quotation: null,
		});
	}
}

/** The tokens of a stretch. Longer quotations are one token each; short ones inside a clause are read as its words. */
export function tokensOf(content: string, range: Range, quotations: readonly Quotation[]): readonly Token[] {
	const tokens: Token[] = [];
	let from = range.start;
	for (const quotation of quotations) {
		if (isInline(content, quotation)) continue;
		pushWords(tokens, content, from, quotation.start);
		tokens.push({
			start: quotation.start,
			end: quotation.end,
			kind: 'quotation',
			text: content.slice(quotation.inner.start, quotation.inner.end).trimEnd().slice(-1),
			lower: '',
			capital: false,
			quotation,
		});
		from = quotation.end;
	}
	pushWords(tokens, content, from, range.end);
	return tokens;
}

/** Stands for a token that is not there. */
export const NO_TOKEN: Token = { start: 0, end: 0, kind: 'mark', text: '', lower: '', capital: false, quotation: null };

/** Whether a token is one of some marks. */
export const isMark = (token: Token | undefined, marks: string): boolean =>
	token?.kind === 'mark' && marks.includes(token.text);
