import { CUE_VERBS } from '../cues/cueWords.ts';
import { ADVERBS, AUXILIARIES, BE, COMMON_VERBS, DAY_WORD, TIME_WORD } from './grammarWords.ts';
import type { Token } from './tokens.ts';

export const isAdverb = ({ lower, capital }: Token): boolean =>
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

/** Steps left over adverbs, auxiliaries and times between a subject and its verb. */
export function beforeHelpers(
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
		else if (/^(?:i'm|(?:we|you|they)'re)$/u.test(token.lower)) return { at, passive: true, helped };
		else if (AUXILIARIES.has(token.lower)) helped = true;
		else if (DAY_WORD.test(token.lower)) {
			const before = tokens[at - 1];
			if (before?.lower === 'on' || before?.lower === 'last' || before?.lower === 'late') at--;
		} else if (TIME_WORD.test(token.lower) && /^(?:this|last|in|on|earlier)$/u.test(tokens[at - 1]?.lower ?? '')) at--;
		// "on 10 November"
		else if (TIME_WORD.test(token.lower) && /^\d/u.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower === 'on')
			at -= 2;
		else if (!isAdverb(token)) break;
	}
	return { at, passive, helped };
}

/** "then goes on to say", "continued to insist": the token that ends their subject, or null for any other "to". */
export function beforeInfinitive(tokens: readonly Token[], to: number): number | null {
	const verb = tokens[to - 1]?.lower === 'on' ? to - 2 : to - 1;
	const lower = tokens[verb]?.lower ?? '';
	const known =
		verb === to - 2
			? /^(?:goes|went|go|gone)$/u
			: /^(?:continue[sd]?|began|begins|used|tried|tries|wanted|sought|seeks)$/u;
	// "declined to say whether": what he did not say. Whom he "refused to condemn" he said nothing of.
	const open = /^(?:declined|declines|refused|refuses)$/u.test(lower) && OPEN.test(tokens[to + 1]?.lower ?? '');
	return open || known.test(lower) ? beforeHelpers(tokens, verb).at : null;
}

const OPEN = /^(?:say|confirm|deny|explain|comment)$/u;

/** What stands behind a verb and belongs to it: "shot back", "pointed out". */
export const PARTICLE = /^(?:back|out|on|off|in|up|aloud)$/u;

/** "shot back", "hits back": a verb whatever its form. */
export const isAnswering = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.kind === 'word' && tokens[at]?.capital === false && tokens[at + 1]?.lower === 'back';
