import type { NameMention } from './nameMention.ts';
import { isInitial } from './words.ts';

/** Lines of minutes that say who was there; what stands in them are the people whose initials the minutes use. */
const PRESENT =
	/^(?:[-*•]\s*)?(?:members\s|also\s)?(?:present|in attendance|attendance|attendees|attending|apologies|chair(?:ed by)?|minutes(?: taken by)?)\b[^\n]{0,40}?:/gimu;
/** Abbreviations that stand in minutes for something else. */
const NOT_INITIALS = /^(?:MP|MEP|MSP|AM|PM|AGM|AOB|CLP|BLP|EC|GC|NEC|TV|UK|US|EU|AI|IT|HR|PR|ID)$/u;
const INITIALS = /(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu;

/** First letters of the words of a full name: "Joan Hurst" is JH, "D. Ruddock" DR; "Ann Hale-Reed" is AHR and AR. */
export function lettersOf(name: string): readonly string[] {
	const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
	if (words.length < 2) return [];
	const letters = words.map((word) => word.charAt(0)).join('');
	const last = words.at(-1) ?? '';
	const ends = `${words[0]?.charAt(0) ?? ''}${last.charAt(0)}`;
	const double = last.split('-').map((part) => part.charAt(0));
	return [...new Set([letters, ends, ...(double.length > 1 ? [letters.slice(0, -1) + double.join('')] : [])])];
}

/**
 * The initials that minutes call people by ("JH reported"), as mentions of the one person present whose they are. Only in a text that
 * says who was there; initials that fit two people are nobody's, and no body's either.
 *
 * @param found - the names of the text
 */
export function initialsOfThosePresent(
	content: string,
	found: readonly NameMention[],
): { readonly mentions: readonly NameMention[]; readonly starts: ReadonlySet<number> } {
	const mentions: NameMention[] = [];
	const starts = new Set<number>();
	if (content.search(PRESENT) < 0) return { mentions, starts };
	const lines: { readonly start: number; readonly end: number }[] = [];
	for (const match of content.matchAll(PRESENT)) {
		const end = content.indexOf('\n', match.index);
		lines.push({ start: match.index, end: end < 0 ? content.length : end });
	}
	const owners = new Map<string, Set<string>>();
	for (const { kind, start, text, bare } of found) {
		if (kind !== 'person' || bare || !lines.some((line) => line.start <= start && start < line.end)) continue;
		for (const initials of lettersOf(text)) {
			const same = owners.get(initials);
			if (same === undefined) owners.set(initials, new Set([text]));
			else same.add(text);
		}
	}
	if (owners.size === 0) return { mentions, starts };
	const inside = [...found].sort((a, b) => a.start - b.start);
	let next = 0;
	for (const match of content.matchAll(INITIALS)) {
		const [text] = match;
		const start = match.index;
		const end = start + text.length;
		while (next < inside.length && (inside[next]?.end ?? 0) <= start) next++;
		const around = inside[next];
		// "TRK" of "Trams for Kent (TRK)", "JH Homes".
		if (around !== undefined && around.start < end && (around.start !== start || around.end !== end)) continue;
		const owner = owners.get(text);
		if (owner === undefined || NOT_INITIALS.test(text) || isInitial(text)) continue;
		starts.add(start);
		if (owner.size > 1) continue;
		mentions.push({ start, end, kind: 'person', text, title: null, bare: true, acronym: null });
	}
	return { mentions, starts };
}
