import * as z from 'zod';

/** What goes between a process and the thread that reads out of texts, checked where it is not our own memory any more. */

export const extractionJob = z.object({
	id: z.int(),
	text: z.object({
		id: z.string(),
		content: z.string(),
		/** As `parseBlocks` reads them. */
		blocks: z.string(),
	}),
	context: z.object({
		title: z.string().nullable(),
		author: z.string().nullable(),
		published: z.string().nullable(),
		addedOn: z.string(),
		yearHint: z.number().nullable(),
	}),
});
export type ExtractionJob = z.infer<typeof extractionJob>;

/** What was read out, as `parseExtraction` reads it; or what kind of error the rules stumbled with. */
export const extractionResult = z.union([
	z.object({ id: z.int(), extraction: z.string() }),
	z.object({ id: z.int(), failed: z.object({ name: z.string(), message: z.string() }) }),
]);
export type ExtractionResult = z.infer<typeof extractionResult>;
