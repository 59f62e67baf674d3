import type { Line } from '../../answers/shown/pieces.ts';
import { type Look, markdownParts } from './lines.ts';
import { type Block, fitsBlock } from './pages.ts';

export const textBlocks = (lines: readonly Line[], look: Look, group: string): readonly Block[] =>
	lines
		.flatMap((line) => markdownParts(line, look, fitsBlock))
		.map((text) => ({ kind: 'text', text, group, card: null }));

export const joinedBlocks = (lines: readonly string[], group: string, card: number | null): readonly Block[] => {
	const blocks: string[] = [];
	for (const line of lines) {
		const together = [...blocks.slice(-1), line].join('\n');
		if (blocks.length > 0 && fitsBlock(together)) blocks[blocks.length - 1] = together;
		else blocks.push(line);
	}
	return blocks.map((text, i) => ({ kind: 'text', text, group, card: i === 0 ? card : null }));
};
