import type { KnownEntity } from '../../library/held/holdings.ts';
import { type Range, slice } from '../../text/span.ts';
import { joined } from '../cards/cards.ts';
import { excerptOf } from '../cards/excerpt.ts';
import { overlaps } from '../cards/moderation.ts';
import { cardsOf, placeOfRun } from '../cards/quotationPlace.ts';
import type { Collection, NumberedPlace } from '../collection/collection.ts';
import type { QuotationIndex, StreamRun } from '../collection/quotationIndex.ts';
import { emptyLibrary, searchedLine } from '../finding/notes.ts';
import { chooseName } from '../naming/choices.ts';
import { nameNotes } from '../naming/nameNotes.ts';
import { type ResolvedName, resolveName } from '../naming/resolveName.ts';
import type { Card, Query, Reply } from '../shown/answer.ts';
import { documentCountFact, documentFact, documentsFact, nameFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import { closest } from './closestWords.ts';
import { attributedQuotation } from './messageQuotations.ts';
import { sameFigures } from './protectedWords.ts';
import { withoutAsides } from './quotationAsides.ts';
import { differenceLines, printedWords } from './quotationDiff.ts';
import { bare, differing, type Found, foundIn, hiddenIn, inOrder, quotedIn, shownPlace } from './quotationFound.ts';
import { headingLines } from './quotationHeadings.ts';
import { variantLines, withoutReposts } from './quotationVariants.ts';
import { type Match, readQuotation, type Verdict, verdictOn } from './verdict.ts';

/** Fewer words than this get a list of places and no verdict: they stand in too many sentences. */
const VERDICT_WORDS = 4;

interface Asked {
	readonly typed: string;
	readonly by: string | null;
	readonly resolved: ResolvedName | null;
}

/** The person or body of the library that spoke the words of a card, or null. */
function speakerOf(collection: Collection, card: Card) {
	const { held } = card.citation;
	const printed = card.speaker?.printed;
	if (printed === undefined) return null;
	const statement = held.extraction.statements.find(
		({ speaker }) => speaker?.printed.start === printed.start && speaker.printed.end === printed.end,
	);
	const id = statement?.speaker?.entity ?? null;
	return id === null ? null : collection.entityOf(held, id);
}

/** Whether a card shows words of one of these statements. */
const showsOne = (collection: Collection, places: readonly NumberedPlace[], { citation }: Card): boolean =>
	places.some((place) => collection.holdings.documents[place.document] === citation.held && overlaps(place, citation));

/**
 * Whether some card prints the words as somebody's: his own, or a group's that he signed with others; and what is said where none
 * does. An unnamed spokeswoman's words are not her organisation's.
 */
function theirsOrNotLines(collection: Collection, cards: readonly Card[], entity: KnownEntity): readonly Line[] {
	const name = nameFact(entity);
	if (cards.some((card) => speakerOf(collection, card)?.id === entity.id)) return [];
	if (cards.some((card) => showsOne(collection, collection.statementsOf(entity.id), card)))
		return [[label('wordsOfAGroup', { name })]];
	const unnamed = cards.find((card) => showsOne(collection, collection.statementsFor(entity.id), card));
	if (unnamed?.speaker == null) return [[label('notAsWordsOf', { name })]];
	const { start, end } = unnamed.speaker.printed;
	return [[label('asWordsOfUnnamed', { name, words: slice(unnamed.citation.held.text, start, end) })]];
}

/** That nobody prints the words as those of whom they are meant to be; nothing where somebody does. */
function notTheirsLines(collection: Collection, cards: readonly Card[], { by, resolved }: Asked): readonly Line[] {
	if (by === null || resolved === null) return [];
	switch (resolved.kind) {
		case 'one':
			return theirsOrNotLines(collection, cards, resolved.entity);
		case 'printed':
			return cards.some((card) => showsOne(collection, resolved.places, card))
				? []
				: [[label('notAsWordsOf', { name: new Echo(by) })]];
		case 'none': {
			const documents = documentCountFact(collection.holdings.documents.length);
			return [[label('notNamedHere', { words: new Echo(by), documents })]];
		}
		case 'several':
			return [];
	}
}

/** Whose words they are, by the first card: printed as words of somebody, reported, or the document's own. */
function whoseLines(collection: Collection, cards: readonly Card[]): readonly Line[] {
	const [first] = cards;
	if (first === undefined || first.kind === 'heading') return [];
	const speaker = speakerOf(collection, first);
	if (first.mode === 'mixed') return [[label('partQuoted')]];
	if (first.mode === 'reported') return [[label('reportedNotQuoted')]];
	if (speaker !== null) return [[label('printedAsWordsOf', { name: nameFact(speaker) })]];
	if (first.mode === null && first.speaker === null) return [[label('ownWords')]];
	return [];
}

const openingLines = (verdict: Line, { typed, by, resolved }: Asked): readonly Line[] => [
	[...verdict, label('space'), label('checksWordingOnly')],
	[label('youWrote', { words: new Echo(typed) })],
	...(by === null || resolved === null ? [] : nameNotes(resolved, by)),
];

/** What the digests of a library do not hold, of which nobody may say that the article does not. */
function digestLines(collection: Collection): readonly Line[] {
	const { documents } = collection.holdings;
	const digests = documents.filter((held) => held.source.rendition === 'digest');
	if (digests.length === 0) return [];
	const [only] = digests;
	if (only !== undefined && digests.length === 1) {
		return [[label('oneDigestDoesNotHold', { document: documentFact(only) })]];
	}
	if (digests.length === documents.length) return [[label('digestDoesNotHold')]];
	return [[label('digestsDoNotHold', { documents: documentsFact(digests) })]];
}

function notFound(collection: Collection, asked: Asked, near: Match | null): Reply {
	return {
		nothing: true,
		heading: [...openingLines([label('notFoundInDocuments')], asked), searchedLine(collection.holdings.documents)],
		nearest: closest(collection, asked.typed, near),
		closing: digestLines(collection),
	};
}

function joinedReply(collection: Collection, asked: Asked, pieces: readonly (readonly StreamRun[])[]): Reply {
	const cards = pieces.flatMap((runs) => {
		const places = runs.flatMap((run) => placeOfRun(collection, run, '') ?? []);
		const place = places.find((one) => !one.heading) ?? places[0];
		return place === undefined ? [] : cardsOf(collection, place);
	});
	const heading = openingLines([label('joinedFromPlaces')], asked);
	return { heading: [...heading, ...notTheirsLines(collection, cards, asked)], cards };
}

/** The verdict on the wording, by the place that stands first, and the lines that show why. */
function wordingOn(
	collection: Collection,
	typed: string,
	kind: 'same' | 'left-out' | 'differs',
	all: readonly Found[],
): { readonly verdict: Line; readonly lines: readonly Line[] } {
	const [lead] = all;
	if (lead === undefined) return { verdict: [label('notFoundInDocuments')], lines: [] };
	const { held } = lead.place;
	if (kind === 'same') {
		const exact = all.some((one) => one.place.ranges.length === 1 && bare(one.printed) === bare(typed));
		const figures = all.some((one) => sameFigures(typed, one.printed));
		const same = figures ? label('sameWords') : label('notWordForWordFigures');
		return { verdict: [exact ? label('printedWordForWord') : same], lines: [] };
	}
	const hidden = hiddenIn(lead).flatMap((steps) => printedWords(held, lead.match.run.stream.words, steps) ?? []);
	if (kind === 'left-out') {
		const shown = hidden.map((span) => {
			const { start, end } = excerptOf(held.text.content, span, collection.sentencesOf(held));
			return label('leftOutWords', { words: slice(held.text, start, end) });
		});
		return { verdict: [label('wordsLeftOut'), label('space'), ...joined(shown)], lines: [] };
	}
	if (differing(lead) === 0 && sameFigures(typed, quotedIn(lead))) {
		return { verdict: [label('sameWords')], lines: hidden.map((words) => [label('betweenThem', { words })]) };
	}
	const { verdict, lines } = differenceLines(typed, held, lead.match);
	return { verdict: [verdict], lines };
}

function reply(
	collection: Collection,
	index: QuotationIndex,
	asked: Asked,
	verdict: Exclude<Verdict, { readonly kind: 'joined' | 'none' }>,
	short: boolean,
): Reply {
	const { typed, resolved } = asked;
	const matches = verdict.matches.map((match) =>
		verdict.kind === 'differs' ? withoutAsides(collection, match) : match,
	);
	const all = inOrder(collection, foundIn(collection, typed, matches), typed, resolved);
	const [lead] = all;
	if (lead === undefined) return notFound(collection, asked, null);
	const cards = withoutReposts(all).flatMap(({ one, also }) => {
		const above: Line[] = one === lead ? [] : [...variantLines(lead, one)];
		if (also.length > 0) above.push([label('sameTextIn', { documents: documentCountFact(also.length + 1) })]);
		return cardsOf(collection, shownPlace(one, verdict.kind === 'differs'), above);
	});
	const said = short
		? { verdict: [label('tooShortToCheck')], lines: [] }
		: wordingOn(collection, typed, verdict.kind, all);
	// A few words have too many speakers to name one.
	const whose = short && resolved === null ? [] : whoseLines(collection, cards);
	const digest = lead.place.held.source.rendition === 'digest' ? [[label('restsOnDigest')]] : [];
	return {
		heading: [
			...openingLines(said.verdict, asked),
			...said.lines,
			...notTheirsLines(collection, cards, asked),
			...whose,
			...digest,
		],
		cards,
		closing: headingLines(collection, index, typed, cards),
	};
}

/** Whether two words of a stream stand in one statement; where neither is anybody's words, in one paragraph. */
function togetherIn({ holdings: { documents } }: Collection) {
	return ({ stream }: StreamRun, first: number, last: number): boolean => {
		const held = documents[stream.document];
		const [one, other] = [stream.words.rangeOf(first), stream.words.rangeOf(last)];
		if (held === undefined || one === undefined || other === undefined) return false;
		const holds = (range: Range, word: Range): boolean => range.start <= word.start && word.end <= range.end;
		const of = (word: Range) =>
			held.extraction.statements.filter(({ parts }) => parts.some((part) => holds(part, word)));
		const [before, behind] = [of(one), of(other)];
		if (before.length > 0 || behind.length > 0) return before.some((statement) => behind.includes(statement));
		return held.text.blocks.some((block) => holds(block, one) && holds(block, other));
	};
}

/**
 * Is this what was printed? One verdict on the wording, whose words they are printed as, and each place that prints them.
 * Wording only; whether a thing is true is nobody's to judge here.
 *
 * @param given - whose words they are meant to be, or null; then whoever is named behind them, as people pass quotations on
 */
export async function checkQuotation(
	collection: Collection,
	text: string,
	given: string | null,
	query: Query,
): Promise<Reply> {
	const empty = emptyLibrary(collection);
	if (empty !== null) return { nothing: true, heading: empty };
	const pasted = attributedQuotation(text);
	const typed = pasted?.words ?? text.trim();
	const by = given ?? pasted?.by ?? null;
	const resolved = by === null ? null : resolveName(collection, by);
	if (by !== null && resolved?.kind === 'several') {
		return chooseName(collection, resolved, by, (name) => ({ ...query, options: { ...query.options, by: name } }));
	}
	const asked = { typed, by, resolved };
	const quotation = readQuotation(typed);
	const index = await collection.quotations();
	const inText = (run: StreamRun): boolean => placeOfRun(collection, run, '')?.heading === false;
	const together = togetherIn(collection);
	const printed = verdictOn(index, quotation, { together });
	// Headings are nobody's words: where only a heading has them, what somebody said comes first.
	const headingOnly = printed.kind === 'same' && !printed.matches.some(({ run }) => inText(run));
	const spoken = headingOnly ? verdictOn(index, quotation, { counts: inText, together }) : printed;
	const verdict = spoken.kind === 'differs' ? spoken : printed;
	const short = quotation.words.length < VERDICT_WORDS;
	if (verdict.kind === 'none') return notFound(collection, asked, verdict.near);
	if (short && printed.kind !== 'same') return notFound(collection, asked, null);
	if (verdict.kind === 'joined') return joinedReply(collection, asked, verdict.pieces);
	return reply(collection, index, asked, short && printed.kind === 'same' ? printed : verdict, short);
}
