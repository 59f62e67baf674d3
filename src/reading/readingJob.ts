import * as z from 'zod';
import { RENDITIONS, SOURCE_KINDS } from './facts.ts';
import type { ReadDocument } from './readDocument.ts';

/** What goes between a process and its reading threads, checked at both ends. */

/** What a person says about a document, between threads; checked for sense before. */
export const givenFacts = z.object({
	title: z.string().optional(),
	publisher: z.string().optional(),
	author: z.string().optional(),
	published: z.string().optional(),
	url: z.string().optional(),
	kind: z.enum(SOURCE_KINDS).optional(),
	rendition: z.enum(RENDITIONS).optional(),
	original: z.string().optional(),
	readInFull: z.boolean().optional(),
});

/** One file to read. */
export const readingJob = z.object({
	id: z.int(),
	bytes: z.instanceof(Uint8Array),
	name: z.string(),
	given: givenFacts,
});

/** Made by {@link readDocument} in the thread; only that it is one is checked here. */
const document = z.custom<ReadDocument>(
	(value) => typeof value === 'object' && value !== null && 'bytesSha256' in value && 'text' in value,
);

/** What a thread says: the document, or in one sentence why there is none. */
export const readingMessage = z.discriminatedUnion('is', [
	z.object({ id: z.int(), is: z.literal('read'), document }),
	z.object({ id: z.int(), is: z.literal('refused'), reason: z.string() }),
]);
export type ReadingMessage = z.infer<typeof readingMessage>;
