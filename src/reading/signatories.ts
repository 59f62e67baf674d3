/** Lists of who signed, under a statement: organisations with their initials, or names under "Signed:". */

/** "Riverside Tenants Union (RTU)", "Campaign for Trams (CfT), Wales". */
const WITH_INITIALS = /^\p{Lu}.*\(\p{Lu}[\p{L}&-]*\p{Lu}[\p{L}&-]*\)(?:,\s*\p{Lu}[\p{L} ]*)?,?$/u;
const LEADS_OVER =
	/^(?:signed|signatories|supported|endorsed|yours|in solidarity|(?:kind|best|warm) (?:regards|wishes))\b.{0,60}$|\b(?:signed|supported|endorsed)(?: by)?:$/iu;
/** How a letter ends: below it even one name alone is who wrote it. */
const VALEDICTION = /^(?:yours|in solidarity|(?:kind|best|warm) (?:regards|wishes))\b[^.:]{0,40},?$/iu;

/** Fewer lines with initials are no list. */
const SHORTEST_LIST = 3;
const INITIALS_SHARE = 0.6;
const MOST_WORDS = 14;
/** After the list at most so many paragraphs follow (a place, a date, a note). */
const MOST_AFTER = 3;

const isShort = (text: string): boolean =>
	/^[\p{Lu}\d“"]/u.test(text) && !/[.!?:;]$/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS;

/**
 * Indices of paragraphs that are names in a list of signatories.
 *
 * @param paragraphs - texts without bullets; null where one is something else already
 */
export function signatoriesAmong(paragraphs: readonly (string | null)[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (let from = 0; from < paragraphs.length; ) {
		let to = from;
		// "Yours sincerely," is short itself.
		while (isShort(paragraphs[to] ?? '') && !(to > from && LEADS_OVER.test(paragraphs[to - 1] ?? ''))) to++;
		const led = LEADS_OVER.test(paragraphs[from - 1] ?? '');
		const withInitials: number[] = [];
		for (let i = from; i < to; i++) if (WITH_INITIALS.test(paragraphs[i] ?? '')) withInitials.push(i);
		const first = withInitials[0];
		const start = led || first === undefined ? from : first;
		const atEnd = to >= paragraphs.length - MOST_AFTER;
		const byInitials =
			withInitials.length >= SHORTEST_LIST && withInitials.length >= (to - start) * INITIALS_SHARE && (atEnd || led);
		const letter = VALEDICTION.test(paragraphs[from - 1] ?? '');
		const byLead = led && to - from >= (letter ? 1 : 2) && atEnd;
		if (byInitials || byLead) for (let i = start; i < to; i++) found.add(i);
		from = Math.max(to, from + 1);
	}
	return found;
}
