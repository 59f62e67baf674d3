import type { ReceiptWords } from '../cards/cards.ts';
import { fits } from '../cards/excerpt.ts';
import { placeOfRun } from '../cards/quotationPlace.ts';
import type { Collection } from '../collection/collection.ts';
import { readQuotation } from '../quotations/verdict.ts';
import { documentsFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import { decodeReceipt } from '../shown/receipt.ts';
import { UserError } from '../shown/userError.ts';
import { wordsToDecideOn } from './decidedWords.ts';

/** Places of the same words that are told apart; of more it is enough that they are several. */
const MOST_PLACES = 40;

/** The one place where a document prints these words. @throws UserError where there is none, or several */
async function printedPlace(collection: Collection, typed: string): Promise<ReceiptWords> {
	const words = new Echo(typed);
	const index = await collection.quotations();
	const runs = index.exact(readQuotation(typed).words, MOST_PLACES);
	// Headings are nobody's words; what a caption cuts in two is not one stretch.
	const places = runs.flatMap((run) => {
		const place = placeOfRun(collection, run, typed);
		const [range, ...more] = place?.ranges ?? [];
		return place === null || place.heading || range === undefined || more.length > 0
			? []
			: [{ held: place.held, range }];
	});
	const [only, ...others] = places;
	if (only === undefined) throw new UserError([label('quoteNotPrinted', { words })]);
	if (others.length > 0) {
		const documents = documentsFact(places.map(({ held }) => held));
		throw new UserError([label('quoteInSeveral', { words, documents })]);
	}
	return only;
}

/**
 * The words that a moderator wants to stand as a fuller quotation under others.
 *
 * @param typed - a reference, or the words as a document prints them
 * @param under - the words under which they are to stand
 * @throws UserError where they are not to be had, or are those words themselves
 */
export async function fullerQuotation(
	collection: Collection,
	typed: string,
	under: ReceiptWords,
): Promise<ReceiptWords> {
	const found =
		decodeReceipt(typed) !== null
			? await wordsToDecideOn(collection, typed)
			: await printedPlace(collection, typed.trim());
	const { held, range } = found;
	if (!fits(held.text.content, range)) throw new UserError([label('quoteTooLong')]);
	const same =
		held.textNumber === under.held.textNumber && range.start >= under.range.start && range.end <= under.range.end;
	if (same) throw new UserError([label('sameWordsAlready')]);
	return found;
}
