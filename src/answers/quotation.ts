import type { Held } from '../library/holdings.ts';
import { type Range, slice } from '../text/span.ts';
import type { Card, Query } from './answer.ts';
import { makeCard } from './cards.ts';
import { chooseName } from './choices.ts';
import type { Collection } from './collection.ts';
import type { Reply } from './command.ts';
import { excerptOf, fits } from './excerpt.ts';
import { documentFact, documentsFact, nameFact } from './facts.ts';
import { focusIn, soughtBy } from './focus.ts';
import { emptyLibrary, searchedLine } from './notes.ts';
import { Echo, type Label, type Line, label } from './pieces.ts';
import { differenceLines, printedWords, sameFigures } from './quotationDiff.ts';
import type { StreamRun } from './quotationIndex.ts';
import { cardsOf, type PrintedPlace, placeOfRun } from './quotationPlace.ts';
import { type ResolvedName, resolveName } from './resolveName.ts';
import { nameNotes } from './statements.ts';
import { type Match, readQuotation, type Verdict, verdictOn } from './verdict.ts';
import { holds, wordingOf } from './wording.ts';

/** Fewer words than this get a list of places and no verdict: they stand in too many sentences. */
const VERDICT_WORDS = 4;
/** A heading with fewer words than this says nothing about a quotation that has them too. */
const HEADING_WORDS = 3;
/** Headings that have all the words are told of in at most so many documents. */
const MOST_HEADINGS = 5;

/** The same characters but for what a keyboard cannot type: kinds of marks and dashes, white space. */
const plain = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[‘’‚‛′`´]/gu, "'")
		.replace(/[“”„‟″«»]/gu, '"')
		.replace(/[‐‑–—−]/gu, '-')
		.replace(/…/gu, '...')
		.replace(/\s+/gu, ' ')
		.trim();

/** Without the marks that people put around what they quote. */
const bare = (text: string): string => plain(text).replace(/^["']+|["']+$/gu, '');

type Step = Match['steps'][number];

interface Found {
	readonly match: Match;
	readonly place: PrintedPlace;
	/** As printed, the stretches put together. */
	readonly printed: string;
}

function foundIn(collection: Collection, typed: string, matches: readonly Match[]): readonly Found[] {
	return matches.flatMap((match) => {
		const place = placeOfRun(collection, match.run, typed);
		if (place === null) return [];
		const { content } = place.held.text;
		return [{ match, place, printed: place.ranges.map(({ start, end }) => content.slice(start, end)).join(' ') }];
	});
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

/** Whose words they are, by the first card: printed as words of somebody, reported, or the document's own. */
function whoseLine(collection: Collection, cards: readonly Card[], resolved: ResolvedName | null): readonly Line[] {
	const [first] = cards;
	if (first === undefined) return [];
	if (resolved?.kind === 'one' && !cards.some((card) => speakerOf(collection, card)?.id === resolved.entity.id)) {
		return [[label('notAsWordsOf', { name: nameFact(resolved.entity) })]];
	}
	if (first.kind === 'heading') return [];
	const speaker = speakerOf(collection, first);
	if (first.mode === 'reported') return [[label('reportedNotQuoted')]];
	if (speaker !== null) return [[label('printedAsWordsOf', { name: nameFact(speaker) })]];
	if (first.mode === null && first.speaker === null) return [[label('ownWords')]];
	return [];
}

/** Reposts: the same words in the same paragraph of another document are shown once, with how many print it. */
function withoutReposts(found: readonly Found[]): readonly { readonly one: Found; readonly also: readonly Held[] }[] {
	const groups = new Map<string, { readonly one: Found; readonly also: Held[] }>();
	for (const one of found) {
		const { text } = one.place.held;
		const [first] = one.place.ranges;
		const block = text.blocks.find((each) => first !== undefined && each.start <= first.start && first.end <= each.end);
		const around = block === undefined ? '' : text.content.slice(block.start, block.end);
		const key = `${one.printed} ${plain(around)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { one, also: [] });
		else if (group.one.place.held !== one.place.held && !group.also.includes(one.place.held)) {
			group.also.push(one.place.held);
		} else groups.set(`${key} ${groups.size}`, { one, also: [] });
	}
	return [...groups.values()];
}

/** How another document prints it, where that differs from the first card. */
function variantLines(lead: Found, other: Found): readonly Line[] {
	if (plain(lead.printed) === plain(other.printed)) return [];
	const typedTo = new Map(lead.match.steps.flatMap((step) => (step.typed === null ? [] : [[step.typed, step]])));
	const lines: Line[] = [];
	const theirs = lead.match.run.stream.wording;
	const ours = other.match.run.stream.wording;
	// Words under the same typed word, with the marks up to the next one.
	const piece = (held: Held, ranges: readonly Range[], from: number | null, to: number | null) => {
		const [a, b] = [from === null ? undefined : ranges[from], to === null ? undefined : ranges[to]];
		return a === undefined || b === undefined || a.start >= b.end || b.end - a.start > 200
			? null
			: slice(held.text, a.start, b.end);
	};
	const steps = other.match.steps.filter((step) => step.typed !== null && step.printed !== null);
	for (const [i, step] of steps.entries()) {
		const next = steps[i + 1];
		const a = typedTo.get(step.typed ?? -1);
		const b = next === undefined ? undefined : typedTo.get(next.typed ?? -1);
		const here = piece(other.place.held, ours.ranges, step.printed, next?.printed ?? null);
		const there = piece(lead.place.held, theirs.ranges, a?.printed ?? null, b?.printed ?? null);
		if (here === null || there === null || plain(here.words) === plain(there.words)) continue;
		lines.push([label('printsHere', { words: here, theirs: there, document: documentFact(lead.place.held) })]);
		if (lines.length === 3) break;
	}
	return lines;
}

/** Headings whose words the quotation has. They count as nobody's words. */
function headingLines(collection: Collection, typed: string, cards: readonly Card[]): readonly Line[] {
	const asked = wordingOf(typed);
	const whole = collection.quotations().exact(asked.joined.trim().split(' '), MOST_HEADINGS);
	const documents = new Set([
		...cards.flatMap((card) => [card.citation.held, ...card.alsoIn]),
		...whole.flatMap(({ stream }) => collection.holdings.documents[stream.document] ?? []),
	]);
	return [...documents]
		.sort((a, b) => a.source.number - b.source.number)
		.flatMap((held) =>
			held.text.blocks
				.filter((block) => block.kind === 'heading')
				.filter((block) => {
					const words = wordingOf(held.text.content, [block]);
					return words.offsets.length >= HEADING_WORDS && holds(asked, words);
				})
				.filter(
					(block) =>
						!cards.some(
							({ citation }) => citation.held === held && citation.start >= block.start && citation.end <= block.end,
						),
				)
				.map((block): Line => {
					const { start, end } = excerptOf(held.text.content, block, collection.sentencesOf(held));
					const marks = /^[‘“"']*(.*?)[’”"']*$/su.exec(held.text.content.slice(start, end));
					const from = start + (marks === null ? 0 : marks[0].indexOf(marks[1] ?? ''));
					const words = slice(held.text, from, from + (marks?.[1]?.length ?? end - start));
					return [label('headingHas', { document: documentFact(held), words })];
				}),
		);
}

/** The closest words of the library to what was typed, for "not found": never as an answer. */
function closest(collection: Collection, typed: string, near: Match | null): readonly Card[] {
	const place = near === null ? null : placeOfRun(collection, near.run, '');
	const [run] = place?.ranges ?? [];
	if (
		near !== null &&
		place !== null &&
		run !== undefined &&
		near.steps.filter((step) => step.kind === 'same').length * 2 > wordingOf(typed).offsets.length
	) {
		return [makeCard(collection, { kind: 'passage', held: place.held, range: run })];
	}
	const result = collection.passages.index.search(typed, { limit: 1, floor: false, bridges: false });
	const [best] = result.found;
	const passage = best === undefined ? undefined : collection.passages.places[best.unit];
	const held = passage === undefined ? undefined : collection.holdings.documents[passage.document];
	if (passage === undefined || held === undefined) return [];
	const focus = focusIn(held.text.content, passage, soughtBy(result));
	return focus.length === 0 ? [] : [makeCard(collection, { kind: 'passage', held, range: passage, focus })];
}

interface Asked {
	readonly typed: string;
	readonly by: string | null;
	readonly resolved: ResolvedName | null;
}

const openingLines = (verdict: Label, { typed, by, resolved }: Asked): readonly Line[] => [
	[verdict, label('space'), label('checksWordingOnly')],
	[label('youWrote', { words: new Echo(typed) })],
	...(by === null || resolved === null ? [] : nameNotes(resolved, by)),
];

/** What the digests of a library do not hold, of which nobody may say that the article does not. */
function digestLines(collection: Collection): readonly Line[] {
	const { documents } = collection.holdings;
	const digests = documents.filter((held) => held.source.rendition === 'digest');
	if (digests.length === 0) return [];
	if (digests.length === documents.length) return [[label('digestDoesNotHold')]];
	return [[label('digestsDoNotHold', { documents: documentsFact(digests) })]];
}

function notFound(collection: Collection, asked: Asked, near: Match | null): Reply {
	return {
		nothing: true,
		heading: [...openingLines(label('notFoundInDocuments'), asked), searchedLine(collection.holdings.documents)],
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
	const { resolved } = asked;
	const whose = resolved?.kind === 'one' ? whoseLine(collection, cards, resolved) : [];
	return { heading: [...openingLines(label('joinedFromPlaces'), asked), ...whose], cards };
}

const differing = ({ match }: Found): number =>
	match.steps.filter((step) => step.kind !== 'same' && step.kind !== 'hidden').length;

/** The words of a place that were quoted, without what is hidden between them. */
const quotedIn = (found: Found): string => {
	const { ranges, held } = shownPlace(found, true);
	return ranges.map(({ start, end }) => held.text.content.slice(start, end)).join(' ');
};

/**
 * A quotation without the "she said" in its middle is quoted right: such words are no difference, where all of them are left
 * out and quoted words stand on both sides.
 */
function withoutAsides(collection: Collection, match: Match): Match {
	const held = collection.holdings.documents[match.run.stream.document];
	const quoted = held?.extraction.statements.filter(({ mode }) => mode === 'verbatim' || mode === 'written') ?? [];
	const rangeOf = ({ printed }: Step): Range | undefined =>
		printed === null ? undefined : match.run.stream.wording.ranges[printed];
	const within = (word: Range | undefined, ranges: readonly Range[]): boolean =>
		word !== undefined && ranges.some((one) => one.start <= word.start && word.end <= one.end);
	const parts = quoted.flatMap((one) => one.parts);
	const aside = new Set<Step>();
	for (const { attribution } of quoted) {
		if (attribution === null) continue;
		const words = match.steps.filter((step) => within(rangeOf(step), [attribution]));
		const [first] = words;
		const last = words.at(-1);
		if (first === undefined || last === undefined || words.some((step) => step.kind !== 'missing')) continue;
		const before = match.steps[match.steps.indexOf(first) - 1];
		const after = match.steps[match.steps.indexOf(last) + 1];
		if (before?.kind !== 'same' || after?.kind !== 'same') continue;
		if (within(rangeOf(before), parts) && within(rangeOf(after), parts)) for (const step of words) aside.add(step);
	}
	return {
		...match,
		steps: match.steps.map((step) => (aside.has(step) ? { ...step, kind: 'hidden' as const } : step)),
	};
}

/** Printed exactly so first, then the nearest, then what the person asked for said, then by date and number. */
function inOrder(
	collection: Collection,
	found: readonly Found[],
	typed: string,
	resolved: ResolvedName | null,
): readonly Found[] {
	const theirs = ({ place }: Found): boolean =>
		resolved?.kind === 'one' &&
		place.held.extraction.statements.some(
			({ speaker, parts }) =>
				speaker?.entity != null &&
				collection.entityOf(place.held, speaker.entity)?.id === resolved.entity.id &&
				parts.some((part) => place.ranges.some((range) => part.start < range.end && range.start < part.end)),
		);
	const key = (one: Found) => [
		Number(one.place.heading),
		Number(!theirs(one)),
		differing(one),
		Number(!sameFigures(typed, one.printed)),
		Number(bare(one.printed) !== bare(typed)),
	];
	return found
		.map((one) => ({ one, key: key(one), date: one.place.held.source.published.value ?? '~' }))
		.sort((a, b) => {
			for (const [i, value] of a.key.entries()) {
				const difference = value - (b.key[i] ?? 0);
				if (difference !== 0) return difference;
			}
			return (
				(a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
				a.one.place.held.source.number - b.one.place.held.source.number
			);
		})
		.map(({ one }) => one);
}

function reply(
	collection: Collection,
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
	let said = label('tooShortToCheck');
	const lines: Line[] = [];
	if (!short && verdict.kind === 'differs' && differing(lead) === 0 && sameFigures(typed, quotedIn(lead))) {
		said = label('sameWords');
		for (const steps of hiddenIn(lead)) {
			const words = printedWords(lead.place.held, lead.match.run.stream.wording, steps);
			if (words !== null) lines.push([label('betweenThem', { words })]);
		}
	} else if (!short && verdict.kind === 'differs') {
		const { verdict: differs, lines: more } = differenceLines(typed, lead.place.held, lead.match);
		said = differs;
		lines.push(...more);
	} else if (!short && verdict.kind === 'left-out') {
		const spans = hiddenIn(lead).flatMap(
			(steps) => printedWords(lead.place.held, lead.match.run.stream.wording, steps) ?? [],
		);
		said = label('wordsLeftOut');
		for (const span of spans) {
			const { start, end } = excerptOf(lead.place.held.text.content, span, collection.sentencesOf(lead.place.held));
			lines.push([label('leftOutWords', { words: slice(lead.place.held.text, start, end) })]);
		}
	} else if (!short) {
		const exact = all.find((one) => one.place.ranges.length === 1 && bare(one.printed) === bare(typed));
		const figures = all.some((one) => sameFigures(typed, one.printed));
		said =
			exact !== undefined ? label('printedWordForWord') : figures ? label('sameWords') : label('notWordForWordFigures');
	}
	const cards = withoutReposts(all).flatMap(({ one, also }) => {
		const above: Line[] = one === lead ? [] : [...variantLines(lead, one)];
		if (also.length > 0) above.push([label('sameTextIn', { documents: documentsFact([one.place.held, ...also]) })]);
		return cardsOf(collection, shownPlace(one, verdict.kind === 'differs'), above);
	});
	const digest = lead.place.held.source.rendition === 'digest' ? [[label('restsOnDigest')]] : [];
	return {
		heading: [...openingLines(said, asked), ...lines, ...whoseLine(collection, cards, resolved), ...digest],
		cards,
		closing: headingLines(collection, typed, cards),
	};
}

/**
 * What is shown of a place: all of it, or where a "…" hides so much that it would fill the card or run from one paragraph into
 * the next, the parts that were quoted. The narration between two parts of a quotation is never shown within it.
 */
function shownPlace({ match, place }: Found, narration: boolean): PrintedPlace {
	if (!match.steps.some((step) => step.kind === 'hidden')) return place;
	const { content, blocks } = place.held.text;
	const [whole] = place.ranges;
	const together =
		!narration &&
		place.ranges.length === 1 &&
		whole !== undefined &&
		fits(content, whole) &&
		blocks.some((block) => block.start <= whole.start && whole.end <= block.end);
	if (together) return place;
	const ranges: Range[] = [];
	let open = false;
	for (const { kind, printed } of match.steps) {
		const word = printed === null ? undefined : match.run.stream.wording.ranges[printed];
		if (kind === 'hidden') open = false;
		else if (word !== undefined) {
			const last = ranges.at(-1);
			if (open && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end: word.end };
			else ranges.push(word);
			open = true;
		}
	}
	return { ...place, ranges };
}

/** The printed words behind each "…". */
function hiddenIn({ match }: Found): readonly (readonly Step[])[] {
	const groups: Step[][] = [];
	let open = false;
	for (const step of match.steps) {
		if (step.kind !== 'hidden') {
			open = false;
			continue;
		}
		if (open) groups.at(-1)?.push(step);
		else groups.push([step]);
		open = true;
	}
	return groups;
}

/**
 * Is this what was printed? One verdict on the wording, whose words they are printed as, and each place that prints them.
 * Wording only; whether a thing is true is nobody's to judge here.
 */
export function checkQuotation(collection: Collection, text: string, by: string | null, query: Query): Reply {
	const empty = emptyLibrary(collection);
	if (empty !== null) return { nothing: true, heading: empty };
	const typed = text.trim();
	const resolved = by === null ? null : resolveName(collection, by);
	if (by !== null && resolved?.kind === 'several') {
		return chooseName(collection, resolved, by, (name) => ({ ...query, options: { ...query.options, by: name } }));
	}
	const asked = { typed, by, resolved };
	const quotation = readQuotation(typed);
	const index = collection.quotations();
	const inText = (run: StreamRun): boolean => placeOfRun(collection, run, '')?.heading === false;
	const printed = verdictOn(index, quotation);
	// Headings are nobody's words: where only a heading has them, what somebody said comes first.
	const headingOnly = printed.kind === 'same' && !printed.matches.some(({ run }) => inText(run));
	const spoken = headingOnly ? verdictOn(index, quotation, inText) : printed;
	const verdict = spoken.kind === 'differs' ? spoken : printed;
	const short = quotation.words.length < VERDICT_WORDS;
	if (verdict.kind === 'none') return notFound(collection, asked, verdict.near);
	if (short && printed.kind !== 'same') return notFound(collection, asked, null);
	if (verdict.kind === 'joined') return joinedReply(collection, asked, verdict.pieces);
	return reply(collection, asked, short && printed.kind === 'same' ? printed : verdict, short);
}
