import type { Collection } from '../collection/collection.ts';
import type { Card, Query, Reply } from '../shown/answer.ts';
import { countFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import { checkQuotation } from './quotation.ts';

/** So many quotations of one message are checked; what is left over is said. */
const MOST_QUOTATIONS = 8;

/**
 * Checks each of some quotations. One gets its whole answer; of several each gets its verdict over the first place that prints it, and
 * a choice that leads to its whole answer.
 */
export async function checkQuotations(
	collection: Collection,
	quotations: readonly string[],
	query: Query,
): Promise<Reply> {
	const [only, ...others] = quotations;
	if (only === undefined || others.length === 0) return checkQuotation(collection, only ?? '', null, query);
	const checked = await Promise.all(
		quotations
			.slice(0, MOST_QUOTATIONS)
			.map(async (words) => ({ words, reply: await checkQuotation(collection, words, null, query) })),
	);
	const heading: Line[] = [[label('quotationsInMessage', { n: countFact(quotations.length) })]];
	const cards: Card[] = [];
	for (const { reply } of checked) {
		const [card] = reply.cards ?? [];
		const lines = reply.heading ?? [];
		// Where nothing prints it there is no card to stand over.
		if (card === undefined) heading.push(...lines);
		else cards.push({ ...card, above: [...lines, ...card.above] });
	}
	const left = quotations.length - checked.length;
	return {
		nothing: cards.length === 0,
		heading: left === 0 ? heading : [...heading, [label('quotationsLeft', { n: countFact(left) })]],
		cards,
		choices: checked.map(({ words }) => ({
			label: [new Echo(words)],
			detail: null,
			query: { command: 'quote', options: { text: words } },
		})),
	};
}
