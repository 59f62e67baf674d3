import { type Group, initialsOf, join, key, namesOf } from './nameGroup.ts';
import type { NameMention } from './nameMention.ts';

/** What may be left out in front of the name of a body: "the U.S. Senate" is the Senate. */
const COUNTRY = /^(?:the\s)?(?:U\.S\.|US|United States|UK|U\.K\.|United Kingdom|British|American|National)\s/u;

/** Puts acronyms and short forms to the one organisation that they fit. */
export function joinOrganisations(groups: Group[], mentions: readonly NameMention[]): void {
	const organisations = (): readonly Group[] => groups.filter((one) => one.kind === 'organisation');
	const bracketed = new Map(
		mentions.flatMap((one) => (one.acronym === null ? [] : [[one.acronym.start, one] as const])),
	);
	// Acronyms: the one given in brackets, else the one whose first letters fit.
	for (const short of organisations().filter((one) =>
		[...one.names.values()].every((name) => name.kind === 'initials'),
	)) {
		const letters = namesOf(short)[0] ?? '';
		const given = short.mentions.flatMap((one) => bracketed.get(one.start) ?? []);
		const owners = organisations().filter(
			(one) =>
				one !== short &&
				(given.length > 0
					? given.some((mention) => one.mentions.includes(mention))
					: namesOf(one).some((name) => name.includes(' ') && initialsOf(name) === letters)),
		);
		const [owner] = owners;
		if (owner !== undefined && owners.length === 1) join(groups, owner, short, 'initials');
	}
	// "Labour" and "Labour Party"; "Harvard" and "Harvard University"; "Senate" and "U.S. Senate".
	for (const short of organisations()) {
		const [name = ''] = namesOf(short);
		if (short.names.size > 1 || [...short.names.values()].some((one) => one.kind === 'initials')) continue;
		const owners = organisations().filter(
			(one) =>
				one !== short &&
				namesOf(one).some((each) => {
					const rest = each.toLowerCase().startsWith(`${name.toLowerCase()} `) ? each.slice(name.length + 1) : null;
					return (
						(rest !== null && (/^(?:of|for|in)\s/u.test(rest) || (!name.includes(' ') && HEADS.test(rest)))) ||
						(COUNTRY.test(each) && key(each.replace(COUNTRY, '')) === key(name))
					);
				}),
		);
		const [owner] = owners;
		if (owner !== undefined && owners.length === 1) join(groups, owner, short, 'short');
	}
}

/** Words that the short form of an organisation's name leaves out. */
const HEADS =
	/^(?:Party|University|College|School|Council|Group|Company|Corporation|Foundation|Institute|Trust|Union)$/u;
