import type { EntityKind, EntityName } from '../extraction.ts';
import type { NameMention } from './nameMention.ts';

/** The mentions and names of one person or organisation, while they are put together. */
export interface Group {
	readonly kind: EntityKind;
	readonly mentions: NameMention[];
	readonly names: Map<string, EntityName>;
}

export const key = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/^the\s/iu, '')
		.toLowerCase();

export const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';
export const firstWord = (name: string): string => name.split(/\s+/u)[0] ?? '';

/** First letters of the words with a capital: "Socialist Campaign Group" is SCG. */
export const initialsOf = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');

export function addName(group: Group, text: string, kind: EntityName['kind'], unique: boolean): void {
	const known = group.names.get(key(text));
	if (known === undefined) group.names.set(key(text), { text, kind, unique });
}

/** The fullest name: most words, then longest, then first printed. */
export function fullest(group: Group): string {
	const names = [...group.names.values()].filter((one) => one.kind === 'full');
	const list = names.length > 0 ? names : [...group.names.values()];
	return (
		[...list].sort((a, b) => b.text.split(' ').length - a.text.split(' ').length || b.text.length - a.text.length)[0]
			?.text ?? ''
	);
}

/** Moves everything of one group into another. */
export function join(groups: Group[], owner: Group, other: Group, kind: EntityName['kind']): void {
	owner.mentions.push(...other.mentions);
	for (const name of other.names.values()) addName(owner, name.text, kind, name.unique);
	groups.splice(groups.indexOf(other), 1);
}

export const namesOf = (group: Group): readonly string[] => [...group.names.values()].map((name) => name.text);
