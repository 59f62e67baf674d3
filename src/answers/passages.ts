import type { Held } from '../library/held/holdings.ts';
import type { Found } from '../search/unitIndex.ts';
import { STOP_WORDS } from '../search/words/stopWords.ts';
import { wordsOf } from '../search/words/tokens.ts';
import { type Range, slice } from '../text/span.ts';
import { askedSpeaker } from './askedSpeaker.ts';
import { answerWeight } from './cards/answerWeight.ts';
import { makeCard } from './cards/cards.ts';
import { collapseCopies } from './cards/collapseCopies.ts';
import { fits } from './cards/excerpt.ts';
import { focusIn, type Sought, soughtBy } from './cards/focus.ts';
import { statementRanges } from './cards/statementRanges.ts';
import type { Collection, Place } from './collection/collection.ts';
import { holds, type Wording, wordingOf } from './collection/wording.ts';
import { typedNames, withoutFrame, wordsAskedFor } from './finding/frame.ts';
import { type Holding, holdingOf } from './finding/holding.ts';
import { bySurname } from './finding/namedPeople.ts';
import { namesakesIn } from './finding/namesakes.ts';
import { nothingLines, searchNotes } from './finding/notes.ts';
import { type Answered, searchFor } from './finding/search.ts';
import { withLacking } from './finding/withLacking.ts';
import type { Card, Reply } from './shown/answer.ts';
import { blockAt } from './shown/citation.ts';
import { documentCountFact, nameFact } from './shown/facts.ts';
import { Echo, type Line, label } from './shown/pieces.ts';

/** Most passages in one answer: nobody turns more pages than that. */
const MOST_PASSAGES = 15;
/** Most near misses to choose from where nothing was found. */
const MOST_NEAR = 6;
/** A word in more passages than these stands by itself in one of them. */
const MOST_NAME_PLACES = 200;
/** So many of the best are looked at again, for what the question asks after. */
const MOST_RANKED_AGAIN = 50;

/** So many words typed as they are printed are no accident. */
const SAME_WORDS = 3;
/** What a passage that holds them is worth against one that does not. */
const WITH_SAME_WORDS = 3;

interface Hit {
	readonly held: Held;
	readonly place: Place;
	readonly score: number;
	/** Whether it matches every word of the question. */
	readonly whole: boolean;
	/** Where the sought words stand in the passage: looked for when it is read, since most hits are only there to choose from. */
	readonly focus: readonly Range[];
}

const inside = (one: Range, other: Range): boolean => other.start <= one.start && one.end <= other.end;
const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/**
 * The stretch of a passage to show. Where most of the sought words stand in somebody's quotation, the quotation; else the
 * passage, from which the card takes the sentence that holds most of them.
 */
function rangeToShow(collection: Collection, hit: Hit): Range {
	const { held, place } = hit;
	const { content } = held.text;
	const quotations = held.extraction.statements
		.filter((one) => (one.mode === 'verbatim' || one.mode === 'written') && overlaps(one, place))
		.flatMap((one) => statementRanges(collection, held, one))
		.map((one) => ({ start: Math.max(one.start, place.start), end: Math.min(one.end, place.end) }))
		.filter((one) => one.start < one.end);
	for (const quotation of quotations) {
		const within = hit.focus.filter((one) => inside(one, quotation)).length;
		if (within * 2 > hit.focus.length && !fits(content, place)) return quotation;
		if (within === hit.focus.length && within > 0) return quotation;
	}
	return place;
}

/**
 * Whether every sought word of a hit stands only inside some longer name, which says nothing about the question. A surname is no such
 * word where the question means its bearer.
 */
function onlyInsideNames(
	{ held, focus, place }: Hit,
	sought: Sought,
	holding: Holding,
): { readonly words: Range; readonly name: string } | null {
	const { content } = held.text;
	if (focus.length === 0 || holding.people(place) > 0) return null;
	for (const one of focus) {
		const entity = held.extraction.entities.find((each) =>
			each.mentions.some(
				(mention) =>
					mention.kind === 'name' &&
					inside(one, mention) &&
					// Another word of the name that was not asked for: "Appeal" in "Socialist Appeal".
					focusIn(held.text, mention, sought).length <
						content.slice(mention.start, mention.end).split(/[\s-]+/u).length,
			),
		);
		if (entity === undefined) return null;
		const [first] = focus;
		if (first !== undefined && one === focus.at(-1)) return { words: first, name: entity.id };
	}
	return null;
}

/** A question that is answered by yes or no: "Did the council resign?". */
const YES_OR_NO = /^\s*(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could)\b/iu;

function hitsOf(collection: Collection, found: readonly Found[], sought: Sought): readonly Hit[] {
	return found.flatMap(({ unit, score, share }): Hit[] => {
		const place = collection.passages.places[unit];
		const held = place === undefined ? undefined : collection.holdings.documents[place.document];
		if (place === undefined || held === undefined) return [];
		let focus: readonly Range[] | null = null;
		return [
			{
				held,
				place,
				score,
				whole: share === 1,
				get focus() {
					focus ??= focusIn(held.text, place, sought);
					return focus;
				},
			},
		];
	});
}

const isCaption = ({ held, place }: Hit): boolean => blockAt(held.text, place.start)?.kind === 'caption';

/**
 * Once more by what the question asks after; passages that hold the question's very words go first, photo captions, which count
 * only as captions, behind the rest.
 */
function rankedAgain(question: string, hits: readonly Hit[]): readonly Hit[] {
	const weigh = answerWeight(question);
	const asked = wordingOf(question);
	const weighed = hits.map((hit) => {
		const { content } = hit.held.text;
		const caption = isCaption(hit);
		const words = content.slice(hit.place.start, hit.place.end);
		// Whoever has the very words matches all of the question: few hits have to be read once more.
		const same = asked.offsets.length >= SAME_WORDS && hit.whole && holds(wordingOf(content, [hit.place]), asked);
		return { hit, caption, score: hit.score * weigh(words) * (same ? WITH_SAME_WORDS : 1) };
	});
	// Stable: equal ones stay in the index's own order.
	return weighed.sort((a, b) => Number(a.caption) - Number(b.caption) || b.score - a.score).map(({ hit }) => hit);
}

const cardOf = (collection: Collection, hit: Hit): Card =>
	makeCard(collection, {
		kind: 'passage',
		held: hit.held,
		range: rangeToShow(collection, hit),
		get focus() {
			return hit.focus;
		},
	});

/** Cards whose words another card already shows come after all others, in the same order. */
function repeatsLast(cards: readonly Card[]): readonly Card[] {
	const shown: Wording[] = [];
	const repeats = cards.filter((card) => {
		const words = wordingOf(card.citation.exact);
		const again = shown.some((one) => holds(one, words));
		shown.push(words);
		return again;
	});
	return [...cards.filter((card) => !repeats.includes(card)), ...repeats];
}

/** Cards at the same place of the same document, once. */
function eachOnce(cards: readonly Card[]): readonly Card[] {
	const seen = new Set<string>();
	return cards.filter(({ citation }) => {
		if (seen.has(citation.receipt)) return false;
		seen.add(citation.receipt);
		return true;
	});
}

/** Whether some words stand in the documents but inside a longer name, wherever that is. */
function standsByItself(collection: Collection, words: string, holding: Holding): boolean {
	const options = { limit: MOST_NAME_PLACES, floor: false, spelling: false, bridges: false } as const;
	const result = collection.passages.index.search(words, options);
	const sought = soughtBy(result);
	return (
		result.found.length === MOST_NAME_PLACES ||
		hitsOf(collection, result.found, sought).some((hit) => onlyInsideNames(hit, sought, holding) === null)
	);
}

/** What stands only inside names, as a line: "Found only inside a name: “Appeal” in Socialist Appeal". */
function insideNameLines(
	collection: Collection,
	hits: readonly Hit[],
	sought: Sought,
	holding: Holding,
): readonly Line[] {
	const lines = new Map<string, Line>();
	const outside = new Set(
		hits
			.filter((hit) => onlyInsideNames(hit, sought, holding) === null)
			.flatMap(({ held, focus }) =>
				wordsOf(focus.map(({ start, end }) => held.text.content.slice(start, end)).join(' ')),
			),
	);
	for (const hit of hits) {
		const only = onlyInsideNames(hit, sought, holding);
		const known = only === null ? null : collection.entityOf(hit.held, only.name);
		const entity = only === null ? null : (known ?? hit.held.extraction.entities.find((one) => one.id === only.name));
		if (only === null || entity === null || entity === undefined) continue;
		const words = slice(hit.held.text, only.words.start, only.words.end);
		if (wordsOf(words.words).some((word) => outside.has(word))) continue;
		if (standsByItself(collection, words.words, holding)) continue;
		lines.set(`${words.words} ${entity.name}`, [label('onlyInName', { words, name: nameFact(entity) })]);
	}
	return [...lines.values()];
}

/**
 * Where a question names people, first what is on all of them, then what is on some; of those what lacks least of the question, since a
 * pronoun or a first name that means somebody counts for nothing in the index. What is on none of them can be an answer only if it has
 * all the rest of the question, and that is more than a word.
 */
function onNamedFirst(hits: readonly Hit[], holding: Holding): readonly Hit[] {
	if (holding.named.length === 0) return hits;
	return hits
		.map((hit) => ({ hit, people: holding.people(hit.place) }))
		.filter(({ hit, people }) => people > 0 || holding.hasTheRest(hit.place))
		.map(({ hit, people }) => ({ hit, people, lacks: holding.lacking(hit.place).length }))
		.sort((a, b) => Number(isCaption(a.hit)) - Number(isCaption(b.hit)) || b.people - a.people || a.lacks - b.lacks)
		.map(({ hit }) => hit);
}

/** Whether a hit only names whom a question is about and has nothing of what it asks of them. */
const onlyNames = (hit: Hit, holding: Holding): boolean =>
	holding.lacking(hit.place).length > 0 &&
	hit.focus.every(({ start, end }) => {
		const name = { start, end: start + hit.held.text.content.slice(start, end).replace(/['’]s$/u, '').length };
		return hit.held.extraction.entities.some(({ mentions }) =>
			mentions.some((mention) => mention.kind === 'name' && inside(name, mention)),
		);
	});

/** What an answer of nothing says: what was searched, and the nearest miss under a label of its own. */
function nothingFound(
	collection: Collection,
	result: Answered,
	{
		hits,
		sought,
		holding,
		unknown,
	}: {
		readonly hits: readonly Hit[];
		readonly sought: Sought;
		readonly holding: Holding;
		/** Whose words were asked for, where nobody of that name is printed. */
		readonly unknown: string | null;
	},
): Reply {
	const all = documentCountFact(collection.holdings.documents.length);
	const who: readonly Line[] =
		unknown === null ? [] : [[label('notNamedHere', { words: new Echo(unknown), documents: all })]];
	const misses = hits.filter((hit) => onlyInsideNames(hit, sought, holding) === null);
	// The nearest misses are about whom the question names, where anything is.
	const about = misses.filter((hit) => holding.people(hit.place) > 0);
	// Stable: captions, which count only as captions, behind the rest.
	const offered = (about.length > 0 ? about : misses).toSorted((a, b) => Number(isCaption(a)) - Number(isCaption(b)));
	const [miss] = offered;
	const nearest = collapseCopies(
		collection,
		eachOnce(offered.slice(0, MOST_NEAR).map((hit) => cardOf(collection, hit))),
	);
	const lacking = miss === undefined ? [] : holding.lacking(miss.place);
	return {
		nothing: true,
		heading: [
			...who,
			...nothingLines(collection, { missing: result.missing, lacking }),
			// What was also looked for matters only where it led to the words below.
			...(nearest.length > 0 ? searchNotes(result) : result.understood),
			...insideNameLines(collection, hits, sought, holding),
		],
		nearest,
	};
}

/** Whom a question asks for words of, where nobody of that name is printed anywhere; null otherwise. */
function unknownSpeaker(question: string, { missing }: Answered): string | null {
	const who = wordsAskedFor(question)?.who ?? '';
	const surname = wordsOf(who).findLast((word) => !STOP_WORDS.has(word));
	return surname !== undefined && missing.includes(surname) ? who : null;
}

/** A question with its misspelt function words as they were meant: "wat did she say" asks what she said. */
function withFunctionWords(question: string, { changed }: Answered): string {
	const meant = new Map(changed.map(({ typed, used }) => [typed, used[0] ?? '']));
	return question.replace(/[\p{L}\p{M}]+/gu, (word) => {
		const one = meant.get(word.toLowerCase());
		return one !== undefined && STOP_WORDS.has(one) ? one : word;
	});
}

/** The passages that answer a question best, best first; where it asks what somebody said, their words before those. */
export async function findPassages(collection: Collection, asked: string): Promise<Reply> {
	const question = withoutFrame(asked);
	const shorter = bySurname(collection, question);
	const names = typedNames(asked);
	const result = searchFor(collection, 'passages', shorter, {
		limit: MOST_RANKED_AGAIN,
		// A name is corrected to a name, never to an ordinary word.
		mayMean: (word, printed) => !names.has(word) || collection.isNameWord(printed),
	});
	const typed = withFunctionWords(shorter === question ? result.query : question, result);
	const sought = soughtBy(result);
	const ranked = rankedAgain(typed, hitsOf(collection, result.found, sought));
	// Near misses take a search of their own: looked for where somebody needs them.
	const every = (): readonly Hit[] => [...ranked, ...hitsOf(collection, result.near, sought)];
	const holding = holdingOf(collection, result, every, typed);
	const found = onNamedFirst(ranked, holding).slice(0, MOST_PASSAGES);
	const asksOf = YES_OR_NO.test(result.query);
	const answering = found.filter(
		(hit) =>
			(result.missing.length === 0 || onlyInsideNames(hit, sought, holding) === null) &&
			!(asksOf && onlyNames(hit, holding)),
	);
	const speaker = await askedSpeaker(collection, typed);
	const spoken = speaker?.cards ?? [];
	const unknown = speaker === null ? unknownSpeaker(typed, result) : null;
	if (unknown !== null || (answering.length === 0 && spoken.length === 0))
		return nothingFound(collection, result, { hits: every(), sought, holding, unknown });

	// Somebody's words need not name him.
	const ofSpeaker = withLacking(collection, holding, new Set(wordsOf(speaker?.who ?? '')));
	const ofDocument = withLacking(collection, holding);
	const all = [...spoken.map(ofSpeaker), ...answering.map((hit) => ofDocument(cardOf(collection, hit)))];
	const cards = collapseCopies(collection, repeatsLast(eachOnce(all)));
	const documents = new Set(cards.flatMap((card) => [card.citation.held, ...card.alsoIn]).map((held) => held.source.id))
		.size;
	const choosing = speaker?.choices ?? [];
	const namesakes = choosing.length > 0 ? { lines: [], choices: [] } : namesakesIn(collection, typed, holding.named);
	const heading: Line[] = [
		[
			documents === 1
				? label('oneDocumentPrints')
				: label('documentsPrint', { documents: documentCountFact(documents) }),
		],
		...(speaker?.lines ?? []),
		...namesakes.lines,
		...searchNotes(result),
	];
	return { heading, cards, choices: [...choosing, ...namesakes.choices] };
}
