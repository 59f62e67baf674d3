import type { Range, Text } from './span.ts';
import { touching } from './touching.ts';

/** A stretch of a text, parted where the file runs two words together: each of the parts has whole words. */
export function partsOf({ blocks }: Pick<Text, 'blocks'>, { start, end }: Range): readonly Range[] {
	const joins = touching(blocks, { start, end }).flatMap((block) => block.joins);
	if (joins.length === 0) return [{ start, end }];
	const ends = [...joins.filter((at) => start < at && at < end), end];
	return ends.map((stop, i) => ({ start: ends[i - 1] ?? start, end: stop }));
}

/** The words of a stretch of a text, as a string, with a blank where the file runs two words together. */
export const wordsApart = (text: Pick<Text, 'blocks' | 'content'>, stretch: Range): string =>
	partsOf(text, stretch)
		.map(({ start, end }) => text.content.slice(start, end))
		.join(' ');
