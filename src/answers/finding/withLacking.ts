import { withAbove } from '../cards/cards.ts';
import type { Collection } from '../collection/collection.ts';
import type { Card } from '../shown/answer.ts';
import { Echo, Label, label } from '../shown/pieces.ts';
import type { Holding } from './holding.ts';

/**
 * Makes cards say which words of a question their excerpts do not hold: a partial match is never silent.
 *
 * @param said - folded words that need not stand in an excerpt
 */
export function withLacking(
	collection: Collection,
	holding: Holding,
	said: ReadonlySet<string> = new Set(),
): (card: Card) => Card {
	return (card) => {
		const { held, start, end } = card.citation;
		const document = collection.numberOf(held);
		if (document === null) return card;
		return withAbove(card, () => {
			// Words of a statement say it already, of what it was asked about.
			const isSaid = card.above.some((line) =>
				line.some((piece) => Label.is(piece) && piece.key === 'notInTheseWords'),
			);
			const lacking = isSaid ? [] : holding.lacking({ document, start, end }).filter((word) => !said.has(word));
			return lacking.length === 0 ? [] : [[label('notInTheseWords', { words: new Echo(lacking.join(', ')) })]];
		});
	};
}
