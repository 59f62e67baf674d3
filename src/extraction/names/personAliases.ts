import { HE_NAMES, HE_TITLES, SHE_NAMES, SHE_TITLES } from '../resolution/genderWords.ts';
import { lettersOf } from './initials.ts';
import { addName, firstWord, type Group, GroupIndex, join, key, lastWord, namesOf, root } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';
import { lettersLeftOut, oneLetterOff, oneVowelOff, standsAsSpeaker } from './slips.ts';

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

/** Whether one full name begins with the other: "Abu Jandal" and "Abu Jandal al-Kuwaiti". */
function joinLonger(people: readonly Group[]): void {
	const byFront = new GroupIndex();
	for (const person of people)
		for (const name of namesOf(person)) {
			const words = name.split(' ');
			if (words.length > 2) byFront.add(key(words.slice(0, -1).join(' ')), person);
		}
	for (const short of people) {
		if (short.into !== null) continue;
		const owner = byFront.only(key(namesOf(short)[0] ?? ''), short);
		if (owner !== null && namesOf(short)[0]?.includes(' ')) join(owner, short, 'full');
	}
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

/** Nobody's name is misspelt in the sentence that has it right: so far apart two names are that may be one, in UTF-16 code units. */
const APART = 100;

/** Whether one of two names stands once only, and not beside the other. */
function isStray(one: Group, other: Group): boolean {
	const [few, many] = one.mentions.length <= other.mentions.length ? [one, other] : [other, one];
	const [only] = few.mentions;
	return (
		only !== undefined &&
		few.mentions.length === 1 &&
		many.mentions.every(({ start }) => Math.abs(start - only.start) >= APART)
	);
}

/** "Kristin Cole" and "Kristen Cole", "Ann Wetherby" and "Ann Weatherby": one name, once misspelt. */
function joinMisspelt(people: readonly Group[]): void {
	const byWord = new Map<string, Set<Group>>();
	for (const person of people) {
		const [name = ''] = namesOf(person);
		if (person.into !== null || name.split(' ').length !== 2) continue;
		for (const word of [surnameOf(name), key(firstWord(name))]) {
			const same = byWord.get(word);
			if (same === undefined) byWord.set(word, new Set([person]));
			else same.add(person);
		}
	}
	const isMisspelt = (a: string, b: string): boolean =>
		(surnameOf(a) === surnameOf(b) && oneVowelOff(key(firstWord(a)), key(firstWord(b)))) ||
		(firstWord(a) === firstWord(b) && surnameOf(a).length > 5 && oneLetterOff(surnameOf(a), surnameOf(b)));
	for (const same of byWord.values()) {
		if (same.size < 2 || same.size > MOST_OF_ONE_SURNAME) continue;
		const list = [...same];
		for (const [i, one] of list.entries()) {
			const others = list.slice(i + 1).filter((other) => {
				const [a = '', b = ''] = [namesOf(one)[0], namesOf(other)[0]];
				return one.into === null && other.into === null && isMisspelt(a, b) && isStray(one, other);
			});
			const [other] = others;
			if (other !== undefined && others.length === 1) {
				const [few, many] = one.mentions.length < other.mentions.length ? [one, other] : [other, one];
				join(many, few, 'full');
			}
		}
	}
}

/** How far behind a name its misspelt surname may stand, in UTF-16 code units: a few sentences. */
const NEAR = 600;

/** The one person whose surname a lone one misspells, where it stands once, for a speaker, close behind the right one; else null. */
class MisspeltSurnames {
	readonly #content: string;
	readonly #byLetters = new Map<string, Set<Group>>();
	readonly #times = new Map<string, number>();

	constructor(content: string, people: readonly Group[], bare: readonly NameMention[]) {
		this.#content = content;
		for (const person of people) {
			for (const name of namesOf(person)) {
				for (const letters of lettersLeftOut(surnameOf(name))) {
					const same = this.#byLetters.get(letters);
					if (same === undefined) this.#byLetters.set(letters, new Set([person]));
					else same.add(person);
				}
			}
		}
		for (const { text } of bare) this.#times.set(key(text), (this.#times.get(key(text)) ?? 0) + 1);
	}

	meant(mention: NameMention): Group | null {
		const surname = surnameOf(mention.text);
		if (this.#times.get(key(mention.text)) !== 1 || !standsAsSpeaker(this.#content, mention)) return null;
		const fitting = new Set<Group>();
		for (const letters of lettersLeftOut(surname))
			for (const person of this.#byLetters.get(letters) ?? [])
				if (namesOf(person).some((name) => oneLetterOff(surnameOf(name), surname))) fitting.add(root(person));
		const [only] = fitting;
		if (only === undefined || fitting.size > 1) return null;
		const near = only.mentions.some(({ start }) => start < mention.start && mention.start - start <= NEAR);
		return near ? only : null;
	}
}

type Gender = 'he' | 'she' | null;
const genderOfTitle = (title: string | null): Gender =>
	title === null ? null : SHE_TITLES.has(title) ? 'she' : HE_TITLES.has(title) ? 'he' : null;

/** What the forms of address and the first names of a person say. */
function genderOf({ mentions, names }: Group): Gender {
	for (const { title } of mentions) {
		const gender = genderOfTitle(title);
		if (gender !== null) return gender;
	}
	for (const { text } of names.values()) {
		const first = firstWord(text);
		if (SHE_NAMES.has(first)) return 'she';
		if (HE_NAMES.has(first)) return 'he';
	}
	return null;
}

/** Somebody whose full name stands in the text. */
interface Known {
	readonly person: Group;
	readonly gender: Gender;
	/** Where the full name stands first. */
	readonly introduced: number;
	/** How often it stands. */
	readonly times: number;
	/** Forms of address of all mentions so far. */
	readonly titles: Set<string | null>;
}

/** The only one of a surname, unless the form of address is another's: "Mr Cole" is not Ann Cole. */
const fittingOne = (only: Known | undefined, { title }: NameMention): Group | null =>
	only === undefined || (only.gender ?? genderOfTitle(title)) !== (genderOfTitle(title) ?? only.gender)
		? null
		: only.person;

/** Forms of address that everybody has. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame)$/u;

/**
 * The one of several of a surname that the text makes plain: the only one that the form of address fits, or the only one named
 * so far; in a headline, the one whom the text is about: named first, and more than once, where the others are named once.
 */
function plainOne(fitting: readonly Known[], { title, start }: NameMention): Group | null {
	const gender = genderOfTitle(title);
	const left = fitting.filter((one) => gender === null || (one.gender ?? gender) === gender);
	if (left.length === 1) return left[0]?.person ?? null;
	if (title !== null && !COURTESY.test(title)) {
		const bearers = left.filter(({ titles }) => titles.has(title));
		if (bearers.length === 1) return bearers[0]?.person ?? null;
	}
	const named = left.filter((one) => one.introduced < start);
	if (named.length > 0) return named.length === 1 ? (named[0]?.person ?? null) : null;
	const [main, ...others] = [...left].sort((a, b) => a.introduced - b.introduced);
	return main !== undefined && main.times > 1 && others.every((one) => one.times === 1) ? main.person : null;
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
	content: string,
	groups: readonly Group[],
	bare: readonly NameMention[],
	open: () => Group,
	placed: Map<NameMention, Group>,
): void {
	const full = groups.filter((one) => one.kind === 'person');
	joinFullNames(full);
	joinLonger(full);
	joinMisspelt(full);
	const bySurname = new GroupIndex();
	const byFirst = new GroupIndex();
	const byLetters = new GroupIndex();
	const known = new Map<Group, Known>();
	for (const person of full) {
		const owner = root(person);
		if (!known.has(owner)) {
			const titles = new Set(owner.mentions.map(({ title }) => title));
			const introduced = owner.mentions.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
			known.set(owner, { person: owner, gender: genderOf(owner), introduced, times: owner.mentions.length, titles });
		}
		for (const name of namesOf(person)) {
			bySurname.add(surnameOf(name), person);
			for (const letters of lettersOf(name)) byLetters.add(letters, person);
			if (name.includes(' ')) byFirst.add(key(firstWord(name)), person);
		}
	}
	const fittingOf = new Map<string, readonly Known[]>();
	const fitting = (text: string): readonly Known[] => {
		const before = fittingOf.get(text);
		if (before !== undefined) return before;
		const surname = bySurname.all(surnameOf(text));
		const part = surname.length > 0 ? surname : byFirst.all(key(text));
		const all = (part.length > 0 ? part : byLetters.all(text)).flatMap((one) => known.get(one) ?? []);
		// Of so many of one name none is plain.
		const list = all.length > MOST_OF_ONE_SURNAME ? [] : all;
		fittingOf.set(text, list);
		return list;
	};
	const alone = new Map<string, Group>();
	const misspelt = new MisspeltSurnames(content, full, bare);
	for (const one of bare) {
		const list = fitting(one.text);
		const plain = list.length === 1 ? fittingOne(list[0], one) : plainOne(list, one);
		const only = plain ?? (list.length === 0 ? misspelt.meant(one) : null);
		if (only !== null) {
			only.mentions.push(one);
			known.get(only)?.titles.add(one.title);
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
