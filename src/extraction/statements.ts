import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import { WRITTEN_NOUNS } from './cueWords.ts';
import type { Entity, Mode, Speaker, Statement } from './extraction.ts';
import type { Quotation } from './quotations.ts';
import { namesIn, type Placed, placedNames, resolveSubject, type Setting } from './resolution.ts';
import type { Unit } from './units.ts';

/** A quotation of fewer words stands for itself only where a verb of speech leads straight to it. */
const FEW_WORDS = 4;
/** How many units before a pronoun are searched for the one that it means. */
const UNITS_BACK = 4;

const wordCount = (words: string): number => (words.match(/[\p{L}\p{N}]+/gu) ?? []).length;
const lettersIn = (words: string): number => words.replace(/[^\p{L}\p{N}]/gu, '').length;

const WRITTEN = new RegExp(`\\b(?:${WRITTEN_NOUNS.join('|')}|open letter)\\b`, 'iu');
const SIGNED = /\bsigned by\b/iu;

interface Building {
	parts: Range[];
	mode: Mode;
	cue: Range | null;
	attribution: Range | null;
	speaker: Speaker | null;
	signatories: readonly string[];
	/** Whether the last quotation was left open, so that the next paragraph goes on with it. */
	open: boolean;
	/** Index of the last unit that is a part of it. */
	unit: number;
}

/** Widens from a subject to its cue. */
const around = (a: Range, b: Range): Range => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Clause ends that end reported speech within a sentence. */
const CLAUSE_END = /(?:;|\s–\s|\s—\s)/u;

function trim(content: string, { start, end }: Range): Range {
	let from = start;
	let to = end;
	while (from < to && /[\s,;:–—]/.test(content.charAt(from))) from++;
	while (to > from && /[\s,;:.]/.test(content.charAt(to - 1))) to--;
	return { start: from, end: to };
}

/** Statements of a text, in order. Headings, captions and metadata have been left out by {@link Unit}s. */
export function findStatements(
	content: string,
	units: readonly Unit[],
	entities: readonly Entity[],
	dates: readonly When[],
): readonly Statement[] {
	const placed = placedNames(entities);
	const byId = new Map(entities.map((one) => [one.id, one]));
	const statements: Building[] = [];
	const state: { previous: Building | null } = { previous: null };
	/** An attribution that ended in a colon, waiting for its quotation. */
	let waiting: {
		readonly speaker: Speaker;
		readonly attribution: Attribution;
		readonly written: boolean;
		readonly unit: number;
	} | null = null;
	let lastSpeaker: { readonly entity: Entity; readonly unit: number } | null = null;

	const settingFor = (index: number, subject: Range): Setting => {
		const unit = units[index];
		const back: Range[] = [];
		if (unit !== undefined) back.push({ start: unit.start, end: subject.start });
		for (let i = index - 1; i >= Math.max(0, index - UNITS_BACK); i--) {
			for (const range of [...(units[i]?.outside ?? [])].reverse()) back.push(range);
		}
		const last = lastSpeaker !== null && index - lastSpeaker.unit <= UNITS_BACK ? lastSpeaker.entity : null;
		return { content, placed, entities, back, last };
	};
	const speak = (index: number, { subject, toldTo }: Attribution): Speaker =>
		resolveSubject(settingFor(index, subject), subject, toldTo);
	const remember = (speaker: Speaker | null, unit: number): void => {
		const entity = speaker?.entity === null || speaker === null ? undefined : byId.get(speaker.entity);
		if (entity !== undefined) lastSpeaker = { entity, unit };
	};
	const signatoriesIn = (range: Range): readonly string[] => {
		const match = SIGNED.exec(content.slice(range.start, range.end));
		if (match === null) return [];
		const from = range.start + match.index;
		return [...new Set(namesIn(placed, { start: from, end: range.end }).map((one: Placed) => one.entity.id))];
	};
	const add = (building: Building): void => {
		statements.push(building);
		state.previous = building;
		remember(building.speaker, building.unit);
	};

	for (const [index, unit] of units.entries()) {
		const { quotations, outside } = unit;
		const outsideLetters = outside.reduce((sum, range) => sum + lettersIn(content.slice(range.start, range.end)), 0);

		if (quotations.length > 0 && outsideLetters === 0) {
			// Nothing but quoted words: announced by the line before, going on from it, or nobody's.
			const parts = quotations.map(({ start, end }) => ({ start, end }));
			if (waiting !== null && index - waiting.unit <= 1) {
				add({
					parts,
					mode: waiting.written ? 'written' : 'verbatim',
					cue: waiting.attribution.cue,
					attribution: around(waiting.attribution.subject, waiting.attribution.cue),
					speaker: { ...waiting.speaker, basis: 'block' },
					signatories: [],
					open: quotations.at(-1)?.open ?? false,
					unit: index,
				});
				waiting = null;
				continue;
			}
			const running = state.previous;
			const following =
				running !== null && index - running.unit === 1 && running.mode !== 'reported' && running.mode !== 'mixed';
			if (running !== null && following) {
				running.parts.push(...parts);
				running.open = quotations.at(-1)?.open ?? false;
				running.unit = index;
				continue;
			}
			if (wordCount(parts.map((part) => content.slice(part.start, part.end)).join(' ')) >= FEW_WORDS && unit.first) {
				add({
					parts,
					mode: 'verbatim',
					cue: null,
					attribution: null,
					speaker: null,
					signatories: [],
					open: quotations.at(-1)?.open ?? false,
					unit: index,
				});
			}
			continue;
		}

		waiting = null;
		const attributions = outside.flatMap((range) => attributionsIn(content, range));
		const taken = new Set<Quotation>();
		const usedUntil = { at: unit.start };
		for (const [order, attribution] of attributions.entries()) {
			if (attribution.cue.start < usedUntil.at) continue;
			const nextCue = attributions[order + 1]?.subject.start ?? unit.end;
			const before = [...quotations]
				.reverse()
				.find((one) => !taken.has(one) && one.end <= Math.min(attribution.subject.start, attribution.cue.start));
			const gapBefore =
				before === undefined
					? ''
					: content.slice(before.end, Math.min(attribution.subject.start, attribution.cue.start));
			const after = quotations.find((one) => !taken.has(one) && one.start >= attribution.after - 1);
			const gapAfter = after === undefined ? '' : content.slice(attribution.after, after.start);
			const full = attribution.inverted
				? around(attribution.cue, attribution.subject)
				: around(attribution.subject, attribution.cue);

			// “...,” he said. — “...,” said Ms Okoro, “...”
			const closes =
				before !== undefined &&
				lettersIn(gapBefore) === 0 &&
				(/[,.!?…—–-]$/u.test(content.slice(before.inner.start, before.inner.end).trimEnd()) ||
					/^\s*,/u.test(gapBefore));
			if (before !== undefined && closes) {
				const speaker = speak(index, attribution);
				const parts: Range[] = quotations
					.filter((one) => !taken.has(one) && one.end <= before.end && one.start >= usedUntil.at)
					.map(({ start, end }) => ({ start, end }));
				const rest = quotations.filter((one) => one.start >= full.end && !taken.has(one));
				const behind = rest[0];
				const onlyQuotes =
					behind !== undefined &&
					lettersIn(
						content.slice(Math.max(full.end, attribution.after), behind.start).replace(/^[^“"‘]*?[,.:]/u, ''),
					) === 0 &&
					attributions[order + 1] === undefined;
				if (onlyQuotes) parts.push(...rest.map(({ start, end }) => ({ start, end })));
				for (const one of quotations) if (parts.some((part) => part.start === one.start)) taken.add(one);
				const last = quotations.find((one) => one.start === parts.at(-1)?.start);
				const running = state.previous;
				const goesOn = running !== null && running.open && index - running.unit === 1 && parts[0]?.start === unit.start;
				if (goesOn && running !== null) {
					running.parts.push(...parts);
					running.open = last?.open ?? false;
					running.unit = index;
				} else {
					add({
						parts,
						mode: 'verbatim',
						cue: attribution.cue,
						attribution: full,
						speaker,
						signatories: [],
						open: last?.open ?? false,
						unit: index,
					});
				}
				usedUntil.at = Math.max(full.end, parts.at(-1)?.end ?? 0);
				continue;
			}

			// He said: “...” — She told the paper that “...”
			const straight = after !== undefined && lettersIn(gapAfter.replace(/^\s*that\b/iu, '')) === 0;
			if (after !== undefined && straight && after.start < nextCue) {
				const speaker = speak(index, attribution);
				const rest = quotations.filter((one) => one.start >= after.start && !taken.has(one) && one.start < nextCue);
				const tail = content.slice(after.end, Math.min(unit.end, nextCue));
				const goesOnUnquoted =
					lettersIn(rest.reduce((words, one) => words.replace(content.slice(one.start, one.end), ''), tail)) > 0;
				const short = wordCount(content.slice(after.inner.start, after.inner.end)) < FEW_WORDS;
				const written = isWritten(content, unit, attribution, units[index - 1] ?? null);
				if (goesOnUnquoted && (short || attribution.leads === 'that')) {
					const range = trim(content, {
						start: attribution.after,
						end: Math.max(after.end, contentEnd(content, attribution.after, Math.min(unit.end, nextCue))),
					});
					add({
						parts: [range],
						mode: 'mixed',
						cue: attribution.cue,
						attribution: full,
						speaker,
						signatories: [],
						open: false,
						unit: index,
					});
					for (const one of rest) taken.add(one);
					usedUntil.at = range.end;
					continue;
				}
				const parts = (goesOnUnquoted ? [after] : rest).map(({ start, end }) => ({ start, end }));
				for (const one of quotations) if (parts.some((part) => part.start === one.start)) taken.add(one);
				add({
					parts,
					mode: written ? 'written' : 'verbatim',
					cue: attribution.cue,
					attribution: full,
					speaker,
					signatories: written ? signatoriesIn({ start: unit.start, end: attribution.cue.start }) : [],
					open: quotations.at(-1)?.open ?? false,
					unit: index,
				});
				usedUntil.at = parts.at(-1)?.end ?? full.end;
				continue;
			}

			// He said (that) the bridge was “dangerous”.
			const trailing =
				attribution.inverted &&
				content.slice(attribution.cue.start, attribution.cue.end).toLowerCase() === 'according to';
			const front = content.slice(usedUntil.at, Math.min(attribution.subject.start, attribution.cue.start));
			const restOfUnit = content.slice(attribution.after, Math.min(unit.end, nextCue));
			const behindWords = wordCount(restOfUnit);
			const sayFirst =
				attribution.leads === 'that' ||
				attribution.leads === 'colon' ||
				(!attribution.weak && behindWords >= 3 && attribution.leads === 'nothing');
			if (
				(trailing && behindWords >= 3 && front.trim() === '') ||
				(!trailing && sayFirst && !attribution.inverted && behindWords >= 2)
			) {
				const range = trim(content, {
					start: attribution.after,
					end: contentEnd(content, attribution.after, unit.end),
				});
				if (range.end - range.start < 2) continue;
				const quotedInside = quotations.some((one) => one.start >= range.start && one.end <= range.end + 1);
				add({
					parts: [range],
					mode: quotedInside ? 'mixed' : 'reported',
					cue: attribution.cue,
					attribution: full,
					speaker: speak(index, attribution),
					signatories: [],
					open: false,
					unit: index,
				});
				usedUntil.at = range.end;
				continue;
			}
			// The bridge was dangerous, he said.
			if (attribution.leads !== 'that' && attribution.leads !== 'colon' && /,\s*$/u.test(front) && wordCount(front) >= 3 && !attribution.weak && (trailing || behindWords <= 6)) {
				const range = trim(content, {
					start: usedUntil.at,
					end: Math.min(attribution.subject.start, attribution.cue.start),
				});
				const quotedInside = quotations.some((one) => one.start >= range.start && one.end <= range.end + 1);
				add({
					parts: [range],
					mode: quotedInside ? 'mixed' : 'reported',
					cue: attribution.cue,
					attribution: full,
					speaker: speak(index, attribution),
					signatories: [],
					open: false,
					unit: index,
				});
				usedUntil.at = full.end;
			}
		}

		// An attribution at the end with a colon waits for the next paragraph.
		const closing = attributions.at(-1);
		if (closing !== undefined && /:\s*$/u.test(content.slice(unit.start, unit.end))) {
			const speaker = speak(index, closing);
			waiting = { speaker, attribution: closing, written: isWritten(content, unit, closing, null), unit: index };
			remember(speaker, index);
		}
		const running = state.previous;
		if (running !== null && running.unit !== index) state.previous = null;
	}

	return statements
		.map((one): Statement => {
			const parts = [...one.parts].sort((a, b) => a.start - b.start);
			const start = parts[0]?.start ?? 0;
			const end = parts.at(-1)?.end ?? start;
			const { attribution } = one;
			const when =
				attribution === null
					? null
					: (dates.find(
							({ printed }) =>
								printed.start >= Math.min(attribution.start, start) - 60 &&
								printed.end <= Math.max(attribution.end, start) + 40 &&
								!parts.some((part) => part.start <= printed.start && printed.end <= part.end),
						) ?? null);
			return {
				start,
				end,
				parts,
				mode: one.mode,
				cue: one.cue,
				attribution,
				speaker: one.speaker,
				signatories: one.signatories,
				when,
			};
		})
		.filter((one) => one.end > one.start)
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where reported words end: the sentence, or a semicolon or dash that begins something else. */
function contentEnd(content: string, from: number, to: number): number {
	const words = content.slice(from, to);
	const stop = CLAUSE_END.exec(words);
	const FAR = 40;
	return stop === null || stop.index < FAR ? to : from + stop.index;
}

/** Whether the quoted words are those of a written text: "The group’s statement says", "Signed by ..., it said". */
function isWritten(content: string, unit: Unit, { subject, cue }: Attribution, before: Unit | null): boolean {
	const lead = content.slice(unit.start, cue.start);
	const words = content.slice(subject.start, subject.end);
	if (SIGNED.test(lead)) return true;
	if (WRITTEN.test(words)) return true;
	if (/^(?:it)$/iu.test(words))
		return WRITTEN.test(lead) || (before !== null && WRITTEN.test(content.slice(before.start, before.end)));
	return (
		/\b(?:open letter|statement|motion)\b/iu.test(lead) && /^(?:in|published|put out|released)/iu.test(lead.trim())
	);
}
