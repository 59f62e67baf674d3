import type { Range } from '../../text/span.ts';

const TROOPS =
	/(?:Division|Corps|Brigade|Regiment|Battalion|Squadron|Legion|Army|Infantry|Cavalry|Group|Wing|Fleet|Company)$/u;

/** A body with the number that is a part of its name: "3rd Kent Regiment", "Radio 4". */
export function withNumber(content: string, { start, end }: Range): Range {
	const name = content.slice(start, end);
	const front = TROOPS.test(name)
		? /(?:^|[\s(])((?:\p{N}{1,3}(?:st|nd|rd|d|th)?|[IVX]+)\s)$/u.exec(content.slice(Math.max(0, start - 8), start))?.[1]
		: undefined;
	const behind = /(?:Radio|Channel|Democrats|Alliance)$/u.test(name)
		? /^\s\p{N}{1,2}(?![\p{N}\p{L}.,])/u.exec(content.slice(end, end + 5))?.[0]
		: undefined;
	return { start: start - (front?.length ?? 0), end: end + (behind?.length ?? 0) };
}

/** Parties that British papers print with a small "party": "the Green party". */
const PARTIES =
	/^(?:Labour|Conservative|Liberal Democrat|Green|Brexit|Reform|Republican|Democratic|Communist|Socialist|Workers['’])$/u;
const PARTY_BEHIND = /^\sparty(?![\p{L}-])/u;

/** Whether "party" stands behind the name of one. */
export const isPartyName = (name: string, behind: string): boolean => PARTIES.test(name) && PARTY_BEHIND.test(behind);

/** What British ministries are for. */
const MATTERS =
	/^(?:, (?:Business|Energy|Industrial Strategy|Culture|Media|Sport|Digital|Environment|Food|Rural Affairs|Fisheries|Transport|Health|Education|Levelling Up|Housing|Communities|Local Government|Local Regions|Science|Innovation|Technology|Trade|Industry|Work|Employment|Pensions|Children|Schools|Families|Skills|Universities|Regions|Planning|Agriculture|Forestry|Justice|Equality))*,? and (?:Business|Energy|Industrial Strategy|Media|Sport|Digital|Food|Rural Affairs|Fisheries|Transport|Social Care|Employment|Pensions|Communities|Local Government|Skills|Technology|Innovation|Trade|Industry|Families|Universities|the Regions|Regions|Planning|Forestry|Equality|Net Zero)(?![\p{L}])/u;

/** A body with what belongs to its name behind the run of capitals: "the Green party", "Department for Culture, Media and Sport". */
export function withTail(content: string, { start, end }: Range): Range {
	const name = content.slice(start, end);
	const behind = content.slice(end, end + 120);
	if (isPartyName(name, behind)) return { start, end: end + ' party'.length };
	const rest = /^(?:Department|Ministry) (?:for|of) (?:the )?\p{Lu}/u.test(name)
		? MATTERS.exec(behind)?.[0]
		: undefined;
	return { start, end: end + (rest?.length ?? 0) };
}

/** The acronym in brackets behind a name, or null. */
export function bracketBehind(content: string, end: number): Range | null {
	const initials = /^\s\((\p{Lu}[\p{L}&-]{1,9})\)/u.exec(content.slice(end, end + 14))?.[1] ?? '';
	return /\p{Lu}[\p{L}&-]*\p{Lu}/u.test(initials) ? { start: end + 2, end: end + 2 + initials.length } : null;
}
