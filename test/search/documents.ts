import { fingerprintOf, type IndexedDocument } from '../../src/search/segments/indexedDocument.ts';
import { madeUpUnits } from './corpus.ts';

/** A document of one body paragraph for each of these, the second of which is a statement and the third an event. */
export function documentOf(name: string, paragraphs: readonly string[]): IndexedDocument {
	const content = paragraphs.join('\n\n');
	let at = 0;
	const blocks = paragraphs.map((paragraph, i) => {
		const start = at;
		at += paragraph.length + 2;
		return { kind: 'body' as const, start, end: start + paragraph.length, page: null, paragraph: i + 1, joins: [] };
	});
	const [, second, third] = blocks;
	const parts = {
		title: `Minutes of ${name}`,
		text: { id: `${name} ${content}`, content, blocks },
		statements: second === undefined ? [] : [{ start: second.start, end: second.end, number: 0 }],
		events: third === undefined ? [] : [{ start: third.start, end: third.end, number: 0, block: third }],
	};
	return { id: fingerprintOf(parts, name), ...parts };
}

/** Documents of made-up words, a few paragraphs each; the same for the same seed. */
export function madeUpDocuments(seed: number, count: number, vocabulary: number): IndexedDocument[] {
	const units = madeUpUnits(seed, count * 4, vocabulary);
	return Array.from({ length: count }, (_, i) =>
		documentOf(
			`branch ${seed}-${i}`,
			units.slice(i * 4, i * 4 + 1 + (i % 4)).map(({ text }) => text),
		),
	);
}
