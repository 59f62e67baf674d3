import { type ReceiptWords, wordsUnder } from './cards.ts';
import type { Collection } from './collection.ts';
import { UserError } from './command.ts';
import { goneLine } from './moderation.ts';
import { label } from './pieces.ts';

/** The words that a moderator means by a reference. @throws UserError where there are none, or they are gone already */
export async function wordsToDecideOn(collection: Collection, reference: string): Promise<ReceiptWords> {
	const words = await wordsUnder(collection, reference);
	if (words === null) throw new UserError([label('referenceWrong')]);
	const gone = goneLine(words.held, words.range);
	if (gone !== null) throw new UserError(gone);
	return words;
}
