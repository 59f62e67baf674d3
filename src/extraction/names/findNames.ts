import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';
import { countWords } from './evidence.ts';
import { classify, type Named } from './nameKind.ts';
import type { NameMention } from './nameMention.ts';
import { NEVER_NAMES } from './notNames.ts';
import { partEnd, stretchFrom } from './stretches.ts';
import { type Word, wordsOf } from './words.ts';

/** "Resist, Harbour Action and Kent Left were all ...": an ordinary word at the head of a list of organisations is one. */
const listsWith = (content: string, { end }: Word, organisations: ReadonlySet<number>): boolean =>
	content.slice(end, end + 2) === ', ' && organisations.has(end + 2);

/**
 * Every proper name of a person or organisation in some sentences, in order, not overlapping. Surnames and first names that
 * stand alone are found in a second pass, once the full names are known.
 */
export function findNames(content: string, sentences: readonly Range[]): readonly NameMention[] {
	const all = sentences.map((sentence) => wordsOf(content, sentence));
	const known = countWords(all);
	const found: NameMention[] = [];
	const free: Word[] = [];
	const push = (words: readonly Word[], named: Named): void => {
		const first = words[named.from];
		const last = words[named.to - 1];
		if (first === undefined || last === undefined) return;
		const bracket = /^\s\((\p{Lu}[\p{L}&-]{1,9})\)/u.exec(content.slice(last.end, last.end + 14));
		const initials = bracket?.[1] ?? '';
		const given = named.kind === 'organisation' && /\p{Lu}[\p{L}&-]*\p{Lu}/u.test(initials);
		found.push({
			start: first.start,
			end: last.end,
			kind: named.kind,
			text: content.slice(first.start, last.end),
			title: named.title,
			bare: named.bare,
			acronym: given ? { start: last.end + 2, end: last.end + 2 + initials.length } : null,
		});
	};
	for (const words of all) {
		for (let i = 0; i < words.length; ) {
			if (words[i]?.capital !== true) {
				i++;
				continue;
			}
			const end = partEnd(words, i, stretchFrom(words, i));
			const named = classify(content, words, i, end, known);
			if (named !== null) push(words, named);
			for (let at = i; at < (named?.from ?? end); at++) {
				const word = words[at];
				if (word?.capital) free.push(word);
			}
			i = Math.max(named?.to ?? end, i + 1);
		}
	}

	const organisations = new Set(found.flatMap((one) => (one.kind === 'organisation' ? [one.start] : [])));
	// Second pass: parts of names that are known by now.
	const partsOf = new Map<string, EntityKind>();
	for (const one of found) {
		if (one.bare) continue;
		if (one.kind === 'organisation') partsOf.set(one.text, 'organisation');
		else {
			const parts = one.text.split(/\s+/u);
			for (const part of [parts[0], parts.at(-1)])
				if (part !== undefined && part.length > 2 && !partsOf.has(part)) partsOf.set(part, 'person');
		}
	}
	for (const word of free) {
		const kind = partsOf.get(word.text);
		if (kind === undefined || NEVER_NAMES.has(word.text) || (word.first && known.small.has(word.text.toLowerCase())))
			continue;
		found.push({
			start: word.start,
			end: word.end,
			kind,
			text: word.text,
			title: null,
			bare: kind === 'person',
			acronym: null,
		});
	}
	for (const word of free)
		if (word.first && listsWith(content, word, organisations))
			found.push({
				start: word.start,
				end: word.end,
				kind: 'organisation',
				text: word.text,
				title: null,
				bare: false,
				acronym: null,
			});
	const starts = new Set(found.map((one) => one.start));
	for (const one of [...found]) {
		if (one.acronym === null || starts.has(one.acronym.start)) continue;
		const text = content.slice(one.acronym.start, one.acronym.end);
		found.push({ ...one.acronym, kind: 'organisation', text, title: null, bare: false, acronym: null });
	}
	return found
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter((one, i, list) => i === 0 || one.start >= (list[i - 1]?.end ?? 0));
}
