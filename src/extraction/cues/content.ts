import {
	AUXILIARIES,
	BE,
	CLAUSE_WORDS,
	COMMON_VERBS,
	DAY_WORD,
	DETERMINERS,
	OCCASIONS,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	TIME_WORD,
} from '../sentences/grammarWords.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import { isAdverb, isVerb } from '../sentences/verbGroups.ts';
import type { Lead } from './attribution.ts';
import { CONTENT_PREPOSITIONS, CUE_VERBS } from './cueWords.ts';

/** "said something about", "said as much", "said when he left": what was said does not follow. */
const NO_CONTENT =
	/^(?:something|anything|nothing|much|little|more|so|as|when|while|because|until|after|before|since)$/u;

const isEnd = (token: Token | undefined): boolean => token === undefined || isMark(token, '.,;');

/** How the content stands to its verb, and its first token. */
export interface LeadAt {
	readonly lead: Lead;
	readonly after: number;
}

/** What begins at a token behind the cue, by what the verb takes. */
export function leadAt(tokens: readonly Token[], at: number, frames: string, lemma: string): LeadAt {
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
		// "claims that could not be checked", "asked that question": no clause of what was said.
		if (next === undefined || AUXILIARIES.has(next.lower) || BE.has(next.lower) || isEnd(tokens[at + 2]))
			return { lead: 'none', after: at };
		return { lead: 'that', after: at };
	}
	if (/^(?:how|why|whether|what|if)$/u.test(token.lower) && /[tnw]/u.test(frames)) return { lead: 'clause', after: at };
	if (/^(?:who|whom|whose|which|when|where)$/u.test(token.lower) && frames.includes('w'))
		return { lead: 'clause', after: at };
	if (token.lower === 'to' && /[io]/u.test(frames)) return { lead: 'infinitive', after: at };
	if (CONTENT_PREPOSITIONS[lemma]?.has(token.lower) === true && !isEnd(tokens[at + 1]))
		return { lead: 'object', after: at + 1 };
	if (NO_CONTENT.test(token.lower)) return { lead: 'none', after: at };
	if (frames.includes('c') && (lemma === 'say' || lemma === 'tell' || clauseFollows(tokens, at)))
		return { lead: 'clause', after: at };
	const noObject =
		isAdverb(token) ||
		DAY_WORD.test(token.lower) ||
		PREPOSITIONS.has(token.lower) ||
		CLAUSE_WORDS.has(token.lower) ||
		token.lower === 'to';
	// "announced she would go"
	if (frames.includes('t') && SUBJECT_PRONOUNS.has(token.lower) && clauseFollows(tokens, at))
		return { lead: 'clause', after: at };
	if (/[np]/u.test(frames) && !noObject) return { lead: 'object', after: at };
	if (frames.includes('t') && !noObject && clauseFollows(tokens, at)) return { lead: 'clause', after: at };
	return { lead: 'none', after: at };
}

/** Whether a noun phrase with its verb follows: "they would go". */
export function clauseFollows(tokens: readonly Token[], from: number): boolean {
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

/** Skips what stands between a verb and the content: when, where, in what. */
export function skipAdjuncts(tokens: readonly Token[], from: number): number {
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
		// "said at a stop in Deal, Kent, that"
		if (isMark(tokens[end], ',') && tokens[end + 1]?.capital === true) {
			let name = end + 1;
			while (tokens[name]?.kind === 'word' && tokens[name]?.capital === true) name++;
			if (isMark(tokens[name], ',') && tokens[name + 1]?.lower === 'that') end = name + 1;
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

/** "told the paper last week": the time is nobody who is told. */
function withoutTime(tokens: readonly Token[], from: number, end: number): number {
	const last = tokens[end - 1]?.lower ?? '';
	if (end - from > 2 && /^\d{4}$/u.test(last) && tokens[end - 2]?.lower === 'in') return end - 2;
	if (end - from < 2 || !(TIME_WORD.test(last) || DAY_WORD.test(last))) return end;
	const before = tokens[end - 2]?.lower ?? '';
	// The Mail on Sunday is a paper.
	if (last === 'sunday' && before === 'on' && tokens[end - 3]?.lower === 'mail') return end;
	if (/^(?:last|this|on|in|earlier|late)$/u.test(before)) return end - 2 > from ? end - 2 : end;
	return DAY_WORD.test(last) && end - 1 > from ? end - 1 : end;
}

/** The one who is told: a pronoun, a name, or a short noun phrase; the index behind it, and behind the time that follows. */
export function objectEnd(tokens: readonly Token[], from: number): { readonly end: number; readonly told: number } {
	const end = behindObject(tokens, from);
	return { end, told: withoutTime(tokens, from, end) };
}

function behindObject(tokens: readonly Token[], from: number): number {
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
	// "told every one of them", "told all of us"
	const of = tokens[from + 1]?.lower === 'one' ? from + 2 : from + 1;
	if (
		DETERMINERS.has(first.lower) &&
		tokens[of]?.lower === 'of' &&
		/^(?:them|us|you|these|those)$/u.test(tokens[of + 1]?.lower ?? '')
	)
		return of + 2;
	if (/^(?:that|to|how|why|whether|what|if|who|when|where|he|she|they|it|we|i)$/u.test(first.lower)) return from;
	// Up to "that", "to", a quotation or a colon, if one is near.
	for (let at = from; at < tokens.length && at - from < 12; at++) {
		const token = tokens[at];
		if (token === undefined || isMark(token, ',;.—')) {
			if (token !== undefined && isMark(token, ',') && tokens[at + 1]?.kind === 'quotation') return at;
			break;
		}
		// "reminded members of the rules and asked that"
		if (at > from && token.lower === 'and' && CUE_VERBS.has(tokens[at + 1]?.lower ?? '')) break;
		// "told the meeting they were": a clause begins before any of these.
		if (at > from && (SUBJECT_PRONOUNS.has(token.lower) || BE.has(token.lower) || AUXILIARIES.has(token.lower))) break;
		if (
			at > from &&
			(token.kind === 'quotation' || isMark(token, ':') || /^(?:that|to|how|why|whether|what|if)$/u.test(token.lower))
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
