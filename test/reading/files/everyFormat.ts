import { escaped, rtfWords, wordParagraph, wordStyled, writeDocx, writeOdt, writeRtf } from './office.ts';
import { type PrintedLine, writePdf } from './pdf.ts';

/** One text, to be written in every format that can be read. */
export interface Article {
	readonly headline: string;
	/** `YYYY-MM-DD`, printed under the headline. */
	readonly day: string;
	readonly paragraphs: readonly { readonly form: 'plain' | 'heading' | 'quotation'; readonly text: string }[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Letters that fit on a line of print. */
const LINE = 84;

/** A text in lines as a program sets it. */
export function wrapped(text: string, width = LINE): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}

/** Pages of print, top to bottom, with a gap between paragraphs. */
export function printed(paragraphs: readonly { readonly text: string; readonly size?: number }[]): PrintedLine[][] {
	const pages: PrintedLine[][] = [[]];
	let y = 770;
	for (const { text, size = 11 } of paragraphs) {
		for (const line of wrapped(text, Math.floor((LINE * 11) / size))) {
			if (y < 90) {
				pages.push([]);
				y = 770;
			}
			pages.at(-1)?.push({ text: line, x: 72, y, size });
			y -= size * 1.25;
		}
		y -= size * 0.8;
	}
	return pages;
}

function asHtml({ headline, day, paragraphs }: Article): string {
	const body = paragraphs.map(({ form, text }) =>
		form === 'heading'
			? `<h2>${escaped(text)}</h2>`
			: form === 'quotation'
				? `<blockquote><p>${escaped(text)}</p></blockquote>`
				: `<p>${escaped(text)}</p>`,
	);
	return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(headline)}</title><meta property="article:published_time" content="${day}T09:30:00+01:00"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>${escaped(headline)}</h1>${body.join('')}</article></main><footer>All rights reserved</footer></body></html>`;
}

const asWord = ({ headline, day, paragraphs }: Article): string =>
	[
		wordStyled('Title', headline),
		wordParagraph(day),
		...paragraphs.map(({ form, text }) =>
			form === 'plain' ? wordParagraph(text) : wordStyled(form === 'heading' ? 'Heading2' : 'Quote', text),
		),
	].join('');

const asOdt = ({ headline, day, paragraphs }: Article): string =>
	[
		`<text:h text:outline-level="1">${escaped(headline)}</text:h>`,
		`<text:p>${day}</text:p>`,
		...paragraphs.map(({ form, text }) =>
			form === 'heading'
				? `<text:h text:outline-level="2">${escaped(text)}</text:h>`
				: `<text:p text:style-name="${form === 'quotation' ? 'P1' : 'Standard'}">${escaped(text)}</text:p>`,
		),
	].join('');

const asRtf = ({ headline, day, paragraphs }: Article): string =>
	[
		`\\outlinelevel0 ${rtfWords(headline)}\\par\\pard ${day}\\par`,
		...paragraphs.map(({ form, text }) =>
			form === 'heading' ? `\\pard\\outlinelevel1 ${rtfWords(text)}\\par` : `\\pard ${rtfWords(text)}\\par`,
		),
	].join('\n');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function asMail({ headline, day, paragraphs }: Article): string {
	const [year, month, date] = day.split('-');
	return [
		'From: Riverside Desk <desk@riverside.example>',
		'To: Members <members@riverside.example>',
		`Subject: ${headline}`,
		`Date: ${Number(date)} ${MONTHS[Number(month) - 1]} ${year} 23:30:00 +0100`,
		'Message-ID: <1@riverside.example>',
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: 8bit',
		'',
		paragraphs.map(({ text }) => text).join('\n\n'),
		'',
	].join('\r\n');
}

/** The same article as a file of every format, by the file's name. */
export function everyFormat(article: Article): Readonly<Record<string, Uint8Array>> {
	const { headline, day, paragraphs } = article;
	const lines = [headline, day, ...paragraphs.map(({ text }) => text)];
	return {
		'article.txt': utf8(lines.join('\n\n')),
		'article.md': utf8(
			[
				`# ${headline}`,
				day,
				...paragraphs.map(({ form, text }) =>
					form === 'heading' ? `## ${text}` : form === 'quotation' ? `> ${text}` : text,
				),
			].join('\n\n'),
		),
		'article.html': utf8(asHtml(article)),
		'article.docx': writeDocx(asWord(article)),
		'article.odt': writeOdt(asOdt(article)),
		'article.rtf': writeRtf(asRtf(article)),
		'article.eml': utf8(asMail(article)),
		'article.pdf': writePdf(
			printed([
				{ text: headline, size: 18 },
				{ text: day },
				...paragraphs.map(({ form, text }) => (form === 'heading' ? { text, size: 14 } : { text })),
			]),
		),
	};
}
