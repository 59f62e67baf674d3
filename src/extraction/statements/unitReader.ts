import type { Range } from '../../text/span.ts';
import type { Attribution, Lead } from '../cues/attribution.ts';
import { NAMING_WORDS } from '../cues/cueWords.ts';
import type { Mode, Speaker } from '../extraction.ts';
import { BE, DETERMINERS } from '../sentences/grammarWords.ts';
import type { NounPhrase } from '../sentences/nounPhrases.ts';
import type { Quotation } from '../sentences/quotations.ts';
import { isMark, type Token } from '../sentences/tokens.ts';
import type { Unit } from '../sentences/units.ts';
import { isVerb } from '../sentences/verbGroups.ts';
import { clauseEnd, stopOf } from './clauseEnds.ts';
import { around, type Draft, FEW_WORDS, trimmedRange, wordsOf } from './draft.ts';
import { isImagined, isShown } from './imaginedSpeech.ts';
import { ownerOf } from './ownerOfQuotation.ts';
import { isWritten } from './writtenStatements.ts';

/** Quoted words behind an article are a name or a phrase in doubt, unless they are more. */
const MOST_SCARE = 5;
/** Fewer words in front of ", he said" are no statement. */
const FEWEST_FRONTED = 3;
/** Words that only point at what somebody else said: "denied it". */
const POINTS = /^(?:it|that|this|them|these|those|so|him|her|me|us|you)$/iu;
/** Subjects that stand for nobody. */
const NOBODY = /^(?:(?:this|that|it|there|here)(?:[’']s)?|these|those)$/iu;
/** A sentence of more tokens is read in parts: time grows with the square of what is read as one. */
export const MOST_TOKENS = 600;

/** Capitals throughout, without a sentence's end: a title, a motto. */
export function isTitle(content: string, { inner }: Quotation): boolean {
	const words = content.slice(inner.start, inner.end);
	if (/[.!?]\s/u.test(words)) return false;
	const list = wordsOf(words).filter((word) => word.length > 3);
	return list.length > 0 && list.length <= 8 && list.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Reads the statements of one unit from its tokens and attributions. */
export class UnitReader {
	readonly #content: string;
	readonly #unit: Unit;
	readonly #tokens: readonly Token[];
	readonly #attributions: readonly Attribution[];
	readonly #speakerOf: (attribution: Attribution, said: readonly Range[]) => Speaker | null;
	/** Those that these tokens reach over. */
	readonly #quotations: readonly Quotation[];
	/** Subject of the main clause. */
	readonly #main: NounPhrase | null;
	readonly #claimed = new Set<number>();
	readonly #found: Draft[] = [];
	/** First token that no statement has taken as content or attribution yet. */
	#used = 0;

	constructor(
		content: string,
		unit: Unit,
		tokens: readonly Token[],
		main: NounPhrase | null,
		attributions: readonly Attribution[],
		speakerOf: (attribution: Attribution, said: readonly Range[]) => Speaker | null,
	) {
		this.#content = content;
		this.#unit = unit;
		this.#tokens = tokens;
		const start = tokens[0]?.start ?? 0;
		const end = tokens.at(-1)?.end ?? 0;
		this.#quotations =
			tokens.length < MOST_TOKENS
				? unit.quotations
				: unit.quotations.filter((one) => one.start >= start && one.end <= end);
		this.#attributions = attributions;
		this.#main = main;
		this.#speakerOf = speakerOf;
	}

	read(): readonly Draft[] {
		for (const [order, attribution] of this.#attributions.entries()) {
			if (isImagined(this.#tokens, attribution)) this.#leave(attribution);
			else this.#readOne(attribution, order);
		}
		this.#leftOver();
		return this.#found;
	}

	/** What nobody said is no statement of anybody else either. */
	#leave({ after }: Attribution): void {
		if (this.#tokens[after]?.kind === 'quotation') this.#claimed.add(after);
	}

	#range(from: number, to: number): Range {
		return trimmedRange(this.#content, { start: this.#tokens[from]?.start ?? 0, end: this.#tokens[to - 1]?.end ?? 0 });
	}

	#words(from: number, to: number): number {
		let count = 0;
		for (let i = from; i < to; i++) {
			const token = this.#tokens[i];
			if (token?.kind === 'word') count++;
			if (token?.quotation != null) count += wordsOf(this.#content.slice(token.start, token.end)).length;
		}
		return count;
	}

	#hasQuotation(range: Range): boolean {
		return this.#quotations.some((one) => one.start >= range.start && one.end <= range.end + 2);
	}

	#push(attribution: Attribution, parts: readonly Range[], mode: Mode, open: boolean): void {
		if (parts.length === 0) return;
		const speaker = this.#speakerOf(attribution, parts);
		if (speaker === null && mode === 'reported') return;
		const written = mode === 'verbatim' && isWritten(this.#content, this.#unit, attribution);
		this.#found.push({
			parts: [...parts],
			mode: written ? 'written' : mode,
			cue: attribution.cue,
			attribution: around(attribution.subject, attribution.cue),
			speaker,
			signatories: [],
			open,
			blockAt: this.#unit.blockAt,
		});
	}

	#readOne(attribution: Attribution, order: number): void {
		const tokens = this.#tokens;
		const { first, after, lead } = attribution;
		const before = tokens[first - 1];
		const next = this.#attributions[order + 1];

		// “...,” he said. — The bridge was dangerous, he said.
		const frontFrom = this.#used;
		const comma = isMark(before, ',') || (isMark(before, '—–') && lead === 'none');
		const quoted = before?.kind === 'quotation' && !this.#claimed.has(first - 1);
		const quotedComma = comma && tokens[first - 2]?.kind === 'quotation' && !this.#claimed.has(first - 2);
		const closest = quoted ? first - 1 : quotedComma ? first - 2 : -1;
		const named = this.#isNamedIn(closest, frontFrom);
		const one = named ? undefined : tokens[closest];
		// A comma, a question inside the marks: the sentence goes on behind them, with who said it.
		const goesOn = one !== undefined && /^[,?!]$/u.test(one.text);
		const ends =
			goesOn ||
			lead === 'none' ||
			lead === 'quotation' ||
			lead === 'colon' ||
			after >= tokens.length ||
			isMark(tokens[after], '.,;—–');
		const quotes = goesOn || /[cqtvo]/u.test(attribution.frames) || attribution.lemma === 'according';
		if (
			one !== undefined &&
			quotes &&
			(ends || attribution.inverted || lead === 'clause' || lead === 'object') &&
			(goesOn || attribution.toldTo !== null || attribution.lemma !== 'tell')
		) {
			this.#fronted(attribution, frontFrom, quoted ? first : first - 1, next);
			return;
		}
		// As she said, “...” — As she said at the rally: “...”
		const said = tokens[lead === 'none' && isMark(tokens[after], ',') ? after + 1 : after];
		if (attribution.parenthetical && said?.kind === 'quotation' && this.#words(frontFrom, first) === 0) {
			this.#behind(attribution, tokens.indexOf(said), next, lead);
			return;
		}
		if (attribution.parenthetical) {
			this.#parenthetical(attribution, frontFrom, next);
			return;
		}
		if (
			comma &&
			lead === 'none' &&
			this.#tells(frontFrom, first - 1, after) &&
			first - 1 > frontFrom &&
			(/[cv]/u.test(attribution.frames) || attribution.toldTo !== null) &&
			!attribution.inherited
		) {
			if (this.#words(frontFrom, first - 1) >= FEWEST_FRONTED || this.#words(after, tokens.length) >= FEWEST_FRONTED) {
				this.#frontedClause(attribution, frontFrom, next);
				return;
			}
		}
		if (first < frontFrom && lead !== 'quotation' && lead !== 'that') {
			// Inside what somebody else is reported to have said: only where it is plain.
			if (lead === 'none') return;
		}
		if (
			lead === 'quotation' ||
			((lead === 'colon' || lead === 'that') && tokens[lead === 'that' ? after + 1 : after]?.kind === 'quotation')
		) {
			const at = lead === 'that' ? after + 1 : after;
			if (/[cqtovin]/u.test(attribution.frames) || lead === 'colon') this.#behind(attribution, at, next, lead);
			return;
		}
		if (lead === 'none') return;
		if (lead === 'colon') {
			if (this.#words(after, tokens.length) < 2) return;
			const range = this.#range(after, tokens.length);
			this.#take(after, tokens.length);
			this.#push(attribution, [range], this.#hasQuotation(range) ? 'mixed' : 'reported', false);
			return;
		}
		const end = clauseEnd(tokens, this.#attributions, order, after, lead, this.#main);
		// She summed up the crisis: “...”. What the object tells is what the quotation says.
		if (lead === 'object' && isMark(tokens[end], ':') && tokens[end + 1]?.kind === 'quotation') {
			this.#used = Math.max(this.#used, end);
			this.#behind(attribution, end + 1, next, 'colon');
			return;
		}
		if (end <= after || this.#words(after, end) < 1) return;
		const range = this.#range(after, end);
		if (range.end <= range.start || POINTS.test(this.#content.slice(range.start, range.end))) return;
		const mode: Mode = this.#hasQuotation(range) ? 'mixed' : 'reported';
		this.#take(after, end);
		this.#push(attribution, [range], mode, false);
	}

	/** "On the programme “Harbour Today,” she said": the title of something, in words that are not quoted. */
	#isNamedIn(quotation: number, from: number): boolean {
		const one = this.#tokens[quotation]?.quotation ?? null;
		return (
			one !== null && quotation > from && this.#tokens[quotation - 1]?.kind === 'word' && isTitle(this.#content, one)
		);
	}

	/** Marks the quotations between two tokens as somebody's, and the tokens as used. */
	#take(from: number, to: number): void {
		for (let i = from; i < to; i++) if (this.#tokens[i]?.kind === 'quotation') this.#claimed.add(i);
		this.#used = Math.max(this.#used, to);
	}

	/** “...,” he said(, “...”). @param to - index behind the quotation in front */
	#fronted(attribution: Attribution, from: number, to: number, next: Attribution | undefined): void {
		const tokens = this.#tokens;
		const parts: Range[] = [];
		let mode: Mode = 'verbatim';
		const quotation = to - 1;
		let begin = quotation;
		while (
			begin - 1 >= from &&
			(tokens[begin - 1]?.kind === 'quotation' ||
				(tokens[begin - 1]?.kind === 'mark' && !isMark(tokens[begin - 1], ':')))
		)
			begin--;
		while (begin < quotation && tokens[begin]?.kind !== 'quotation') begin++;
		let text = from;
		for (let i = from; i < begin; i++) if (isMark(tokens[i], '—–;:.')) text = i + 1;
		const words = this.#words(text, begin);
		// The plan “is good for everyone,” he said.
		if (words > 0) {
			mode = 'mixed';
			parts.push(this.#range(text, quotation + 1));
		} else {
			for (let i = begin; i <= quotation; i++) {
				const one = tokens[i];
				if (one?.kind === 'quotation') parts.push({ start: one.start, end: one.end });
			}
		}
		this.#take(from, to);
		// What goes on behind: quotations up to the next attribution that leads to one of its own.
		let open = tokens[quotation]?.quotation?.open ?? false;
		const limit =
			next === undefined
				? tokens.length
				: Math.max(next.inverted || next.lead === 'none' ? next.first : next.cueAt, attribution.cueAt + 1);
		for (let i = attribution.cueAt + 1; i < limit; i++) {
			const one = tokens[i];
			if (one?.kind !== 'quotation' || this.#claimed.has(i)) continue;
			if (next !== undefined && (next.first - 1 === i || (next.first - 2 === i && isMark(tokens[i + 1], ','))))
				continue;
			if (next !== undefined && next.lead === 'quotation' && next.after === i) continue;
			parts.push({ start: one.start, end: one.end });
			this.#claimed.add(i);
			open = one.quotation?.open ?? false;
			this.#used = Math.max(this.#used, i + 1);
		}
		this.#used = Math.max(this.#used, attribution.cueAt + 1, attribution.inverted ? attribution.after : 0);
		this.#push(attribution, parts, mode, open);
	}

	/** Whether words in front of ", he said" are a clause, or the beginning of one that goes on behind it. */
	#tells(from: number, to: number, after: number): boolean {
		const tokens = this.#tokens;
		const stop = tokens[after];
		if (stop !== undefined && stop.kind === 'word') return false;
		if (isMark(stop, ',') && this.#words(after, tokens.length) >= FEWEST_FRONTED) return true;
		for (let i = from; i < to; i++) {
			const token = tokens[i];
			if (
				token !== undefined &&
				(token.kind === 'quotation' ||
					isVerb(token) ||
					BE.has(token.lower) ||
					/[’'](?:s|re|ve|ll|d|t)$|^\p{Ll}+(?:s|ed)$/u.test(token.text))
			)
				return true;
		}
		return false;
	}

	/** The bridge was dangerous, he said(, and had to be closed). */
	#frontedClause(attribution: Attribution, from: number, next: Attribution | undefined): void {
		const tokens = this.#tokens;
		const parts: Range[] = [];
		let start = from;
		while (
			start < attribution.first &&
			(tokens[start]?.kind === 'mark' || /^(?:but|and|so|yet)$/u.test(tokens[start]?.lower ?? ''))
		)
			start++;
		parts.push(this.#range(start, attribution.first - 1));
		let used = attribution.after;
		if (isMark(tokens[attribution.after], ',') && !attribution.inverted) {
			const limit = next === undefined ? tokens.length : next.first;
			const end = stopOf(tokens, attribution.after + 1, limit);
			if (this.#words(attribution.after + 1, end) >= 2) {
				parts.push(this.#range(attribution.after + 1, end));
				used = end;
			}
		}
		this.#take(from, used);
		const all = parts.filter((part) => part.end > part.start);
		this.#push(attribution, all, all.some((part) => this.#hasQuotation(part)) ? 'mixed' : 'reported', false);
	}

	/** According to police, ... — ..., according to police. — As he said, ... */
	#parenthetical(attribution: Attribution, from: number, next: Attribution | undefined): void {
		const tokens = this.#tokens;
		// "In all, according to the memo, the trust had paid": what stands in front only opens the clause.
		const opens = isMark(tokens[attribution.first - 1], ',') && isMark(tokens[attribution.after], ',');
		const atFront = this.#words(from, attribution.first) < (opens ? FEWEST_FRONTED : 1);
		const limit = next === undefined ? tokens.length : Math.max(next.first, attribution.after);
		if (atFront) {
			const main = this.#main;
			const clause = main !== null && from === 0 && main.from > attribution.after && isMark(tokens[main.from - 1], ',');
			const start = clause ? main.from : attribution.after + (isMark(tokens[attribution.after], ',') ? 1 : 0);
			const end = stopOf(tokens, start, attribution.lemma === 'according' ? tokens.length : limit);
			if (this.#words(start, end) < FEWEST_FRONTED) return;
			const range = this.#range(start, end);
			this.#take(start, end);
			this.#push(attribution, [range], this.#hasQuotation(range) ? 'mixed' : 'reported', false);
			return;
		}
		if (attribution.lemma !== 'according') return;
		if (this.#words(from, attribution.first) < FEWEST_FRONTED) return;
		let start = from;
		while (start < attribution.first && tokens[start]?.kind === 'mark') start++;
		const range = this.#range(start, attribution.first);
		this.#take(from, attribution.after);
		this.#push(attribution, [range], this.#hasQuotation(range) ? 'mixed' : 'reported', false);
	}

	/** He said: “...” — She told the paper that “...” @param at - the quotation's token */
	#behind(attribution: Attribution, at: number, next: Attribution | undefined, lead: Lead): void {
		const tokens = this.#tokens;
		const one = tokens[at];
		if (one === undefined) return;
		const end = stopOf(tokens, at, tokens.length);
		const nextWord = tokens.findIndex((token, i) => i > at && token.kind === 'word');
		const small = !/^\p{Lu}/u.test(
			this.#content
				.slice(one.quotation?.inner.start ?? one.start)
				.trimStart()
				.slice(0, 1),
		);
		const finished = /[.!?…,]$/u.test(this.#content.slice(one.start, one.quotation?.inner.end ?? one.end).trimEnd());
		const goesOn =
			nextWord > 0 &&
			nextWord < end &&
			!(next !== undefined && next.first <= nextWord) &&
			!isMark(tokens[at + 1], ',.;—–');
		if (goesOn && !finished && lead !== 'colon') {
			const limit = clauseEnd(
				tokens,
				this.#attributions,
				this.#attributions.indexOf(attribution),
				at,
				'clause',
				this.#main,
			);
			const range = this.#range(lead === 'that' ? attribution.after : at, limit);
			this.#take(at, limit);
			this.#push(attribution, [range], 'mixed', false);
			return;
		}
		const parts: Range[] = [];
		const limit = next === undefined ? tokens.length : next.lead === 'none' || next.inverted ? next.first : next.cueAt;
		let open = false;
		for (let i = at; i < Math.max(limit, at + 1); i++) {
			const token = tokens[i];
			if (token?.kind !== 'quotation' || this.#claimed.has(i)) continue;
			if (i > at && next !== undefined && (next.first - 1 === i || next.first - 2 === i)) continue;
			parts.push({ start: token.start, end: token.end });
			open = token.quotation?.open ?? false;
			this.#take(i, i + 1);
		}
		const short =
			parts.length === 1 &&
			wordsOf(this.#content.slice(one.start, one.end)).length < FEW_WORDS &&
			small &&
			lead === 'that';
		this.#push(attribution, parts, short ? 'mixed' : 'verbatim', open);
	}

	/** Quotations that no verb of speech leads to: their sentence's subject said them, if they are long enough. */
	#leftOver(): void {
		const tokens = this.#tokens;
		for (const [i, token] of tokens.entries()) {
			const { quotation } = token;
			if (quotation === null || this.#claimed.has(i)) continue;
			const words = wordsOf(this.#content.slice(quotation.inner.start, quotation.inner.end));
			if (words.length < FEW_WORDS || isTitle(this.#content, quotation)) continue;
			const owner = ownerOf(tokens, i, this.#attributions);
			const nobody = owner !== null && NOBODY.test(this.#content.slice(owner.subject.start, owner.subject.end));
			const named = isShown(tokens, i) || (NAMING_WORDS.has(tokens[i - 1]?.lower ?? '') && owner?.beside !== true);
			// "the “friends of the ferry”": a name that the writer does not make his own.
			const scare = owner?.beside !== true && words.length <= MOST_SCARE && DETERMINERS.has(tokens[i - 1]?.lower ?? '');
			if (named || scare || ((owner === null || nobody) && words.length < 2 * FEW_WORDS)) continue;
			const attribution: Attribution | null =
				owner === null || nobody
					? null
					: {
							subject: owner.subject,
							cue: owner.cue,
							inherited: !owner.beside,
							relative: false,
							cueAt: i,
							lemma: '',
							frames: 'q',
							first: i,
							after: i,
							lead: 'quotation',
							inverted: false,
							toldTo: null,
							parenthetical: false,
						};
			this.#claimed.add(i);
			if (attribution === null) {
				this.#found.push({
					parts: [{ start: token.start, end: token.end }],
					mode: 'verbatim',
					cue: null,
					attribution: null,
					speaker: null,
					signatories: [],
					open: quotation.open,
					blockAt: this.#unit.blockAt,
				});
				continue;
			}
			// “...,” he fumed, “...”
			const parts = [{ start: token.start, end: token.end }];
			const comma = tokens.findIndex((one) => one.start >= attribution.cue.end);
			const rest = tokens[comma + 1];
			if (comma > i && isMark(tokens[comma], ',') && rest?.quotation != null && !this.#claimed.has(comma + 1)) {
				this.#claimed.add(comma + 1);
				parts.push({ start: rest.start, end: rest.end });
			}
			this.#push(attribution, parts, 'verbatim', quotation.open);
		}
	}
}
