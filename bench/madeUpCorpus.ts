import { STOP_WORDS } from '../src/search/words/stopWords.ts';
import { numbersFrom } from '../test/search/corpus.ts';

/** A passage to index. */
export interface Passage {
	readonly key: string;
	readonly title: string;
	readonly text: string;
}

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w y z'.split(' ');
const NUCLEI = 'a ai e ea ee i ie o oa oo ou u'.split(' ');
const CODAS = [
	'',
	'',
	'',
	'b',
	'ck',
	'd',
	'g',
	'l',
	'll',
	'm',
	'n',
	'nd',
	'nt',
	'p',
	'r',
	'rd',
	's',
	'ss',
	'st',
	't',
	'x',
];
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing'];
const WORDS_A_PASSAGE = 93;
/** Share of running text that is function words. */
const FUNCTION_WORDS = 0.4;
/** A document is about something: so much of its text are words that it has used before. */
const SAID_AGAIN = 0.2;
const PASSAGES_A_DOCUMENT = 20;
/**
 * Zipf's law with Mandelbrot's shift for words that are no function words: the word of rank r is printed in proportion to
 * (r + 50) ** -1.6. The most frequent is then one word in a hundred, and 100,000 passages print some 150,000 forms, as
 * newspapers do.
 */
const SHIFT = 50;
const EXPONENT = 1.6;
const TYPES = 2_000_000;

/** A made-up word of English look for a rank: the same rank always gives the same word, rare ones are longer. */
function wordOfRank(rank: number): string {
	let rest = (Math.imul(rank, 0x9e3779b1) >>> 0) + rank * 7;
	const syllables = rank < 2_000 ? 2 : rank < 100_000 ? 3 : 4;
	let word = '';
	for (let i = 0; i < syllables; i++) {
		word += ONSETS[rest % ONSETS.length];
		rest = Math.floor(rest / ONSETS.length);
		word += NUCLEI[rest % NUCLEI.length];
		rest = Math.floor(rest / NUCLEI.length) + i * 31;
		if (i === syllables - 1) word += CODAS[rest % CODAS.length];
	}
	return word;
}

/** Passages one by one; the same seed gives the same ones. */
export function* passagesFrom(seed: number, count: number): Generator<Passage> {
	const next = numbersFrom(seed);
	const functionWords = [...STOP_WORDS].filter((word) => word.length > 1);
	const low = SHIFT ** (1 - EXPONENT);
	const high = (TYPES + SHIFT) ** (1 - EXPONENT);
	const rank = (): number => Math.floor((low + next() * (high - low)) ** (1 / (1 - EXPONENT)) - SHIFT);
	let own: string[] = [];
	for (let i = 0; i < count; i++) {
		if (i % PASSAGES_A_DOCUMENT === 0) own = [];
		const words: string[] = [];
		const length = Math.round(WORDS_A_PASSAGE * (0.5 + next()));
		for (let j = 0; j < length; j++) {
			const draw = next();
			if (draw < FUNCTION_WORDS) words.push(functionWords[Math.floor(functionWords.length * next() ** 3)] ?? 'the');
			else if (draw < FUNCTION_WORDS + SAID_AGAIN && own.length > 0) {
				words.push(own[Math.floor(own.length * next() ** 2)] ?? '');
			} else {
				const word = wordOfRank(rank()) + (ENDINGS[Math.floor(ENDINGS.length * next())] ?? '');
				own.push(word);
				words.push(word);
			}
			if (j % 17 === 16) words[words.length - 1] += '.';
		}
		yield { key: String(i).padStart(9, '0'), title: '', text: words.join(' ') };
	}
}

/** How many of the first passages print each word, to know which of two words is the rarer. */
export function countWords(passages: readonly Passage[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { text } of passages.slice(0, COUNTED)) {
		for (const word of new Set(text.replaceAll('.', '').split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

const COUNTED = 5_000;

/**
 * A question that somebody who has read a passage may ask: some of its words, each the rarer of two drawn at random, since
 * people ask with words that say something.
 */
export function questionOn(
	passage: Passage,
	counts: ReadonlyMap<string, number>,
	length: number,
	next: () => number,
): string {
	const words = [...new Set(passage.text.replaceAll('.', '').split(' '))].filter((word) => !STOP_WORDS.has(word));
	const chosen: string[] = [];
	for (let i = 0; i < length && words.length > 0; i++) {
		const [one, other] = [Math.floor(words.length * next()), Math.floor(words.length * next())];
		const rarer = (counts.get(words[one] ?? '') ?? 0) <= (counts.get(words[other] ?? '') ?? 0) ? one : other;
		chosen.push(...words.splice(rarer, 1));
	}
	return chosen.join(' ');
}

/** One typing error in each word of five letters or more: a letter put in, left out, changed, or swapped with the next. */
export function misspelt(text: string, next: () => number): string {
	return text.replace(/\p{L}{5,}/gu, (word) => {
		for (;;) {
			const at = 1 + Math.floor(next() * (word.length - 1));
			const letter = String.fromCharCode(97 + Math.floor(next() * 26));
			const edits = [
				word.slice(0, at) + letter + word.slice(at),
				word.slice(0, at) + word.slice(at + 1),
				word.slice(0, at) + letter + word.slice(at + 1),
				word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
			];
			const edited = edits[Math.floor(next() * edits.length)] ?? word;
			if (edited !== word) return edited;
		}
	});
}
