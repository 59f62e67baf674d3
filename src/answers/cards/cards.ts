import type { Statement } from '../../extraction/extraction.ts';
import type { Held } from '../../library/held/holdings.ts';
import { type Range, slice } from '../../text/span.ts';
import type { When } from '../../text/when.ts';
import type { Collection } from '../collection/collection.ts';
import { wordingOf } from '../collection/wording.ts';
import type { Card, CardKind, Citation } from '../shown/answer.ts';
import { blocksIn, cite } from '../shown/citation.ts';
import { textFragmentLink } from '../shown/citing.ts';
import { countFact, documentFact, documentsFact, linkFact, receiptFact, referenceFact } from '../shown/facts.ts';
import { type Label, type Line, label, type Piece } from '../shown/pieces.ts';
import { decodeReceipt } from '../shown/receipt.ts';
import { UserError } from '../shown/userError.ts';
import { type Excerpt, excerptOf, fits, trimmed } from './excerpt.ts';
import { goneLine, overlaps, withdrawnLabel } from './moderation.ts';
import { notesUnder } from './notes.ts';
import { placeLabel, publicationFacts, titleFact } from './publication.ts';
import { type Voice, voiceOf, voiceOfStatement } from './voice.ts';

/** Sentences that **Context** shows on each side. */
const CONTEXT_SENTENCES = 2;

/** Fewer words than this stand in too many places to call another document's words the same. */
const ALSO_IN_WORDS = 4;

/** Pieces with a separator between each two. */
export function joined(pieces: readonly Piece[], separator: 'dot' | 'comma' = 'dot'): Line {
	return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [label(separator), piece]));
}

/** Other documents of the library that hold the same words after folding, in order of number. */
function alsoIn(collection: Collection, held: Held, words: readonly Range[]): readonly Held[] {
	const sought = wordingOf(held.text.content, words);
	if (sought.offsets.length < ALSO_IN_WORDS) return [];
	return collection
		.documentsHolding(sought, held)
		.flatMap((i) => collection.holdings.documents[i] ?? [])
		.filter((other) => other.source.id !== held.source.id);
}

/** Remarks about the words on the page and the document that a reader should know of. */
function flags(held: Held, range: Range): readonly Label[] {
	const found: Label[] = [];
	if (held.standing === 'withdrawn') found.push(withdrawnLabel(held));
	if (held.moderation.holds.some((one) => overlaps(one, range))) found.push(label('onHold'));
	if (held.standing === 'superseded') found.push(label('laterVersion'));
	const joins = blocksIn(held.text, range).flatMap((block) => block.joins);
	if (joins.some((at) => at > range.start && at < range.end)) found.push(label('wordsRunTogether'));
	if (held.source.rendition === 'digest') found.push(label('fullArticleNotHeld'));
	return found;
}

export interface ReceiptWords {
	readonly held: Held;
	readonly range: Range;
}

export interface CardRequest {
	readonly kind: CardKind;
	readonly held: Held;
	readonly range: Range;
	/** What matters in the range, where it is too long to show whole. */
	readonly focus?: readonly Range[];
	readonly above?: readonly Line[];
	readonly when?: When | null;
	/** Where the words were asked for as a certain statement: whose they are is said of it alone. */
	readonly statement?: Statement;
}

/**
 * The one maker of cards: takes a stretch of a document and says, by its position alone, whose words it is and where it
 * stands.
 *
 * @throws RangeError where the range holds white space only
 */
export function makeCard(collection: Collection, request: CardRequest): Card {
	const { held, kind } = request;
	const range = trimmed(held.text.content, request.range);
	// What fits is shown whole, wherever its sentences end and whatever matters in it.
	const shown: Excerpt = fits(held.text.content, range)
		? excerptOf(held.text.content, range, [])
		: excerptOf(held.text.content, range, collection.sentencesOf(held), request.focus ?? []);
	const voice =
		request.statement === undefined
			? voiceOf(collection, held, shown)
			: voiceOfStatement(collection, held, shown, request.statement);
	const citation = cite(held, shown);
	// Many cards are made to choose from and never shown: what only a shown one needs is worked out when it is asked for.
	let others: readonly Held[] | null = null;
	let under: readonly Line[] | null = null;
	return {
		kind,
		words: slice(held.text, shown.start, shown.end),
		cut: shown.cut,
		above: request.above ?? [],
		get under() {
			under ??=
				kind === 'page' ? underPage(collection, citation, voice) : underWords(collection, citation, voice, this.alsoIn);
			return under;
		},
		citation,
		get alsoIn() {
			others ??= alsoIn(collection, held, voice.own);
			return others;
		},
		mode: voice.mode,
		speaker: voice.speaker,
		when: request.when ?? null,
		link: textFragmentLink(citation) ?? held.source.url.value,
	};
}

/**
 * The same card with more lines above its words, worked out when they are asked for, like all that only a shown card needs: a copy of the
 * card would work that out at once.
 */
export const withAbove = (card: Card, lines: () => readonly Line[]): Card => ({
	kind: card.kind,
	words: card.words,
	cut: card.cut,
	get above() {
		return [...card.above, ...lines()];
	},
	get under() {
		return card.under;
	},
	citation: card.citation,
	get alsoIn() {
		return card.alsoIn;
	},
	mode: card.mode,
	speaker: card.speaker,
	when: card.when,
	link: card.link,
});

/** Whose words they are, where they stand, and what else is to be said of them. */
function underWords(
	collection: Collection,
	citation: Citation,
	voice: Voice,
	alsoIn: readonly Held[],
): readonly Line[] {
	const { held } = citation;
	const remarks = flags(held, citation);
	const place = [
		placeLabel(held, citation),
		...(alsoIn.length > 0 ? [label('alsoIn', { documents: documentsFact(alsoIn) })] : []),
		...publicationFacts(held),
		...(held.source.url.value === null ? [label('noLinkKnown')] : []),
	];
	return [
		...notesUnder(collection, held, citation).map((pieces) => joined(pieces)),
		joined(voice.labels),
		joined(place),
		...(remarks.length > 0 ? [joined(remarks)] : []),
	];
}

/** On a page of one document: which paragraph and whose words is all that changes from card to card. */
const underPage = (collection: Collection, citation: Citation, voice: Voice): readonly Line[] => [
	...notesUnder(collection, citation.held, citation).map((pieces) => joined(pieces)),
	joined([label('paragraphNumber', { n: countFact(citation.locator.paragraph) }), ...voice.labels]),
];

/**
 * The words that a receipt stands for, as a card, also from a text that has been replaced since; null where there are none.
 *
 * @throws UserError that says so where the words are on hold or were withdrawn
 */
export async function cardFromReceipt(collection: Collection, receipt: string): Promise<Card | null> {
	const words = await wordsUnder(collection, receipt);
	if (words === null) return null;
	const gone = goneLine(words.held, words.range);
	if (gone !== null) throw new UserError(gone);
	return cardOfWords(collection, words);
}

/** A document and the stretch of it that a receipt stands for; null where it stands for none. */
export async function wordsUnder(collection: Collection, receipt: string): Promise<ReceiptWords | null> {
	const parts = decodeReceipt(receipt);
	if (parts === null) return null;
	const held = await collection.holdings.byTextNumber(parts.textNumber);
	if (held === null) return null;
	const range = { start: parts.start, end: parts.start + parts.length };
	if (range.end > held.text.content.length) return null;
	const content = trimmed(held.text.content, range);
	return content.start < content.end ? { held, range } : null;
}

/** The card of the words under a receipt; null where they are none that a card can show. */
export function cardOfWords(collection: Collection, { held, range }: ReceiptWords): Card | null {
	const event = held.extraction.events.find((one) => one.start <= range.start && range.end <= one.end);
	const voice = voiceOf(collection, held, range);
	try {
		return makeCard(collection, {
			kind: voice.mode === null ? 'passage' : 'statement',
			held,
			range,
			when: event?.when ?? null,
		});
	} catch (error) {
		// A receipt with a right check character can still name half a character: it was never given out.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** The same words with {@link CONTEXT_SENTENCES} sentences on each side, as far as a card's length allows. */
export function contextOf(collection: Collection, card: Card): Card {
	const { held, start, end } = card.citation;
	const sentences = collection.sentencesOf(held);
	const before = sentences.filter((one) => one.end <= start).slice(-CONTEXT_SENTENCES);
	const after = sentences.filter((one) => one.start >= end).slice(0, CONTEXT_SENTENCES);
	// The sentence that the words are a part of counts as the words' own.
	const own = sentences.filter((one) => one.start < end && start < one.end);
	const range = {
		start: Math.min(start, before[0]?.start ?? start, own[0]?.start ?? start),
		end: Math.max(end, after.at(-1)?.end ?? end, own.at(-1)?.end ?? end),
	};
	return makeCard(collection, {
		kind: card.kind,
		held,
		range,
		focus: [{ start, end }],
		above: card.above,
		when: card.when,
	});
}

/** The words and where they stand as Markdown, with a link to the very words where one is known. */
function markdownLines({ words, citation }: Card): readonly Line[] {
	const link = linkFact(citation);
	const place = { document: documentFact(citation.held), n: countFact(citation.locator.paragraph) };
	return [
		[label('markdownQuoted', { words })],
		joined([
			...publicationFacts(citation.held),
			titleFact(citation.held),
			link === null ? label('documentParagraph', place) : label('markdownPlace', { ...place, link }),
		]),
	];
}

/**
 * What **Copy with reference** gives: the words, whose they are, where they stand, the document; the same as Markdown; the
 * reference in the usual styles; and last our own reference.
 */
export function copyLines(card: Card): readonly Line[] {
	const reference = label('reference', { reference: receiptFact(card.citation.receipt) });
	const { citation } = card;
	const link = linkFact(citation);
	return [
		[card.words],
		...card.under,
		[titleFact(citation.held)],
		...(link === null ? [] : [[link]]),
		[label('asMarkdown')],
		...markdownLines(card),
		[label('inHarvard', { reference: referenceFact(citation, 'harvard') })],
		[label('inChicago', { reference: referenceFact(citation, 'chicago') })],
		[label('inApa', { reference: referenceFact(citation, 'apa') })],
		[label('inBibtex', { reference: referenceFact(citation, 'bibtex') })],
		[label('inCslJson', { reference: referenceFact(citation, 'csl-json') })],
		[reference],
	];
}
