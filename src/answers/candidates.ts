import type { Held } from '../library/held/holdings.ts';
import { wordsOf } from '../search/words/tokens.ts';
import type { Range } from '../text/span.ts';
import { fitFor } from './candidateFit.ts';
import { makeCard } from './cards/cards.ts';
import { focusIn, type Sought, soughtBy } from './cards/focus.ts';
import { goneLine, namesHidden, overlaps } from './cards/moderation.ts';
import { statementRanges } from './cards/statementRanges.ts';
import type { Collection } from './collection/collection.ts';
import { isDocumentItself } from './collection/itself.ts';
import { holds, wordingOf } from './collection/wording.ts';
import { lackingWords } from './finding/lackingWords.ts';
import { namedPeople } from './finding/namedPeople.ts';
import { type Answered, searchFor } from './finding/search.ts';
import type { Card } from './shown/answer.ts';
import { blockAt } from './shown/citation.ts';

/** Passages looked at for one topic. */
const MOST_PASSAGES = 60;

/** One sentence, or one quotation within it, that prints something on a topic, with whose words it is. */
export interface Candidate {
	readonly card: Card;
	readonly held: Held;
	/** Who speaks: a name, or the document itself. One voice is one, however often it is printed. */
	readonly voice: string;
	readonly words: number;
	/** How well it fits, 0 to 1. */
	readonly fit: number;
	/** Which share of the sought words it holds, 0 to 1. */
	readonly onTopic: number;
	/** Position in order of fit, from 0. */
	readonly rank: number;
}

/** What is printed on a topic, sentence by sentence, best first; each stretch once. */
export interface Candidates {
	readonly list: readonly Candidate[];
	readonly result: Answered;
}

/** The stretches of a passage that hold what is sought: somebody's quoted words alone, else the sentence. */
function stretchesIn(collection: Collection, held: Held, passage: Range, sought: Sought): readonly Range[] {
	const quoted = held.extraction.statements
		.filter((one) => (one.mode === 'verbatim' || one.mode === 'written') && !isDocumentItself(held, one))
		.flatMap((one) => one.parts)
		.filter((part) => overlaps(part, passage));
	return collection
		.sentencesOf(held)
		.filter((one) => overlaps(one, passage))
		.flatMap((sentence) => {
			const inside = quoted.filter((part) => overlaps(part, sentence));
			const only = inside.map((part) => ({
				start: Math.max(part.start, sentence.start),
				end: Math.min(part.end, sentence.end),
			}));
			const best = only.filter((range) => focusIn(held.text, range, sought).length > 0);
			return best.length > 0 ? best : [sentence];
		})
		.filter((range) => /[\p{L}\p{N}]/u.test(held.text.content.slice(range.start, range.end)))
		.filter((range) => focusIn(held.text, range, sought).length > 0);
}

/** This share of the sought words in a document's title make the document one about them. */
const TITLE_SHARE = 0.5;
/** A first sentence has at least so many words; what is shorter is a place, a date, a name. */
const LEAD_WORDS = 8;

/** The first sentence of a document whose title names the topic: it need not say the title's words again. */
function leadOf(collection: Collection, held: Held, sought: Sought, count: number): readonly Card[] {
	const title = held.source.title.value ?? '';
	const named = focusIn({ content: title, blocks: [] }, { start: 0, end: title.length }, sought).length;
	if (count === 0 || named < TITLE_SHARE * count) return [];
	const first = collection
		.sentencesOf(held)
		.filter(({ start }) => blockAt(held.text, start)?.kind === 'body')
		// A digest begins by saying what it is.
		.filter(({ start }) => held.source.rendition !== 'digest' || (blockAt(held.text, start)?.paragraph ?? 1) > 1)
		.find(({ start, end }) => held.text.content.slice(start, end).trim().split(/\s+/u).length >= LEAD_WORDS);
	return first === undefined || goneLine(held, first) !== null
		? []
		: [makeCard(collection, { kind: 'passage', held, range: first })];
}

/** Statements of one person that are looked at for a topic that names him. */
const MOST_STATEMENTS = 20;

/** A statement printed in a document, or a quotation of somebody not clear, is no word of the document's own. */
function voiceOfCard({ speaker, mode, citation }: Card): string {
	const document = `document ${citation.held.source.number}`;
	return speaker?.name ?? (mode === null ? document : `${mode} in ${document}`);
}

/**
 * Words of the people whom a topic names, and how many of the sought words name them: they are a voice on themselves. Where the topic
 * has other words, only what holds one of those.
 */
function spokenByNamed(
	collection: Collection,
	result: Answered,
): readonly { readonly card: Card; readonly said: number }[] {
	const { query, words } = result;
	const lackingIn = lackingWords(result);
	return namedPeople(collection, wordsOf(query), () => false).flatMap((named) => {
		// A surname that fits several is nobody's.
		const [person, namesake] = named.people;
		if (person === undefined || namesake !== undefined) return [];
		const said = named.words.filter((word) => words.includes(word)).length;
		const others = words.filter((word) => !named.words.includes(word));
		return collection
			.statementsOf(person.id)
			.slice(0, MOST_STATEMENTS)
			.flatMap(({ document, number }) => {
				const held = collection.holdings.documents[document];
				const statement = held?.extraction.statements[number];
				if (held === undefined || statement === undefined || goneLine(held, statement) !== null) return [];
				const onTopic = (range: Range): boolean =>
					others.length === 0 || !others.every((word) => lackingIn(held.text, range).includes(word));
				return statementRanges(collection, held, statement)
					.filter(onTopic)
					.map((range) => ({
						card: makeCard(collection, { kind: 'passage', held, range }),
						said,
					}));
			});
	});
}

/** Everything that the library prints on a topic. Headings and photo captions are nobody's words and no candidates. */
export function candidatesFor(collection: Collection, topic: string): Candidates {
	const result = searchFor(collection, 'passages', topic, { limit: MOST_PASSAGES });
	const sought = soughtBy(result);
	const seen = new Set<string>();
	const list = result.found.flatMap(({ unit }) => {
		const place = collection.passages.places[unit];
		const held = place === undefined ? undefined : collection.holdings.documents[place.document];
		if (place === undefined || held === undefined) return [];
		if (blockAt(held.text, place.start)?.kind === 'caption') return [];
		const byFit = stretchesIn(collection, held, place, sought).toSorted(
			(a, b) => focusIn(held.text, b, sought).length - focusIn(held.text, a, sought).length || a.start - b.start,
		);
		return byFit.map((range) =>
			makeCard(collection, { kind: 'passage', held, range, focus: focusIn(held.text, range, sought) }),
		);
	});
	const documents = [...new Set(list.map((card) => card.citation.held))];
	// A question with conditions is answered by what meets them alone.
	const leads = (result.understood.length > 0 ? [] : documents).flatMap((held) =>
		leadOf(collection, held, sought, result.words.length),
	);
	const spoken = result.understood.length > 0 ? [] : spokenByNamed(collection, result);
	const saidBy = new Map(spoken.map(({ card, said }) => [card.citation.receipt, said]));
	const fitOf = fitFor(collection, sought, result.words.length);
	return {
		result,
		list: [...list, ...leads, ...spoken.map(({ card }) => card)]
			.filter(({ citation, speaker }) =>
				[citation, ...(speaker === null ? [] : [speaker.printed])].every(
					(range) => !namesHidden(collection.holdings, citation.held, range),
				),
			)
			.filter((card) => {
				const again = seen.has(card.citation.receipt);
				seen.add(card.citation.receipt);
				return !again;
			})
			.map((card, found) => ({ card, found, ...fitOf(card, saidBy.get(card.citation.receipt)) }))
			.toSorted((a, b) => b.fit - a.fit || a.found - b.found)
			.map(({ card, fit, onTopic }, rank) => ({
				card,
				fit,
				onTopic,
				held: card.citation.held,
				voice: voiceOfCard(card),
				words: card.words.words.split(/\s+/u).length,
				rank,
			})),
	};
}

/** Whether one of two excerpts holds all words of the other in this order. */
export function sameWords(a: Card, b: Card): boolean {
	const [one, other] = [wordingOf(a.citation.exact), wordingOf(b.citation.exact)];
	return holds(one, other) || holds(other, one);
}

/** Oldest document first, undated ones after the dated; within a document in order of place. */
export function oldestFirst(a: Pick<Candidate, 'held' | 'card'>, b: Pick<Candidate, 'held' | 'card'>): number {
	const [one, other] = [a.held.source.published.value, b.held.source.published.value];
	if (one !== other) {
		if (one === null) return 1;
		if (other === null) return -1;
		return one < other ? -1 : 1;
	}
	return a.held.source.number - b.held.source.number || a.card.citation.start - b.card.citation.start;
}
