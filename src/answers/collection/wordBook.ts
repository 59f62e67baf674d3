import { LRUCache } from 'lru-cache';
import { partsOf } from '../../text/runTogether.ts';
import { readSentences } from '../../text/sentences.ts';
import { atOnce, type Slices } from '../../text/slices.ts';
import type { Block, Range, Text } from '../../text/span.ts';
import { eachWord } from './wording.ts';

/** The folded words of one text's body or of its photo captions, in order: a quotation stands within one of them. */
export interface WordStream {
	/** As the book numbers them, from 1. */
	readonly numbers: Uint32Array;
	/** Where word `i` stands in the text. */
	rangeOf(i: number): Range | undefined;
}

/**
 * The words that people may quote, metadata left out. Captions are a stream of their own: they would cut a statement in two.
 */
interface WordStreams {
	readonly body: WordStream;
	readonly captions: WordStream;
}

/**
 * What is worked out of texts when it is first asked for, and then kept with them: their words, by number, and their sentences. One for
 * all libraries of a process and all their revisions, so that a document that is added leaves the work on the others alone.
 */
export interface WordBook {
	/** Number of a folded word, or 0 where no text that was read so far has it. */
	numberOf(word: string): number;
	/** The folded word of a number. */
	wordOf(number: number): string;
	/** How many numbers there are: all are smaller. */
	readonly size: number;
	streamsOf(text: Text): WordStreams;
	/** Sentences of a text, in order, none across a block. */
	sentencesOf(text: Text): readonly Range[];
	/** As {@link streamsOf}, in slices. */
	readStreams(text: Text): Slices<WordStreams>;
	/** Reads those of some texts that are so long that nobody who asks should wait for it. */
	readLong(texts: readonly Text[]): Slices<void>;
}

/** A text of so many characters is some ten milliseconds' work. */
const LONG = 100_000;
/** Characters of texts whose sentences are kept beside those of long texts: some megabytes of ranges. */
const SENTENCES_KEPT_FOR = 8_000_000;

/** What is kept of the words of some blocks: numbers, and with which of them each block begins. */
function streamOf(content: string, blocks: readonly Block[], firsts: Uint32Array, numbers: Uint32Array): WordStream {
	// Neighbours are asked for one after another.
	let last: { readonly block: number; readonly ranges: readonly Range[] } | null = null;
	const rangesIn = (block: number): readonly Range[] => {
		if (last?.block === block) return last.ranges;
		const ranges: Range[] = [];
		const stretch = blocks[block];
		for (const part of stretch === undefined ? [] : partsOf({ blocks: [stretch] }, stretch))
			eachWord(content, part, (_, start, end) => ranges.push({ start, end }));
		last = { block, ranges };
		return ranges;
	};
	return {
		numbers,
		rangeOf(i) {
			if (i < 0 || i >= numbers.length) return undefined;
			let low = 0;
			let high = blocks.length - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if ((firsts[middle] ?? 0) <= i) low = middle;
				else high = middle - 1;
			}
			return rangesIn(low)[i - (firsts[low] ?? 0)];
		},
	};
}

function* readStream(content: string, blocks: readonly Block[], number: (word: string) => number): Slices<WordStream> {
	const firsts = new Uint32Array(blocks.length);
	const numbers: number[] = [];
	for (const [i, block] of blocks.entries()) {
		firsts[i] = numbers.length;
		for (const part of partsOf({ blocks: [block] }, block))
			eachWord(content, part, (word) => numbers.push(number(word)));
		yield;
	}
	return streamOf(content, blocks, firsts, Uint32Array.from(numbers));
}

export function makeWordBook(): WordBook {
	const numbers = new Map<string, number>();
	const words: string[] = [''];
	const streams = new WeakMap<Text, WordStreams>();
	const sentences = new WeakMap<Text, readonly Range[]>();
	const lately = new LRUCache<Text, readonly Range[]>({ maxSize: SENTENCES_KEPT_FOR });

	const number = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		numbers.set(word, words.length);
		return words.push(word) - 1;
	};
	function* readStreams(text: Text): Slices<WordStreams> {
		const known = streams.get(text);
		if (known !== undefined) return known;
		const { content, blocks } = text;
		const isBody = ({ kind }: Block): boolean => kind !== 'metadata' && kind !== 'caption';
		const isCaption = ({ kind }: Block): boolean => kind === 'caption';
		const made = {
			body: yield* readStream(content, blocks.filter(isBody), number),
			captions: yield* readStream(content, blocks.filter(isCaption), number),
		};
		streams.set(text, made);
		return made;
	}
	function* readInto(text: Text): Slices<readonly Range[]> {
		const known = sentences.get(text) ?? lately.get(text);
		if (known !== undefined) return known;
		const read = yield* readSentences(text);
		if (text.content.length > LONG) sentences.set(text, read);
		else lately.set(text, read, { size: Math.max(1, text.content.length) });
		return read;
	}
	return {
		numberOf: (word) => numbers.get(word) ?? 0,
		wordOf: (one) => words[one] ?? '',
		get size() {
			return words.length;
		},
		streamsOf: (text) => atOnce(readStreams(text)),
		readStreams,
		sentencesOf: (text) => atOnce(readInto(text)),
		*readLong(texts) {
			for (const text of texts) {
				if (text.content.length <= LONG) continue;
				yield* readStreams(text);
				yield* readInto(text);
			}
		},
	};
}

/** Whether these words, by their numbers, stand in a stream, whole and in order. */
export function standIn({ numbers }: WordStream, sought: readonly number[]): boolean {
	if (sought.length === 0 || sought.includes(0)) return false;
	// Numbers are given out as words come up: the largest is mostly the rarest.
	const rarest = sought.indexOf(Math.max(...sought));
	for (let at = numbers.indexOf(sought[rarest] ?? 0); at >= 0; at = numbers.indexOf(sought[rarest] ?? 0, at + 1)) {
		const begin = at - rarest;
		if (begin >= 0 && sought.every((word, i) => numbers[begin + i] === word)) return true;
	}
	return false;
}
