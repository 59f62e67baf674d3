import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';
import { countWords } from './evidence.ts';
import { agreeInLists } from './lists.ts';
import { classify, type Part } from './nameKind.ts';
import type { NameMention } from './nameMention.ts';
import { NEVER_NAMES } from './notNames.ts';
import { shortForms } from './organisationAliases.ts';
import { PEOPLES } from './peoples.ts';
import { type Lone, loneNames } from './singleNames.ts';
import { partEnd, stretchFrom } from './stretches.ts';
import { isHead, isInitial, isOffice, oneSpace, type Word, wordsOf } from './words.ts';

/** "Resist, Harbour Action and Kent Left were all ...": an ordinary word at the head of a list of organisations is one. */
function listsWith(content: string, { end, text }: Word, organisations: ReadonlyMap<number, number>): boolean {
	const second = organisations.get(end + 2);
	if (content.slice(end, end + 2) !== ', ' || second === undefined || NEVER_NAMES.has(text) || text.endsWith('ly'))
		return false;
	const between = /^(?:,? and (?:the )?|, (?:the )?)/u.exec(content.slice(second, second + 12))?.[0];
	return between !== undefined && organisations.has(second + between.length);
}

/** "Press Secretary", "Managing Director". */
const MODIFIERS =
	/^(?:Press|General|Political|Sports|Managing|Executive|Chief|Deputy|Senior|Parliamentary|Regional|National|Assistant)$/u;
const FAMILY =
	/^(?:family|families|brothers|sisters|dynasty|clan|twins|and|was|is|were|are|has|had|of|in|on|at|to|for)$/u;

/** "the House of Fraser" is no head alone. */
const followedByName = (words: readonly Word[], at: number): boolean =>
	/^(?:of|for)$/u.test(words[at + 1]?.text ?? '') && words[at + 2]?.capital === true;

/** The runs of capitals of a sentence, in order, and what each names. */
function partsOf(content: string, words: readonly Word[], known: ReturnType<typeof countWords>): readonly Part[] {
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

const TROOPS =
	/(?:Division|Corps|Brigade|Regiment|Battalion|Squadron|Legion|Army|Infantry|Cavalry|Group|Wing|Fleet|Company)$/u;

/** A body with the number that is a part of its name: "3rd Kent Regiment", "Radio 4". */
function withNumber(content: string, start: number, end: number): Range {
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
function bracketBehind(content: string, end: number): Range | null {
	const initials = /^\s\((\p{Lu}[\p{L}&-]{1,9})\)/u.exec(content.slice(end, end + 14))?.[1] ?? '';
	return /\p{Lu}[\p{L}&-]*\p{Lu}/u.test(initials) ? { start: end + 2, end: end + 2 + initials.length } : null;
}

/**
 * Every proper name of a person or organisation in some sentences, in order, not overlapping. Surnames, first names and short
 * forms that stand alone are found last, once the full names are known and all that is said of the word.
 */
export function findNames(content: string, sentences: readonly Range[]): readonly NameMention[] {
	const all = sentences.map((sentence) => wordsOf(content, sentence));
	const known = countWords(all);
	const found: NameMention[] = [];
	const lone: Lone[] = [];
	const push = (words: readonly Word[], { from, to, title, bare }: Part, kind: EntityKind): void => {
		const first = words[from];
		const last = words[to - 1];
		if (first === undefined || last === undefined) return;
		const { start, end } =
			kind === 'organisation' ? withNumber(content, first.start, last.end) : { start: first.start, end: last.end };
		const acronym = kind === 'organisation' ? bracketBehind(content, end) : null;
		found.push({
			start,
			end,
			kind,
			text: content.slice(start, end),
			title,
			bare: kind === 'person' && bare,
			acronym,
		});
	};
	for (const words of all) {
		for (const part of agreeInLists(content, words, partsOf(content, words, known))) {
			if (part.kind === 'person' || part.kind === 'organisation') push(words, part, part.kind);
			else if (part.to - part.from === 1) lone.push({ words, at: part.from, place: part.kind === 'place' });
		}
	}

	const organisations = new Map(
		found.flatMap((one) => (one.kind === 'organisation' ? [[one.start, one.end] as const] : [])),
	);
	// Parts of names that are known by now.
	const pieces = new Map<string, EntityKind>();
	const surnames = new Set<string>();
	/** Short forms of bodies. */
	const shorts = new Set<string>();
	for (const one of found) {
		if (one.kind === 'organisation') {
			pieces.set(one.text, 'organisation');
			if (!one.text.includes(' ')) continue;
			const { fronts, tail } = shortForms(one.text);
			for (const form of [...fronts, tail]) if (form !== null && !form.includes(' ')) shorts.add(form);
		} else if (!one.bare) {
			const parts = one.text.split(/\s+/u);
			surnames.add(parts.at(-1) ?? '');
			for (const part of [parts[0], parts.at(-1)])
				if (part !== undefined && part.length > 1 && !isInitial(part) && !pieces.has(part)) pieces.set(part, 'person');
		} else if (one.title !== null) pieces.set(one.text, 'person');
	}
	const alone = loneNames(content, lone, known);
	for (const { words, at, place } of lone) {
		const word = words[at];
		if (word === undefined) continue;
		const before = words[at - 1];
		const next = words[at + 1];
		const plain = before !== undefined && oneSpace(word.gap);
		// "the Marsh inquiry" is about him, "the Marsh" is not; "in Paris" is a place, whoever is called so.
		const attribute =
			pieces.has(word.text) && next !== undefined && oneSpace(next.gap) && !next.capital && !FAMILY.test(next.text);
		const article = plain && /^(?:the|an?)$/iu.test(before.text) && !attribute;
		if (place && (!surnames.has(word.text) || (plain && /^(?:in|at|from|to|near|of|into|across)$/iu.test(before.text))))
			continue;
		// "The Council", "our Union": the body of that kind that the text names, if it is one only.
		const head =
			plain &&
			/^(?:the|this|our|their|its|his|her)$/iu.test(before.text) &&
			(isHead(word.text) || word.text === 'House') &&
			!followedByName(words, at);
		const short = head || (!pieces.has(word.text) && shorts.has(word.text) && !NEVER_NAMES.has(word.text));
		if (short) {
			const { start, end, text } = word;
			found.push({ start, end, text, kind: 'organisation', title: null, bare: true, acronym: null });
			continue;
		}
		// "Cole's" is a slip for "Coles'" where the text knows Coles only.
		const slip = !pieces.has(word.text) && pieces.get(`${word.text}s`) === 'person' && /^['’]s/u.test(next?.gap ?? '');
		if (slip) continue;
		const kind = pieces.get(word.text) ?? (alone.has(word.text) ? 'person' : undefined);
		const ordinary =
			NEVER_NAMES.has(word.text) || PEOPLES.has(word.text) || (word.first && known.small.has(word.text.toLowerCase()));
		const listed = word.first && listsWith(content, word, organisations);
		if ((kind === undefined || ordinary || (kind === 'person' && article)) && !listed) continue;
		found.push({
			start: word.start,
			end: word.end,
			kind: listed ? 'organisation' : (kind ?? 'person'),
			text: word.text,
			title: null,
			bare: !listed && kind === 'person',
			acronym: null,
		});
	}
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
