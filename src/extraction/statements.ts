import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';
import { type Attribution, attributionsIn, isVerb, mainSubject, rangeOf, subjectBeginningAt } from './attribution.ts';
import { BE, WRITTEN_NOUNS } from './cueWords.ts';
import type { Entity, Mode, Speaker, Statement } from './extraction.ts';
import type { Quotation } from './quotations.ts';
import { namesIn, placedNames, Resolver } from './resolution.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Unit } from './units.ts';

/** A quotation of fewer words stands for itself only where a verb of speech leads straight to it. */
const FEW_WORDS = 4;
/** Fewer words in front of ", he said" are no statement. */
const FEWEST_FRONTED = 3;
/** A sentence of more tokens is read in parts: time grows with the square of what is read as one. */
const MOST_TOKENS = 600;
/** How many paragraphs may stand between a quotation and what goes on with it. */
const BLOCKS_ON = 1;

const wordsOf = (words: string): readonly string[] => words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

const WRITTEN = new RegExp(`\\b(?:${[...WRITTEN_NOUNS].join('|')})\\b`, 'iu');
/** How far in front of a cue the words stand that say what is written, in UTF-16 code units. */
const LEAD = 400;
const SIGNED = /\bsigned by\b/iu;
/** "has put out an open letter, saying", "passed a motion, calling". */
const PUT_OUT =
	/\b(?:pass(?:ed|ing)|adopt(?:ed|ing)|agreed|publish(?:ed|ing)|put out|releas(?:ed|ing)|issu(?:ed|ing)|signed|sent)\s(?:an?|the|its|their)\s(?:\p{L}[\p{L}-]*\s){0,2}(?:statement|letter|motion|resolution|petition|declaration)\b/iu;

interface Building {
	parts: Range[];
	mode: Mode;
	cue: Range | null;
	attribution: Range | null;
	speaker: Speaker | null;
	signatories: readonly string[];
	/** Whether the last quotation was left open, so that the next paragraph goes on with it. */
	open: boolean;
	/** Index of the block of its last part. */
	blockAt: number;
}

/** An attribution that ended in a colon and waits for its quotation. */
interface Waiting {
	readonly speaker: Speaker | null;
	readonly cue: Range;
	readonly attribution: Range;
	readonly written: boolean;
	readonly blockAt: number;
}

/** Capitals throughout, without a sentence's end: a title, a motto. */
function isTitle(content: string, { inner }: Quotation): boolean {
	const words = content.slice(inner.start, inner.end);
	if (/[.!?]\s/u.test(words)) return false;
	const list = wordsOf(words).filter((word) => word.length > 3);
	return list.length > 0 && list.length <= 8 && list.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function trim(content: string, { start, end }: Range): Range {
	let from = start;
	let to = end;
	while (from < to && /[\s,;:—–-]/u.test(content.charAt(from))) from++;
	while (to > from && /[\s,;:.—–-]/u.test(content.charAt(to - 1))) to--;
	return { start: from, end: to };
}

const around = (a: Range, b: Range): Range => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

const isMark = (token: Token | undefined, marks: string): boolean =>
	token?.kind === 'mark' && marks.includes(token.text);

/** Finds the statements of one text; made for one run over its units. */
class StatementFinder {
	readonly #content: string;
	readonly #units: readonly Unit[];
	readonly #resolver: Resolver;
	readonly #found: Building[] = [];
	#waiting: Waiting | null = null;
	#previous: Building | null = null;

	constructor(content: string, units: readonly Unit[], entities: readonly Entity[]) {
		this.#content = content;
		this.#units = units;
		this.#resolver = new Resolver(content, entities);
	}

	run(): readonly Building[] {
		for (const [index, unit] of this.#units.entries()) {
			this.#resolver.enter(unit, index);
			this.#readUnit(unit);
			this.#resolver.leave(unit);
		}
		return this.#found;
	}

	#readUnit(unit: Unit): void {
		if (unit.quotations.length > 0 && unit.outside.length === 0) {
			this.#onlyQuoted(unit);
			return;
		}
		this.#waiting = null;
		const all = tokensOf(this.#content, unit, unit.quotations);
		for (let from = 0; from < all.length; from += MOST_TOKENS) {
			const tokens = all.length <= MOST_TOKENS ? all : all.slice(from, from + MOST_TOKENS);
			const attributions = (from === 0 ? this.#front(unit, tokens) : null) ?? attributionsIn(tokens);
			this.#readTokens(unit, tokens, attributions);
			if (from + MOST_TOKENS >= all.length) this.#wait(unit, tokens, attributions);
		}
	}

	#readTokens(unit: Unit, tokens: readonly Token[], attributions: readonly Attribution[]): void {
		const reader = new UnitReader(this.#content, unit, tokens, attributions, (attribution) =>
			this.#speaker(attribution),
		);
		const openBefore =
			this.#previous?.open === true && unit.blockAt - this.#previous.blockAt === BLOCKS_ON ? this.#previous : null;
		for (const one of reader.read()) {
			const [part] = one.parts;
			if (openBefore !== null && part?.start === unit.start && one.mode === 'verbatim') {
				// “... (no closing mark) // “... ,” he said: one statement.
				openBefore.parts.push(...one.parts);
				openBefore.open = one.open;
				openBefore.blockAt = unit.blockAt;
				openBefore.speaker ??= one.speaker;
				continue;
			}
			this.#add(one);
		}
	}

	/** "JS: ...", "Cllr Patel: ...": a speaker in front with a colon, as minutes and transcripts have it. */
	#front(unit: Unit, tokens: readonly Token[]): readonly Attribution[] | null {
		if (!unit.first) return null;
		let colon = 0;
		while (colon < tokens.length && colon <= 6 && tokens[colon]?.kind === 'word' && tokens[colon]?.capital) colon++;
		// "Ann Patel, treasurer: “...”"
		if (isMark(tokens[colon], ',')) {
			let end = colon + 1;
			while (end < tokens.length && end - colon <= 8 && tokens[end]?.kind === 'word') end++;
			if (isMark(tokens[end], ':') && tokens[end + 1]?.kind === 'quotation') return this.#inFront(tokens, colon, end);
		}
		const mark = tokens[colon];
		if (colon === 0 || !isMark(mark, ':') || mark === undefined || colon + 1 >= tokens.length) return null;
		const start = tokens[0]?.start ?? 0;
		const end = tokens[colon - 1]?.end ?? 0;
		const subject = { start, end };
		const initials = colon === 1 && /^\p{Lu}{2,3}$/u.test(tokens[0]?.text ?? '');
		const known = this.#resolver.namedIn(subject);
		if (!known && !(initials && this.#isMinutes())) return null;
		return this.#inFront(tokens, colon, colon);
	}

	/** The attribution of a name, up to one token, and a colon. */
	#inFront(tokens: readonly Token[], name: number, colon: number): readonly Attribution[] | null {
		const mark = tokens[colon];
		const last = tokens[name - 1];
		if (mark === undefined || last === undefined) return null;
		return [
			{
				subject: { start: tokens[0]?.start ?? 0, end: last.end },
				inherited: false,
				cueAt: colon,
				cue: { start: mark.start, end: mark.end },
				lemma: ':',
				frames: 'cq',
				first: 0,
				after: colon + 1,
				lead: 'colon',
				inverted: false,
				toldTo: null,
				parenthetical: false,
			},
		];
	}

	#minutes: boolean | null = null;

	/** Whether several paragraphs begin with initials and a colon. */
	#isMinutes(): boolean {
		this.#minutes ??=
			this.#units.filter(
				(unit) => unit.first && /^\p{Lu}{2,3}:\s/u.test(this.#content.slice(unit.start, unit.start + 6)),
			).length >= 2;
		return this.#minutes;
	}

	#speaker({ subject, toldTo, inherited }: Attribution): Speaker | null {
		return this.#resolver.speaker(subject, toldTo, inherited);
	}

	#add(building: Building): void {
		this.#found.push(building);
		this.#previous = building;
		this.#resolver.spoke(building.speaker);
	}

	/** Nothing but quoted words: announced by the line before, going on from it, or nobody's. */
	#onlyQuoted(unit: Unit): void {
		const parts = unit.quotations.map(({ start, end }) => ({ start, end }));
		const open = unit.quotations.at(-1)?.open ?? false;
		const waiting = this.#waiting;
		this.#waiting = null;
		if (waiting !== null && unit.blockAt - waiting.blockAt <= BLOCKS_ON) {
			this.#add({
				parts,
				mode: waiting.written ? 'written' : 'verbatim',
				cue: waiting.cue,
				attribution: waiting.attribution,
				speaker:
					waiting.speaker === null
						? null
						: { ...waiting.speaker, basis: waiting.blockAt === unit.blockAt ? waiting.speaker.basis : 'block' },
				signatories: [],
				open,
				blockAt: unit.blockAt,
			});
			return;
		}
		const running = this.#previous;
		const near = running !== null && unit.blockAt - running.blockAt <= BLOCKS_ON;
		if (running !== null && near && (running.mode === 'verbatim' || running.mode === 'written')) {
			running.parts.push(...parts);
			running.open = open;
			running.blockAt = unit.blockAt;
			return;
		}
		const words = parts.reduce((sum, part) => sum + wordsOf(this.#content.slice(part.start, part.end)).length, 0);
		const [only] = unit.quotations;
		if (words < FEW_WORDS || (only !== undefined && unit.quotations.length === 1 && isTitle(this.#content, only)))
			return;
		const speaker = near && running?.speaker ? { ...running.speaker, basis: 'block' as const } : null;
		this.#add({
			parts,
			mode: 'verbatim',
			cue: null,
			attribution: null,
			speaker,
			signatories: [],
			open,
			blockAt: unit.blockAt,
		});
	}

	/** An attribution at the end with a colon waits for the next paragraph. */
	#wait(unit: Unit, tokens: readonly Token[], attributions: readonly Attribution[]): void {
		if (!isMark(tokens.at(-1), ':')) return;
		const closing = attributions.at(-1);
		const speaker = closing === undefined ? null : this.#speaker(closing);
		if (closing === undefined || speaker === null) return;
		const attribution = around(closing.subject, closing.cue);
		this.#waiting = {
			speaker,
			cue: closing.cue,
			attribution,
			written: isWritten(this.#content, unit, closing),
			blockAt: unit.blockAt,
		};
		this.#resolver.spoke(speaker);
	}
}

/** Reads the statements of one unit from its tokens and attributions. */
class UnitReader {
	readonly #content: string;
	readonly #unit: Unit;
	readonly #tokens: readonly Token[];
	readonly #attributions: readonly Attribution[];
	readonly #speakerOf: (attribution: Attribution) => Speaker | null;
	/** Those that these tokens reach over. */
	readonly #quotations: readonly Quotation[];
	readonly #claimed = new Set<number>();
	readonly #found: Building[] = [];
	/** First token that no statement has taken as content or attribution yet. */
	#used = 0;

	constructor(
		content: string,
		unit: Unit,
		tokens: readonly Token[],
		attributions: readonly Attribution[],
		speakerOf: (attribution: Attribution) => Speaker | null,
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
		this.#speakerOf = speakerOf;
	}

	read(): readonly Building[] {
		for (const [order, attribution] of this.#attributions.entries()) this.#readOne(attribution, order);
		this.#leftOver();
		return this.#found;
	}

	#range(from: number, to: number): Range {
		return trim(this.#content, { start: this.#tokens[from]?.start ?? 0, end: this.#tokens[to - 1]?.end ?? 0 });
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
		const speaker = this.#speakerOf(attribution);
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
		const ends =
			lead === 'none' ||
			lead === 'quotation' ||
			lead === 'colon' ||
			after >= tokens.length ||
			isMark(tokens[after], '.,;—–');
		const quotes =
			/[cqtvo]/u.test(attribution.frames) ||
			attribution.lemma === 'according' ||
			/[,?!]$/u.test(
				this.#content.slice(0, tokens[quoted ? first - 1 : first - 2]?.quotation?.inner.end ?? 0).slice(-1),
			);
		if (
			(quoted || quotedComma) &&
			quotes &&
			(ends || attribution.inverted || lead === 'clause' || lead === 'object') &&
			(attribution.toldTo !== null || attribution.lemma !== 'tell')
		) {
			this.#fronted(attribution, frontFrom, quoted ? first : first - 1, next);
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
			/[cv]/u.test(attribution.frames) &&
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
		const end = this.#clauseEnd(after, order, lead);
		if (end <= after || this.#words(after, end) < 1) return;
		const range = this.#range(after, end);
		if (range.end <= range.start) return;
		const mode: Mode = this.#hasQuotation(range) ? 'mixed' : 'reported';
		this.#take(after, end);
		this.#push(attribution, [range], mode, false);
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
				(isVerb(token) || BE.has(token.lower) || /[’'](?:s|re|ve|ll|d|t)$|^\p{Ll}+(?:s|ed)$/u.test(token.text))
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
			const end = this.#stop(attribution.after + 1, limit);
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
		const atFront = this.#words(from, attribution.first) === 0;
		const limit = next === undefined ? tokens.length : Math.max(next.first, attribution.after);
		if (atFront) {
			const start = isMark(tokens[attribution.after], ',') ? attribution.after + 1 : attribution.after;
			const end = this.#stop(start, attribution.lemma === 'according' ? tokens.length : limit);
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
	#behind(attribution: Attribution, at: number, next: Attribution | undefined, lead: Attribution['lead']): void {
		const tokens = this.#tokens;
		const one = tokens[at];
		if (one === undefined) return;
		const end = this.#stop(at, tokens.length);
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
			const limit = this.#clauseEnd(at, this.#attributions.indexOf(attribution), 'clause');
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

	/** Where a clause ends by its marks alone. */
	#stop(from: number, to: number): number {
		const tokens = this.#tokens;
		for (let i = from + 3; i < to; i++) {
			if (isMark(tokens[i], ';')) return i;
			if (isMark(tokens[i], '.') && i + 1 < to) return i;
		}
		return to;
	}

	/** Where reported words end: before the next attribution that is not a part of them, a semicolon, a participle. */
	#clauseEnd(from: number, order: number, lead: Attribution['lead']): number {
		const tokens = this.#tokens;
		// "highlighted the fact that": an object that holds a clause.
		const fact = lead === 'object' && tokens.slice(from, from + 6).some((token) => token.lower === 'that');
		let limit = tokens.length;
		for (const other of this.#attributions.slice(order + 1)) {
			if (other.first <= from) continue;
			const conjunction =
				isMark(tokens[other.first - 2], ',') &&
				/^(?:and|but|while|though|although)$/u.test(tokens[other.first - 1]?.lower ?? '');
			const around =
				other.inherited ||
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
			if (isMark(token, ';')) return i;
			if (isMark(token, '—–') && i > from + 2) {
				// Two dashes hold an aside; one begins something else.
				let close = i + 1;
				while (close < limit && !isMark(tokens[close], '—–')) close++;
				if (close + 1 >= limit) return i;
				i = close;
				continue;
			}
			if (isMark(token, '.') && i + 1 < limit && token?.end !== tokens[i + 1]?.start) return i;
			if (!isMark(token, ',')) continue;
			if (lead === 'object' && !fact) return i;
			const following = tokens[i + 1];
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
		if (lead === 'object') {
			for (let i = from + 2; i < limit; i++)
				if (!fact && /^(?:after|when|while|because|during|before)$/u.test(tokens[i]?.lower ?? '')) return i;
		}
		return limit;
	}

	/** “...,” Ms Okoro fumed: whoever stands behind a quotation that a comma or a question closes. */
	#saidBehind(quotation: number): Range | null {
		const tokens = this.#tokens;
		const inner = tokens[quotation]?.quotation?.inner;
		if (inner === undefined || !/[,?!—-]/u.test(this.#content.charAt(inner.end - 1))) return null;
		const subject = subjectBeginningAt(tokens, quotation + 1);
		if (subject === null) {
			const verb = tokens[quotation + 1];
			const inverted = verb !== undefined && isVerb(verb) ? subjectBeginningAt(tokens, quotation + 2) : null;
			return inverted === null ? null : rangeOf(tokens, inverted);
		}
		const verb = tokens[subject.to + 1];
		return verb?.kind === 'word' && !verb.capital ? rangeOf(tokens, subject) : null;
	}

	/** Quotations that no verb of speech leads to: their sentence's subject said them, if they are long enough. */
	#leftOver(): void {
		const tokens = this.#tokens;
		for (const [i, token] of tokens.entries()) {
			const { quotation } = token;
			if (quotation === null || this.#claimed.has(i)) continue;
			const words = wordsOf(this.#content.slice(quotation.inner.start, quotation.inner.end));
			if (words.length < FEW_WORDS || isTitle(this.#content, quotation)) continue;
			const behind = this.#saidBehind(i);
			const before = behind === null ? [...this.#attributions].reverse().find((one) => one.cueAt < i) : undefined;
			const nearest = behind ?? before?.subject ?? mainSubjectRange(tokens, i);
			const nobody =
				nearest !== null &&
				/^(?:this|that|it|there|these|those)$/iu.test(this.#content.slice(nearest.start, nearest.end));
			const subject = nobody ? null : nearest;
			if (subject === null && words.length < 2 * FEW_WORDS) continue;
			const start = tokens[i - 1];
			const cue = before?.cue ?? (start?.kind === 'word' ? { start: start.start, end: start.end } : null);
			const attribution: Attribution | null =
				subject === null || cue === null
					? null
					: {
							subject,
							inherited: true,
							cueAt: i,
							cue,
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
			} else this.#push(attribution, [{ start: token.start, end: token.end }], 'verbatim', quotation.open);
		}
	}
}

function mainSubjectRange(tokens: readonly Token[], before: number): Range | null {
	const subject = mainSubject(tokens, before);
	return subject === null ? null : rangeOf(tokens, subject);
}

/** Whether the quoted words are those of a written text: "The group’s statement says", "Signed by ..., it said". */
function isWritten(content: string, unit: Unit, { subject, cue }: Attribution): boolean {
	const words = content.slice(subject.start, subject.end);
	if (WRITTEN.test(words)) return true;
	const lead = content.slice(Math.max(unit.start, cue.start - LEAD), Math.max(unit.start, cue.start));
	return SIGNED.test(lead) || PUT_OUT.test(lead) || (/^it$/iu.test(words) && WRITTEN.test(lead));
}

/**
 * The statements of a text, in order. Headings, captions and metadata have been left out by {@link Unit}s.
 */
export function findStatements(
	content: string,
	units: readonly Unit[],
	entities: readonly Entity[],
	dates: readonly When[],
): readonly Statement[] {
	const placed = placedNames(entities);
	const found = new StatementFinder(content, units, entities).run();
	let next = 0;
	return [...found]
		.map((one): Statement => {
			const parts = [...one.parts].sort((a, b) => a.start - b.start);
			const start = parts[0]?.start ?? 0;
			const end = parts.at(-1)?.end ?? start;
			const { attribution } = one;
			return {
				start,
				end,
				parts,
				mode: one.mode,
				cue: one.cue,
				attribution,
				speaker: one.speaker,
				signatories:
					one.mode === 'written' && attribution !== null
						? signatoriesBefore(content, placed, attribution)
						: one.signatories,
				when: null,
			};
		})
		.filter((one) => one.end > one.start)
		.sort((a, b) => a.start - b.start || a.end - b.end)
		.map((one): Statement => {
			const { attribution } = one;
			if (attribution === null) return one;
			while (next < dates.length && (dates[next]?.printed.end ?? 0) < attribution.start - NEAR) next++;
			for (let i = next; i < dates.length && (dates[i]?.printed.start ?? 0) <= attribution.end + NEAR; i++) {
				const when = dates[i];
				if (when === undefined) break;
				const { printed } = when;
				const between = content.slice(
					Math.min(printed.end, attribution.end),
					Math.max(printed.start, attribution.start),
				);
				if (
					one.parts.some((part) => part.start < printed.end && printed.start < part.end) ||
					/[.!?]\s|\n/u.test(between.length > NEAR ? '\n' : between)
				)
					continue;
				return { ...one, when };
			}
			return one;
		});
}

/** How far from its attribution a date may stand. */
const NEAR = 60;

/** Everyone who is printed as having signed, in front of "it said". */
function signatoriesBefore(
	content: string,
	placed: ReturnType<typeof placedNames>,
	attribution: Range,
): readonly string[] {
	const from = Math.max(0, attribution.start - 400);
	const lead = content.slice(from, attribution.start);
	const paragraph = lead.lastIndexOf('\n') + 1;
	const match = SIGNED.exec(lead.slice(paragraph));
	if (match === null) return [];
	const start = from + paragraph + match.index;
	return [...new Set(namesIn(placed, { start, end: attribution.start }).map((one) => one.entity.id))];
}
