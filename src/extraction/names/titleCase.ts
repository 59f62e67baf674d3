import type { EntityKind } from '../extraction.ts';
import type { NameMention } from './nameMention.ts';
import { isGiven, oneSpace, type Word } from './words.ts';

/** Small words that keep a small letter in a headline of capitals. */
const KEPT_SMALL = /^(?:a|an|the|of|to|in|on|for|and|with|at|by|from|as|or|but|nor|vs|v|via|per)$/u;
/** Words that have a capital in nothing but a headline. */
const TELLING =
	/^(?:Is|Are|Was|Were|Be|Has|Have|Had|Will|Would|Can|Could|May|Must|Not|His|Her|Their|Our|Its|That|This|These|Who|What|Why|How|When|Where|Over|After|Before|About|Into|Against|Under|During|Than|Then|If|It|He|She|They|We|You|Says|Said|Calls|Takes|Makes|Gets|Gives|Wins|Plans|Faces|Hits|Backs|Urges|Warns|Quits|Admits|Reveals|Tells|Wants|Needs|Of|To|In|On|For|And|With|At|By|From|As|Or|But|More|Most|All|Just|Only|Out|Up|Down|Off|Back|Some)$/u;
/** A line of fewer words is read like any other. */
const LEAST_WORDS = 5;

/** Whether a sentence is a headline in which every word has a capital: its runs of capitals are no names. */
export function isTitleCase(words: readonly Word[]): boolean {
	if (words.length < LEAST_WORDS) return false;
	const weighty = words.filter((one) => !KEPT_SMALL.test(one.text) && !/^\p{N}/u.test(one.text));
	const capitals = weighty.filter((one) => one.capital).length;
	// A list of names is no headline.
	if (words.filter((one) => one.gap.startsWith(',')).length > 1) return false;
	return capitals >= 5 && capitals >= weighty.length * 0.85 && words.slice(1).some((one) => TELLING.test(one.text));
}

/** The names of the text's other sentences where they stand in its headlines, and a first name with one word behind it. */
export function titleMentions(
	content: string,
	titles: readonly (readonly Word[])[],
	found: readonly NameMention[],
): readonly NameMention[] {
	const kinds = new Map<string, { readonly kind: EntityKind; readonly bare: boolean }>();
	for (const { text, kind, bare } of found) if (!(kind === 'organisation' && bare)) kinds.set(text, { kind, bare });
	for (const { text, kind, bare } of found) {
		const surname = text.split(/\s+/u).at(-1) ?? '';
		if (kind === 'person' && !bare && !kinds.has(surname)) kinds.set(surname, { kind, bare: true });
	}
	return titles.flatMap((words) => {
		const mentions: NameMention[] = [];
		for (let from = 0; from < words.length; from++) {
			const first = words[from];
			if (!first?.capital) continue;
			for (let to = Math.min(words.length, from + 6); to > from; to--) {
				const last = words[to - 1];
				if (last === undefined) continue;
				const text = content.slice(first.start, last.end);
				const next = words[to];
				const pair =
					to - from === 2 &&
					last.capital &&
					oneSpace(last.gap) &&
					isGiven(first.text) &&
					!(next?.capital && oneSpace(next.gap)) &&
					!TELLING.test(last.text);
				const known = kinds.get(text) ?? (pair ? { kind: 'person' as const, bare: false } : undefined);
				if (known === undefined) continue;
				mentions.push({ start: first.start, end: last.end, text, ...known, title: null, acronym: null });
				from = to - 1;
				break;
			}
		}
		return mentions;
	});
}
