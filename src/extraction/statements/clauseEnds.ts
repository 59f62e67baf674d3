import type { Attribution, Lead } from '../cues/attribution.ts';
import { NOUN_FRAMES } from '../cues/nounCues.ts';
import { CLAUSE_WORDS, DETERMINERS, OCCASIONS } from '../sentences/grammarWords.ts';
import { hasVerb, type NounPhrase, subjectBeginningAt } from '../sentences/nounPhrases.ts';
import { isMark, NO_TOKEN, type Token } from '../sentences/tokens.ts';
import { isVerb } from '../sentences/verbGroups.ts';

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

/** “... for years,” while Ms Okoro — “... for years.” The council: the sentence goes on with something else. */
function endsBehind(tokens: readonly Token[], quotation: number): boolean {
	const mark = tokens[quotation]?.text ?? '';
	const next = tokens[quotation + 1];
	if (next?.kind !== 'word') return false;
	if (/^[.?!]$/u.test(mark)) return next.capital;
	return mark === ',' && (GOES_ON.test(next.lower) || isParticiple(next));
}

const GOES_ON = /^(?:while|but|and|before|after|though|although|whereas)$/u;

const isParticiple = ({ kind, capital, lower }: Token): boolean =>
	kind === 'word' &&
	!capital &&
	lower.length > 4 &&
	lower.endsWith('ing') &&
	!/^(?:including|during|regarding|concerning|something|nothing|everything|according)$/u.test(lower);

/** "Mr Hale, who had left in May", "Mr Hale, the former mayor": what the writer adds to a name at the end of what was said. */
function isGloss(tokens: readonly Token[], comma: number, limit: number): boolean {
	if (tokens[comma - 1]?.capital !== true) return false;
	const rest = tokens.slice(comma + 1, limit);
	if (rest.some((one) => isMark(one, ','))) return false;
	const first = rest[0]?.lower ?? '';
	if (/^(?:who|whose|which)$/u.test(first)) return true;
	if (!/^(?:a|an|the)$/u.test(first)) return false;
	const verb = rest.findIndex((one) => isVerb(one) || CLAUSE_WORDS.has(one.lower));
	return verb < 0 || CLAUSE_WORDS.has(rest[verb]?.lower ?? '');
}

/** "to defy the council, keep the pier, and join us": verbs behind one "to", the last of them behind "and". */
function isListOfInfinitives(tokens: readonly Token[], from: number, comma: number, limit: number): boolean {
	const to = tokens.findIndex(
		(one, i) => i >= from && i < comma && one.lower === 'to' && tokens[i + 1]?.capital === false,
	);
	if (to < 0 || isVerb(tokens[to + 1] ?? NO_TOKEN)) return false;
	const last = tokens.findIndex(
		(one, i) => i > comma && i < limit && isMark(one, ',') && /^(?:and|or)$/u.test(tokens[i + 1]?.lower ?? ''),
	);
	const verb = tokens[last + 2];
	return last > 0 && verb?.kind === 'word' && !verb.capital && !isVerb(verb) && !DETERMINERS.has(verb.lower);
}

/** How far a list goes on behind a comma, in tokens. */
const LONGEST_LIST = 16;

/** "better schools, lower fares and more jobs": nouns, the last of them behind "and". */
function isListOfNouns(tokens: readonly Token[], comma: number, limit: number): boolean {
	let joined = false;
	for (let i = comma + 1; i < limit && i - comma < LONGEST_LIST; i++) {
		const token = tokens[i];
		if (token === undefined || isMark(token, ';:—–.') || (joined && isMark(token, ','))) return joined;
		if (
			token.kind === 'word' &&
			(isVerb(token) || (CLAUSE_WORDS.has(token.lower) && !/^(?:and|or)$/u.test(token.lower)))
		)
			return false;
		if (/^(?:and|or)$/u.test(token.lower) && i > comma + 1) joined = true;
	}
	return joined;
}

/** "The claim that the pier was unsafe | was rejected": where the verb stands whose subject the noun of speech is. */
function secondVerb(tokens: readonly Token[], from: number, limit: number): number {
	let verb = -1;
	for (let i = from + 1; i < limit; i++) {
		const token = tokens[i];
		if (token === undefined || isMark(token, ',;') || CLAUSE_WORDS.has(token.lower)) return limit;
		if (!isVerb(token)) continue;
		if (verb >= 0 && i > verb + 1) return i;
		verb = i;
	}
	return limit;
}

/** The comma right in front of a verb with its helpers. */
function commaBefore(tokens: readonly Token[], verb: number, from: number): number | null {
	let at = verb - 1;
	while (at > from && tokens[at]?.kind === 'word' && verb - at <= 3) at--;
	return at > from && isMark(tokens[at], ',') ? at : null;
}

/** "urged the minister, Ann Cole, to act": the comma that closes an aside in front of "to"; null where it is none. */
function behindAside(tokens: readonly Token[], comma: number, limit: number): number | null {
	for (let i = comma + 2; i < limit && i - comma < LONGEST_LIST; i++) {
		if (!isMark(tokens[i], ',')) continue;
		return tokens[i + 1]?.lower === 'to' ? i : null;
	}
	return null;
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
	const own = attributions[order];
	for (let k = order + 1; k < attributions.length; k++) {
		const other = attributions[k];
		if (other === undefined) continue;
		// "Ms Okoro, who says that it is safe, told the council": what the "who" said ends at the comma.
		if (other.first <= from && other.cueAt > from && own?.relative === true) {
			const comma = commaBefore(tokens, other.cueAt, from);
			if (comma !== null) limit = Math.min(limit, comma);
		}
		if (other.first <= from) continue;
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
	if (own !== undefined && lead === 'that' && own.frames === NOUN_FRAMES && !tokens.slice(0, own.cueAt).some(isVerb))
		limit = Math.min(limit, secondVerb(tokens, from, limit));
	for (let i = from + 1; i < limit; i++) {
		const token = tokens[i];
		if (token?.kind === 'quotation' && endsBehind(tokens, i) && i + 1 < limit) return i + 1;
		// "called it a wreck and walked out": the verb is the speaker's.
		if (lead === 'object' && token?.lower === 'and' && isVerb(tokens[i + 1] ?? NO_TOKEN) && i > from + 1) return i;
		if (token?.kind !== 'mark') continue;
		if (isMark(token, ';') || (isMark(token, ':') && tokens[i + 1]?.kind === 'quotation')) return i;
		if (isMark(token, '—–')) {
			// Two dashes hold an aside; one begins something else.
			let close = i + 1;
			while (close < limit && !isMark(tokens[close], '—–')) close++;
			if (close + 1 >= limit) {
				if (i > from + 2) return i;
				continue;
			}
			i = close;
			continue;
		}
		if (isMark(token, '.') && i + 1 < limit && token.end !== tokens[i + 1]?.start) return i;
		if (!isMark(token, ',')) continue;
		const following = tokens[i + 1];
		// "said that it was safe, and the council kept it open": the writer goes on.
		if (following?.lower === 'and' && (lead === 'that' || lead === 'clause' || lead === 'object')) {
			const phrase = tokens[i + 2]?.lower === 'that' ? null : subjectBeginningAt(tokens, i + 2);
			if (phrase !== null && hasVerb(tokens, phrase)) return i;
		}
		if (isGloss(tokens, i, limit)) return i;
		const listed =
			lead === 'object' && (isListOfInfinitives(tokens, from, i, limit) || isListOfNouns(tokens, i, limit));
		if (lead === 'object' && !fact && !listed && !ENLARGES.test(following?.lower ?? '')) {
			const behind = behindAside(tokens, i, limit);
			if (behind === null) return occasionIn(tokens, from, i);
			i = behind;
			continue;
		}
		if (following !== undefined && isParticiple(following) && i > from + 4) return i;
	}
	return lead === 'object' && !fact ? occasionIn(tokens, from, limit) : limit;
}
