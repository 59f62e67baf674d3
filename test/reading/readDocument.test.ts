import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_BYTES, LARGEST_PLAIN_BYTES, LONGEST_PARAGRAPH } from '../../src/reading/limits.ts';
import { readDocument } from '../../src/reading/readDocument.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORDS = '“Café fares went up by £2,” said Rosa Field – again.';

describe('a file’s bytes', () => {
	it('are read in whichever encoding they come', async () => {
		const bodies: Readonly<Record<string, Uint8Array>> = {
			'UTF-8': utf8(WORDS),
			'UTF-8 with a mark': iconv.encode(WORDS, 'utf-8', { addBOM: true }),
			'UTF-16 with a mark': iconv.encode(WORDS, 'utf-16le', { addBOM: true }),
			'UTF-16 without': iconv.encode(WORDS, 'utf-16le'),
			'UTF-16, big end first': iconv.encode(WORDS, 'utf-16be'),
			'Windows-1252': iconv.encode(WORDS, 'windows-1252'),
			'decomposed letters': utf8(WORDS.normalize('NFD')),
			'Windows line ends': utf8(`${WORDS}\r\n`),
		};
		for (const [name, bytes] of Object.entries(bodies)) {
			const { text } = await readDocument(bytes, 'fares.txt');
			expect([name, text.content.trimEnd()]).toEqual([name, WORDS]);
		}
	});

	it('are read in other scripts too', async () => {
		const words =
			'Трамвай открывается в понедельник, сообщил городской совет. Билеты стоят два рубля, дети едут бесплатно.';
		expect((await readDocument(iconv.encode(words, 'windows-1251'), 'a.txt')).text.content).toBe(words);
	});

	it('give the same document each time', async () => {
		expect(await readDocument(utf8(WORDS), 'a.txt')).toEqual(await readDocument(utf8(WORDS), 'a.txt'));
	});
});

describe('a file that cannot be taken in', () => {
	const refused: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
		['empty', new Uint8Array(), 'a.txt', /is empty/],
		['only white space', utf8(' \n\t\n'), 'a.txt', /no words/],
		['a PDF that breaks off, whatever its name', utf8('%PDF-1.7\n...'), 'a.txt', /PDF is damaged/],
		['a Word file that breaks off', utf8('PK\u0003\u0004...'), 'minutes.docx', /damaged: it breaks off/],
		['binary data', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 23), 'a.txt', /not a text/],
		['an ending that promises another format', utf8(WORDS), 'a.html', /no web page, whatever its name says/],
		['an ending that nobody knows', utf8(WORDS), 'a.xyz', /format is not known; what can be read: PDF, Word/],
		[
			'too large',
			new Uint8Array(LARGEST_FILE_BYTES + 1).fill(0x61),
			'a.pdf',
			/the most that can be read is 50,000,000/,
		],
		[
			'too large for a text',
			new Uint8Array(LARGEST_PLAIN_BYTES + 1).fill(0x61),
			'a.txt',
			/the most that can be read is 5,000,000/,
		],
		['one endless line', utf8('word '.repeat(LONGEST_PARAGRAPH)), 'a.txt', /Paragraph 1 has .* characters/],
		[
			'damaged UTF-8',
			new Uint8Array([...utf8('“Late,” said Müller – “later,” said Ångström. '), 0xc3, 0x28, ...utf8(WORDS)]),
			'a.txt',
			/damaged: it is UTF-8 text, but byte 60 is not/,
		],
		['front matter that is not closed', utf8('---\ntitle: Tram\n\nIt opens.'), 'a.md', /no line --- closes it/],
		['front matter that is no YAML', utf8('---\ntitle: Tram\nurl: "https\n---\nIt opens.'), 'a.md', /line [34]/],
		[
			'a date that is none',
			utf8('---\ntitle: Tram\ndate: 2021-02-30\n---\nIt opens.'),
			'a.md',
			/line 3: date is not a date/,
		],
		['a kind that is none', utf8('---\nkind: gossip\n---\nIt opens.'), 'a.md', /line 2: kind is none of news, opinion/],
		['nothing below its front matter', utf8('---\ntitle: Tram\n---\n'), 'a.md', /no words below/],
	];
	for (const [name, bytes, file, sentence] of refused) {
		it(`is refused in one sentence: ${name}`, async () => {
			const error = await readDocument(bytes, file).then(
				() => null,
				(thrown: unknown) => thrown,
			);
			expect(error).toMatchObject({ name: 'ReadingError', message: expect.stringMatching(sentence) });
		});
	}

	it('is never run: front matter is data', async () => {
		const text = '---js\n{ title: process.exit(1) }\n---\nIt opens.';
		const { text: made } = await readDocument(utf8(text), 'a.md');
		expect(made.content).toBe(text);
	});
});

describe('what a person says about a document', () => {
	const front = [
		'---',
		'title: "The tram: what was said"',
		'publisher: Riverside Post',
		'date: 2021-08',
		'url: https://post.example/tram',
		'kind: opinion',
		'layout: article',
		'---',
		'',
	].join('\n');

	it('stands in front matter, as given, and is no part of the text', async () => {
		const document = await readDocument(utf8(`${front}It opens.`), 'a.md');
		expect(document).toMatchObject({
			title: { value: 'The tram: what was said', basis: 'given' },
			publisher: { value: 'Riverside Post', basis: 'given' },
			published: { value: '2021-08', basis: 'given' },
			url: { value: 'https://post.example/tram', basis: 'given' },
			kind: { value: 'opinion', basis: 'given' },
			author: { value: null, basis: 'unknown' },
			rendition: 'full',
			readInFull: false,
			text: { content: 'It opens.' },
		});
	});

	it('goes by the flag where both say something', async () => {
		const document = await readDocument(utf8(`${front}It opens.`), 'a.md', {
			publisher: 'Harbour News',
			published: '2021',
		});
		expect(document.publisher.value).toBe('Harbour News');
		expect(document.published.value).toBe('2021');
	});

	it('lets own minutes and digests be read in full, and others not', async () => {
		const readInFull = async (lines: string): Promise<boolean> =>
			(await readDocument(utf8(`---\n${lines}\n---\nIt opens.`), 'a.md')).readInFull;
		expect(await readInFull('kind: minutes')).toBe(true);
		expect(await readInFull('rendition: digest')).toBe(true);
		expect(await readInFull('rendition: digest\nread_in_full: false')).toBe(false);
		expect(await readInFull('kind: news\nread_in_full: true')).toBe(true);
	});
});

describe('any bytes at all', () => {
	const seed = utf8(
		[
			'---',
			'title: Tram',
			'date: 2021-08',
			'---',
			'# Tram',
			'',
			'“Late,” said Müller.',
			'',
			'- point',
			'> quoted',
			'',
		].join('\n'),
	);
	const change = fc.record({ at: fc.nat(seed.length), remove: fc.nat(6), insert: fc.uint8Array({ maxLength: 4 }) });

	it('are a document in the stored form or are refused in one sentence, never anything else', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.constantFrom('a.txt', 'a.md'), async (changes, name) => {
				let bytes = seed;
				for (const { at, remove, insert } of changes) {
					bytes = new Uint8Array([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);
				}
				const read = await readDocument(bytes, name).then(
					({ text }) => text.content,
					(error: unknown) => error,
				);
				if (typeof read === 'string') {
					expect(read.isWellFormed()).toBe(true);
					expect(read).not.toMatch(/[\r\0]/u);
				} else expect(read).toMatchObject({ name: 'ReadingError', message: expect.stringMatching(/^[^\n]+\.$/u) });
			}),
			{ numRuns: 1_000 },
		);
	});
});
