import { keeping } from './keeping.ts';
import { porterStem } from './porter.ts';

/** Forms that no suffix rule brings together. Reviewed: only those whose other meaning is no trap ("left" is not here). */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
	['paid', 'pay'],
	['won', 'win'],
	['met', 'meet'],
	['led', 'lead'],
	['fought', 'fight'],
	['struck', 'strike'],
	['sought', 'seek'],
	['spoke', 'speak'],
	['spoken', 'speak'],
	['said', 'say'],
	['told', 'tell'],
	['wrote', 'write'],
	['written', 'write'],
	['chose', 'choose'],
	['chosen', 'choose'],
	['threw', 'throw'],
	['thrown', 'throw'],
	['began', 'begin'],
	['begun', 'begin'],
	['lost', 'lose'],
	['sold', 'sell'],
	['stood', 'stand'],
	['held', 'hold'],
	['built', 'build'],
	['bought', 'buy'],
	['brought', 'bring'],
	['caught', 'catch'],
	['taught', 'teach'],
	['died', 'die'],
	['dying', 'die'],
	['women', 'woman'],
	['men', 'man'],
	['children', 'child'],
	['united', 'unite'],
	['uniting', 'unite'],
]);

/** Words that Porter's rules would bring together with words of another meaning (import, conserve, execute, new, unit). */
const LEFT_ALONE: ReadonlySet<string> = new Set(
	'news general international conservative executive university universal unite organ organic'.split(' '),
);

/** Endings that make another word, not another form of one: capital/capitalism, commune/community, import/important. */
const OTHER_WORD = ['ism', 'ist', 'ity', 'ance', 'ant'] as const;

function singular(word: string): string {
	if (!word.endsWith('s')) return word;
	if (word.endsWith('ities')) return `${word.slice(0, -3)}y`;
	return word.length > 3 && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Whether a word is of the letters a to z. */
function isPlain(word: string): boolean {
	for (let i = 0; i < word.length; i++) {
		const letter = word.charCodeAt(i);
		if (letter < 0x61 || letter > 0x7a) return false;
	}
	return true;
}

/**
 * What the forms of one word share. Porter's algorithm (Porter 1980, "An algorithm for suffix stripping"), with irregular
 * forms brought in and words of another meaning kept out: a question about capital must not find capitalism.
 *
 * @param word - folded (see {@link wordsOf}); an apostrophe or a possessive is dropped here too
 */
export function stemOf(word: string): string {
	const plain = isPlain(word) ? word : word.replace(/['’]s$/u, '').replace(/['’]/gu, '');
	if (plain.length < 3 || !isPlain(plain)) return plain;
	const form = IRREGULAR.get(plain) ?? plain;
	const one = singular(form);
	if (LEFT_ALONE.has(form)) return form;
	if (LEFT_ALONE.has(one) || OTHER_WORD.some((ending) => one.endsWith(ending))) return one;
	return porterStem(form);
}

/**
 * Whether a word may have a stem, told from its first letters in no time: never false where {@link stemOf} gives that stem. No rule
 * changes a word's first two letters but those for irregular forms, for apostrophes, and Porter's for a `y` or for what is very short.
 *
 * @param word - folded
 */
export function mayHaveStem(word: string, stem: string): boolean {
	if (stem.length < 3 || IRREGULAR.has(word) || !/^[a-z][a-xz]/.test(word)) return true;
	return word.charCodeAt(0) === stem.charCodeAt(0) && word.charCodeAt(1) === stem.charCodeAt(1);
}

/**
 * {@link mayHaveStem} for any of some stems, told by the codes of a word's first two letters alone.
 *
 * @returns a function of the two, small ones; 0 stands for a second letter that there is not
 */
export function beginningsOf(stems: readonly string[]): (first: number, second: number) => boolean {
	if (stems.some((stem) => stem.length < 3)) return () => true;
	const pair = (first: number, second: number): number => first * 0x10000 + second;
	const pairs = new Set([...stems, ...IRREGULAR.keys()].map((one) => pair(one.charCodeAt(0), one.charCodeAt(1))));
	const [a, y, z] = [0x61, 0x79, 0x7a];
	const isLetter = (code: number): boolean => code >= a && code <= z;
	return (first, second) => !isLetter(first) || !isLetter(second) || second === y || pairs.has(pair(first, second));
}

/** Stems that are worked out once: Porter's rules take microseconds, and a question needs the same ones again and again. */
export interface Stemmer {
	stemOf(word: string): string;
	relativesOf(word: string): Relatives;
}

const MOST_KEPT = 4_096;

export const makeStemmer = (): Stemmer => ({
	stemOf: keeping(MOST_KEPT, stemOf),
	relativesOf: keeping(MOST_KEPT, relativesOf),
});

/** Stems of words with the same root and another ending, which are worth less than the word itself. */
export interface Relatives {
	/** One who holds with it, or what he holds with: socialism, socialist. */
	readonly close: readonly string[];
	/** Perhaps only of the same origin: stability and stabilise, but also import and important. */
	readonly distant: readonly string[];
}

/** @param word - folded */
function relativesOf(word: string): Relatives {
	const stem = stemOf(word);
	const one = singular(word);
	const ending = OTHER_WORD.find((each) => one.endsWith(each) && one.length > each.length + 2);
	const roots = ending === undefined ? [stem, one] : [one.slice(0, -ending.length)];
	const close: string[] = [];
	const distant = new Set<string>(ending === undefined ? [] : roots.flatMap((root) => [stemOf(root), porterStem(one)]));
	for (const root of roots) {
		for (const other of OTHER_WORD) {
			if (other === ending) continue;
			if (ending?.startsWith('is') === true && other.startsWith('is')) close.push(root + other);
			else distant.add(root + other);
		}
	}
	distant.delete(stem);
	return { close, distant: [...distant] };
}
