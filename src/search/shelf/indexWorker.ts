// Entry of the worker thread that indexes documents, so that a running bot goes on answering meanwhile. Started by
// `indexInWorker.ts` only: it is sent the documents, then asked for the segment, and ends.
import { parentPort } from 'node:worker_threads';
import { buildDocumentSegment } from '../segments/documentSegment.ts';
import { addressOf, toDocumentBytes } from '../segments/documentSegmentBytes.ts';
import type { IndexedDocument } from '../segments/indexedDocument.ts';
import { writeSegment } from '../segments/segmentFolder.ts';
import { type IndexResult, indexOrder } from './indexJob.ts';

const documents: IndexedDocument[] = [];
parentPort?.on('message', async (message: unknown) => {
	const order = indexOrder.parse(message);
	if (order.is === 'documents') {
		documents.push(...order.documents);
		return;
	}
	const segment = buildDocumentSegment(documents);
	const bytes = toDocumentBytes(segment);
	const why = await writeSegment(order.folder, addressOf(segment.documents), bytes);
	parentPort?.postMessage({ bytes, why } satisfies IndexResult, [bytes.buffer]);
	parentPort?.close();
});
