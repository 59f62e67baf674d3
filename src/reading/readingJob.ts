import * as z from 'zod';
import { RENDITIONS, SOURCE_KINDS } from './facts.ts';
import type { ReadDocument } from './readDocument.ts';

/** What goes between a process and those that read files for it, checked where it comes in. */

/** What a person says about a document, between processes; checked for sense before. */
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

/** Made by {@link readDocument} in the other process; only that it is one is checked here. */
const document = z.custom<ReadDocument>(
	(value) => typeof value === 'object' && value !== null && 'bytesSha256' in value && 'text' in value,
);

/** What a reader says: the document, or in one sentence why there is none. */
export const readingMessage = z.discriminatedUnion('is', [
	z.object({ id: z.int(), is: z.literal('read'), document }),
	z.object({ id: z.int(), is: z.literal('refused'), reason: z.string() }),
]);
export type ReadingMessage = z.infer<typeof readingMessage>;

/** What reading one file may take: milliseconds, and megabytes of the whole process. */
export const readingLimits = z.object({ longest: z.number(), memory: z.number() });
export type ReadingLimits = Readonly<z.infer<typeof readingLimits>>;

/** Sentences about files that were too much for their reader. */
export const CRASHED = 'This file made the program that reads it stop; it is damaged, or not what it says it is.';

export const tookTooMuch = (megabytes: number): string =>
	`Reading this file took more than ${megabytes} MB of memory; it is not read.`;

export const tookTooLong = (milliseconds: number): string =>
	`Reading this file took longer than ${Math.round(milliseconds / 1_000)} seconds; it is not read.`;
