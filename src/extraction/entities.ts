import type { Range } from '../text/span.ts';
import type { Entity, EntityKind, EntityName, Mention } from './extraction.ts';
import type { NameMention } from './names.ts';
import { ROLES } from './nameWords.ts';

interface Group {
	readonly kind: EntityKind;
	readonly mentions: NameMention[];
	readonly names: Map<string, EntityName>;
}

const key = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/^the\s/iu, '')
		.toLowerCase();

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';
const firstWord = (name: string): string => name.split(/\s+/u)[0] ?? '';

/** First letters of the words with a capital: "Socialist Campaign Group" is SCG. */
const initialsOf = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');

function addName(group: Group, text: string, kind: EntityName['kind'], unique: boolean): void {
	const known = group.names.get(key(text));
	if (known === undefined) group.names.set(key(text), { text, kind, unique });
}

/** The fullest name: most words, then longest, then first printed. */
function fullest(group: Group): string {
	const names = [...group.names.values()].filter((one) => one.kind === 'full');
	const list = names.length > 0 ? names : [...group.names.values()];
	return (
		[...list].sort((a, b) => b.text.split(' ').length - a.text.split(' ').length || b.text.length - a.text.length)[0]
			?.text ?? ''
	);
}

/** Moves everything of one group into another. */
function join(groups: Group[], owner: Group, other: Group, kind: EntityName['kind']): void {
	owner.mentions.push(...other.mentions);
	for (const name of other.names.values()) addName(owner, name.text, kind, name.unique);
	groups.splice(groups.indexOf(other), 1);
}

const namesOf = (group: Group): readonly string[] => [...group.names.values()].map((name) => name.text);

/** What may be left out in front of the name of a body: "the U.S. Senate" is the Senate. */
const COUNTRY = /^(?:the\s)?(?:U\.S\.|US|United States|UK|U\.K\.|United Kingdom|British|American|National)\s/u;

/** Puts acronyms and short forms to the one organisation that they fit. */
function joinOrganisations(groups: Group[], mentions: readonly NameMention[]): void {
	const organisations = (): readonly Group[] => groups.filter((one) => one.kind === 'organisation');
	const bracketed = new Map(
		mentions.flatMap((one) => (one.acronym === null ? [] : [[one.acronym.start, one] as const])),
	);
	// Acronyms: the one given in brackets, else the one whose first letters fit.
	for (const short of organisations().filter((one) =>
		[...one.names.values()].every((name) => name.kind === 'initials'),
	)) {
		const letters = namesOf(short)[0] ?? '';
		const given = short.mentions.flatMap((one) => bracketed.get(one.start) ?? []);
		const owners = organisations().filter(
			(one) =>
				one !== short &&
				(given.length > 0
					? given.some((mention) => one.mentions.includes(mention))
					: namesOf(one).some((name) => name.includes(' ') && initialsOf(name) === letters)),
		);
		const [owner] = owners;
		if (owner !== undefined && owners.length === 1) join(groups, owner, short, 'initials');
	}
	// "Labour" and "Labour Party"; "Harvard" and "Harvard University"; "Senate" and "U.S. Senate".
	for (const short of organisations()) {
		const [name = ''] = namesOf(short);
		if (short.names.size > 1 || [...short.names.values()].some((one) => one.kind === 'initials')) continue;
		const owners = organisations().filter(
			(one) =>
				one !== short &&
				namesOf(one).some((each) => {
					const rest = each.toLowerCase().startsWith(`${name.toLowerCase()} `) ? each.slice(name.length + 1) : null;
					return (
						(rest !== null && (/^(?:of|for|in)\s/u.test(rest) || (!name.includes(' ') && HEADS.test(rest)))) ||
						(COUNTRY.test(each) && key(each.replace(COUNTRY, '')) === key(name))
					);
				}),
		);
		const [owner] = owners;
		if (owner !== undefined && owners.length === 1) join(groups, owner, short, 'short');
	}
}

/** Words that the short form of an organisation's name leaves out. */
const HEADS =
	/^(?:Party|University|College|School|Council|Group|Company|Corporation|Foundation|Institute|Trust|Union)$/u;

/** "Joshua Norton" and "Joshua Abraham Norton": one surname, and the words of one among those of the other. */
function joinFullNames(groups: Group[]): void {
	const bySurname = new Map<string, Group[]>();
	for (const group of groups) {
		if (group.kind !== 'person') continue;
		const surname = key(lastWord(namesOf(group)[0] ?? ''));
		bySurname.set(surname, [...(bySurname.get(surname) ?? []), group]);
	}
	const parts = (group: Group): readonly string[] =>
		key(namesOf(group)[0] ?? '')
			.replaceAll('.', '')
			.split(/[\s-]+/u);
	const within = (short: readonly string[], long: readonly string[]): boolean =>
		short.length >= 2 &&
		short.every((part) => long.includes(part) || (part.length === 1 && long.some((one) => one.startsWith(part)))) &&
		(short[0] === long[0] || short.length < long.length);
	for (const same of bySurname.values()) {
		for (const short of same) {
			const owners = same.filter((one) => one !== short && groups.includes(one) && within(parts(short), parts(one)));
			const [owner] = owners;
			if (owner !== undefined && owners.length === 1 && groups.includes(short)) join(groups, owner, short, 'full');
		}
	}
}

/**
 * Puts the names of one text together into people and organisations. A surname alone, or a first name after a title, belongs
 * to the one person of that name in the text; where it fits two it stays alone and says so (`unique: false`).
 */
function groupNames(mentions: readonly NameMention[]): readonly { readonly group: Group; readonly name: string }[] {
	const groups: Group[] = [];
	const byKey = new Map<string, Group>();
	const open = (kind: EntityKind): Group => {
		const group: Group = { kind, mentions: [], names: new Map() };
		groups.push(group);
		return group;
	};
	const bracketed = new Set(mentions.flatMap((one) => one.acronym?.start ?? []));
	const full = mentions.filter((one) => !one.bare);
	for (const one of full) {
		const id = `${one.kind} ${key(one.text)}`;
		const group = byKey.get(id) ?? open(one.kind);
		byKey.set(id, group);
		group.mentions.push(one);
		addName(
			group,
			one.text,
			bracketed.has(one.start) || /^\p{Lu}[\p{Lu}&]+s?$/u.test(one.text) ? 'initials' : 'full',
			true,
		);
	}

	joinOrganisations(groups, mentions);
	joinFullNames(groups);

	const people = groups.filter((one) => one.kind === 'person');
	const alone = new Map<string, Group>();
	for (const one of mentions.filter((each) => each.bare)) {
		const surname = people.filter((person) =>
			[...person.names.values()].some((name) => key(lastWord(name.text)) === key(one.text)),
		);
		const firstName =
			surname.length === 0
				? people.filter((person) =>
						[...person.names.values()].some(
							(name) => name.text.includes(' ') && key(firstWord(name.text)) === key(one.text),
						),
					)
				: [];
		const fitting = surname.length > 0 ? surname : firstName;
		const [only] = fitting;
		if (only !== undefined && fitting.length === 1) {
			only.mentions.push(one);
			addName(only, one.text, 'short', false);
			continue;
		}
		const id = key(one.text);
		const group = alone.get(id) ?? open('person');
		alone.set(id, group);
		group.mentions.push(one);
		addName(group, one.text, 'short', false);
	}
	return groups.map((group) => ({ group, name: fullest(group) }));
}

const ROLE_NOUN = [...ROLES].join('|');
/** "left-wing film director Ken Loach", "general secretary David Evans": small words up to a role noun in front of a name. */
const ROLE_BEFORE = new RegExp(
	`(?<![\\p{L}])((?:[\\p{Ll}-]+\\s){0,3}(?:${ROLE_NOUN}))\\s(?:\\p{Lu}[\\p{L}]+\\.?\\s)?$`,
	'u',
);
/** "Ken Loach, a film director", "Phillips is also a senior fellow of Policy Exchange". */
const ROLE_AFTER = new RegExp(
	`^(?:,|\\s(?:is|was)(?:\\s(?:also|now|then|currently|formerly))?)\\s(?:the\\s|a\\s|an\\s)?((?:former\\s|[\\p{L}-]+\\s){0,3}(?:${ROLE_NOUN})(?:\\s(?:of|for|at)\\s(?:the\\s)?\\p{Lu}[\\p{L}]+(?:\\s\\p{Lu}[\\p{L}]+){0,3})?)\\b`,
	'u',
);
const NOT_A_ROLE = new Set([
	'the',
	'a',
	'an',
	'by',
	'and',
	'of',
	'that',
	'with',
	'from',
	'as',
	'its',
	'their',
	'his',
	'her',
	'to',
	'former',
	'ex',
	'is',
	'was',
	'for',
	'in',
]);

/** The role printed beside a name, or null. */
function roleBeside(content: string, mention: Range): Range | null {
	const before = content.slice(Math.max(0, mention.start - 80), mention.start);
	const front = ROLE_BEFORE.exec(before)?.[1];
	if (front !== undefined) {
		// What stands behind the last small word: "presentation by general secretary".
		const small = front.split(' ').findLastIndex((word) => NOT_A_ROLE.has(word));
		const role = front
			.split(' ')
			.slice(small + 1)
			.join(' ');
		const start = mention.start - before.length + before.lastIndexOf(role);
		return { start, end: start + role.length };
	}
	const after = content.slice(mention.end, mention.end + 120);
	const behind = ROLE_AFTER.exec(after)?.[1];
	if (behind === undefined) return null;
	const start = mention.end + after.indexOf(behind);
	return { start, end: start + behind.length };
}

/** The entities of a text from its names, with ids in order of first mention: `p1`, `o2`. */
export function entitiesOf(content: string, names: readonly NameMention[]): readonly Entity[] {
	const grouped = groupNames(names).map(({ group, name }) => ({
		group,
		name,
		mentions: [...group.mentions].sort((a, b) => a.start - b.start),
	}));
	grouped.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
	return grouped.map(({ group, name, mentions }, i) => ({
		id: `${group.kind === 'person' ? 'p' : 'o'}${i + 1}`,
		kind: group.kind,
		name,
		names: [...group.names.values()],
		mentions: mentions.map(({ start, end }): Mention => ({ start, end, kind: 'name' })),
		roles: group.kind === 'person' ? mentions.flatMap((mention) => roleBeside(content, mention) ?? []) : [],
	}));
}
