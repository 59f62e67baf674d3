import type { EntityKind } from '../extraction.ts';
import { isPartyName } from './bodyEdges.ts';
import { actsAsPerson, organisationScore, personScore, type TextWords } from './evidence.ts';
import { NEVER_NAMES, NOT_A_PERSON } from './notNames.ts';
import { isOrganisation } from './organisationForm.ts';
import { KNOWN_ORGANISATIONS, ONE_WORD_ORGANISATIONS } from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { ALSO_SURNAMES, LETTERS_BEHIND, PARTICLES, TITLES } from './personWords.ts';
import { PLACES } from './places.ts';
import { placeLength } from './stretches.ts';
import {
	isAcronym,
	isAcronymOfLetters,
	isCamel,
	isGiven,
	isHead,
	isInitial,
	isOffice,
	oneSpace,
	type Word,
} from './words.ts';

/** A run of capitals and what it names. Indices are of the sentence's words. */
export interface Part {
	readonly from: number;
	readonly to: number;
	/** null: nothing tells. */
	readonly kind: EntityKind | 'place' | null;
	readonly title: string | null;
	/** Whether it may be only a part of somebody's name. */
	readonly bare: boolean;
	/** Whether its form alone says so; else only the words around it, and a list may say otherwise. */
	readonly sure: boolean;
}

/** Words that begin a sentence and no name, but for the ones of `NEVER_NAMES`. */
const OPENING =
	/^(?:The|A|An|In|On|At|But|And|For|From|By|To|As|With|When|While|After|Before|If|Since|Although|Both|Former|His|Her|Their|Its|Some|Several|Another|Every|Each|This|That|These|Those|Many|Most)$/u;
/** "One Harbour Trust source"; but One Nation is a party. */
const ONE_BEHIND = /^(?:Nation|World|Voice|Love)$/u;

/** Whether the first word of a sentence is no part of the name behind it. */
function opensOnly(opening: Word, following: string, last: string, known: TextWords): boolean {
	if (opening.text === 'The' && following !== '') return true;
	if (!opening.first) return false;
	const { text } = opening;
	if (OPENING.test(text) || (text === 'One' && following !== '' && !ONE_BEHIND.test(following))) return true;
	if (following === '') return false;
	if (TITLES.has(text)) return false;
	if (NEVER_NAMES.has(text)) return !isHead(last);
	if (isGiven(text) || isHead(last) || isOffice(text) || ONE_WORD_ORGANISATIONS.has(text)) return false;
	return (text.length > 4 && /(?:ly|ing)$/u.test(text)) || known.small.has(text.toLowerCase());
}

/** Short names of lands and unions in front of an office or a body. */
const LAND = /^(?:U\.S\.|U\.K\.|US|UK|EU|UN|USA)$/u;
/** "Jan. 9". */
const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
const SPEAKING_TITLE = /^(?:Minister|MP|MEP|MSP|Speaker|Leader|Chairman|Chair)$/u;

/** What a part without small words in it names. */
export function classify(content: string, words: readonly Word[], begin: number, to: number, known: TextWords): Part {
	let from = begin;
	let title: string | null = null;
	const part = (kind: Part['kind'], sure: boolean, bare = false): Part => ({ from, to, kind, title, bare, sure });
	const text = (at: number): string => words[at]?.text ?? '';
	const texts = (): readonly string[] => words.slice(from, to).map((one) => one.text);
	const opening = words[from];
	if (opening === undefined) return part(null, false);
	if (opensOnly(opening, from + 1 < to ? text(from + 1) : '', text(to - 1), known)) from++;
	// "Some of the Harbour Council".
	while (from > begin && from < to && words[from]?.capital === false) from++;
	if (from >= to) return part(null, false);

	// "Often I", "Overtures I called it": the pronoun.
	let end = to;
	if (to - from > 1 && text(to - 1) === 'I' && words[to]?.capital === false && oneSpace(words[to]?.gap ?? '')) end--;
	if (end < to) return classify(content, words, begin, end, known);
	const whole = texts();
	if (PLACES.has(whole.join(' '))) return part('place', true);
	const hasSmall = words.slice(from, to).some((one) => !one.capital && !PARTICLES.has(one.text));
	const inside = words.slice(from + 1, to).map((one) => one.gap);
	if (
		isOrganisation(whole, {
			hasSmall,
			gaps: inside,
			behind: content.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 14),
		})
	)
		return part('organisation', true);
	if (hasSmall) return part(null, false);

	// "Rowan Cole QC".
	if (to - from > 2 && LETTERS_BEHIND.has(text(to - 1))) return classify(content, words, from, to - 1, known);
	// Offices in front: the name is what stands behind the last one.
	for (let i = to - 1; i >= from; i--) {
		const one = text(i);
		if (!isOffice(one) || (isGiven(one) && i === from)) continue;
		if (i === to - 1) {
			// "Labour MP": the party in front of the office.
			return i === from ? part(null, false) : classify(content, words, from, i, known);
		}
		if (i > from && isHead(one) && !TITLES.has(one)) break;
		title = one;
		from = i + 1;
		break;
	}
	if (from > begin && to - from > 1) {
		// "Champion Kent Crows": what stands behind the office may be a body.
		const behind = content.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 14);
		const gaps = words.slice(from + 1, to).map((one) => one.gap);
		if (isOrganisation(texts(), { hasSmall: false, gaps, behind }))
			return { ...part('organisation', true), title: null };
	}
	// "British Ann Cole", "Tory Ann Cole": a name of unknown words behind a people's is none, nor are "National Tram Rules".
	const people = from;
	while (
		to - from > 1 &&
		(NEVER_NAMES.has(text(from)) || LAND.test(text(from)) || (PEOPLES.has(text(from)) && !isGiven(text(from))))
	)
		from++;
	if (from > people && to - from > 1 && title === null && !isGiven(text(from)) && !isInitial(text(from)))
		return part(null, false);
	if (
		to - from >= 3 &&
		!isGiven(text(from)) &&
		!isInitial(text(from)) &&
		isGiven(text(from + 1)) &&
		!texts().some(isHead)
	)
		from++;
	if (
		title === null &&
		isPartyName(texts().join(' '), content.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 8))
	)
		return part('organisation', true);
	return to - from === 1 ? single(words, part, known) : run(content, words, part, known);
}

const isNumeral = (text: string): boolean => /^[IVX]+$/u.test(text);

/** "the film called Ann Cole", "films such as I, Ann Cole", "his novel Ann Cole": the name of a work, and nobody there. */
const namesAWork = (before: string): boolean =>
	/\b(?:film|movie|novel|play|book|album|song|single|series|sitcom|musical|opera|documentary|poem|painting)s?,?\s(?:called|titled|entitled|such as|like|including)\s(?:I,\s)?["“‘]?$/u.test(
		before,
	) ||
	/(?:\b(?:his|her|their|graphic|new|debut|hit)|['’]s)\s(?:film|movie|novel|play|album|song|single|musical|opera|documentary|poem|painting)\s["“‘]?$/u.test(
		before,
	);

/** Capitals all through that are no body's acronym: things, words of a headline, the place a report is from. */
function isNoBody(text: string, next: Word | undefined, { first }: Word, known: TextWords): boolean {
	if (known.things.has(text)) return true;
	if (text.length >= 3 && text !== 'WHO' && known.small.has(text.toLowerCase())) return true;
	if (text.length >= 4 && first && /^(?:, | \(|\s?[—–-])/u.test(next?.gap ?? '')) return true;
	// "TRADERS in Kent have": papers print the first words of a report so.
	if (text.length >= 5 && first && /[^S]S$/u.test(text) && next?.capital === false) return true;
	return text.length >= 5 && (isGiven(text) || /^:/u.test(next?.gap ?? ''));
}

type Make = (kind: Part['kind'], sure: boolean, bare?: boolean) => Part;

/** What a word alone names, as far as its form and its neighbours say. */
function single(words: readonly Word[], part: Make, known: TextWords): Part {
	const { from, title } = part(null, false);
	const word = words[from];
	if (word === undefined) return part(null, false);
	const { text: only } = word;
	const noName = NEVER_NAMES.has(only) || isHead(only) || NOT_A_PERSON.has(only) || PEOPLES.has(only);
	if (title !== null && (TITLES.has(title) || SPEAKING_TITLE.test(title)) && !noName && !PLACES.has(only))
		return part('person', true, true);
	if (/[@#]$/u.test(word.gap) || isInitial(only) || /^(?:Jr|Sr)\.?$/u.test(only)) return part(null, false);
	if (ONE_WORD_ORGANISATIONS.has(only) || isCamel(only)) return part('organisation', true);
	if (isAcronym(only) && title === null)
		return part(isNoBody(only, words[from + 1], word, known) ? null : 'organisation', true);
	if (PLACES.has(only)) return part('place', true);
	if (noName || known.small.has(only.toLowerCase())) return part(null, false);
	const before = words[from - 1]?.text ?? '';
	if (/^(?:the|an?)$/iu.test(before) && oneSpace(word.gap)) return part(null, false);
	if (
		only.includes('-') ||
		(MONTH.test(only) && /^\.?\s?$/u.test(words[from + 1]?.gap ?? '') && /^\p{N}/u.test(words[from + 1]?.text ?? ''))
	)
		return part(null, false);
	if (isGiven(only) && !(/^(?:in|at|from|to)$/u.test(before) && oneSpace(word.gap))) return part('person', false, true);
	return part(null, false);
}

/** What a run of two capitals or more names. */
function run(content: string, words: readonly Word[], part: Make, known: TextWords): Part {
	const { from, to, title } = part(null, false);
	const list = words.slice(from, to).map((one) => one.text);
	const [first = ''] = list;
	const joined = list.join(' ');
	if (PLACES.has(joined)) return part('place', true);
	if (KNOWN_ORGANISATIONS.has(joined)) return part('organisation', true);
	if (
		list.some((text, i) => isAcronymOfLetters(text) && !(i > 0 && isNumeral(text))) &&
		!list.every((text, i) => /^\p{Lu}{3,}$/u.test(text) || (i > 0 && isNumeral(text))) &&
		!/^\p{Lu}{2}$/u.test(first)
	)
		return part(null, false);
	const core = list.filter(
		(text, i) =>
			!isInitial(text) && !PARTICLES.has(text) && !/^(?:Jr|Sr)\.?$/u.test(text) && !(i > 0 && isNumeral(text)),
	);
	if (list.length > 5 || core.length === 0 || list.some((text) => /\p{N}/u.test(text))) return part(null, false);
	const given = isGiven(first) || isInitial(first);
	const spoilt = core
		.slice(given ? 1 : 0)
		.some(
			(text) =>
				(NOT_A_PERSON.has(text) || isHead(text) || NEVER_NAMES.has(text) || PEOPLES.has(text)) &&
				!(given && core.length === 2 && ALSO_SURNAMES.has(text)),
		);
	const organisation = organisationScore(content, words, from, to);
	if (spoilt) {
		// "Rowan Paris, a former clerk": a surname that is a place too.
		const surname = core.length === 2 && PLACES.has(core[1] ?? '') && !NOT_A_PERSON.has(first) && !isHead(first);
		if (surname && !PEOPLES.has(first) && !NEVER_NAMES.has(first) && personScore(content, words, from, to, known) >= 2)
			return part('person', false);
		return part(organisation >= 3 ? 'organisation' : null, false);
	}
	if (/^[^\p{Ll}]+$/u.test(joined) && list.length > 1 && !given) return part(null, false);
	const numbered = list.length > 1 && isNumeral(list.at(-1) ?? '');
	if (namesAWork(content.slice(Math.max(0, (words[from]?.start ?? 0) - 40), words[from]?.start ?? 0)))
		return part(null, false);
	if (given || title !== null || numbered || list.some(isInitial))
		return part('person', true, numbered && core.length === 1);
	if (list.length > 4) return part(null, false);
	const person = personScore(content, words, from, to, known);
	if (organisation >= 2 && organisation > person) return part('organisation', false);
	if (person < 0 || (person < 3 && placeLength(list) > 0)) return part(null, false);
	return part('person', person >= 3 || actsAsPerson(content, words, to));
}
