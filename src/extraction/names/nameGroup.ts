import type { EntityKind, EntityName } from '../extraction.ts';
import type { NameMention } from './nameMention.ts';

/** The mentions and names of one person or organisation, while they are put together. */
export interface Group {
	readonly kind: EntityKind;
	readonly mentions: NameMention[];
	readonly names: Map<string, EntityName>;
	/** The group that it was joined to. */
	into: Group | null;
}

/** Of most names nothing but the case and "the" is left out, which takes a small part of the time. */
const PLAIN = /^[A-Za-z -]*$/;

const withoutThe = (text: string): string => text.replace(/^the\s/iu, '');

/** What two printings of one name have in common. */
export const key = (text: string): string =>
	PLAIN.test(text)
		? withoutThe(text).toLowerCase()
		: withoutThe(text.normalize('NFKD').replace(/\p{M}+|(?<=\p{L})['’]s?(?=\s|$)|\./gu, ''))
				.replaceAll(' & ', ' and ')
				.toLowerCase();

export const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';
export const firstWord = (name: string): string => name.split(/\s+/u)[0] ?? '';

/** First letters of the words with a capital: "Socialist Campaign Group" is SCG. */
export const initialsOf = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');

export const namesOf = (group: Group): readonly string[] => [...group.names.values()].map((name) => name.text);

/** The group that stands for this one by now. */
export function root(group: Group): Group {
	let at = group;
	while (at.into !== null) at = at.into;
	for (let one: Group = group; one.into !== null && one.into !== at; ) {
		const next: Group = one.into;
		one.into = at;
		one = next;
	}
	return at;
}

const CAPITALS = /^[^\p{Ll}]+$/u;

export function addName(group: Group, text: string, kind: EntityName['kind'], unique: boolean): void {
	const id = key(text);
	const known = group.names.get(id);
	if (known?.text === text) return;
	if (known === undefined) group.names.set(id, { text, kind, unique });
	else if (CAPITALS.test(known.text) && kind === 'full' && !CAPITALS.test(text)) {
		// Capitals all through are a headline's way of printing it, and what stands under a letter.
		group.names.set(id, { text, kind, unique });
		group.names.set(known.text, { ...known, kind: 'short' });
	} else if (CAPITALS.test(text) && !CAPITALS.test(known.text) && text.includes(' '))
		group.names.set(text, { text, kind: 'short', unique });
	else if (id === key(known.text) && /['’.&]/u.test(text + known.text)) group.names.set(text, { text, kind, unique });
}

const INITIAL = /(?:^|\s)\p{Lu}\.?(?=\s|$)/u;

/** The fullest name: most words, then longest where one has initials, else the one printed most often, then longest, then first. */
export function fullest(group: Group): string {
	const names = [...group.names.values()].filter((one) => one.kind === 'full');
	const [only, ...more] = names.length > 0 ? names : [...group.names.values()];
	if (more.length === 0) return only?.text ?? '';
	const times = new Map<string, number>();
	for (const { text } of group.mentions) times.set(text, (times.get(text) ?? 0) + 1);
	const measured = [only, ...more].flatMap((one) =>
		one === undefined ? [] : [{ text: one.text, words: one.text.split(' ').length, times: times.get(one.text) ?? 0 }],
	);
	const initials = measured.some(({ text }) => INITIAL.test(text));
	measured.sort((a, b) => b.words - a.words || (initials ? 0 : b.times - a.times) || b.text.length - a.text.length);
	return measured[0]?.text ?? '';
}

/** Moves everything of one group into another. */
export function join(owner: Group, other: Group, kind: EntityName['kind']): void {
	const [to, from] = [root(owner), root(other)];
	if (to === from) return;
	to.mentions.push(...from.mentions);
	for (const name of from.names.values()) addName(to, name.text, kind, name.unique);
	from.into = to;
}

/** Groups under words of their names. */
export class GroupIndex {
	readonly #groups = new Map<string, Set<Group>>();

	add(word: string, group: Group): void {
		const same = this.#groups.get(word);
		if (same === undefined) this.#groups.set(word, new Set([group]));
		else same.add(group);
	}

	/** The one group under a word but for `except`, or null where there are none or several. */
	only(word: string, except: Group | null = null): Group | null {
		let found: Group | null = null;
		for (const one of this.#groups.get(word) ?? []) {
			const group = root(one);
			if (group === found || (except !== null && group === root(except))) continue;
			if (found !== null) return null;
			found = group;
		}
		return found;
	}

	all(word: string): readonly Group[] {
		return [...new Set([...(this.#groups.get(word) ?? [])].map(root))];
	}
}
