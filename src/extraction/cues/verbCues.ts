import type { Range } from '../../text/span.ts';
import { isMark, NO_TOKEN, type Token } from '../sentences/tokens.ts';
import { isAdverb } from '../sentences/verbGroups.ts';
import type { Attribution } from './attribution.ts';
import { type LeadAt, leadAt, objectEnd, skipAdjuncts } from './content.ts';
import { type CueVerb, SHOWN, SHOWS } from './cueWords.ts';
import { type CueSetting, subjectOfCue } from './subjectOfCue.ts';

/** "expressed concern about", "voiced deep regret": words for what somebody says of his mind. */
const EXPRESSES = /^(?:express|voice)$/u;
const EXPRESSED =
	/^(?:concerns?|regrets?|fears?|doubts?|support|opposition|disappointment|dismay|anger|outrage|sympathy|solidarity|condolences|confidence|reservations|objections?|criticisms?|hopes?|frustration|surprise|thanks|gratitude|relief|alarm|worry|worries|shock|sadness|sorrow|misgivings)$/u;

/** "who asked not to be named", "who wished to remain anonymous": that is nothing to report. */
const isUnnamed = (tokens: readonly Token[], verb: number, lemma: string): boolean =>
	/^(?:ask|request|demand|insist|beg)$/u.test(lemma) &&
	tokens
		.slice(verb + 1, verb + 6)
		.some(
			(one, i, all) =>
				/^(?:named|identified|anonymous|anonymity|quoted)$/u.test(one.lower) &&
				(all[i - 1]?.lower === 'be' ||
					all[i - 1]?.lower === 'remain' ||
					all[i - 1]?.lower === 'for' ||
					all[i - 1]?.lower === 'on'),
		);

/** What is conceded in games. */
const CONCEDED = /^(?:goals?|penalt(?:y|ies)|corners?|free-kicks?|tr(?:y|ies)|wickets?|runs?|sets?|possession)$/u;

const SUMS_UP = /^summari[sz]e$/u;
/** How far behind such a verb its "saying" stands, in tokens. */
const LEADS_WITHIN = 14;

/** Words that belong to their verb: "put it", "pointed out". */
const WITH_VERB: Readonly<Record<string, string>> = { put: 'it', point: 'out' };

/** Whether the word is used for something else: "put" without "it", figures that suggest something. */
const isOther = (tokens: readonly Token[], verb: number, { lemma }: CueVerb, verbFrom: number): boolean =>
	(lemma === 'put' && tokens[verb + 1]?.lower !== 'it') ||
	(lemma === 'point' && tokens[verb + 1]?.lower !== 'out') ||
	(EXPRESSES.test(lemma) &&
		!EXPRESSED.test(tokens[verb + 1]?.lower ?? '') &&
		!EXPRESSED.test(tokens[verb + 2]?.lower ?? '')) ||
	(lemma === 'concede' && tokens.slice(verb + 1, verb + 7).some((one) => CONCEDED.test(one.lower))) ||
	// "summarised the crisis, saying “...”": what is summed up is not what is said.
	(SUMS_UP.test(lemma) &&
		tokens[verb + 1]?.kind === 'word' &&
		tokens
			.slice(verb + 2, verb + LEADS_WITHIN)
			.some((one, i, all) => one.lower === 'saying' && isMark(all[i - 1], ','))) ||
	isUnnamed(tokens, verb, lemma) ||
	(SHOWS.has(lemma) && SHOWN.has(tokens[verbFrom - 1]?.lower ?? ''));

/** "described by Ms Okoro as a wreck", "accused by the union of lying". */
function leadOfPassive(tokens: readonly Token[], at: number, frames: string, lemma: string): LeadAt {
	const token = tokens[at];
	if (token?.kind !== 'word' || !/^(?:as|of|for|over)$/u.test(token.lower)) return leadAt(tokens, at, frames, lemma);
	const quoted = tokens[at + 1]?.kind === 'quotation';
	return { lead: quoted ? 'quotation' : 'object', after: at + 1 };
}

/** The attribution that a verb of speech makes; null where nobody is named. */
export function verbCue(setting: CueSetting, verb: number, cue: CueVerb): Attribution | null {
	const { tokens } = setting;
	const token = tokens[verb];
	const subject = subjectOfCue(setting, verb, cue);
	if (token === undefined || subject === null || isOther(tokens, verb, cue, subject.verbFrom)) return null;
	const { lemma, frames } = cue;
	const { phrase, inherited, relative, inverted } = subject;

	const own = tokens[verb + 1]?.lower === WITH_VERB[lemma] ? 1 : 0;
	let next = inverted && phrase !== null ? phrase.to + 1 : verb + 1 + own;
	let toldTo: Range | null = null;
	if (frames.includes('o') && !inverted) {
		while (next < tokens.length && isAdverb(tokens[next] ?? NO_TOKEN)) next++;
		const { end, told } = objectEnd(tokens, next);
		if (end > next) {
			toldTo = { start: tokens[next]?.start ?? 0, end: tokens[told - 1]?.end ?? 0 };
			next = end;
		} else if (lemma === 'tell') return null;
	}
	const passive = inverted && subject.first !== verb;
	const takes = passive || (toldTo !== null && lemma === 'tell') ? `ctqiw${frames}` : frames;
	const direct = passive ? leadOfPassive(tokens, next, takes, lemma) : leadAt(tokens, next, takes, lemma);
	const skipped = direct.lead === 'none' || direct.lead === 'clause' ? skipAdjuncts(tokens, next) : next;
	const { lead, after } = skipped === next ? direct : leadAt(tokens, skipped, takes, lemma);
	const parenthetical = tokens[subject.first - 1]?.lower === 'as' && !inherited;
	const particle = own === 1 && !inverted && lemma === 'point' ? tokens[verb + 1] : undefined;
	return {
		subject: subject.range,
		inherited,
		relative,
		cueAt: verb,
		cue: {
			start: phrase === null ? token.start : (tokens[subject.verbFrom]?.start ?? token.start),
			end: particle?.end ?? token.end,
		},
		lemma,
		frames,
		first: parenthetical ? subject.first - 1 : subject.first,
		after,
		lead,
		inverted,
		toldTo,
		parenthetical,
	};
}
