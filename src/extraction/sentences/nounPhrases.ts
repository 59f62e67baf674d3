import type { Range } from '../../text/span.ts';
import { CUE_VERBS } from '../cues/cueWords.ts';
import {
	CLAUSE_WORDS,
	DAY_WORD,
	DETERMINERS,
	OCCASIONS,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	TIME_WORD,
} from './grammarWords.ts';
import { isMark, NO_TOKEN, type Token } from './tokens.ts';
import { isAdverb, isAnswering, isVerb } from './verbGroups.ts';

/** First and last token of a noun phrase. */
export interface NounPhrase {
	readonly from: number;
	readonly to: number;
}

export const rangeOf = (tokens: readonly Token[], { from, to }: NounPhrase): Range => ({
	start: tokens[from]?.start ?? 0,
	end: tokens[to]?.end ?? 0,
});

const LONGEST = 14;

/** The noun phrase that ends with a token, in the clause that it stands in; null where it is none. */
export function subjectEndingAt(tokens: readonly Token[], end: number): NounPhrase | null {
	let last = end;
	const closing = tokens[last];
	if (closing === undefined) return null;
	if (isMark(closing, ')')) {
		while (last >= 0 && !isMark(tokens[last], '(')) last--;
		last--;
	} else if (isMark(closing, ',') || isMark(closing, '—–')) {
		// "Okoro, the leader of the council, said": the name stands before the pair of commas.
		let open = last - 1;
		while (open >= 0 && !isMark(tokens[open], closing.text) && tokens[open]?.kind !== 'quotation') open--;
		if (open <= 0 || !isMark(tokens[open], closing.text)) return null;
		last = open - 1;
		// "R-Texas, a critic, said": a further aside.
		if (isMark(tokens[last], ')')) return subjectEndingAt(tokens, last);
	}
	const head = tokens[last];
	if (head === undefined || head.kind !== 'word') return null;
	// "denied claims that": no noun phrase ends in a verb, but "the accused" does.
	if (isVerb(head) && !DETERMINERS.has(tokens[last - 1]?.lower ?? '')) return null;
	if (SUBJECT_PRONOUNS.has(head.lower) && !(head.lower === 'one' && last > 0 && tokens[last - 1]?.lower === 'this')) {
		return { from: last, to: last };
	}
	let from = last + 1;
	while (from > 0 && last - from < LONGEST) {
		const token = tokens[from - 1];
		if (token === undefined || token.kind === 'quotation') break;
		if (isMark(token, ')')) {
			// "the Harbour Group (HG) of councillors"
			while (from > 0 && !isMark(tokens[from - 1], '(')) from--;
			from--;
			continue;
		}
		if (token.kind === 'mark') {
			if (/^[’'“”"‘&/#@$.-]$/u.test(token.text) && from - 1 > 0 && token.text !== '-' && !/^[.]$/u.test(token.text)) {
				from--;
				continue;
			}
			break;
		}
		if (CLAUSE_WORDS.has(token.lower)) {
			const both = token.lower === 'and' && from <= last && joinsNames(tokens, from - 1);
			if (!both) break;
		} else if (
			from <= last &&
			(isVerb(token) || token.lower === 'to') &&
			!(token.lower.endsWith('ed') && DETERMINERS.has(tokens[from - 2]?.lower ?? ''))
		) {
			// A verb, but not an adjective behind its article: "the disgraced mayor".
			if (
				token.lower !== 'to' ||
				!/^(?:close|adviser|advisor|aide|secretary|ambassador|according)$/u.test(tokens[from - 2]?.lower ?? '')
			)
				break;
		} else if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'one') break;
		from--;
	}
	return trimmed(tokens, { from, to: last });
}

/** What "who" takes up: the name right in front of it, else the noun phrase. */
export function antecedentEndingAt(tokens: readonly Token[], end: number): NounPhrase | null {
	let from = end + 1;
	while (from > 0 && (tokens[from - 1]?.capital ?? false) && tokens[from - 1]?.kind === 'word') from--;
	// "the Bishop of Hereford, who"
	if (from <= end && tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.capital === true) {
		from -= 2;
		while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital === true) from--;
		if (DETERMINERS.has(tokens[from - 1]?.lower ?? '')) from--;
	}
	if (from <= end) return { from, to: end };
	const phrase = subjectEndingAt(tokens, end);
	if (phrase !== null) return phrase;
	// "elected on a manifesto which"
	let at = end;
	while (at > 0 && end - at < LONGEST_ROLE && tokens[at]?.kind === 'word' && !DETERMINERS.has(tokens[at]?.lower ?? ''))
		at--;
	return DETERMINERS.has(tokens[at]?.lower ?? '') && at < end ? { from: at, to: end } : null;
}

/** "Jeremy Marsh and Ann Cole said": both sides of "and" are names. */
const joinsNames = (tokens: readonly Token[], at: number): boolean =>
	(tokens[at - 1]?.capital ?? false) && (tokens[at + 1]?.capital ?? false);

/** Drops times, adverbs and prepositional phrases in front of a noun phrase. */
function trimmed(tokens: readonly Token[], subject: NounPhrase): NounPhrase | null {
	let { from } = subject;
	const { to } = subject;
	while (
		from <= to &&
		(isMark(tokens[from], '’\'"“”‘.-') ||
			isAdverb(tokens[from] ?? NO_TOKEN) ||
			/^(?:not|then|instead|like)$/u.test(tokens[from]?.lower ?? ''))
	)
		from++;
	const first = tokens[from];
	if (first === undefined || from > to) return null;
	if (PREPOSITIONS.has(first.lower) || DAY_WORD.test(first.lower)) {
		// "In a statement Okoro said": the capitals at the end; or the last article that has no preposition in front.
		let start = to + 1;
		while (start > from && (tokens[start - 1]?.capital ?? false) && !TIME_WORD.test(tokens[start - 1]?.lower ?? ''))
			start--;
		if (start > to) {
			start = to;
			while (
				start > from &&
				!(DETERMINERS.has(tokens[start]?.lower ?? '') && !PREPOSITIONS.has(tokens[start - 1]?.lower ?? ''))
			)
				start--;
			if (start <= from) return null;
		}
		from = start;
	}
	const head = tokens[to];
	if (head === undefined) return null;
	// A bare small word in the singular is no subject: it has an article, or is a plural, or a name stands before it.
	if (
		!head.capital &&
		from === to &&
		!/(?:[^s]s|people|police|women|men|members|staff|that)$/u.test(head.lower) &&
		!SUBJECT_PRONOUNS.has(head.lower)
	)
		return null;
	if (
		PREPOSITIONS.has(head.lower) ||
		(DETERMINERS.has(head.lower) &&
			from === to &&
			!/^(?:some|many|others|both|most|few|another|one|this)$/u.test(head.lower))
	)
		return null;
	return { from, to };
}

/** How many small words a role has at most in front of a name. */
const LONGEST_ROLE = 4;

/** "gardener Ann Cole", "chief fire officer Ann Cole": small words that are no more than nouns, up to a name. */
function beginsRole(tokens: readonly Token[], start: number): boolean {
	for (let at = start; at < start + LONGEST_ROLE; at++) {
		const next = tokens[at + 1];
		if (next?.kind !== 'word') return false;
		if (next.capital) return !TIME_WORD.test(next.lower);
		const token = tokens[at] ?? NO_TOKEN;
		if (isVerb(token) || isAdverb(token) || isVerb(next) || isAdverb(next) || NO_ROLE.test(token.lower)) return false;
		const { lower } = next;
		if (PREPOSITIONS.has(lower) || CLAUSE_WORDS.has(lower) || DETERMINERS.has(lower) || SUBJECT_PRONOUNS.has(lower))
			return false;
	}
	return false;
}
const NO_ROLE =
	/^(?:more|much|less|little|nothing|something|anything|enough|late|next|last|that|to|i|we|they|he|she|it|you)$/u;

/** The noun phrase that begins with a token, as the subject behind its verb: a name, a pronoun, or one with an article. */
export function subjectBeginningAt(tokens: readonly Token[], start: number): NounPhrase | null {
	const first = tokens[start];
	if (first === undefined || first.kind !== 'word') return null;
	if (/^(?:he|she|they|it|we|i)$/u.test(first.lower)) return { from: start, to: start };
	const article = DETERMINERS.has(first.lower) && first.lower !== 'that' && first.lower !== 'this';
	const plural = !first.capital && /[^s]s$/u.test(first.lower);
	const role = !first.capital && !PREPOSITIONS.has(first.lower) && beginsRole(tokens, start);
	if (!first.capital && !article && !plural && !role && first.lower !== 'former') return null;
	if (TIME_WORD.test(first.lower)) return null;
	let to = start;
	while (to + 1 < tokens.length && to - start < LONGEST) {
		const token = tokens[to + 1];
		if (token === undefined || token.kind === 'quotation') break;
		if (token.kind === 'mark') {
			if (/^[’'&/.]$/u.test(token.text) && tokens[to + 2]?.kind === 'word' && token.text !== '.') {
				to++;
				continue;
			}
			break;
		}
		if (isVerb(token) || isAnswering(tokens, to + 1) || DAY_WORD.test(token.lower) || isAdverb(token)) break;
		if (
			CLAUSE_WORDS.has(token.lower) &&
			!(token.lower === 'and' && (tokens[to + 2]?.capital ?? false) && (tokens[to]?.capital ?? false))
		)
			break;
		// "the following autumn"
		if (PREPOSITIONS.has(token.lower) && !(token.lower === 'following' && DETERMINERS.has(tokens[to]?.lower ?? ''))) {
			const next = tokens[to + 2];
			const goesOn =
				/^(?:of|for|at|with|from)$/u.test(token.lower) &&
				next !== undefined &&
				!OCCASIONS.has(next.lower) &&
				!/^\p{Ll}{2,}ing$/u.test(next.text);
			if (!goesOn) break;
		}
		to++;
	}
	while (to > start && PREPOSITIONS.has(tokens[to]?.lower ?? '')) to--;
	return { from: start, to };
}

/**
 * The index behind an aside that follows a noun phrase, "(56)", ", now 81 and retired,": a pair of commas without a verb of
 * its own outside a relative clause. null where none begins at the token.
 */
export function appositionEnd(tokens: readonly Token[], from: number): number | null {
	if (isMark(tokens[from], '(')) {
		for (let i = from + 1; i < tokens.length && i - from < LONGEST_ASIDE; i++) if (isMark(tokens[i], ')')) return i + 1;
		return null;
	}
	if (!isMark(tokens[from], ',')) return null;
	// "Ann Cole, 34, wept": an age is an aside, whatever follows.
	if (
		/^\d{1,3}$/u.test(tokens[from + 1]?.lower ?? '') &&
		isMark(tokens[from + 2], ',') &&
		tokens[from + 3]?.kind === 'word'
	)
		return from + 3;
	const relative = /^(?:who|which|whose)$/u.test(tokens[from + 1]?.lower ?? '');
	for (let i = from + 1; i < tokens.length && i - from < LONGEST_ASIDE; i++) {
		const token = tokens[i];
		if (token === undefined || token.kind === 'quotation' || isMark(token, ';:')) return null;
		if (!relative && isVerb(token) && !token.lower.endsWith('ed')) return null;
		const next = tokens[i + 1];
		if (
			isMark(token, ',') &&
			i > from + 1 &&
			next?.kind === 'word' &&
			!next.capital &&
			(isVerb(next) || isAdverb(next) || CUE_VERBS.get(next.lower)?.form === 'third')
		)
			return i + 1;
	}
	return null;
}

/** "Mr Hale, now 81 and retired in Deal, Kent, said": the noun phrase that begins a clause, where its aside ends with a comma. */
export function subjectBeforeAside(tokens: readonly Token[], comma: number): NounPhrase | null {
	let from = comma;
	while (
		from > 0 &&
		comma - from < LONGEST_ASIDE + LONGEST &&
		tokens[from - 1]?.kind !== 'quotation' &&
		!isMark(tokens[from - 1], ';:')
	)
		from--;
	if (isMark(tokens[from], ',')) from++;
	const first = tokens[from];
	if (first === undefined || PREPOSITIONS.has(first.lower) || CLAUSE_WORDS.has(first.lower)) return null;
	const subject = subjectBeginningAt(tokens, from);
	return subject !== null && subject.to < comma && appositionEnd(tokens, subject.to + 1) === comma + 1 ? subject : null;
}

/** An aside of more tokens is none. */
const LONGEST_ASIDE = 40;

const BEGINS_FRONTED = /^(?:asked|born|speaking|citing|when|here|there|now)$/u;

/** Whether a verb follows a noun phrase, with nothing but adverbs and an aside between. */
export function hasVerb(tokens: readonly Token[], { to }: NounPhrase): boolean {
	let at = appositionEnd(tokens, to + 1) ?? to + 1;
	while (tokens[at] !== undefined && isAdverb(tokens[at] ?? NO_TOKEN)) at++;
	const verb = tokens[at];
	return (
		verb !== undefined &&
		(isVerb(verb) ||
			isAnswering(tokens, at) ||
			(verb.kind === 'word' && !verb.capital && /(?:s|ed)$/u.test(verb.lower)))
	);
}

/** "In 1801 he was sent", "In a statement Ms Okoro said": a subject with its verb, in front of any comma. */
function subjectWithoutComma(tokens: readonly Token[], from: number, before: number): NounPhrase | null {
	if (!PREPOSITIONS.has(tokens[from]?.lower ?? '') && !DAY_WORD.test(tokens[from]?.lower ?? '')) return null;
	for (let i = from + 1; i < before && i - from < LONGEST; i++) {
		const token = tokens[i];
		if (isMark(token, '“”‘’"\'')) continue;
		if (token?.kind !== 'word' || CLAUSE_WORDS.has(token.lower)) return null;
		if (/^(?:he|she|they|we|i)$/u.test(token.lower)) return { from: i, to: i };
		if (!token.capital || PREPOSITIONS.has(tokens[i - 1]?.lower ?? '') || DETERMINERS.has(tokens[i - 1]?.lower ?? ''))
			continue;
		const subject = subjectBeginningAt(tokens, i);
		if (subject !== null && subject.to < before && hasVerb(tokens, subject) && !TIME_WORD.test(token.lower))
			return subject;
		while (tokens[i + 1]?.capital) i++;
	}
	return null;
}

/** The subject of the clause that begins with a token, where what is put in front of it ends with a comma. */
export function mainSubject(tokens: readonly Token[], before: number, from = 0): NounPhrase | null {
	let at = from;
	while (
		at < before &&
		(tokens[at]?.kind !== 'word' ||
			// "[17] He left": the mark of a note.
			(isMark(tokens[at - 1], '[') && isMark(tokens[at + 1], ']')) ||
			/^(?:but|and|so|yet|then|still|also|however)$/u.test(tokens[at]?.lower ?? ''))
	) {
		if (tokens[at]?.kind === 'quotation') return null;
		at++;
	}
	const first = tokens[at];
	if (first === undefined) return null;
	const fronted =
		PREPOSITIONS.has(first.lower) ||
		CLAUSE_WORDS.has(first.lower) ||
		isAdverb(first) ||
		first.lower.endsWith('ing') ||
		// "Placed under the care of her aunt, she".
		(first.lower.length > 4 && first.lower.endsWith('ed') && PREPOSITIONS.has(tokens[at + 1]?.lower ?? '')) ||
		BEGINS_FRONTED.test(first.lower);
	const timed = /^(?:last|this|earlier|later|next)$/u.test(first.lower) && TIME_WORD.test(tokens[at + 1]?.lower ?? '');
	const inside = (subject: NounPhrase | null): NounPhrase | null =>
		subject === null || subject.to >= before ? null : subject;
	const begins = subjectBeginningAt(tokens, at);
	// "The following autumn, he": a time in front of its clause.
	const time = begins !== null && TIME_WORD.test(tokens[begins.to]?.lower ?? '') && isMark(tokens[begins.to + 1], ',');
	if (!fronted && !timed && !time && !DAY_WORD.test(first.lower)) return inside(begins);
	const plain = subjectWithoutComma(tokens, at, before);
	if (plain !== null) return plain;
	let nearest: NounPhrase | null = null;
	for (let comma = at; comma < before; comma++) {
		if (isMark(tokens[comma], '(')) {
			while (comma < before && !isMark(tokens[comma], ')')) comma++;
			continue;
		}
		if (!isMark(tokens[comma], ',')) continue;
		const subject = inside(subjectBeginningAt(tokens, comma + 1));
		if (subject === null) continue;
		if (hasVerb(tokens, subject)) return subject;
		nearest ??= subject;
	}
	return nearest;
}

/** Up to the next comma or end: "according to police". */
export function restOfClause(tokens: readonly Token[], from: number): NounPhrase | null {
	let to = from - 1;
	while (
		to + 1 < tokens.length &&
		to + 1 - from < 8 &&
		tokens[to + 1]?.kind === 'word' &&
		!isVerb(tokens[to + 1] ?? NO_TOKEN)
	)
		to++;
	return to < from ? null : { from, to };
}
