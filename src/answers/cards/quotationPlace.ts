import type { Held } from '../../library/held/holdings.ts';
import type { Range } from '../../text/span.ts';
import { slice } from '../../text/span.ts';
import type { Collection } from '../collection/collection.ts';
import type { StreamRun } from '../collection/quotationIndex.ts';
import type { Card } from '../shown/answer.ts';
import { blockAt } from '../shown/citation.ts';
import { type Line, label } from '../shown/pieces.ts';
import { makeCard } from './cards.ts';
import { excerptOf } from './excerpt.ts';

/** One place where words of a quotation are printed, ready to be shown. */
export interface PrintedPlace {
	readonly held: Held;
	/** The stretches of it: captions that cut a statement in two divide it. */
	readonly ranges: readonly Range[];
	/** Headings and headlines are nobody's words. */
	readonly heading: boolean;
}

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
function stretchesOf(held: Held, { stream, first, end }: StreamRun): readonly Range[] {
	const stretches: Range[] = [];
	const skips = held.text.blocks.filter((block) => block.kind === 'caption' || block.kind === 'metadata');
	for (let i = first; i < end; i++) {
		const word = stream.words.rangeOf(i);
		if (word === undefined) continue;
		const last = stretches.at(-1);
		const skipped = last !== undefined && skips.some((block) => block.start >= last.end && block.end <= word.start);
		if (last === undefined || skipped) stretches.push(word);
		else stretches[stretches.length - 1] = { start: last.start, end: word.end };
	}
	return stretches;
}

/** Where a run of words stands in its document. @param typed - as it was typed, for the marks at its ends */
export function placeOfRun(collection: Collection, run: StreamRun, typed: string): PrintedPlace | null {
	const held = collection.holdings.documents[run.stream.document];
	if (held === undefined) return null;
	const ranges = stretchesOf(held, run).map((range, _, { length }) =>
		length === 1 ? withEdges(held.text.content, range, typed) : range,
	);
	const [first] = ranges;
	if (first === undefined) return null;
	const kind = blockAt(held.text, first.start)?.kind ?? 'body';
	return { held, ranges, heading: kind === 'heading' || kind === 'headline' || kind === 'standfirst' };
}

/**
 * Openings that take back or narrow what was said before: coordinating and subordinating conjunctions and adverbs of
 * contrast, concession and condition. Own list.
 */
const TURNS =
	/^[^\p{L}]*(?:but|however|yet|although|though|nevertheless|nonetheless|still|instead|except|unless|if|only if|provided|providing|on condition|even so|that said|then again|on the other hand|otherwise|until|not that)\b/iu;

const spanOf = (held: Held, range: Range, collection: Collection) => {
	const { start, end } = excerptOf(held.text.content, range, collection.sentencesOf(held));
	return slice(held.text, start, end);
};

/** What stands next to the words that a reader of them should know: the question they answer, the "but" that follows. */
function neighbours(collection: Collection, { held, ranges }: PrintedPlace): readonly Line[] {
	const { content, blocks } = held.text;
	const skipped = blocks.filter((block) => block.kind === 'caption' || block.kind === 'metadata');
	const sentences = collection
		.sentencesOf(held)
		.filter((one) => !skipped.some((block) => block.start <= one.start && one.end <= block.end));
	const [first] = ranges;
	const last = ranges.at(-1);
	if (first === undefined || last === undefined) return [];
	const before = sentences.filter((one) => one.end <= first.start).at(-1);
	const after = sentences.find((one) => one.start >= last.end);
	const lines: Line[] = [];
	if (before !== undefined && /\?[^\p{L}\p{N}]*$/u.test(content.slice(before.start, before.end))) {
		lines.push([label('afterQuestion', { words: spanOf(held, before, collection) })]);
	}
	if (after !== undefined && TURNS.test(content.slice(after.start, after.end))) {
		lines.push([label('nextSentence', { words: spanOf(held, after, collection) })]);
	}
	return lines;
}

/** Cards for one place, one for each stretch, with what stands next to the words under them. */
export function cardsOf(collection: Collection, place: PrintedPlace, above: readonly Line[] = []): readonly Card[] {
	const beside = place.heading ? [] : neighbours(collection, place);
	return place.ranges.map((range, i) => {
		const card = makeCard(collection, {
			kind: place.heading ? 'heading' : 'quotation',
			held: place.held,
			range,
			above: i === 0 ? above : [],
		});
		return i === place.ranges.length - 1 ? { ...card, under: [...card.under, ...beside] } : card;
	});
}
