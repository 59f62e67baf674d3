import type { Range } from '../../text/span.ts';
import type { Mode, Speaker } from '../extraction.ts';

/** A statement while its text is being read: later paragraphs may go on with it. */
export interface Draft {
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

export const wordsOf = (words: string): readonly string[] => words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

/** A quotation of fewer words stands for itself only where a verb of speech leads straight to it. */
export const FEW_WORDS = 4;

/** The stretch without the marks and spaces that only part it from what stands around it. */
export function trimmedRange(content: string, { start, end }: Range): Range {
	let from = start;
	let to = end;
	while (from < to && /[\s,;:—–-]/u.test(content.charAt(from))) from++;
	while (to > from && /[\s,;:.—–-]/u.test(content.charAt(to - 1))) to--;
	return { start: from, end: to };
}

/** From the beginning of the earlier to the end of the later stretch. */
export const around = (a: Range, b: Range): Range => ({
	start: Math.min(a.start, b.start),
	end: Math.max(a.end, b.end),
});
