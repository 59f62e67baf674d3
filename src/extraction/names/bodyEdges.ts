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

/** The acronym in brackets behind a name, or null. */
export function bracketBehind(content: string, end: number): Range | null {
	const initials = /^\s\((\p{Lu}[\p{L}&-]{1,9})\)/u.exec(content.slice(end, end + 14))?.[1] ?? '';
	return /\p{Lu}[\p{L}&-]*\p{Lu}/u.test(initials) ? { start: end + 2, end: end + 2 + initials.length } : null;
}
