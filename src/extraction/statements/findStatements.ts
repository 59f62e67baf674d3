import type { Range } from '../../text/span.ts';
import type { When } from '../../text/when.ts';
import type { Attribution } from '../cues/attribution.ts';
import { attributionsIn } from '../cues/findCues.ts';
import type { DocumentContext, Entity, Speaker, Statement } from '../extraction.ts';
import { placedNames } from '../resolution/placedNames.ts';
import { Resolver } from '../resolution/resolver.ts';
import { type Writer, writerOf } from '../resolution/writerOf.ts';
import { mainSubject, rangeOf } from '../sentences/nounPhrases.ts';
import { isMark, type Token, tokensOf } from '../sentences/tokens.ts';
import type { Unit } from '../sentences/units.ts';
import { around, type Draft, FEW_WORDS, wordsOf } from './draft.ts';
import { haveInitials, speakerInFront } from './frontSpeakers.ts';
import { withDates } from './statementDates.ts';
import { isTitle, MOST_TOKENS, UnitReader } from './unitReader.ts';
import { isWritten, signatoriesBefore } from './writtenStatements.ts';

/** How many paragraphs may stand between a quotation and what goes on with it. */
const BLOCKS_ON = 1;

/** An attribution that ended in a colon and waits for its quotation. */
interface Waiting {
	readonly speaker: Speaker | null;
	readonly cue: Range;
	readonly attribution: Range;
	readonly written: boolean;
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
	#waiting: Waiting | null = null;
	#previous: Draft | null = null;

	constructor(content: string, units: readonly Unit[], entities: readonly Entity[], writer: Writer | null) {
		this.#content = content;
		this.#units = units;
		this.#resolver = new Resolver(content, entities, writer);
		this.#minutes = haveInitials(content, units);
	}

	run(): readonly Draft[] {
		for (const [index, unit] of this.#units.entries()) {
			const onlyQuoted = unit.quotations.length > 0 && unit.outside.length === 0;
			const tokens = onlyQuoted ? [] : tokensOf(this.#content, unit, unit.quotations);
			const subject = mainSubject(tokens, Math.min(tokens.length, MOST_TOKENS));
			this.#resolver.enter(unit, index, subject === null ? null : rangeOf(tokens, subject));
			if (this.#isBlockQuotation(unit)) this.#quoted(unit, [{ start: unit.start, end: unit.end }], false);
			else if (onlyQuoted) this.#onlyQuoted(unit);
			else this.#readUnit(unit, tokens);
			this.#resolver.leave(unit);
		}
		return this.#found;
	}

	#readUnit(unit: Unit, all: readonly Token[]): void {
		this.#waiting = null;
		for (let from = 0; from < all.length; from += MOST_TOKENS) {
			const tokens = all.length <= MOST_TOKENS ? all : all.slice(from, from + MOST_TOKENS);
			const attributions =
				(from === 0 ? speakerInFront(unit, tokens, this.#resolver, this.#minutes) : null) ?? attributionsIn(tokens);
			const found = this.#readTokens(unit, tokens, attributions);
			if (from + MOST_TOKENS >= all.length) this.#wait(unit, tokens, attributions, found === 0);
		}
	}

	/** @returns how many statements there are */
	#readTokens(unit: Unit, tokens: readonly Token[], attributions: readonly Attribution[]): number {
		const reader = new UnitReader(this.#content, unit, tokens, attributions, (attribution, said) =>
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
			this.#add(one);
		}
		this.#previous = voiceOf(found) ?? this.#previous;
		return found.length;
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
	entities: readonly Entity[],
	dates: readonly When[],
	context: DocumentContext,
): readonly Statement[] {
	const placed = placedNames(entities);
	const found = new StatementFinder(content, units, entities, writerOf(entities, context)).run();
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
						? signatoriesBefore(content, placed, attribution)
						: one.signatories,
				when: null,
			};
		})
		.filter((one) => one.end > one.start)
		.sort((a, b) => a.start - b.start || a.end - b.end);
	return withDates(content, statements, dates);
}
