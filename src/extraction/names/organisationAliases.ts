import { LANDS } from './lands.ts';
import { addName, type Group, GroupIndex, initialsOf, join, key, namesOf, root } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';
import { NEVER_NAMES } from './notNames.ts';
import { KNOWN_ORGANISATIONS, ONE_WORD_ORGANISATIONS } from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { PLACES } from './places.ts';
import { isHead } from './words.ts';

const LAND_WORDS = [...LANDS.keys()].map((word) => word.replaceAll('.', '\\.')).join('|');
/** A land in front of the name of a body: "the U.S. Senate" is the Senate. */
const COUNTRY = new RegExp(`^(?:the\\s)?(${LAND_WORDS}|National)\\s(?=\\p{Lu})`, 'u');
const OF_LAND = new RegExp(
	`(?<=^(?:Senate|Congress|Parliament|Supreme Court|House of Commons|House of Representatives|Government|National Assembly|Central Bank))\\sof\\s(?:the\\s)?(?:(?:Republic|Kingdom)\\sof\\s)?(${LAND_WORDS})$`,
	'u',
);
/** Only these lands' bodies are called without their land in papers that tell of others too: "the Senate", "Parliament". */
const UNNAMED_LANDS: ReadonlySet<string> = new Set(['United States', 'United Kingdom']);

/** Words that the short form of an organisation's name leaves out. */
const LEFT_OUT =
	/\s(?:[Pp]arty|University|College|School|Council|Group|Company|Corporation|Foundation|Institute|Trust|Union|Homes|Developments|Properties|Ltd|Limited|Inc|plc|PLC)\.?$/u;
/** Of these, the ones that a body keeps its own name without: "Labour Group" and "Google Foundation" are not Labour and Google. */
const OWN_FORM = /\s(?:[Pp]arty|University|Company|Corporation|Ltd|Limited|Inc|plc|PLC)\.?$/u;

/** "UC Riverside" of "University College Riverside", "SOT Kent" of "School of Trams Kent": its first words by their letters. */
export function letteredFronts(name: string): readonly string[] {
	const words = name.split(' ');
	const forms: string[] = [];
	for (let from = 2; from < words.length; from++) {
		const rest = words
			.slice(from)
			.join(' ')
			.replace(/^(?:of|at|in|for)\s(?:the\s)?/u, '');
		const front = words.slice(0, from).filter((word) => /^\p{L}/u.test(word));
		if (!/^\p{Lu}/u.test(rest) || !/^\p{Lu}/u.test(words[from - 1] ?? '')) continue;
		const letters = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
		for (const acronym of new Set([letters(front), letters(front.filter((word) => /^\p{Lu}/u.test(word)))]))
			if (acronym.length > 1) forms.push(`${acronym} ${rest}`);
	}
	return forms;
}

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
	// The "European Council on Trams" is not the European Council.
	const anothers = /^\S+ \S+$/u.test(main) && PEOPLES.has(main.split(' ')[0] ?? '');
	if (joint !== null && main.includes(' ') && !anothers) fronts.push(main);
	if (main === 'University' && joint !== null) fronts.push(`${joint[2]} University`);
	const bare = name.replace(LEFT_OUT, '');
	const another = ONE_WORD_ORGANISATIONS.has(bare) && !OWN_FORM.test(name);
	if (bare !== name && !another && !PLACES.has(bare) && !PEOPLES.has(bare) && !NEVER_NAMES.has(bare)) fronts.push(bare);
	const tail = main === 'Church' ? (joint?.[2] ?? '') : '';
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

const landOf = (group: Group): readonly string[] =>
	namesOf(group).flatMap((name) => LANDS.get((COUNTRY.exec(name) ?? OF_LAND.exec(name))?.[1] ?? '') ?? []);

/** "Congress" and "U.S. Congress": one body, where no two lands are named; "Albanian Government" and "Government of Albania". */
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
		const byLand = new Map<string, Group>();
		for (const group of same) {
			const [land] = landOf(group);
			const known = land === undefined ? undefined : byLand.get(land);
			if (known !== undefined) join(known, group, 'full');
			else if (land !== undefined) byLand.set(land, group);
		}
		const [land, ...others] = byLand.keys();
		if (others.length > 0 || (land !== undefined && !UNNAMED_LANDS.has(land))) continue;
		for (const other of same.slice(1)) join(first, other, 'full');
		// In another text the name without its land may be another land's body.
		const { names } = root(first);
		if (land !== undefined)
			for (const [id, { text }] of names)
				if (!COUNTRY.test(text) && !OF_LAND.test(text)) names.set(id, { text, kind: 'short', unique: false });
	}
}

/** "The Council" is the only one named so far, where the text goes on to name another; behind both it is neither. */
function settleByPlace(bare: Group, fitting: readonly Group[], introduced: ReadonlyMap<Group, number>): void {
	const order = fitting
		.map((group) => ({ group, from: introduced.get(group) ?? Number.POSITIVE_INFINITY }))
		.sort((a, b) => a.from - b.from);
	const [first, second] = order;
	if (first === undefined || second === undefined) return;
	const settled = bare.mentions.filter(({ start }) => first.from < start && start < second.from);
	if (settled.length === 0) return;
	first.group.mentions.push(...settled);
	for (const { text } of settled) addName(first.group, text, 'short', false);
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
	const byTail = new GroupIndex();
	for (const group of organisations) {
		for (const { acronym } of group.mentions) if (acronym !== null) byBracket.set(acronym.start, group);
		for (const name of namesOf(group)) {
			if (!name.includes(' ')) continue;
			byInitials.add(initialsOf(name), group);
			const { fronts, tail, head } = shortForms(name);
			for (const front of [...fronts, ...letteredFronts(name)]) byFront.add(key(front), group);
			for (const part of [tail, head]) if (part !== null) byPart.add(key(part), group);
			const words = name.split(' ');
			if (words.every((word) => /^\p{Lu}/u.test(word)) && isHead(words.at(-1) ?? ''))
				for (let from = 1; from < words.length - 1; from++) byTail.add(key(words.slice(from).join(' ')), group);
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
			// "the Harbour Board" of "Kent Harbour Board"; the Labour Party is not one county's.
			const tail = KNOWN_ORGANISATIONS.has(name) || /\sParty$/u.test(name) ? null : byTail.only(key(name), short);
			const owner = byFront.only(key(name), short) ?? tail;
			if (owner !== null) join(owner, short, 'short');
		}
	}
	const introduced = new Map<Group, number>();
	for (const group of organisations) {
		const first = group.mentions.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
		introduced.set(root(group), Math.min(introduced.get(root(group)) ?? first, first));
	}
	return bare.filter((one) => {
		const [name = ''] = namesOf(one);
		const owner = byFront.only(key(name)) ?? byPart.only(key(name));
		if (owner !== null) join(owner, one, 'short');
		else settleByPlace(one, byPart.all(key(name)), introduced);
		return root(one) === one;
	});
}
