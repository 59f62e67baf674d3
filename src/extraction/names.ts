import type { Range } from '../text/span.ts';
import type { EntityKind } from './extraction.ts';
import {
	GIVEN_NAMES,
	NEVER_NAMES,
	NOT_ACRONYMS,
	ONE_WORD_ORGANISATIONS,
	ORGANISATION_WORDS,
	PARTICLES,
	PLACES,
	ROLES,
	TITLES,
} from './nameWords.ts';
import { ALSO_SURNAMES, NOT_A_PERSON, OFFICES, PERSON_VERBS } from './placeWords.ts';

/** A proper name where it stands, titles and "the" left out. */
export interface NameMention extends Range {
	readonly kind: EntityKind;
	readonly text: string;
	/** The title in front of it ("Sir"), or null. */
	readonly title: string | null;
	/** Whether it may be only a part of somebody's name: a surname, a first name after a title. */
	readonly bare: boolean;
	/** The acronym given in brackets behind it, or null. */
	readonly acronym: Range | null;
}

interface Word extends Range {
	readonly text: string;
	readonly capital: boolean;
	/** First word of its sentence, or behind an opening mark. */
	readonly first: boolean;
	/** Text between the word before and this one. */
	readonly gap: string;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|(?:Jr|Sr)\.|[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/gu;

function wordsOf(content: string, sentence: Range): readonly Word[] {
	const words: Word[] = [];
	let last = sentence.start;
	for (const match of content.slice(sentence.start, sentence.end).matchAll(WORD)) {
		// The possessive is no part of a name.
		const text = match[0].replace(/['’]s$/u, '');
		const begin = sentence.start + match.index;
		// "pro-Jeremy Corbyn": the prefix is no part of the name.
		const prefix = /^(?:pro|anti|ex|non|post|pre|un)-(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
		const start = begin + prefix;
		const gap = prefix > 0 ? ' ' : content.slice(last, start);
		const first = prefix === 0 && (words.length === 0 || /(?:[.!?:]["'”’]?\s*["'“‘]?|["“‘\n])$/u.test(gap));
		const bare = text.slice(prefix);
		words.push({
			start,
			end: begin + text.length,
			text: bare,
			capital: /^(?:(?:al|el|ad|an|as|ash|at|ibn)-)?\p{Lu}/u.test(bare),
			first,
			gap,
		});
		last = begin + text.length;
	}
	return words;
}

const oneSpace = (gap: string): boolean => /^[ \u00a0\n]{1,2}$/u.test(gap) || gap === '. ';
const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&]{1,6}$/u.test(text) && !NOT_ACRONYMS.has(text);
const isInitial = (text: string): boolean => /^(?:\p{Lu}\.)+$/u.test(text) || /^\p{Lu}$/u.test(text);
const isOffice = (text: string): boolean =>
	TITLES.has(text) || OFFICES.has(text) || (ROLES.has(text.toLowerCase()) && !GIVEN_NAMES.has(text));
const isHead = (text: string): boolean => ORGANISATION_WORDS.has(text) || /(?:CLP|Union|Party|partei)$/u.test(text);
const isGiven = (text: string): boolean =>
	GIVEN_NAMES.has(text) ||
	GIVEN_NAMES.has(text.split('-')[0] ?? '') ||
	(/^\p{Lu}{3,}$/u.test(text) && GIVEN_NAMES.has(text.charAt(0) + text.slice(1).toLowerCase()));

/** Small words that join the capitals of one name. */
const JOINING = new Set(['of', 'for', 'and', 'the', 'against', 'in', 'on', 'to', 'with', 'at']);
/** Words that begin the foreign names of parties. */
const PARTY_FRONT =
	/^(?:Partido|Parti|Partito|Mouvement|Movimiento|Bloc|Bündnis|Alianza|Action|Alliance|Union|Coalition|Front|Rassemblement|Convergència)$/u;

interface Named {
	readonly from: number;
	readonly to: number;
	readonly kind: EntityKind;
	readonly title: string | null;
	readonly bare: boolean;
}

/** What is known of the whole text while its names are looked for. */
interface TextWords {
	/** Words that stand somewhere with a small letter. */
	readonly small: ReadonlySet<string>;
	/** How often each capitalised word stands alone. */
	readonly alone: ReadonlyMap<string, number>;
}

/** The longest stretch from a word on that could be one name, over the small words that join names. */
function stretchFrom(words: readonly Word[], from: number): number {
	let end = from + 1;
	while (end < words.length && end - from < 12) {
		const word = words[end];
		if (word === undefined) break;
		if (oneSpace(word.gap) && word.capital && !(word.gap === '. ' && !isInitial(words[end - 1]?.text ?? ''))) {
			end++;
			continue;
		}
		let next = end;
		while (
			next < words.length &&
			next - end < 2 &&
			oneSpace(words[next]?.gap ?? '') &&
			(JOINING.has(words[next]?.text ?? '') || PARTICLES.has(words[next]?.text ?? ''))
		)
			next++;
		const capital = words[next];
		if (next > end && capital?.capital === true && oneSpace(capital.gap)) end = next + 1;
		else break;
	}
	return end;
}

/** A day or a month ends a name: "by Ann Cole Wednesday". */
const WEEKDAY_OR_MONTH =
	/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|July|September|October|November|December)$/u;

/** Index behind the first part of a stretch: small words join only what is plainly one organisation. */
function partEnd(words: readonly Word[], from: number, to: number): number {
	for (let i = from + 1; i < to; i++) {
		const word = words[i];
		if (word !== undefined && WEEKDAY_OR_MONTH.test(word.text)) return i;
		if (word === undefined || word.capital) continue;
		let next = i;
		while (next < to && words[next]?.capital === false) next++;
		const small = word.text;
		if (PARTICLES.has(small)) {
			i = next - 1;
			continue;
		}
		const before = words.slice(from, i).map((one) => one.text);
		let after = next;
		while (after < to && words[after]?.capital) after++;
		const behind = words.slice(next, after).map((one) => one.text);
		const headBefore = before.some(isHead);
		const headEnd = isHead(before.at(-1) ?? '');
		const headBehind = isHead(behind.at(-1) ?? '');
		const person = isGiven(before[0] ?? '') || before.some((text) => isInitial(text) || TITLES.has(text));
		const whole = ONE_WORD_ORGANISATIONS.has(before.join(' ')) || isAcronym(before.join(' '));
		const seats = isOffice(behind.at(-1) ?? '');
		let joins = false;
		if (small === 'of')
			joins =
				headBefore && !person && !seats && !before.some((text) => /^(?:Chair|Leader|Member|Division)$/u.test(text));
		else if (small === 'for' || small === 'against')
			joins =
				!person &&
				before.length <= 3 &&
				!isOffice(before.at(-1) ?? '') &&
				(headBefore || headBehind || before.length <= 2) &&
				!isAcronym(before.join(' '));
		else if (small === 'and')
			joins = !person && !whole && !headEnd && headBehind && behind.length <= 4 && (headBefore || before.length === 1);
		else if (small === 'in' || small === 'on')
			joins = !person && !headBefore && before.length === 1 && headBehind && behind.length === 2;
		else joins = small === 'the' && /^(?:Against|For|Of|Over|Save)$/u.test(before.at(-1) ?? '');
		if (!joins) return i;
		i = next - 1;
	}
	return to;
}

/** What is said of people only. */
const ELECTED =
	/^\s(?:(?:was|is|were)\s(?:re-?)?(?:elected|born|appointed|educated|raised|married|nominated|succeeded|defeated|sworn|arrested|jailed|survived|buried)|(?:himself|herself)|[\p{Ll}]+ly\s(?:held|won|lost|said|ran|defeated|served)|ran\s(?:for|against)|stood\s(?:as|for|un)|volunteered|(?:was|is)\san?\s(?:[\p{L}-]+\s){0,3}(?:politician|lawyer|writer|actor|actress|author|singer|footballer|player|journalist|member|activist|businessman|economist|poet|painter|composer|mathematician|teacher|soldier|bishop))\b/u;

/** Signs beside a run of capitals that speak for or against a person. */
function personScore(content: string, words: readonly Word[], from: number, to: number, known: TextWords): number {
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

/** What a part without small words in it names, or null. */
function classify(content: string, words: readonly Word[], begin: number, to: number, known: TextWords): Named | null {
	let from = begin;
	let title: string | null = null;
	const bracket = /^\s\(\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&-]*\)/u.test(
		content.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 12),
	);
	const opening = words[from];
	if (opening === undefined) return null;
	if (opening.first && NEVER_NAMES.has(opening.text) && to - from > 1 && !isHead(words[to - 1]?.text ?? '')) from++;
	else if (
		opening.first &&
		/^(?:The|A|An|In|On|At|But|And|For|From|By|To|As|With|When|While|After|Before|If|Since|Although|Both|Former|His|Her|Their|Its)$/u.test(
			opening.text,
		)
	)
		from++;
	else if (
		opening.first &&
		to - from > 1 &&
		opening.text.length > 4 &&
		opening.text.endsWith('ly') &&
		!isGiven(opening.text)
	)
		from++;
	if (from >= to) return null;
	const texts = (): readonly string[] => words.slice(from, to).map((one) => one.text);
	const whole = texts();
	const hasSmall = words.slice(from, to).some((one) => !one.capital && !PARTICLES.has(one.text));
	const organisation = (): Named => ({ from, to, kind: 'organisation', title: null, bare: false });
	const lastText = whole.at(-1) ?? '';
	if (whole.length > 1 && (isHead(lastText) || hasSmall) && !PLACES.has(whole.join(' '))) {
		const heads = whole.filter(isHead);
		// "Labour MP Ian Marsh", "Attorney General": an office inside is no organisation's name.
		const office = whole.findIndex((text) =>
			/^(?:MP|MPs|Minister|Secretary|President|Chairman|Director|CEO|Mr|Mrs|Ms|Sir)$/u.test(text),
		);
		if (heads.length > 0 && office < 0) return organisation();
		if (
			hasSmall &&
			office < 0 &&
			/^(?:Labour|Campaign|Voice|Alternative|Citizens|Friends|People|Workers|Parents|Women|Jewish|Students|Doctors|Teachers|Artists|Lawyers)/u.test(
				whole[0] ?? '',
			)
		)
			return organisation();
	}
	if (
		bracket &&
		whole.length > 1 &&
		!isGiven(whole[0] ?? '') &&
		initialsFit(whole, content.slice((words[to - 1]?.end ?? 0) + 2, (words[to - 1]?.end ?? 0) + 10))
	)
		return organisation();
	if (hasSmall) return null;
	// Offices in front: the name is what stands behind the last one.
	for (let i = to - 1; i >= from; i--) {
		const text = words[i]?.text ?? '';
		if (!isOffice(text) || (isGiven(text) && i === from)) continue;
		if (i === to - 1) {
			if (i === from) return null;
			// "Labour MP": the party in front of the office.
			return classify(content, words, from, i, known);
		}
		if (i > from && isHead(text) && !TITLES.has(text)) break;
		title = text;
		from = i + 1;
		break;
	}
	let list = texts();
	while (
		list.length > 1 &&
		(NEVER_NAMES.has(list[0] ?? '') ||
			(/^(?:\p{Lu}\p{Ll}+(?:ish|ese|ian|ean))$/u.test(list[0] ?? '') && !isGiven(list[0] ?? '')))
	) {
		from++;
		list = texts();
	}
	if (
		list.length >= 3 &&
		!isGiven(list[0] ?? '') &&
		!isInitial(list[0] ?? '') &&
		isGiven(list[1] ?? '') &&
		!list.some(isHead)
	) {
		from++;
		list = texts();
	}
	const [only = ''] = list;
	const person = (bare: boolean): Named => ({ from, to, kind: 'person', title, bare });
	if (list.length === 1) {
		const word = words[from];
		if (word === undefined) return null;
		if (
			title !== null &&
			(TITLES.has(title) || /^(?:Minister|MP|MEP|MSP|Speaker|Leader|Chairman|Chair)$/u.test(title)) &&
			!isHead(only) &&
			!NOT_A_PERSON.has(only) &&
			!NEVER_NAMES.has(only) &&
			!PLACES.has(only)
		)
			return person(true);
		if (ONE_WORD_ORGANISATIONS.has(only)) return organisation();
		if (isAcronym(only) && title === null) return organisation();
		if (word.first && (NEVER_NAMES.has(only) || known.small.has(only.toLowerCase()))) return null;
		if (
			NEVER_NAMES.has(only) ||
			PLACES.has(only) ||
			isHead(only) ||
			NOT_A_PERSON.has(only) ||
			known.small.has(only.toLowerCase())
		)
			return null;
		const next = words[to];
		const after = content.slice(word.end, word.end + 40);
		const acts = next !== undefined && oneSpace(next.gap) && (PERSON_VERBS.has(next.text) || ELECTED.test(after));
		const of = words[from - 1];
		if (
			(acts || (isGiven(only) && !/^(?:in|at|from|to|the)$/u.test(of?.text ?? ''))) &&
			of?.text !== 'the' &&
			of?.text !== 'The' &&
			!only.includes('-')
		)
			return person(true);
		return null;
	}
	if (list.some(isAcronymOfLetters) && !list.every((text) => /^\p{Lu}{3,}$/u.test(text))) return null;
	if (PARTY_FRONT.test(only) && list.length >= 2) return organisation();
	const core = list.filter((text) => !isInitial(text) && !PARTICLES.has(text) && !/^(?:Jr|Sr)\.?$/u.test(text));
	if (list.length > 5 || core.length === 0 || PLACES.has(list.join(' '))) return null;
	const given = isGiven(only) || isInitial(only);
	if (
		core
			.slice(given ? 1 : 0)
			.some(
				(text) =>
					(NOT_A_PERSON.has(text) || isHead(text) || NEVER_NAMES.has(text)) &&
					!(given && core.length === 2 && ALSO_SURNAMES.has(text)),
			)
	)
		return null;
	if (given || title !== null || list.some(isInitial)) return person(false);
	if (list.length > 4) return null;
	return personScore(content, words, from, to, known) >= 0 ? person(false) : null;
}

const isAcronymOfLetters = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

/** Whether an acronym in brackets is made of the first letters of the words before it. */
function initialsFit(list: readonly string[], bracket: string): boolean {
	const acronym = (/^[\p{L}&-]+/u.exec(bracket)?.[0] ?? '').toLowerCase();
	const letters = list.map((text) => text.charAt(0).toLowerCase()).join('');
	return acronym.length > 1 && (letters.startsWith(acronym) || acronym.charAt(0) === letters.charAt(0));
}

/** Each line of a list of who signed is a name: the words before its acronym or comma. */
export function signatoryNames(content: string, blocks: readonly Range[]): readonly NameMention[] {
	return blocks.flatMap((block) => {
		const line = content.slice(block.start, block.end);
		const name = /^[^(,]+/u.exec(line)?.[0].trimEnd() ?? '';
		const bracket = /^[^(]+\(([\p{L}&-]{2,9})\)/u.exec(line);
		const whole = bracket === null ? name : (/^[^(]+/u.exec(line)?.[0].trimEnd() ?? '');
		if (whole === '') return [];
		const words = whole.split(/\s+/u);
		const person = words.length <= 3 && GIVEN_NAMES.has(words[0] ?? '');
		const at = block.start + line.indexOf('(') + 1;
		const acronym = bracket?.[1] === undefined ? null : { start: at, end: at + bracket[1].length };
		const kind: EntityKind = person ? 'person' : 'organisation';
		const mention: NameMention = {
			start: block.start,
			end: block.start + whole.length,
			kind,
			text: whole,
			title: null,
			bare: false,
			acronym,
		};
		if (acronym === null) return [mention];
		return [
			mention,
			{ ...acronym, kind, text: content.slice(acronym.start, acronym.end), title: null, bare: false, acronym: null },
		];
	});
}

/** Counts the words of a text that bear on what is a name in it. */
function countWords(sentences: readonly (readonly Word[])[]): TextWords {
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
