import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A small writer of PDF 1.7 for the tests: Helvetica in WinAnsi, lines where they are told to stand. */

/** One line of print. */
export interface PrintedLine {
	readonly text: string;
	/** Points from the left and from the bottom of an A4 page. */
	readonly x: number;
	readonly y: number;
	/** Points. */
	readonly size?: number;
}

export interface PdfOptions {
	readonly info?: Readonly<Record<string, string>>;
	/** An owner's and user's password: the file is encrypted by RC4 (revision 3 of the standard handler). */
	readonly password?: string;
	/** Objects to add, as they stand in the file, from the first free number on. */
	readonly objects?: readonly string[];
	/** More for the catalogue: `/OpenAction 9 0 R`. */
	readonly catalogue?: string;
	/** More for each page's content, before its lines. */
	readonly drawing?: string;
}

const A4 = '0 0 595 842';
const WIN_ANSI: Readonly<Record<string, number>> = {
	'€': 0x80,
	'…': 0x85,
	'‘': 0x91,
	'’': 0x92,
	'“': 0x93,
	'”': 0x94,
	'•': 0x95,
	'–': 0x96,
	'—': 0x97,
};

const literal = (text: string): string =>
	`(${[...text]
		.map((one) => {
			const code = WIN_ANSI[one] ?? one.codePointAt(0) ?? 0x3f;
			return code < 0x20 || code > 0x7e || '()\\'.includes(one) ? `\\${code.toString(8).padStart(3, '0')}` : one;
		})
		.join('')})`;

const content = (lines: readonly PrintedLine[], drawing: string): string =>
	`${drawing}BT\n${lines.map(({ text, x, y, size = 11 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj`).join('\n')}\nET`;

/** Padding of passwords (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.alloc(16, 7);
const PERMISSIONS = -44;

const md5 = (...parts: readonly Uint8Array[]): Buffer => {
	const hash = createHash('md5');
	for (const part of parts) hash.update(part);
	return hash.digest();
};

/** RC4; OpenSSL 3 keeps it locked away. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
	const state = Uint8Array.from({ length: 256 }, (_, i) => i);
	const swap = (a: number, b: number): void => {
		const kept = state[a] ?? 0;
		state[a] = state[b] ?? 0;
		state[b] = kept;
	};
	for (let i = 0, j = 0; i < 256; i++) {
		j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
		swap(i, j);
	}
	let a = 0;
	let b = 0;
	return Buffer.from(
		Uint8Array.from(data, (byte) => {
			a = (a + 1) & 255;
			b = (b + (state[a] ?? 0)) & 255;
			swap(a, b);
			return byte ^ (state[((state[a] ?? 0) + (state[b] ?? 0)) & 255] ?? 0);
		}),
	);
}

/** Algorithms 2 to 5 of ISO 32000-1, 7.6.3 and 7.6.4, for keys of 128 bits. */
function encryption(password: string): { readonly dictionary: string; cipher(id: number, data: Uint8Array): Buffer } {
	const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
	let ownerKey = md5(padded);
	for (let i = 0; i < 50; i++) ownerKey = md5(ownerKey);
	let owner: Buffer = padded;
	for (let i = 0; i < 20; i++)
		owner = rc4(
			Uint8Array.from(ownerKey, (byte) => byte ^ i),
			owner,
		);
	const permissions = Buffer.alloc(4);
	permissions.writeInt32LE(PERMISSIONS);
	let key = md5(padded, owner, permissions, ID);
	for (let i = 0; i < 50; i++) key = md5(key);
	let user: Buffer = md5(PADDING, ID);
	for (let i = 0; i < 20; i++)
		user = rc4(
			Uint8Array.from(key, (byte) => byte ^ i),
			user,
		);
	const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
	return {
		dictionary: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P ${PERMISSIONS} /O ${hex(owner)} /U ${hex(Buffer.concat([user, Buffer.alloc(16)]))} >>`,
		cipher: (id, data) => rc4(md5(key, Buffer.from([id & 255, (id >> 8) & 255, 0, 0, 0])), data),
	};
}

/** The bytes of a PDF with these pages. A page without lines is empty. */
export function writePdf(pages: readonly (readonly PrintedLine[])[], options: PdfOptions = {}): Uint8Array {
	const { info = {}, password, objects = [], catalogue = '', drawing = '' } = options;
	const secret = password === undefined ? null : encryption(password);
	const firstPage = 4;
	const afterPages = firstPage + pages.length * 2;
	const infoId = afterPages + objects.length;
	const all: (string | Buffer)[] = [
		`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstPage + i * 2} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
	];
	pages.forEach((lines, i) => {
		const id = firstPage + i * 2 + 1;
		all.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [${A4}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id} 0 R >>`,
		);
		const packed = deflateSync(Buffer.from(content(lines, drawing), 'latin1'));
		const data = secret === null ? packed : secret.cipher(id, packed);
		all.push(
			Buffer.concat([
				Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
				data,
				Buffer.from('\nendstream'),
			]),
		);
	});
	all.push(...objects);
	all.push(
		`<< ${Object.entries(info)
			.map(([key, value]) => `/${key} ${literal(value)}`)
			.join(' ')} >>`,
	);
	if (secret !== null) all.push(secret.dictionary);

	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
	let length = parts[0]?.length ?? 0;
	const offsets = all.map((body, i) => {
		const at = length;
		const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
		parts.push(part);
		length += part.length;
		return at;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const encrypt =
		secret === null ? '' : `/Encrypt ${infoId + 1} 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`;
	parts.push(
		Buffer.from(
			`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info ${infoId} 0 R ${encrypt} >>\nstartxref\n${length}\n%%EOF\n`,
		),
	);
	return Buffer.concat(parts);
}
