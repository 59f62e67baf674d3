import type { Range } from '../../text/span.ts';
import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS } from '../sentences/grammarWords.ts';
import {
	antecedentEndingAt,
	type NounPhrase,
	rangeOf,
	subjectBeforeAside,
	subjectBeginningAt,
	subjectEndingAt,
} from '../sentences/nounPhrases.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import { beforeHelpers, beforeInfinitive } from '../sentences/verbGroups.ts';
import type { Attribution } from './attribution.ts';
import { clauseFollows } from './content.ts';
import { type CueVerb, UTTERANCE_NOUNS } from './cueWords.ts';
import { voiceBefore } from './voiceBefore.ts';

/** How far back a "who" can be whose verb a participle belongs to. */
const RELATIVE_BACK = 12;

/** The sentence that a verb of speech stands in, and what has been found in front of it. */
export interface CueSetting {
	readonly tokens: readonly Token[];
	/** Subject of the sentence's main clause. */
	readonly main: NounPhrase | null;
	readonly found: readonly Attribution[];
}

/** Whose a verb of speech is. */
export interface CueSubject {
	readonly range: Range;
	/** The noun phrase that stands beside the verb itself; null where it is taken from elsewhere in the sentence. */
	readonly phrase: NounPhrase | null;
	/** First token that belongs to the attribution. */
	readonly first: number;
	readonly inherited: boolean;
	readonly relative: boolean;
	readonly inverted: boolean;
	/** Index of the first token of the verb with its helpers. */
	readonly verbFrom: number;
}

/** Whether what was said follows the verb at once, with a mark or "that". */
function isStraight(tokens: readonly Token[], verb: number): boolean {
	const behind = tokens[verb + 1];
	return (
		behind?.kind === 'quotation' ||
		isMark(behind, ':') ||
		behind?.lower === 'that' ||
		(isMark(behind, ',') && tokens[verb + 2]?.kind === 'quotation')
	);
}

/** How far back a relative clause can have begun that a verb of the same tense goes on with. */
const CLAUSE_BACK = 24;
const THIRD = /[^s]s$/u;

/** "a group which opposes the plan, and claims to": the verbs of one clause have one tense, and its subject is what "which" takes up. */
function sameRelative(tokens: readonly Token[], verb: number): Range | null {
	if (!THIRD.test(tokens[verb]?.lower ?? '')) return null;
	for (let j = verb - 2; j > Math.max(0, verb - CLAUSE_BACK); j--) {
		if (isMark(tokens[j], ';.:—–') || tokens[j]?.kind === 'quotation') return null;
		if (!RELATIVES.has(tokens[j]?.lower ?? '')) continue;
		const first = tokens[j + 1];
		if (first === undefined || first.capital || !THIRD.test(first.lower) || DETERMINERS.has(first.lower)) return null;
		const antecedent = antecedentEndingAt(tokens, isMark(tokens[j - 1], ',') ? j - 2 : j - 1);
		return antecedent === null ? null : rangeOf(tokens, antecedent);
	}
	return null;
}

/** Takes the subject from elsewhere in the sentence: a "who" close before, whoever spoke before, the main clause. */
function taken({ tokens, main, found }: CueSetting, verb: number, at: number): Range | null {
	// "After saying that it was safe, she": the main clause comes later.
	if (at === 0 && main !== null) return rangeOf(tokens, main);
	for (let j = verb - 1; j > Math.max(0, verb - RELATIVE_BACK, found.at(-1)?.cueAt ?? 0); j--) {
		if (isMark(tokens[j], ';.')) break;
		if (tokens[j]?.lower !== 'who') continue;
		const antecedent = antecedentEndingAt(tokens, isMark(tokens[j - 1], ',') ? j - 2 : j - 1);
		if (antecedent !== null) return rangeOf(tokens, antecedent);
	}
	const relative = sameRelative(tokens, verb);
	if (relative !== null) return relative;
	const inFront = main !== null && main.to < verb ? main : null;
	return voiceBefore(tokens, found, verb, inFront) ?? (inFront === null ? null : rangeOf(tokens, inFront));
}

/** "...," said Ms Okoro. */
function behindVerb(tokens: readonly Token[], verb: number, { form, frames }: CueVerb): NounPhrase | null {
	const before = tokens[verb - 1];
	const fresh = before === undefined || before.kind === 'quotation' || isMark(before, ',—–-');
	const goesOn = before?.kind === 'quotation' && /^[,?!]$/u.test(before.text);
	if (!fresh || !(goesOn || frames.includes('v')) || form === 'ing' || isStraight(tokens, verb)) return null;
	const subject = subjectBeginningAt(tokens, verb + 1);
	if (subject === null || !isMark(before, ',')) return subject;
	// "Ms Okoro, the leader, said parents": the subject stands in front of its aside.
	if (subjectBeforeAside(tokens, verb - 1) !== null) return null;
	if (form === 'base' && !isPlural(tokens, subject)) return null;
	return clauseFollows(tokens, verb + 1) && subjectEndingAt(tokens, verb - 1) !== null ? null : subject;
}

/** A noun, by its looks, of more than one. */
const PLURAL = /(?:[^s]s|people|police|women|men|percent|%)$/u;

/** Whether a noun phrase is of more than one, by its head or by what stands before its first preposition ("friends of the ferry"). */
function isPlural(tokens: readonly Token[], { from, to }: NounPhrase): boolean {
	const of = tokens.slice(from, to).findIndex((one) => PREPOSITIONS.has(one.lower));
	const head = tokens[to]?.lower ?? '';
	const noun = of > 0 ? (tokens[from + of - 1]?.lower ?? '') : head;
	return (
		PLURAL.test(head) ||
		PLURAL.test(noun) ||
		/^(?:those|many|some|most|half)$/u.test(noun) ||
		/^(?:i|we|they|you|who|some|many|others|both|most|few|two|three|four)$/u.test(head) ||
		tokens.slice(from, to).some((one) => one.lower === 'and')
	);
}

/** Whether the form of the verb goes with the noun phrase in front of it. */
function agrees(tokens: readonly Token[], { from, to }: NounPhrase, form: CueVerb['form'], helped: boolean): boolean {
	const head = tokens[to];
	if (head === undefined) return false;
	// "one of the many reasons", "Kent and Essex reports": a noun.
	if (from !== to && DETERMINERS.has(head.lower)) return false;
	if (form === 'third' && tokens.slice(from, to).some((one) => one.lower === 'and')) return false;
	if (form === 'base' && !helped) return isPlural(tokens, { from, to });
	return form !== 'third' || head.capital || SUBJECT_PRONOUNS.has(head.lower) || from !== to;
}

const COORDINATES = /^(?:and|but|or|then)$/u;
const LEADS_PARTICIPLE = /^(?:and|but|or|then|before|after|by|while|in|upon|without|for)$/u;
const NO_SUBJECT = /(?:'s|^(?:his|her|their|its|the|a|an|this|these|those|of|no|any))$/u;

/** Verbs that are no nouns: what follows them may begin with a verb ("said was akin to"). */
const SAYING = new Set(['say', 'tell', 'think', 'argue', 'insist', 'believe', 'maintain', 'contend', 'explain']);

const hasVerbBehind = (tokens: readonly Token[], at: number): boolean => {
	const next = tokens[at + 1];
	return next !== undefined && next.kind === 'word' && (BE.has(next.lower) || AUXILIARIES.has(next.lower));
};

/** Whose a verb of speech is; null where nobody is named, or the word is no verb here. */
export function subjectOfCue(setting: CueSetting, verb: number, cue: CueVerb): CueSubject | null {
	const { tokens } = setting;
	const near = beforeHelpers(tokens, verb);
	const infinitive = tokens[near.at]?.lower === 'to';
	const at = infinitive ? beforeInfinitive(tokens, near.at) : near.at;
	if (at === null) return null;
	const before = tokens[at];
	const ing = cue.form === 'ing';
	// "was said to be", "it was reported that": nobody is named. "was saying" is no passive.
	if (near.passive && !ing) return agentOf(tokens, verb, at + 1);
	if (before?.lower === 'to') return null;

	// "battleground states could", "the jobs report was": a noun that has its verb behind it.
	const noun = (cue.form === 'third' || cue.form === 'base') && !SAYING.has(cue.lemma) && !near.helped && !infinitive;
	if (noun && (hasVerbBehind(tokens, verb) || (cue.lemma === 'state' && !isStraight(tokens, verb)))) return null;

	const inverted = at === verb - 1 ? behindVerb(tokens, verb, cue) : null;
	if (inverted !== null) {
		const range = rangeOf(tokens, inverted);
		return { range, phrase: inverted, first: verb, inherited: false, relative: false, inverted: true, verbFrom: verb };
	}
	const inherits = (first: number): CueSubject | null => {
		const range = taken(setting, verb, first);
		return range === null
			? null
			: { range, phrase: null, first, inherited: true, relative: false, inverted: false, verbFrom: verb };
	};
	const own = (phrase: NounPhrase | null): CueSubject | null =>
		phrase === null || !agrees(tokens, phrase, cue.form, near.helped || infinitive)
			? null
			: {
					range: rangeOf(tokens, phrase),
					phrase,
					first: phrase.from,
					inherited: false,
					relative: false,
					inverted: false,
					verbFrom: at + 1,
				};
	if (ing && !near.passive) {
		if (before === undefined) return null;
		const leads = isMark(before, ',—–') || LEADS_PARTICIPLE.test(before.lower);
		if (leads || before.kind === 'quotation') return inherits(leads ? at : verb);
		// "a statement calling for", "a letter urging"; "with Ms Okoro saying: “...”".
		if (UTTERANCE_NOUNS.has(before.lower)) return inherits(verb) ?? own(subjectEndingAt(tokens, at));
		return before.capital && isStraight(tokens, verb) ? own(subjectEndingAt(tokens, at)) : null;
	}
	if (before === undefined) return null;
	// "the Guard and state troopers": a noun.
	if (COORDINATES.test(before.lower) && cue.form === 'base' && !isStraight(tokens, verb)) return null;
	if (COORDINATES.test(before.lower)) return inherits(isMark(tokens[at - 1], ',') ? at - 1 : at);
	if (RELATIVES.has(before.lower)) return relativeSubject(tokens, at, at + 1);
	if (before.kind === 'quotation') return inherits(verb);
	if (NO_SUBJECT.test(before.lower)) return null;
	const phrase = (isMark(before, ',') ? subjectBeforeAside(tokens, at) : null) ?? subjectEndingAt(tokens, at);
	if (phrase !== null) return own(phrase);
	return isMark(before, ',') && (isStraight(tokens, verb) || cue.form !== 'base') ? inherits(at) : null;
}

/** How far behind a passive its "by" may stand, in tokens. */
const AGENT_WITHIN = 3;

/** "was described by Ms Okoro as", "were told on Monday by the council that". */
function agentOf(tokens: readonly Token[], verb: number, verbFrom: number): CueSubject | null {
	for (let by = verb + 1; by < tokens.length && by - verb <= AGENT_WITHIN; by++) {
		if (tokens[by]?.kind !== 'word') return null;
		if (tokens[by]?.lower !== 'by') continue;
		const phrase = subjectBeginningAt(tokens, by + 1);
		if (phrase === null) return null;
		const range = rangeOf(tokens, phrase);
		return { range, phrase, first: verbFrom, inherited: false, relative: false, inverted: true, verbFrom };
	}
	return null;
}

/** "Ms Okoro, who said". */
function relativeSubject(tokens: readonly Token[], who: number, verbFrom: number): CueSubject {
	const comma = isMark(tokens[who - 1], ',');
	const antecedent = antecedentEndingAt(tokens, comma ? who - 2 : who - 1);
	const range = rangeOf(tokens, {
		from: antecedent?.from ?? who,
		to: antecedent !== null && comma ? antecedent.to : who,
	});
	const first = antecedent?.from ?? who;
	return { range, phrase: null, first, inherited: false, relative: true, inverted: false, verbFrom };
}
