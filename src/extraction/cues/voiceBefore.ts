import type { Range } from '../../text/span.ts';
import type { NounPhrase } from '../sentences/nounPhrases.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import type { Attribution } from './attribution.ts';

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
export function voiceBefore(
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
