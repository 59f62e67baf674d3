import type { Range } from '../../text/span.ts';
import { ROLES } from '../names/personWords.ts';

/** Titles in front of a name with the noun that is said of their bearer. */
const TITLE_NOUNS: Readonly<Record<string, string>> = {
	sen: 'senator',
	gov: 'governor',
	rep: 'congressman',
	prof: 'professor',
	dr: 'doctor',
	cllr: 'councillor',
	rev: 'reverend',
	revd: 'reverend',
	gen: 'general',
};

/** Every noun that says what somebody is. */
const NOUNS: ReadonlySet<string> = new Set([
	...ROLES,
	...Object.values(TITLE_NOUNS),
	...'nominee pope king queen princess prince'.split(' '),
]);

export const roleNoun = (word: string): string | null => {
	const lower = word.toLowerCase();
	const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
	const noun = TITLE_NOUNS[bare] ?? bare;
	return NOUNS.has(noun) ? noun : null;
};

const MOST_IN_FRONT = 5;
const WORD_AT_END = /[\p{L}\p{M}.’'-]+$/u;

/** The last words of a stretch that ends with a space, with nothing but single spaces between, the last one first. */
function lastWords(front: string): readonly string[] {
	const parts = front.split(/\s/u);
	const words: string[] = [];
	if (parts.pop() !== '') return words;
	while (words.length < MOST_IN_FRONT) {
		const part = parts.pop();
		const word = part === undefined ? undefined : WORD_AT_END.exec(part)?.[0];
		if (word === undefined) break;
		words.push(word);
		if (word !== part) break;
	}
	return words;
}

/** Words right in front of a name, and in the aside right behind it, that say what somebody is. */
export function nounsBeside(content: string, mention: Range): readonly string[] {
	const front = lastWords(content.slice(Math.max(0, mention.start - 60), mention.start));
	const behind =
		/^(?:,\s(?:who\sis\s|the\s|a\s|an\s)|\s(?:is|was)\s(?:also\s)?(?:the\s|an?\s)|,\s(?=\p{Ll}+,))([^,.;:()“”"]{2,80})/u.exec(
			content.slice(mention.end, mention.end + 110),
		)?.[1] ?? '';
	return [...front, ...behind.split(/[\s,-]+/u)].flatMap((word) => roleNoun(word) ?? []);
}
