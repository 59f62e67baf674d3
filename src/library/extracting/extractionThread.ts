import { Worker } from 'node:worker_threads';
import type { DocumentContext, Extraction } from '../../extraction/extraction.ts';
import { inSlices } from '../../text/slices.ts';
import type { Text } from '../../text/span.ts';
import { parseExtraction } from '../store/rowForms.ts';
import { type ExtractionJob, extractionResult } from './extractionJob.ts';

/** A thread that nobody needs for so many milliseconds ends: its memory is worth more than its start. */
const IDLE_MS = 2_000;

/** Reads out of texts in a thread of its own, which is started when it is needed and ends by itself. */
export interface ExtractionThread {
	/**
	 * As `extract`, on another core.
	 *
	 * @throws RangeError or TypeError where the rules stumble over the text, and Error where the thread ended
	 */
	extract(text: Text, context: DocumentContext): Promise<Extraction>;
}

interface Waiting {
	readonly resolve: (extraction: Extraction) => void;
	readonly reject: (error: Error) => void;
}

/** The kinds of error that mean a text and not the program. */
const ERRORS: Readonly<Record<string, ErrorConstructor>> = { RangeError, TypeError };

function start(ended: () => void): (job: Omit<ExtractionJob, 'id'>) => Promise<Extraction> {
	const worker = new Worker(new URL('./extractionWorker.ts', import.meta.url));
	const waiting = new Map<number, Waiting>();
	let idle: NodeJS.Timeout | undefined;
	let count = 0;
	const end = (error: Error): void => {
		ended();
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
	worker.on('exit', () => end(new Error('the thread that reads out of texts has ended')));
	worker.on('message', (sent) => {
		const result = extractionResult.parse(sent);
		const one = waiting.get(result.id);
		waiting.delete(result.id);
		if ('failed' in result) {
			const { name, message } = result.failed;
			one?.reject(new (ERRORS[name] ?? Error)(message));
		} else {
			inSlices(parseExtraction(result.extraction)).then(
				(extraction) => {
					if (extraction === null) one?.reject(new Error('the thread gave back another form'));
					else one?.resolve(extraction);
				},
				(error: unknown) => one?.reject(error instanceof Error ? error : new Error(String(error))),
			);
		}
		if (waiting.size > 0) return;
		worker.unref();
		idle = setTimeout(() => {
			ended();
			void worker.terminate();
		}, IDLE_MS);
		idle.unref();
	});
	return (job) => {
		clearTimeout(idle);
		worker.ref();
		const id = count++;
		return new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			worker.postMessage({ id, ...job } satisfies ExtractionJob);
		});
	};
}

export function extractionThread(): ExtractionThread {
	let thread: ReturnType<typeof start> | null = null;
	return {
		extract: ({ id, content, blocks }, context) => {
			const running =
				thread ??
				start(() => {
					if (thread === running) thread = null;
				});
			thread = running;
			return running({ text: { id, content, blocks: JSON.stringify(blocks) }, context });
		},
	};
}
