import type { Statement } from '../extraction/extraction.ts';
import type { Held } from '../library/holdings.ts';
import type { Range } from '../text/span.ts';
import type { Collection } from './collection.ts';
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
		const own = collection.sentencesOf(held).filter((one) => one.start < statement.end && statement.start < one.end);
		const start = Math.min(statement.start, attribution?.start ?? statement.start, own[0]?.start ?? statement.start);
		const end = Math.max(statement.end, attribution?.end ?? statement.end, own.at(-1)?.end ?? statement.end);
		return [{ start, end }];
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
