import { lazily } from './lazily.ts';
import { atOnce, type Slices } from './slices.ts';
import { type Range, splitsSurrogatePair, type Text } from './span.ts';

/**
 * Abbreviations after which a full stop ends no sentence where a name or a number follows. British usage; own list.
 */
const ABBREVIATION =
	/(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Revd|Fr|Sr|Jr|St|Sgt|Lt|Capt|Cpt|Col|Gen|Maj|Hon|Cllr|Gov|Sen|Rep|No|nos?|vs?|etc|approx|cf|e\.g|i\.e|p|pp|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Z]\.)*[A-Z])\.$/u;

/** A sentence does not begin with a small letter, except after a mark that plainly ended one. */
const BEGINS_SMALL = /^["'“‘([]*\p{Ll}/u;

const sentenceSegmenter = lazily(() => new Intl.Segmenter('en-GB', { granularity: 'sentence' }));
/** The segmenter's time grows with the square of what it is given: longer stretches are parted behind a space. */
const LONGEST_SEGMENTED = 8_000;

function* segmentsOf(
	words: string,
	segmenter: Intl.Segmenter,
): Generator<{ readonly index: number; readonly segment: string }> {
	for (let from = 0; from < words.length; ) {
		let to = Math.min(words.length, from + LONGEST_SEGMENTED);
		if (to < words.length) {
			const end = words.lastIndexOf('. ', to);
			const space = words.lastIndexOf(' ', to);
			if (end > from) to = end + 2;
			else if (space > from) to = space + 1;
			else if (splitsSurrogatePair(words, to)) to--;
		}
		for (const { index, segment } of segmenter.segment(words.slice(from, to))) yield { index: from + index, segment };
		from = to;
	}
}

/** Ranges of the sentences of one stretch, by Unicode's rules (UAX 29), put together again where an abbreviation parted them. */
function sentencesIn(content: string, block: Range, segmenter: Intl.Segmenter): Range[] {
	const sentences: Range[] = [];
	for (const { index, segment } of segmentsOf(content.slice(block.start, block.end), segmenter)) {
		const words = segment.trim();
		if (words === '') continue;
		const start = block.start + index + segment.indexOf(words);
		const end = start + words.length;
		const last = sentences.at(-1);
		const joins =
			last !== undefined &&
			(ABBREVIATION.test(content.slice(Math.max(last.start, last.end - 12), last.end)) || BEGINS_SMALL.test(words));
		if (joins) sentences[sentences.length - 1] = { start: last.start, end };
		else sentences.push({ start, end });
	}
	return sentences;
}

/**
 * The sentences of a text, in order; none crosses a block, and none has white space at its ends. Block by block, since the
 * segmenter's time grows with the square of what it is given.
 */
export function* readSentences({ content, blocks }: Text): Slices<readonly Range[]> {
	const sentences: Range[] = [];
	for (const block of blocks) {
		sentences.push(...sentencesIn(content, block, sentenceSegmenter()));
		yield;
	}
	return sentences;
}

/** As {@link readSentences}, at once. */
export const sentencesOf = (text: Text): readonly Range[] => atOnce(readSentences(text));
