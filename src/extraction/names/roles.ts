import type { Range } from '../../text/span.ts';
import { NEVER_NAMES } from './notNames.ts';
import { OFFICES, ROLES } from './personWords.ts';

const SMALL_NOUN = [...ROLES].join('|');
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const NOUN = [...new Set([...ROLES].flatMap((word) => [word, capitalised(word)]))].join('|');
/** Offices that are printed with a capital in front of a name: "Foreign Secretary", "Senator". */
const OFFICES_IN_FRONT = [
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
].filter(
	(word) =>
		!/^(?:Prime|Attorney|Foreign|Home|Shadow|Education|Health|Defence|Defense|Finance|Majority|Minority|First|Lady|Lord|Former|Acting|Interim|Deputy|Vice|Chief|AM)$/u.test(
			word,
		),
);
/** The plurals of the nouns that have one in -s: "MPs". */
const PLURALS = [...ROLES]
	.filter((word) => !word.endsWith('s') && !/[sz]?man$|woman$/u.test(word))
	.map((word) => `${word}s`);
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
	`(?<![\\p{L}])((?:(?:former|ex-)\\s?)?(?:\\p{Lu}[\\p{L}’'-]* ){0,4}(?:${OFFICES_IN_FRONT.join('|')}))(?: |: | [–-] )$`,
	'u',
);
/** "Ann Cole, a film director", "Cole is also a senior fellow of Policy Trust", "Ann Cole (chair)". */
const AFTER = new RegExp(
	`^(?:,|\\s\\(|\\s[–-]|,?\\s(?:who\\s)?(?:is|was)(?:\\s(?:also|now|then|currently|formerly))?)\\s?(?:the\\s|a\\s|an\\s)?(?:\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}[\\p{L}]*){0,3}['’]s\\s)?((?:${WORD}\\s){0,3}(?:${NOUN})${COMPLEMENT}?)(?=[\\s,.;:)–]|$)`,
	'u',
);
/** "the shadow home secretary, Ann Cole,", "its managing director, Ann Cole,": a role in front of a comma, whose bearer the name tells. */
const APART = new RegExp(
	`(?:(?<![\\p{L}])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y)|['’]s?) ((?:${WORD} ){0,3}(?:${NOUN})${COMPLEMENT}?), (?:\\p{Lu}\\p{L}{0,3}\\.? )?$`,
	'u',
);
/** The name ends what stands between commas: "According to the mayor, Ann Cole was late" tells no role. */
const ENDS_APART = /^(?:[,.;:)]|$|\n)/u;
/** Capital words at the head of a sentence, a letter or a resolution that are no part of an office behind them. */
const NO_OFFICE =
	/^(?:(?:Dear|Will|Did|Does|Do|Has|Had|Can|Could|Would|Should|Is|Was|Are|Were|May|Might|Must|Shall|Proposed|Seconded|Fellow|When|While|As|After|Although|If|But|And|So|Yet|Both|Then|Now|Today|Yesterday|Meanwhile)\s)+/u;

/** Small words that a role does not begin behind. */
const LINKS = new Set(
	'own the a an by and of that with from as its their his her to is was were for in on at who The A An By And But'.split(
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

/** What stands in front of a role and is no verb. Own list. */
const OF_ROLES =
	'former|senior|leading|prominent|veteran|junior|deputy|shadow|cabinet|local|left|party|union|student|film|backbench|frontbench';
/** "MPs including Ann Cole", "Tram-backed candidates Ann Cole": a role of all that follow, with the words that may stand between. */
const OF_SEVERAL = new RegExp(
	`(?<![\\p{L}-])((?:(?:[\\p{L}]+-\\p{Ll}+|${OF_ROLES})\\s){0,3}(?:${PLURALS.join('|')}))(?:,?\\s(?:including|such\\sas|like))?\\s$`,
	'u',
);

/** Letters without a break. */
const runsOf = (words: string): readonly string[] => words.split(/[^\p{L}]+/u);
const endsOf = (words: Iterable<string>): ReadonlySet<string> =>
	new Set([...words].map((word) => runsOf(word).at(-1) ?? ''));
/** What a role in front of one name ends with, and one of several. */
const ENDS = endsOf([...ROLES, ...OFFICES_IN_FRONT]);
const ENDS_OF_SEVERAL = endsOf(PLURALS);
/** A role ends among so many last words ("MPs such as"), and within so many UTF-16 code units. */
const LAST_WORDS = 3;
const LAST_UNITS = 40;

/** Whether one of the last words ends a role: without one, no pattern of hundreds of nouns need be looked for. */
const mayEnd = (before: string, ends: ReadonlySet<string>): boolean =>
	// The last run is empty: a space stands in front of the name.
	runsOf(before.slice(-LAST_UNITS))
		.slice(-1 - LAST_WORDS)
		.some((run) => ends.has(run));

const BETWEEN_MEMBERS = /^(?:, (?:and )?| and )$/u;
const REACH = 80;

/**
 * The roles that stand in front of a list of people, by where each of their names begins: all of "MPs including Ann Cole and Tom Marsh"
 * are MPs.
 *
 * @param people - names, in order
 */
export function listedRoles(content: string, people: readonly Range[]): ReadonlyMap<number, Range> {
	const roles = new Map<number, Range>();
	let running: { readonly role: Range; readonly end: number } | null = null;
	for (const { start, end } of people) {
		if (running !== null && start - running.end < 8 && BETWEEN_MEMBERS.test(content.slice(running.end, start))) {
			roles.set(start, running.role);
			running = { role: running.role, end };
			continue;
		}
		const before = content.slice(Math.max(0, start - REACH), start);
		running = null;
		if (!mayEnd(before, ENDS_OF_SEVERAL)) continue;
		const role = behindLinks(OF_SEVERAL.exec(before)?.[1] ?? '');
		if (role === '' || !saysEnough(role.replace(/s$/u, ''))) continue;
		const from = start - before.length + before.lastIndexOf(role);
		running = { role: { start: from, end: from + role.length }, end };
		roles.set(start, running.role);
	}
	return roles;
}

/** "Film director Ann Cole" at the head of a sentence: the capital word belongs to the role. */
const OPENS = /(?:^|[.!?:][”’"']?\s|\n)["“‘']?(\p{Lu}[\p{Ll}-]+)\s$/u;
const LONGEST_WORD = 24;

function fromSentenceStart(content: string, start: number): number {
	const before = content.slice(Math.max(0, start - LONGEST_WORD), start);
	const word = OPENS.exec(start > LONGEST_WORD ? `x${before}` : before)?.[1];
	return word === undefined || LINKS.has(word) || NEVER_NAMES.has(word) || word.endsWith('ly')
		? start
		: start - word.length - 1;
}

/** Words that no role begins with. */
const VERBAL = /^(?:and|or|that|which|who|as|was|is|were|are|said|told|by|to|in|on|with|from)$/u;

/** The role printed beside a name, or null: "general secretary", "MP for Riverside East". "former" is a part of it. */
export function roleBeside(content: string, mention: Range): Range | null {
	const before = content.slice(Math.max(0, mention.start - 80), mention.start);
	const [role = ''] = (mayEnd(before, ENDS) ? [BEFORE, OFFICE_BEFORE] : [])
		.map((pattern) => behindLinks((pattern.exec(before)?.[1] ?? '').replace(NO_OFFICE, '')))
		.filter((one) => one !== '' && saysEnough(one))
		.sort((a, b) => b.length - a.length);
	if (role !== '') {
		const start = mention.start - before.length + before.lastIndexOf(role);
		const opens = /^\p{Ll}/u.test(role) ? fromSentenceStart(content, start) : start;
		return { start: opens, end: start + role.length };
	}
	const after = content.slice(mention.end, mention.end + 140);
	const apart = ENDS_APART.test(after) ? APART.exec(before)?.[1] : undefined;
	if (
		apart !== undefined &&
		saysEnough(apart) &&
		!apart
			.split(' ')
			.slice(0, 3)
			.some((word) => VERBAL.test(word))
	) {
		const start = mention.start - before.length + before.lastIndexOf(apart);
		return { start, end: start + apart.length };
	}
	const found = AFTER.exec(after);
	const behind = found?.[1];
	if (found === null || behind === undefined || !saysEnough(behind) || /\b(?:his|her|their|my)\s/u.test(behind))
		return null;
	if (behind.split(' ').some((word) => /^(?:and|but|who|which|said|says)$/u.test(word) && behind.indexOf(word) === 0))
		return null;
	const start = mention.end + found[0].lastIndexOf(behind);
	return { start, end: start + behind.length };
}
