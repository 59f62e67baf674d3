import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BLOCK_KINDS } from '../../text/span.ts';

const range = z.object({ start: z.int(), end: z.int() });

/** What the index is given of a document. Checked where it comes into the worker. */
export const indexedDocument = z.object({
	/** Changes with everything that is indexed of it ({@link fingerprintOf}). */
	id: z.string(),
	title: z.string(),
	text: z.object({
		id: z.string(),
		content: z.string(),
		blocks: z
			.array(
				range.extend({
					kind: z.enum(BLOCK_KINDS),
					page: z.int().nullable(),
					paragraph: z.int(),
					joins: z.array(z.int()).readonly(),
				}),
			)
			.readonly(),
	}),
	/** Statements that are found by the sentences that they touch; `number` is what the asker knows them by. */
	statements: z.array(range.extend({ number: z.int() })).readonly(),
	/** Events, found by their own words and those of the block around them. */
	events: z.array(range.extend({ number: z.int(), block: range.nullable() })).readonly(),
});
export type IndexedDocument = z.infer<typeof indexedDocument>;

/** The address of what is indexed of a document: whatever is the same for the index has the same one. */
export function fingerprintOf({ title, text, statements, events }: Omit<IndexedDocument, 'id'>, of: string): string {
	return createHash('sha256')
		.update(
			JSON.stringify([
				of,
				title,
				text.id,
				text.blocks.map(({ start, end, kind, joins }) => [start, end, kind, ...joins]),
				statements.map(({ start, end, number }) => [start, end, number]),
				events.map(({ start, end, number, block }) => [start, end, number, block?.start, block?.end]),
			]),
		)
		.digest('hex');
}
