import { sentencesOf } from '../../text/sentences.ts';
import type { BlockKind, Range, Text } from '../../text/span.ts';
import { touching } from '../../text/touching.ts';

/** A passage of more code units than this is parted between sentences: a card shows at most 700 of them. */
const LONGEST_PASSAGE = 600;

/**
 * The stretches of a text that are indexed, in order: a block (a paragraph, a heading, a list item), or a few sentences of
 * a long one. No passage crosses a block; metadata is in none. A sentence is never parted, however long.
 *
 * @param sentences - ranges of the text's sentences, in order, none across a block
 * @param without - kinds of blocks that are left out
 */
export function passagesOf(
	text: Text,
	sentences: readonly Range[] = sentencesOf(text),
	without: ReadonlySet<BlockKind> = new Set(),
): Range[] {
	const passages: Range[] = [];
	for (const block of text.blocks) {
		if (block.kind === 'metadata' || without.has(block.kind)) continue;
		if (block.end - block.start <= LONGEST_PASSAGE) {
			passages.push({ start: block.start, end: block.end });
			continue;
		}
		let start: number | null = null;
		let end = block.start;
		for (const sentence of touching(sentences, block)) {
			if (start !== null && sentence.end - start > LONGEST_PASSAGE) {
				passages.push({ start, end });
				start = null;
			}
			start ??= sentence.start;
			end = sentence.end;
		}
		if (start !== null) passages.push({ start, end });
		else passages.push({ start: block.start, end: block.end });
	}
	return passages;
}
