import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/search/segments/passages.ts';
import type { Block, BlockKind, Text } from '../../src/text/span.ts';

/** A text of blocks, each a paragraph of its own. */
function textOf(...parts: readonly (readonly [BlockKind, string])[]): Text {
	const blocks: Block[] = [];
	let content = '';
	for (const [i, [kind, words]] of parts.entries()) {
		const start = content.length;
		content += `${words}\n\n`;
		blocks.push({ kind, start, end: start + words.length, page: null, paragraph: i + 1, joins: [] });
	}
	return { id: 'x', content, blocks };
}

const words = (text: Text) => passagesOf(text).map(({ start, end }) => text.content.slice(start, end));

describe('passages', () => {
	it('are paragraphs, headings and list items, without what the file says about itself', () => {
		const text = textOf(
			['metadata', 'date 2019-05-04'],
			['heading', 'What was decided'],
			['body', 'The depot stays open. The vote was close.'],
			['item', 'Two more buses'],
		);
		expect(words(text)).toEqual(['What was decided', 'The depot stays open. The vote was close.', 'Two more buses']);
	});

	it('are a few whole sentences of a long paragraph', () => {
		const sentence = 'The committee heard from the drivers, from the caretakers and from the treasurer in turn.';
		const text = textOf(['body', Array.from({ length: 20 }, () => sentence).join(' ')]);
		const passages = words(text);
		expect(passages.length).toBeGreaterThan(1);
		for (const passage of passages) {
			expect(passage.startsWith('The committee') && passage.endsWith('in turn.')).toBe(true);
			expect(passage.length).toBeLessThanOrEqual(600);
		}
		expect(passages.join(' ')).toBe(text.content.trim());
	});

	it('never cross a block, and leave out no word of one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.lorem({ mode: 'sentences', maxCount: 30 }), { minLength: 1, maxLength: 5 }),
				(paragraphs) => {
					const text = textOf(...paragraphs.map((paragraph) => ['body', paragraph] as const));
					const passages = passagesOf(text);
					for (const { start, end } of passages) {
						expect(text.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
					}
					const kept = passages.map(({ start, end }) => text.content.slice(start, end)).join(' ');
					expect(kept.replace(/\s+/gu, ' ')).toBe(text.content.trim().replace(/\s+/gu, ' '));
				},
			),
		);
	});
});
