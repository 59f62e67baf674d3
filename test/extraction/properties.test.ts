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
