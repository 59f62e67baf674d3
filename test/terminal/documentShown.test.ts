import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { extract } from '../../src/extraction/extract.ts';
import { readDocument } from '../../src/reading/readDocument.ts';
import { documentShown } from '../../src/terminal/documentShown.ts';

const DOCUMENT = [
	'Ferry plan divides the harbour',
	'The future of the harbour ferry was in doubt for a second week, as the council looked for money.',
	'Insiders told the Echo that Priya Okoro had said the boat was “as good as sold” and that nobody had asked.',
	'“It is ours to keep,” said Ms Okoro.',
].join('\n\n');

/** What `read` shows of the example. */
async function shown(colour: boolean): Promise<string> {
	const document = await readDocument(new TextEncoder().encode(DOCUMENT), 'ferry.txt');
	const context = { title: null, author: null, published: null, addedOn: '2021-09-07', yearHint: null };
	return documentShown(document, extract(document.text, context), colour);
}

test('words that somebody says somebody said stand within each other', async () => {
	expect(await shown(false)).toContain(
		'[1 that Priya Okoro had said [2 the boat was “as good as sold” and that nobody had asked]].',
	);
});

test('counts what was said, and whose speaker is known', async () => {
	const text = await shown(false);
	expect(text).toMatch(/1 {2}Quoted words\n +2 {2}Part quoted, part reported/u);
	expect(text).toContain('2 with a speaker who is named in the document, 1 whose speaker is only known as printed');
});

test('colour adds nothing but colour, and goes on behind what stands within', async () => {
	const coloured = await shown(true);
	expect(stripVTControlCharacters(coloured)).toBe(await shown(false));
	expect(coloured).toContain('asked]\u001b[0m\u001b[36m]\u001b[0m.');
});
