import type { Basis } from '../../../src/reading/facts.ts';
import type { ReadDocument } from '../../../src/reading/readDocument.ts';
import { printed, wrapped } from './everyFormat.ts';
import { rtfWords, wordParagraph, wordPoint, wordStyled, writeDocx, writeOdt, writeRtf } from './office.ts';
import { type PrintedLine, writePdf } from './pdf.ts';

/** Files as people have them, each with its trap, and what is to be read in it. */

type Stated = readonly [value: string, basis: Exclude<Basis, 'unknown'>];

export interface RealShaped {
	/** What it is, and its trap. */
	readonly about: string;
	readonly file: string;
	readonly bytes: Uint8Array;
	readonly format: ReadDocument['format'];
	/** Blocks as "kind: words", in order; all of them. */
	readonly blocks?: readonly string[];
	/** Words that stand in the text. */
	readonly has?: readonly string[];
	/** Words that stand nowhere in it. */
	readonly hasNot?: readonly string[];
	readonly pages?: number;
	/** Words, with the page on which they are cited. */
	readonly onPage?: readonly (readonly [string, number])[];
	readonly title?: Stated;
	readonly publisher?: Stated;
	readonly author?: Stated;
	readonly published?: Stated;
	readonly url?: Stated;
	readonly asides?: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const LONG =
	'The board heard from residents of Ferry Lane, from the drivers and from the owners of the shops along the old line, and it put the decision off until the spring.';
const LONGER = `${LONG} Nobody spoke against the plan, and the chair thanked everyone who had come in spite of the rain and the late hour.`;

/** A page of minutes with a running head and a page number. */
const minutesPage = (number: number, of: number, lines: readonly PrintedLine[]): PrintedLine[] => [
	{ text: 'Riverside Tram Board: minutes', x: 72, y: 806, size: 9 },
	...lines,
	{ text: `Page ${number} of ${of}`, x: 270, y: 40, size: 9 },
];

const linesAt = (top: number, texts: readonly string[], x = 72, size = 11): PrintedLine[] =>
	texts.map((text, i) => ({ text, x, y: top - i * size * 1.25, size }));

/** Lines of two columns in the order of an old typesetter: from left to right, then down. */
const interleaved = (left: readonly PrintedLine[], right: readonly PrintedLine[]): PrintedLine[] =>
	left.flatMap((line, i) => [line, ...right.slice(i, i + 1)]);

/** Cells side by side. */
const row = (y: number, cells: readonly string[]): PrintedLine[] =>
	cells.map((text, i) => ({ text, x: [72, 130, 480][i] ?? 0, y }));

const page = (head: string, body: string): Uint8Array =>
	utf8(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const mail = (head: readonly string[], body: readonly string[]): Uint8Array =>
	utf8([...head, 'MIME-Version: 1.0', 'Message-ID: <7@moss.example>', '', ...body, ''].join('\r\n'));
const PLAIN = 'Content-Type: text/plain; charset=utf-8';

const PDF: readonly RealShaped[] = [
	{
		about: 'minutes of three pages with running heads and page numbers; a sentence that goes on over the page',
		file: 'minutes.pdf',
		format: 'pdf',
		bytes: writePdf(
			[
				minutesPage(1, 3, [
					{ text: 'Minutes of the tram board', x: 72, y: 760, size: 18 },
					...linesAt(700, ['Rosa Field took the chair. Ali Khan gave his report on the line, and the board went on']),
				]),
				minutesPage(2, 3, linesAt(760, ['to hear the drivers, who asked for heating.', 'Jane Moss left at nine.'])),
				minutesPage(3, 3, linesAt(760, ['The meeting closed at ten.'])),
			],
			{ info: { Title: 'Microsoft Word - minutes final 3.docx', Author: 'J Moss' } },
		),
		pages: 3,
		blocks: [
			'headline: Minutes of the tram board',
			'body: Rosa Field took the chair. Ali Khan gave his report on the line, and the board went on to hear the drivers, who asked for heating.',
			'body: Jane Moss left at nine.',
			'body: The meeting closed at ten.',
		],
		onPage: [
			['Rosa Field took', 1],
			['to hear the drivers', 2],
			['closed at ten', 3],
		],
		title: ['Minutes of the tram board', 'printed'],
		author: ['J Moss', 'inferred'],
		asides: ['Left out: 6 running heads and page numbers.'],
	},
	{
		about: 'words broken at line ends: closed where the break is layout, kept where the hyphen is the word’s',
		file: 'broken.pdf',
		format: 'pdf',
		bytes: writePdf([
			linesAt(760, [
				'The committee met on Monday in the hall of the tenants’ union to speak about the line and the com-',
				'mittee agreed that the well-known bridge, a well-',
				'known danger, and the anti-',
				'flood wall be tested by an engi-',
				'neer before the winter comes to the river.',
			]),
		]),
		pages: 1,
		blocks: [
			'body: The committee met on Monday in the hall of the tenants’ union to speak about the line and the committee agreed that the well-known bridge, a well-known danger, and the anti-flood wall be tested by an engineer before the winter comes to the river.',
		],
		asides: ['Put together: 2 words broken at line ends.'],
	},
	{
		about: 'a title in its properties that the page prints too, and a day on which it was made',
		file: 'statement.pdf',
		format: 'pdf',
		bytes: writePdf(printed([{ text: 'A statement on the line', size: 16 }, { text: LONG }]), {
			info: { Title: 'A Statement on the Line', CreationDate: "D:20210816101500+01'00'" },
		}),
		pages: 1,
		title: ['A Statement on the Line', 'printed'],
		published: ['2021-08-16', 'inferred'],
	},
	{
		about: 'made years after what it speaks of: the day of making says nothing',
		file: 'old.pdf',
		format: 'pdf',
		bytes: writePdf(printed([{ text: `In May 2019 the line was closed. ${LONG}` }]), {
			info: { CreationDate: 'D:20240102000000Z' },
		}),
		pages: 1,
		has: ['In May 2019 the line was closed.'],
	},
	{
		about: 'a printed date under the headline goes before the day of making',
		file: 'dated.pdf',
		format: 'pdf',
		bytes: writePdf(
			printed([{ text: 'The line reopens', size: 16 }, { text: 'Monday 16 August 2021' }, { text: LONG }]),
			{ info: { CreationDate: 'D:20210901000000Z' } },
		),
		pages: 1,
		title: ['The line reopens', 'printed'],
		published: ['2021-08-16', 'printed'],
	},
	{
		about: 'two columns, one after the other',
		file: 'columns.pdf',
		format: 'pdf',
		bytes: writePdf([
			[
				...linesAt(760, wrapped(`${LONG} The chair spoke of the bridge`, 40)),
				...linesAt(760, wrapped(`and of its rails. ${LONG}`, 40), 320),
			],
		]),
		pages: 1,
		blocks: [`body: ${LONG} The chair spoke of the bridge and of its rails. ${LONG}`],
	},
	{
		about: 'two columns printed across, line by line',
		file: 'across.pdf',
		format: 'pdf',
		bytes: writePdf([
			interleaved(
				linesAt(760, wrapped(`${LONG} The chair spoke of the bridge`, 40)),
				linesAt(760, wrapped(`and of its rails. ${LONG}`, 40), 320),
			),
		]),
		pages: 1,
		blocks: [`body: ${LONG} The chair spoke of the bridge and of its rails. ${LONG}`],
	},
	{
		about: 'a table of minutes: what stands side by side is no sentence, and a cell goes on below',
		file: 'table.pdf',
		format: 'pdf',
		bytes: writePdf([
			[
				...linesAt(760, ['The board went through what had been agreed in the spring.']),
				...row(730, ['Item', 'Discussion', 'Who']),
				...row(710, ['Bridge', 'AB reported that the engineers had tested the bridge before the', 'AB']),
				{ text: 'winter and that nothing was found.', x: 130, y: 696 },
				...row(676, ['Fares', 'CD reported that the fares stay at two pounds.', 'CD, EF']),
				...linesAt(640, ['The meeting closed at ten.']),
			],
		]),
		pages: 1,
		blocks: [
			'body: The board went through what had been agreed in the spring.',
			'item: Item | Discussion | Who',
			'item: Bridge | AB reported that the engineers had tested the bridge before the winter and that nothing was found. | AB',
			'item: Fares | CD reported that the fares stay at two pounds. | CD, EF',
			'body: The meeting closed at ten.',
		],
	},
	{
		about: 'words printed twice, a hair apart, to look bold',
		file: 'bold.pdf',
		format: 'pdf',
		bytes: writePdf([[0, 0.3].flatMap((by) => linesAt(760, ['The board met on Monday.'], 72 + by))]),
		pages: 1,
		blocks: ['body: The board met on Monday.'],
	},
	{
		about: 'the recognised words behind a scan, which are not printed',
		file: 'ocr.pdf',
		format: 'pdf',
		bytes: writePdf([linesAt(760, ['The board met on Monday.'])], { drawing: '3 Tr ' }),
		pages: 1,
		blocks: ['body: The board met on Monday.'],
	},
	{
		about: 'numbers of points, and labels with a colon, are no cells of their own',
		file: 'agenda.pdf',
		format: 'pdf',
		bytes: writePdf([
			[
				...[
					['Date:', '16 August 2021'],
					['Place:', 'Town Hall'],
				].flatMap(([label = '', text = ''], i) => [
					{ text: label, x: 72, y: 760 - i * 30 },
					{ text, x: 160, y: 760 - i * 30 },
				]),
				...['to test the bridge;', 'to keep the fares.'].flatMap((text, i) => [
					{ text: `${i + 1}.`, x: 72, y: 690 - i * 14 },
					{ text, x: 100, y: 690 - i * 14 },
				]),
			],
		]),
		pages: 1,
		published: ['2021-08-16', 'printed'],
		blocks: [
			'metadata: Date: 16 August 2021',
			'body: Place: Town Hall',
			'metadata: 1.',
			'item: to test the bridge;',
			'metadata: 2.',
			'item: to keep the fares.',
		],
	},
	{
		about: 'footnotes in small print at the foot of a page, with raised numbers in the text',
		file: 'notes.pdf',
		format: 'pdf',
		bytes: writePdf([
			[
				...linesAt(760, ['The board voted in the spring.']),
				{ text: '1', x: 226, y: 764, size: 6 },
				...linesAt(740, ['It will vote again when the bridge has been tested by the engineers who came from the']),
				{ text: '1 See the minutes of the spring.', x: 72, y: 60, size: 8 },
			],
			linesAt(760, ['city, and not before.']),
		]),
		pages: 2,
		has: [
			'The board voted in the spring.',
			'tested by the engineers who came from the city, and not before.',
			'1 See the minutes of the spring.',
		],
		hasNot: ['spring1', 'spring.1'],
	},
	{
		about: 'numbered points and bullets',
		file: 'points.pdf',
		format: 'pdf',
		bytes: writePdf([
			linesAt(760, [
				'The board resolved:',
				'1. to test the bridge before the winter;',
				'2. to keep the fares at two pounds;',
				'• to thank the drivers.',
			]),
		]),
		pages: 1,
		blocks: [
			'body: The board resolved:',
			'metadata: 1.',
			'item: to test the bridge before the winter;',
			'metadata: 2.',
			'item: to keep the fares at two pounds;',
			'metadata: •',
			'item: to thank the drivers.',
		],
	},
	{
		about: 'a page that is a picture among pages of text',
		file: 'mixed.pdf',
		format: 'pdf',
		bytes: writePdf([linesAt(760, wrapped(LONG)), [], linesAt(760, ['The map is on page two.'])]),
		pages: 3,
		onPage: [['The map is on', 3]],
		asides: ['Page 2: no text there, only pictures or nothing.'],
	},
	{
		about: 'the same words on top of two pages, close to what follows: no running head',
		file: 'repeated.pdf',
		format: 'pdf',
		bytes: writePdf([
			linesAt(780, ['The board voted.', 'It was unanimous.']),
			linesAt(780, ['The board voted.', 'It was tied.']),
		]),
		pages: 2,
		blocks: ['body: The board voted. It was unanimous.', 'body: The board voted. It was tied.'],
	},
	{
		about: 'scripts and links that open on opening are not run',
		file: 'active.pdf',
		format: 'pdf',
		bytes: writePdf([linesAt(760, wrapped(LONG))], {
			catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
		}),
		pages: 1,
		has: [LONG],
		hasNot: ['app.alert'],
	},
];

const run = (text: string, properties = ''): string =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const DOCX: readonly RealShaped[] = [
	{
		about: 'a statement with title, headings, block quotation and caption by their styles',
		file: 'statement.docx',
		format: 'docx',
		bytes: writeDocx(
			[
				wordStyled('Title', 'Statement on the line'),
				wordParagraph(LONG),
				wordStyled('Heading2', 'The bridge'),
				wordStyled('Quote', '“It was never tested.”'),
				wordStyled('Caption', 'Rosa Field at the bridge'),
				wordStyled('Ueberschrift', 'By a style of our own'),
				wordParagraph('Nobody answered.'),
			].join(''),
			{ title: 'Statement on the line', creator: 'Jane Moss', created: '2021-08-16T09:00:00Z' },
		),
		blocks: [
			'headline: Statement on the line',
			`body: ${LONG}`,
			'heading: The bridge',
			'quotation: “It was never tested.”',
			'caption: Rosa Field at the bridge',
			'heading: By a style of our own',
			'body: Nobody answered.',
		],
		title: ['Statement on the line', 'printed'],
		author: ['Jane Moss', 'inferred'],
		published: ['2021-08-16', 'inferred'],
	},
	{
		about: 'lists keep the numbers that Word prints and the file does not hold',
		file: 'motion.docx',
		format: 'docx',
		bytes: writeDocx(
			[
				wordParagraph('The board resolves:'),
				wordPoint(1, 'to test the bridge;'),
				wordPoint(1, 'before the winter;', 1),
				wordPoint(1, 'by an engineer;', 1),
				wordPoint(1, 'to keep the fares;'),
				wordPoint(2, 'with thanks to the drivers.'),
			].join(''),
		),
		blocks: [
			'body: The board resolves:',
			'metadata: 1.',
			'item: to test the bridge;',
			'metadata: a)',
			'item: before the winter;',
			'metadata: b)',
			'item: by an engineer;',
			'metadata: 2.',
			'item: to keep the fares;',
			'metadata: •',
			'item: with thanks to the drivers.',
		],
	},
	{
		about: 'footnotes stand at the end with their numbers; the text reads on without them',
		file: 'footnotes.docx',
		format: 'docx',
		bytes: writeDocx(
			wordParagraph(`${run('The board voted')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' in the spring.')}`),
			{ footnotes: [wordParagraph('See the minutes of the spring.')] },
		),
		blocks: ['body: The board voted in the spring.', 'metadata: 1', 'item: See the minutes of the spring.'],
	},
	{
		about: 'a table of actions, a row on a line',
		file: 'actions.docx',
		format: 'docx',
		bytes: writeDocx(
			`${wordParagraph('What was agreed is below.')}<w:tbl>${[
				['Action', 'Who', 'By when'],
				['Test the bridge', 'Ali Khan', '3 May 2022'],
			]
				.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
				.join('')}</w:tbl>`,
		),
		has: ['Action | Who | By when', 'Test the bridge | Ali Khan | 3 May 2022'],
	},
	{
		about: 'tracked changes: what was put in stands, what was struck out does not',
		file: 'tracked.docx',
		format: 'docx',
		bytes: writeDocx(
			wordParagraph(
				`${run('The fare is ')}<w:del w:id="1"><w:r><w:delText>three</w:delText></w:r></w:del><w:ins w:id="2">${run('two')}</w:ins>${run(' pounds.')}`,
			),
		),
		blocks: ['body: The fare is two pounds.'],
		asides: ['Left out: 1 passage that was struck out by tracked changes.'],
	},
	{
		about: 'hidden text, comments and field codes are not printed',
		file: 'hidden.docx',
		format: 'docx',
		bytes: writeDocx(
			wordParagraph(
				`${run('The line opens')}${run(' SECRET', '<w:vanish/>')}<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:commentReference w:id="0"/></w:r>${run(' in May.')}`,
			),
			{
				more: {
					'word/comments.xml':
						'<w:comments><w:comment><w:p><w:r><w:t>COMMENT</w:t></w:r></w:p></w:comment></w:comments>',
				},
			},
		),
		blocks: ['body: The line opens in May.'],
	},
	{
		about: 'a text box, which Word writes twice',
		file: 'box.docx',
		format: 'docx',
		bytes: writeDocx(
			wordParagraph(
				`${run('Outside.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${wordParagraph('Inside.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wordParagraph('Inside.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
			),
		),
		blocks: ['body: Outside.', 'body: Inside.'],
	},
	{
		about: 'runs cut words in pieces; line breaks, hard hyphens and blanks',
		file: 'runs.docx',
		format: 'docx',
		bytes: writeDocx(
			wordParagraph(
				`${run('Ro')}${run('sa Fie')}${run('ld')}<w:r><w:br/></w:r>${run('co')}<w:r><w:noBreakHyphen/></w:r>${run('operative  chair')}`,
			),
		),
		blocks: ['body: Rosa Field\nco-operative chair'],
	},
	{
		about: 'a table of contents heads nothing and says nothing',
		file: 'contents.docx',
		format: 'docx',
		bytes: writeDocx(
			[wordStyled('TOC1', 'The bridge 3'), wordStyled('Heading1', 'The bridge'), wordParagraph(LONG)].join(''),
		),
		blocks: ['metadata: The bridge 3', 'headline: The bridge', `body: ${LONG}`],
		title: ['The bridge', 'printed'],
	},
];

const odtList = (style: string, points: readonly string[], more = ''): string =>
	`<text:list ${style === '' ? '' : `text:style-name="${style}"`} ${more}>${points.map((point) => `<text:list-item>${point}</text:list-item>`).join('')}</text:list>`;

const ODT: readonly RealShaped[] = [
	{
		about: 'headings, quotation, list and note of LibreOffice',
		file: 'statement.odt',
		format: 'odt',
		bytes: writeOdt(
			`<text:h text:outline-level="1">Statement on the line</text:h><text:p>The board<text:s text:c="2"/>voted<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the minutes.</text:p></text:note-body></text:note> in <text:span>the spring</text:span>.</text:p><text:p text:style-name="P1">“It was never tested.”</text:p><text:list><text:list-item><text:p>to test the bridge</text:p></text:list-item></text:list>`,
			{ title: 'Draft 7', creator: 'Jane Moss', created: '2021-08-16T09:00:00' },
		),
		blocks: [
			'headline: Statement on the line',
			'body: The board voted in the spring.',
			'quotation: “It was never tested.”',
			'item: to test the bridge',
			'metadata: 1',
			'item: See the minutes.',
		],
		title: ['Statement on the line', 'printed'],
		author: ['Jane Moss', 'inferred'],
		published: ['2021-08-16', 'inferred'],
	},
	{
		about: 'lists keep the numbers that LibreOffice prints and the file does not hold',
		file: 'motion.odt',
		format: 'odt',
		bytes: writeOdt(
			[
				'<text:p>The board resolves:</text:p>',
				odtList('L1', [
					'<text:p>to test the bridge;</text:p>',
					`<text:p>before the winter,</text:p>${odtList('', ['<text:p>by an engineer;</text:p>', '<text:p>by daylight;</text:p>'])}`,
				]),
				'<text:p>It further resolves:</text:p>',
				odtList('L1', ['<text:p>to keep the fares;</text:p>'], 'text:continue-numbering="true"'),
				odtList('L2', ['<text:p>with thanks to the drivers.</text:p>']),
			].join(''),
			{
				styles:
					'<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>',
			},
		),
		blocks: [
			'body: The board resolves:',
			'metadata: 1.',
			'item: to test the bridge;',
			'metadata: 2.',
			'item: before the winter,',
			'metadata: (a)',
			'item: by an engineer;',
			'metadata: (b)',
			'item: by daylight;',
			'body: It further resolves:',
			'metadata: 3.',
			'item: to keep the fares;',
			'metadata: •',
			'item: with thanks to the drivers.',
		],
	},
	{
		about: 'struck-out words and comments are not printed',
		file: 'tracked.odt',
		format: 'odt',
		bytes: writeOdt(
			'<text:tracked-changes><text:changed-region><text:deletion><text:p>three</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>The fare is <office:annotation><text:p>SURE?</text:p></office:annotation>two pounds.</text:p>',
		),
		blocks: ['body: The fare is two pounds.'],
		asides: ['Left out: what tracked changes struck out.'],
	},
	{
		about: 'a table',
		file: 'actions.odt',
		format: 'odt',
		bytes: writeOdt(
			'<table:table><table:table-row><table:table-cell><text:p>Test the bridge</text:p></table:table-cell><table:table-cell><text:p>Ali Khan</text:p></table:table-cell></table:table-row></table:table><text:p>That is all.</text:p>',
		),
		blocks: ['item: Test the bridge | Ali Khan', 'body: That is all.'],
	},
];

const RTF: readonly RealShaped[] = [
	{
		about: 'curly quotes as control words, bytes and Unicode, with stand-ins for old readers',
		file: 'letter.rtf',
		format: 'rtf',
		bytes: writeRtf(
			"\\ldblquote We have waited,\\rdblquote  said Rosa Field \\endash  \\'93again\\'94 \\u8211?caf\\'e9.\\par It opens in May.",
			'{\\title Letter on the line}{\\author Jane Moss}{\\creatim\\yr2021\\mo8\\dy16\\hr9}{\\revtim\\yr2022\\mo1\\dy1}',
		),
		blocks: ['body: “We have waited,” said Rosa Field – “again” –café.', 'body: It opens in May.'],
		title: ['Letter on the line', 'inferred'],
		author: ['Jane Moss', 'inferred'],
		published: ['2021-08-16', 'inferred'],
	},
	{
		about: 'pictures, objects, heads of pages and hidden text are passed over; notes come last',
		file: 'parts.rtf',
		format: 'rtf',
		bytes: writeRtf(
			`{\\header Riverside}{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 0105}}The board voted{\\footnote See the minutes.} in {\\v SECRET}the spring.\\par {\\listtext 1.\\tab}to test the bridge\\par`,
		),
		blocks: [
			'body: The board voted in the spring.',
			'metadata: 1.',
			'item: to test the bridge',
			'metadata: 1',
			'item: See the minutes.',
		],
	},
	{
		about: 'a table, and another alphabet in its own code page',
		file: 'table.rtf',
		format: 'rtf',
		bytes: utf8(
			"{\\rtf1\\ansi\\ansicpg1251 \\trowd \\cellx1 \\'d2\\'f0\\'e0\\'ec\\'e2\\'e0\\'e9\\cell Ali Khan\\cell\\row\\pard It opens.\\par}",
		),
		blocks: ['item: Трамвай | Ali Khan', 'body: It opens.'],
	},
];

const jsonLd = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ARTICLE_BODY = `<h1>The line reopens</h1>${paragraphs(LONGER, LONGER.replace('rain', 'snow'), `“It is good,” said Rosa Field. ${LONG}`)}`;

const HTML: readonly RealShaped[] = [
	{
		about: 'a news page: menus, related links and cookie notes left out; facts from JSON-LD',
		file: 'news.html',
		format: 'html',
		bytes: page(
			`<title>The line reopens | Riverside Post</title><link rel="canonical" href="https://post.example/line">${jsonLd({
				'@context': 'https://schema.org',
				'@type': 'NewsArticle',
				headline: 'The line reopens',
				datePublished: '2021-08-16T23:30:00+01:00',
				author: [{ '@type': 'Person', name: 'Jane Moss' }],
				publisher: { '@type': 'Organization', name: 'Riverside Post' },
			})}`,
			`<div class="cookie-banner"><p>We use cookies.</p></div><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article>${ARTICLE_BODY}</article></main><aside><h2>Most read</h2><p><a href="/x">Ferry sinks</a></p></aside><footer><p>All rights reserved.</p></footer>`,
		),
		has: ['“It is good,” said Rosa Field.'],
		hasNot: ['cookies', 'Home', 'Ferry sinks', 'rights reserved'],
		title: ['The line reopens', 'printed'],
		publisher: ['Riverside Post', 'printed'],
		author: ['Jane Moss', 'printed'],
		published: ['2021-08-16', 'printed'],
		url: ['https://post.example/line', 'printed'],
	},
	{
		about: 'facts from OpenGraph; an author that is only an address is none',
		file: 'blog.htm',
		format: 'html',
		bytes: page(
			'<meta property="og:title" content="The line reopens"><meta property="og:site_name" content="Ferry Lane Blog"><meta property="og:url" content="https://blog.example/line"><meta property="article:published_time" content="2021-08-16"><meta property="article:author" content="https://social.example/moss">',
			`<article>${ARTICLE_BODY}</article>`,
		),
		title: ['The line reopens', 'printed'],
		publisher: ['Ferry Lane Blog', 'printed'],
		published: ['2021-08-16', 'printed'],
		url: ['https://blog.example/line', 'printed'],
	},
	{
		about: 'a date in <time> alone, and a title with the site’s name',
		file: 'time.html',
		format: 'html',
		bytes: page(
			'<title>The line reopens</title>',
			`<article><h1>The line reopens</h1><time datetime="2021-08-16T10:00">yesterday</time>${paragraphs(LONGER, LONGER)}</article>`,
		),
		title: ['The line reopens', 'printed'],
		published: ['2021-08-16', 'printed'],
	},
	{
		about: 'block quotations are kept as quotations',
		file: 'quotes.html',
		format: 'html',
		bytes: page(
			'<title>A letter</title>',
			`<article>${paragraphs(LONGER, 'The letter says:')}<blockquote><p>The bridge was never tested.</p><p>I will not sign for it.</p></blockquote>${paragraphs(LONGER.replace('rain', 'hail'))}</article>`,
		),
		blocks: [
			`body: ${LONGER}`,
			'body: The letter says:',
			'quotation: The bridge was never tested.',
			'quotation: I will not sign for it.',
			`body: ${LONGER.replace('rain', 'hail')}`,
		],
		title: ['A letter', 'printed'],
	},
	{
		about: 'captions are captions; words for screen readers and hidden words are not printed; <q> prints its marks',
		file: 'pictures.html',
		format: 'html',
		bytes: page(
			'',
			`<article>${paragraphs(LONGER)}<figure><img src="https://tracker.example/p.png" alt="ALT"><figcaption>Rosa Field at the bridge</figcaption></figure><p>She said <q>it opens</q>. <span class="sr-only">Opens in a new window</span><span hidden>SECRET</span><span style="display: none">GONE</span></p>${paragraphs(LONGER.replace('rain', 'hail'))}</article>`,
		),
		has: ['She said “it opens”.'],
		hasNot: ['ALT', 'new window', 'SECRET', 'GONE'],
		blocks: [
			`body: ${LONGER}`,
			'caption: Rosa Field at the bridge',
			'body: She said “it opens”.',
			`body: ${LONGER.replace('rain', 'hail')}`,
		],
	},
	{
		about:
			'an old page without an article, in Windows-1252, with breaks for paragraphs and a note of where it was saved from',
		file: 'old.html',
		format: 'html',
		bytes: Buffer.from(
			`<html>\n<!-- saved from url=(0024)https://old.example/line -->\n<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Line news</title></head><body><table><tr><td><font>\x93It opens,\x94 said Rosa Field.<br><br>${LONG}<br><br>${LONG.replace('spring', 'autumn')}</font></td></tr></table></body></html>`,
			'latin1',
		),
		blocks: ['body: “It opens,” said Rosa Field.', `body: ${LONG}`, `body: ${LONG.replace('spring', 'autumn')}`],
		title: ['Line news', 'printed'],
		url: ['https://old.example/line', 'printed'],
	},
	{
		about: 'a numbered list and a table',
		file: 'minutes.html',
		format: 'html',
		bytes: page(
			'',
			`<main><h1>Minutes</h1>${paragraphs(LONGER)}<ol start="3"><li>Test the bridge.</li><li>Keep the fares.</li></ol><table><tr><th>Action</th><th>Who</th></tr><tr><td>Test</td><td>Ali Khan</td></tr></table>${paragraphs(LONGER.replace('rain', 'hail'))}</main>`,
		),
		has: ['3. Test the bridge.', '4. Keep the fares.', 'Action | Who', 'Test | Ali Khan'],
		title: ['Minutes', 'printed'],
	},
	{
		about: 'a date and an author that are made up by nobody stay unknown; scripts are not run',
		file: 'bare.html',
		format: 'html',
		bytes: page(
			'<script>document.title = "RUN"</script>',
			`<p>${LONG}</p><script>document.body.innerHTML = "RUN"</script>`,
		),
		blocks: [`body: ${LONG}`],
		hasNot: ['RUN'],
	},
	{
		about: 'a web page in UTF-16',
		file: 'wide.html',
		format: 'html',
		bytes: Buffer.from(
			`\uFEFF<html><head><title>Café line</title></head><body><p>${LONG}</p></body></html>`,
			'utf16le',
		),
		blocks: [`body: ${LONG}`],
		title: ['Café line', 'printed'],
	},
	{
		about: 'a web page saved in one file (MHTML)',
		file: 'saved.mhtml',
		format: 'html',
		bytes: utf8(
			[
				'From: <Saved by Blink>',
				'Snapshot-Content-Location: https://post.example/line',
				'Subject: The line reopens',
				'MIME-Version: 1.0',
				'Content-Type: multipart/related; type="text/html"; boundary="b"',
				'',
				'--b',
				'Content-Type: text/html',
				'Content-Transfer-Encoding: quoted-printable',
				'Content-Location: https://post.example/line',
				'',
				`<html><head><meta charset=3D"utf-8"><title>The line reopens</title></head><body><article><p>${LONG}</p></article></body></html>`,
				'--b--',
				'',
			].join('\r\n'),
		),
		blocks: [`body: ${LONG}`],
		title: ['The line reopens', 'printed'],
		url: ['https://post.example/line', 'printed'],
	},
];

const MAIL: readonly RealShaped[] = [
	{
		about: 'an answer: who to whom, without the history and the signature’s words',
		file: 'answer.eml',
		format: 'mail',
		bytes: mail(
			[
				'From: Jane Moss <jane@moss.example>',
				'To: Ali Khan <ali@khan.example>, "Field, Rosa" <rosa@field.example>',
				'Subject: Re: The bridge',
				'Date: Mon, 16 Aug 2021 23:30:00 +0100',
				PLAIN,
			],
			[
				'Dear Ali,',
				'',
				'I will not sign for the bridge.',
				'',
				'Jane',
				'-- ',
				'Jane Moss, Riverside',
				'',
				'On 15 Aug 2021, Ali Khan wrote:',
				'> Will you sign?',
			],
		),
		blocks: [
			'headline: The bridge',
			'metadata: From: Jane Moss',
			'metadata: To: Ali Khan, Field, Rosa',
			'metadata: Date: Mon, 16 Aug 2021 23:30:00 +0100',
			'body: Dear Ali,',
			'body: I will not sign for the bridge.',
			'body: Jane',
			'metadata: Jane Moss, Riverside',
		],
		title: ['The bridge', 'printed'],
		author: ['Jane Moss', 'printed'],
		published: ['2021-08-16', 'printed'],
		asides: ['Left out: the earlier messages that it quotes.'],
	},
	{
		about: 'a mail that was passed on without a word: the message itself',
		file: 'forwarded.eml',
		format: 'mail',
		bytes: mail(
			[
				'From: Ali Khan <ali@khan.example>',
				'To: board@riverside.example',
				'Subject: Fwd: The bridge',
				'Date: Tue, 17 Aug 2021 09:00:00 +0100',
				PLAIN,
			],
			[
				'---------- Forwarded message ---------',
				'From: Jane Moss <jane@moss.example>',
				'Date: Mon, 16 Aug 2021 at 10:00',
				'Subject: The bridge',
				'To: Ali Khan <ali@khan.example>',
				'',
				'I will not sign for the bridge.',
			],
		),
		has: ['I will not sign for the bridge.'],
		title: ['The bridge', 'printed'],
		author: ['Jane Moss', 'printed'],
		published: ['2021-08-16', 'printed'],
	},
	{
		about: 'HTML alone, quoted-printable, with pictures and attachments that are not opened',
		file: 'html.eml',
		format: 'mail',
		bytes: mail(
			[
				'From: =?utf-8?q?Ren=C3=A9e_Moss?= <r@moss.example>',
				'Subject: =?utf-8?b?Q2Fmw6kgbGluZQ==?=',
				'Date: 16 Aug 2021 10:00:00 +0000',
				'Content-Type: multipart/mixed; boundary="b"',
			],
			[
				'--b',
				'Content-Type: text/html; charset=utf-8',
				'Content-Transfer-Encoding: quoted-printable',
				'',
				'<p>The line =E2=80=9Copens=E2=80=9D.</p><img src=3D"https://tracker.example/x.gif"><div class=3D"gmail_quote">On Sunday Ali wrote:<blockquote>OLD</blockquote></div>',
				'--b',
				'Content-Type: application/pdf',
				'Content-Disposition: attachment; filename="plan.pdf"',
				'Content-Transfer-Encoding: base64',
				'',
				'JVBERi0=',
				'--b--',
			],
		),
		has: ['The line “opens”.'],
		hasNot: ['OLD', 'tracker'],
		title: ['Café line', 'printed'],
		author: ['Renée Moss', 'printed'],
		published: ['2021-08-16', 'printed'],
		asides: ['Left out: the earlier messages that it quotes.', 'Not opened: 1 attachment.'],
	},
	{
		about: 'an answer by Outlook, with the head of the older message in the text',
		file: 'outlook.eml',
		format: 'mail',
		bytes: mail(
			['From: Jane Moss <jane@moss.example>', 'Subject: RE: Fares', 'Date: Mon, 16 Aug 2021 10:00:00 +0100', PLAIN],
			[
				'The fares stay.',
				'',
				'From: Ali Khan',
				'Sent: 15 August 2021 09:00',
				'To: Jane Moss',
				'Subject: Fares',
				'',
				'OLD',
			],
		),
		has: ['The fares stay.'],
		hasNot: ['OLD'],
		title: ['Fares', 'printed'],
		author: ['Jane Moss', 'printed'],
		published: ['2021-08-16', 'printed'],
		asides: ['Left out: the earlier messages that it quotes.'],
	},
];

const TEXT: readonly RealShaped[] = [
	{
		about: 'minutes as text, whose first lines look like a mail’s',
		file: 'minutes.txt',
		format: 'text',
		bytes: utf8('Date: 3 May 2021\nPresent: R. Field, A. Khan\n\nThe board met in the old hall.'),
		has: ['Present: R. Field, A. Khan'],
		published: ['2021-05-03', 'printed'],
	},
	{
		about: 'Markdown that begins with a tag of HTML',
		file: 'tag.md',
		format: 'markdown',
		bytes: utf8('<p align="center">x</p>\n\n# The line\n\nIt opens in May.'),
		has: ['It opens in May.'],
	},
	{
		about: 'a text with front matter',
		file: 'front.md',
		format: 'markdown',
		bytes: utf8('---\ntitle: The line\npublisher: Riverside Post\ndate: 2021-08-16\n---\nIt opens.'),
		blocks: ['body: It opens.'],
		title: ['The line', 'given'],
		publisher: ['Riverside Post', 'given'],
		published: ['2021-08-16', 'given'],
	},
	{
		about: 'a web page under a wrong name is read as what it is',
		file: 'page.txt',
		format: 'html',
		bytes: page('<title>The line</title>', `<p>${LONG}</p>`),
		blocks: [`body: ${LONG}`],
		title: ['The line', 'printed'],
	},
	{
		about: 'a Word file under a wrong name, too',
		file: 'minutes.pdf',
		format: 'docx',
		bytes: writeDocx(wordParagraph('It opens.')),
		blocks: ['body: It opens.'],
	},
	{
		about: 'a PDF without an ending in its name',
		file: 'download',
		format: 'pdf',
		bytes: writePdf([linesAt(760, ['It opens in May.'])]),
		pages: 1,
		blocks: ['body: It opens in May.'],
	},
	{
		about: 'another alphabet in RTF by Unicode',
		file: 'cyrillic.rtf',
		format: 'rtf',
		bytes: writeRtf(rtfWords('Трамвай открывается в понедельник.')),
		blocks: ['body: Трамвай открывается в понедельник.'],
	},
];

export const REAL_SHAPED: readonly RealShaped[] = [...PDF, ...DOCX, ...ODT, ...RTF, ...HTML, ...MAIL, ...TEXT];
