// Entry of the worker thread that indexes documents, so that a running bot goes on answering meanwhile. Started by
// `indexInWorker.ts` only: it is sent the documents, some at a time, then asked for the segment, and ends.
import { parentPort } from 'node:worker_threads';
import { makeDocumentSegmentBuilder } from '../segments/documentSegment.ts';
import { addressOf, toDocumentBytes } from '../segments/documentSegmentBytes.ts';
import { writeSegment } from '../segments/segmentFolder.ts';
import { type IndexAnswer, indexOrder } from './indexJob.ts';

const builder = makeDocumentSegmentBuilder();
const answer = (is: IndexAnswer, transferred: readonly ArrayBuffer[] = []): void =>
	parentPort?.postMessage(is, transferred);

parentPort?.on('message', async (message: unknown) => {
	const order = indexOrder.parse(message);
	if (order.is === 'documents') {
		for (const document of order.documents) builder.add(document);
		answer({ is: 'taken' });
		return;
	}
	const segment = builder.finish();
	const bytes = toDocumentBytes(segment);
	const { folder } = order;
	const why = folder === null ? null : await writeSegment(folder, addressOf(segment.documents), bytes);
	if (folder !== null && why === null) answer({ is: 'indexed', bytes: null, why });
	else answer({ is: 'indexed', bytes, why }, [bytes.buffer]);
	parentPort?.close();
});
