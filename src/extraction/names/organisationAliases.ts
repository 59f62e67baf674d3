import { type Group, GroupIndex, initialsOf, join, key, namesOf, root } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';
import { NEVER_NAMES } from './notNames.ts';
import { ONE_WORD_ORGANISATIONS } from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { PLACES } from './places.ts';
import { isHead } from './words.ts';

/** A land in front of the name of a body: "the U.S. Senate" is the Senate. */
const COUNTRY = /^(?:the\s)?(U\.S\.|US|United States|UK|U\.K\.|United Kingdom|British|American|National)\s(?=\p{Lu})/u;
const OF_LAND =
	/(?<=^(?:Senate|Congress|Parliament|Supreme Court|House of Commons|House of Representatives|Government))\sof\s(?:the\s)?(United States|United Kingdom)$/u;
const LAND: Readonly<Record<string, string>> = {
	'U.S.': 'us',
	US: 'us',
	'United States': 'us',
	American: 'us',
	UK: 'uk',
	'U.K.': 'uk',
	'United Kingdom': 'uk',
	British: 'uk',
};

/** Words that the short form of an organisation's name leaves out. */
const LEFT_OUT =
	/\s(?:Party|University|College|School|Council|Group|Company|Corporation|Foundation|Institute|Trust|Union|Ltd|Limited|Inc|plc|PLC)\.?$/u;
/** Of these, the ones that a body keeps its own name without: "Labour Group" and "Google Foundation" are not Labour and Google. */
const OWN_FORM = /\s(?:Party|University|Company|Corporation|Ltd|Limited|Inc|plc|PLC)\.?$/u;

/** The forms by which a body may be called once its name stands in the text. */
export function shortForms(name: string): {
	/** "Harvard" of "Harvard University", "General Assembly" of "General Assembly of the United Nations". */
	readonly fronts: readonly string[];
	/** "Scientology" of "Church of Scientology". */
	readonly tail: string | null;
	/** "Council" of "Sandford Town Council", "University" of "University of Kent". */
	readonly head: string | null;
} {
	const joint = /^(.+?)\s(?:of|for|in|on|against)\s(?:the\s)?(.+)$/u.exec(name);
	const fronts: string[] = [];
	const main = joint?.[1] ?? name;
	if (joint !== null && main.includes(' ')) fronts.push(main);
	if (main === 'University' && joint !== null) fronts.push(`${joint[2]} University`);
	const bare = name.replace(LEFT_OUT, '');
	const another = ONE_WORD_ORGANISATIONS.has(bare) && !OWN_FORM.test(name);
	if (bare !== name && !another && !PLACES.has(bare) && !PEOPLES.has(bare) && !NEVER_NAMES.has(bare)) fronts.push(bare);
	const tail = joint?.[2] ?? '';
	const words = main.split(' ');
	const last = words.at(-1) ?? '';
	// "Crows" of "Kent Crows".
	const team =
		words.length > 1 &&
		words.length < 4 &&
		PLACES.has(words.slice(0, -1).join(' ')) &&
		/^\p{Lu}\p{Ll}{2,}s$/u.test(last);
	if (team && !isHead(last)) fronts.push(last);
	return {
		fronts,
		tail: /^\p{Lu}[\p{L}-]{5,}$/u.test(tail) && !PLACES.has(tail) && !PEOPLES.has(tail) && !isHead(tail) ? tail : null,
		head: name.includes(' ') && (isHead(last) || last === 'House') ? last : null,
	};
}

/** "Congress" and "U.S. Congress": one body, where no two lands are named. */
function joinNationalBodies(organisations: readonly Group[]): void {
	const bodies = new Map<string, Group[]>();
	for (const group of organisations) {
		for (const name of namesOf(group)) {
			const rest = key(name.replace(COUNTRY, '').replace(OF_LAND, ''));
			if (rest === '') continue;
			const same = bodies.get(rest);
			if (same === undefined) bodies.set(rest, [group]);
			else same.push(group);
		}
	}
	for (const same of bodies.values()) {
		const [first] = same;
		if (first === undefined || same.length < 2) continue;
		const lands = new Set(
			same.flatMap((group) =>
				namesOf(group).flatMap((name) => LAND[(COUNTRY.exec(name) ?? OF_LAND.exec(name))?.[1] ?? ''] ?? []),
			),
		);
		if (lands.size > 1) continue;
		for (const other of same.slice(1)) join(first, other, 'full');
		// In another text the name without its land may be another land's body.
		const { names } = root(first);
		if (lands.size === 1)
			for (const [id, { text }] of names)
				if (!COUNTRY.test(text) && !OF_LAND.test(text)) names.set(id, { text, kind: 'short', unique: false });
	}
}

/**
 * Puts acronyms and short forms to the one organisation that they fit.
 *
 * @returns those of `bare` (a head alone: "the Council") that fit no one organisation, and are nobody's name
 */
export function joinOrganisations(groups: readonly Group[], bare: readonly Group[]): readonly Group[] {
	const organisations = groups.filter((one) => one.kind === 'organisation');
	joinNationalBodies(organisations);
	const isShort = (group: Group): boolean => [...group.names.values()].every((name) => name.kind === 'initials');

	const byInitials = new GroupIndex();
	const byBracket = new Map<number, Group>();
	const byFront = new GroupIndex();
	const byPart = new GroupIndex();
	for (const group of organisations) {
		for (const { acronym } of group.mentions) if (acronym !== null) byBracket.set(acronym.start, group);
		for (const name of namesOf(group)) {
			if (!name.includes(' ')) continue;
			byInitials.add(initialsOf(name), group);
			const { fronts, tail, head } = shortForms(name);
			for (const front of fronts) byFront.add(key(front), group);
			for (const part of [tail, head]) if (part !== null) byPart.add(key(part), group);
		}
	}
	for (const short of organisations) {
		if (short.into !== null) continue;
		const [name = ''] = namesOf(short);
		if (isShort(short)) {
			// The acronym given in brackets, else the one name whose first letters fit.
			const given = short.mentions.map((one: NameMention) => byBracket.get(one.start)).find((one) => one !== undefined);
			const owner = given ?? byInitials.only(name, short);
			if (owner !== null) join(owner, short, 'initials');
		} else if (short.names.size === 1) {
			const owner = byFront.only(key(name), short);
			if (owner !== null) join(owner, short, 'short');
		}
	}
	return bare.filter((one) => {
		const [name = ''] = namesOf(one);
		const owner = byFront.only(key(name)) ?? byPart.only(key(name));
		if (owner !== null) join(owner, one, 'short');
		return root(one) === one;
	});
}
