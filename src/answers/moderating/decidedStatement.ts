import { quotationsIn } from '../../extraction/sentences/quotations.ts';
import { anchorOf } from '../../library/decisions/anchors.ts';
import { statementAt } from '../../library/decisions/speakers.ts';
import type { Anchor } from '../../library/held/decision.ts';
import type { Range } from '../../text/span.ts';
import { cardOfWords, type ReceiptWords } from '../cards/cards.ts';
import { overlaps } from '../cards/moderation.ts';
import type { Collection } from '../collection/collection.ts';
import { isDocumentItself } from '../collection/itself.ts';
import { blocksIn } from '../shown/citation.ts';
import { label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';

const cutTo = (range: Range, bounds: Range): Range => ({
	start: Math.max(range.start, bounds.start),
	end: Math.min(range.end, bounds.end),
});

/** The one quotation in a stretch that nobody was found to have spoken. */
function unspokenQuotation({ held, range }: ReceiptWords): Range {
	const { content } = held.text;
	const quoted = blocksIn(held.text, range)
		.flatMap((block) => quotationsIn(content, block))
		.filter((one) => !one.open && overlaps(one, range));
	const [only] = quoted;
	if (only === undefined) throw new UserError([label('noOnesWords')]);
	if (quoted.length > 1) throw new UserError([label('wordsOfSeveral')]);
	return { start: only.start, end: only.end };
}

/**
 * What a decision about a speaker hangs on: of the one statement whose words a card shows the longest stretch of its own words there; where
 * there is none, the one quotation.
 *
 * @throws UserError where the words are nobody's, or several people's
 */
export function decidedStatement(collection: Collection, words: ReceiptWords): Anchor {
	const { held, range } = words;
	const own = held.extraction.statements.flatMap((statement) =>
		isDocumentItself(held, statement)
			? []
			: statement.parts
					.map((part) => ({ statement, part: cutTo(part, range) }))
					.filter(({ part }) => part.start < part.end),
	);
	const [longest] = own.sort((a, b) => b.part.end - b.part.start - (a.part.end - a.part.start));
	if (longest === undefined) return anchorOf(held, unspokenQuotation(words));
	const ofOne =
		own.every(({ statement }) => statement === longest.statement) || cardOfWords(collection, words)?.mode !== null;
	if (!ofOne || statementAt(held.extraction, longest.part) !== longest.statement)
		throw new UserError([label('wordsOfSeveral')]);
	return anchorOf(held, longest.part);
}
