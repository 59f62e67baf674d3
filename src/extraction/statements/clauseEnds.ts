import type { Attribution, Lead } from '../cues/attribution.ts';
import { CLAUSE_WORDS, OCCASIONS } from '../sentences/grammarWords.ts';
import type { NounPhrase } from '../sentences/nounPhrases.ts';
import { isMark, type Token } from '../sentences/tokens.ts';

/** Where a clause ends by its marks alone. */
export function stopOf(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from + 3; i < to; i++) {
		if (isMark(tokens[i], ';')) return i;
		if (isMark(tokens[i], '.') && i + 1 < to) return i;
	}
	return to;
}

/** What parts a further verb of speech from what was said before it; "by adding" belongs to what was said. */
const PARTS = /^(?:[,—–]|and|but|or|then)$/u;

/** Words behind a comma that go on with a noun phrase. */
const ENLARGES = /^(?:who|which|in|including|such|and|or|that)$/u;

/** Where and when something was said stands behind it: "criticised the plan during a visit", "welcomed it on Twitter". */
function occasionIn(tokens: readonly Token[], from: number, limit: number): number {
	for (let i = from + 1; i < limit; i++) {
		const word = tokens[i]?.lower ?? '';
		// "A motion calling for repairs was passed": the verb of the clause around it.
		if (/^(?:was|were)$/u.test(word) && !tokens.slice(from, i).some((one) => CLAUSE_WORDS.has(one.lower))) return i;
		if (i > from + 1 && /^(?:after|when|while|because|during|before)$/u.test(word)) return i;
		if (!/^(?:during|following|amid|on|in|at|from|via)$/u.test(word)) continue;
		if (tokens.slice(i + 1, Math.min(limit, i + 5)).some(({ lower }) => OCCASIONS.has(lower) || lower === 'day'))
			return i;
	}
	return limit;
}

/** Where reported words end: before the next attribution that is not a part of them, a semicolon, a participle. @param order - of its own attribution */
export function clauseEnd(
	tokens: readonly Token[],
	attributions: readonly Attribution[],
	order: number,
	from: number,
	lead: Lead,
	main: NounPhrase | null,
): number {
	// "highlighted the fact that": an object that holds a clause.
	const fact = lead === 'object' && tokens.slice(from, from + 6).some((token) => token.lower === 'that');
	// "While he said that it was safe, the council closed it": the main clause is the council's.
	let limit = main !== null && main.from > from && isMark(tokens[main.from - 1], ',') ? main.from - 1 : tokens.length;
	for (let k = order + 1; k < attributions.length; k++) {
		const other = attributions[k];
		if (other === undefined || other.first <= from) continue;
		if (other.first > limit) break;
		const ended = tokens[other.first - 1];
		if (ended?.kind === 'quotation' && /^[.?!]$/u.test(ended.text)) {
			limit = other.first;
			break;
		}
		const conjunction =
			isMark(tokens[other.first - 2], ',') &&
			/^(?:and|but|while|though|although)$/u.test(tokens[other.first - 1]?.lower ?? '');
		const around =
			(other.inherited && PARTS.test(tokens[other.first]?.lower ?? '')) ||
			other.lemma === 'according' ||
			(isMark(tokens[other.first - 1], ',') && other.lead === 'none');
		if (around && other.first > from) {
			limit = Math.min(limit, other.first);
			break;
		}
		if (conjunction) {
			limit = Math.min(limit, other.first - 2);
			break;
		}
	}
	for (let i = from + 1; i < limit; i++) {
		const token = tokens[i];
		if (token?.kind !== 'mark') continue;
		if (isMark(token, ';') || (isMark(token, ':') && tokens[i + 1]?.kind === 'quotation')) return i;
		if (isMark(token, '—–') && i > from + 2) {
			// Two dashes hold an aside; one begins something else.
			let close = i + 1;
			while (close < limit && !isMark(tokens[close], '—–')) close++;
			if (close + 1 >= limit) return i;
			i = close;
			continue;
		}
		if (isMark(token, '.') && i + 1 < limit && token.end !== tokens[i + 1]?.start) return i;
		if (!isMark(token, ',')) continue;
		const following = tokens[i + 1];
		if (lead === 'object' && !fact && !ENLARGES.test(following?.lower ?? '')) return i;
		if (
			following?.kind === 'word' &&
			!following.capital &&
			following.lower.length > 4 &&
			following.lower.endsWith('ing') &&
			i > from + 4 &&
			!/^(?:including|during|regarding|concerning|something|nothing|everything|according)$/u.test(following.lower)
		)
			return i;
	}
	return lead === 'object' && !fact ? occasionIn(tokens, from, limit) : limit;
}
