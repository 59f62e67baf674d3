import type { Held } from '../library/held/holdings.ts';
import { candidatesFor, oldestFirst, sameWords } from './candidates.ts';
import { makeCard } from './cards/cards.ts';
import { overlaps } from './cards/moderation.ts';
import { cardsOf } from './cards/quotationPlace.ts';
import { statementRanges } from './cards/statementRanges.ts';
import type { Collection } from './collection/collection.ts';
import type { QuotationIndex } from './collection/quotationIndex.ts';
import { emptyLibrary, nothingLines, searchNotes } from './finding/notes.ts';
import { nameNotes } from './naming/nameNotes.ts';
import { resolveName } from './naming/resolveName.ts';
import { withoutAsides } from './quotations/quotationAsides.ts';
import { type Found, foundIn } from './quotations/quotationFound.ts';
import { variantLines } from './quotations/quotationVariants.ts';
import { readQuotation, verdictOn } from './quotations/verdict.ts';
import type { Card, Reply } from './shown/answer.ts';
import { documentCountFact, documentsFact } from './shown/facts.ts';
import { type Line, label } from './shown/pieces.ts';
import { MODE_ORDER } from './statements.ts';

/** Excerpts of one document in a comparison, beside those that print words of another one. */
const EXCERPTS_TO_COMPARE = 2;
/** Fewer words than this are printed in too many places to be the same ones. */
const FEWEST_WORDS = 4;

interface Excerpt {
	readonly card: Card;
	readonly held: Held;
}

/** What is to be compared, best first, and what the search for it has to say. */
interface Compared {
	readonly list: readonly Excerpt[];
	readonly notes: readonly Line[];
	/** What is said where nothing is found: words that stand nowhere, and how the question was read. */
	readonly missing: readonly string[];
	readonly understood: readonly Line[];
}

/** What the documents print as words of a speaker, where the topic is the name of somebody who has some. */
function spokenBy(collection: Collection, topic: string): Compared | null {
	const resolved = resolveName(collection, topic);
	if (resolved.kind !== 'one' || resolved.how === 'spelling') return null;
	const list = collection.statementsOf(resolved.entity.id).flatMap((place) => {
		const held = collection.holdings.documents[place.document];
		const statement = held?.extraction.statements[place.number];
		if (held === undefined || statement === undefined) return [];
		return statementRanges(collection, held, statement).map((range) => ({
			card: makeCard(collection, { kind: 'statement', held, range, when: statement.when, statement }),
			held,
			order: MODE_ORDER[statement.mode],
		}));
	});
	if (list.length === 0) return null;
	return {
		list: list.toSorted((a, b) => a.order - b.order),
		notes: nameNotes(resolved, topic),
		missing: [],
		understood: [],
	};
}

function printedOn(collection: Collection, topic: string): Compared {
	const { list, result } = candidatesFor(collection, topic);
	// What is put side by side is to be about the same: what holds most of the topic first, then what fits it best.
	const byTopic = list.toSorted((a, b) => b.onTopic - a.onTopic || a.rank - b.rank);
	return { list: byTopic, notes: searchNotes(result), missing: result.missing, understood: result.understood };
}

const speaksEverywhere = ({ holdings: { documents } }: Collection, { list }: Compared): boolean =>
	new Set(list.map(({ held }) => held)).size === documents.length;

/** Where the words of an excerpt are printed, here and in other documents, the excerpt's own place first; or nothing. */
function printingsOf(
	collection: Collection,
	index: QuotationIndex,
	{ citation, words }: Card,
): readonly [Found, ...Found[]] | null {
	const quotation = readQuotation(words.words);
	if (quotation.words.length < FEWEST_WORDS) return null;
	const exact = verdictOn(index, quotation);
	const near = verdictOn(index, quotation, {
		counts: ({ stream }) => {
			const held = collection.holdings.documents[stream.document];
			return (
				exact.kind !== 'same' ||
				!exact.matches.some((one) => collection.holdings.documents[one.run.stream.document] === held)
			);
		},
	});
	const matches = [exact, near].flatMap((verdict) =>
		verdict.kind === 'same' || verdict.kind === 'differs' || verdict.kind === 'left-out' ? verdict.matches : [],
	);
	const found = foundIn(
		collection,
		words.words,
		matches.map((match) => withoutAsides(collection, match)),
	).filter(({ place }) => !place.heading);
	const own = found.find(
		({ place }) => place.held === citation.held && place.ranges.some((range) => overlaps(range, citation)),
	);
	return own === undefined ? null : [own, ...found.filter((one) => one !== own)];
}

/** Other documents' prints of an excerpt's words that are not just the same, each with what differs. One a document. */
function variantsOf(collection: Collection, index: QuotationIndex, card: Card): readonly Card[] {
	const printings = printingsOf(collection, index, card);
	if (printings === null) return [];
	const [own, ...others] = printings;
	const documents = new Set([own.place.held]);
	return others.flatMap((other) => {
		const { held } = other.place;
		const lines = variantLines(own, other);
		if (documents.has(held) || lines.length === 0) return [];
		documents.add(held);
		return cardsOf(collection, other.place, lines);
	});
}

/**
 * What each document prints of an event or of a speaker, side by side, oldest first; the same words as another document prints
 * them stand behind them, with what differs; which documents print nothing on it. No judgement.
 */
export async function compare(collection: Collection, topic: string): Promise<Reply> {
	const empty = emptyLibrary(collection);
	if (empty !== null) return { nothing: true, heading: empty };
	const spoken = spokenBy(collection, topic);
	const printed = spoken !== null && speaksEverywhere(collection, spoken) ? null : printedOn(collection, topic);
	const list = [...(spoken?.list ?? []), ...(printed?.list ?? [])];
	const { notes = [], missing = [], understood = [] } = spoken ?? printed ?? {};
	if (list.length === 0) {
		return { nothing: true, heading: [...nothingLines(collection, { missing }), ...understood] };
	}
	const { documents } = collection.holdings;
	const best = documents.flatMap((held) => {
		const own: Excerpt[] = [];
		// A speaker's own words, and in a document that has none of them what it prints about him.
		const ofSpeaker = spoken?.list.some((one) => one.held === held) === true;
		for (const one of ofSpeaker ? (spoken?.list ?? []) : list) {
			if (one.held !== held || own.length >= EXCERPTS_TO_COMPARE) continue;
			if (!own.some((other) => sameWords(other.card, one.card))) own.push(one);
		}
		return own;
	});
	const index = await collection.quotations();
	const cards: Card[] = [];
	for (const { card } of best.toSorted(oldestFirst)) {
		const shown = cards.some(
			(one) => one.citation.held === card.citation.held && overlaps(one.citation, card.citation),
		);
		if (shown) continue;
		cards.push(card, ...variantsOf(collection, index, card));
	}
	const printing = [...new Set(cards.flatMap((card) => [card.citation.held, ...card.alsoIn]))];
	const without = documents.filter((held) => !printing.includes(held));
	return {
		heading: [
			[
				printing.length === 1
					? label('oneDocumentPrints')
					: label('documentsPrint', { documents: documentCountFact(printing.length) }),
			],
			...notes,
		],
		cards,
		closing: without.length === 0 ? [] : [[label('printNothing', { documents: documentsFact(without) })]],
	};
}
