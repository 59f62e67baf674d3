import type { Entity, Mention } from './extraction.ts';
import { groupNames } from './names/groupNames.ts';
import type { NameMention } from './names/nameMention.ts';
import { listedRoles, roleBeside } from './names/roles.ts';

/** The entities of a text from its names, with ids in order of first mention: `p1`, `o2`. */
export function entitiesOf(content: string, names: readonly NameMention[]): readonly Entity[] {
	const grouped = groupNames(content, names).map(({ group, name }) => ({
		group,
		name,
		mentions: [...group.mentions].sort((a, b) => a.start - b.start),
	}));
	const listed = listedRoles(
		content,
		names.filter((one) => one.kind === 'person'),
	);
	grouped.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
	return grouped.map(({ group, name, mentions }, i) => ({
		id: `${group.kind === 'person' ? 'p' : 'o'}${i + 1}`,
		kind: group.kind,
		name,
		names: [...group.names.values()],
		mentions: mentions.map(({ start, end }): Mention => ({ start, end, kind: 'name' })),
		roles:
			group.kind === 'person'
				? mentions.flatMap((mention) => listed.get(mention.start) ?? roleBeside(content, mention) ?? [])
				: [],
	}));
}
