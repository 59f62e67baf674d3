import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printed } from '../test/reading/files/everyFormat.ts';
import { writePdf } from '../test/reading/files/pdf.ts';
import { numbersFrom } from '../test/search/corpus.ts';
import { passagesFrom } from './madeUpCorpus.ts';

/** Made-up minutes and reports on the disk, the same in every run: prose with people who say something in it, dates and headings. */

const SEED = 11;
const PASSAGES_A_PAGE = 4;
const PASSAGES_A_REPORT = 4;
const FIRST_NAMES = 'Ada Bram Cleo Dov Esme Farid Greta Hugo Ines Jonas Kezia Lorne Mina Nils Orla Priya'.split(' ');
const LAST_NAMES = 'Abney Barrow Castell Dunmore Eastby Fenwick Garrod Hartnell Ilsley Jessop Kerwin Lambton'.split(
	' ',
);

/** Words as prose: a sentence is what stands between full stops. */
const prose = (text: string): string =>
	text
		.split('. ')
		.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
		.join('. ');

/** Paragraphs without end, every third one with words that somebody says. */
function* paragraphs(passages: number): Generator<string> {
	const next = numbersFrom(SEED);
	const one = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
	let i = 0;
	for (const { text } of passagesFrom(SEED, passages)) {
		const [first = '', ...rest] = prose(text).split('. ');
		const others = rest.join('. ');
		yield i % 3 === 0 ? `“${first},” said ${one(FIRST_NAMES)} ${one(LAST_NAMES)}. ${others}` : `${first}. ${others}`;
		i++;
	}
}

const dayOf = (i: number): string => `20${String(10 + (i % 14))}-0${1 + (i % 9)}-1${i % 10}`;

/** Takes so many of what comes. */
function take(from: Iterator<string>, count: number): readonly string[] {
	return Array.from({ length: count }, () => {
		const { value } = from.next();
		return typeof value === 'string' ? value : '';
	});
}

/** PDFs of minutes, each of about so many pages. @returns how many pages they have together */
export async function writePdfs(folder: string, count: number, pages: number): Promise<number> {
	await mkdir(folder, { recursive: true });
	const from = paragraphs(count * pages * PASSAGES_A_PAGE * 2);
	let sum = 0;
	for (let i = 0; i < count; i++) {
		const texts = [`Minutes of meeting ${i + 1}`, dayOf(i), ...take(from, pages * PASSAGES_A_PAGE * 2)];
		const set = printed(texts.map((text, j) => ({ text, size: j === 0 ? 16 : 11 }))).slice(0, pages);
		sum += set.length;
		await writeFile(join(folder, `minutes-${String(i + 1).padStart(3, '0')}.pdf`), writePdf(set));
	}
	return sum;
}

/** Short reports as plain text, in folders of a hundred. */
export async function writeReports(folder: string, count: number): Promise<void> {
	const from = paragraphs(count * PASSAGES_A_REPORT);
	for (let i = 0; i < count; i++) {
		const inside = join(folder, String(Math.floor(i / 100)).padStart(4, '0'));
		await mkdir(inside, { recursive: true });
		const text = [`Report ${i + 1}`, dayOf(i), ...take(from, PASSAGES_A_REPORT)].join('\n\n');
		await writeFile(join(inside, `report-${String(i + 1).padStart(6, '0')}.txt`), `${text}\n`);
	}
}

/** Prose of about so many bytes, at most: paragraphs parted by blank lines. */
export function paragraphsOf(bytes: number): string {
	const kept: string[] = [];
	let length = 0;
	for (const paragraph of paragraphs(Number.POSITIVE_INFINITY)) {
		length += Buffer.byteLength(paragraph) + 2;
		if (length > bytes) break;
		kept.push(paragraph);
	}
	return kept.join('\n\n');
}
