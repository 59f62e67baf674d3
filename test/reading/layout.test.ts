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

	const said = async (...lines: readonly string[]): Promise<readonly unknown[]> => {
		const { title, author, publisher, published } = await read(
			[...lines, 'The line opened on Tuesday, a year late.', 'Nobody said why it was late.', 'It will be free.'].join(
				'\n\n',
			),
		);
		return [title.value, author.value, publisher.value, published.value, published.basis];
	};

	it('a dateline gives publisher and date, above the headline or below it', async () => {
		const title = 'Tram opens late again';
		const gazette = [title, null, 'Riverside Gazette', '2023-03-12', 'printed'];
		expect(await said('Riverside Gazette, 12 March 2023', title)).toEqual(gazette);
		expect(await said(title, 'Riverside Gazette | Sunday 12th March, 2023 | page 4')).toEqual(gazette);
		expect(await said('Riverside Gazette', title, 'March 12, 2023')).toEqual(gazette);
		expect(await said(title, 'Published 12/03/2023')).toEqual([title, null, null, '2023-03-12', 'printed']);
		expect(await said(title, 'Sun 12 Mar 2023 18.05 GMT')).toEqual([title, null, null, '2023-03-12', 'printed']);
		// Nobody can say that these are papers, nor which year it is.
		expect(await said('Old Harbour, 12 March', title)).toEqual(['Old Harbour, 12 March', null, null, null, 'unknown']);
		expect((await said('Memories of the flood of 12 March 1953', title))[3]).toBeNull();
	});

	it('a byline and a date are found below a short standfirst, and below points', async () => {
		expect(
			await said(
				'Tram opens late again',
				'Exclusive: the board knew in May',
				'By Jane Moss and Tom Reed, transport editors',
				'Tuesday 14 March 2023',
			),
		).toEqual(['Tram opens late again', 'Jane Moss and Tom Reed', null, '2023-03-14', 'printed']);
		const text =
			'Tram late\n- Board “knew in May”\n- Riders say they are angry\nBy JANE MOSS FOR THE RIVERSIDE POST\nThe line opened late.\nIt was wet that day.\nNobody came to see it.';
		expect((await outline(text)).filter((line) => line.includes('standfirst'))).toEqual([
			'2 standfirst: Board “knew in May”',
			'3 standfirst: Riders say they are angr',
		]);
		expect((await read(text)).publisher.value).toBe('RIVERSIDE POST');
	});

	it('a press release’s labels are no title, and what stands below its end is none', async () => {
		expect(
			await said(
				'PRESS RELEASE',
				'FOR IMMEDIATE RELEASE: Thursday 21 September 2023',
				'Hedgehogs thrive in allotments',
			),
		).toEqual(['Hedgehogs thrive in allotments', null, null, '2023-09-21', 'printed']);
		expect(await outline('Hedgehogs thrive.\n\nENDS\n\nFor more call the office.')).toEqual([
			'1 body: Hedgehogs thrive.',
			'2 metadata: ENDS',
			'2 body: For more call the office',
		]);
	});

	it('issues are dated by their month, pages by when they came out, statements by a date below them', async () => {
		const title = 'Tram opens late again';
		expect(await said('Ottery Bulletin, Issue 112, June 2019', title)).toEqual([
			title,
			null,
			'Ottery Bulletin',
			'2019-06',
			'printed',
		]);
		expect(
			await said(title, 'By Political Reporter', 'Published: 18:22, 21 October 2021 | Updated: 09:10, 22 October 2021'),
		).toEqual([title, null, null, '2021-10-21', 'printed']);
		expect(await said(title, 'By Ged Marlow', 'BBC News, Kentmere', 'Thursday 23 June 2022 - Politics blog')).toEqual([
			title,
			'Ged Marlow',
			'BBC News',
			'2022-06-23',
			'printed',
		]);
		const { published } = await read(
			`${title}\n\nWe are appalled by it.\n\nIt must stop now.\n\nHarbour Forum\n4 March 2022`,
		);
		expect(published).toEqual({ value: '2022-03-04', basis: 'printed' });
	});

	it('minutes are of the day of their meeting, which is inferred; the next one’s day is nobody’s', async () => {
		const title = 'Minutes of the branch meeting held on 4 May 2022 at the Hall';
		expect(await said(title)).toEqual([title, null, null, '2022-05-04', 'inferred']);
		expect((await said('RIVERSIDE BRANCH', 'Date of next meeting: 1 June 2022'))[3]).toBeNull();
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
		expect(await kindsOf('She looked up.\n\n“Why now?”\n\nNobody in the room could say.')).toEqual([
			'body',
			'body',
			'body',
		]);
	});

	it('numbers of an agenda head what follows, and who is present is no caption', async () => {
		const text =
			'Present: Cllrs Moss, Reed and Hale, and the clerk of the council\n\n01/23 Apologies\n\nCllr Moss sent apologies.\n\nCllrs Moss, Reed and Hale met the clerk of the council.\n\nThey spoke for an hour.\n\nIt was wet that day, and few came.';
		expect((await kindsOf(text)).slice(0, 3)).toEqual(['body', 'heading', 'body']);
	});

	it('names below the end of a letter are who wrote it', async () => {
		const body = 'Dear Chair,\n\nWe write about the pier.\n\n';
		expect(await kindsOf(`${body}Yours sincerely,\n\nDr Ann Cole (History)\nTom Reed, secretary`)).toEqual([
			'body',
			'body',
			'body',
			'signatories',
			'signatories',
		]);
		expect((await kindsOf(`${body}Yours sincerely,\n\nAnn Cole`)).at(-1)).toBe('signatories');
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
