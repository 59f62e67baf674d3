import { createHash } from 'node:crypto';
import { cardOfWords, wordsUnder } from '../answers/cards/cards.ts';
import { verify } from '../answers/cards/verify.ts';
import type { Collection } from '../answers/collection/collection.ts';
import type { Card } from '../answers/shown/answer.ts';
import { receiptFact } from '../answers/shown/facts.ts';
import { type Line, label, wordsOfLine } from '../answers/shown/pieces.ts';

/** What an excerpt that stands in a channel is to show now. */
export interface Showing {
	/** Tells one showing from another: kept beside the excerpt, in place of its words. */
	readonly state: string;
	/** Null where its words are not to be shown any more. */
	readonly card: Card | null;
	/** With a card what has become of its document since; without one why there is none, and the reference. */
	readonly lines: readonly Line[];
}

const stateOf = (lines: readonly Line[]): string =>
	createHash('sha256').update(lines.map(wordsOfLine).join('\n')).digest('base64url').slice(0, 16);

export async function showing(collection: Collection, receipt: string): Promise<Showing> {
	const words = await wordsUnder(collection, receipt);
	const verified = words === null ? null : verify(collection, words);
	const card = words === null || verified?.is === 'gone' ? null : cardOfWords(collection, words);
	if (card === null || verified === null) {
		const reference: Line = [label('reference', { reference: receiptFact(receipt) })];
		const lines = [verified?.line ?? [label('noLongerThere')], reference];
		return { state: stateOf(lines), card: null, lines };
	}
	const lines: readonly Line[] = verified.is === 'there' ? [] : [[label('wordsAmended')], verified.line];
	return { state: stateOf([...lines, [card.words], ...card.under]), card, lines };
}
