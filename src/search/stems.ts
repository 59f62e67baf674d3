import { stemmer } from 'stemmer';

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
const OTHER_WORD = /(?:is[mt]|ity|ant|ance)$/u;

const singular = (word: string): string =>
	word.endsWith('ities') ? `${word.slice(0, -3)}y` : word.length > 3 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word;

/**
 * What the forms of one word share. Porter's algorithm (Porter 1980, "An algorithm for suffix stripping"), with irregular
 * forms brought in and words of another meaning kept out: a question about capital must not find capitalism.
 *
 * @param word - folded (see {@link wordsOf}); an apostrophe or a possessive is dropped here too
 */
export function stemOf(word: string): string {
	const plain = word.replace(/['’]s$/u, '').replace(/['’]/gu, '');
	if (plain.length < 3 || /[^a-z]/u.test(plain)) return plain;
	const form = IRREGULAR.get(plain) ?? plain;
	const one = singular(form);
	if (LEFT_ALONE.has(form)) return form;
	if (LEFT_ALONE.has(one) || OTHER_WORD.test(one)) return one;
	return stemmer(form);
}

/** A word with the same root and another ending, that is worth less than the word itself: socialism, socialist. */
export function relativesOf(word: string): string[] {
	const one = singular(word);
	if (one.endsWith('ism')) return [`${one.slice(0, -1)}t`];
	if (one.endsWith('ist')) return [`${one.slice(0, -1)}m`];
	return [];
}
