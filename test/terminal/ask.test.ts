import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { surfaces } from '../../src/surfaces.ts';
import { program } from '../../src/terminal/program.ts';
import { DISPUTE } from '../answers/record.ts';

let folder: string;
let data: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ask-'));
	data = await mkdtemp(join(tmpdir(), 'ask-data-'));
	for (const { name, words } of DISPUTE) await writeFile(join(data, name), words);
});
afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
	await rm(data, { recursive: true, force: true });
});

async function run(words: readonly string[], input = '', colour = false) {
	const stdout = new PassThrough();
	const stderr = new PassThrough();
	const codes: number[] = [];
	const io = {
		stdin: Readable.from([input]),
		stdout,
		stderr,
		env: { ON_THE_RECORD_HOME: folder, ON_THE_RECORD_DATA: data, LOG_LEVEL: 'silent' },
		colour,
		exit: (code: number) => void codes.push(code),
	};
	await program(io, surfaces).parseAsync(['node', 'on-the-record', 'ask', ...words]);
	stdout.end();
	stderr.end();
	const read = async (stream: PassThrough) => Buffer.concat(await stream.toArray()).toString('utf8');
	return { out: await read(stdout), err: await read(stderr), code: codes.at(-1) ?? 0 };
}

const line = z.object({
	command: z.string(),
	error: z.string().optional(),
	nothing: z.boolean().optional(),
	notes: z.array(z.string()).optional(),
	cards: z
		.array(
			z.object({
				kind: z.string(),
				text: z.string(),
				mode: z.string().optional(),
				speaker: z.object({ name: z.string() }).optional(),
				citation: z.object({
					source: z.object({ id: z.string(), file: z.string(), published: z.string().nullable() }),
					start: z.number(),
					end: z.number(),
					exact: z.string(),
					prefix: z.string(),
					suffix: z.string(),
					receipt: z.string(),
				}),
			}),
		)
		.optional(),
});
const linesOf = (out: string) =>
	out
		.trim()
		.split('\n')
		.map((one) => line.parse(JSON.parse(one)));

describe('ask', () => {
	it('answers in words that a terminal can show, as Discord would', async () => {
		const { out, code } = await run(['/statement by:"Helen Marsh" source:2']);
		expect(code).toBe(0);
		expect(out).toContain('│ “The board decided I am in the way');
		expect(out).toContain('Quoted words of Helen Marsh');
		expect(out).not.toContain('\\');
		expect(out).not.toContain('**');
	});

	it('takes the words of the shell together', async () => {
		const { out } = await run(['/ask', 'why', 'was', 'Marsh', 'dismissed']);
		expect(out).toContain('documents print something on this');
	});

	it('prints one line of JSON for each line of input, also for a bad one', async () => {
		const input = ['/statement by:Helen Marsh', '/wave', '/ask giraffe', '/statement from:soon', ''].join('\n');
		const { out, code } = await run(['--json', '-'], input);
		const [hit, unknown, nothing, bad, ...more] = linesOf(out);
		expect(more).toEqual([]);
		expect(code).toBe(0);
		expect(hit?.command).toBe('/statement by:Helen Marsh');
		expect(hit?.nothing).toBe(false);
		for (const card of hit?.cards ?? []) {
			expect(card.text).toBe(card.citation.exact);
			expect(card.citation.end - card.citation.start).toBe(card.text.length);
			const document = DISPUTE.find((one) => one.name === card.citation.source.file);
			expect(document?.words).toContain(card.citation.prefix + card.citation.exact + card.citation.suffix);
		}
		expect(unknown?.error).toContain('is no command');
		expect(nothing).toMatchObject({ nothing: true, cards: [] });
		expect(bad?.error).toContain('“soon” is not a date');
	});

	it('says a mistake in one sentence and fails', async () => {
		const { out, err, code } = await run(['/wave']);
		expect([out, code]).toEqual(['', 1]);
		expect(err).toMatch(/^"\/wave" is no command\. There are: \/ask, .*\.\n$/);
	});

	it('marks our words from the document’s by weight where there is colour', async () => {
		const { out } = await run(['/statement by:"Helen Marsh"'], '', true);
		expect(out).toContain('\u001B[1mWords as printed:\u001B[22m'.slice(-20));
	});
});
