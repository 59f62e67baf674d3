import * as z from 'zod';
import { indexedDocument } from '../segments/indexedDocument.ts';

/** What goes between a process and its index worker, checked at both ends. */
export const indexOrder = z.discriminatedUnion('is', [
	z.object({ is: z.literal('documents'), documents: z.array(indexedDocument) }),
	z.object({ is: z.literal('index'), folder: z.string() }),
]);
export type IndexOrder = z.infer<typeof indexOrder>;

/** The segment of all documents that were sent, as it also stands in its file, or why it could not be written. */
export const indexResult = z.object({ bytes: z.instanceof(Uint8Array), why: z.string().nullable() });
export type IndexResult = z.infer<typeof indexResult>;
