import { type NounPhrase, rangeOf, restOfClause, subjectBeginningAt } from '../sentences/nounPhrases.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import type { Attribution } from './attribution.ts';
import { CUE_VERBS } from './cueWords.ts';
import { nounCue } from './nounCues.ts';
import { verbCue } from './verbCues.ts';

/** How far an account's maker stands behind it, in tokens. */
const MAKER_WITHIN = 12;

/** "a poll by Harbour Metrics,", "papers seen by the Echo,": an account with whose it is, up to the comma. */
function withMaker(tokens: readonly Token[], subject: NounPhrase): NounPhrase {
	if (!/^(?:by|published|released|carried|conducted|seen|obtained|leaked)$/u.test(tokens[subject.to + 1]?.lower ?? ''))
		return subject;
	for (let at = subject.to + 1; at < tokens.length && at - subject.to < MAKER_WITHIN; at++) {
		if (isMark(tokens[at], ',.')) return { from: subject.from, to: at - 1 };
		if (tokens[at]?.kind !== 'word') break;
	}
	return subject;
}

/** Every attribution of a unit, in order of its verb. @param main - the subject of its main clause */
export function attributionsIn(tokens: readonly Token[], main: NounPhrase | null): readonly Attribution[] {
	const found: Attribution[] = [];
	const setting = { tokens, main, found };
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (token === undefined || token.kind !== 'word') continue;
		if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
			const beginning = subjectBeginningAt(tokens, i + 2) ?? restOfClause(tokens, i + 2);
			if (beginning === null) continue;
			const subject = withMaker(tokens, beginning);
			found.push({
				subject: rangeOf(tokens, subject),
				inherited: false,
				relative: false,
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
		const noun = nounCue(tokens, i);
		if (noun !== null) {
			found.push(noun);
			continue;
		}
		const verb = CUE_VERBS.get(token.lower);
		if (verb === undefined || (token.capital && i > 0 && tokens[i - 1]?.kind === 'word')) continue;
		const one = verbCue(setting, i, verb);
		if (one !== null) found.push(one);
	}
	return found;
}
