import { createServer } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadDocument, sha256 } from '../../src/reading/readDocument.ts';
import { openReadingPool, type ReadingPool } from '../../src/reading/readingPool.ts';
import { wordParagraph, writeDocx, writeOdt, writeRtf } from './files/office.ts';
import { writePdf } from './files/pdf.ts';
import { writeZip } from './files/zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const pool = openReadingPool();
afterAll(() => pool.close());

const refusal = (from: ReadingPool, bytes: Uint8Array, name: string): Promise<unknown> =>
	from.read(bytes, name).then(
		({ text }) => `read: ${text.content}`,
		(error: unknown) => error,
	);

const page = (text: string) => [{ text, x: 72, y: 700 }];
const compound = (name: string): Uint8Array =>
	Buffer.concat([
		Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
		Buffer.alloc(512),
		Buffer.from(name, 'utf16le'),
	]);
const article = writePdf([page('The tram opens in May.')]);
const MAIL =
	'From: Jane Moss <jane@moss.example>\r\nMessage-ID: <1@moss.example>\r\nMIME-Version: 1.0\r\nSubject: Tram\r\n';

describe('a file that is too much', () => {
	const hostile: readonly (readonly [string, string, () => Uint8Array, RegExp])[] = [
		['a scan', 'scan.pdf', () => writePdf([[], []]), /no text in it, only pictures of pages/],
		['a locked PDF', 'locked.pdf', () => writePdf([page('x')], { password: 'secret' }), /locked with a password/],
		['a PDF that breaks off', 'cut.pdf', () => article.subarray(0, 300), /PDF is damaged|no text in it/],
		[
			'a PDF of 10,000 pages',
			'long.pdf',
			() => writePdf(Array.from({ length: 10_000 }, () => [])),
			/10,000 pages; the most that can be read is 2,000/,
		],
		['a file of 100 MB', 'large.pdf', () => Buffer.alloc(100_000_000, 'x'), /100,000,000 bytes; the most/],
		[
			'a PDF whose page unpacks to 400 MB',
			'bomb.pdf',
			() => writePdf([page('x')], { drawing: ' '.repeat(400_000_000) }),
			/more than 400 MB of memory|longer than 30 seconds/,
		],
		[
			'a ZIP bomb in a Word file',
			'bomb.docx',
			() => writeZip({ 'word/document.xml': ' '.repeat(100_000_000) }),
			/unpacks to far more/,
		],
		[
			'a ZIP bomb that lies about its size',
			'lies.docx',
			() => writeZip({ 'word/document.xml': ' '.repeat(100_000_000) }, { claimedSize: 1_000 }),
			/unpacks to far more/,
		],
		['a Word file that breaks off', 'cut.docx', () => writeDocx(wordParagraph('x')).subarray(0, 400), /damaged/],
		[
			'a Word file in which a byte was changed',
			'changed.docx',
			() => {
				const bytes = Buffer.from(writeDocx(wordParagraph('The tram opens.')));
				const at = bytes.indexOf('word/document.xml') + 60;
				bytes[at] = (bytes[at] ?? 0) ^ 255;
				return bytes;
			},
			/damaged/,
		],
		['a locked Word file', 'locked.docx', () => compound('EncryptedPackage'), /locked with a password/],
		[
			'a locked part in a Word file',
			'part.docx',
			() => writeZip({ 'word/document.xml': 'x' }, { encrypted: true }),
			/locked with a password/,
		],
		[
			'a locked OpenDocument text',
			'locked.odt',
			() => writeOdt('', { manifest: '<manifest:encryption-data/>' }),
			/locked with a password/,
		],
		['an old Word file', 'old.doc', () => compound('WordDocument'), /old Word or Office file; save it as \.docx/],
		['an Outlook message', 'mail.msg', () => compound('__substg1.0_0037001F'), /Outlook message.*save it as \.eml/],
		['a spreadsheet', 'sums.xlsx', () => writeZip({ 'xl/workbook.xml': 'x' }), /spreadsheet; what can be read: PDF/],
		['a picture', 'photo.pdf', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), /a picture; what can be read: PDF/],
		['an RTF file that breaks off', 'cut.rtf', () => utf8('{\\rtf1 The tram'), /damaged: it breaks off/],
		['an RTF file of groups in groups', 'deep.rtf', () => utf8(`{\\rtf1${'{'.repeat(9_999)}`), /too deeply/],
		['a page of boxes in boxes', 'deep.html', () => utf8(`<html>${'<div>'.repeat(9_999)}x`), /too deeply/],
		['a page of a million elements', 'wide.html', () => utf8(`<html>${'<p>x'.repeat(1_000_000)}`), /100,000 elements/],
		['a page that scripts would fill', 'app.html', () => utf8('<html><script>fill()</script></html>'), /no text in it/],
		['a mail without words', 'empty.eml', () => utf8(`${MAIL}\r\n\r\n`), /no words of its own/],
		['XML of elements in elements', 'deep.docx', () => writeDocx(`${'<w:sdt>'.repeat(9_999)}`), /too deeply/],
	];
	for (const [what, name, make, sentence] of hostile) {
		it(`is refused in one sentence, and the next file is read: ${what}`, async () => {
			const refused = await refusal(pool, make(), name);
			expect(refused).toMatchObject({ name: 'ReadingError', message: expect.stringMatching(sentence) });
			expect(refused).toMatchObject({ message: expect.stringMatching(/^[^\n]+\.$/u) });
			expect((await pool.read(article, 'tram.pdf')).text.content).toBe('The tram opens in May.');
		});
	}

	it('is refused when it takes too long', async () => {
		const hasty = openReadingPool({ longest: 1 });
		expect(await refusal(hasty, article, 'tram.pdf')).toMatchObject({
			name: 'ReadingError',
			message: expect.stringMatching(/took longer than/),
		});
		await hasty.close();
	});

	it('is refused when it takes too much memory', async () => {
		const narrow = openReadingPool({ memory: 1 });
		expect(await refusal(narrow, article, 'tram.pdf')).toMatchObject({
			name: 'ReadingError',
			message: 'Reading this file took more than 1 MB of memory; it is not read.',
		});
		await narrow.close();
	});

	it('is refused when its reader stops, and the files behind it are read by another', async () => {
		const nonsense = JSON.parse('{"title": 5}');
		const [stopped, behind] = await Promise.all([
			pool.read(article, 'tram.pdf', nonsense).catch((error: unknown) => error),
			pool.read(writePdf([page('The ferry is closed.')]), 'ferry.pdf'),
		]);
		expect(stopped).toMatchObject({ name: 'ReadingError', message: expect.stringMatching(/made the program .* stop/) });
		expect(behind).toMatchObject({ file: 'ferry.pdf', text: { content: 'The ferry is closed.' } });
	});

	it('is refused when the pool is closed meanwhile', async () => {
		const closing = openReadingPool();
		const reading = refusal(closing, article, 'tram.pdf');
		await closing.close();
		expect(await reading).toMatchObject({ name: 'ReadingError', message: 'Reading this file was broken off.' });
		expect(await refusal(closing, article, 'tram.pdf')).toMatchObject({ name: 'ReadingError' });
	});
});

describe('many files at once', () => {
	it('come out each as itself', async () => {
		const two = openReadingPool({ processes: 2 });
		const files = Array.from({ length: 60 }, (_, i) => {
			const words = `The tram number ${i} opens in May.`;
			const makers = [
				() => writePdf([page(words)]),
				() => writeDocx(wordParagraph(words)),
				() => writeOdt(`<text:p>${words}</text:p>`),
				() => writeRtf(words),
				() => utf8(`<html><body><p>${words}</p></body></html>`),
			] as const;
			return { words, bytes: (makers[i % makers.length] ?? makers[0])() };
		});
		const read = await Promise.all(files.map(({ bytes }, i) => two.read(bytes, `file-${i}`)));
		await two.close();
		read.forEach((document: ReadDocument, i) => {
			expect(document).toMatchObject({
				file: `file-${i}`,
				bytesSha256: sha256(files[i]?.bytes ?? new Uint8Array()),
				text: { content: files[i]?.words },
			});
		});
	});
});

describe('what a file names', () => {
	it('is never fetched, opened or run', async () => {
		const asked: string[] = [];
		const server = createServer((request, response) => {
			asked.push(request.url ?? '');
			response.end('x');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const at = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
		const doctype = `<!DOCTYPE x [<!ENTITY out SYSTEM "${at}/entity"><!ENTITY file SYSTEM "file:///etc/hostname">]>`;
		const files: readonly (readonly [string, Uint8Array])[] = [
			[
				'page.html',
				utf8(
					`<html><head><base href="${at}"><link rel="stylesheet" href="${at}/css"><meta http-equiv="refresh" content="0;url=${at}/refresh"><script src="${at}/js"></script><script>fetch("${at}/run")</script></head><body onload="fetch('${at}/load')"><p>The tram opens in May.</p><img src="${at}/img"><iframe src="${at}/frame"></iframe><svg><image href="${at}/svg"/></svg><object data="${at}/object"></object></body></html>`,
				),
			],
			[
				'letter.docx',
				writeDocx(wordParagraph('The tram opens in May.'), {
					more: {
						'word/_rels/document.xml.rels': `<Relationships><Relationship TargetMode="External" Target="${at}/template"/></Relationships>`,
						'word/settings.xml': `${doctype}<w:settings><w:attachedTemplate>&out;</w:attachedTemplate></w:settings>`,
					},
				}),
			],
			[
				'entities.docx',
				writeZip({
					'word/document.xml': `${doctype}<w:document><w:body><w:p><w:r><w:t>The tram opens in May.</w:t></w:r></w:p><w:p><w:r><w:t>&out;&file;</w:t></w:r></w:p></w:body></w:document>`,
				}),
			],
			[
				'letter.odt',
				writeOdt(
					`<text:p>The tram opens in May.</text:p><draw:frame><draw:image xlink:href="${at}/odt"/><draw:object xlink:href="${at}/ole"/></draw:frame>`,
				),
			],
			['letter.rtf', writeRtf(`The tram opens in May.{\\field{\\*\\fldinst INCLUDEPICTURE "${at}/rtf"}{\\fldrslt }}`)],
			[
				'mail.eml',
				utf8(
					`${MAIL}Content-Type: text/html\r\n\r\n<p>The tram opens in May.</p><img src="${at}/pixel"><script src="${at}/mailjs"></script>`,
				),
			],
			[
				'form.pdf',
				writePdf([page('The tram opens in May.')], {
					catalogue: `/OpenAction << /S /URI /URI (${at}/open) >> /AA << /WC << /S /JavaScript /JS (this.submitForm\\("${at}/js"\\)) >> >>`,
				}),
			],
		];
		for (const [name, bytes] of files) {
			const { text } = await pool.read(bytes, name);
			expect([name, text.content]).toEqual([name, expect.stringContaining('The tram opens in May.')]);
			expect(text.content).not.toContain(at);
		}
		expect(asked).toEqual([]);
		await new Promise((resolve) => server.close(resolve));
	});
});
