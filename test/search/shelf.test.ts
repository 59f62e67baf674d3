import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ContainerError } from '../../src/search/files/container.ts';
import { openUnitIndex } from '../../src/search/openUnitIndex.ts';
import { buildDocumentSegment, type DocumentSegment } from '../../src/search/segments/documentSegment.ts';
import type { IndexedDocument } from '../../src/search/segments/indexedDocument.ts';
import { openShelf, type Shelf } from '../../src/search/shelf/shelf.ts';
import { shelve } from '../../src/search/shelf/shelving.ts';
import { atOnce } from '../../src/text/slices.ts';
import { documentOf, madeUpDocuments } from './documents.ts';

const root = mkdtempSync(join(tmpdir(), 'shelf-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const newFolder = (): string => join(root, String(folders++));

/** Opens a shelf, does something with it, closes it; what was noticed on the way. */
async function onShelf<T>(folder: string, work: (shelf: Shelf) => Promise<T>, options: { wholeUpTo?: number } = {}) {
	const noticed: string[] = [];
	let torn = 0;
	const shelf = openShelf(folder, (_, why) => noticed.push(why), { ...options, torn: () => torn++ });
	try {
		return { result: await work(shelf), noticed, torn };
	} finally {
		await shelf.close();
	}
}

const wanted = (documents: readonly IndexedDocument[], owner = 'house', all = true) => ({ owner, documents, all });
const filesIn = (folder: string, owner = 'house') =>
	readdirSync(join(folder, owner))
		.filter((name) => name.endsWith('.segment'))
		.map((name) => join(folder, owner, name));

/** What whole documents are found for some questions: the same for the same documents, whatever segments hold them. */
function answers(documents: readonly IndexedDocument[], segments: readonly DocumentSegment[]) {
	const ids = documents.map(({ id }) => id);
	const index = openUnitIndex({
		parts: atOnce(shelve(ids, segments)).documents.parts,
		textOf: (number) => ({ title: '', text: documents[number]?.text.content ?? '' }),
	});
	return ['w0x w3x', 'w1x -w2x', 'w40x', 'depot'].map((query) => index.search(query).found);
}
const rightAnswers = (documents: readonly IndexedDocument[]) => answers(documents, [buildDocumentSegment(documents)]);

const depot = documentOf('Harrow Vale', ['The depot stays open.']);
const ballot = documentOf('Millbrook', ['The ballot was counted twice.']);

describe('a shelf', () => {
	it('keeps a segment in a file, which the next start reads instead of indexing again', async () => {
		const folder = newFolder();
		const { result: made } = await onShelf(folder, (shelf) => shelf.segmentsFor(wanted([depot, ballot])));
		const [file = ''] = filesIn(folder);
		const bytes = readFileSync(file);
		const { result: read, noticed } = await onShelf(folder, (shelf) => shelf.segmentsFor(wanted([depot, ballot])));
		expect(read.map((one) => one.documents)).toEqual(made.map((one) => one.documents));
		expect(filesIn(folder)).toEqual([file]);
		expect(readFileSync(file)).toEqual(bytes);
		expect(noticed).toEqual([]);
	});

	it('indexes only what is new', async () => {
		const folder = newFolder();
		const { result } = await onShelf(folder, async (shelf) => {
			await shelf.segmentsFor(wanted([depot]));
			return shelf.segmentsFor(wanted([depot, ballot]));
		});
		expect(result.map((one) => one.documents)).toEqual([[depot.id], [ballot.id]]);
	});

	it('indexes much in a worker thread, with the same bytes as on the spot', async () => {
		const folder = newFolder();
		const documents = madeUpDocuments(3, 900, 3_000);
		expect(documents.reduce((sum, { text }) => sum + text.content.length, 0)).toBeGreaterThan(40_000);
		const { result } = await onShelf(folder, (shelf) => shelf.segmentsFor(wanted(documents)));
		expect(answers(documents, result)).toEqual(rightAnswers(documents));
		expect(filesIn(folder)).toHaveLength(1);
	});

	it('joins small segments, and answers from the old ones until the new one is there', async () => {
		const folder = newFolder();
		const documents = madeUpDocuments(5, 12, 60);
		await onShelf(folder, async (shelf) => {
			for (let count = 1; count <= documents.length; count++)
				await shelf.segmentsFor(wanted(documents.slice(0, count)));
			const before = await shelf.segmentsFor(wanted(documents));
			expect(before).toHaveLength(12);
			expect(await shelf.tidy(wanted(documents))).toBe(true);
			const after = await shelf.segmentsFor(wanted(documents));
			expect(after).toHaveLength(1);
			expect(answers(documents, after)).toEqual(answers(documents, before));
			expect(await shelf.tidy(wanted(documents))).toBe(false);
		});
		expect(filesIn(folder)).toHaveLength(1);
	});

	it('takes withdrawn documents out of its files', async () => {
		const folder = newFolder();
		await onShelf(folder, async (shelf) => {
			await shelf.segmentsFor(wanted([depot, ballot]));
			await shelf.segmentsFor(wanted([ballot]));
			await shelf.tidy(wanted([ballot]));
			expect((await shelf.segmentsFor(wanted([ballot]))).map((one) => one.documents)).toEqual([[ballot.id]]);
		});
		expect(filesIn(folder).every((file) => !readFileSync(file).includes('depot'))).toBe(true);
	});

	it('leaves a file alone of which a server sees only some documents', async () => {
		const folder = newFolder();
		await onShelf(folder, async (shelf) => {
			await shelf.segmentsFor(wanted([depot, ballot]));
			const before = filesIn(folder);
			await shelf.segmentsFor(wanted([ballot], 'house', false));
			expect(await shelf.tidy(wanted([ballot], 'house', false))).toBe(false);
			expect(filesIn(folder)).toEqual(before);
		});
	});

	it('never puts the documents of two libraries into one file', async () => {
		const folder = newFolder();
		await onShelf(folder, async (shelf) => {
			await shelf.segmentsFor(wanted([depot]));
			await shelf.segmentsFor(wanted([ballot], 'server-1'));
			await shelf.tidy(wanted([ballot], 'server-1'));
			await shelf.tidy(wanted([depot]));
		});
		expect(filesIn(folder)).toHaveLength(1);
		expect(filesIn(folder, 'server-1')).toHaveLength(1);
	});

	for (const [what, spoil, why] of [
		['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /bytes of/u],
		['torn', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 900 ? byte ^ 1 : byte))), /checksum/u],
		['something else', () => Buffer.from('Minutes of the branch'), /not an index segment/u],
		['empty', () => Buffer.alloc(0), /not an index segment/u],
	] as const) {
		it(`notices a file that is ${what}, sets it aside, and indexes again`, async () => {
			const folder = newFolder();
			await onShelf(folder, (shelf) => shelf.segmentsFor(wanted([depot, ballot])));
			const [file = ''] = filesIn(folder);
			const whole = readFileSync(file);
			writeFileSync(file, spoil(whole));
			const { result, noticed } = await onShelf(folder, (shelf) => shelf.segmentsFor(wanted([depot, ballot])));
			expect(noticed).toEqual([expect.stringMatching(why)]);
			expect(answers([depot, ballot], result)).toEqual(rightAnswers([depot, ballot]));
			expect(readFileSync(file)).toEqual(whole);
			expect(readdirSync(join(folder, 'house', 'set-aside'))).toHaveLength(1);
		});
	}

	it('reads of a large file what questions need, and answers from it after it was taken away', async () => {
		const folder = newFolder();
		const documents = madeUpDocuments(9, 200, 300);
		await onShelf(folder, (shelf) => shelf.segmentsFor(wanted(documents)));
		const byNeed = async (shelf: Shelf) => {
			const segments = await shelf.segmentsFor(wanted(documents));
			for (const file of filesIn(folder)) rmSync(file);
			return answers(documents, segments);
		};
		const { result, noticed } = await onShelf(folder, byNeed, { wholeUpTo: 0 });
		expect(result).toEqual(rightAnswers(documents));
		expect(noticed).toEqual([]);
	});

	it('answers rightly or not at all from a large file that is torn somewhere, and rightly once it was made again', async () => {
		const folder = newFolder();
		const documents = madeUpDocuments(9, 600, 300);
		await onShelf(folder, (shelf) => shelf.segmentsFor(wanted(documents)));
		const [file = ''] = filesIn(folder);
		const whole = readFileSync(file);
		const right = rightAnswers(documents);
		/** What is answered, or null where the asker was told that the file is torn. */
		const ask = async (shelf: Shelf) => {
			const segments = await shelf.segmentsFor(wanted(documents));
			try {
				return answers(documents, segments);
			} catch (error) {
				if (error instanceof ContainerError) return null;
				throw error;
			}
		};
		const ends = { opened: 0, asked: 0, never: 0 };
		for (let at = 0; at < whole.length; at += 16_384) {
			writeFileSync(file, Buffer.from(whole.map((byte, i) => (i === at + 100 ? byte ^ 1 : byte))));
			const { result, noticed, torn } = await onShelf(
				folder,
				async (shelf) => ({ first: await ask(shelf), second: await ask(shelf) }),
				{ wholeUpTo: 0 },
			);
			expect(result).toEqual({ first: torn === 0 ? right : null, second: right });
			ends[torn > 0 ? 'asked' : noticed.length > 0 ? 'opened' : 'never']++;
			if (noticed.length > 0) expect(readFileSync(file)).toEqual(whole);
		}
		expect(ends.opened).toBeGreaterThan(0);
		expect(ends.asked).toBeGreaterThan(0);
		expect(ends.never).toBeGreaterThan(0);
	});

	it('answers right after its process was killed at any moment', async () => {
		const script = fileURLToPath(new URL('scripts/filling.ts', import.meta.url));
		const folder = newFolder();
		for (let round = 0; round < 4; round++) {
			const filling = spawn(process.execPath, [script, folder, '7'], { stdio: ['ignore', 'pipe', 'inherit'] });
			await once(filling.stdout, 'data');
			await wait(round * 50);
			filling.kill('SIGKILL');
			await once(filling, 'exit');
			const documents = madeUpDocuments(7, 60, 200).slice(0, 20 + round);
			const { result, noticed } = await onShelf(folder, (shelf) => shelf.segmentsFor(wanted(documents)));
			expect(noticed).toEqual([]);
			expect(answers(documents, result)).toEqual(rightAnswers(documents));
		}
	});
});
