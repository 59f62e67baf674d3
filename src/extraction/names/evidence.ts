import { PERSON_VERBS, ROLES } from './personWords.ts';
import { oneSpace, type Word } from './words.ts';

/** What is known of the whole text while its names are looked for. */
export interface TextWords {
	/** Words that stand somewhere with a small letter. */
	readonly small: ReadonlySet<string>;
	/** How often each capitalised word stands alone. */
	readonly alone: ReadonlyMap<string, number>;
}

/** Counts the words of a text that bear on what is a name in it. */
export function countWords(sentences: readonly (readonly Word[])[]): TextWords {
	const small = new Set<string>();
	const alone = new Map<string, number>();
	for (const words of sentences) {
		for (const [i, word] of words.entries()) {
			if (!word.capital) small.add(word.text);
			else {
				const next = words[i + 1];
				const joined =
					(i > 0 && oneSpace(word.gap) && words[i - 1]?.capital === true) ||
					(next?.capital === true && oneSpace(next.gap));
				if (!joined) alone.set(word.text, (alone.get(word.text) ?? 0) + 1);
			}
		}
	}
	return { small, alone };
}

/** What is said of people only. */
export const ELECTED =
	/^\s(?:(?:was|is|were)\s(?:re-?)?(?:elected|born|appointed|educated|raised|married|nominated|succeeded|defeated|sworn|arrested|jailed|survived|buried)|(?:himself|herself)|[\p{Ll}]+ly\s(?:held|won|lost|said|ran|defeated|served)|ran\s(?:for|against)|stood\s(?:as|for|un)|volunteered|(?:was|is)\san?\s(?:[\p{L}-]+\s){0,3}(?:politician|lawyer|writer|actor|actress|author|singer|footballer|player|journalist|member|activist|businessman|economist|poet|painter|composer|mathematician|teacher|soldier|bishop))\b/u;

/** Signs beside a run of capitals that speak for or against a person. */
export function personScore(
	content: string,
	words: readonly Word[],
	from: number,
	to: number,
	known: TextWords,
): number {
	const first = words[from];
	const last = words[to - 1];
	const before = words[from - 1];
	if (first === undefined || last === undefined) return -1;
	let score = 0;
	const after = content.slice(last.end, last.end + 30);
	const next = words[to];
	if (ELECTED.test(after)) score += 2;
	if (/^(?:,? (?:who|whose)\b|,? \(?(?:born|aged|b\.)\b|, \d{2}[,.]| \(\d{2}\)| \((?:born )?\d{4}[-–) ])/u.test(after))
		score += 3;
	if (
		next !== undefined &&
		oneSpace(next.gap) &&
		(PERSON_VERBS.has(next.text) || /^(?:himself|herself)$/u.test(next.text))
	)
		score += 2;
	if (/^['’]s\s/u.test(after)) score += 1;
	if (before !== undefined && oneSpace(first.gap)) {
		const small = before.text.toLowerCase();
		if (
			ROLES.has(small) ||
			/^(?:by|with|named|called|and|son|daughter|wife|husband|brother|sister|father|mother|candidate|nominee|incumbent|singer|guitarist|drummer|rapper|footballer)$/u.test(
				small,
			)
		)
			score += small === 'and' || small === 'with' || small === 'by' ? 1 : 3;
		if (/^(?:the|a|an)$/u.test(small)) score -= 4;
		if (/^(?:in|at|near|from|to|into|on|of|between|across)$/u.test(small)) score -= 1;
	}
	if ((known.alone.get(last.text) ?? 0) > 0) score += 2;
	if (
		to - from === 2 &&
		(known.alone.get(first.text) ?? 0) > (known.alone.get(last.text) ?? 0) &&
		(known.alone.get(last.text) ?? 0) === 0
	)
		score -= 1;
	if (/^,?\s(?:and\s)?\p{Lu}\p{Ll}+\s\p{Lu}/u.test(after)) score += 1;
	for (let i = from; i < to; i++) if (known.small.has((words[i]?.text ?? '').toLowerCase())) score -= 2;
	return score;
}
