import * as z from 'zod';
import { givenFacts } from '../reading/readingJob.ts';

/** What goes between a process and the worker that looks at a file before it is saved, checked at both ends. */

export const lookJob = z.object({
	name: z.string(),
	bytes: z.instanceof(Uint8Array),
	given: givenFacts,
	day: z.string(),
});
export type LookJob = z.infer<typeof lookJob>;

const fact = z.object({ value: z.string().nullable(), basis: z.enum(['given', 'printed', 'inferred', 'unknown']) });

/** What was read and found in a file. */
const found = z.object({
	title: fact,
	publisher: fact,
	author: fact,
	published: fact,
	url: fact,
	kind: fact,
	paragraphs: z.int(),
	/** UTF-16 code units of the whole text. */
	length: z.int(),
	/** Its first words. */
	opening: z.string(),
	statements: z.int(),
	events: z.int(),
	/** Names of people and organisations, in order of first place. */
	names: z.array(z.string()).readonly(),
	bytesSha256: z.string(),
});
export type Found = z.infer<typeof found>;

/** What the worker says: what it found, or in one sentence why the file cannot be read. */
export const lookMessage = z.union([z.object({ found }), z.object({ refused: z.string() })]);
export type LookMessage = z.infer<typeof lookMessage>;
