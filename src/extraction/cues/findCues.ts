import { mainSubject, rangeOf, restOfClause, subjectBeginningAt, subjectEndingAt } from '../sentences/nounPhrases.ts';
import type { Token } from '../sentences/tokens.ts';
import type { Attribution } from './attribution.ts';
import { CUE_NOUNS, CUE_VERBS } from './cueWords.ts';
import { verbCue } from './verbCues.ts';

/** Every attribution of a unit, in order of its verb. */
export function attributionsIn(tokens: readonly Token[]): readonly Attribution[] {
	const found: Attribution[] = [];
	const setting = { tokens, main: mainSubject(tokens, tokens.length), found };
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (token === undefined || token.kind !== 'word') continue;
		if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
			const subject = subjectBeginningAt(tokens, i + 2) ?? restOfClause(tokens, i + 2);
			if (subject === null) continue;
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
		if (CUE_NOUNS.has(token.lower)) {
			const noun = nounCue(tokens, i);
			if (noun !== null) {
				found.push(noun);
				continue;
			}
		}
		const verb = CUE_VERBS.get(token.lower);
		if (verb === undefined || (token.capital && i > 0 && tokens[i - 1]?.kind === 'word')) continue;
		const one = verbCue(setting, i, verb);
		if (one !== null) found.push(one);
	}
	return found;
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
		relative: false,
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
