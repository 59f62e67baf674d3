import { wordsOf } from '../words/tokens.ts';

/** A stretch of a query between operators. */
export interface QueryPart {
	/**
	 * - `words`: any of these counts, more count more.
	 * - `phrase`: these words in this order, without any other between (`"..."`).
	 * - `either`: one of these is as good as the other (`a OR b`).
	 * - `without`: units that hold this are left out (`-word`, `-"..."`).
	 */
	readonly kind: 'words' | 'phrase' | 'either' | 'without';
	/** Folded. */
	readonly words: readonly string[];
}

/** A query taken apart. */
export interface ParsedQuery {
	readonly parts: readonly QueryPart[];
	/** Signs that look like an operator and are none, as typed: a quotation mark without a partner, an `OR` at an end. */
	readonly plain: readonly string[];
}

const PART = /(?<minus>(?<=^|\s)-)?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]|(?<plain>[^\s"“”„«»]+))|(?<mark>["“”„«»])/gu;

/** Most questions have nothing that might be an operator. */
const MAYBE_OPERATOR = /["“”„«»]|(?:^|\s)-|OR/u;

/** Joins a word to the one before it by `OR`; null where that is not one word. */
function either(last: QueryPart | undefined, words: readonly string[]): readonly QueryPart[] | null {
	const previous = last?.words.at(-1);
	if (last === undefined || previous === undefined || words.length !== 1) return null;
	if (last.kind === 'either') return [{ kind: 'either', words: [...last.words, ...words] }];
	if (last.kind !== 'words') return null;
	const before = last.words.slice(0, -1);
	const both: QueryPart = { kind: 'either', words: [previous, ...words] };
	return before.length === 0 ? [both] : [{ kind: 'words', words: before }, both];
}

/**
 * A query as typed, taken apart. Any text is a query: a quotation mark without a partner, an `OR` that does not stand between
 * two words or a lone minus is read as plain words.
 */
export function parseQuery(query: string): ParsedQuery {
	if (!MAYBE_OPERATOR.test(query)) {
		const words = wordsOf(query);
		return { parts: words.length === 0 ? [] : [{ kind: 'words', words }], plain: [] };
	}
	const parts: QueryPart[] = [];
	const plain: string[] = [];
	let joining = false;
	for (const { groups } of query.matchAll(PART)) {
		const { minus, phrase, plain: typed, mark } = groups ?? {};
		if (mark !== undefined) {
			plain.push(mark);
			continue;
		}
		if (typed === 'OR' && minus === undefined) {
			if (joining || parts.length === 0) plain.push('OR');
			else joining = true;
			continue;
		}
		const words = wordsOf(phrase ?? typed ?? '');
		if (words.length === 0) continue;
		const kind = minus !== undefined ? 'without' : phrase !== undefined && words.length > 1 ? 'phrase' : 'words';
		const last = parts.at(-1);
		const joined = joining && kind === 'words' ? either(last, words) : null;
		if (joining && joined === null) plain.push('OR');
		joining = false;
		if (joined !== null) parts.splice(-1, 1, ...joined);
		else if (kind === 'words' && last?.kind === 'words') {
			parts.splice(-1, 1, { kind, words: [...last.words, ...words] });
		} else parts.push({ kind, words });
	}
	if (joining) plain.push('OR');
	return { parts, plain };
}
