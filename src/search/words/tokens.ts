/** A run of letters and digits; an apostrophe inside it, or a comma between thousands, does not end it. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+|(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))\p{N}+)*/gu;

/** The same where {@link ONLY_PLAIN} holds: several times as quick, and at its first use milliseconds sooner. */
const PLAIN_WORD = /[a-z0-9]+(?:['’][a-z0-9]+|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))[0-9]+)*/g;
/** Letters and digits of ASCII only, beside dashes, quotation marks and points. */
const ONLY_PLAIN = /^[\0-\x7f\u2010-\u2027]*$/;

/**
 * Case and accents taken away (NFKD, marks dropped, lower case): "É" and "e" are one letter. The result can have another
 * length than the text, so offsets into it mean nothing in the text.
 */
export function foldCase(text: string): string {
	return /[^\p{ASCII}]/u.test(text)
		? text
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.toLowerCase()
		: text.toLowerCase();
}

/** A word without its possessive ("Loach's", "members'"), its other apostrophes and the commas of a number. */
const bare = (word: string): string => (/['’,]/.test(word) ? word.replace(/['’]s$/u, '').replace(/['’,]/gu, '') : word);

/** The word that begins at `start` of a folded text, and where it ends there. */
export function bareWord(folded: string, start: number): { readonly word: string; readonly end: number } {
	const here = new RegExp(WORD.source, 'uy');
	here.lastIndex = start;
	const word = here.exec(folded)?.[0] ?? '';
	return { word: bare(word), end: start + word.length };
}

/**
 * The words of a text, folded, in order: what is indexed, and what a query is compared with. A hyphen parts two words
 * ("witch-hunt"), an apostrophe does not ("don't" is "dont"), a possessive is dropped.
 */
export function wordsOf(text: string): string[] {
	const folded = foldCase(text);
	return (folded.match(ONLY_PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? []).map(bare);
}
