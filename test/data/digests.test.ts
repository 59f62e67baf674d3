import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/reading/readDocument.ts';
import { askerOf } from '../answers/record.ts';

/** The documents that ship with the bot keep to the rules for digests. */

const FOLDER = join(import.meta.dirname, '../../data');
const digests = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.md') && name !== 'README.md')
	.map((name) => ({ name, words: readFileSync(join(FOLDER, name), 'utf8') }));

const LONGEST_QUOTATION = 24;
/** Words that take a side; in a digest they may stand inside quotation marks only. */
const CHARGED =
	/\b(?:scandalous|shameful|disgraceful|rightly|correctly|infamous\w*|stitched|gang|gangsters?|clique|outcasts?|purged?|rebel|far-left|hard-left|smear(?:ed)?|esteemed|spurious|poisonous|warped|booted|kicked out)\b/iu;

const bodyOf = (words: string): string => words.split(/^---$/mu).slice(2).join('---');
const quotationsIn = (body: string): readonly string[] =>
	[...body.matchAll(/“([^”]*)”/gu)].map((match) => match[1] ?? '');

describe.each(digests)('$name', ({ name, words }) => {
	const body = bodyOf(words);

	it('says that it is a digest, and of which file', async () => {
		const document = await readDocument(new TextEncoder().encode(words), name);
		expect(document.rendition).toBe('digest');
		expect(document.originalSha256).toMatch(/^[0-9a-f]{64}$/);
		expect(document.title.value).toMatch(/^Digest: /);
		expect(document.publisher.value).toBeNull();
		expect(body.trim()).toMatch(/^This digest is in our own words\./);
	});

	it('quotes shortly, with every mark closed', () => {
		expect(body.match(/“/gu)?.length ?? 0).toBe(body.match(/”/gu)?.length ?? 0);
		for (const quotation of quotationsIn(body)) {
			expect(quotation.split(/\s+/u).length).toBeLessThanOrEqual(LONGEST_QUOTATION);
		}
	});

	it('takes no side in its own words', () => {
		expect(body.replace(/“[^”]*”|‘[^’]*’/gu, '')).not.toMatch(CHARGED);
	});
});

describe('the shipped digests', () => {
	it('are known with the speaker of every longer quotation', async () => {
		const { collection } = await askerOf(digests);
		for (const held of collection.holdings.documents) {
			const body = held.text.content;
			for (const quotation of quotationsIn(body)) {
				if (quotation.split(/\s+/u).length < 8) continue;
				const at = body.indexOf(quotation);
				const statement = held.extraction.statements.find((one) =>
					one.parts.some((part) => part.start <= at && at + quotation.length <= part.end),
				);
				expect(statement?.speaker, quotation).not.toBeNull();
				expect(statement, quotation).toBeDefined();
			}
		}
	});

	it('answer the questions of this dispute, and say that they are digests', async () => {
		const { ask } = await askerOf(digests);
		const firstWords = async (question: string): Promise<string> =>
			(await ask('ask', { question })).cards
				.slice(0, 3)
				.map((card) => card.words.words)
				.join('\n');
		expect(await firstWords('when was Ken Loach’s expulsion announced?')).toContain('14 August');
		expect(await firstWords('how many votes in Brighton Pavilion?')).toContain('27 votes to 4');
		const timeline = (await ask('timeline', { about: 'proscribed' })).cards.map((card) => card.words.words).join('\n');
		expect(timeline).toContain('Resist, Socialist Appeal');
		expect(await firstWords('who signed the statement?')).toContain('Diane Abbott');
		expect(await firstWords('what is planned for September?')).toContain('one-day event');
		expect((await ask('ask', { question: 'what is the capital of Mongolia?' })).nothing).toBe(true);
	});
});
