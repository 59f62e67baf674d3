import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/reading/readDocument.ts';
import type { BlockKind } from '../../src/text/span.ts';

const read = (text: string, name = 'file.txt') => readDocument(new TextEncoder().encode(text), name);

/** Blocks as `paragraph kind: first words`. */
async function outline(text: string, name?: string): Promise<readonly string[]> {
	const { text: made } = await read(text, name);
	return made.blocks.map(
		(block) => `${block.paragraph} ${block.kind}: ${made.content.slice(block.start, block.end).slice(0, 24)}`,
	);
}

/** What stands right behind each place where words run together. */
async function joinsIn(text: string): Promise<readonly string[]> {
	const { text: made } = await read(text);
	return made.blocks.flatMap(({ joins }) => joins.map((at) => made.content.slice(at, at + 8)));
}

describe('paragraphs', () => {
	it('are parted by empty lines, and hand-wrapped lines belong together', async () => {
		const text = [
			'The tram committee met on Monday evening in the old town hall, and agreed that',
			'the line to Ferry Lane should open before the summer, whatever the weather does.',
			'',
			'“We have waited for eleven years,” said its chair, Rosa Field, who had brought a',
			'cake.',
		].join('\n');
		expect(await outline(text)).toEqual(['1 body: The tram committee met o', '2 body: “We have waited for elev']);
	});

	it('are lines where a file has no empty lines', async () => {
		const long =
			'The council said that it would look at the plans for the line to Ferry Lane again in the autumn, and not before.';
		expect(await outline(`${long} One.\n${long} Two.\n${long} Three.`)).toHaveLength(3);
	});

	it('count headings, and points of a list one by one; bullets are nobody’s words', async () => {
		expect(
			await outline(
				'Three things are needed now:\n\n  • shelters at every stop\n  • a night tram\n\nSo the committee said.',
			),
		).toEqual([
			'1 body: Three things are needed ',
			'2 metadata: •',
			'2 item: shelters at every stop',
			'3 metadata: •',
			'3 item: a night tram',
			'4 body: So the committee said.',
		]);
	});
});

describe('what stands above an article', () => {
	it('a date that the page glued in front is the document’s, and the paragraph begins after it', async () => {
		const document = await read(
			' date 2021-03-09 The Riverside Union has called for a public meeting.\n\nIt will be held soon.',
		);
		expect(document.published).toEqual({ value: '2021-03-09', basis: 'printed' });
		expect(document.title).toEqual({ value: null, basis: 'unknown' });
		expect(await outline(' date 2021-03-09 The Riverside Union has called for a meeting.')).toEqual([
			'1 metadata: date 2021-03-09',
			'1 body: The Riverside Union has ',
		]);
	});

	it('a date within a sentence is not', async () => {
		const { published } = await read('The date 2021-03-09 was set for the meeting of the union.');
		expect(published).toEqual({ value: null, basis: 'unknown' });
	});

	it('a headline said twice and bullets run together are nobody’s words; the title is inferred', async () => {
		const text = [
			'Council leader Rosa Field, 61, is voted out of the tram board over late trains',
			'Council leader Rosa Field is voted out: Tram board chair, 61, says she is the victim of a ‘stitch-up’ by rivals',
			'Leader voted out over late trains on new lineIn a letter, she spoke of a ‘stitch-up’ by rivalsBoard met for nine hours on Tuesday',
			'Rosa Field has been voted out of the tram board after a line opened late.',
			'The leader, 61, said in a letter that the board had spoken behind her back.',
		].join('\n');
		const document = await read(text);
		expect(document.title).toEqual({
			value: 'Council leader Rosa Field, 61, is voted out of the tram board over late trains',
			basis: 'inferred',
		});
		expect((await outline(text)).map((line) => line.split(':')[0])).toEqual([
			'1 headline',
			'2 headline',
			'3 standfirst',
			'4 body',
			'5 body',
		]);
		expect(await joinsIn(text)).toEqual(['In a let', 'Board me']);
	});

	it('a first line that is a sentence is no title, and a byline is no paragraph', async () => {
		const plain = await read('The line opened on Tuesday. It was late.\n\nNobody said why it was late.');
		expect(plain.title.basis).toBe('unknown');
		const signed = await read(
			'Tram opens late again\n\nBy Jane Moss, Transport Editor\n\nThe line opened on Tuesday, a year late.',
		);
		expect(signed.author).toEqual({ value: 'Jane Moss', basis: 'printed' });
		expect(signed.text.blocks.map(({ kind, paragraph }) => `${paragraph} ${kind}`)).toEqual([
			'1 headline',
			'2 metadata',
			'2 body',
		]);
	});

	it('names inside the text are not its publisher, and nothing makes its kind', async () => {
		const { publisher, kind } = await read('A source told the Riverside Post: “News is coming.”');
		expect([publisher, kind]).toEqual([
			{ value: null, basis: 'unknown' },
			{ value: null, basis: 'unknown' },
		]);
	});
});

describe('headings, captions and signatories', () => {
	const kindsOf = async (text: string): Promise<readonly BlockKind[]> =>
		(await read(text)).text.blocks.map((block) => block.kind);

	it('a short line in quotation marks between paragraphs is a heading, a quotation is not', async () => {
		const text =
			'The board met on Monday.\n\n‘Proud of the line’\n\nIn a letter, Moss said more.\n\n“We are late. So be it.”';
		expect(await kindsOf(text)).toEqual(['body', 'heading', 'body', 'body']);
	});

	it('hidden words of a picture glued to a sentence are a caption with the same number', async () => {
		const text =
			'Riders were angry about the fares.\n\nferry lane tram stopIt is good to see the board listen to riders at last.\n\nyellow banner with a wheelThe union meets on Friday in the old hall.';
		expect(await outline(text)).toEqual([
			'1 body: Riders were angry about ',
			'2 caption: ferry lane tram stop',
			'2 body: It is good to see the bo',
			'3 caption: yellow banner with a whe',
			'3 body: The union meets on Frida',
		]);
		expect(await joinsIn(text)).toEqual(['It is go', 'The unio']);
	});

	it('hidden words in mid-sentence are noted where a name was run on to a word', async () => {
		const text =
			'The board has a large deficitmoss board meeting because of the late line. Jane Moss denies that there is a deficit. “It is small,” Moss said.';
		expect(await joinsIn(text)).toEqual(['moss boa']);
	});

	it('ordinary long words, names with capitals inside and addresses are no slips', async () => {
		const text =
			'McAllister of RiderWatch said the workers understand the works. RiderWatch asked MacDonald, who works under the stand, to write to info@riderwatch.example/TheLine.';
		expect(await joinsIn(text)).toEqual([]);
	});

	it('captions between the parts of one quotation are captions', async () => {
		const text = [
			'Rosa Field was voted out of the board after a meeting of nine hours at the town hall.',
			'She wrote: ‘The board has decided that I am not fit to sit with them any longer.',
			'‘I am proud of every yard of track that we have laid in this town.',
			'In a letter on Tuesday, Rosa Field (pictured), 61, spoke of a ‘stitch-up’ and said she was ‘proud’.',
			'Rosa Field was voted out of the board after a meeting of nine hours at the town hall',
			'‘They will never lay another. Good night.’',
			'The board’s secretary did not answer questions on Tuesday.',
		].join('\n');
		expect(await kindsOf(text)).toEqual(['body', 'body', 'body', 'caption', 'caption', 'body', 'body']);
	});

	it('narration between two quotations is not, nor a sentence that points at a picture and quotes', async () => {
		const text = [
			'“The line is late,” said Ali Khan.',
			'The board met again on Wednesday and heard from nobody else about it.',
			'Jane Moss (pictured) said: “We will open when it is safe.”',
		].join('\n\n');
		expect(await kindsOf(text)).toEqual(['body', 'body', 'body']);
	});

	it('organisations with initials at the end are signatories', async () => {
		const text = [
			'We call on the board to open the line.',
			'Riverside Tenants Union (RTU)',
			'Campaign for Trams (CfT), Wales',
			'Ferry Lane Residents Association (FLRA)',
		].join('\n\n');
		expect(await kindsOf(text)).toEqual(['body', 'signatories', 'signatories', 'signatories']);
	});
});

describe('Markdown', () => {
	it('has headings, lists and block quotes; emphasis stays as printed', async () => {
		const text =
			'# The tram\n\nIt opens *late*, the board\nsaid.\n\n> “We are sorry.”\n\n## Who\n\n- Jane Moss\n- Ali Khan\n';
		expect(await outline(text, 'tram.md')).toEqual([
			'1 metadata: #',
			'1 headline: The tram',
			'2 body: It opens *late*, the boa',
			'3 metadata: >',
			'3 quotation: “We are sorry.”',
			'4 metadata: ##',
			'4 heading: Who',
			'5 metadata: -',
			'5 item: Jane Moss',
			'6 metadata: -',
			'6 item: Ali Khan',
		]);
		expect((await read(text, 'tram.md')).title).toEqual({ value: 'The tram', basis: 'printed' });
	});
});

describe('any text at all', () => {
	const lines = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'',
					' ',
					'# Tram',
					'---',
					'> “Late',
					'- point',
					'1. Repairs',
					'date 2021-03-09 It',
					'‘Open',
					'hallThe board met.',
					'```',
					'|a|b|',
					'<!--',
					'Jane Moss (pictured)',
				),
				fc.string({ unit: 'grapheme', maxLength: 40 }),
			),
			{ minLength: 1, maxLength: 30 },
		)
		.map((parts) => parts.join('\n'))
		.filter(
			(text) => /[\p{L}\p{N}]/u.test(text) && !/^---\s*\n/u.test(text) && !/\p{Cc}/u.test(text.replaceAll('\n', '')),
		);

	it('is covered by blocks in order that do not overlap and leave out nothing but white space', async () => {
		await fc.assert(
			fc.asyncProperty(lines, fc.constantFrom('a.txt', 'a.md'), async (text, name) => {
				const { text: made } = await read(text, name);
				let end = 0;
				for (const block of made.blocks) {
					expect(made.content.slice(end, block.start)).toMatch(/^\s*$/u);
					expect(block.end).toBeGreaterThan(block.start);
					expect(made.content.slice(block.start, block.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
					for (const join of block.joins) expect(join >= block.start && join < block.end).toBe(true);
					end = block.end;
				}
				expect(made.content.slice(end)).toMatch(/^\s*$/u);
				const numbers = made.blocks.map((block) => block.paragraph);
				expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
			}),
			{ numRuns: 300 },
		);
	});
});
