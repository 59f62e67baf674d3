import type { Range } from '../text/span.ts';
import {
	ADVERBS,
	AUXILIARIES,
	BE,
	CLAUSE_WORDS,
	COMMON_VERBS,
	CONTENT_PREPOSITIONS,
	CUE_NOUNS,
	CUE_VERBS,
	DETERMINERS,
	OCCASIONS,
	PREPOSITIONS,
	RELATIVES,
	SUBJECT_PRONOUNS,
} from './cueWords.ts';
import type { Token } from './tokens.ts';

/** How the content stands to the verb. */
type Lead = 'quotation' | 'colon' | 'that' | 'clause' | 'object' | 'infinitive' | 'none';

/** Who said it and with which words, and where what was said can begin. Numbers are indices of tokens. */
export interface Attribution {
	/** First and last token of the subject as printed. Where it stands in another clause: that one's. */
	readonly subject: Range;
	/** The subject is taken from the clause before ("..., adding that"). */
	readonly inherited: boolean;
	/** Index of the cue's token. */
	readonly cueAt: number;
	readonly cue: Range;
	readonly lemma: string;
	readonly frames: string;
	/** First token that belongs to the attribution: where content in front of it ends. */
	readonly first: number;
	/** First token of what stands behind it, once objects, times and occasions are skipped. */
	readonly after: number;
	readonly lead: Lead;
	readonly inverted: boolean;
	readonly toldTo: Range | null;
	/** "as he said", "according to": what was said is the sentence around it. */
	readonly parenthetical: boolean;
}

interface Subject {
	readonly from: number;
	readonly to: number;
}

const isMark = (token: Token | undefined, marks: string): boolean =>
	token?.kind === 'mark' && marks.includes(token.text);

const isAdverb = ({ lower, capital }: Token): boolean =>
	ADVERBS.has(lower) ||
	(!capital &&
		lower.length > 4 &&
		lower.endsWith('ly') &&
		!/^(?:family|ally|reply|supply|assembly|only)$/u.test(lower));

/** Whether a word is likely to be a finite verb. */
export const isVerb = ({ lower, capital, kind }: Token): boolean =>
	kind === 'word' &&
	!capital &&
	(COMMON_VERBS.has(lower) ||
		AUXILIARIES.has(lower) ||
		CUE_VERBS.get(lower)?.form === 'past' ||
		(lower.length > 4 && lower.endsWith('ed')));

const DAY_WORD = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|tomorrow)$/u;
const TIME_WORD =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week|month|year|morning|afternoon|evening|night|\d{1,2}(?:st|nd|rd|th)?)$/u;

/** Steps left over adverbs, auxiliaries and times between a subject and its verb. */
function beforeHelpers(
	tokens: readonly Token[],
	verb: number,
): { readonly at: number; readonly passive: boolean; readonly helped: boolean } {
	let at = verb - 1;
	let passive = false;
	let helped = false;
	for (; at >= 0; at--) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'word') break;
		if (BE.has(token.lower)) passive = true;
		else if (AUXILIARIES.has(token.lower)) helped = true;
		else if (DAY_WORD.test(token.lower)) {
			const before = tokens[at - 1];
			if (before?.lower === 'on' || before?.lower === 'last' || before?.lower === 'late') at--;
		} else if (TIME_WORD.test(token.lower) && /^(?:this|last|in|on|earlier)$/u.test(tokens[at - 1]?.lower ?? '')) at--;
		else if (!isAdverb(token)) break;
	}
	return { at, passive, helped };
}

const LONGEST = 14;
/** How far back a "who" can be whose verb a participle belongs to. */
const RELATIVE_BACK = 12;

/** The noun phrase that ends with a token, in the clause that it stands in; null where it is none. */
function subjectEndingAt(tokens: readonly Token[], end: number): Subject | null {
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
function antecedentEndingAt(tokens: readonly Token[], end: number): Subject | null {
	let from = end + 1;
	while (from > 0 && (tokens[from - 1]?.capital ?? false) && tokens[from - 1]?.kind === 'word') from--;
	return from <= end ? { from, to: end } : subjectEndingAt(tokens, end);
}

/** "Jeremy Marsh and Ann Cole said": both sides of "and" are names. */
const joinsNames = (tokens: readonly Token[], at: number): boolean =>
	(tokens[at - 1]?.capital ?? false) && (tokens[at + 1]?.capital ?? false);

/** Drops times, adverbs and prepositional phrases in front of a noun phrase. */
function trimmed(tokens: readonly Token[], subject: Subject): Subject | null {
	let { from } = subject;
	const { to } = subject;
	while (
		from <= to &&
		(isMark(tokens[from], '’\'"“”‘.-') ||
			isAdverb(tokens[from] ?? EMPTY) ||
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

const EMPTY: Token = { start: 0, end: 0, kind: 'mark', text: '', lower: '', capital: false, quotation: null };

/** The noun phrase that begins with a token, as the subject behind its verb: a name, a pronoun, or one with an article. */
export function subjectBeginningAt(tokens: readonly Token[], start: number): Subject | null {
	const first = tokens[start];
	if (first === undefined || first.kind !== 'word') return null;
	if (/^(?:he|she|they|it|we|i)$/u.test(first.lower)) return { from: start, to: start };
	const article = DETERMINERS.has(first.lower) && first.lower !== 'that' && first.lower !== 'this';
	const plural = !first.capital && /[^s]s$/u.test(first.lower);
	const role = !first.capital && (tokens[start + 1]?.capital ?? false) && !PREPOSITIONS.has(first.lower);
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
		if (isVerb(token) || DAY_WORD.test(token.lower) || isAdverb(token)) break;
		if (
			CLAUSE_WORDS.has(token.lower) &&
			!(token.lower === 'and' && (tokens[to + 2]?.capital ?? false) && (tokens[to]?.capital ?? false))
		)
			break;
		if (PREPOSITIONS.has(token.lower)) {
			const next = tokens[to + 2];
			const goesOn = /^(?:of|for|at|with|from)$/u.test(token.lower) && next !== undefined && !OCCASIONS.has(next.lower);
			if (!goesOn) break;
		}
		to++;
	}
	while (to > start && PREPOSITIONS.has(tokens[to]?.lower ?? '')) to--;
	return { from: start, to };
}

/** The subject of the clause that a unit begins with. */
export function mainSubject(tokens: readonly Token[], before: number): Subject | null {
	let at = 0;
	while (
		at < before &&
		(tokens[at]?.kind !== 'word' || /^(?:but|and|so|yet|then|still|also|however)$/u.test(tokens[at]?.lower ?? ''))
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
		/^(?:asked|speaking|citing|when)$/u.test(first.lower);
	const timed = /^(?:last|this|earlier|later|next)$/u.test(first.lower) && TIME_WORD.test(tokens[at + 1]?.lower ?? '');
	if (fronted || timed || DAY_WORD.test(first.lower)) {
		let comma = at;
		while (comma < before && !isMark(tokens[comma], ',')) comma++;
		if (comma >= before) return null;
		at = comma + 1;
	}
	const subject = subjectBeginningAt(tokens, at);
	return subject === null || subject.to >= before ? null : subject;
}

/** Skips what stands between a verb and the content: when, where, in what. */
function skipAdjuncts(tokens: readonly Token[], from: number): number {
	let at = from;
	for (let again = true; again && at < tokens.length; ) {
		again = false;
		const token = tokens[at];
		if (token === undefined) break;
		if (
			token.kind === 'word' &&
			(isAdverb(token) || DAY_WORD.test(token.lower)) &&
			token.lower !== 'both' &&
			token.lower !== 'all'
		) {
			at++;
			again = true;
			continue;
		}
		if (/^(?:this|last|earlier)$/u.test(token.lower) && TIME_WORD.test(tokens[at + 1]?.lower ?? '')) {
			at += 2;
			again = true;
			continue;
		}
		if (isMark(token, '(')) {
			let close = at;
			while (close < tokens.length && close - at < 12 && !isMark(tokens[close], ')')) close++;
			if (isMark(tokens[close], ')')) {
				at = close + 1;
				again = true;
			}
			continue;
		}
		if (token.kind !== 'word' || !PREPOSITIONS.has(token.lower)) break;
		// A phrase of time or occasion ends before "that", a colon, a comma or a quotation.
		let end = at + 1;
		let occasion = -1;
		while (end < tokens.length && end - at < 16) {
			const here = tokens[end];
			if (here === undefined || here.kind === 'quotation' || here.lower === 'that' || isMark(here, ':,.;—–')) break;
			if (OCCASIONS.has(here.lower) || (DAY_WORD.test(here.lower) && end > at)) occasion = end;
			end++;
		}
		const stop = tokens[end];
		const plainEnd = stop === undefined || stop.kind === 'quotation' || stop.lower === 'that' || isMark(stop, ':.');
		if (plainEnd && (stop?.kind === 'quotation' || stop?.lower === 'that' || isMark(stop, ':') || occasion >= 0)) {
			at = end;
			again = stop?.kind === 'word' && stop.lower !== 'that';
		} else if (occasion >= 0) {
			at = isMark(stop, ',') ? end : occasion + 1;
			again = true;
		}
	}
	return at;
}

/** The one who is told: a pronoun, a name, or a short noun phrase; the index behind it. */
function objectEnd(tokens: readonly Token[], from: number): number {
	const first = tokens[from];
	if (first === undefined || first.kind !== 'word') return from;
	if (
		/^(?:him|her|them|me|us|you|it|reporters|supporters|voters|people|everyone|themselves|himself|herself)$/u.test(
			first.lower,
		)
	) {
		if (
			first.lower !== 'her' ||
			!(
				tokens[from + 1]?.kind === 'word' &&
				!/^(?:that|to|she|he|they|it|the|in|on)$/u.test(tokens[from + 1]?.lower ?? '')
			)
		)
			return from + 1;
	}
	if (/^(?:that|to|how|why|whether|he|she|they|it|we|i)$/u.test(first.lower)) return from;
	// Up to "that", "to", a quotation or a colon, if one is near.
	for (let at = from; at < tokens.length && at - from < 12; at++) {
		const token = tokens[at];
		if (token === undefined || isMark(token, ',;.—')) {
			if (token !== undefined && isMark(token, ',') && tokens[at + 1]?.kind === 'quotation') return at;
			break;
		}
		if (
			at > from &&
			(token.kind === 'quotation' || isMark(token, ':') || /^(?:that|to|how|why|whether)$/u.test(token.lower))
		)
			return at;
	}
	let at = from;
	if (DETERMINERS.has(first.lower)) {
		at++;
		while (
			at < tokens.length &&
			at - from < 4 &&
			tokens[at]?.kind === 'word' &&
			!CLAUSE_WORDS.has(tokens[at]?.lower ?? '') &&
			!SUBJECT_PRONOUNS.has(tokens[at]?.lower ?? '') &&
			!DETERMINERS.has(tokens[at]?.lower ?? '') &&
			!PREPOSITIONS.has(tokens[at]?.lower ?? '')
		)
			at++;
		return at;
	}
	if (!first.capital) return from + 1;
	while (
		at < tokens.length &&
		(tokens[at]?.capital || (/^(?:on|of|the|and)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.capital))
	)
		at++;
	return at;
}

export const rangeOf = (tokens: readonly Token[], { from, to }: Subject): Range => ({
	start: tokens[from]?.start ?? 0,
	end: tokens[to]?.end ?? 0,
});

/** What begins at a token behind the cue, by what the verb takes. */
function leadAt(
	tokens: readonly Token[],
	at: number,
	frames: string,
	lemma: string,
): { readonly lead: Lead; readonly after: number } {
	const token = tokens[at];
	if (token === undefined) return { lead: 'none', after: at };
	if (isMark(token, ',') && tokens[at + 1]?.kind === 'quotation') return { lead: 'quotation', after: at + 1 };
	if (token.kind === 'quotation') return { lead: 'quotation', after: at };
	if (isMark(token, ':')) return { lead: 'colon', after: at + 1 };
	if (isMark(token, ',') && tokens[at + 1]?.lower === 'that' && frames.includes('t'))
		return { lead: 'that', after: at + 1 };
	if (token.kind !== 'word') return { lead: 'none', after: at };
	if (token.lower === 'that' && /[ctqo]/u.test(frames)) {
		const next = tokens[at + 1];
		if (next?.kind === 'quotation' || isMark(next, ':'))
			return next?.kind === 'quotation' ? { lead: 'that', after: at } : { lead: 'colon', after: at + 2 };
		return { lead: 'that', after: at };
	}
	if (/^(?:how|why|whether|what|if)$/u.test(token.lower) && /[tn]/u.test(frames)) return { lead: 'clause', after: at };
	if (token.lower === 'to' && /[io]/u.test(frames)) return { lead: 'infinitive', after: at };
	if (CONTENT_PREPOSITIONS[lemma]?.has(token.lower) === true) return { lead: 'object', after: at + 1 };
	if (frames.includes('c') && (lemma === 'say' || lemma === 'tell' || clauseFollows(tokens, at)))
		return { lead: 'clause', after: at };
	const noObject = PREPOSITIONS.has(token.lower) || CLAUSE_WORDS.has(token.lower) || token.lower === 'to';
	if (/[np]/u.test(frames) && !noObject) return { lead: 'object', after: at };
	if (frames.includes('t') && !noObject && clauseFollows(tokens, at)) return { lead: 'clause', after: at };
	return { lead: 'none', after: at };
}

/** Whether a noun phrase with its verb follows: "they would go". */
function clauseFollows(tokens: readonly Token[], from: number): boolean {
	const first = tokens[from];
	if (first === undefined) return false;
	const pronoun = SUBJECT_PRONOUNS.has(first.lower);
	for (let at = from + 1; at < tokens.length && at - from < 9; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'word' || CLAUSE_WORDS.has(token.lower)) return false;
		if (COMMON_VERBS.has(token.lower) || AUXILIARIES.has(token.lower) || BE.has(token.lower)) return true;
		if (pronoun) return isVerb(token) || /s$/u.test(token.lower);
	}
	return false;
}

/** Every attribution of a unit, in order of its verb. */
export function attributionsIn(tokens: readonly Token[]): readonly Attribution[] {
	const found: Attribution[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (token === undefined || token.kind !== 'word') continue;
		if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
			const subject = subjectBeginningAt(tokens, i + 2) ?? restOfClause(tokens, i + 2);
			if (subject === null) continue;
			found.push({
				subject: rangeOf(tokens, subject),
				inherited: false,
				cueAt: i,
				cue: { start: token.start, end: tokens[i + 1]?.end ?? token.end },
				lemma: 'according',
				frames: '',
				first: i,
				after: subject.to + 1,
				lead: 'none',
				inverted: true,
				toldTo: null,
				parenthetical: true,
			});
			continue;
		}
		if (CUE_NOUNS.has(token.lower)) {
			const noun = nounCue(tokens, i);
			if (noun !== null) {
				found.push(noun);
				continue;
			}
		}
		const verb = CUE_VERBS.get(token.lower);
		if (verb === undefined || (token.capital && i > 0 && tokens[i - 1]?.kind === 'word')) continue;
		const one = verbCue(tokens, i, verb.form, verb.frames, verb.lemma, found.at(-1));
		if (one !== null) found.push(one);
	}
	return found;
}

/** Up to the next comma or end: "according to police". */
function restOfClause(tokens: readonly Token[], from: number): Subject | null {
	let to = from - 1;
	while (
		to + 1 < tokens.length &&
		to + 1 - from < 8 &&
		tokens[to + 1]?.kind === 'word' &&
		!isVerb(tokens[to + 1] ?? EMPTY)
	)
		to++;
	return to < from ? null : { from, to };
}

/** "her claim that ...", "Okoro’s statement also says" is a verb's; this is the noun with "that". */
function nounCue(tokens: readonly Token[], i: number): Attribution | null {
	if (tokens[i + 1]?.lower !== 'that') return null;
	const token = tokens[i];
	let at = i - 1;
	while (
		at >= 0 &&
		i - at < 4 &&
		tokens[at]?.kind === 'word' &&
		!/'s?$/u.test(tokens[at]?.lower ?? '') &&
		!/^(?:his|her|their|its)$/u.test(tokens[at]?.lower ?? '')
	)
		at--;
	const owner = tokens[at];
	if (
		owner === undefined ||
		token === undefined ||
		owner.kind !== 'word' ||
		!(/'s?$/u.test(owner.lower) || /^(?:his|her|their|its)$/u.test(owner.lower))
	)
		return null;
	const subject = /^(?:his|her|their|its)$/u.test(owner.lower) ? { from: at, to: at } : subjectEndingAt(tokens, at);
	if (subject === null) return null;
	return {
		subject: rangeOf(tokens, subject),
		inherited: false,
		cueAt: i,
		cue: { start: token.start, end: token.end },
		lemma: token.lower,
		frames: 't',
		first: subject.from,
		after: i + 1,
		lead: 'that',
		inverted: false,
		toldTo: null,
		parenthetical: false,
	};
}

/** Verbs that a writer uses of what things show, not of what somebody says. */
const SHOWS = new Set(['suggest', 'indicate', 'reveal', 'imply', 'signal', 'confirm']);

/** "then goes on to say", "continued to insist": the token that ends their subject, or null for any other "to". */
function beforeInfinitive(tokens: readonly Token[], to: number): number | null {
	const verb = tokens[to - 1]?.lower === 'on' ? to - 2 : to - 1;
	const lower = tokens[verb]?.lower ?? '';
	const known =
		verb === to - 2
			? /^(?:goes|went|go|gone)$/u
			: /^(?:continue[sd]?|began|begins|used|tried|tries|wanted|sought|seeks)$/u;
	return known.test(lower) ? beforeHelpers(tokens, verb).at : null;
}

function verbCue(
	tokens: readonly Token[],
	i: number,
	form: string,
	frames: string,
	lemma: string,
	last: Attribution | undefined,
): Attribution | null {
	const token = tokens[i];
	if (token === undefined) return null;
	const near = beforeHelpers(tokens, i);
	const { passive } = near;
	const helped = near.helped || tokens[near.at]?.lower === 'to';
	const at = tokens[near.at]?.lower === 'to' ? beforeInfinitive(tokens, near.at) : near.at;
	if (at === null) return null;
	const before = tokens[at];
	const ing = form === 'ing';
	// "was said to be", "it was reported that": nobody is named. "was saying" is no passive.
	if (passive && !ing) return null;
	if (before?.lower === 'to') return null;
	if (
		(lemma === 'put' && tokens[i + 1]?.lower !== 'it') ||
		(SHOWS.has(lemma) &&
			/^(?:tweets?|posts?|polls?|data|evidence|figures|results|stud(?:y|ies)|research|papers|documents|records|comments|remarks)$/u.test(
				before?.lower ?? '',
			))
	)
		return null;
	const behind = tokens[i + 1];
	const straight =
		behind?.kind === 'quotation' ||
		isMark(behind, ':') ||
		behind?.lower === 'that' ||
		(isMark(behind, ',') && tokens[i + 2]?.kind === 'quotation');

	let subject: Subject | null = null;
	let inherited = false;
	let inverted = false;
	let first = i;

	// "...," said Ms Okoro
	const fresh = before === undefined || before.kind === 'quotation' || isMark(before, ',') || isMark(before, '—–-');
	if (fresh && frames.includes('v') && !straight && !ing && at === i - 1) {
		const behindVerb = subjectBeginningAt(tokens, i + 1);
		if (
			behindVerb !== null &&
			!(
				before !== undefined &&
				isMark(before, ',') &&
				clauseFollows(tokens, i + 1) &&
				subjectEndingAt(tokens, at) !== null
			)
		) {
			subject = behindVerb;
			inverted = true;
		}
	}
	const inherit = (): Range | null => {
		for (let j = i - 1; j > Math.max(0, i - RELATIVE_BACK, last?.cueAt ?? 0); j--) {
			if (isMark(tokens[j], ';.')) break;
			if (tokens[j]?.lower !== 'who') continue;
			const antecedent = antecedentEndingAt(tokens, isMark(tokens[j - 1], ',') ? j - 2 : j - 1);
			if (antecedent !== null) return rangeOf(tokens, antecedent);
		}
		if (last !== undefined) return last.subject;
		const main = mainSubject(tokens, i);
		return main === null ? null : rangeOf(tokens, main);
	};
	let range: Range | null = null;
	if (subject === null) {
		const participle = ing && !passive;
		const coordinated =
			before !== undefined && /^(?:and|but|or|then|before|after|by|while|in|without|for)$/u.test(before.lower);
		if (participle) {
			if (before === undefined || !(before.kind === 'quotation' || isMark(before, ',—–') || coordinated)) {
				// "a statement calling for", "a letter urging".
				if (
					!/^(?:statement|letter|motion|tweet|petition|resolution|ad|post|message|memo|report|email|speech)$/u.test(
						before?.lower ?? '',
					)
				)
					return null;
			}
			range = inherit();
			inherited = true;
			first = before !== undefined && (isMark(before, ',—–') || coordinated) ? at : i;
		} else if (before === undefined) return null;
		else if (coordinated && /^(?:and|but|or|then)$/u.test(before.lower)) {
			range = inherit();
			inherited = true;
			first = isMark(tokens[at - 1], ',') ? at - 1 : at;
		} else if (RELATIVES.has(before.lower)) {
			const antecedent = antecedentEndingAt(tokens, isMark(tokens[at - 1], ',') ? at - 2 : at - 1);
			range =
				antecedent === null
					? { start: before.start, end: before.end }
					: {
							start: tokens[antecedent.from]?.start ?? before.start,
							end: isMark(tokens[at - 1], ',') ? (tokens[antecedent.to]?.end ?? before.end) : before.end,
						};
			first = antecedent?.from ?? at;
		} else if (before.kind === 'quotation') {
			range = inherit();
			inherited = true;
			first = i;
		} else {
			if (
				/'s$/u.test(before.lower) ||
				/^(?:his|her|their|its|the|a|an|this|these|those|of|no|any)$/u.test(before.lower)
			)
				return null;
			subject = subjectEndingAt(tokens, at);
			if (subject === null && isMark(before, ',') && (straight || form !== 'base')) {
				range = inherit();
				inherited = true;
				first = at;
			}
		}
	}
	if (subject !== null) {
		range = rangeOf(tokens, subject);
		first = inverted ? i : subject.from;
		if (!inverted && form === 'base' && !helped) {
			const head = tokens[subject.to]?.lower ?? '';
			const plural =
				/(?:[^s]s|people|police|women|men)$/u.test(head) ||
				/^(?:i|we|they|you|who|some|many|others|both|most|few)$/u.test(head) ||
				tokens.slice(subject.from, subject.to).some((one) => one.lower === 'and');
			if (!plural) return null;
		}
		if (
			!inverted &&
			form === 'third' &&
			!tokens[subject.to]?.capital &&
			!SUBJECT_PRONOUNS.has(tokens[subject.to]?.lower ?? '') &&
			subject.from === subject.to
		)
			return null;
	}
	if (range === null) return null;

	let next = inverted && subject !== null ? subject.to + 1 : i + 1;
	let toldTo: Range | null = null;
	const takesObject = frames.includes('o') && !inverted;
	if (takesObject) {
		while (next < tokens.length && isAdverb(tokens[next] ?? EMPTY)) next++;
		const end = objectEnd(tokens, next);
		if (end > next) {
			toldTo = { start: tokens[next]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
			next = end;
		} else if (lemma === 'tell') return null;
	}
	const direct = leadAt(tokens, next, toldTo !== null && lemma === 'tell' ? 'ctqi' : frames, lemma);
	const skipped = direct.lead === 'none' || direct.lead === 'clause' ? skipAdjuncts(tokens, next) : next;
	const { lead, after } =
		skipped === next ? direct : leadAt(tokens, skipped, toldTo !== null && lemma === 'tell' ? 'ctqi' : frames, lemma);
	const parenthetical = tokens[first - 1]?.lower === 'as' && !inherited;
	return {
		subject: range,
		inherited,
		cueAt: i,
		cue: {
			start:
				(tokens[at + 1]?.start ?? token.start) < token.start && !inverted && subject !== null
					? (tokens[at + 1]?.start ?? token.start)
					: token.start,
			end: token.end,
		},
		lemma,
		frames,
		first: parenthetical ? first - 1 : first,
		after,
		lead,
		inverted,
		toldTo,
		parenthetical,
	};
}
