import { describe, expect, it } from 'vitest';
import { pageAt } from '../../src/answers/shown/citation.ts';
import { UNKNOWN } from '../../src/reading/facts.ts';
import { type ReadDocument, readDocument } from '../../src/reading/readDocument.ts';
import { Span } from '../../src/text/span.ts';
import { REAL_SHAPED } from './files/realShaped.ts';

const fact = (stated: readonly [string, string] | undefined) =>
	stated === undefined ? UNKNOWN : { value: stated[0], basis: stated[1] };

const blocksOf = ({ text }: ReadDocument): readonly string[] =>
	text.blocks.map(({ kind, start, end }) => `${kind}: ${Span.slice(text, start, end).words}`);

describe('files as people have them', () => {
	it('are at least forty', () => {
		expect(REAL_SHAPED.length).toBeGreaterThanOrEqual(40);
	});

	for (const shaped of REAL_SHAPED) {
		it(`${shaped.file}: ${shaped.about}`, async () => {
			const document = await readDocument(shaped.bytes, shaped.file);
			const { format, title, publisher, author, published, url, pages, asides } = document;
			expect({ format, title, publisher, author, published, url, pages, asides }).toEqual({
				format: shaped.format,
				title: fact(shaped.title),
				publisher: fact(shaped.publisher),
				author: fact(shaped.author),
				published: fact(shaped.published),
				url: fact(shaped.url),
				pages: shaped.pages ?? null,
				asides: shaped.asides ?? [],
			});
			if (shaped.blocks !== undefined) expect(blocksOf(document)).toEqual(shaped.blocks);
			for (const words of shaped.has ?? []) expect(document.text.content).toContain(words);
			for (const words of shaped.hasNot ?? []) expect(document.text.content).not.toContain(words);
			for (const [words, number] of shaped.onPage ?? []) {
				const at = document.text.content.indexOf(words);
				expect([words, pageAt(document.text, at)]).toEqual([words, number]);
			}
		});
	}
});
