/**
 * Kilobytes of text that extraction reads in a second of one core, and how the time grows with the text. Processor time, so that what
 * else the machine does counts little.
 *
 * Run: npx node bench/extraction.ts
 */
import process from 'node:process';
import { extract } from '../src/extraction/extract.ts';
import { layOut } from '../src/reading/blocks.ts';
import { plainParagraphs } from '../src/reading/paragraphs.ts';
import type { Text } from '../src/text/span.ts';

const PARAGRAPHS = [
	'The leader of Harbour council, Priya Okoro, said on Monday that the ferry would close in March 2022 unless ministers paid for repairs.',
	'“We have asked for help four times since 14 August 2021,” she said. “Nobody at the Ministry of Transport has answered us, and the members’ patience is at an end.”',
	'Daniel Marsh, a spokesman for the Riverside Tenants Union (RTU), told the Kent Messenger: ‘We’re proud of what our members have done, and we will not be moved.’',
	'According to the union, as many as 1,000 people signed a petition last week, and the council’s own report described the closure as “a mistake that need not have been made”.',
	'The committee met for two hours in the town hall. Minutes of the meeting, which the RTU published yesterday, show that Cllr Ann Patel urged members to vote against the budget.',
] as const;

function made(length: number): Text {
	const paragraphs: string[] = [];
	for (let size = 0, i = 0; size < length; i++) {
		const paragraph = (PARAGRAPHS[i % PARAGRAPHS.length] ?? '').replace(
			'Okoro',
			`Okoro${String.fromCharCode(97 + (i % 26))}`,
		);
		paragraphs.push(paragraph);
		size += paragraph.length + 2;
	}
	const content = paragraphs.join('\n\n');
	return { id: 'made', content, blocks: layOut(content, plainParagraphs(content)).blocks };
}

const CONTEXT = { title: null, author: null, published: '2021-09-06', addedOn: '2021-09-07', yearHint: null } as const;
const MICROSECONDS_A_MS = 1000;
const ROUNDS = 5;
const WARM_UP = 30_000;

extract(made(WARM_UP), CONTEXT);
for (const kilobytes of [1, 10, 100, 1000]) {
	const text = made(kilobytes * 1000);
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = process.cpuUsage();
		extract(text, CONTEXT);
		const { user, system } = process.cpuUsage(start);
		times.push((user + system) / MICROSECONDS_A_MS);
	}
	times.sort((a, b) => a - b);
	const median = times[Math.floor(ROUNDS / 2)] ?? 0;
	process.stdout.write(`${kilobytes} kB: ${median.toFixed(1)} ms, ${(kilobytes / (median / 1000)).toFixed(0)} kB/s\n`);
}
