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

export const roleNoun = (word: string): string | null => {
	const lower = word.toLowerCase().replace(/\.$/u, '');
	const noun = TITLE_NOUNS[lower] ?? lower;
	return ROLES.has(noun) ||
		Object.values(TITLE_NOUNS).includes(noun) ||
		/^(?:candidate|nominee|president|pope|king|queen|princess|prince)$/u.test(noun)
		? noun
		: null;
};

/** Words right in front of a name, and in the aside right behind it, that say what somebody is. */
export function nounsBeside(content: string, mention: Range): readonly string[] {
	const front =
		/(?:[\p{L}\p{M}.’'-]+\s){1,5}$/u.exec(content.slice(Math.max(0, mention.start - 60), mention.start))?.[0] ?? '';
	const behind =
		/^(?:,\s(?:who\sis\s|the\s|a\s|an\s)|\s(?:is|was)\s(?:also\s)?(?:the\s|an?\s)|,\s(?=\p{Ll}+,))([^,.;:()“”"]{2,80})/u.exec(
			content.slice(mention.end, mention.end + 110),
		)?.[1] ?? '';
	return [...front.trim().split(/\s+/u), ...behind.split(/[\s,-]+/u)].flatMap((word) => roleNoun(word) ?? []);
}
