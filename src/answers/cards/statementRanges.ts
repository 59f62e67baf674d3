import type { Statement } from '../../extraction/extraction.ts';
import type { Held } from '../../library/held/holdings.ts';
import type { Range } from '../../text/span.ts';
import { touching } from '../../text/touching.ts';
import type { Collection } from '../collection/collection.ts';
import { fits } from './excerpt.ts';

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** A text without the stretch of it that an attribution covers. */
function without(content: string, gap: Range, attribution: Range | null): string {
	if (attribution === null || attribution.end <= gap.start || attribution.start >= gap.end) {
		return content.slice(gap.start, gap.end);
	}
	return (
		content.slice(gap.start, Math.max(gap.start, attribution.start)) +
		content.slice(Math.min(gap.end, attribution.end), gap.end)
	);
}

/**
 * The stretches to show for one statement. Quoted and written words stand alone: parts that only the cue divides are one
 * stretch while they fit on a card, and narration never stands inside somebody's quotation. Reported speech is shown with the
 * sentence that reports it, because the sentence is what the document prints.
 */
export function statementRanges(collection: Collection, held: Held, statement: Statement): readonly Range[] {
	const { content } = held.text;
	if (statement.mode === 'reported' || statement.mode === 'mixed') {
		const { attribution } = statement;
		const tight = {
			start: Math.min(statement.start, attribution?.start ?? statement.start),
			end: Math.max(statement.end, attribution?.end ?? statement.end),
		};
		const own = touching(collection.sentencesOf(held), tight);
		const whole = {
			start: Math.min(tight.start, own[0]?.start ?? tight.start),
			end: Math.max(tight.end, own.at(-1)?.end ?? tight.end),
		};
		// A sentence that reports two people would put the words of one into the other's mouth.
		const others = held.extraction.statements.some(
			(one) => one !== statement && one.parts.some((part) => part.start < whole.end && whole.start < part.end),
		);
		return [others ? tight : whole];
	}
	const ranges: Range[] = [];
	for (const part of statement.parts) {
		const last = ranges.at(-1);
		const together = last === undefined ? null : { start: last.start, end: part.end };
		if (last !== undefined && together !== null && fits(content, together)) {
			const gap = { start: last.end, end: part.start };
			if (!hasLetters(without(content, gap, statement.attribution))) {
				ranges[ranges.length - 1] = together;
				continue;
			}
		}
		ranges.push(part);
	}
	return ranges;
}
