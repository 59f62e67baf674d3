import { createHash } from 'node:crypto';
import { isMainThread } from 'node:worker_threads';
import type { DocumentContext, Extraction } from '../../extraction/extraction.ts';
import { inSlices } from '../../text/slices.ts';
import type { Text } from '../../text/span.ts';
import { extractionLines, parseExtraction } from '../store/rowForms.ts';
import type { Rows, Store } from '../store/store.ts';
import { type ExtractionThread, extractionThread } from './extractionThread.ts';

/** A text read, with where it may be found again. */
export interface Extracted {
	readonly key: string;
	readonly extraction: Extraction;
	/** As it is kept ({@link keepExtraction}), where it was just made and is nowhere but in memory yet; else null. */
	readonly fresh: string | null;
}

/** Reads statements, names, dates and events out of texts, or finds what was read out before. */
export interface Extractor {
	/** Hash of the rules that extraction goes by: another version reads again. */
	readonly rules: string;
	extract(text: Text, context: DocumentContext): Promise<Extracted>;
}

const keyOf = (rules: string, text: Text, context: DocumentContext): string =>
	createHash('sha256')
		.update(
			JSON.stringify([
				rules,
				text.id,
				context.title,
				context.author,
				context.published,
				context.addedOn,
				context.yearHint,
			]),
		)
		.digest('hex');

interface ExtractorOptions {
	/**
	 * The texts come by once and nobody waits for an answer meanwhile: nothing stays in memory, and nothing is sent to another thread
	 * and back.
	 */
	readonly inPassing?: boolean;
}

/** An extractor that finds again what this or another process has read out of the same text before. */
export function makeExtractor(store: Store, { inPassing = false }: ExtractorOptions = {}): Extractor {
	const { rules, extractions } = store.made;
	const thread = inPassing ? null : extractionThread();
	const keptUnder = async (key: string): Promise<Extraction | null> => {
		const row = await store.read((rows) =>
			rows.selectFrom('extractions').select('body').where('key', '=', key).executeTakeFirst(),
		);
		return row === undefined ? null : inSlices(parseExtraction(row.body));
	};
	return {
		rules,
		async extract(text, context) {
			const key = keyOf(rules, text, context);
			const made = extractions.get(key);
			if (made !== undefined) return { key, extraction: made, fresh: null };
			const kept = await keptUnder(key);
			const extraction = kept ?? (await readOut(thread, text, context));
			if (!inPassing) extractions.set(key, extraction);
			return { key, extraction, fresh: kept === null ? await inSlices(extractionLines(extraction)) : null };
		},
	};
}

/** A thread that answers people reads out of a text of so many characters by itself: some ten milliseconds' work. */
const AT_HAND = 5_000;

async function readOut(thread: ExtractionThread | null, text: Text, context: DocumentContext): Promise<Extraction> {
	if (thread !== null && isMainThread && text.content.length > AT_HAND) return thread.extract(text, context);
	const { extract } = await import('../../extraction/extract.ts');
	return extract(text, context);
}

/** Forgets what was read out by other rules than today's. Only within `store.write`. */
export async function forgetOtherRules(rows: Rows, rules: string): Promise<void> {
	await rows.deleteFrom('extractions').where('rules', '!=', rules).execute();
}

/** Remembers what was just read out, for other processes and later starts. Only within `store.write`. */
export async function keepExtraction(rows: Rows, rules: string, { key, fresh }: Extracted): Promise<void> {
	if (fresh === null) return;
	await rows
		.insertInto('extractions')
		.values({ key, rules, body: fresh })
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
}
