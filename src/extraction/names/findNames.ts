import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';
import { bracketBehind, withNumber, withTail } from './bodyEdges.ts';
import { countWords, type TextWords } from './evidence.ts';
import { initialsOfThosePresent } from './initials.ts';
import { agreeInLists } from './lists.ts';
import { loneMentions, withoutSlips } from './loneMentions.ts';
import { classify, type Part } from './nameKind.ts';
import type { NameMention } from './nameMention.ts';
import { saidNames } from './saidAliases.ts';
import { letteredNames, SameNames, type Untold } from './sameNames.ts';
import type { Lone } from './singleNames.ts';
import { partEnd, stretchFrom } from './stretches.ts';
import { isTitleCase, titleMentions } from './titleCase.ts';
import { isHead, isOffice, type Word, wordsOf } from './words.ts';

/** "Press Secretary", "Managing Director". */
const MODIFIERS =
	/^(?:Press|General|Political|Sports|Managing|Executive|Chief|Deputy|Senior|Parliamentary|Regional|National|Assistant)$/u;

/** The runs of capitals of a sentence, in order, and what each names. */
function partsOf(content: string, words: readonly Word[], known: TextWords): readonly Part[] {
	const parts: Part[] = [];
	for (let i = 0; i < words.length; ) {
		if (words[i]?.capital !== true) {
			i++;
			continue;
		}
		const end = partEnd(words, i, stretchFrom(words, i));
		const part = classify(content, words, i, end, known);
		// What stands in front of an office may be a name by itself: "Labour" of "Labour MP Ann Cole".
		let front = part.from;
		while (front > i && isOffice(words[front - 1]?.text ?? '')) front--;
		if (front < part.from && MODIFIERS.test(words[front - 1]?.text ?? '')) front--;
		if (front < part.from && front > i) {
			const body = classify(content, words, i, front, known);
			if (body.kind === 'organisation') parts.push(body);
		}
		parts.push(part);
		i = Math.max(part.to, i + 1);
	}
	return parts;
}

/** A run of capitals as a mention. */
function mentionOf(content: string, words: readonly Word[], part: Part, kind: EntityKind): NameMention {
	const printed = { start: words[part.from]?.start ?? 0, end: words[part.to - 1]?.end ?? 0 };
	const { start, end } = kind === 'organisation' ? withTail(content, withNumber(content, printed)) : printed;
	return {
		start,
		end,
		kind,
		text: content.slice(start, end),
		title: part.title,
		bare: kind === 'person' && part.bare,
		acronym: kind === 'organisation' ? bracketBehind(content, end) : null,
	};
}

/** The acronyms in brackets behind names, as mentions of their own. */
const acronymMentions = (content: string, found: readonly NameMention[]): readonly NameMention[] => {
	const starts = new Set(found.map((one) => one.start));
	return found.flatMap(({ acronym }): NameMention[] =>
		acronym === null || starts.has(acronym.start)
			? []
			: [
					{
						...acronym,
						kind: 'organisation',
						text: content.slice(acronym.start, acronym.end),
						title: null,
						bare: false,
						acronym: null,
					},
				],
	);
};

/**
 * Every proper name of a person or organisation in some sentences, in order, not overlapping. Surnames, first names and short
 * forms that stand alone are found last, once the full names are known and all that is said of the word.
 *
 * @param signed - the names of those who signed: bodies there are bodies everywhere
 */
export function findNames(
	content: string,
	sentences: readonly Range[],
	signed: readonly NameMention[] = [],
): readonly NameMention[] {
	const all = sentences.map((sentence) => wordsOf(content, sentence));
	const known = countWords(all);
	const runs: NameMention[] = [];
	const lone: Lone[] = [];
	const titles: (readonly Word[])[] = [];
	const untold: Untold[] = [];
	const same = new SameNames();
	for (const { kind, text } of signed) if (kind === 'organisation') same.tellBody(text);
	const parts = all.flatMap((words) => {
		if (isTitleCase(words)) {
			titles.push(words);
			return [];
		}
		return agreeInLists(content, words, partsOf(content, words, known)).map((part) => {
			const text = content.slice(words[part.from]?.start ?? 0, words[part.to - 1]?.end ?? 0);
			same.tell(text, part);
			return { words, part, text };
		});
	});
	for (const { words, part, text } of parts) {
		const { kind } = part;
		if (kind === 'person' || kind === 'organisation')
			runs.push(mentionOf(content, words, part, !part.sure && same.isBody(text) ? 'organisation' : kind));
		else if (part.to - part.from === 1) lone.push({ words, at: part.from, place: kind === 'place' });
		else if (kind === null) {
			// "the University Collection": the body is named in front.
			const first = words[part.from];
			if (first?.capital && isHead(first.text)) lone.push({ words, at: part.from, place: false });
			untold.push({
				start: words[part.from]?.start ?? 0,
				end: words[part.to - 1]?.end ?? 0,
				text,
			});
		}
	}
	const told = [...runs, ...same.mentions(untold), ...letteredNames(untold, runs)];
	const starts = new Set(told.map((one) => one.start));
	const left = untold.filter((one) => !starts.has(one.start));
	const found = withoutSlips(content, [...told, ...saidNames(content, left, told)]);
	const rest = [...found, ...loneMentions(content, lone, found, known)];
	const names = [...rest, ...titleMentions(content, titles, rest)];
	const initials = initialsOfThosePresent(content, names);
	const others = names.filter((one) => !initials.starts.has(one.start));
	return [...others, ...initials.mentions, ...acronymMentions(content, names)]
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter((one, i, list) => i === 0 || one.start >= (list[i - 1]?.end ?? 0));
}
