import type { EntityKind } from '../extraction.ts';
import { addName, fullest, type Group, join, key } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';
import { joinOrganisations } from './organisationAliases.ts';
import { joinPeople } from './personAliases.ts';
import { TITLES } from './personWords.ts';
import { saidToBeTheSame } from './saidAliases.ts';

const TITLED = new RegExp(`((?:Vice[ -]|Prime )?(?:${[...TITLES].join('|')})\\.?\\s)$`, 'u');
/** Forms of address that everybody has. */
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx)$/u;
const LONGEST_TITLE = 24;

/** "Sir Rowan", "Vice President Cole": what somebody with a full name is called too. */
function addTitled(content: string, group: Group): void {
	if (group.kind !== 'person' || ![...group.names.values()].some((one) => one.kind === 'full')) return;
	for (const { start, end, title, bare } of group.mentions) {
		if (!bare || title === null || COURTESY.test(title)) continue;
		const printed = TITLED.exec(content.slice(Math.max(0, start - LONGEST_TITLE), start))?.[1];
		if (printed !== undefined)
			addName(group, content.slice(start - printed.length, end).replace(/\s+/gu, ' '), 'short', false);
	}
}

/**
 * Puts the names of one text together into people and organisations. A surname alone, or a first name after a title, belongs
 * to the one person of that name in the text; where it fits two and the text does not make plain whom it means, it stays alone
 * and says so (`unique: false`). A part of a body's name ("the Council") that fits no one body is no name at all.
 *
 * @param mentions - in order
 */
export function groupNames(
	content: string,
	mentions: readonly NameMention[],
): readonly { readonly group: Group; readonly name: string }[] {
	const groups: Group[] = [];
	const byKey = new Map<string, Group>();
	const byMention = new Map<NameMention, Group>();
	const open = (kind: EntityKind): Group => {
		const group: Group = { kind, mentions: [], names: new Map(), into: null };
		groups.push(group);
		return group;
	};
	const bracketed = new Set(mentions.flatMap((one) => one.acronym?.start ?? []));
	const parts: Group[] = [];
	for (const one of mentions) {
		if (one.bare && one.kind === 'person') continue;
		const id = `${one.kind} ${one.bare ? 'bare ' : ''}${key(one.text)}`;
		const known = byKey.get(id);
		const group = known ?? open(one.kind);
		if (known === undefined && one.bare) parts.push(group);
		byKey.set(id, group);
		byMention.set(one, group);
		group.mentions.push(one);
		const initials = bracketed.has(one.start) || /^\p{Lu}[\p{Lu}&]+s?$/u.test(one.text);
		addName(group, one.text, one.bare ? 'short' : initials ? 'initials' : 'full', !one.bare);
	}
	const isPart = new Set(parts);
	const nobody = new Set(
		joinOrganisations(
			groups.filter((one) => !isPart.has(one)),
			parts,
		),
	);
	joinPeople(
		content,
		groups,
		mentions.filter((one) => one.bare && one.kind === 'person'),
		() => open('person'),
		byMention,
	);
	for (const [a, b] of saidToBeTheSame(content, mentions)) {
		const [one, two] = [mentions[a], mentions[b]].map((mention) => mention && byMention.get(mention));
		if (one !== undefined && two !== undefined && !isPart.has(one) && !isPart.has(two)) join(one, two, 'full');
	}
	const whole = groups.filter((one) => one.into === null && !nobody.has(one));
	for (const group of whole) addTitled(content, group);
	return whole.map((group) => ({ group, name: fullest(group) }));
}
