import type { EntityKind } from '../extraction.ts';
import { ELECTED, personScore, type TextWords } from './evidence.ts';
import { NEVER_NAMES, NOT_A_PERSON } from './notNames.ts';
import { ONE_WORD_ORGANISATIONS } from './organisationWords.ts';
import { ALSO_SURNAMES, PARTICLES, PERSON_VERBS, TITLES } from './personWords.ts';
import { PLACES } from './places.ts';
import { isAcronym, isAcronymOfLetters, isGiven, isHead, isInitial, isOffice, oneSpace, type Word } from './words.ts';

/** Words that begin the foreign names of parties. */
const PARTY_FRONT =
	/^(?:Partido|Parti|Partito|Mouvement|Movimiento|Bloc|Bündnis|Alianza|Action|Alliance|Union|Coalition|Front|Rassemblement|Convergència)$/u;

export interface Named {
	readonly from: number;
	readonly to: number;
	readonly kind: EntityKind;
	readonly title: string | null;
	readonly bare: boolean;
}

/** What a part without small words in it names, or null. */
export function classify(
	content: string,
	words: readonly Word[],
	begin: number,
	to: number,
	known: TextWords,
): Named | null {
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

/** Whether an acronym in brackets is made of the first letters of the words before it. */
function initialsFit(list: readonly string[], bracket: string): boolean {
	const acronym = (/^[\p{L}&-]+/u.exec(bracket)?.[0] ?? '').toLowerCase();
	const letters = list.map((text) => text.charAt(0).toLowerCase()).join('');
	return acronym.length > 1 && (letters.startsWith(acronym) || acronym.charAt(0) === letters.charAt(0));
}
