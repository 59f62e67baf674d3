import type { Range } from '../../text/span.ts';
import { OFFICES, ROLES } from './personWords.ts';

const SMALL_NOUN = [...ROLES].join('|');
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const NOUN = [...new Set([...ROLES].flatMap((word) => [word, capitalised(word)]))].join('|');
/** Offices that are printed with a capital in front of a name: "Foreign Secretary", "Senator". */
const OFFICE = [
	...new Set([
		...OFFICES,
		...[...ROLES].map(capitalised),
		'Secretary',
		'President',
		'Senator',
		'Mayor',
		'Chancellor',
		'Ambassador',
		'Governor',
		'Councillor',
		'Cllr',
	]),
]
	.filter(
		(word) =>
			!/^(?:Prime|Attorney|Foreign|Home|Shadow|Education|Health|Defence|Defense|Finance|Majority|Minority|First|Lady|Lord|Former|Acting|Interim|Deputy|Vice|Chief|AM)$/u.test(
				word,
			),
	)
	.join('|');
const WORD = `[\\p{L}][\\p{L}’'-]*`;
/** "of Sandford CLP", "for Riverside East", "of the Harbour and Ferry Workers Union". */
const COMPLEMENT = `(?:\\s(?:of|for|at)\\s(?:the\\s)?(?:\\p{Lu}\\.)*\\p{Lu}[\\p{L}’'-]*\\.?(?:\\s(?:(?:of|for|and|the|de)\\s){0,2}\\p{Lu}[\\p{L}’'-]*){0,6})`;

/** "left-wing film director Ken Loach", "general secretary David Evans": small words up to a role noun in front of a name. */
const BEFORE = new RegExp(
	`(?<![\\p{L}])((?:[\\p{Ll}-]+\\s){0,3}(?:${SMALL_NOUN}))(?:\\s|:\\s|\\s[–-]\\s)(?:\\p{Lu}[\\p{L}]{0,3}\\.?\\s)?$`,
	'u',
);
/** "Foreign Secretary Ann Cole", "Labour MP Ann Cole": an office with capitals. */
const OFFICE_BEFORE = new RegExp(
	`(?<![\\p{L}])((?:(?:former|ex-)\\s?)?(?:\\p{Lu}[\\p{L}’'-]*\\s){0,4}(?:${OFFICE}))(?:\\s|:\\s|\\s[–-]\\s)$`,
	'u',
);
/** "Ann Cole, a film director", "Cole is also a senior fellow of Policy Trust", "Ann Cole (chair)". */
const AFTER = new RegExp(
	`^(?:,|\\s\\(|\\s[–-]|,?\\s(?:who\\s)?(?:is|was)(?:\\s(?:also|now|then|currently|formerly))?)\\s?(?:the\\s|a\\s|an\\s)?(?:\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}[\\p{L}]*){0,3}['’]s\\s)?((?:${WORD}\\s){0,3}(?:${NOUN})${COMPLEMENT}?)(?=[\\s,.;:)–]|$)`,
	'u',
);
/** Small words that a role does not begin behind. */
const LINKS = new Set(
	'the a an by and of that with from as its their his her to is was were for in on at who The A An By And But'.split(
		' ',
	),
);
/** Nouns that say nothing of somebody without saying of whom or what. */
const RELATIVE = new Set(
	'ally member fellow aide adviser advisor head host officer representative delegate owner manager critic champion winner veteran candidate worker peer head expert lord master'.split(
		' ',
	),
);

const saysEnough = (role: string): boolean => role.includes(' ') || !RELATIVE.has(role.toLowerCase());

/** What of some words in front of a name is the role: what stands behind the last small word. */
function behindLinks(words: string): string {
	const list = words.split(' ');
	return list.slice(list.findLastIndex((word) => LINKS.has(word)) + 1).join(' ');
}

/** The role printed beside a name, or null: "general secretary", "MP for Riverside East". "former" is a part of it. */
export function roleBeside(content: string, mention: Range): Range | null {
	const before = content.slice(Math.max(0, mention.start - 80), mention.start);
	const [role = ''] = [BEFORE, OFFICE_BEFORE]
		.map((pattern) => behindLinks(pattern.exec(before)?.[1] ?? ''))
		.filter((one) => one !== '' && saysEnough(one))
		.sort((a, b) => b.length - a.length);
	if (role !== '') {
		const start = mention.start - before.length + before.lastIndexOf(role);
		return { start, end: start + role.length };
	}
	const after = content.slice(mention.end, mention.end + 140);
	const found = AFTER.exec(after);
	const behind = found?.[1];
	if (found === null || behind === undefined || !saysEnough(behind)) return null;
	if (behind.split(' ').some((word) => /^(?:and|but|who|which|said|says)$/u.test(word) && behind.indexOf(word) === 0))
		return null;
	const start = mention.end + found[0].lastIndexOf(behind);
	return { start, end: start + behind.length };
}
