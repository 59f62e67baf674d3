import { type ReceiptWords, wordsUnder } from '../cards/cards.ts';
import { goneLine } from '../cards/moderation.ts';
import type { Collection } from '../collection/collection.ts';
import { label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';

/** The words that a moderator means by a reference. @throws UserError where there are none, or they are gone already */
export async function wordsToDecideOn(collection: Collection, reference: string): Promise<ReceiptWords> {
	const words = await wordsUnder(collection, reference);
	if (words === null) throw new UserError([label('referenceWrong')]);
	const gone = goneLine(words.held, words.range);
	if (gone !== null) throw new UserError(gone);
	return words;
}
