import type { Range } from '../../text/span.ts';
import type { Attribution } from '../cues/attribution.ts';
import { BE } from '../sentences/grammarWords.ts';
import {
	appositionEnd,
	mainSubject,
	type NounPhrase,
	rangeOf,
	subjectBeginningAt,
	subjectEndingAt,
} from '../sentences/nounPhrases.ts';
import { isMark, NO_TOKEN, type Token } from '../sentences/tokens.ts';
import { beforeHelpers, isAdverb, isAnswering, isVerb, PARTICLE } from '../sentences/verbGroups.ts';
import { namedBehindDash } from './attributionLine.ts';

/** Who said a quotation that no verb of speech leads to, and the words that say so. */
export interface Owner {
	readonly subject: Range;
	readonly cue: Range;
	/** The subject stands right beside the quotation with its verb. */
	readonly beside: boolean;
}

/** A quotation that ends so is not at the end of its sentence: who said it may follow. */
const GOES_ON = /^[,?!…—–-]$/u;

/** “...,” Ms Okoro fumed. “...,” fumed Ms Okoro, a councillor. */
function ownerBehind(tokens: readonly Token[], quotation: number): Owner | null {
	if (!GOES_ON.test(tokens[quotation]?.text ?? '')) return null;
	const from = isMark(tokens[quotation + 1], ',') ? quotation + 2 : quotation + 1;
	const verb = tokens[from];
	if (verb !== undefined && isVerb(verb)) {
		const inverted = subjectBeginningAt(tokens, from + 1);
		if (inverted !== null) return owner(tokens, inverted, from);
	}
	const front = subjectBeginningAt(tokens, from);
	if (front === null) return null;
	let at = appositionEnd(tokens, front.to + 1) ?? front.to + 1;
	while (tokens[at + 1]?.kind === 'word' && isAdverb(tokens[at] ?? NO_TOKEN)) at++;
	return owner(tokens, front, at);
}

/** Index behind a verb with what belongs to it: "shot back", "is said to have replied". */
function behindCue(tokens: readonly Token[], at: number): number {
	if (PARTICLE.test(tokens[at + 1]?.lower ?? '')) return at + 2;
	const told =
		BE.has(tokens[at]?.lower ?? '') &&
		/^(?:said|reported|supposed|alleged|recorded|reputed)$/u.test(tokens[at + 1]?.lower ?? '');
	return told && tokens[at + 2]?.lower === 'to' && tokens[at + 3]?.lower === 'have' ? at + 5 : at + 1;
}

function owner(tokens: readonly Token[], subject: NounPhrase, at: number): Owner | null {
	const cue = tokens[at];
	if (cue === undefined || cue.kind !== 'word' || cue.capital) return null;
	const end = tokens[behindCue(tokens, at) - 1]?.end ?? cue.end;
	return { subject: rangeOf(tokens, subject), cue: { start: cue.start, end }, beside: true };
}

/** Where the sentence begins that a quotation stands in: behind the quotation before it. */
function clauseStart(tokens: readonly Token[], quotation: number): number {
	let from = quotation;
	while (from > 0 && tokens[from - 1]?.kind !== 'quotation') from--;
	return from;
}

/** Okoro shot back: “...” — Okoro: “...” — Okoro turned to the ministry: “...” */
function ownerInFront(tokens: readonly Token[], quotation: number): Owner | null {
	const mark = tokens[quotation - 1];
	const pause = mark !== undefined && isMark(mark, ',:');
	let verb = pause ? quotation - 2 : quotation - 1;
	while (verb > 0 && (PARTICLE.test(tokens[verb]?.lower ?? '') || isAdverb(tokens[verb] ?? NO_TOKEN))) verb--;
	const cue = tokens[verb];
	if (cue !== undefined && (isVerb(cue) || isAnswering(tokens, verb))) {
		const subject = subjectEndingAt(tokens, beforeHelpers(tokens, verb).at);
		if (subject !== null) return owner(tokens, subject, verb);
	}
	if (mark === undefined || !isMark(mark, ':')) return null;
	const from = clauseStart(tokens, quotation);
	const colon = { start: mark.start, end: mark.end };
	const named = tokens.slice(from, quotation - 1);
	if (named.length > 0 && named.length <= 5 && named.every((one) => one.kind === 'word' && one.capital))
		return { subject: rangeOf(tokens, { from, to: quotation - 2 }), cue: colon, beside: true };
	const main = mainSubject(tokens, quotation, from);
	return main === null ? null : { subject: rangeOf(tokens, main), cue: colon, beside: true };
}

/**
 * Whose a quotation is that no verb of speech leads to: of whoever stands right behind or in front of it, else of who spoke
 * last in the sentence, else of the sentence's subject.
 */
export function ownerOf(
	tokens: readonly Token[],
	quotation: number,
	attributions: readonly Attribution[],
): Owner | null {
	// “...” — Ann Okoro
	const dash = quotation === 0 ? namedBehindDash(tokens, 1) : null;
	if (dash !== null) return { subject: dash.name, cue: dash.cue, beside: true };
	const beside = ownerBehind(tokens, quotation) ?? ownerInFront(tokens, quotation);
	if (beside !== null) return beside;
	const spoke = attributions.findLast((one) => one.cueAt < quotation);
	if (spoke !== undefined) return { subject: spoke.subject, cue: spoke.cue, beside: false };
	const main = mainSubject(tokens, quotation);
	const word = tokens[quotation - 1];
	if (main === null || word?.kind !== 'word') return null;
	return { subject: rangeOf(tokens, main), cue: { start: word.start, end: word.end }, beside: false };
}
