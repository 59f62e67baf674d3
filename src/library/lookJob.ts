import * as z from 'zod';
import { givenFacts } from '../reading/readingJob.ts';
import { found } from './found.ts';

/** What goes between a process and the worker that looks at a file before it is saved, checked at both ends. */

export const lookJob = z.object({
	name: z.string(),
	bytes: z.instanceof(Uint8Array),
	given: givenFacts,
	day: z.string(),
});
export type LookJob = z.infer<typeof lookJob>;

/** What the worker says: what it found, or in one sentence why the file cannot be read. */
export const lookMessage = z.union([z.object({ found }), z.object({ refused: z.string() })]);
export type LookMessage = z.infer<typeof lookMessage>;
