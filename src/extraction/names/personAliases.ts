import { HE_NAMES, HE_TITLES, SHE_NAMES, SHE_TITLES } from '../resolution/genderWords.ts';
import { addName, firstWord, type Group, GroupIndex, join, key, lastWord, namesOf, root } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';

/** Full names of one surname that are compared with each other. */
const MOST_OF_ONE_SURNAME = 40;
const NUMERAL = /\s[IVX]+$/u;

/** The surname, without a number behind it: "Norton I". */
const surnameOf = (name: string): string => key(lastWord(name.replace(NUMERAL, '').replace(/,?\s(?:Jr|Sr)\.?$/u, '')));

/** Whether the words of one full name are among those of the other: "J. Cole" and "Jane Ann Cole". */
function within(short: readonly string[], long: readonly string[]): boolean {
	const fits = (part: string): boolean =>
		long.includes(part) || (part.length === 1 && long.some((one) => one.startsWith(part)));
	const [a = '', b = ''] = [short[0], long[0]];
	return (
		short.length >= 2 &&
		short.every(fits) &&
		(a === b || short.length < long.length || (a.length === 1 && b.startsWith(a)))
	);
}

/** "Joshua Norton" and "Joshua Abraham Norton": one surname, and the words of one among those of the other. */
function joinFullNames(people: readonly Group[]): void {
	const bySurname = new Map<string, Group[]>();
	for (const group of people) {
		const surname = surnameOf(namesOf(group)[0] ?? '');
		const same = bySurname.get(surname);
		if (same === undefined) bySurname.set(surname, [group]);
		else same.push(group);
	}
	const parts = (group: Group): readonly string[] => key(namesOf(group)[0] ?? '').split(/[\s-]+/u);
	for (const same of bySurname.values()) {
		if (same.length > MOST_OF_ONE_SURNAME) continue;
		for (const short of same) {
			const owners = same.filter((one) => one !== short && one.into === null && within(parts(short), parts(one)));
			const [owner] = owners;
			if (owner !== undefined && owners.length === 1 && short.into === null) join(owner, short, 'full');
		}
	}
}

type Gender = 'he' | 'she' | null;
const genderOfTitle = (title: string | null): Gender =>
	title === null ? null : SHE_TITLES.has(title) ? 'she' : HE_TITLES.has(title) ? 'he' : null;

/** What the forms of address and the first names of a person say. */
function genderOf(person: Group): Gender {
	for (const { title } of person.mentions) {
		const gender = genderOfTitle(title);
		if (gender !== null) return gender;
	}
	for (const name of namesOf(person)) {
		const first = firstWord(name);
		if (SHE_NAMES.has(first)) return 'she';
		if (HE_NAMES.has(first)) return 'he';
	}
	return null;
}

/**
 * The one of several of a surname that the text makes plain: the only one that the form of address fits, or the only one named
 * so far; else null.
 */
function plainOne(
	fitting: readonly Group[],
	mention: NameMention,
	introduced: (person: Group) => number,
): Group | null {
	const gender = genderOfTitle(mention.title);
	const left = fitting.filter((one) => gender === null || (genderOf(one) ?? gender) === gender);
	const [only] = left;
	if (only !== undefined && left.length === 1) return only;
	const named = left.filter((one) => introduced(one) < mention.start);
	const [first] = named;
	if (named.length === 1 && first !== undefined) return first;
	// A headline says "Cole" of the one whom the text is about: named first, and more than once, where the others are named once.
	if (named.length > 0) return null;
	const [main] = [...left].sort((a, b) => introduced(a) - introduced(b));
	const fully = (person: Group): number => person.mentions.filter((one) => !one.bare).length;
	return main !== undefined && fully(main) > 1 && left.every((one) => one === main || fully(one) === 1) ? main : null;
}

/**
 * Puts each part of a name to the one person that it fits: a surname alone, a first name. One that fits two, and that the text
 * does not make plain, stays alone and says so (`unique: false`).
 *
 * @param bare - mentions that may be only a part of somebody's name
 * @param open - makes a new person
 * @param placed - takes down whose each mention is
 */
export function joinPeople(
	groups: readonly Group[],
	bare: readonly NameMention[],
	open: () => Group,
	placed: Map<NameMention, Group>,
): void {
	const full = groups.filter((one) => one.kind === 'person');
	joinFullNames(full);
	const bySurname = new GroupIndex();
	const byFirst = new GroupIndex();
	const introduced = new Map<Group, number>();
	for (const person of full) {
		const [first] = person.mentions;
		const owner = root(person);
		introduced.set(owner, Math.min(introduced.get(owner) ?? Number.POSITIVE_INFINITY, first?.start ?? 0));
		for (const name of namesOf(person)) {
			bySurname.add(surnameOf(name), person);
			if (name.includes(' ')) byFirst.add(key(firstWord(name)), person);
		}
	}
	const alone = new Map<string, Group>();
	for (const one of bare) {
		const surname = bySurname.all(surnameOf(one.text));
		const fitting = surname.length > 0 ? surname : byFirst.all(key(one.text));
		const [first] = fitting;
		const only =
			fitting.length <= 1
				? (first ?? null)
				: plainOne(fitting, one, (person) => introduced.get(person) ?? Number.POSITIVE_INFINITY);
		if (only !== null) {
			only.mentions.push(one);
			placed.set(one, only);
			addName(only, one.text, 'short', false);
			continue;
		}
		const id = key(one.text);
		const group = alone.get(id) ?? open();
		alone.set(id, group);
		group.mentions.push(one);
		placed.set(one, group);
		addName(group, one.text, 'short', false);
	}
}
