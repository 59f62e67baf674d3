import * as z from 'zod';
import { indexedDocument } from '../segments/indexedDocument.ts';

/** What goes between a process and its index worker, checked at both ends. */
export const indexOrder = z.discriminatedUnion('is', [
	z.object({ is: z.literal('documents'), documents: z.array(indexedDocument) }),
	/** Into a file of the folder, or only into memory. */
	z.object({ is: z.literal('index'), folder: z.string().nullable() }),
]);
export type IndexOrder = z.infer<typeof indexOrder>;

const indexed = z.object({
	is: z.literal('indexed'),
	/** The segment of all documents that were sent; null where it stands in its file. */
	bytes: z.instanceof(Uint8Array).nullable(),
	/** Why it could not be written, if so. */
	why: z.string().nullable(),
});
export type Indexed = z.infer<typeof indexed>;

/** `taken`: documents were counted, and the worker has done with their texts. */
export const indexAnswer = z.discriminatedUnion('is', [z.object({ is: z.literal('taken') }), indexed]);
export type IndexAnswer = z.infer<typeof indexAnswer>;
