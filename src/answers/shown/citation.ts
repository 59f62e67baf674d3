import type { Held } from '../../library/held/holdings.ts';
import { type Block, type Range, splitsSurrogatePair, type Text } from '../../text/span.ts';
import { touching } from '../../text/touching.ts';
import type { Citation } from './answer.ts';
import { encodeReceipt } from './receipt.ts';

/** Length of the text quote selector's prefix and suffix, in UTF-16 code units. */
const SELECTOR_CONTEXT = 32;

/** The block in which an offset falls, or the last one before it; null for a text without blocks. */
export function blockAt(text: Text, offset: number): Block | null {
	let low = 0;
	let high = text.blocks.length - 1;
	let found: Block | null = text.blocks[0] ?? null;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const block = text.blocks[middle];
		if (block === undefined) break;
		if (block.start <= offset) {
			found = block;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}

/** Blocks that share at least one code unit with a range, in order. */
export const blocksIn = (text: Text, range: Range): readonly Block[] => touching(text.blocks, range);

/** The page on which an offset of a text stands, or null where its format has no pages. */
export function pageAt(text: Text, offset: number): number | null {
	const block = blockAt(text, offset);
	return block?.turns?.findLast(({ at }) => at <= offset)?.page ?? block?.page ?? null;
}

const whole = (content: string, offset: number, towards: 1 | -1): number =>
	splitsSurrogatePair(content, offset) ? offset + towards : offset;

/** Cites a range of a held document. @throws RangeError where the range is no slice of its text */
export function cite(held: Held, { start, end }: Range): Citation {
	const { content } = held.text;
	if (start < 0 || end > content.length || start >= end) throw new RangeError(`nothing to cite at ${start}..${end}`);
	const block = blockAt(held.text, start);
	return {
		held,
		start,
		end,
		exact: content.slice(start, end),
		prefix: content.slice(whole(content, Math.max(0, start - SELECTOR_CONTEXT), 1), start),
		suffix: content.slice(end, whole(content, Math.min(content.length, end + SELECTOR_CONTEXT), -1)),
		locator: { page: pageAt(held.text, start), paragraph: block?.paragraph ?? 1 },
		receipt: encodeReceipt({ textNumber: held.textNumber, start, length: end - start }),
	};
}
