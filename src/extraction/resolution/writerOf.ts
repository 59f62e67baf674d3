import type { DocumentContext, Entity } from '../extraction.ts';

/** Titles of texts that are one person's own words, with whose: "Speech by the Rt Hon Ann Okoro", "Okoro’s maiden speech". */
const SPEECH = '(?:speech|address|remarks|lecture|sermon|testimony|evidence|statement|letter)';

/** Titles of interviews: "The Echo interviews Ann Okoro", "Interview with", "In conversation with", "Q&A:". */
const INTERVIEW = /\binterviews?\b|\bconversation with\b|\bq&a\b/u;

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Who "I" is outside of quotation marks. */
export interface Writer {
	readonly entity: Entity;
	/** An interview: "I" is whoever is asked, but not in the questions. */
	readonly answers: boolean;
}

const onlyPerson = (people: readonly Entity[], is: (name: string) => boolean): Entity | null => {
	const found = people.filter((one) => one.names.some(({ text }) => is(escaped(plain(text)))));
	return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * Who "I" is outside of quotation marks: the author as printed, the one person whose speech the title says that it is, or whom
 * the title says to be interviewed. null where none is known, or nobody of that name stands in the text.
 */
export function writerOf(entities: readonly Entity[], { author, title }: DocumentContext): Writer | null {
	const people = entities.filter((one) => one.kind === 'person');
	const made = (entity: Entity | null, answers: boolean): Writer | null =>
		entity === null ? null : { entity, answers };
	if (author !== null)
		return made(
			onlyPerson(people, (name) => name === escaped(plain(author))),
			false,
		);
	if (title === null) return null;
	const words = plain(title);
	if (INTERVIEW.test(words)) {
		const asked = onlyPerson(people, (name) =>
			new RegExp(
				`\\b(?:interviews|interview(?:\\swith|:)|(?:conversation|q&a)\\swith|q&a:)\\s(?:[\\p{L}.,'-]+\\s){0,7}${name}\\b|^${name}:?\\s(?:\\p{L}+\\s){0,2}interview\\b`,
				'u',
			).test(words),
		);
		return made(asked, true);
	}
	if (!new RegExp(SPEECH, 'u').test(words)) return null;
	const spoke = onlyPerson(
		people,
		(name) =>
			new RegExp(`\\b${SPEECH}\\s(?:by|of|from)\\s(?:[\\p{L}.]+\\s){0,5}${name}\\b`, 'u').test(words) ||
			new RegExp(`^${name}(?:'s)?\\s(?:[\\p{L}]+\\s){0,2}${SPEECH}\\b`, 'u').test(words),
	);
	return made(spoke, false);
}
