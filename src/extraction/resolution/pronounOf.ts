import type { Entity } from '../extraction.ts';
import { HE_NAMES, HE_TITLES, SHE_NAMES, SHE_TITLES } from './genderWords.ts';

export type Pronoun = 'he' | 'she' | null;

/** "he" or "she", where a title or a given name says it. */
export function pronounOf(content: string, { name, mentions, names }: Entity): Pronoun {
	for (const { start } of mentions) {
		const title = /(\p{Lu}[\p{L}]+)\.?\s$/u.exec(content.slice(Math.max(0, start - 14), start))?.[1] ?? '';
		if (SHE_TITLES.has(title)) return 'she';
		if (HE_TITLES.has(title)) return 'he';
	}
	for (const text of [name, ...names.map((one) => one.text)]) {
		const first = text.split(/[\s-]/u)[0] ?? '';
		if (!text.includes(' ')) continue;
		if (SHE_NAMES.has(first)) return 'she';
		if (HE_NAMES.has(first)) return 'he';
	}
	return null;
}
