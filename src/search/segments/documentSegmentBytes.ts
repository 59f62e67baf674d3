import { createHash } from 'node:crypto';
import { atOnce, type Slices } from '../../text/slices.ts';
import { bytesOf, type ContainerForm, pack, type Sections, unpack } from '../files/container.ts';
import { toNumberBytes } from '../files/numberBytes.ts';
import { type DocumentSegment, type KindOfUnits, UNIT_KINDS } from './documentSegment.ts';
import { SEGMENT_VERSION, sectionsOf, segmentFrom, wordListsFingerprint } from './segmentBytes.ts';

/** Changes with what is indexed of a document, and with the layout below. */
const VERSION = 2;

/** The form of a segment of documents. */
export const documentForm = (): ContainerForm => ({
	magic: 'OTRDOC',
	version: VERSION * 256 + SEGMENT_VERSION,
	fingerprint: wordListsFingerprint(),
});

/** The address of the segment of some documents: the same for the same documents in the same order, and only for them. */
export function addressOf(documents: readonly string[]): string {
	const { version, fingerprint } = documentForm();
	return createHash('sha256')
		.update(JSON.stringify([version, fingerprint, documents]))
		.digest('hex')
		.slice(0, 40);
}

/** A segment of documents as one file: their ids, then for each kind of unit its places and its index. */
export function toDocumentBytes({ documents, kinds }: DocumentSegment): Uint8Array<ArrayBuffer> {
	const each = UNIT_KINDS.map((kind) => {
		const { firsts, places, segment } = kinds[kind];
		const { read, byNeed } = sectionsOf(segment);
		return { read: [toNumberBytes(firsts), bytesOf(places), ...read], byNeed };
	});
	return pack(documentForm(), {
		read: [new TextEncoder().encode(documents.join('\n')), ...each.flatMap(({ read }) => read)],
		byNeed: each.flatMap(({ byNeed }) => byNeed),
	});
}

/**
 * The segment of documents in the sections of a file.
 *
 * @throws ContainerError for sections that hold something else
 */
export function* documentSegmentFrom(sections: Sections): Slices<DocumentSegment> {
	const ids = sections.text();
	function* kind(): Slices<KindOfUnits> {
		yield;
		const firsts = sections.coded();
		const places = sections.numbers();
		yield;
		return { firsts, places, segment: yield* segmentFrom(sections) };
	}
	return {
		documents: ids === '' ? [] : ids.split('\n'),
		kinds: { documents: yield* kind(), passages: yield* kind(), statements: yield* kind(), events: yield* kind() },
	};
}

/**
 * The segment of documents in some bytes, which must not be changed afterwards.
 *
 * @throws ContainerError for bytes that are cut short, torn, of another version or of something else
 */
export const fromDocumentBytes = (bytes: Uint8Array): DocumentSegment =>
	atOnce(documentSegmentFrom(unpack(documentForm(), bytes)));
