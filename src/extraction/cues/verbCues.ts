import type { Range } from '../../text/span.ts';
import { RELATIVES, SUBJECT_PRONOUNS } from '../sentences/grammarWords.ts';
import {
	antecedentEndingAt,
	mainSubject,
	type NounPhrase,
	rangeOf,
	subjectBeforeAside,
	subjectBeginningAt,
	subjectEndingAt,
} from '../sentences/nounPhrases.ts';
import { isMark, NO_TOKEN, type Token } from '../sentences/tokens.ts';
import { beforeHelpers, beforeInfinitive, isAdverb } from '../sentences/verbGroups.ts';
import type { Attribution } from './attribution.ts';
import { clauseFollows, leadAt, objectEnd, skipAdjuncts } from './content.ts';

/** How far back a "who" can be whose verb a participle belongs to. */
const RELATIVE_BACK = 12;

/** Verbs that a writer uses of what things show, not of what somebody says. */
const SHOWS = new Set(['suggest', 'indicate', 'reveal', 'imply', 'signal', 'confirm']);

/** Whether an attribution stands inside of what another one says. */
const within = (tokens: readonly Token[], inner: Attribution, outer: Attribution): boolean =>
	/^(?:that|clause|infinitive)$/u.test(outer.lead) &&
	outer.after <= inner.first &&
	!tokens
		.slice(outer.after, inner.first)
		.some(
			(one, i, all) => one.kind === 'quotation' || isMark(one, ';') || (one.lower === 'and' && isMark(all[i - 1], ',')),
		);

/**
 * Who spoke last in the main clause, for a participle or a verb without a subject of its own: not somebody inside of what was
 * said, behind "who", in brackets, or in a clause in front of the main one.
 */
function voiceBefore(
	tokens: readonly Token[],
	found: readonly Attribution[],
	at: number,
	main: NounPhrase | null,
): Range | null {
	let depth = 0;
	let from = at;
	let chosen: Attribution | null = null;
	for (let k = found.length - 1; k >= 0; k--) {
		const one = found[k];
		if (one === undefined || at - one.cueAt > FARTHEST_VOICE) break;
		for (; from > one.cueAt; from--) {
			if (isMark(tokens[from - 1], ')')) depth++;
			if (isMark(tokens[from - 1], '(')) depth--;
		}
		if (depth > 0 || one.relative) continue;
		if (main !== null && main.from > one.cueAt) break;
		if (chosen === null || within(tokens, chosen, one)) chosen = one;
		else break;
	}
	return chosen?.subject ?? null;
}

/** How far back somebody spoke to whom a participle belongs, in tokens. */
const FARTHEST_VOICE = 120;

export function verbCue(
	tokens: readonly Token[],
	i: number,
	form: string,
	frames: string,
	lemma: string,
	found: readonly Attribution[],
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

	let subject: NounPhrase | null = null;
	let inherited = false;
	let inverted = false;
	let first = i;
	let relative = false;

	// "...," said Ms Okoro
	const fresh = before === undefined || before.kind === 'quotation' || isMark(before, ',') || isMark(before, '—–-');
	const asked = before?.kind === 'quotation' && /^[,?!]$/u.test(before.text);
	if (fresh && (asked || frames.includes('v')) && !straight && !ing && at === i - 1) {
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
		for (let j = i - 1; j > Math.max(0, i - RELATIVE_BACK, found.at(-1)?.cueAt ?? 0); j--) {
			if (isMark(tokens[j], ';.')) break;
			if (tokens[j]?.lower !== 'who') continue;
			const antecedent = antecedentEndingAt(tokens, isMark(tokens[j - 1], ',') ? j - 2 : j - 1);
			if (antecedent !== null) return rangeOf(tokens, antecedent);
		}
		const main = mainSubject(tokens, i);
		const voice = voiceBefore(tokens, found, i, main);
		if (voice !== null) return voice;
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
			relative = true;
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
			subject = (isMark(before, ',') ? subjectBeforeAside(tokens, at) : null) ?? subjectEndingAt(tokens, at);
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
		while (next < tokens.length && isAdverb(tokens[next] ?? NO_TOKEN)) next++;
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
		relative,
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
