import type { Slices } from '../../text/slices.ts';
import type { Text } from '../../text/span.ts';
import type { WordBook, WordStream } from './wordBook.ts';

/** A stream of the library, with its place in the index. */
interface Stream {
	/** Index into the library's documents. */
	readonly document: number;
	readonly part: 'body' | 'captions';
	readonly words: WordStream;
	/** Where its words begin in the index. */
	readonly start: number;
}

/** Some words of a stream: index of the first and one past the last. */
export interface StreamRun {
	readonly stream: Stream;
	readonly first: number;
	readonly end: number;
}

/**
 * Every word of a library with every place where it stands, function words included: "We are many" is made of nothing else.
 *
 * All streams lie behind one another in one array of word numbers, 0 between two of them. Postings are one array too,
 * ordered by word (a counting sort). Eight bytes a word of the library, beside the four of the streams themselves.
 */
export interface QuotationIndex {
	/** Every place where these folded words stand, whole and in order; at most so many. */
	exact(words: readonly string[], most?: number): readonly StreamRun[];
	/** Documents whose body, not only a photo caption, holds these folded words whole and in order, beside one: ascending, each once. */
	documentsWith(words: readonly string[], beside: number | null): readonly number[];
	/** Stretches in which many of these words stand in about this order, the likeliest first. */
	candidates(words: readonly string[]): readonly StreamRun[];
	/** Folded words of a run, in order. */
	wordsIn(run: StreamRun): readonly string[];
}

/** Places on one diagonal (place less position in the quotation) are counted together, so many at a time, as a power of two. */
const DIAGONALS = 6;
/** Words of room on each side of a candidate, for words that were put in or left out. */
const ROOM = 12;
/** Postings looked at for one quotation, the rarest words first: bounds the time. */
const MOST_POSTINGS = 150_000;
/** So many stretches are compared word by word. */
const MOST_CANDIDATES = 16;
/** Stretches with less than this share of the best one's votes are not looked at. */
const WORTH_COMPARING = 0.5;

/** So many words are worked through between two looks at the clock. */
const WORDS_AT_ONCE = 50_000;

/** Indexes the words of a library's texts, in order of document. */
export function* makeQuotationIndex(texts: readonly Text[], book: WordBook): Slices<QuotationIndex> {
	const streams: Stream[] = [];
	let total = 1;
	for (const [document, text] of texts.entries()) {
		const read = yield* book.readStreams(text);
		for (const part of ['body', 'captions'] as const) {
			const words = read[part];
			if (words.numbers.length === 0) continue;
			streams.push({ document, part, words, start: total });
			total += words.numbers.length + 1;
		}
		yield;
	}
	const words = new Uint32Array(total);
	for (const stream of streams) {
		words.set(stream.words.numbers, stream.start);
		yield;
	}

	const from = new Uint32Array(book.size + 1);
	for (let place = 0; place < total; place++) {
		const word = (words[place] ?? 0) + 1;
		from[word] = (from[word] ?? 0) + 1;
		if (place % WORDS_AT_ONCE === 0) yield;
	}
	for (let i = 1; i < from.length; i++) {
		from[i] = (from[i] ?? 0) + (from[i - 1] ?? 0);
		if (i % WORDS_AT_ONCE === 0) yield;
	}
	const postings = new Uint32Array(total);
	const next = from.slice();
	for (let place = 0; place < total; place++) {
		const word = words[place] ?? 0;
		const slot = next[word] ?? 0;
		postings[slot] = place;
		next[word] = slot + 1;
		if (place % WORDS_AT_ONCE === 0) yield;
	}
	const placesOf = (word: number): Uint32Array => postings.subarray(from[word] ?? 0, from[word + 1] ?? 0);
	const countOf = (word: number): number => (from[word + 1] ?? 0) - (from[word] ?? 0);

	/** Where the first of some words stands that stand whole and in order: the rarest one's places are looked at. */
	function* beginningsOf(sought: readonly string[]): Generator<number, void> {
		const ids = sought.map((word) => book.numberOf(word));
		if (ids.length === 0 || ids.includes(0)) return;
		let rarest = 0;
		for (const [i, id] of ids.entries()) if (countOf(id) < countOf(ids[rarest] ?? 0)) rarest = i;
		for (const place of placesOf(ids[rarest] ?? 0)) {
			const begin = place - rarest;
			let same = begin > 0;
			for (let i = 0; same && i < ids.length; i++) same = words[begin + i] === ids[i];
			if (same) yield begin;
		}
	}

	const wordPlaces = (word: string): Uint32Array => {
		const number = book.numberOf(word);
		return number === 0 ? new Uint32Array() : placesOf(number);
	};

	/** Index of the stream in which a place lies. */
	const streamAt = (place: number): number => {
		let low = 0;
		let high = streams.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((streams[middle]?.start ?? 0) <= place) low = middle;
			else high = middle - 1;
		}
		return low;
	};

	return {
		exact(sought, most = Number.POSITIVE_INFINITY) {
			const runs: StreamRun[] = [];
			for (const begin of beginningsOf(sought)) {
				const stream = streams[streamAt(begin)];
				if (stream === undefined) continue;
				const first = begin - stream.start;
				runs.push({ stream, first, end: first + sought.length });
				if (runs.length >= most) break;
			}
			return runs;
		},

		documentsWith(sought, beside) {
			const found = new Set<number>();
			for (const begin of beginningsOf(sought)) {
				const stream = streams[streamAt(begin)];
				if (stream?.part === 'body' && stream.document !== beside) found.add(stream.document);
			}
			return [...found];
		},

		candidates(sought) {
			const count = sought.length;
			const positions = sought
				.map((word, position) => ({ position, places: wordPlaces(word) }))
				.filter(({ places }) => places.length > 0)
				.sort((a, b) => a.places.length - b.places.length || a.position - b.position);
			const votes = new Float32Array(((total + count) >> DIAGONALS) + 2);
			let looked = 0;
			for (const { position, places } of positions) {
				if (looked > 0 && looked + places.length > MOST_POSTINGS) break;
				looked += places.length;
				const weight = Math.log(1 + total / places.length);
				for (const place of places) {
					const bucket = (place - position + count) >> DIAGONALS;
					votes[bucket] = (votes[bucket] ?? 0) + weight;
				}
			}
			const voted = (bucket: number): number => (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
			let best = 0;
			for (let bucket = 0; bucket + 1 < votes.length; bucket++) best = Math.max(best, voted(bucket));
			if (best === 0) return [];
			const worth: number[] = [];
			for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
				if (voted(bucket) >= best * WORTH_COMPARING) worth.push(bucket);
			}
			worth.sort((a, b) => voted(b) - voted(a) || a - b);
			const taken = new Set<number>();
			const runs: StreamRun[] = [];
			for (const bucket of worth) {
				if (runs.length >= MOST_CANDIDATES) break;
				if (taken.has(bucket) || taken.has(bucket - 1) || taken.has(bucket + 1)) continue;
				taken.add(bucket);
				const begin = Math.max(1, (bucket << DIAGONALS) - count - ROOM);
				const end = Math.min(total, begin + count + (2 << DIAGONALS) + 2 * ROOM);
				for (const stream of streams.slice(streamAt(begin), streamAt(end) + 1)) {
					const first = Math.max(0, begin - stream.start);
					const last = Math.min(stream.words.numbers.length, end - stream.start);
					if (first < last) runs.push({ stream, first, end: last });
				}
			}
			return runs;
		},

		wordsIn({ stream, first, end }) {
			return Array.from(words.subarray(stream.start + first, stream.start + end), (word) => book.wordOf(word));
		},
	};
}
