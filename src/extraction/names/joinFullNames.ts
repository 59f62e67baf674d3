import { type Group, join, key, lastWord, namesOf } from './nameGroup.ts';

/** "Joshua Norton" and "Joshua Abraham Norton": one surname, and the words of one among those of the other. */
export function joinFullNames(groups: Group[]): void {
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
