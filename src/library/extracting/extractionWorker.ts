// Entry of the thread that reads out of long texts, so that a running bot goes on answering meanwhile. Started by
// `extractionThread.ts` only.
import { parentPort } from 'node:worker_threads';
import { extract } from '../../extraction/extract.ts';
import { atOnce } from '../../text/slices.ts';
import { extractionLines, parseBlocks } from '../store/rowForms.ts';
import { type ExtractionResult, extractionJob } from './extractionJob.ts';

const say = (result: ExtractionResult): void => parentPort?.postMessage(result);

parentPort?.on('message', (sent) => {
	const { id, text, context } = extractionJob.parse(sent);
	try {
		const blocks = atOnce(parseBlocks(text.blocks));
		say({ id, extraction: atOnce(extractionLines(extract({ ...text, blocks }, context))) });
	} catch (error) {
		const { name, message } = error instanceof Error ? error : new Error(String(error));
		say({ id, failed: { name, message } });
	}
});
