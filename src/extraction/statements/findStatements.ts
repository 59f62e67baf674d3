import type { Range } from '../../text/span.ts';
import type { When } from '../../text/when.ts';
import type { Attribution } from '../cues/attribution.ts';
import { CUE_VERBS } from '../cues/cueWords.ts';
import { attributionsIn } from '../cues/findCues.ts';
import type { DocumentContext, Speaker, Statement } from '../extraction.ts';
import type { Cast } from '../resolution/placedNames.ts';
import { Resolver } from '../resolution/resolver.ts';
import { type Writer, writerOf } from '../resolution/writerOf.ts';
import { mainSubject, type NounPhrase, rangeOf } from '../sentences/nounPhrases.ts';
import { isMark, type Token, tokensOf } from '../sentences/tokens.ts';
import type { Unit } from '../sentences/units.ts';
import { signatureLine } from './attributionLine.ts';
import { around, type Draft, FEW_WORDS, wordsOf } from './draft.ts';
import { haveInitials, speakerInFront } from './frontSpeakers.ts';
import { withDates } from './statementDates.ts';
import { isTitle, MOST_TOKENS, UnitReader } from './unitReader.ts';
import { isWritten, signatoriesBefore } from './writtenStatements.ts';

/** How many paragraphs may stand between a quotation and what goes on with it. */
const BLOCKS_ON = 1;

/** ", Mr Hale." at the end of quoted words: somebody is spoken to. */
const VOCATIVE =
	/,\s(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Professor|Your\s\p{Lu}\p{Ll}+)\.?(?:\s\p{Lu}[\p{L}’'-]+)?[.!?]['’”"»]$/u;

/** An attribution that ended in a colon and waits for its quotation. */
interface Waiting {
	readonly speaker: Speaker | null;
	readonly cue: Range;
	readonly attribution: Range;
	readonly written: boolean;
	readonly blockAt: number;
}

/** Whom a sentence is about in which nothing is said. */
interface AboutWhom {
	readonly speaker: Speaker;
	readonly blockAt: number;
}

/** Who a quotation behind a sentence goes on with: whoever it quotes last, else who speaks in it first. */
function voiceOf(found: readonly Draft[]): Draft | undefined {
	const end = ({ parts }: Draft): number => parts.at(-1)?.end ?? 0;
	const quoted = found.filter(({ mode }) => mode === 'verbatim' || mode === 'written');
	return quoted.length > 0 ? quoted.reduce((last, one) => (end(one) >= end(last) ? one : last)) : found[0];
}

/** Finds the statements of one text; made for one run over its units. */
class StatementFinder {
	readonly #content: string;
	readonly #units: readonly Unit[];
	readonly #resolver: Resolver;
	/** Whether initials in front of a colon are speakers. */
	readonly #minutes: boolean;
	readonly #found: Draft[] = [];
	/** Where parts begin that are set apart as block quotations. */
	readonly #blockQuoted = new Set<number>();
	/** Index behind the run of block quotations that was looked at last, and whether its last line says whose it is. */
	#setApartUntil = 0;
	#setApartSigned = false;
	#waiting: Waiting | null = null;
	#previous: Draft | null = null;
	/** Who the sentence right before is about, where nothing is said in it. */
	#about: AboutWhom | null = null;

	constructor(content: string, units: readonly Unit[], cast: Cast, writer: Writer | null) {
		this.#content = content;
		this.#units = units;
		this.#resolver = new Resolver(content, cast, writer);
		this.#minutes = haveInitials(content, units);
	}

	run(): readonly Draft[] {
		for (const [index, unit] of this.#units.entries()) {
			const onlyQuoted = unit.quotations.length > 0 && unit.outside.length === 0;
			const tokens = onlyQuoted ? [] : tokensOf(this.#content, unit, unit.quotations);
			const subject = mainSubject(tokens, Math.min(tokens.length, MOST_TOKENS));
			this.#resolver.enter(unit, index, subject === null ? null : rangeOf(tokens, subject));
			if (this.#isSigned(unit, tokens)) this.#about = null;
			else if (this.#isBlockQuotation(unit) || this.#isSignedBelow(index))
				this.#quoted(unit, [{ start: unit.start, end: unit.end }], false);
			else if (onlyQuoted) this.#onlyQuoted(unit);
			else {
				const before = this.#found.length;
				this.#readUnit(unit, tokens, subject);
				this.#about = this.#found.length > before ? null : this.#aboutWhom(unit, tokens, subject);
			}
			this.#resolver.leave();
		}
		return this.#found;
	}

	/** "He did not mince his words." “...”: whose a quotation is that follows at once. */
	#aboutWhom(unit: Unit, tokens: readonly Token[], subject: NounPhrase | null): AboutWhom | null {
		if (subject === null || subject.from > 0 || unit.quotations.length > 0) return null;
		const range = rangeOf(tokens, subject);
		const speaker = this.#resolver.speaker(range, null, false);
		const person =
			(speaker?.entity != null && this.#resolver.isPerson(speaker.entity)) ||
			/^(?:he|she)$/iu.test(this.#content.slice(range.start, range.end));
		return speaker === null || !person ? null : { speaker: { ...speaker, basis: 'block' }, blockAt: unit.blockAt };
	}

	#readUnit(unit: Unit, all: readonly Token[], subject: NounPhrase | null): void {
		this.#waiting = null;
		for (let from = 0; from < all.length; from += MOST_TOKENS) {
			const whole = all.length <= MOST_TOKENS;
			const tokens = whole ? all : all.slice(from, from + MOST_TOKENS);
			const main = whole ? subject : mainSubject(tokens, tokens.length);
			const attributions =
				(from === 0 ? speakerInFront(unit, tokens, this.#resolver, this.#minutes) : null) ??
				attributionsIn(tokens, main);
			const found = this.#readTokens(unit, tokens, main, attributions);
			if (from + MOST_TOKENS >= all.length) this.#wait(unit, tokens, attributions, found === 0);
		}
	}

	/** @returns how many statements there are */
	#readTokens(
		unit: Unit,
		tokens: readonly Token[],
		main: NounPhrase | null,
		attributions: readonly Attribution[],
	): number {
		const reader = new UnitReader(this.#content, unit, tokens, main, attributions, (attribution, said) =>
			this.#speaker(attribution, said),
		);
		const openBefore =
			this.#previous?.open === true && unit.blockAt - this.#previous.blockAt === BLOCKS_ON ? this.#previous : null;
		const found = reader.read();
		for (const one of found) {
			const [part] = one.parts;
			if (openBefore !== null && part?.start === unit.start && one.mode === 'verbatim') {
				// “... (no closing mark) // “... ,” he said: one statement.
				openBefore.parts.push(...one.parts);
				openBefore.open = one.open;
				openBefore.blockAt = unit.blockAt;
				openBefore.speaker ??= one.speaker;
				continue;
			}
			this.#add(this.#goesOn(unit, tokens, one));
		}
		this.#previous = voiceOf(found) ?? this.#previous;
		return found.length;
	}

	/** "Adding: “...”" as a sentence: whoever spoke in the one before. */
	#goesOn(unit: Unit, tokens: readonly Token[], draft: Draft): Draft {
		const [first] = tokens;
		const before = this.#previous;
		if (draft.speaker !== null || draft.cue !== null || first === undefined || before?.speaker == null) return draft;
		if (CUE_VERBS.get(first.lower)?.form !== 'ing' || unit.blockAt - before.blockAt > BLOCKS_ON) return draft;
		const cue = { start: first.start, end: first.end };
		return { ...draft, cue, attribution: cue, speaker: { ...before.speaker, basis: 'block' } };
	}

	#speaker({ subject, toldTo, inherited }: Attribution, said: readonly Range[]): Speaker | null {
		return this.#resolver.speaker(subject, toldTo, inherited, said);
	}

	#add(draft: Draft): void {
		this.#found.push(draft);
		this.#previous = draft;
		this.#resolver.spoke(draft.speaker);
	}

	/** A block that is set apart as a quotation, without marks, below a line that says whose it is. */
	#isBlockQuotation(unit: Unit): boolean {
		if (unit.block.kind !== 'quotation' || unit.quotations.length > 0) return false;
		const waiting = this.#waiting;
		if (waiting !== null && unit.blockAt - waiting.blockAt <= BLOCKS_ON) return true;
		const last = this.#previous?.parts.at(-1);
		const set = last !== undefined && this.#blockQuoted.has(last.start);
		return set && this.#previous !== null && unit.blockAt - this.#previous.blockAt <= BLOCKS_ON;
	}

	/** "— Ann Okoro" below words that are nobody's yet: they are hers. */
	#isSigned(unit: Unit, tokens: readonly Token[]): boolean {
		const last = this.#found.at(-1);
		if (last === undefined || unit.blockAt - last.blockAt > BLOCKS_ON || unit.quotations.length > 0) return false;
		if (last.mode !== 'verbatim' || last.attribution !== null || last.open) return false;
		const named = signatureLine(this.#content, unit, tokens);
		const speaker = named === null ? null : this.#resolver.speaker(named.name, null, false);
		if (named === null || speaker === null) return false;
		last.speaker = speaker;
		last.cue = named.cue;
		last.attribution = around(named.cue, named.name);
		this.#previous = null;
		this.#resolver.spoke(speaker);
		return true;
	}

	/** Whether a block quotation without marks ends with a line that says whose it is. */
	#isSignedBelow(index: number): boolean {
		const unit = this.#units[index];
		if (unit === undefined || unit.block.kind !== 'quotation' || unit.quotations.length > 0) return false;
		if (index >= this.#setApartUntil) {
			let end = index + 1;
			const goesOn = (i: number): boolean => {
				const one = this.#units[i];
				const before = this.#units[i - 1];
				return one?.block.kind === 'quotation' && one.blockAt - (before?.blockAt ?? 0) <= BLOCKS_ON;
			};
			while (end < this.#units.length && goesOn(end)) end++;
			const last = this.#units[end - 1];
			this.#setApartUntil = end;
			this.#setApartSigned =
				last !== undefined &&
				signatureLine(this.#content, last, tokensOf(this.#content, last, last.quotations)) !== null;
		}
		return this.#setApartSigned && index < this.#setApartUntil - 1;
	}

	/** Nothing but quoted words: announced by the line before, going on from it, or nobody's. */
	#onlyQuoted(unit: Unit): void {
		const parts = unit.quotations.map(({ start, end }) => ({ start, end }));
		this.#quoted(unit, parts, unit.quotations.at(-1)?.open ?? false);
	}

	#quoted(unit: Unit, parts: Range[], open: boolean): void {
		if (unit.block.kind === 'quotation') for (const { start } of parts) this.#blockQuoted.add(start);
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
		const about = this.#about;
		this.#about = null;
		if (about !== null && about.blockAt === unit.blockAt && this.#isSentence(parts)) {
			const goesOn = this.#previous?.speaker?.entity === about.speaker.entity && about.speaker.entity !== null;
			if (!goesOn) {
				this.#add({
					parts,
					mode: 'verbatim',
					cue: null,
					attribution: null,
					speaker: about.speaker,
					signatories: [],
					open,
					blockAt: unit.blockAt,
				});
				return;
			}
		}
		if (this.#isReply(unit)) {
			const speaker = this.#askedPerson();
			this.#add({
				parts,
				mode: 'verbatim',
				cue: null,
				attribution: null,
				speaker: speaker === null ? null : { ...speaker, basis: 'block' },
				signatories: [],
				open,
				blockAt: unit.blockAt,
			});
			return;
		}
		const running = this.#addressed(parts) ? null : this.#previous;
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

	/** “..., Mr Hale.” below somebody's words: they are answered, and nobody says by whom. */
	#addressed(parts: readonly Range[]): boolean {
		const [only] = parts;
		const said = this.#previous?.parts.at(-1);
		if (only === undefined || said === undefined || parts.length > 1 || this.#previous?.open === true) return false;
		return VOCATIVE.test(this.#content.slice(Math.max(only.start, only.end - 40), only.end));
	}

	/**
	 * Whether a paragraph of quoted words stands below one in which somebody "asked" a question. Below a question that was "said" it
	 * goes on: papers print what one person says in many paragraphs, and speakers ask what nobody is to answer.
	 */
	#isReply(unit: Unit): boolean {
		const asked = this.#previous;
		const last = asked?.parts.at(-1);
		if (asked?.cue == null || last === undefined || asked.open || asked.mode !== 'verbatim') return false;
		const cue = this.#content.slice(asked.cue.start, asked.cue.end);
		return (
			unit.blockAt - asked.blockAt === BLOCKS_ON &&
			/\b(?:asked|asks|asking|inquired|enquired|wondered)$/iu.test(cue) &&
			/\?[’”"»']$/u.test(this.#content.slice(last.start, last.end))
		);
	}

	/** Who answers a question: the other of two who have taken turns, else nobody is guessed. */
	#askedPerson(): Speaker | null {
		const [asked, answered, before] = this.#found.slice(-3).reverse();
		const turns = (one: Draft | undefined, next: Draft | undefined): boolean =>
			one !== undefined && next !== undefined && next.blockAt - one.blockAt === BLOCKS_ON;
		if (!turns(answered, asked) || !turns(before, answered)) return null;
		const other = answered?.speaker?.entity ?? null;
		const asker = asked?.speaker?.entity ?? null;
		return other !== null && other !== asker && before?.speaker?.entity === asker ? (answered?.speaker ?? null) : null;
	}

	/** Whether quoted words stand for themselves: some words, with a sentence's end. */
	#isSentence(parts: readonly Range[]): boolean {
		const words = parts.map((part) => this.#content.slice(part.start, part.end)).join(' ');
		return wordsOf(words).length >= FEW_WORDS && /^.\p{Lu}/u.test(words) && /[.!?]['’”"»]*$/u.test(words);
	}

	/** An attribution at the end, with a colon or without anything said, waits for what follows. */
	#wait(unit: Unit, tokens: readonly Token[], attributions: readonly Attribution[], empty: boolean): void {
		const closing = attributions.at(-1);
		// "Mr Hale said in a statement." “...”
		const only = empty && closing?.lead === 'none' && /[cq]/u.test(closing.frames) && !closing.relative;
		if (!only && !isMark(tokens.at(-1), ':')) return;
		const speaker = closing === undefined ? null : this.#speaker(closing, []);
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

/**
 * The statements of a text, in order. Headings, captions and metadata have been left out by {@link Unit}s.
 */
export function findStatements(
	content: string,
	units: readonly Unit[],
	cast: Cast,
	dates: readonly When[],
	context: DocumentContext,
): readonly Statement[] {
	const found = new StatementFinder(content, units, cast, writerOf(cast.entities, context)).run();
	const statements = found
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
						? signatoriesBefore(content, cast.placed, attribution)
						: one.signatories,
				when: null,
			};
		})
		.filter((one) => one.end > one.start)
		.sort((a, b) => a.start - b.start || a.end - b.end);
	return withDates(content, statements, dates);
}
