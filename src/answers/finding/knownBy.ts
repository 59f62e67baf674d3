import type { Held } from '../../library/held/holdings.ts';
import type { Collection } from '../collection/collection.ts';
import type { Reply } from '../shown/answer.ts';
import { countFact, dateFact, documentCountFact } from '../shown/facts.ts';
import { label } from '../shown/pieces.ts';
import { daysOf, daysOfEdtf } from './dateOption.ts';
import { leftOutLines } from './notes.ts';

/** Whether a document was known by a day. One without a date was known from the day on which it was added. */
function wasKnown({ source }: Held, day: string): 'yes' | 'no' | 'undated' {
	const { value } = source.published;
	const days = value === null ? null : daysOfEdtf(value);
	if (days === null) return source.addedOn <= day ? 'yes' : 'undated';
	if (days.to <= day) return 'yes';
	// "August 2021" may be before the sixteenth, or after it.
	return days.from <= day ? 'undated' : 'no';
}

/**
 * Answers from the documents that were known by a day only, and says how many those are and what may have been left out.
 *
 * @param typed - a date as people write it; the last day of a month or a year counts
 */
export async function knownBy(
	collection: Collection,
	typed: string,
	answer: (collection: Collection) => Promise<Reply> | Reply,
): Promise<Reply> {
	const day = daysOf(typed)?.to ?? typed;
	const { documents } = collection.holdings;
	const known = new Set(documents.filter((held) => wasKnown(held, day) === 'yes'));
	const undated = new Set(documents.filter((held) => wasKnown(held, day) === 'undated'));
	const slots = { date: dateFact(day), documents: documentCountFact(documents.length) };
	if (documents.length > 0 && known.size === 0)
		return { nothing: true, heading: [[label('nothing')], [label('noneKnownBy', slots)], ...leftOutLines(undated)] };
	const reply = await answer(known.size === documents.length ? collection : await collection.only(known));
	const said = [[label('knownBy', { ...slots, n: countFact(known.size) })], ...leftOutLines(undated)];
	return { ...reply, closing: [...said, ...(reply.closing ?? [])] };
}
