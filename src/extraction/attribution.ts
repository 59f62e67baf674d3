import type { Range } from '../text/span.ts';
import { NEEDS_CLAUSE, SAY_VERBS } from './cueWords.ts';

/** Who said it, how: the printed subject, the verb, and where the content can stand. Offsets into the text. */
export interface Attribution {
	readonly subject: Range;
	readonly cue: Range;
	/** "told the Mail on Sunday": to whom. */
	readonly toldTo: Range | null;
	/** Where the content begins, if it stands behind: after the verb, its object and what says when or where. */
	readonly after: number;
	/** "that", a colon or a comma leads to the content. */
	readonly leads: 'that' | 'colon' | 'comma' | 'nothing';
	/** The verb alone is not enough to make a clause speech. */
	readonly weak: boolean;
	/** The verb stands in front of its subject ("said Ms Okoro"). */
	readonly inverted: boolean;
}

const VERB = new RegExp(
	`(?<![\\p{L}’'-])(?:(?:call|calls|called|calling) (?:for|on)|went on to say|goes on to say|put it|${SAY_VERBS.join('|')})(?![\\p{L}’'-])`,
	'giu',
);
const ACCORDING = /(?<![\p{L}])according to\s+/giu;

/** Helpers and adverbs between a subject and its verb. */
const BETWEEN =
	/(?:\s|^)(?:has|have|had|also|then|since|later|previously|recently|rightly|correctly|repeatedly|once|already|now|still|reportedly|(?!ally|family|only|reply|assembly|bully|supply)[\p{Ll}]+ly|did not|didn['’]t|does not|doesn['’]t|would|will|not|never|aptly|further|again|both|all|today|yesterday|earlier|immediately)$/iu;

/** Words that end a subject to the left: it does not reach over them. */
const BOUNDARY =
	/(?:^|[\s(])(?:and|but|that|which|who|whom|when|as|while|because|after|before|where|if|although|though|so|since|with|by|from|in|on|at|for|than|whether|what|how|why|until|or|is|was|were|are|be|been|being|to|has|have|had|he|she|they|it|we|i)$/iu;
const PRONOUN = /^(?:he|she|they|it|we|i|who|one)$/iu;
const DETERMINER =
	/^(?:the|a|an|one|some|his|her|their|its|our|another|many|several|two|three)$/iu;

const trimLeft = (content: string, start: number, end: number): number => {
	let from = start;
	while (from < end && /[\s,;:–—("“‘”’.…-]/.test(content.charAt(from))) from++;
	return from;
};

/** The longest subject, in words. */
const LONGEST = 12;

/** The noun phrase that ends at an offset, as far as words go to the left of it, or null. */
function phraseBefore(content: string, from: number, to: number): Range | null {
	let end = to;
	// Helpers and adverbs.
	for (let again = true; again; ) {
		while (end > from && /\s/.test(content.charAt(end - 1))) end--;
		const match = BETWEEN.exec(content.slice(from, end));
		again = match !== null;
		if (match !== null) end -= match[0].length;
	}
	if (end <= from) return null;
	// "Loach, a veteran left-winger, said": the name stands before the pair of commas.
	if (content.charAt(end - 1) === ',') {
		const inner = content.slice(from, end - 1).lastIndexOf(',');
		if (inner < 0) return null;
		const aside = content.slice(from + inner + 1, end - 1).trim();
		if (aside.split(/\s+/u).length > LONGEST) return null;
		return phraseBefore(content, from, from + inner);
	}
	if (content.charAt(end - 1) === ')') {
		const inner = content.slice(from, end).lastIndexOf('(');
		if (inner <= 0) return null;
		return phraseBefore(content, from, from + inner);
	}
	let start = end;
	let words = 0;
	while (start > from && words < LONGEST) {
		let left = start;
		while (left > from && /\s/.test(content.charAt(left - 1))) left--;
		if (left > from && /[,;:–—()"“”‘.!?…]/.test(content.charAt(left - 1)) && words > 0) {
			const initial =
				content.charAt(left - 1) === '.' &&
				/(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Rev|Cllr|Sen|Gov|Rep)\.$/u.test(
					content.slice(Math.max(from, left - 6), left),
				);
			if (!initial) break;
		}
		let begin = left;
		while (begin > from && !/[\s,;:–—("“‘]/.test(content.charAt(begin - 1))) begin--;
		const word = content.slice(begin, left);
		if (word === '') break;
		if (words === 0 && PRONOUN.test(word)) return { start: begin, end };
		if (BOUNDARY.test(word)) {
			// "one of the members", "the leader of Bath council": "of" is no boundary; a capital run may hold "and" or "for".
			const both =
				/^(?:and|for|in|on|against|at)$/u.test(word) &&
				/^\s\p{Lu}/u.test(content.slice(left, left + 2)) &&
				/\p{Lu}[\p{L}-]*\s*$/u.test(content.slice(Math.max(from, begin - 24), begin));
			if (!both) break;
		}
		start = begin;
		words++;
		if (DETERMINER.test(word) && words > 1) {
			const more = /(?:\bof|\band)\s$/u.test(content.slice(Math.max(from, begin - 4), begin));
			if (!more) break;
		}
	}
	start = trimLeft(content, start, end);
	if (start >= end || !/\p{L}/u.test(content.slice(start, end))) return null;
	return { start, end };
}

/** The noun phrase that begins at an offset ("said NAME, who ..."), or null. */
function phraseAfter(content: string, from: number, to: number): Range | null {
	const match = /^\s+((?:the\s|a\s|an\s|one\s)?(?:[\p{L}\p{N}’'.-]+(?:\s|$)){1,8})/u.exec(content.slice(from, to));
	if (match?.[1] === undefined) return null;
	const start = from + match[0].length - match[1].length;
	const words = match[1];
	const stop =
		/\s(?:at|in|on|to|who|that|when|as|after|before|during|while|of the meeting|and|by|from|for|with|this|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=\s|$)/iu.exec(
			words,
		);
	let end = start + (stop === null ? words.trimEnd().length : stop.index);
	while (end > start && /[.,\s]/.test(content.charAt(end - 1))) end--;
	if (end <= start) return null;
	const phrase = content.slice(start, end);
	// A subject behind its verb is a name, a pronoun or has an article.
	return /^(?:\p{Lu}|the\s|a\s|an\s|one\s|he$|she$|they$)/u.test(phrase) ? { start, end } : null;
}

/** What may stand between the verb and the content: when, where, to whom. */
const ADJUNCT =
	/^\s*(?:,\s*)?(?:(?:on|in|at|via|during|after|before|to|later|earlier|today|yesterday|tonight|this|last|again|publicly|through|following)\b[^,;:“”"‘]{0,60}?)(?=\s*(?:,|:|that\b|“|"|‘))/iu;
const TOLD = /^(?:told|tells|telling|asked|asks|urged|urges|warned|warns)$/iu;

/** "X, rightly saying that": the participle's subject is that of the sentence. */
const PARTICIPLE = /^(?:\p{L}+ing)(?:\s(?:for|on))?$/iu;
const LEADING_ADJUNCT = /^(?:last|on|in|at|after|before|during|earlier|later|since|today|yesterday|following|meanwhile|speaking|writing)\b[^,]{0,60},\s/iu;
const MAIN_SUBJECT =
	/^((?:(?:the|a|an|one|some|his|her|their)\s)?[\p{L}\p{N}’'.-]+(?:\s(?!(?:has|have|had|is|was|were|are|also|then|later|will|would|can|could)\b|[\p{Ll}]+ly\b)[\p{L}\p{N}’'.-]+){0,6}?)(?=,|\s(?:has|have|had|is|was|were|are|also|then|later|will|would|can|could)\b|\s(?!ally)[\p{Ll}]+ly\b|\s[\p{Ll}]+(?:ed|ke|nt|ld|rote|poke|put)\b)/iu;

/** The subject that a sentence begins with, or null. */
function mainSubject(content: string, from: number, to: number): Range | null {
	const near = content.slice(Math.max(from, to - 30), to);
	if (!/,\s*(?:and\s)?(?:[\p{Ll}]+ly\s)?$/u.test(near) && !/\b(?:statement|letter|motion|tweet|post|petition|message)s?\s$/iu.test(near)) return phraseBefore(content, from, to);
	let start = from;
	while (start < to && /[\s“”"‘’(]/.test(content.charAt(start))) start++;
	start += LEADING_ADJUNCT.exec(content.slice(start, to))?.[0].length ?? 0;
	const match = MAIN_SUBJECT.exec(content.slice(start, to));
	if (match?.[1] === undefined) return phraseBefore(content, from, to);
	return { start, end: start + match[1].length };
}

function attributionAt(content: string, range: Range, cue: Range, subject: Range, inverted: boolean): Attribution {
	const verb = content.slice(cue.start, cue.end);
	let at = inverted ? subject.end : cue.end;
	let toldTo: Range | null = null;
	if (!inverted && TOLD.test(verb)) {
		const match =
			/^\s+((?:the\s)?(?:[\p{L}\p{N}’'&.-]+)(?:\s(?:on\s)?\p{Lu}[\p{L}’'-]*)*(?:\s(?:members|reporters|delegates|MPs|supporters|journalists))?)/u.exec(
				content.slice(at, range.end),
			);
		if (match?.[1] !== undefined && !/^(?:that|how|of)\b/u.test(match[1])) {
			const start = at + match[0].length - match[1].length;
			toldTo = { start, end: start + match[1].length };
			at = toldTo.end;
		}
	}
	at += /^\s+the\s(?:\p{L}+\s){0,2}fact(?=\sthat\b)/iu.exec(content.slice(at, range.end))?.[0].length ?? 0;
	const adjunct = ADJUNCT.exec(content.slice(at, range.end));
	const thatFirst = /^\s*,?\s*that\b/iu.test(content.slice(at, range.end));
	if (adjunct !== null && !thatFirst) at += adjunct[0].length;
	const rest = content.slice(at, range.end);
	const that = /^\s*,?\s*(?:that)\b/iu.exec(rest);
	const colon = /^\s*(?:that)?\s*:\s*/iu.exec(rest);
	const comma = /^\s*,\s*/u.exec(rest);
	const leads = colon !== null ? 'colon' : that !== null ? 'that' : comma !== null ? 'comma' : 'nothing';
	const skip =
		colon?.[0].length ??
		(that === null
			? (comma?.[0].length ?? /^\s*/u.exec(rest)?.[0].length ?? 0)
			: (/^\s*,?\s*/u.exec(rest)?.[0].length ?? 0));
	return { subject, cue, toldTo, after: at + skip, leads, weak: NEEDS_CLAUSE.has(verb.toLowerCase()), inverted };
}

/** Every attribution in a stretch outside quotations, in order of the verb. */
export function attributionsIn(content: string, range: Range): readonly Attribution[] {
	const found: Attribution[] = [];
	const words = content.slice(range.start, range.end);
	for (const match of words.matchAll(VERB)) {
		const cue = { start: range.start + match.index, end: range.start + match.index + match[0].length };
		const before = PARTICIPLE.test(match[0]) ? mainSubject(content, range.start, cue.start) : phraseBefore(content, range.start, cue.start);
		// "a statement said to be", "the so-called": no subject, no speech.
		if (
			/(?:\b(?:to|be|been|being|is|are|was|were|so|the|a|an|of)\s|-)$/iu.test(
				content.slice(Math.max(range.start, cue.start - 8), cue.start),
			)
		)
			continue;
		const behind = phraseAfter(content, cue.end, range.end);
		const atFront = content.slice(range.start, cue.start).replace(/[\s,"“”‘’–—-]/gu, '') === '';
		if (atFront && behind !== null) found.push(attributionAt(content, range, cue, behind, true));
		else if (before !== null) found.push(attributionAt(content, range, cue, before, false));
	}
	for (const match of words.matchAll(ACCORDING)) {
		const cue = { start: range.start + match.index, end: range.start + match.index + match[0].trimEnd().length };
		const subject = phraseAfter(content, cue.end, range.end);
		const any = /^\s+([^,.;:]{1,60})/u.exec(content.slice(cue.end, range.end))?.[1]?.trimEnd();
		const start = cue.end + (/^\s+/u.exec(content.slice(cue.end, range.end))?.[0].length ?? 0);
		const range2 = subject ?? (any === undefined ? null : { start, end: start + any.length });
		if (range2 === null) continue;
		found.push({ ...attributionAt(content, range, cue, range2, true), weak: false });
	}
	return found.sort((a, b) => a.cue.start - b.cue.start);
}
