import type { Collection } from '../collection/collection.ts';
import { wordingOf } from '../collection/wording.ts';
import type { Card } from '../shown/answer.ts';
import { documentsFact } from '../shown/facts.ts';
import { label } from '../shown/pieces.ts';
import { joined } from './cards.ts';

/** Such a share of the shorter excerpt's words in the other one makes two excerpts of copies the same. */
const SAME_WORDS = 0.8;

const wordsOf = ({ words }: Card): ReadonlySet<string> => new Set(wordingOf(words.words).joined.trim().split(' '));

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [few, many] = one.size <= other.size ? [one, other] : [other, one];
	return [...few].filter((word) => many.has(word)).length >= SAME_WORDS * few.size;
}

/**
 * One card for each excerpt that copies of one document print: wire copy, reposts, a text as PDF and as web page. The earliest
 * document's card stays, where the first one stood, and says in how many the text stands.
 */
export function collapseCopies(collection: Collection, cards: readonly Card[]): readonly Card[] {
	const groups: { readonly words: ReadonlySet<string>; readonly cards: Card[] }[] = [];
	for (const card of cards) {
		const { id } = card.citation.held.source;
		const copies = collection.holdings.copies.get(id);
		const words = copies === undefined ? new Set<string>() : wordsOf(card);
		const group =
			copies === undefined
				? undefined
				: groups.find(
						(one) =>
							one.cards.some(({ citation: { held } }) => held.source.id !== id && copies.includes(held.source.id)) &&
							!one.cards.some(({ citation: { held } }) => held.source.id === id) &&
							alike(one.words, words),
					);
		if (group === undefined) groups.push({ words, cards: [card] });
		else group.cards.push(card);
	}
	return groups.flatMap(({ cards: same }) => {
		const [first] = same;
		if (first === undefined || same.length === 1) return same;
		const order = collection.holdings.copies.get(first.citation.held.source.id) ?? [];
		const place = ({ citation: { held } }: Card): number => order.indexOf(held.source.id);
		const [earliest = first] = [...same].sort((a, b) => place(a) - place(b));
		const documents = same.map(({ citation }) => citation.held).sort((a, b) => a.source.number - b.source.number);
		const line = joined([label('sameTextIn', { documents: documentsFact(documents) })]);
		return [{ ...earliest, under: [...earliest.under, line] }];
	});
}
