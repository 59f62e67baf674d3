import type { Range } from '../../text/span.ts';
import { CUE_VERBS } from '../cues/cueWords.ts';
import { AUXILIARIES, CLAUSE_WORDS, COMMON_VERBS, PREPOSITIONS } from '../sentences/grammarWords.ts';
import { HER_RELATIONS, HIS_RELATIONS, RELATIONS } from './groupWords.ts';
import type { Pronoun } from './pronounOf.ts';

/**
 * How a name stands in its sentence, as far as it decides whether a later pronoun can mean its bearer:
 *
 * - `own`: the name itself
 * - `possessor`: "Mr Hale’s boat"
 * - `relative`: "Mr Hale’s brother", a pronoun may mean either of them; `other` says of which pronoun
 * - `kept`: "his mentor, Mr Hale": somebody other than "him"
 * - `modifier`: "the Hale report", nobody is spoken of
 */
export interface MentionRole {
	readonly role: 'own' | 'possessor' | 'relative' | 'kept' | 'modifier';
	/** Of a relative or of who is kept: "he" or "she", or null where it may be either. */
	readonly other: Pronoun;
}

/** "Mr Hale’s younger brother": who stands to the one that is named. */
const POSSESSED = /^['’]s?((?:\s[\p{L}-]+){1,3})/u;
/** "his mentor ", "her husband, ": whose bearer somebody is, right in front of a name. */
const KEPT =
	/\b([Hh]is|[Hh]er)\s(?:[\p{Ll}-]+\s){0,2}([\p{Ll}-]+),?\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Cllr)\.?\s)?$/u;
/** "the ", "a first ", where a noun goes on behind the name. */
const ARTICLE = /\b(?:the|a|an|this|that|these|those|some|any|no|every|each)\s(?:[\p{Ll}-]+\s)?$/iu;
const NOUN = /^\s(\p{Ll}[\p{L}-]*)/u;
/** How far around a name its surroundings are looked at, in UTF-16 code units. */
const AROUND = 60;

const relationOf = (words: string): string | undefined => words.split(/\s+/u).find((word) => RELATIONS.has(word));

const genderOf = (relation: string): Pronoun =>
	HIS_RELATIONS.has(relation) ? 'he' : HER_RELATIONS.has(relation) ? 'she' : null;

/** Whether a word behind a name goes on with its clause, so that it is no noun that the name stands beside. */
const isNoNoun = (word: string): boolean =>
	CLAUSE_WORDS.has(word) ||
	PREPOSITIONS.has(word) ||
	COMMON_VERBS.has(word) ||
	AUXILIARIES.has(word) ||
	CUE_VERBS.has(word) ||
	/(?:ed|ly|ing)$/u.test(word);

/** How a name stands in its sentence. */
export function mentionRole(content: string, { start, end }: Range): MentionRole {
	const behind = content.slice(end, end + AROUND);
	const front = content.slice(Math.max(0, start - AROUND), start);
	const kept = KEPT.exec(front);
	if (kept !== null) return { role: 'kept', other: kept[1]?.toLowerCase() === 'his' ? 'he' : 'she' };
	const possessed = POSSESSED.exec(behind)?.[1]?.toLowerCase().trim();
	if (possessed !== undefined) {
		const relation = relationOf(possessed);
		return relation === undefined
			? { role: 'possessor', other: null }
			: { role: 'relative', other: genderOf(relation) };
	}
	const noun = NOUN.exec(behind)?.[1];
	if (noun !== undefined && !isNoNoun(noun) && ARTICLE.test(front)) return { role: 'modifier', other: null };
	return { role: 'own', other: null };
}
