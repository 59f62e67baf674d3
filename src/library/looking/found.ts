import * as z from 'zod';

const fact = z.object({ value: z.string().nullable(), basis: z.enum(['given', 'printed', 'inferred', 'unknown']) });

/** What was read and found in a file that is not saved yet. */
export const found = z.object({
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
