import type { Held } from '../../library/held/holdings.ts';
import type { When } from '../../text/when.ts';
import type { Collection } from '../collection/collection.ts';
import { documentCountFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';
import { asksForDays, type DayRange, daysOf, daysOfEdtf, mayLieIn } from './dateOption.ts';

/**
 * The days between two date options, each already checked: from the first day of the one to the last day of the other.
 *
 * @throws UserError where the first lies after the last
 */
export function dayRange(from: string | undefined, to: string | undefined): DayRange {
	const range = {
		from: from === undefined ? null : (daysOf(from)?.from ?? null),
		to: to === undefined ? null : (daysOf(to)?.to ?? null),
	};
	if (range.from !== null && range.to !== null && range.from > range.to) throw new UserError([label('datesReversed')]);
	return range;
}

/**
 * Whether words of a document belong to the days asked for: by their own date where the sentence gives one, else by the day
 * of publication.
 *
 * @returns `undated` where neither is known: such words are left out, and that is said
 */
export function inDays(held: Held, when: When | null, range: DayRange): 'yes' | 'no' | 'undated' {
	if (!asksForDays(range)) return 'yes';
	const { value } = held.source.published;
	const days = when ?? (value === null ? null : daysOfEdtf(value));
	if (days === null) return 'undated';
	return mayLieIn(days, range) ? 'yes' : 'no';
}

const folded = (words: string): string =>
	words
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/**
 * The documents that a person means by a number, "Document 2", a file name, an id, or words of a title or a publisher.
 *
 * @throws UserError where there is none
 */
export function documentsFor(collection: Collection, typed: string): readonly Held[] {
	const { documents } = collection.holdings;
	const number = /^(?:document\s*)?(\d+)(?:\s*[:.·].*)?$/iu.exec(typed.trim())?.[1];
	const wanted = folded(typed);
	const matches: readonly ((held: Held) => boolean)[] = [
		(held) => number !== undefined && held.source.number === Number(number),
		(held) => held.source.id === typed.trim(),
		({ source }) => [source.title.value, source.file].some((one) => one !== null && folded(one) === wanted),
		({ source }) => source.publisher.value !== null && folded(source.publisher.value) === wanted,
		({ source }) =>
			wanted !== '' &&
			[source.title.value, source.publisher.value, source.file].some(
				(one) => one !== null && folded(one).includes(wanted),
			),
	];
	for (const fits of matches) {
		const found = documents.filter(fits);
		if (found.length > 0) return found;
	}
	throw new UserError([
		label('noSuchDocument', { words: new Echo(typed), documents: documentCountFact(documents.length) }),
	]);
}

/**
 * Words with something to look for in them.
 *
 * @throws UserError where there is no letter or digit
 */
export function requireWords(typed: string, otherwise: 'questionEmpty' | 'quoteEmpty' | 'messageEmpty'): string {
	if (!/[\p{L}\p{N}]/u.test(typed)) throw new UserError([label(otherwise)]);
	return typed;
}
