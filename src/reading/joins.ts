/**
 * Places where a file runs two words together: a caption glued to a sentence ("hallThe council"), bullets glued to each
 * other ("closedResidents say"), the hidden words of a picture in mid-sentence ("crisismoss leaving"). Found without a list
 * of names: by words that begin sentences in English, and by the words that the document itself uses.
 */

/** Closed-class words that begin English sentences. */
const STARTERS = new Set(
	(
		'The A An It In On At As For To From By With This That These Those There Here We He She They You I His Her Its Our Their ' +
		'My Your And But Or So Yet If When While After Before Since Until Although Though Because However Meanwhile Now Then ' +
		'Last Next What Who Why How Where Which One Two Three Some Many Most All Both Each Every No Not'
	).split(' '),
);

/** Words after which another word closes up in ordinary English (understand, overcome, anywhere): they prove no slip. */
const PREFIXES = new Set(
	(
		'under over after other every where there which while inter super counter through with without some what when here ' +
		'never self where these those their about would could should'
	).split(' '),
);

/** The shortest halves of an all lower-case run-together, where one is a name or both are ordinary words. */
const SHORTEST_BESIDE_NAME = 4;
const SHORTEST_ORDINARY = 5;
/** Share of its places at which a word has a capital from which it counts as a name: hidden words of pictures have none. */
const NAME_SHARE = 0.8;
/** No slip is looked for in longer runs of letters: they are no words. */
const LONGEST_TOKEN = 48;

const TOKEN = /\p{L}+/gu;
const CAMEL = /^(\p{L}?\p{Ll}+)(\p{Lu}\p{L}*)$/u;
const GLUED_SENTENCE = /(?<=\p{Ll}{2}[.!?]["”’)]?)\p{Lu}\p{Ll}+/gu;
/** Addresses, handles and hashtags run words together on purpose. */
const ON_PURPOSE = /[@#/_\\\d]|www\.|\.(?:com|org|net|uk|eu|io|info)\b/u;

interface Usage {
	all: number;
	/** Times written with a capital. */
	capital: number;
}

/** How often each word stands in a text, folded to lower case. */
function usageOf(content: string): ReadonlyMap<string, Usage> {
	const usage = new Map<string, Usage>();
	for (const [word] of content.matchAll(TOKEN)) {
		const key = word.toLowerCase();
		const one = usage.get(key) ?? { all: 0, capital: 0 };
		one.all++;
		if (/^\p{Lu}/u.test(word)) one.capital++;
		usage.set(key, one);
	}
	return usage;
}

/** The run of anything but white space around a place. */
function chunkAt(content: string, start: number, end: number): string {
	let from = start;
	let to = end;
	while (from > 0 && start - from < LONGEST_TOKEN && !/\s/u.test(content.charAt(from - 1))) from--;
	while (to < content.length && to - end < LONGEST_TOKEN && !/\s/u.test(content.charAt(to))) to++;
	return content.slice(from, to);
}

/** Where the second of two words begins in a run-together token, or null. */
function joinIn(token: string, usage: ReadonlyMap<string, Usage>): number | null {
	const times = (word: string): Usage => usage.get(word.toLowerCase()) ?? { all: 0, capital: 0 };
	// A word that is written so again and again is a name of its own.
	if (token.length > LONGEST_TOKEN || times(token).all > 1) return null;
	const [, first, second] = CAMEL.exec(token) ?? [];
	if (first !== undefined && second !== undefined) {
		if (first.length < 2) return null;
		const known = times(first).all > 0;
		const lower = /^\p{Ll}/u.test(first);
		const begins = STARTERS.has(second) && (known || (lower && first.length > 2));
		const used = known && times(second).all > 0 && first.length > 2 && second.length > 2;
		return begins || used ? first.length : null;
	}
	if (!/^\p{Ll}+$/u.test(token)) return null;
	for (let at = SHORTEST_BESIDE_NAME; at <= token.length - SHORTEST_BESIDE_NAME; at++) {
		const left = token.slice(0, at);
		const right = token.slice(at);
		if (PREFIXES.has(left)) continue;
		const a = times(left);
		const b = times(right);
		if (a.all === 0 || b.all === 0) continue;
		const isName = (word: Usage): boolean => word.capital > 1 && word.capital >= word.all * NAME_SHARE;
		const ordinary = a.all > 1 && b.all > 1 && at >= SHORTEST_ORDINARY && right.length >= SHORTEST_ORDINARY;
		if (isName(a) || isName(b) || ordinary) return at;
	}
	return null;
}

/**
 * @param content - canonical text
 * @returns offsets (UTF-16) at which the second word begins, in order. Linear in the text's length
 */
export function findJoins(content: string): readonly number[] {
	const usage = usageOf(content);
	const joins: number[] = [];
	for (const match of content.matchAll(TOKEN)) {
		if (match[0].length < 4) continue;
		const at = joinIn(match[0], usage);
		if (at === null) continue;
		if (!ON_PURPOSE.test(chunkAt(content, match.index, match.index + match[0].length))) joins.push(match.index + at);
	}
	for (const match of content.matchAll(GLUED_SENTENCE)) {
		const known = STARTERS.has(match[0]) || (usage.get(match[0].toLowerCase())?.all ?? 0) > 1;
		if (known && !ON_PURPOSE.test(chunkAt(content, match.index, match.index + match[0].length)))
			joins.push(match.index);
	}
	return [...new Set(joins)].sort((a, b) => a - b);
}
