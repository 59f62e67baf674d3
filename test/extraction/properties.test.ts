import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction/extract.ts';
import type { Extraction } from '../../src/extraction/extraction.ts';
import { canonicalise } from '../../src/text/canonical.ts';
import { type Range, slice, type Text } from '../../src/text/span.ts';
import { REPORT, textOf } from './reading.ts';

/** Words and marks that extraction looks at, thrown together. */
const piece = fc.constantFrom(
	'“',
	'”',
	'‘',
	'’',
	'"',
	"'",
	"''",
	'«',
	'»',
	'(',
	')',
	',',
	'.',
	':',
	';',
	' – ',
	'\n',
	'\n\n',
	' ',
	' ',
	' ',
	'said',
	'told',
	'according to',
	'that',
	'she',
	'it',
	'who',
	'Daniel Marsh',
	'Mr Marsh',
	'Ruth Marsh',
	'Harbour Group',
	'(HG)',
	'HG',
	'the union',
	'statement',
	'signed by',
	'on Monday',
	'14 August',
	'Saturday, 14 August',
	'1914',
	'last night',
	'adding',
	'and',
	'the',
	'ferry',
	'would close',
	'é',
	'e\u0301',
	'😀',
	'\u0000',
	'JS:',
	'…',
);
const anyText = fc.oneof(
	fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary', maxLength: 200 }),
);

const rangesOf = ({ statements, entities, dates, events }: Extraction): readonly Range[] => [
	...statements.flatMap((one) => [
		one,
		...one.parts,
		...[one.cue, one.attribution, one.speaker?.printed, one.speaker?.toldTo, one.when?.printed].flatMap(
			(range) => range ?? [],
		),
	]),
	...entities.flatMap(({ mentions, roles }) => [...mentions, ...roles]),
	...dates.map(({ printed }) => printed),
	...events,
];

const canonical = (raw: string): Text => textOf(canonicalise(raw).content);

describe('any text', () => {
	test('gives ranges that slice it, in order, and ids that exist', () => {
		fc.assert(
			fc.property(anyText, (raw) => {
				const text = canonical(raw);
				const extraction = extract(text, REPORT);
				for (const { start, end } of rangesOf(extraction)) expect(slice(text, start, end).words).not.toBe('');
				const ids = new Set(extraction.entities.map(({ id }) => id));
				expect(ids.size).toBe(extraction.entities.length);
				for (const { speaker, signatories } of extraction.statements) {
					for (const id of [speaker?.entity, ...signatories]) if (id != null) expect(ids).toContain(id);
				}
				const starts = extraction.statements.map(({ start }) => start);
				expect(starts).toEqual([...starts].sort((a, b) => a - b));
				for (const [i, { printed }] of extraction.dates.entries()) {
					expect(printed.start).toBeGreaterThanOrEqual(extraction.dates[i - 1]?.printed.end ?? 0);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('gives the same each time', () => {
		fc.assert(
			fc.property(anyText, (raw) => {
				expect(extract(canonical(raw), REPORT)).toEqual(extract(canonical(raw), REPORT));
			}),
			{ numRuns: 50 },
		);
	});
});

describe('half a million characters of one thing', () => {
	// Anything that grows with the square of the length would run into the test's time limit by far.
	test.each([
		'"',
		"'",
		'“',
		'”',
		'‘',
		'’',
		'""',
		'“a” ',
		"x' ",
		'said ',
		'“a,” he said ',
		'He said that ',
		'A',
		'Marsh ',
		'Ann Marsh and ',
		'1914 ',
		', ',
		'– ',
		'(',
		'who ',
	])('%j is read to its end', (unit) => {
		const content = unit.repeat(Math.ceil(500_000 / unit.length));
		const text: Text = {
			id: 'long',
			content,
			blocks: [{ kind: 'body', start: 0, end: content.trimEnd().length, page: null, paragraph: 1, joins: [] }],
		};
		expect(() => extract(text, REPORT)).not.toThrow();
	});
});

/** A made-up name for a number, of letters alone: no two numbers below ten thousand have the same. */
const nameOf = (i: number): string =>
	`${'BDFGKLMNPR'[i % 10]}${['an', 'el', 'im', 'or', 'un', 'ar', 'en', 'il', 'os', 'ut'][Math.floor(i / 10) % 10]}${
		['bur', 'cot', 'dal', 'fen', 'gil', 'ham', 'lan', 'mer', 'nor', 'wes'][Math.floor(i / 100) % 10]
	}${['by', 'don', 'ford', 'gate', 'low', 'more', 'shaw', 'ton', 'wick', 'worth'][Math.floor(i / 1000) % 10]}`;

describe('a text of ever new names', () => {
	const FEW = 50_000;
	const TIMES = 4;
	/** Four times the text takes four times as long, and sixteen times if anything grows with the square. */
	const MOST = 10;

	function made(paragraph: (i: number) => string, length: number): Text {
		let content = '';
		for (let i = 0; content.length < length; i++) content += `${paragraph(i)}${i % 4 === 3 ? '\n\n' : ' '}`;
		return textOf(content.trim());
	}

	/** Processor time of this thread alone, so that a busy machine does not count. */
	function timeOf(text: Text): number {
		const before = process.threadCpuUsage();
		extract(text, REPORT);
		const after = process.threadCpuUsage();
		return after.user + after.system - before.user - before.system;
	}

	test.each<readonly [name: string, paragraph: (i: number) => string]>([
		['councils', (i) => `The ${nameOf(i)} Council met. The council said that it would close.`],
		['spokesmen', (i) => `The ${nameOf(i)} Council met. A council spokesman said that it would close.`],
		['leaders', (i) => `Ann ${nameOf(i)}, the leader, left. The leader said that it would close.`],
		['ages', (i) => `Ann ${nameOf(i)}, 45, left. The 45-year-old said that it would close.`],
		['people and pronouns', (i) => `Ann ${nameOf(i)} met Tom ${nameOf(i + 1)}. He said that she would go.`],
		['one surname', (i) => `${i % 2 === 0 ? 'Ann' : 'Tom'} Marsh left. Dr Marsh said that it was shut.`],
		['lists', (i) => `MPs including Ann ${nameOf(i)}, Tom ${nameOf(i)} and Ruth ${nameOf(i)} left on 14 August.`],
		['quotations', (i) => `“The ${nameOf(i)} is shut,” said ${nameOf(i)}, who told “${nameOf(i + 1)}”`],
		['one sentence', (i) => `Ann ${nameOf(i)} said that ${nameOf(i)} had told ${nameOf(i + 1)} and`],
		[
			'signatories',
			(i) => `Statement\n\nWe go.\n\nSigned by:\n\n${nameOf(i)} Union\n${nameOf(i)} Trust\nTram Group\n\n`,
		],
		['capitals', (i) => `THE ${nameOf(i).toUpperCase()} COUNCIL SAID THAT IT WOULD CLOSE.`],
		['dates', (i) => `It closed on ${1 + (i % 28)} August ${1900 + (i % 120)}, the next day, last week, in May.`],
	])('of %s takes time in proportion to its length', (_, paragraph) => {
		const few = made(paragraph, FEW);
		const many = made(paragraph, FEW * TIMES);
		const isLinear = (): boolean => timeOf(many) < MOST * timeOf(few);
		expect(isLinear() || isLinear()).toBe(true);
	});
});
