import { wordsOf } from './tokens.ts';

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

const PART = /(?<minus>(?<=^|\s)-)?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]|(?<plain>[^\s"“”„«»]+))/gu;

/**
 * A query as typed, taken apart. Any text is a query: a quotation mark without a partner, an `OR` at an end or a lone minus
 * is read as plain words.
 */
export function parseQuery(query: string): readonly QueryPart[] {
	const parts: QueryPart[] = [];
	let either = false;
	for (const { groups } of query.matchAll(PART)) {
		const { minus, phrase, plain } = groups ?? {};
		if (plain === 'OR' && minus === undefined && parts.length > 0) {
			either = true;
			continue;
		}
		const words = wordsOf(phrase ?? plain ?? '');
		if (words.length === 0) continue;
		if (minus !== undefined) parts.push({ kind: 'without', words });
		else if (phrase !== undefined && words.length > 1) parts.push({ kind: 'phrase', words });
		else {
			const last = parts.at(-1);
			const previous = last?.words.at(-1);
			if (either && last !== undefined && previous !== undefined && words.length === 1 && last.kind !== 'without') {
				if (last.kind === 'either') parts[parts.length - 1] = { kind: 'either', words: [...last.words, ...words] };
				else if (last.kind === 'words') {
					if (last.words.length > 1) parts[parts.length - 1] = { kind: 'words', words: last.words.slice(0, -1) };
					else parts.pop();
					parts.push({ kind: 'either', words: [previous, ...words] });
				} else parts.push({ kind: 'words', words });
			} else if (last?.kind === 'words') {
				parts[parts.length - 1] = { kind: 'words', words: [...last.words, ...words] };
			} else parts.push({ kind: 'words', words });
		}
		either = false;
	}
	return parts;
}
