import * as z from 'zod';
import { givenFacts } from '../../reading/readingJob.ts';
import { found } from './found.ts';

/** What goes between a process and the worker that looks at a file before it is saved, checked at both ends. */

export const lookJob = z.object({
	/** Folder of the library's database, where the file waits until it is saved. */
	home: z.string(),
	libraryId: z.string(),
	name: z.string(),
	bytes: z.instanceof(Uint8Array),
	given: givenFacts,
	sourceId: z.string().nullable(),
	day: z.string(),
});
export type LookJob = z.infer<typeof lookJob>;

const looked = z.object({ key: z.string(), found });
/** A file that waits to be saved: its key, and what was found in it. */
export type Looked = z.infer<typeof looked>;

/** What the worker says: what it found, or in one sentence why the file cannot be read or kept. */
export const lookMessage = z.union([looked, z.object({ refused: z.string() })]);
export type LookMessage = z.infer<typeof lookMessage>;
