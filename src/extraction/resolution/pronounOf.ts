import type { Entity } from '../extraction.ts';
import { HE_NAMES, HE_ROLES, HE_TITLES, SHE_NAMES, SHE_ROLES, SHE_TITLES } from './genderWords.ts';
import { HER_RELATIONS, HIS_RELATIONS } from './groupWords.ts';

export type Pronoun = 'he' | 'she' | null;

/** "his wife, ", "the actress ": the noun right in front of a name. */
const NOUN_BEFORE = /(?<![\p{L}’'-])(\p{Ll}+),?\s$/u;

/** "he" or "she", where a title, a given name or a noun beside the name says it. */
export function pronounOf(content: string, { name, mentions, names }: Entity): Pronoun {
	for (const { start } of mentions) {
		const title = /(\p{Lu}[\p{L}]+)\.?\s$/u.exec(content.slice(Math.max(0, start - 14), start))?.[1] ?? '';
		if (SHE_TITLES.has(title)) return 'she';
		if (HE_TITLES.has(title)) return 'he';
	}
	for (const { start } of mentions) {
		const noun = NOUN_BEFORE.exec(content.slice(Math.max(0, start - 20), start))?.[1] ?? '';
		if (HER_RELATIONS.has(noun) || SHE_ROLES.has(noun)) return 'she';
		if (HIS_RELATIONS.has(noun) || HE_ROLES.has(noun)) return 'he';
	}
	for (const text of [name, ...names.map((one) => one.text)]) {
		const first = text.split(/[\s-]/u)[0] ?? '';
		if (!text.includes(' ')) continue;
		if (SHE_NAMES.has(first)) return 'she';
		if (HE_NAMES.has(first)) return 'he';
	}
	// Given names of women are hardly ever surnames; "Thomas" or "James" alone may be anybody's.
	return [name, ...names.map((one) => one.text)].every((text) => SHE_NAMES.has(text)) ? 'she' : null;
}
