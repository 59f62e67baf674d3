import { wordsApart } from '../../text/runTogether.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { BlockKind, Range } from '../../text/span.ts';
import { touching } from '../../text/touching.ts';
import { makeBridges } from '../words/bridges.ts';
import { makeSegmentBuilder } from './buildSegment.ts';
import type { IndexedDocument } from './indexedDocument.ts';
import { passagesOf } from './passages.ts';
import type { Segment } from './segment.ts';
import { makeWordTable, type WordOrder } from './wordTable.ts';

/** What is found of a document: itself as a whole, its passages, its statements and its events. */
export const UNIT_KINDS = ['documents', 'passages', 'statements', 'events'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The units of one kind, of all documents of a segment. */
export interface KindOfUnits {
	readonly segment: Segment;
	/** Units of document `d` are `firsts[d]` to `firsts[d + 1]`. */
	readonly firsts: Uint32Array;
	/** Three numbers a unit: start and end in the document's text, and the number that the asker knows it by. */
	readonly places: Uint32Array;
}

/** Some documents of a library, indexed together, once and for all. A pure function of them and their order. */
export interface DocumentSegment {
	/** Their ids, in order of document number. */
	readonly documents: readonly string[];
	readonly kinds: Readonly<Record<UnitKind, KindOfUnits>>;
}

/** A unit of a document with the words that it is found by. */
interface PlacedUnit extends Range {
	readonly number: number;
	readonly text: string;
}

/** Nobody's words, often charged ones: they answer nothing. They are only part of the document as a whole. */
const HEADINGS: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'heading']);

/**
 * The length that a unit's is compared with, in words that are no function words, the title's counted twice: about the
 * average of newspaper reports. Fixed, so that all segments weigh words alike whenever they are built. BM25 does not mind
 * some difference from the true average.
 */
const USUAL_LENGTH: Readonly<Record<UnitKind, number>> = { documents: 600, passages: 20, statements: 35, events: 35 };

/** The words of a unit of a document. Those of a statement are the sentences that it touches. */
export function wordsOfUnit(
	kind: UnitKind,
	document: IndexedDocument,
	range: Range & { readonly block?: Range | null },
	sentences: readonly Range[],
): string {
	const slice = (stretch: Range): string => wordsApart(document.text, stretch);
	if (kind === 'statements') {
		return touching(sentences, range).map(slice).join(' ');
	}
	if (kind === 'events' && range.block !== null && range.block !== undefined)
		return `${slice(range)} ${slice(range.block)}`;
	return slice(range);
}

/** Everything that is found of a document, in order of place. */
function unitsOf(kind: UnitKind, document: IndexedDocument, sentences: readonly Range[]): readonly PlacedUnit[] {
	const ranges = (): readonly (Range & { readonly number: number; readonly block?: Range | null })[] => {
		if (kind === 'documents') return [{ start: 0, end: document.text.content.length, number: 0 }];
		if (kind === 'passages') {
			return passagesOf(document.text, sentences, HEADINGS).map((range, number) => ({ ...range, number }));
		}
		return document[kind];
	};
	return ranges()
		.map((range) => ({
			start: range.start,
			end: range.end,
			number: range.number,
			text: wordsOfUnit(kind, document, range, sentences),
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.number - b.number);
}

/** Indexes documents one by one. */
export interface DocumentSegmentBuilder {
	/** Takes in the next document, whose text is not needed afterwards. */
	add(document: IndexedDocument): void;
	/** The segment of these documents. Nothing may be added afterwards. */
	finish(): DocumentSegment;
}

/** Linear in the documents' text. */
export function makeDocumentSegmentBuilder(): DocumentSegmentBuilder {
	const bridges = makeBridges();
	const table = makeWordTable(bridges);
	const ids: string[] = [];
	const kindOf = (kind: UnitKind) => {
		// The words of a library are those of its documents: only these are filed for spelling.
		const options = { usualLength: USUAL_LENGTH[kind], spelling: kind === 'documents' };
		const builder = makeSegmentBuilder(table, bridges, options);
		const firsts: number[] = [0];
		const places: number[] = [];
		return {
			add(document: IndexedDocument, sentences: readonly Range[]): void {
				for (const { start, end, number, text } of unitsOf(kind, document, sentences)) {
					places.push(start, end, number);
					builder.add({ title: document.title, text });
				}
				firsts.push(places.length / 3);
			},
			finish: (order: WordOrder): KindOfUnits => ({
				segment: builder.finish(order),
				firsts: Uint32Array.from(firsts),
				places: Uint32Array.from(places),
			}),
		};
	};
	const kinds = {
		documents: kindOf('documents'),
		passages: kindOf('passages'),
		statements: kindOf('statements'),
		events: kindOf('events'),
	};
	return {
		add(document) {
			ids.push(document.id);
			const sentences = sentencesOf(document.text);
			for (const kind of UNIT_KINDS) kinds[kind].add(document, sentences);
		},
		finish() {
			const order = table.order();
			return {
				documents: ids,
				kinds: {
					documents: kinds.documents.finish(order),
					passages: kinds.passages.finish(order),
					statements: kinds.statements.finish(order),
					events: kinds.events.finish(order),
				},
			};
		},
	};
}

/** Indexes documents that are all there. */
export function buildDocumentSegment(documents: readonly IndexedDocument[]): DocumentSegment {
	const builder = makeDocumentSegmentBuilder();
	for (const document of documents) builder.add(document);
	return builder.finish();
}
