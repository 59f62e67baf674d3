import { createHash } from 'node:crypto';
import { escaped, rtfWords, wordParagraph, wordPoint, wordStyled, writeDocx, writeOdt, writeRtf } from './office.ts';
import { writePdf } from './pdf.ts';

/** Files of every format, each with a mark of its own in it, and changed at random: the same number gives the same file. */

export const FUZZED = ['pdf', 'docx', 'odt', 'rtf', 'html', 'eml', 'txt', 'md'] as const;
export type Fuzzed = (typeof FUZZED)[number];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A word that stands in one file only, and that no chance makes. */
export const markOf = (format: Fuzzed, number: number): string =>
	`tram${createHash('sha256')
		.update(`${format} ${number}`)
		.digest('hex')
		.slice(0, 16)
		.replaceAll(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

/** What {@link markOf} makes, wherever it stands. */
export const MARKS = /tram[a-p]{16}/gu;

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** Some changes of a text: pieces taken out, doubled, put in. */
function changedText(text: string, random: Random): string {
	let changed = text;
	for (let i = below(random, 4); i > 0; i--) {
		const at = below(random, changed.length);
		const length = below(random, 40);
		const piece = changed.slice(at, at + length);
		const put = [
			'',
			piece + piece,
			'<',
			'&#0;',
			'"',
			'</',
			'<w:p>',
			'<text:p>',
			'{',
			'}',
			'\\u-1?',
			'\u0000',
			'-->',
			'\uD800',
		];
		changed = changed.slice(0, at) + (put[below(random, put.length)] ?? '') + changed.slice(at + length);
	}
	return changed;
}

/** Some changes of bytes: flips, cuts, doublings, other numbers. */
function changedBytes(bytes: Uint8Array, random: Random): Uint8Array {
	let changed = Buffer.from(bytes);
	for (let i = 1 + below(random, 6); i > 0; i--) {
		const at = below(random, changed.length);
		const length = 1 + below(random, random() < 0.1 ? 400 : 8);
		const noise = Buffer.from(Uint8Array.from({ length }, () => below(random, 256)));
		const parts: Record<number, () => readonly Buffer[]> = {
			0: () => [changed.subarray(0, at), noise.subarray(0, 1), changed.subarray(at + 1)],
			1: () => [changed.subarray(0, at), noise, changed.subarray(at)],
			2: () => [changed.subarray(0, at), changed.subarray(at + length)],
			3: () => [changed.subarray(0, at + length), changed.subarray(at)],
			4: () => [changed.subarray(0, at), Buffer.from(String(2 ** below(random, 40))), changed.subarray(at + length)],
			5: () => [random() < 0.2 ? changed.subarray(0, at) : changed],
		};
		changed = Buffer.concat(parts[below(random, 6)]?.() ?? [changed]);
	}
	return changed;
}

const QUOTED = '“We have waited long enough,” said Rosa Field, who chairs the board.';
const NARRATED = 'The board met on Saturday, 14 August 2021, in the old hall at Ferry Lane.';

/** A sound file with a mark. {@link change} may change its source before it is packed. */
function sound(format: Fuzzed, mark: string, change: (source: string) => string): Uint8Array {
	const utf8 = (text: string): Uint8Array => new TextEncoder().encode(change(text));
	const words = `The ${mark} opens in May.`;
	switch (format) {
		case 'pdf':
			return writePdf(
				[words, QUOTED].map((text) => [
					{ text, x: 72, y: 760 },
					{ text: NARRATED, x: 72, y: 745 },
					{ text: '1', x: 300, y: 40, size: 9 },
				]),
				{ info: { Title: words, CreationDate: 'D:20210816' }, drawing: change('q 1 0 0 1 0 0 cm Q\n') },
			);
		case 'docx':
			return writeDocx(
				change(
					[
						wordStyled('Title', words),
						wordParagraph(QUOTED),
						wordPoint(1, NARRATED),
						wordStyled('Quote', QUOTED),
						`<w:tbl><w:tr><w:tc>${wordParagraph('Who')}</w:tc><w:tc>${wordParagraph('When')}</w:tc></w:tr></w:tbl>`,
					].join(''),
				),
				{ title: words, footnotes: [change(wordParagraph(NARRATED))] },
			);
		case 'odt':
			return writeOdt(
				change(
					`<text:h text:outline-level="1">${words}</text:h><text:p>${QUOTED}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${NARRATED}</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>${NARRATED}</text:p></text:list-item></text:list>`,
				),
			);
		case 'rtf':
			return writeRtf(
				change(
					`\\outlinelevel0 ${words}\\par\\pard ${rtfWords(QUOTED)}\\par {\\footnote ${NARRATED}}\\trowd A\\cell B\\cell\\row \\'93x\\'94\\par`,
				),
			);
		case 'html':
			return utf8(
				`<!doctype html><html><head><meta charset="utf-8"><title>${words}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${words}","datePublished":"2021-08-16"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${words}</h1><p>${escaped(QUOTED)}</p><blockquote><p>${escaped(QUOTED)}</p></blockquote><figure><figcaption>${NARRATED}</figcaption></figure><ol><li>${NARRATED}</li></ol><table><tr><td>a</td><td>b</td></tr></table></article></body></html>`,
			);
		case 'eml':
			return utf8(
				`From: Jane Moss <jane@moss.example>\r\nTo: board@riverside.example\r\nSubject: =?utf-8?q?${words.replaceAll(' ', '_')}?=\r\nDate: Mon, 16 Aug 2021 10:00:00 +0100\r\nMessage-ID: <1@moss.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${NARRATED}\r\n\r\nOn 15 Aug 2021, Ali Khan wrote:\r\n> old\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${NARRATED}</p>\r\n--b--\r\n`,
			);
		case 'txt':
			return utf8(`${words}\n\n${NARRATED}\n\n${QUOTED}\n`);
		case 'md':
			return utf8(`---\ntitle: ${words}\ndate: 2021-08-16\n---\n# ${words}\n\n${NARRATED}\n\n> ${QUOTED}\n\n- point\n`);
	}
}

/** A file of a format, changed at random: its source, its bytes, or both. */
export function mutatedFile(format: Fuzzed, number: number): { readonly name: string; readonly bytes: Uint8Array } {
	const random = randomOf(FUZZED.indexOf(format) * 1_000_003 + number);
	const inSource = random() < 0.6;
	const made = sound(format, markOf(format, number), (source) => (inSource ? changedText(source, random) : source));
	return { name: `file.${format}`, bytes: inSource && random() < 0.7 ? made : changedBytes(made, random) };
}
