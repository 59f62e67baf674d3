import { foldName } from './folding.ts';

/**
 * Whether two texts are copies of one another with small changes: by runs of words (shingles), and by a short sketch of those, so that
 * ten thousand texts need not be compared with each other.
 */

/** Words in a row that are compared; shorter runs stand in any two texts. */
const SHINGLE_WORDS = 4;

/** The shingles of a text, folded: case, accents, punctuation, line ends and hyphens at them do not count. */
export function shinglesOf(text: string): ReadonlySet<string> {
	const words = foldName(text).split(' ');
	const found = new Set<string>();
	for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) found.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
	return found.size > 0 ? found : new Set([words.join(' ')]);
}

/** Share of the smaller set's shingles that the other one has too: 1 where one text is part of the other. */
export function sharedShingles(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size <= b.size ? [a, b] : [b, a];
	let same = 0;
	for (const shingle of few) if (many.has(shingle)) same++;
	return few.size === 0 ? 0 : same / few.size;
}

/** Three places of a sketch make a band; see {@link bandsOf}. */
const BAND_PLACES = 3;
const BANDS = 21;
const PLACES = BAND_PLACES * BANDS;
/** A place that no shingle fell into. */
const EMPTY = 0xffffffff;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), with the finish of MurmurHash3, which mixes its low bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A sketch of a text: 63 numbers of which two texts share about as large a part as they share shingles. One-permutation MinHash (Li,
 * Owen and Zhang 2012), empty places filled from their neighbours (Shrivastava and Li 2014).
 *
 * @returns numbers in base 36 with dots between them
 */
export function sketchOf(text: string): string {
	const least = new Uint32Array(PLACES).fill(EMPTY);
	for (const shingle of shinglesOf(text)) {
		const hash = hashOf(shingle);
		const place = hash % PLACES;
		if (hash < (least[place] ?? EMPTY)) least[place] = hash;
	}
	const filled = Array.from(least, (value, place) => {
		for (let step = 0; step < PLACES; step++) {
			const found = least[(place + step) % PLACES] ?? EMPTY;
			// Further neighbours count as another number, or short texts would look alike.
			if (found !== EMPTY) return (found + step * 0x9e3779b1) >>> 0;
		}
		return value;
	});
	return filled.map((value) => value.toString(36)).join('.');
}

/**
 * Whether two texts may have a noticeable part in common, by their sketches: two that share a ninth of their shingles nearly always do
 * (999 times in 1,000 some place is the same), unrelated ones hardly ever.
 */
export function mayShare(a: string, b: string): boolean {
	const theirs = b.split('.');
	return a.split('.').some((value, place) => value === theirs[place]);
}

/**
 * Bands of a sketch, as keys: two texts that share half of their shingles have a band in common in 19 of 20 cases, unrelated ones
 * hardly ever (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 */
export function bandsOf(sketch: string): readonly string[] {
	const places = sketch.split('.');
	return Array.from({ length: BANDS }, (_, band) => {
		const from = band * BAND_PLACES;
		return `${band} ${places.slice(from, from + BAND_PLACES).join('.')}`;
	});
}
