import { slice } from '../../text/span.ts';
import { excerptOf } from '../cards/excerpt.ts';
import type { Collection } from '../collection/collection.ts';
import type { QuotationIndex } from '../collection/quotationIndex.ts';
import { holds, wordingOf } from '../collection/wording.ts';
import type { Card } from '../shown/answer.ts';
import { documentFact } from '../shown/facts.ts';
import { type Line, label } from '../shown/pieces.ts';

/** A heading with fewer words than this says nothing about a quotation that has them too. */
const HEADING_WORDS = 3;
/** Headings that have all the words are told of in at most so many documents. */
const MOST_HEADINGS = 5;

/** Headings whose words the quotation has. They count as nobody's words. */
export function headingLines(
	collection: Collection,
	index: QuotationIndex,
	typed: string,
	cards: readonly Card[],
): readonly Line[] {
	const asked = wordingOf(typed);
	const whole = index.exact(asked.joined.trim().split(' '), MOST_HEADINGS);
	const documents = new Set([
		...cards.flatMap((card) => [card.citation.held, ...card.alsoIn]),
		...whole.flatMap(({ stream }) => collection.holdings.documents[stream.document] ?? []),
	]);
	return [...documents]
		.sort((a, b) => a.source.number - b.source.number)
		.flatMap((held) =>
			held.text.blocks
				.filter((block) => block.kind === 'heading')
				.filter((block) => {
					const words = wordingOf(held.text.content, [block]);
					return words.offsets.length >= HEADING_WORDS && holds(asked, words);
				})
				.filter(
					(block) =>
						!cards.some(
							({ citation }) => citation.held === held && citation.start >= block.start && citation.end <= block.end,
						),
				)
				.map((block): Line => {
					const { start, end } = excerptOf(held.text.content, block, collection.sentencesOf(held));
					const marks = /^[‘“"']*(.*?)[’”"']*$/su.exec(held.text.content.slice(start, end));
					const from = start + (marks === null ? 0 : marks[0].indexOf(marks[1] ?? ''));
					const words = slice(held.text, from, from + (marks?.[1]?.length ?? end - start));
					return [label('headingHas', { document: documentFact(held), words })];
				}),
		);
}
