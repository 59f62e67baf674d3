import type { DocumentContext, Entity } from '../extraction.ts';

/** Titles of texts that are one person's own words, with whose: "Speech by the Rt Hon Ann Okoro", "Okoro’s maiden speech". */
const SPEECH = '(?:speech|address|remarks|lecture|sermon|testimony|evidence|statement|letter)';

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * Who "I" is outside of quotation marks: the author as printed, or the one person whose speech the title says that it is. null
 * where neither is known, or nobody of that name stands in the text.
 */
export function writerOf(entities: readonly Entity[], { author, title }: DocumentContext): Entity | null {
	const people = entities.filter((one) => one.kind === 'person');
	if (author !== null) {
		const written = people.filter((one) => one.names.some(({ text }) => plain(text) === plain(author)));
		return written.length === 1 ? (written[0] ?? null) : null;
	}
	if (title === null || !new RegExp(SPEECH, 'iu').test(title)) return null;
	const words = plain(title);
	const spoke = people.filter((one) =>
		one.names.some(({ text }) => {
			const name = escaped(plain(text));
			return (
				new RegExp(`\\b${SPEECH}\\s(?:by|of|from)\\s(?:[\\p{L}.]+\\s){0,5}${name}\\b`, 'u').test(words) ||
				new RegExp(`^${name}(?:'s)?\\s(?:[\\p{L}]+\\s){0,2}${SPEECH}\\b`, 'u').test(words)
			);
		}),
	);
	return spoke.length === 1 ? (spoke[0] ?? null) : null;
}
