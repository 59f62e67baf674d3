import type { Held } from '../library/holdings.ts';
import type { Range } from '../text/span.ts';
import type { Card, Query } from './answer.ts';
import { makeCard } from './cards.ts';
import { chooseName } from './choices.ts';
import { blockAt } from './citation.ts';
import type { Collection } from './collection.ts';
import type { Reply } from './command.ts';
import { nameFact } from './facts.ts';
import { focusIn, soughtBy } from './focus.ts';
import { emptyLibrary, searchedLine } from './notes.ts';
import { Echo, type Line, label } from './pieces.ts';
import { resolveName } from './resolveName.ts';
import { nameNotes } from './statements.ts';
import { placesOf, type Wording, type WordRun, wordingOf } from './wording.ts';

/** Fewer words than this get a list of places and no verdict: they stand in too many sentences. */
const VERDICT_WORDS = 4;

/** White space aside, are these the same characters? Line ends and the number of blanks are the page's, not the words'. */
const sameCharacters = (a: string, b: string): boolean =>
	a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim();

/** Takes the closing mark or stop behind a word with it where the asker wrote one there too. */
function withEdges(content: string, range: Range, typed: string): Range {
	let { start, end } = range;
	const tail = /[^\p{L}\p{N}\s]+\s*$/u.exec(typed)?.[0].trim() ?? '';
	const head = /^\s*[^\p{L}\p{N}\s]+/u.exec(typed)?.[0].trim() ?? '';
	if (tail !== '' && content.startsWith(tail, end)) end += tail.length;
	if (head !== '' && content.startsWith(head, start - head.length)) start -= head.length;
	return { start, end };
}

/** The contiguous stretches of a run of words: captions and other blocks that were skipped divide it. */
function stretchesOf(held: Held, wording: Wording, { first, end }: WordRun): readonly Range[] {
	const stretches: Range[] = [];
	for (let i = first; i < end; i++) {
		const word = wording.ranges[i];
		if (word === undefined) continue;
		const last = stretches.at(-1);
		const skipped =
			last !== undefined &&
			held.text.blocks.some(
				(block) =>
					(block.kind === 'caption' || block.kind === 'metadata') && block.start >= last.end && block.end <= word.start,
			);
		if (last === undefined || skipped) stretches.push(word);
		else stretches[stretches.length - 1] = { start: last.start, end: word.end };
	}
	return stretches;
}

interface FoundQuotation {
	readonly card: Card;
	readonly exact: boolean;
	readonly heading: boolean;
}

function quotationsIn(
	collection: Collection,
	document: number,
	typed: string,
	sought: Wording,
): readonly FoundQuotation[] {
	const held = collection.holdings.documents[document];
	const wordings = collection.wordings[document];
	if (held === undefined || wordings === undefined) return [];
	const { content } = held.text;
	return [wordings.body, wordings.captions].flatMap((wording) =>
		placesOf(wording, sought).flatMap((run) => {
			const stretches = stretchesOf(held, wording, run);
			return stretches.map((stretch) => {
				const range = stretches.length === 1 ? withEdges(content, stretch, typed) : stretch;
				const kind = blockAt(held.text, range.start)?.kind ?? 'body';
				return {
					card: makeCard(collection, { kind: 'quotation', held, range }),
					exact: stretches.length === 1 && sameCharacters(content.slice(range.start, range.end), typed),
					heading: kind === 'heading' || kind === 'headline' || kind === 'standfirst',
				};
			});
		}),
	);
}

/** The closest words of the library to what was typed, for "not found": never as an answer. */
function closest(collection: Collection, typed: string): readonly Card[] {
	const result = collection.passages.index.search(typed, { limit: 1, floor: false, bridges: false });
	const [best] = result.found;
	const place = best === undefined ? undefined : collection.passages.places[best.unit];
	const held = place === undefined ? undefined : collection.holdings.documents[place.document];
	if (place === undefined || held === undefined) return [];
	const focus = focusIn(held.text.content, place, soughtBy(result));
	return focus.length === 0 ? [] : [makeCard(collection, { kind: 'passage', held, range: place, focus })];
}

/**
 * Is this what was printed? In this first form: printed word for word, the same words after folding, or not found. Wording
 * only; whether a thing is true is nobody's to judge here.
 */
export function checkQuotation(collection: Collection, text: string, by: string | null, query: Query): Reply {
	const empty = emptyLibrary(collection);
	if (empty !== null) return { nothing: true, heading: empty };
	const typed = text.trim();
	const resolved = by === null ? null : resolveName(collection, by);
	if (by !== null && resolved?.kind === 'several') {
		return chooseName(collection, resolved, by, (name) => ({ ...query, options: { ...query.options, by: name } }));
	}
	const sought = wordingOf(typed);
	const { documents } = collection.holdings;
	const found = documents.flatMap((_, i) => quotationsIn(collection, i, typed, sought));
	const wrote: Line = [label('youWrote', { words: new Echo(typed) })];
	const notes = by === null || resolved === null ? [] : nameNotes(resolved, by);
	const checks: Line = [label('checksWordingOnly')];
	if (found.length === 0) {
		const digests = documents.every((one) => one.source.rendition === 'digest');
		return {
			nothing: true,
			heading: [[label('notFoundInDocuments'), label('space'), ...checks], wrote, ...notes, searchedLine(documents)],
			nearest: closest(collection, typed),
			closing: digests ? [[label('digestDoesNotHold')]] : [],
		};
	}

	const spoken = found.filter((one) => !one.heading);
	const headings = found.filter((one) => one.heading);
	// Printed exactly so first; then in order of document. Headings are nobody's words and come last.
	const ordered = [...spoken.filter((one) => one.exact), ...spoken.filter((one) => !one.exact), ...headings];
	const short = sought.offsets.length < VERDICT_WORDS;
	const verdict = short
		? label('tooShortToCheck')
		: found.some((one) => one.exact)
			? label('printedWordForWord')
			: label('sameWords');
	const heading: Line[] = [[verdict, label('space'), ...checks], wrote, ...notes];
	if (resolved?.kind === 'one') {
		const { entity } = resolved;
		const theirs = ordered.some(({ card }) => card.speaker?.name === entity.name);
		heading.push([label(theirs ? 'printedAsWordsOf' : 'notAsWordsOf', { name: nameFact(entity) })]);
	}
	return { heading, cards: ordered.map((one) => one.card) };
}
