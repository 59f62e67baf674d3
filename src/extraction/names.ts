import type { Range } from '../text/span.ts';
import type { EntityKind } from './extraction.ts';
import {
	GIVEN_NAMES,
	NEVER_NAMES,
	NOT_ACRONYMS,
	ONE_WORD_ORGANISATIONS,
	ORGANISATION_WORDS,
	PARTICLES,
	PLACES,
	ROLES,
	TITLES,
} from './nameWords.ts';

/** A proper name where it stands, titles and "the" left out. */
export interface NameMention extends Range {
	readonly kind: EntityKind;
	readonly text: string;
	/** The title in front of it ("Sir"), or null. */
	readonly title: string | null;
	/** Whether it may be only a part of somebody's name: a surname, a first name after a title. */
	readonly bare: boolean;
	/** The acronym given in brackets behind it, or null. */
	readonly acronym: Range | null;
}

interface Token extends Range {
	readonly text: string;
	readonly capital: boolean;
	/** First word of its sentence. */
	readonly first: boolean;
	/** Text between the token before and this one. */
	readonly gap: string;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/gu;

function tokensOf(content: string, sentence: Range): readonly Token[] {
	const tokens: Token[] = [];
	let last = sentence.start;
	for (const match of content.slice(sentence.start, sentence.end).matchAll(WORD)) {
		// The possessive is no part of a name.
		const text = match[0].replace(/['’]s$/u, '');
		const begin = sentence.start + match.index;
		// "pro-Jeremy Corbyn": the prefix is no part of the name.
		const prefix = /^(?:pro|anti|ex|non|post|pre|un)-(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
		const start = begin + prefix;
		const gap = prefix > 0 ? ' ' : content.slice(last, start);
		const end = begin + text.length;
		tokens.push({
			start,
			end,
			text: content.slice(start, end),
			capital: /^\p{Lu}/u.test(content.slice(start, end)),
			first: tokens.length === 0 || /[.!?:]["'”’]?\s*["'“‘]?$/u.test(gap) || /["“‘]$/u.test(gap),
			gap,
		});
		last = end;
	}
	return tokens;
}

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u.test(text) && !NOT_ACRONYMS.has(text);

/** Small words that may stand inside the name of an organisation. */
const INSIDE = new Set(['of', 'for', 'and', 'the', 'against', 'in', '&']);

const oneSpace = (gap: string): boolean => /^[\s\u00a0]+$/u.test(gap);

/** The longest run of capitals from a token on, with the small words that names hold. */
function runFrom(tokens: readonly Token[], from: number): number {
	let end = from + 1;
	for (let i = end; i < tokens.length && i - from < 9; ) {
		const token = tokens[i];
		if (token === undefined) break;
		if (oneSpace(token.gap) && token.capital) {
			end = ++i;
			continue;
		}
		// "of the", "for": only with a capital behind.
		let j = i;
		while (
			j < tokens.length &&
			j - i < 2 &&
			oneSpace(tokens[j]?.gap ?? '') &&
			(INSIDE.has(tokens[j]?.text ?? '') || PARTICLES.has(tokens[j]?.text ?? ''))
		)
			j++;
		const next = tokens[j];
		// "the Exile Network and the Labour Left" are two.
		const two = tokens[i]?.text === 'and' && ORGANISATION_WORDS.has(tokens[i - 1]?.text ?? '');
		if (j > i && !two && next?.capital === true && oneSpace(next.gap)) end = i = j + 1;
		else break;
	}
	return end;
}

interface Named {
	readonly from: number;
	readonly to: number;
	readonly kind: EntityKind;
	readonly title: string | null;
	readonly bare: boolean;
}

const organisationHead = (words: readonly string[]): boolean => {
	const last = words.at(-1) ?? '';
	return ORGANISATION_WORDS.has(last) || /(?:CLP|Union|Party)$/u.test(last);
};

/** What a run of tokens names, or null. Shorter parts of it are tried by the caller. */
function classify(tokens: readonly Token[], from: number, to: number, knownLower: ReadonlySet<string>): Named | null {
	let start = from;
	let title: string | null = null;
	const role = tokens[start]?.text ?? '';
	// "Director Okoro": an office in front of a surname.
	if (to - start === 2 && ROLES.has(role.toLowerCase()) && !ORGANISATION_WORDS.has(tokens[start + 1]?.text ?? '')) {
		const surname = tokens[start + 1];
		if (surname !== undefined && !NEVER_NAMES.has(surname.text) && !ONE_WORD_ORGANISATIONS.has(surname.text)) {
			return { from: start + 1, to, kind: 'person', title: role, bare: true };
		}
	}
	while (start < to && TITLES.has(tokens[start]?.text ?? '') && (to - start > 1 || start === from)) {
		if (to - start === 1) return null;
		title = tokens[start]?.text ?? null;
		start++;
	}
	let words = tokens.slice(start, to).map((token) => token.text);
	const first = tokens[start];
	if (first === undefined || words.length === 0) return null;
	// A sentence's first word is a name only if it is not an ordinary word here.
	if (
		first.first &&
		title === null &&
		(NEVER_NAMES.has(first.text) || (words.length === 1 && knownLower.has(first.text.toLowerCase())))
	) {
		if (words.length === 1) return null;
		start++;
		words = words.slice(1);
	}
	while (words.length > 0 && NEVER_NAMES.has(words[0] ?? '') && !ORGANISATION_WORDS.has(words.at(-1) ?? '')) {
		start++;
		words = words.slice(1);
	}
	if (words.length === 0) return null;
	const name = words.join(' ');
	if (PLACES.has(name)) return null;
	const hasSmall = words.some((word) => INSIDE.has(word));
	const [only = ''] = words;
	if (title !== null && !hasSmall && words.length <= 3 && !organisationHead(words)) {
		return { from: start, to, kind: 'person', title, bare: words.length === 1 };
	}
	if (words.length === 1) {
		if (ONE_WORD_ORGANISATIONS.has(only)) return { from: start, to, kind: 'organisation', title: null, bare: false };
		if (isAcronym(only)) return { from: start, to, kind: 'organisation', title: null, bare: false };
		return null;
	}
	while (NEVER_NAMES.has(words.at(-1) ?? '') && words.length > 1 && !ORGANISATION_WORDS.has(words.at(-1) ?? ''))
		return null;
	if (
		organisationHead(words) &&
		!(hasSmall && words.findIndex((word) => INSIDE.has(word)) >= 2 && GIVEN_NAMES.has(only))
	)
		return { from: start, to, kind: 'organisation', title: null, bare: false };
	if (words.length > 2 && ONE_WORD_ORGANISATIONS.has(only) && !NEVER_NAMES.has(words.at(-1) ?? '')) {
		return { from: start, to, kind: 'organisation', title: null, bare: false };
	}
	if (hasSmall) {
		// "Ben Okoro of the Trades Council": a person, then the small word.
		const small = words.findIndex((word) => INSIDE.has(word));
		if (small >= 2 && GIVEN_NAMES.has(only)) return null;
		const heads = words.filter((word) => ORGANISATION_WORDS.has(word));
		return heads.length > 0 ? { from: start, to, kind: 'organisation', title: null, bare: false } : null;
	}
	if (words.length <= 4 && GIVEN_NAMES.has(only.split('-')[0] ?? '') && !ORGANISATION_WORDS.has(words[1] ?? '')) {
		return { from: start, to, kind: 'person', title: null, bare: false };
	}
	if (words.length <= 3 && /^\p{Lu}\.$/u.test(only))
		return { from: start, to, kind: 'person', title: null, bare: false };
	return null;
}

/** Signs around a run of two or three capitals that it is a person: an age, a role in front, a verb of speech behind. */
function personByContext(content: string, tokens: readonly Token[], from: number, to: number): boolean {
	const words = tokens.slice(from, to).map((token) => token.text);
	if (words.length < 2 || words.length > 3 || words.some((word) => INSIDE.has(word) || NEVER_NAMES.has(word)))
		return false;
	if (PLACES.has(words.join(' '))) return false;
	const last = tokens[to - 1];
	const before = tokens[from - 1];
	if (last === undefined) return false;
	const after = content.slice(last.end, last.end + 24);
	if (
		/^(?:\s\([^)]{1,12}\))?,?\s(?:\(?\d{2}\)?,|said\b|told\b|who\b|added\b|says\b|tweeted\b|wrote\b|argued\b)/u.test(
			after,
		)
	)
		return true;
	return before !== undefined && oneSpace(tokens[from]?.gap ?? '') && !before.capital && ROLES.has(before.text);
}

/** Each line of a list of who signed is a name: the words before its acronym or comma. */
export function signatoryNames(content: string, blocks: readonly Range[]): readonly NameMention[] {
	return blocks.flatMap((block) => {
		const line = content.slice(block.start, block.end);
		const name = /^[^(]+/u.exec(line)?.[0].trimEnd() ?? '';
		if (name === '') return [];
		const words = name.split(/\s+/u);
		const person = words.length <= 3 && GIVEN_NAMES.has(words[0] ?? '');
		const bracket = /^[^(]+\(([\p{L}&]{2,8})\)/u.exec(line);
		const at = block.start + line.indexOf('(') + 1;
		const acronym = bracket?.[1] === undefined ? null : { start: at, end: at + bracket[1].length };
		const kind: EntityKind = person ? 'person' : 'organisation';
		const mention: NameMention = {
			start: block.start,
			end: block.start + name.length,
			kind,
			text: name,
			title: null,
			bare: false,
			acronym,
		};
		if (acronym === null) return [mention];
		return [
			mention,
			{ ...acronym, kind, text: content.slice(acronym.start, acronym.end), title: null, bare: false, acronym: null },
		];
	});
}

/**
 * Every proper name of a person or organisation in some sentences, in order, not overlapping. Surnames that stand alone are
 * found in a second pass, once the full names are known.
 */
export function findNames(content: string, sentences: readonly Range[]): readonly NameMention[] {
	const all = sentences.map((sentence) => tokensOf(content, sentence));
	const knownLower = new Set<string>();
	for (const tokens of all) for (const token of tokens) if (!token.capital) knownLower.add(token.text);

	const found: NameMention[] = [];
	const free: { readonly tokens: readonly Token[]; readonly at: number }[] = [];
	const push = (tokens: readonly Token[], named: Named): void => {
		const first = tokens[named.from];
		const last = tokens[named.to - 1];
		if (first === undefined || last === undefined) return;
		const bracket = /^\s\((\p{Lu}[\p{L}&]{1,7})\)/u.exec(content.slice(last.end, last.end + 12));
		const initials = bracket?.[1] ?? '';
		const acronym =
			named.kind === 'organisation' && /\p{Lu}[\p{L}&]*\p{Lu}/u.test(initials)
				? { start: last.end + 2, end: last.end + 2 + initials.length }
				: null;
		found.push({
			start: first.start,
			end: last.end,
			kind: named.kind,
			text: content.slice(first.start, last.end),
			title: named.title,
			bare: named.bare,
			acronym,
		});
	};
	for (const tokens of all) {
		for (let i = 0; i < tokens.length; ) {
			if (tokens[i]?.capital !== true) {
				i++;
				continue;
			}
			const longest = runFrom(tokens, i);
			let taken = 0;
			for (let to = longest; to > i; to--) {
				if (tokens[to - 1]?.capital !== true) continue;
				const named =
					classify(tokens, i, to, knownLower) ??
					(personByContext(content, tokens, i, to)
						? { from: i, to, kind: 'person' as const, title: null, bare: false }
						: null);
				if (named === null) continue;
				push(tokens, named);
				taken = to;
				break;
			}
			if (taken === 0) {
				free.push({ tokens, at: i });
				i++;
			} else i = taken;
		}
	}

	// Second pass: parts of names that are known by now.
	const surnames = new Set(
		found.filter((one) => one.kind === 'person' && !one.bare).map((one) => one.text.split(' ').at(-1) ?? ''),
	);
	const organisations = new Set(found.filter((one) => one.kind === 'organisation').map((one) => one.text));
	for (const { tokens, at } of free) {
		const token = tokens[at];
		if (token === undefined) continue;
		const kind: EntityKind | null = surnames.has(token.text)
			? 'person'
			: organisations.has(token.text)
				? 'organisation'
				: null;
		if (kind === null || NEVER_NAMES.has(token.text)) continue;
		found.push({
			start: token.start,
			end: token.end,
			kind,
			text: token.text,
			title: null,
			bare: kind === 'person',
			acronym: null,
		});
	}
	for (const one of [...found]) {
		if (one.acronym === null) continue;
		const text = content.slice(one.acronym.start, one.acronym.end);
		if (found.some((other) => other.start === one.acronym?.start)) continue;
		found.push({ ...one.acronym, kind: 'organisation', text, title: null, bare: false, acronym: null });
	}
	return found
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter((one, i, list) => i === 0 || one.start >= (list[i - 1]?.end ?? 0));
}
