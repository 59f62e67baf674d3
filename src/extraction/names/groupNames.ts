import type { EntityKind } from '../extraction.ts';
import { joinFullNames } from './joinFullNames.ts';
import { joinOrganisations } from './joinOrganisations.ts';
import { addName, firstWord, fullest, type Group, key, lastWord } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';

/**
 * Puts the names of one text together into people and organisations. A surname alone, or a first name after a title, belongs
 * to the one person of that name in the text; where it fits two it stays alone and says so (`unique: false`).
 */
export function groupNames(
	mentions: readonly NameMention[],
): readonly { readonly group: Group; readonly name: string }[] {
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
