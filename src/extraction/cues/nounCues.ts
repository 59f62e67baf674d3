import { type NounPhrase, rangeOf, subjectBeginningAt, subjectEndingAt } from '../sentences/nounPhrases.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import type { Attribution, Lead } from './attribution.ts';
import { CUE_NOUNS, CUE_VERBS, INFINITIVE_NOUNS, PREPOSITION_NOUNS } from './cueWords.ts';

/** Every noun of speech that what was said can follow. */
const NOUNS: ReadonlySet<string> = new Set([...CUE_NOUNS, ...INFINITIVE_NOUNS, ...Object.keys(PREPOSITION_NOUNS)]);
/** What a noun of speech takes, and no verb takes alone. */
export const NOUN_FRAMES = 't';
const OWNERS = /^(?:his|her|their|its|my|our)$/u;
/** How far in front of a noun of speech its owner stands, in tokens. */
const OWNER_WITHIN = 4;
/** ", made by Ms Okoro, that" */
const MADE = /^(?:made|repeated|voiced|raised|first)$/u;

interface Followed {
	readonly lead: Lead;
	readonly after: number;
}

/** What was said, where it follows a noun of speech at a token. */
function contentAt(tokens: readonly Token[], at: number, noun: string): Followed | null {
	const word = tokens[at]?.lower ?? '';
	if (word === 'that' && CUE_NOUNS.has(noun)) return { lead: 'that', after: at };
	if (word === 'to' && INFINITIVE_NOUNS.has(noun) && tokens[at + 1]?.capital === false)
		return { lead: 'infinitive', after: at };
	if (PREPOSITION_NOUNS[noun]?.has(word) === true) return { lead: 'object', after: at + 1 };
	return null;
}

/** "Ms Okoro’s ", "her repeated ": whose a noun is. */
function ownerInFront(tokens: readonly Token[], noun: number): NounPhrase | null {
	let at = noun - 1;
	const isOwner = (token: Token | undefined): boolean =>
		token !== undefined && (/'s?$/u.test(token.lower) || OWNERS.test(token.lower));
	while (at >= 0 && noun - at < OWNER_WITHIN && tokens[at]?.kind === 'word' && !isOwner(tokens[at])) at--;
	const owner = tokens[at];
	if (owner === undefined || owner.kind !== 'word' || !isOwner(owner)) return null;
	// "repeated its call": the verb says it already.
	if (CUE_VERBS.has(tokens[at - 1]?.lower ?? '')) return null;
	if (OWNERS.test(owner.lower)) return { from: at, to: at };
	if (!owner.capital) return subjectEndingAt(tokens, at);
	let from = at;
	while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital === true) from--;
	return { from, to: at };
}

/** "claims by Ms Okoro that", "the claim, made by Ms Okoro, that": who is named behind a noun, and the index behind. */
function ownerBehind(
	tokens: readonly Token[],
	noun: number,
): { readonly owner: NounPhrase; readonly after: number } | null {
	let at = noun + 1;
	const aside = isMark(tokens[at], ',');
	if (aside) at++;
	while (MADE.test(tokens[at]?.lower ?? '')) at++;
	if (!/^(?:by|from)$/u.test(tokens[at]?.lower ?? '')) return null;
	const owner = subjectBeginningAt(tokens, at + 1);
	if (owner === null) return null;
	const after = isMark(tokens[owner.to + 1], ',') ? owner.to + 2 : owner.to + 1;
	return { owner, after };
}

/** "her claim that", "Ms Okoro’s call for", "claims by the council that": the attribution of a noun of speech; null where none is. */
export function nounCue(tokens: readonly Token[], noun: number): Attribution | null {
	const token = tokens[noun];
	if (token === undefined || !NOUNS.has(token.lower)) return null;
	const behind = ownerBehind(tokens, noun);
	const owner = behind?.owner ?? ownerInFront(tokens, noun);
	const followed = contentAt(tokens, behind?.after ?? noun + 1, token.lower);
	if (owner === null || followed === null || (behind !== null && followed.lead === 'object')) return null;
	return {
		subject: rangeOf(tokens, owner),
		inherited: false,
		relative: false,
		cueAt: noun,
		cue: { start: token.start, end: token.end },
		lemma: token.lower,
		frames: NOUN_FRAMES,
		first: Math.min(owner.from, noun),
		after: followed.after,
		lead: followed.lead,
		inverted: false,
		toldTo: null,
		parenthetical: false,
	};
}
