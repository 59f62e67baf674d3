import { DEEPEST_NESTING } from '../limits.ts';
import { bulletLength } from '../paragraphs.ts';
import { ReadingError } from '../readingError.ts';
import { fileDate, fileTitle } from './fileProperties.ts';
import { type FileContent, likely, type Piece } from './pieces.ts';
import { tableRow } from './tableRows.ts';
import { tidied } from './wordText.ts';

/** Groups whose words are not printed in the text (Rich Text Format Specification 1.9.1). */
const PASSED_OVER = new Set([
	'fonttbl',
	'colortbl',
	'stylesheet',
	'listtable',
	'listoverridetable',
	'revtbl',
	'rsidtbl',
	'generator',
	'pict',
	'object',
	'header',
	'headerl',
	'headerr',
	'headerf',
	'footer',
	'footerl',
	'footerr',
	'footerf',
	'xmlnstbl',
	'themedata',
	'colorschememapping',
	'datastore',
	'latentstyles',
	'fldinst',
	'bkmkstart',
	'bkmkend',
	'annotation',
	'atnid',
	'atnauthor',
	'pntext',
]);

/** Groups that may be read though a mark says that old readers skip them. */
const READ_ANYWAY = new Set(['shppict', 'shptxt', 'listtext']);

const SIGNS: Readonly<Record<string, string>> = {
	emdash: '—',
	endash: '–',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	bullet: '•',
	emspace: ' ',
	enspace: ' ',
	qmspace: ' ',
	tab: ' ',
	line: '\n',
	page: ' ',
	sect: '\n',
};

/** A control word with its number, a control symbol, a brace, or plain text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+|\\/giu;

interface Group {
	/** What its words are for: the text, a fact, a note, or nothing. */
	readonly into: 'text' | 'note' | 'title' | 'author' | 'nothing';
	readonly hidden: boolean;
	/** How many characters stand in for a \u for readers that do not know it. */
	readonly unicodeSkip: number;
}

/** Reads RTF token by token. */
class RtfText {
	readonly #pieces: Piece[] = [];
	readonly #notes: Piece[] = [];
	readonly #facts = { title: '', author: '' };
	readonly #groups: Group[] = [];
	#group: Group = { into: 'text', hidden: false, unicodeSkip: 1 };
	#words = '';
	#note = '';
	#row: Piece[][] | null = null;
	#cell: Piece[] = [];
	#level: number | null = null;
	#skip = 0;
	#encoding = 'windows-1252';
	#bytes: number[] = [];
	#starts = false;
	#ignorable = false;
	created: string | null = null;

	read(text: string): void {
		for (const [whole, word, number, hex, symbol, brace] of text.matchAll(TOKEN)) {
			if (hex !== undefined) {
				if (this.#skip > 0) this.#skip--;
				else this.#bytes.push(Number.parseInt(hex, 16));
				continue;
			}
			this.#flush();
			if (brace !== undefined) this.#brace(brace);
			else if (word !== undefined) this.#control(word.toLowerCase(), number === undefined ? null : Number(number));
			else if (symbol !== undefined) this.#symbol(symbol);
			else if (!/^[\r\n]/u.test(whole)) this.#plain(whole);
		}
		this.#flush();
		this.#paragraph();
		this.#endRow();
	}

	content(): readonly Piece[] {
		return [...this.#pieces, ...this.#notes];
	}

	get facts(): { readonly title: string; readonly author: string } {
		return this.#facts;
	}

	get depth(): number {
		return this.#groups.length;
	}

	/** Bytes in the file's own encoding, gathered since the last other token. */
	#flush(): void {
		if (this.#bytes.length === 0) return;
		const text = new TextDecoder(this.#encoding).decode(Uint8Array.from(this.#bytes));
		this.#bytes = [];
		this.#put(text);
	}

	#put(text: string): void {
		this.#starts = false;
		const { into, hidden } = this.#group;
		if (hidden || into === 'nothing') return;
		if (into === 'text') this.#words += text;
		else if (into === 'note') this.#note += text;
		else this.#facts[into] += text;
	}

	#plain(text: string): void {
		const skipped = Math.min(this.#skip, text.length);
		this.#skip -= skipped;
		if (skipped < text.length) this.#put(text.slice(skipped));
	}

	#brace(brace: string): void {
		if (brace === '{') {
			this.#groups.push(this.#group);
			if (this.#groups.length > DEEPEST_NESTING) {
				throw new ReadingError('This file nests its elements too deeply to be read.');
			}
			this.#starts = true;
			this.#ignorable = false;
			return;
		}
		const outer = this.#groups.pop();
		if (outer === undefined) return;
		if (this.#group.into === 'note' && outer.into !== 'note') this.#endNote();
		this.#group = outer;
		this.#starts = false;
		this.#skip = 0;
	}

	#into(into: Group['into']): void {
		if (this.#group.into !== 'nothing') this.#group = { ...this.#group, into };
	}

	#symbol(symbol: string): void {
		if (symbol === '*') {
			this.#ignorable = this.#starts;
			return;
		}
		if (symbol === '~') this.#put('\u00A0');
		else if (symbol === '_') this.#put('-');
		else if (symbol === '\n' || symbol === '\r') this.#paragraph();
		else if ('\\{}'.includes(symbol)) this.#plain(symbol);
	}

	#control(word: string, number: number | null): void {
		const starts = this.#starts;
		this.#starts = false;
		if (starts && this.#ignorable && !READ_ANYWAY.has(word)) {
			this.#into('nothing');
			return;
		}
		if (starts && PASSED_OVER.has(word)) {
			this.#into('nothing');
			return;
		}
		const sign = Object.hasOwn(SIGNS, word) ? SIGNS[word] : undefined;
		if (sign !== undefined) {
			this.#put(sign);
			return;
		}
		switch (word) {
			case 'ansicpg':
				this.#encoding = encodingOf(number);
				return;
			case 'mac':
				this.#encoding = 'macintosh';
				return;
			case 'uc':
				this.#group = { ...this.#group, unicodeSkip: Math.max(0, Math.min(number ?? 1, 8)) };
				return;
			case 'u':
				this.#put(String.fromCharCode((number ?? 0) & 0xffff));
				this.#skip = this.#group.unicodeSkip;
				return;
			case 'v':
			case 'deleted':
				this.#group = { ...this.#group, hidden: number !== 0 };
				return;
			case 'plain':
				this.#group = { ...this.#group, hidden: false };
				return;
			case 'info':
				this.#into('nothing');
				return;
			case 'title':
			case 'author':
				if (starts && this.#group.into === 'nothing') this.#group = { ...this.#group, into: word };
				return;
			case 'creatim':
				this.created = '';
				return;
			case 'yr':
			case 'mo':
			case 'dy':
				// Of the times in a file's properties the first is that of making it.
				if (this.created !== null && this.created.length < 'YYYY-MM-DD'.length && this.#group.into === 'nothing') {
					this.created += `${this.created === '' ? '' : '-'}${String(number ?? 0).padStart(word === 'yr' ? 4 : 2, '0')}`;
				}
				return;
			case 'footnote':
				if (starts) {
					this.#into('note');
					this.#note = '';
				}
				return;
			case 'par':
				this.#paragraph();
				return;
			case 'pard':
				this.#level = null;
				return;
			case 'outlinelevel':
				this.#level = number !== null && number < 9 ? number + 1 : null;
				return;
			case 'trowd':
				this.#row ??= [];
				return;
			case 'cell':
				this.#paragraph();
				this.#row ??= [];
				this.#row.push(this.#cell);
				this.#cell = [];
				return;
			case 'row':
				this.#endRow();
				return;
		}
	}

	#paragraph(): void {
		if (this.#group.into === 'note') {
			this.#note += '\n';
			return;
		}
		if (this.#group.into !== 'text') return;
		const text = tidied(this.#words);
		this.#words = '';
		if (text === '') return;
		const marker = bulletLength(text);
		const piece: Piece =
			this.#level !== null
				? { text, form: 'heading', level: this.#level, marker }
				: { text, form: marker > 0 ? 'item' : 'plain', marker };
		(this.#row === null ? this.#pieces : this.#cell).push(piece);
	}

	#endRow(): void {
		if (this.#row === null) return;
		this.#pieces.push(...tableRow([...this.#row, this.#cell]));
		this.#row = null;
		this.#cell = [];
	}

	#endNote(): void {
		const text = tidied(this.#note);
		this.#note = '';
		if (text === '') return;
		const number = String(this.#notes.length + 1);
		this.#notes.push({ text: `${number} ${text}`, form: 'item', marker: number.length });
	}
}

/** The name of a Windows code page in the Encoding Standard; the western one where it has none. */
function encodingOf(page: number | null): string {
	const name = page === 65_001 ? 'utf-8' : page === 932 ? 'shift_jis' : page === 936 ? 'gbk' : `windows-${page}`;
	try {
		return new TextDecoder(name).encoding;
	} catch {
		return 'windows-1252';
	}
}

/**
 * Reads an RTF file: paragraphs, lists, tables, footnotes. Pictures, embedded objects, heads and feet of pages, hidden and struck-out
 * text are left out; nothing in it is opened.
 *
 * @throws ReadingError for a file that breaks off
 */
export async function readRtf(bytes: Uint8Array): Promise<FileContent> {
	const reader = new RtfText();
	// RTF is ASCII; other bytes are in its own encoding, which Windows-1252 mostly is.
	reader.read(new TextDecoder('windows-1252').decode(bytes));
	if (reader.depth > 0) throw new ReadingError('This file is damaged: it breaks off.');
	const pieces = reader.content();
	const words = pieces.map((piece) => piece.text).join('\n');
	return {
		pieces,
		pages: null,
		encoding: null,
		facts: {
			title: fileTitle(reader.facts.title, words),
			author: likely(reader.facts.author),
			published: fileDate(reader.created, words),
		},
		asides: [],
	};
}
