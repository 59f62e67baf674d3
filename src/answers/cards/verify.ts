import { createHash } from 'node:crypto';
import type { Collection } from '../collection/collection.ts';
import { countFact } from '../shown/facts.ts';
import { type Line, label } from '../shown/pieces.ts';
import type { ReceiptWords } from './cards.ts';
import { goneLine } from './moderation.ts';

/**
 * What has become of words since they were shown: `there`: the document has them as stored. `amended`: they stand in an earlier
 * version, and in today's too. `amended-gone`: today's version does not have them. `gone`: on hold, or withdrawn.
 */
export interface Verified {
	readonly is: 'there' | 'amended' | 'amended-gone' | 'gone';
	readonly line: Line;
}

/** Compares words with the stored document: its text as it was kept, by its hash, and as it stands now. */
export function verify(collection: Collection, { held, range }: ReceiptWords): Verified {
	const gone = goneLine(held, range);
	if (gone !== null) return { is: 'gone', line: gone };
	const { content, id } = held.text;
	const untouched = held.moderation.holds.length === 0;
	if (untouched && createHash('sha256').update(content).digest('hex') !== id) {
		throw new Error(`the text ${id} is not as it was kept`);
	}
	if (held.standing === 'current') return { is: 'there', line: [label('referenceChecked')] };
	const now = collection.holdings.documents.find(({ source }) => source.id === held.source.id);
	const still = now?.text.content.includes(content.slice(range.start, range.end)) === true;
	return still
		? { is: 'amended', line: [label('referenceAmended', { n: countFact(held.source.revision) })] }
		: { is: 'amended-gone', line: [label('referenceAmendedGone')] };
}
