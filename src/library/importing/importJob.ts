import * as z from 'zod';
import { givenFacts } from '../../reading/readingJob.ts';

/** What goes between a process and its import worker, checked at both ends. */

const file = z.union([
	z.object({ path: z.string() }),
	z.object({ name: z.string(), bytes: z.instanceof(Uint8Array), originKey: z.string().optional() }),
]);

/** What a worker is told to do: which library, which files, what a person says about them. */
export const importJob = z.object({
	home: z.string(),
	libraryId: z.string(),
	given: givenFacts,
	files: z.array(file),
	/** See `ImportOptions.bringsBack`. */
	bringsBack: z.boolean().exactOptional(),
});
export type ImportJob = z.infer<typeof importJob>;

const kept = (outcome: 'added' | 'unchanged' | 'revised' | 'restored' | 'withdrawn') =>
	z.object({
		file: z.string(),
		outcome: z.literal(outcome),
		sourceId: z.string(),
		number: z.int(),
		revision: z.int(),
		stepsAside: z.array(z.int()).readonly(),
		withdrawal: z.object({ on: z.string(), by: z.string(), reason: z.string() }).nullable(),
	});

const outcome = z.discriminatedUnion('outcome', [
	kept('added'),
	kept('unchanged'),
	kept('revised'),
	kept('restored'),
	kept('withdrawn'),
	z.object({ file: z.string(), outcome: z.literal('refused'), reason: z.string() }),
]);

/** What a worker says: an outcome, that it is done, or in one sentence why it could not go on. */
export const importMessage = z.discriminatedUnion('is', [
	z.object({ is: z.literal('outcome'), outcome }),
	z.object({ is: z.literal('done') }),
	z.object({ is: z.literal('failed'), message: z.string() }),
]);
export type ImportMessage = z.infer<typeof importMessage>;
