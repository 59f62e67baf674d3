import type { Range } from '../../text/span.ts';
import { NO_TOKEN, type Token } from '../sentences/tokens.ts';
import { isAdverb } from '../sentences/verbGroups.ts';
import type { Attribution } from './attribution.ts';
import { type LeadAt, leadAt, objectEnd, skipAdjuncts } from './content.ts';
import { type CueVerb, SHOWN, SHOWS } from './cueWords.ts';
import { type CueSetting, subjectOfCue } from './subjectOfCue.ts';

/** Whether the word is used for something else: "put" without "it", figures that suggest something. */
const isOther = (tokens: readonly Token[], verb: number, { lemma }: CueVerb, verbFrom: number): boolean =>
	(lemma === 'put' && tokens[verb + 1]?.lower !== 'it') ||
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

	let next = inverted && phrase !== null ? phrase.to + 1 : verb + 1;
	let toldTo: Range | null = null;
	if (frames.includes('o') && !inverted) {
		while (next < tokens.length && isAdverb(tokens[next] ?? NO_TOKEN)) next++;
		const end = objectEnd(tokens, next);
		if (end > next) {
			toldTo = { start: tokens[next]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
			next = end;
		} else if (lemma === 'tell') return null;
	}
	const passive = inverted && subject.first !== verb;
	const takes = passive || (toldTo !== null && lemma === 'tell') ? `ctqiw${frames}` : frames;
	const direct = passive ? leadOfPassive(tokens, next, takes, lemma) : leadAt(tokens, next, takes, lemma);
	const skipped = direct.lead === 'none' || direct.lead === 'clause' ? skipAdjuncts(tokens, next) : next;
	const { lead, after } = skipped === next ? direct : leadAt(tokens, skipped, takes, lemma);
	const parenthetical = tokens[subject.first - 1]?.lower === 'as' && !inherited;
	return {
		subject: subject.range,
		inherited,
		relative,
		cueAt: verb,
		cue: { start: phrase === null ? token.start : (tokens[subject.verbFrom]?.start ?? token.start), end: token.end },
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
